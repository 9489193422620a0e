namespace Minka.Journal.Tests.Stores;

/// <summary>What every store must do. A further store inherits this suite and gives itself.</summary>
public abstract class JournalStoreAcceptance : IDisposable
{
    readonly IJournalStore store;
    readonly Notebook notebook;

    protected JournalStoreAcceptance(IJournalStore store)
    {
        this.store = store;
        notebook = new(store);
    }

    [Fact]
    public void Entries_come_back_as_they_were_stored()
    {
        var run = notebook.Write(Notebook.Sacks(20), Notebook.Words("Juana"));

        var read = store.ReadFrom(2).ToList();

        Assert.Equal([2, 3], read.Select(e => e.Position));
        Assert.Equal(run.Entries.Select(e => e.Hash), read.Select(e => e.Hash));
        Assert.Equal(run.Entries.Select(e => e.HeaderBytes), read.Select(e => e.HeaderBytes));
        Assert.Equal(run.Entries.Select(e => e.Payload), read.Select(e => e.Payload));
        Assert.Equal(run.Entries.Select(e => e.Salt), read.Select(e => e.Salt));
        Assert.Equal(run.Entries.Select(e => e.Header), read.Select(e => e.Header));
    }

    [Fact]
    public void An_empty_payload_is_not_an_erased_one()
    {
        notebook.Write(new Draft("kitchen.pot-emptied", 1, []));

        Assert.Empty(store.ReadFrom(2).Single().Payload!);
        Assert.Empty(notebook.Verified().Faults);
    }

    [Fact]
    public void Reading_starts_and_ends_where_it_is_told()
    {
        for (var i = 0; i < 5; i++)
            notebook.Write(Notebook.Sacks(i));

        Assert.Equal([3, 4], store.ReadFrom(3, 2).Select(e => e.Position));
        Assert.Equal(6, store.ReadFrom(0).Count());
        Assert.Empty(store.ReadFrom(7));
        Assert.Empty(store.ReadFrom(1, 0));
    }

    [Fact]
    public void Reading_goes_over_many_pages_without_loss()
    {
        notebook.Write([.. Enumerable.Range(0, 2_000).Select(Notebook.Sacks)]);

        Assert.Equal(Enumerable.Range(1, 2_001).Select(i => (long)i), store.ReadFrom(1).Select(e => e.Position));
    }

    [Fact]
    public void Reading_may_go_on_while_others_write()
    {
        using var reading = store.ReadFrom(1).GetEnumerator();
        Assert.True(reading.MoveNext());
        notebook.Write(Notebook.Sacks(1));

        Assert.True(reading.Current.Header.Kind == JournalKinds.DeviceEnrolled);
        Assert.Equal(2, store.ReadFrom(1).Count());
    }

    [Fact]
    public void An_entry_is_found_by_its_number()
    {
        var run = notebook.Write(Notebook.Sacks(1), Notebook.Sacks(2));

        Assert.Equal(run.Entries[1].Hash, store.Find(new(run.Device, 3))!.Hash);
        Assert.Null(store.Find(new(run.Device, 4)));
        Assert.Null(store.Find(new(default, 1)));
    }

    [Fact]
    public void Heads_are_the_last_entry_of_each_chain()
    {
        var second = notebook.SecondDevice();
        var run = notebook.Write(Notebook.Sacks(1), Notebook.Sacks(2));

        Assert.Equal(new Heads([run.Head, second.Writer.Head]), store.Heads());
        Assert.Equal(Notebook.Kitchen, store.Heads().Organization);
        Assert.Equal(run.Head.At, store.Heads().Latest);
    }

    [Fact]
    public void Each_run_keeps_its_signature()
    {
        var run = notebook.Write(Notebook.Sacks(1), Notebook.Sacks(2));

        Assert.Equal([(1L, 1L), (2L, 3L)], store.Signatures().Select(s => (s.First, s.Last)));
        Assert.Equal(run.Signature.Signature, store.Signatures().Last().Signature);
    }

    [Fact]
    public void A_run_onto_another_head_stores_nothing()
    {
        var before = store.Heads();
        var run = notebook.Write(Notebook.Sacks(1));
        var late = Chain.Link(run.Head, [Notebook.Sacks(2)], default, notebook.Now, notebook.Chance, notebook.Laptop);

        var moved = Assert.Throws<HeadMovedException>(() => store.AppendRun(late, before));
        Assert.Equal(store.Heads(), moved.Found);
        Assert.Equal(2, store.ReadFrom(1).Count());
        store.AppendRun(late, store.Heads());
        Assert.Equal(3, store.ReadFrom(1).Count());
    }

    [Fact]
    public void Another_chain_that_grew_counts_as_a_moved_head()
    {
        var before = store.Heads();
        notebook.SecondDevice();
        var late = Chain.Link(notebook.Writer.Head, [Notebook.Sacks(2)], default, notebook.Now, notebook.Chance, notebook.Laptop);

        Assert.Throws<HeadMovedException>(() => store.AppendRun(late, before));
    }

    [Fact]
    public void A_run_that_does_not_continue_its_chain_is_refused_whole()
    {
        var good = Chain.Link(notebook.Writer.Head, [Notebook.Sacks(1), Notebook.Sacks(2)], default, notebook.Now, notebook.Chance, notebook.Laptop);

        Assert.Throws<ArgumentException>(() => store.AppendRun(good with { Entries = [good.Entries[1]] }, store.Heads()));
        Assert.Throws<ArgumentException>(() => store.AppendRun(good with { Entries = [good.Entries[0], good.Entries[0]] }, store.Heads()));
        Assert.Throws<ArgumentException>(() => store.AppendRun(good with { Entries = [good.Entries[0]] }, store.Heads()));
        Assert.Single(store.ReadFrom(1));
        store.AppendRun(good, store.Heads());
    }

    [Fact]
    public void A_run_whose_entries_do_not_hang_together_or_are_not_whole_is_refused()
    {
        var good = Chain.Link(notebook.Writer.Head, [Notebook.Sacks(1), Notebook.Sacks(2)], default, notebook.Now, notebook.Chance, notebook.Laptop);
        var (first, last) = (good.Entries[0], good.Entries[1]);
        Entry With(EntryHeader header) => new(header.Ref, header.Encode(), EntryHeader.HashOf(header.Encode()), last.Salt, last.Payload);
        Entry Kept(EntryRef entry, byte[]? salt, byte[]? payload) => new(entry, last.HeaderBytes, last.Hash, salt, payload);

        Entry[] wrong =
        [
            With(last.Header with { Device = new(Notebook.Rosa) }), With(last.Header with { Organization = new(Notebook.Rosa) }), With(last.Header with { Seq = 4 }),
            With(last.Header with { Previous = Hash32.Zero }), With(last.Header with { At = first.Header.At }), Kept(first.Ref, last.Salt, last.Payload),
            Kept(last.Ref, last.Salt, null), Kept(last.Ref, null, last.Payload), Kept(last.Ref, last.Salt![..15], last.Payload),
        ];

        Assert.All(wrong, entry => Assert.Throws<ArgumentException>(() => store.AppendRun(good with { Entries = [first, entry] }, store.Heads())));
        Assert.Throws<ArgumentException>(() => store.AppendRun(good with { Signature = good.Signature with { First = 1 } }, store.Heads()));
        Assert.Throws<ArgumentException>(() => store.AppendRun(good with { Signature = good.Signature with { Last = 4 } }, store.Heads()));
        Assert.Single(store.ReadFrom(1));
        store.AppendRun(good with { Entries = [first, With(last.Header)] }, store.Heads());
    }

    [Fact]
    public void A_run_that_names_another_erasure_erases_nothing()
    {
        var names = notebook.Write(Notebook.Words("Juana"), Notebook.Words("Elena")).Entries;
        var run = Chain.Link(notebook.Writer.Head, [new PayloadErased(names[1].Ref, ErasureReason.Other).ToDraft()], default, notebook.Now, notebook.Chance, notebook.Laptop);

        Assert.Throws<ArgumentException>(() => store.ErasePayload(names[0].Ref, run, store.Heads()));
        Assert.NotNull(store.Find(names[0].Ref)!.Payload);
        Assert.Throws<HeadMovedException>(() => store.ErasePayload(names[1].Ref, run, Heads.None));
        Assert.NotNull(store.Find(names[1].Ref)!.Payload);
        Assert.True(store.ErasePayload(names[1].Ref, run, store.Heads()));
        Assert.Null(store.Find(names[1].Ref)!.Payload);
    }

    [Fact]
    public void Another_organisations_entries_are_refused()
    {
        using var key = DeviceKey.Create(notebook.Chance);
        var foreign = Chain.Link(ChainHead.Empty(new(Notebook.Rosa), key.Device), [Notebook.Sacks(1)], default, notebook.Now, notebook.Chance, key);

        Assert.Throws<ArgumentException>(() => store.AppendRun(foreign, store.Heads()));
    }

    [Fact]
    public void An_erased_payload_is_gone_and_the_journal_still_verifies()
    {
        var run = notebook.Write(Notebook.Words("Juana"), Notebook.Sacks(1));
        var name = run.Entries[0].Ref;

        Assert.True(notebook.Erase(name));

        Assert.Null(store.Find(name)!.Payload);
        Assert.Null(store.Find(name)!.Salt);
        Assert.Equal(run.Entries[0].Hash, store.Find(name)!.Hash);
        Assert.Equal(JournalKinds.PayloadErased, store.ReadFrom(4).Single().Header.Kind);
        Assert.Empty(notebook.Verified().Faults);
    }

    [Fact]
    public void Erasing_twice_is_harmless()
    {
        var name = notebook.Write(Notebook.Words("Juana")).Entries[0].Ref;
        notebook.Erase(name);
        notebook.Erase(name);

        Assert.Empty(notebook.Verified().Faults);
    }

    [Fact]
    public void Quantities_cannot_be_erased()
    {
        var sacks = notebook.Write(Notebook.Sacks(20)).Entries[0].Ref;

        Assert.Equal($"Entry {sacks} cannot be erased: store.delivery-received may not be erased.", Assert.Throws<NotErasableException>(() => notebook.Erase(sacks)).Message);
        Assert.Equal(99, Assert.Throws<NotErasableException>(() => notebook.Erase(new(sacks.Device, 99))).Entry.Seq);
        Assert.NotNull(store.Find(sacks)!.Payload);
        Assert.Equal(2, store.ReadFrom(1).Count());
        notebook.Write(Notebook.Sacks(1));
        Assert.Empty(notebook.Verified().Faults);
    }

    [Fact]
    public void A_run_that_does_not_name_the_erasure_erases_nothing()
    {
        var name = notebook.Write(Notebook.Words("Juana")).Entries[0].Ref;
        var run = Chain.Link(notebook.Writer.Head, [Notebook.Sacks(1)], default, notebook.Now, notebook.Chance, notebook.Laptop);

        Assert.Throws<ArgumentException>(() => store.ErasePayload(name, run, store.Heads()));
        Assert.NotNull(store.Find(name)!.Payload);
    }

    [Fact]
    public void A_fork_is_kept_as_evidence_and_never_read_as_a_fact()
    {
        var head = notebook.Writer.Head;
        notebook.Write(Notebook.Sacks(1), Notebook.Sacks(2));
        var other = Chain.Link(head, [Notebook.Sacks(90), Notebook.Sacks(91)], default, notebook.Now, notebook.Chance, notebook.Laptop);

        Assert.Equal(2, store.KeepFork(other));
        Assert.Equal(0, store.KeepFork(other));

        Assert.Equal(3, store.ReadFrom(1).Count());
        Assert.Equal(other.Entries.Select(e => e.Hash), store.Forks().Select(f => f.Entry.Hash));
        Assert.Equal([null, (2L, 3L)], store.Forks().Select(f => f.Signature is { } s ? (s.First, s.Last) : ((long, long)?)null));
        Assert.Equal(other.Signature.Signature, store.Forks().Last().Signature!.Signature);
        Assert.Equal(other.Entries.Select(e => e.Payload), store.Forks().Select(f => f.Entry.Payload));
        Assert.Equal(other.Entries.Select(e => e.Header), store.Forks().Select(f => f.Entry.Header));
        Assert.Equal([true, true], notebook.Verified().Forks.Select(f => f.Signed));
    }

    [Fact]
    public void What_the_journal_holds_already_is_no_fork()
    {
        var run = notebook.Write(Notebook.Sacks(1));

        Assert.Equal(0, store.KeepFork(run));
        Assert.Empty(store.Forks());
    }

    public void Dispose()
    {
        store.Dispose();
        Cleanup();
        GC.SuppressFinalize(this);
    }

    protected virtual void Cleanup()
    {
    }
}

public sealed class MemoryJournalStoreTests() : JournalStoreAcceptance(new MemoryJournalStore());

public sealed class SqliteJournalStoreAcceptanceTests : JournalStoreAcceptance
{
    readonly TemporaryFolder folder;

    public SqliteJournalStoreAcceptanceTests() : this(new TemporaryFolder())
    {
    }

    SqliteJournalStoreAcceptanceTests(TemporaryFolder folder)
        : base(SqliteJournalStore.Open(folder["kitchen.minka"], JournalAccess.Create)) => this.folder = folder;

    protected override void Cleanup() => folder.Dispose();
}
