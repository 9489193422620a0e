namespace Minka.Journal.Tests.Chains;

public sealed class ChainWriterTests
{
    [Fact]
    public void A_device_enrols_itself_before_it_writes()
    {
        using var store = new MemoryJournalStore();
        using var key = DeviceKey.Create(new Dice(1));
        var writer = ChainWriter.Open(store, Notebook.Kitchen, key, new Dice(2));

        Assert.False(writer.IsEnrolled);
        Assert.Throws<InvalidOperationException>(() => writer.Append([Notebook.Sacks(1)], 1_000));
        var first = writer.Enrol("laptop", 1_000).Entries[0];
        Assert.True(DeviceEnrolled.TryRead(first.Payload, out var enrolled));
        Assert.Equal((key.Device, "laptop"), (enrolled.Device, enrolled.Name));
        Assert.Throws<InvalidOperationException>(() => writer.Enrol("laptop", 1_000));
    }

    [Fact]
    public void A_writer_takes_up_the_chain_where_the_store_has_it()
    {
        using var store = new MemoryJournalStore();
        var notebook = new Notebook(store);
        notebook.Write(Notebook.Sacks(1));

        var again = ChainWriter.Open(store, Notebook.Kitchen, notebook.Laptop, new Dice(9), notebook.Writer.Head);
        again.Append([Notebook.Sacks(2)], notebook.Now);

        Assert.Equal(3, again.Head.Seq);
        Assert.Empty(notebook.Verified().Faults);
    }

    [Fact]
    public void A_device_refuses_a_file_that_is_behind_what_it_remembers()
    {
        using var copied = new MemoryJournalStore();
        using var current = new MemoryJournalStore();
        var (old, ahead) = (new Notebook(copied), new Notebook(current));
        ahead.Write(Notebook.Sacks(1));

        var refused = Assert.Throws<JournalBehindException>(() =>
            ChainWriter.Open(copied, Notebook.Kitchen, old.Laptop, new Dice(9), ahead.Writer.Head));
        Assert.Equal(2, refused.Remembered.Seq);
        Assert.Equal($"The journal does not hold entry {old.Laptop.Device}/2, which this device wrote.", refused.Message);
    }

    [Fact]
    public void A_device_refuses_a_file_whose_past_is_another()
    {
        using var mine = new MemoryJournalStore();
        using var other = new MemoryJournalStore();
        var (here, there) = (new Notebook(mine), new Notebook(other));
        here.Write(Notebook.Sacks(1));
        there.Write(Notebook.Sacks(2));

        Assert.Throws<JournalBehindException>(() => ChainWriter.Open(mine, Notebook.Kitchen, here.Laptop, new Dice(9), there.Writer.Head));
    }

    [Fact]
    public void A_restored_journal_goes_on_with_a_new_device_after_everything_it_holds()
    {
        using var store = new MemoryJournalStore();
        var notebook = new Notebook(store) { Now = 1_900_000_000_000 };
        notebook.Write(Notebook.Sacks(1));
        notebook.Now = Notebook.FirstOfMarch;

        notebook.SecondDevice().Writer.Append([Notebook.Sacks(2)], notebook.Now);

        Assert.Equal([1, 2, 3, 4], store.InOrder().Select(e => e.Position));
        Assert.Empty(notebook.Verified().Faults);
    }

    [Fact]
    public void Two_writers_on_one_file_notice_each_other()
    {
        using var store = new MemoryJournalStore();
        var notebook = new Notebook(store);
        var other = ChainWriter.Open(store, Notebook.Kitchen, notebook.Laptop, new Dice(9));
        notebook.Write(Notebook.Sacks(1));

        Assert.Throws<HeadMovedException>(() => other.Append([Notebook.Sacks(2)], notebook.Now));
        Assert.Equal(1, other.Head.Seq);
    }

    [Fact]
    public void The_clock_of_a_phone_in_2028_is_heard_but_not_followed()
    {
        using var store = new MemoryJournalStore();
        var notebook = new Notebook(store);

        notebook.Writer.Hear(HybridTime.At(1_830_000_000_000), notebook.Now);
        Assert.Equal(notebook.Now + 60_000, notebook.Write(Notebook.Sacks(1)).Head.At.Milliseconds);

        var heard = notebook.Now + 3_600_000;
        notebook.Writer.Hear(HybridTime.At(heard), notebook.Now);
        Assert.Equal(heard, notebook.Write(Notebook.Sacks(2)).Head.At.Milliseconds);
    }

    [Fact]
    public void A_journal_of_another_organisation_is_not_written_to()
    {
        using var store = new MemoryJournalStore();
        var notebook = new Notebook(store);

        Assert.Throws<ArgumentException>(() => ChainWriter.Open(store, new(Notebook.Rosa), notebook.Laptop, new Dice(9)));
    }

    [Fact]
    public void A_device_that_remembers_nothing_written_opens_any_file()
    {
        using var store = new MemoryJournalStore();
        var notebook = new Notebook(store);

        var nothing = ChainHead.Empty(Notebook.Kitchen, notebook.Laptop.Device);
        Assert.Equal(1, ChainWriter.Open(store, Notebook.Kitchen, notebook.Laptop, new Dice(9), nothing).Head.Seq);
    }

    [Fact]
    public void Nothing_is_erased_by_a_device_that_is_not_enrolled()
    {
        using var store = new MemoryJournalStore();
        var words = new Notebook(store).Write(Notebook.Words("Juana")).Entries[0].Ref;
        using var key = DeviceKey.Create(new Dice(8));
        var stranger = ChainWriter.Open(store, Notebook.Kitchen, key, new Dice(9));

        Assert.Throws<InvalidOperationException>(() => stranger.Erase(words, ErasureReason.Requested, default, 1_000, out _));
        Assert.NotNull(store.Find(words)!.Payload);
    }

    [Fact]
    public void An_erasure_says_which_command_and_whose_it_was_and_the_writer_goes_on_from_it()
    {
        using var store = new MemoryJournalStore();
        var notebook = new Notebook(store);
        var words = notebook.Write(Notebook.Words("Juana")).Entries[0].Ref;
        var act = Guid.Parse("bbbbbbbb-0000-4000-8000-000000000003");

        var run = notebook.Writer.Erase(words, ErasureReason.CourtOrder, new(act, Notebook.Rosa, Notebook.Luz), notebook.Now, out var gone);

        Assert.True(gone);
        Assert.Equal((act, Notebook.Rosa, Notebook.Luz), (run.Entries[0].Header.Act, run.Entries[0].Header.Says, run.Entries[0].Header.Writes));
        Assert.True(PayloadErased.TryRead(run.Entries[0].Payload, out var erased));
        Assert.Equal((words, ErasureReason.CourtOrder), (erased.Target, erased.Reason));
        Assert.Equal(run.Head, notebook.Writer.Head);
        Assert.Equal(4, notebook.Write(Notebook.Sacks(1)).Head.Seq);
    }

    [Fact]
    public void Heads_that_moved_are_told_with_where_the_journal_stands()
    {
        using var store = new MemoryJournalStore();
        var notebook = new Notebook(store);
        var device = notebook.Laptop.Device;
        var run = Chain.Link(notebook.Writer.Head, [Notebook.Sacks(1)], default, notebook.Now, new Dice(3), notebook.Laptop);

        var moved = Assert.Throws<HeadMovedException>(() => store.AppendRun(run, Heads.None));
        Assert.Equal((Heads.None, store.Heads()), (moved.Expected, moved.Found));
        Assert.Equal($"The journal stands at {device}/1, not at nothing.", moved.Message);
        var both = new[] { store.Heads().Single(), ChainHead.Empty(Notebook.Kitchen, new(Guid.Empty)) with { Seq = 7 } };
        Assert.EndsWith($", not at {Guid.Empty}/7, {device}/1.", Assert.Throws<HeadMovedException>(() => store.AppendRun(run, new(both))).Message);
    }
}
