namespace Minka.Journal;

/// <summary>Collects faults while the journal is read; a thoroughly broken file doesn't fill the memory.</summary>
sealed class Findings
{
    readonly List<Fault> faults = [];

    public void Add(FaultKind kind, Examined entry, string detail) => Add(kind, entry.Ref, entry.Position, detail);

    public void Add(FaultKind kind, EntryRef? entry, long? position, string detail)
    {
        if (faults.Count < VerificationReport.FaultsMax)
            faults.Add(new(kind, entry, position, detail));
    }

    // What was only seen at the end belongs where it happened.
    public List<Fault> InOrder() => [.. faults.OrderBy(f => f.Position ?? (f.Kind == FaultKind.StorageDamaged ? 0 : long.MaxValue))];
}
