namespace Minka.Journal;

/// <summary>The signatures of one chain: they must lie side by side from entry 1 to the head, each made by the device's key.</summary>
sealed class SignatureCheck(DeviceId device, IReadOnlyList<RunSignature> signatures, Findings findings)
{
    int next;

    public long SignedThrough { get; private set; }

    public void Follow(Examined entry, byte[]? publicKey)
    {
        while (next < signatures.Count && signatures[next].Last <= entry.Ref.Seq)
        {
            var signature = signatures[next++];
            if (signature.First != SignedThrough + 1 && signature.First > SignedThrough)
                Missing(SignedThrough + 1, entry.Position);
            // An entry that does not have the signed number stands for a missing one, which the chain names.
            if (signature.First <= SignedThrough || signature.Last < signature.First)
                findings.Add(FaultKind.BadSignature, new(device, signature.Last), entry.Position, "a signature over a run that overlaps another");
            else if (signature.Last == entry.Ref.Seq && publicKey is not null && !IsGood(signature, entry.Hash, publicKey))
                findings.Add(FaultKind.BadSignature, entry, "the device's key did not sign this");
            SignedThrough = Math.Max(SignedThrough, signature.Last);
        }
    }

    /// <summary>
    /// To be asked once the chain is read. Entries written while it was read have signatures that came after ours were taken.
    /// </summary>
    /// <param name="later">The chain's signatures as they stand now.</param>
    public void End(long head, Func<IReadOnlyList<RunSignature>> later, IJournalStore store, byte[]? publicKey)
    {
        if (next == signatures.Count && SignedThrough < head)
        {
            foreach (var signature in later().SkipWhile(s => s.Last <= SignedThrough).TakeWhile(s => s.First == SignedThrough + 1 && SignedThrough < head))
            {
                if (store.Find(new(device, signature.Last)) is not { } last || publicKey is null || !IsGood(signature, last.Hash, publicKey))
                    break;
                SignedThrough = signature.Last;
            }
        }
        if (next < signatures.Count)
            findings.Add(FaultKind.CutTail, new(device, head + 1), null, $"a signature covers entries up to {signatures[^1].Last}; the chain ends at {head}");
        else if (SignedThrough < head)
            Missing(SignedThrough + 1, null);
    }

    public static bool IsGood(RunSignature signature, Hash32 last, byte[] publicKey) =>
        DeviceKey.Verify(publicKey, RunSignature.Message(signature.First, last), signature.Signature);

    void Missing(long from, long? position) =>
        findings.Add(FaultKind.MissingSignature, new(device, from), position, $"no signature covers entry {from}");
}
