namespace Minka.Journal.Tests.Chains;

/// <summary>A run that is stored while it is still coming is the run that would have been stored at once.</summary>
public sealed class ComingRunTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(300)]
    public async Task It_has_the_same_bytes_as_one_linked_atOnce(int entries)
    {
        using var atOnce = Open(out var one, "one.minka");
        using var coming = Open(out var other, "other.minka");
        Draft[] drafts = [.. Enumerable.Range(0, entries).Select(Notebook.Sacks)];
        var linked = Chain.Link(one.Writer.Head, drafts, default, one.Now, one.Chance, one.Laptop);
        atOnce.AppendRun(linked, atOnce.Heads());

        var run = new ComingRun(other.Writer.Head, default, other.Now, other.Chance, other.Laptop);
        var storing = Task.Run(() => coming.AppendComing(run, coming.Heads()));
        foreach (var draft in drafts)
        {
            run.Add(draft);
            if (run.Count % 100 == 0) await Task.Delay(5);
        }
        Assert.Equal(entries, run.Count);
        Assert.Equal(linked.Signature.Signature, run.End().Signature.Signature);
        await storing;

        Assert.Equal(Told(atOnce), Told(coming));
        Assert.Equal(atOnce.Heads(), coming.Heads());
        Assert.True(Verification.Of(coming, other.Now).IsSound);
        other = new Notebook(coming) { Now = other.Now };
        other.Write(Notebook.Sacks(9));
        Assert.Equal(entries + 2, coming.ReadFrom(1).Count());
    }

    [Fact]
    public void What_is_given_up_leaves_nothing_and_the_store_goes_on()
    {
        using var store = Open(out var notebook, "one.minka");
        var run = new ComingRun(notebook.Writer.Head, default, notebook.Now, notebook.Chance, notebook.Laptop);
        for (var i = 0; i < 20; i++) run.Add(Notebook.Sacks(i));
        run.Abandon();

        Assert.Throws<OperationCanceledException>(() => store.AppendComing(run, store.Heads()));
        Assert.Single(store.ReadFrom(1));
        notebook.Write(Notebook.Sacks(1));
        Assert.True(notebook.Verified().IsSound);
    }

    [Fact]
    public void It_must_build_on_the_head_that_is_here()
    {
        using var store = Open(out var notebook, "one.minka");
        var (head, heads) = (notebook.Writer.Head, store.Heads());
        Assert.Throws<ArgumentException>(() => store.AppendComing(Ended(head with { Seq = 7 }), heads));
        Assert.Throws<ArgumentException>(() => store.AppendComing(Ended(head with { Organization = new(Guid.NewGuid()) }), heads));
        notebook.Write(Notebook.Sacks(1));
        Assert.Throws<HeadMovedException>(() => store.AppendComing(Ended(head), heads));
        Assert.Equal(2, store.ReadFrom(1).Count());

        ComingRun Ended(ChainHead on)
        {
            var run = new ComingRun(on, default, notebook.Now, notebook.Chance, notebook.Laptop);
            run.Add(Notebook.Sacks(1));
            run.End();
            return run;
        }
    }

    [Fact]
    public void An_empty_run_is_none_and_one_that_has_not_ended_is_not_whole()
    {
        using var store = Open(out var notebook, "one.minka");
        var run = new ComingRun(notebook.Writer.Head, default, notebook.Now, notebook.Chance, notebook.Laptop);
        Assert.Throws<InvalidOperationException>(run.End);
        run.Add(Notebook.Sacks(1));
        Assert.Throws<InvalidOperationException>(() => run.Whole);
        Assert.Same(run.End(), run.Whole);
    }

    [Fact]
    public async Task A_store_that_knows_nothing_of_it_takes_it_when_it_is_whole()
    {
        using var store = new MemoryJournalStore();
        var notebook = new Notebook(store);
        var run = new ComingRun(notebook.Writer.Head, default, notebook.Now, notebook.Chance, notebook.Laptop);
        var storing = Task.Run(() => ((IJournalStore)store).AppendComing(run, store.Heads()));
        run.Add(Notebook.Sacks(1));
        run.Add(Notebook.Sacks(2));
        run.End();
        await storing;
        Assert.Equal(3, store.ReadFrom(1).Count());
    }

    public void Dispose() => folder.Dispose();

    SqliteJournalStore Open(out Notebook notebook, string name)
    {
        var store = SqliteJournalStore.Open(folder[name], JournalAccess.Create);
        notebook = new Notebook(store);
        notebook.Now += 60_000;
        return store;
    }

    static string[] Told(SqliteJournalStore store) =>
        [.. store.ReadFrom(1).Select(e => $"{e.Position} {e.Hash} {Convert.ToHexString(e.HeaderBytes)} {Convert.ToHexString(e.Payload!)}"), .. store.Signatures().Select(s => $"{s.First} {s.Last} {Convert.ToHexString(s.Signature)}")];
}
