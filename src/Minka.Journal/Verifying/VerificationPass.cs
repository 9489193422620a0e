namespace Minka.Journal;

/// <summary>One reading of a journal from its first entry to its last, then the questions that only the whole can answer.</summary>
sealed class VerificationPass(IJournalStore store, long wallMs, Checks checks, Findings findings)
{
    readonly Dictionary<DeviceId, ChainCheck> chains = [];
    readonly Dictionary<DeviceId, SignatureCheck> signed = [];
    readonly ErasureCheck erasures = new(findings);
    readonly RevocationCheck revocations = new(findings);
    readonly List<Warning> warnings = [];
    ILookup<DeviceId, RunSignature>? signatures;
    OrganizationId? organization;
    long entries;
    bool isMisplaced;

    public void Follow(Examined entry)
    {
        entries++;
        var header = Read(entry);
        var chain = ChainOf(entry.Ref.Device);
        chain.Follow(entry, header, judge: checks.HasFlag(Checks.Chain));
        Count(entry);
        if (checks.HasFlag(Checks.Signatures))
            SignaturesOf(entry.Ref.Device).Follow(entry, chain.PublicKey);
        if (header is null)
            return;
        revocations.Follow(entry, header);
        if (chain.Clock(entry, header, wallMs) is { } warning)
            warnings.Add(warning);
        if (checks.HasFlag(Checks.Chain))
            erasures.Follow(entry, header);
    }

    public VerificationReport End(IEnumerable<ChainHead> known)
    {
        foreach (var chain in chains.Values)
            chain.End();
        if (checks.HasFlag(Checks.Chain))
            erasures.End(store);
        revocations.End(chains.Values.Select(c => c.Head), store);
        if (checks.HasFlag(Checks.Signatures))
            EndSignatures();
        foreach (var head in known.Where(h => h.Seq > 0 && store.Find(new(h.Device, h.Seq))?.Hash != h.Hash))
            findings.Add(FaultKind.CutTail, new(head.Device, head.Seq), null, $"{head.Hash} is known at {head.Seq}, and is not here");
        return Report(ForkCheck.Of(store, device => chains.TryGetValue(device, out var c) ? c.PublicKey : null, findings));
    }

    public VerificationReport Report(IReadOnlyList<ForkReport> forks)
    {
        var ordered = chains.Values.OrderBy(c => (c.EnrolledAt, c.Device));
        var reports = ordered.Select((c, i) => new ChainReport(i + 1, c.Device, c.Name, c.Head, c.EnrolledAt,
            signed.TryGetValue(c.Device, out var s) ? s.SignedThrough : 0, revocations.LastCounting(c.Device)));
        return new(entries, [.. reports], warnings, findings.InOrder(), forks, checks.HasFlag(Checks.Signatures));
    }

    // No hash covers an entry's place, and entries are found by counting.
    void Count(Examined entry)
    {
        if (entry.Position != entries && !isMisplaced && checks.HasFlag(Checks.Chain))
            findings.Add(FaultKind.Misfiled, entry, $"it stands at place {entry.Position}, and is number {entries} of the file");
        isMisplaced |= entry.Position != entries;
    }

    EntryHeader? Read(Examined entry)
    {
        if (!entry.HeaderIntact)
            findings.Add(FaultKind.AlteredHeader, entry, "the header's bytes do not have the hash that was stored");
        if (entry.Header is not { } header)
        {
            findings.Add(FaultKind.UnreadableHeader, entry, entry.Reason);
            return null;
        }
        if (header.Ref != entry.Ref)
            findings.Add(FaultKind.Misfiled, entry, $"its header says {header.Ref}");
        if (header.Organization != (organization ??= header.Organization))
            findings.Add(FaultKind.OtherOrganization, entry, $"of organisation {header.Organization}");
        return header;
    }

    ChainCheck ChainOf(DeviceId device) =>
        chains.TryGetValue(device, out var chain) ? chain : chains[device] = new(device, findings);

    SignatureCheck SignaturesOf(DeviceId device)
    {
        signatures ??= store.Signatures().ToLookup(s => s.Device);
        return signed.TryGetValue(device, out var check) ? check : signed[device] = new(device, [.. signatures[device]], findings);
    }

    void EndSignatures()
    {
        signatures ??= store.Signatures().ToLookup(s => s.Device);
        foreach (var device in signatures.Select(g => g.Key).Union(chains.Keys).ToList())
            SignaturesOf(device).End(chains.TryGetValue(device, out var chain) ? chain.Head.Seq : 0,
                () => [.. store.Signatures().Where(s => s.Device == device)], store, chain?.PublicKey);
    }
}
