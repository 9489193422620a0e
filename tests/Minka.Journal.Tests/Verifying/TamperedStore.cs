namespace Minka.Journal.Tests.Verifying;

/// <summary>A journal as somebody left it who can write every byte of it: nothing is checked, all of it is read back.</summary>
sealed class TamperedStore(IJournalStore original) : IJournalStore
{
    public List<Entry> Entries { get; } = [.. original.ReadFrom(1)];

    public List<RunSignature> Runs { get; } = [.. original.Signatures()];

    public void Replace(int at, Func<Entry, Entry> change) => Entries[at] = change(Entries[at]);

    public FaultKind? FirstFault(IEnumerable<ChainHead>? known = null) => Faults(Notebook.FirstOfMarch, known) is [var first, ..] ? first.Kind : null;

    /// <summary>Every fault in the order of the file; each says in words what is wrong.</summary>
    public IReadOnlyList<Fault> Faults(long wallMs, IEnumerable<ChainHead>? known = null)
    {
        var faults = Verification.Of(this, wallMs, known: known).Faults;
        foreach (var fault in faults)
            Assert.Contains(' ', fault.Detail);
        return faults;
    }

    public IEnumerable<Entry> ReadFrom(long position, long max = long.MaxValue) => Entries.Skip((int)position - 1).Take((int)Math.Min(max, int.MaxValue));

    public Entry? Find(EntryRef entry) => Entries.Find(e => e.Ref == entry);

    public Heads Heads() => original.Heads();

    public IEnumerable<RunSignature> Signatures() => Runs;

    public IEnumerable<ForkedEntry> Forks() => original.Forks();

    public string? Damage() => null;

    public void AppendRun(Run run, Heads expected) => throw new NotSupportedException();

    public bool ErasePayload(EntryRef target, Run run, Heads expected) => throw new NotSupportedException();

    public int KeepFork(Run run) => throw new NotSupportedException();

    public void Dispose()
    {
    }
}
