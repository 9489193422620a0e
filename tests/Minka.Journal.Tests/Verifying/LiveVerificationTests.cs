namespace Minka.Journal.Tests.Verifying;

public class LiveVerificationTests
{
    /// <summary>A verification of a file that a kitchen goes on writing: nothing that came meanwhile is taken for a fault.</summary>
    [Fact]
    public void What_is_written_and_erased_while_the_journal_is_read_is_no_fault()
    {
        using var folder = new TemporaryFolder();
        using var store = SqliteJournalStore.Open(folder["libro.minka"], JournalAccess.Create);
        var notebook = new Notebook(store);
        var words = notebook.Write(Notebook.Words("Rosa")).Entries[^1].Ref;
        notebook.Write([.. Enumerable.Range(1, 1_200).Select(Notebook.Sacks)]);
        using var readOnly = SqliteJournalStore.Open(store.Path, JournalAccess.ReadOnly);

        var meanwhile = new Meanwhile(() =>
        {
            notebook.Write(Notebook.Sacks(7), Notebook.Sacks(8));
            notebook.Erase(words);
        });
        var report = Verification.Of(readOnly, notebook.Now, read: meanwhile);
        Assert.True(report.IsSound, report.FirstFault?.ToString());
        Assert.True(meanwhile.Times >= 2);
        Assert.Equal(report.Entries, report.Chains[0].SignedThrough);
        Assert.True(notebook.Verified().IsSound);
    }

    [Fact]
    public void A_signature_that_comes_meanwhile_and_is_wrong_is_a_fault()
    {
        using var store = new MemoryJournalStore();
        var notebook = new Notebook(store);
        notebook.Write([.. Enumerable.Range(1, 600).Select(Notebook.Sacks)]);
        using var forged = new Unsigned(store);
        var report = Verification.Of(forged, notebook.Now, read: new Meanwhile(() => notebook.Write(Notebook.Sacks(7))));
        Assert.Contains(report.Faults, f => f.Kind == FaultKind.MissingSignature);
    }

    sealed class Meanwhile(Action act) : IProgress<long>
    {
        public int Times { get; private set; }

        public void Report(long value)
        {
            Times++;
            act();
        }
    }

    /// <summary>Later signatures are of another key.</summary>
    sealed class Unsigned(IJournalStore real) : IJournalStore
    {
        readonly int known = real.Signatures().Count();

        public IEnumerable<RunSignature> Signatures() => real.Signatures().Select((s, i) => i < known ? s : s with { Signature = new byte[64] });
        public void AppendRun(Run run, Heads expected) => real.AppendRun(run, expected);
        public IEnumerable<Entry> ReadFrom(long position, long max = long.MaxValue) => real.ReadFrom(position, max);
        public Entry? Find(EntryRef entry) => real.Find(entry);
        public Heads Heads() => real.Heads();
        public bool ErasePayload(EntryRef target, Run run, Heads expected) => real.ErasePayload(target, run, expected);
        public int KeepFork(Run run) => real.KeepFork(run);
        public IEnumerable<ForkedEntry> Forks() => real.Forks();
        public string? Damage() => real.Damage();
        public void Dispose() { }
    }
}
