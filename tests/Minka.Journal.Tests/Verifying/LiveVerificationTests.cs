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
        using var forged = new Resigned(store, later => later.Select(s => s with { Signature = new byte[64] }));
        var report = Verification.Of(forged, notebook.Now, read: new Meanwhile(() => notebook.Write(Notebook.Sacks(7))));
        Assert.Contains(report.Faults, f => f.Kind == FaultKind.MissingSignature);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void What_was_signed_meanwhile_counts_up_to_the_last_entry(int runs)
    {
        using var store = new MemoryJournalStore();
        var notebook = new Notebook(store);
        notebook.Write([.. Enumerable.Range(1, 600).Select(Notebook.Sacks)]);
        var report = Verification.Of(store, notebook.Now, read: new Meanwhile(() => Runs(notebook, runs)));
        Assert.True(report.IsSound, report.FirstFault?.ToString());
        Assert.Equal((601L + runs, 601L + runs), (report.Entries, report.Chains[0].SignedThrough));
    }

    [Fact]
    public void A_signature_left_out_among_those_that_came_meanwhile_is_missed()
    {
        using var store = new MemoryJournalStore();
        var notebook = new Notebook(store);
        notebook.Write([.. Enumerable.Range(1, 600).Select(Notebook.Sacks)]);
        using var gapped = new Resigned(store, later => later.Where((_, i) => i != 1));
        var report = Verification.Of(gapped, notebook.Now, read: new Meanwhile(() => Runs(notebook, 3)));
        Assert.Equal((FaultKind.MissingSignature, 603L), (Assert.Single(report.Faults).Kind, report.Faults[0].Entry!.Value.Seq));
    }

    static void Runs(Notebook notebook, int runs)
    {
        for (var i = 0; i < runs; i++)
            notebook.Write(Notebook.Sacks(i));
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

    /// <summary>What was signed since is told otherwise than it is.</summary>
    sealed class Resigned(IJournalStore real, Func<IEnumerable<RunSignature>, IEnumerable<RunSignature>> told) : IJournalStore
    {
        readonly int known = real.Signatures().Count();

        public IEnumerable<RunSignature> Signatures() => real.Signatures().Take(known).Concat(told(real.Signatures().Skip(known)));
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
