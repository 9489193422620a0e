namespace Minka.Journal;

/// <summary>Shows what is kept as evidence of forks, and whether the device's own key signed it.</summary>
static class ForkCheck
{
    public static List<ForkReport> Of(IJournalStore store, Func<DeviceId, byte[]?> publicKey, Findings findings)
    {
        var kept = store.Forks().ToList();
        var signed = Signed(kept, publicKey);
        var reports = new List<ForkReport>();
        foreach (var (entry, _) in kept)
        {
            if (EntryHeader.HashOf(entry.HeaderBytes) != entry.Hash)
                findings.Add(FaultKind.AlteredHeader, entry.Ref, null, "a kept conflicting entry was changed");
            var held = store.Find(entry.Ref);
            reports.Add(new(entry.Ref, held?.Hash ?? Hash32.Zero, entry.Hash, signed.Contains(entry.Hash)));
            findings.Add(FaultKind.Fork, entry.Ref, held?.Position, $"{held?.Hash.ToString() ?? "nothing"} here, {entry.Hash} elsewhere");
        }
        return reports;
    }

    // A signature covers the entry it stands at and, through the chain, those that entry builds on.
    static HashSet<Hash32> Signed(List<ForkedEntry> kept, Func<DeviceId, byte[]?> publicKey)
    {
        var byHash = kept.GroupBy(f => f.Entry.Hash).ToDictionary(g => g.Key, g => g.First());
        var signed = new HashSet<Hash32>();
        foreach (var (entry, signature) in kept)
        {
            if (signature is null || publicKey(entry.Ref.Device) is not { } key || !SignatureCheck.IsGood(signature, entry.Hash, key))
                continue;
            for (var at = entry; at is not null && signed.Add(at.Hash);)
                at = EntryHeader.TryDecode(at.HeaderBytes, out var header, out _) && byHash.TryGetValue(header.Previous, out var before)
                    ? before.Entry : null;
        }
        return signed;
    }
}
