using Minka.Journal;

namespace Minka.Hosting.Tests.Fitting;

/// <summary>The real store with a hand on its commits: it can hold them back, count them, or let them fail.</summary>
sealed class DiskBetween(IJournalStore real) : IJournalStore
{
    public int Commits { get; private set; }
    public Action? BeforeCommit { get; set; }
    public bool CannotBeRead { get; set; }

    public void AppendRun(Run run, Heads expected)
    {
        BeforeCommit?.Invoke();
        real.AppendRun(run, expected);
        Commits++;
    }

    public bool ErasePayload(EntryRef target, Run run, Heads expected)
    {
        BeforeCommit?.Invoke();
        return real.ErasePayload(target, run, expected);
    }

    public IEnumerable<Entry> ReadFrom(long position, long max = long.MaxValue) =>
        CannotBeRead ? throw new StoreFailedException(StoreFailure.Disk, "it does not answer") : real.ReadFrom(position, max);

    public Entry? Find(EntryRef entry) => real.Find(entry);
    public Heads Heads() => real.Heads();
    public IEnumerable<RunSignature> Signatures() => real.Signatures();
    public int KeepFork(Run run) => real.KeepFork(run);
    public IEnumerable<ForkedEntry> Forks() => real.Forks();
    public string? Damage() => real.Damage();
    public void Dispose() => real.Dispose();
}
