namespace Minka.Journal.Tests.Chains;

/// <summary>Where chains stand: when two journals are at the same place, and what a chain goes on from.</summary>
public sealed class HeadsTests
{
    static readonly Hash32 Some = EntryHeader.HashOf([1]);
    static readonly DeviceId Laptop = new(Notebook.Rosa), Phone = new(Notebook.Luz);

    static ChainHead Head(DeviceId device, long seq = 3, Hash32? hash = null, long ms = 1_000) => new(Notebook.Kitchen, device, seq, hash ?? Some, HybridTime.At(ms));

    [Fact]
    public void Two_journals_stand_alike_when_each_chain_stands_at_the_same_entry()
    {
        var heads = new Heads([Head(Laptop), Head(Phone)]);
        var same = new Heads([Head(Phone), Head(Laptop)]);

        Assert.Equal(heads, same);
        Assert.True(heads.Equals((object)same));
        Assert.Equal(heads.GetHashCode(), same.GetHashCode());
        Assert.Equal([.. heads.Select(h => h.Device)], same.Select(h => h.Device).ToArray());
    }

    [Fact]
    public void One_entry_more_another_entry_or_another_chain_is_another_place()
    {
        var heads = new Heads([Head(Laptop), Head(Phone)]);

        Heads[] others =
        [
            new([Head(Laptop), Head(Phone, seq: 4)]), new([Head(Laptop), Head(Phone, hash: Hash32.Zero)]), new([Head(Laptop)]), new([Head(Laptop), Head(new(Guid.Empty))]), Heads.None,
        ];

        Assert.All(others, other => Assert.False(heads.Equals(other)));
        Assert.All(others[..3], other => Assert.NotEqual(heads.GetHashCode(), other.GetHashCode()));
        Assert.False(heads.Equals(null));
        Assert.False(heads.Equals((object)"heads"));
    }

    [Fact]
    public void The_latest_reading_is_that_of_any_chain()
    {
        Assert.Equal(HybridTime.At(2_000), new Heads([Head(Laptop, ms: 2_000), Head(Phone, ms: 1_000)]).Latest);
        Assert.Equal(HybridTime.At(2_000), new Heads([Head(Laptop, ms: 1_000), Head(Phone, ms: 2_000)]).Latest);
        Assert.Equal(HybridTime.Zero, Heads.None.Latest);
    }

    [Fact]
    public void A_chain_that_grew_takes_the_place_of_its_head_and_of_no_other()
    {
        var heads = new Heads([Head(Laptop), Head(Phone)]).With(Head(Phone, seq: 9));

        Assert.Equal([(Laptop, 3L), (Phone, 9L)], heads.Select(h => (h.Device, h.Seq)).Order());
        Assert.Equal(2, heads.Count);
        Assert.Equal(9, heads.Of(Notebook.Kitchen, Phone).Seq);
    }

    [Fact]
    public void An_empty_journal_is_nobodys_and_a_chain_begins_with_nothing()
    {
        Assert.Null(Heads.None.Organization);
        Assert.Equal(Notebook.Kitchen, new Heads([Head(Laptop)]).Organization);
        Assert.Equal(new ChainHead(Notebook.Kitchen, Phone, 0, Hash32.Zero, HybridTime.Zero), Heads.None.Of(Notebook.Kitchen, Phone));
    }

    [Fact]
    public void An_entry_whose_header_cannot_be_read_heads_no_chain()
    {
        var damaged = Examined.Of(new Entry(new(Laptop, 4), [9], Some, null, null), null);
        Assert.Throws<ArgumentException>(() => ChainHead.Of(damaged));
    }
}
