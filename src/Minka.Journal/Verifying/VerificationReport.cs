namespace Minka.Journal;

/// <summary>What a journal holds and what is wrong with it.</summary>
/// <param name="Entries">How many entries were read.</param>
/// <param name="Chains">By enrolment: number 1 is the first device of the file.</param>
/// <param name="Warnings">At most one of a kind for each chain: where it begins.</param>
/// <param name="Faults">In the order of the file, at most <see cref="FaultsMax"/>.</param>
/// <param name="Forks">What is kept as evidence of two entries at one number.</param>
/// <param name="SignaturesChecked">False when only the chain was checked: nobody has shown yet who wrote it.</param>
public sealed record VerificationReport(
    long Entries,
    IReadOnlyList<ChainReport> Chains,
    IReadOnlyList<Warning> Warnings,
    IReadOnlyList<Fault> Faults,
    IReadOnlyList<ForkReport> Forks,
    bool SignaturesChecked)
{
    public const int FaultsMax = 1_000;

    public bool IsSound => Faults.Count == 0;

    public Fault? FirstFault => Faults.Count == 0 ? null : Faults[0];

    public Heads Heads => new(Chains.Where(c => c.Head.Seq > 0).Select(c => c.Head));
}

/// <param name="Number">1 for the first device of the file, by enrolment: the number before the stroke on paper.</param>
/// <param name="Name">As enrolled; empty when the enrolment cannot be read.</param>
/// <param name="SignedThrough">The last number that a good signature covers; 0 when signatures were not checked.</param>
/// <param name="RevokedAfter">The last number that counts, when the device was revoked.</param>
public sealed record ChainReport(int Number, DeviceId Device, string Name, ChainHead Head, HybridTime EnrolledAt, long SignedThrough, long? RevokedAfter);

/// <param name="Held">The hash of the entry that the journal goes by; zero when its chain ends before.</param>
/// <param name="Other">The hash of the conflicting entry.</param>
/// <param name="Signed">The device's own key signed the conflicting entry: proof against whoever holds it.</param>
public sealed record ForkReport(EntryRef Entry, Hash32 Held, Hash32 Other, bool Signed);
