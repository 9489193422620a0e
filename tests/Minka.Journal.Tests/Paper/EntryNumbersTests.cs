namespace Minka.Journal.Tests.Paper;

public sealed class EntryNumbersTests
{
    [Fact]
    public void The_first_chain_is_counted_plainly_and_the_second_behind_its_number()
    {
        using var store = new MemoryJournalStore();
        var notebook = new Notebook(store);
        notebook.Write(Notebook.Sacks(1));
        var second = notebook.SecondDevice().Key.Device;
        var numbers = EntryNumbers.Of(store);

        Assert.Equal("2", numbers.Print(new(notebook.Laptop.Device, 2)));
        Assert.Equal("2/1", numbers.Print(new(second, 1)));
        Assert.True(numbers.TryRead("2", out var entry));
        Assert.Equal(new EntryRef(notebook.Laptop.Device, 2), entry);
        Assert.True(numbers.TryRead("1/2", out entry));
        Assert.Equal(new EntryRef(notebook.Laptop.Device, 2), entry);
        Assert.True(numbers.TryRead(" 2 / 4118 ", out entry));
        Assert.Equal(new EntryRef(second, 4118), entry);
    }

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("3/1")]
    [InlineData("1/2/3")]
    [InlineData("1,5")]
    [InlineData("/7")]
    [InlineData("0/1")]
    [InlineData("2/0")]
    [InlineData("9223372036854775808")]
    [InlineData(null)]
    public void What_is_no_number_of_this_journal_is_not_read(string? text)
    {
        using var store = new MemoryJournalStore();
        var notebook = new Notebook(store);
        notebook.SecondDevice();

        Assert.False(EntryNumbers.Of(store).TryRead(text, out _));
    }

    [Fact]
    public void Devices_are_counted_by_enrolment_whatever_their_ids_and_whoever_wrote_last()
    {
        for (var seed = 1; seed < 8; seed++)
        {
            using var store = new MemoryJournalStore();
            var notebook = new Notebook(store, seed);
            var second = notebook.SecondDevice().Key.Device;
            notebook.Write(Notebook.Sacks(1));

            Assert.Equal(["2", "2/1"], [EntryNumbers.Of(store).Print(new(notebook.Laptop.Device, 2)), EntryNumbers.Of(store).Print(new(second, 1))]);
        }
    }

    [Fact]
    public void An_entry_of_a_device_without_a_chain_has_no_number() =>
        Assert.Throws<ArgumentException>(() => EntryNumbers.Of(new MemoryJournalStore()).Print(new(default, 1)));
}
