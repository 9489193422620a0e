using Minka.Domain.Amounts;
using Minka.Domain.Ledger;
using Minka.Domain.Organizations;
using Minka.Domain.Storeroom;

namespace Minka.Domain.Tests.Storeroom;

public class CountStoreTests
{
    readonly Story kitchen = Story.Founded();
    readonly Lot soon, late;

    public CountStoreTests()
    {
        soon = Receives(2_000, kitchen.Today.AddDays(20), Soles.Of(8));
        late = Receives(5_000, kitchen.Today.AddDays(300), Soles.Of(20));
    }

    StoreBook Store => kitchen.Books.Store;

    Lot Receives(long quantity, DateOnly expiry, Soles value)
    {
        kitchen.Accepts(new ReceiveDelivery(kitchen.Today, Origin.State, [new ReceivedProduct("rice", quantity, quantity, null, expiry, value)], kitchen.Elena));
        return Store.LotsOf("rice").Last();
    }

    CountStore Total(long total) => new(kitchen.Today, "rice", null, total, CountReason.NotYetKnown);

    [Fact]
    public void What_a_count_misses_left_the_lots_that_expire_first()
    {
        kitchen.Accepts(Total(4_000) with { Text = "No sabemos" });
        Assert.Equal((0L, 4_000L), (Store.QuantityOf(soon), Store.QuantityOf(late)));
        Assert.Equal(new Balance(3_000, 12_00), kitchen.Books.Ledger[Accounting.StoreDifference("rice")].Of(Store.CommodityOf("rice")));
        Assert.Equal("No sabemos", Assert.Single(Store.Counts).Text);
    }

    [Fact]
    public void What_a_count_finds_over_stays_with_the_last_lot_at_its_price()
    {
        kitchen.Accepts(Total(8_000));
        Assert.Equal(new Balance(6_000, 24_00), Store.BalanceOf(late));
    }

    [Fact]
    public void A_count_by_lot_leaves_each_lot_at_what_was_counted()
    {
        kitchen.Accepts(new CountStore(kitchen.Today, "rice", [new LotCounted(soon.Id, 2_100), new LotCounted(late.Id, 4_900)], null, CountReason.WeighedDifferently));
        Assert.Equal((2_100L, 4_900L), (Store.QuantityOf(soon), Store.QuantityOf(late)));
        Assert.Equal(2, kitchen.Books.Ledger.Transactions[^1].Assertions.Count);
        Assert.All(kitchen.Books.Ledger.Transactions[^1].Assertions, a => Assert.Equal(kitchen.Books.Ledger.Quantity(a.Account, a.Commodity), a.Balance));
    }

    [Fact]
    public void A_count_that_agrees_is_an_assertion_and_posts_nothing()
    {
        kitchen.Accepts(Total(7_000));
        var count = kitchen.Books.Ledger.Transactions[^1];
        Assert.Empty(count.Postings);
        Assert.Equal(2, count.Assertions.Count);
        Assert.Equal(kitchen.Today, kitchen.Books.Ledger[Accounting.Lot("rice", soon.Number)].LastCountedOn);
    }

    [Fact]
    public void Counting_what_the_book_does_not_have_records_it_as_found()
    {
        kitchen.Accepts(new CountStore(kitchen.Today, "salt", null, 3_000, CountReason.NotYetKnown));
        Assert.Equal((3_000L, Origin.Found), (Store.QuantityOf("salt"), Store.LotsOf("salt").Single().Origin));
    }

    [Fact]
    public void A_count_of_last_week_takes_what_left_since_into_account()
    {
        kitchen.Today = kitchen.Today.AddDays(7);
        kitchen.Accepts(new TakeOut(kitchen.Today, [new Take("rice", 2_500)]));
        kitchen.Accepts(Total(6_500) with { Date = kitchen.Today.AddDays(-3) });
        Assert.Equal((0L, 4_000L), (Store.QuantityOf(soon), Store.QuantityOf(late)));
    }

    [Fact]
    public void A_count_of_last_week_that_what_left_since_disproves_is_asked_again()
    {
        kitchen.Today = kitchen.Today.AddDays(7);
        kitchen.Accepts(new TakeOut(kitchen.Today, [new Take("rice", 2_500)]));
        kitchen.Refuses<MoreTakenSinceThanCounted>(Total(1_000) with { Date = kitchen.Today.AddDays(-3) });
    }

    [Fact]
    public void A_count_that_is_written_down_after_a_later_one_changes_nothing()
    {
        kitchen.Today = kitchen.Today.AddDays(7);
        kitchen.Accepts(Total(6_000));
        var counts = kitchen.Books.Ledger.Transactions.Count;
        kitchen.Accepts(Total(6_900) with { Date = kitchen.Today.AddDays(-3) });
        Assert.Equal((6_000L, counts), (Store.QuantityOf("rice"), kitchen.Books.Ledger.Transactions.Count));
    }

    [Fact]
    public void A_second_count_of_one_day_takes_the_place_of_the_first()
    {
        kitchen.Accepts(Total(6_000));
        kitchen.Accepts(Total(6_900));
        Assert.Equal(6_900, Store.QuantityOf("rice"));
    }

    [Fact]
    public void Nonsense_is_asked_again()
    {
        kitchen.Refuses<QuantityOutOfRange>(Total(-1));
        kitchen.Refuses<QuantityOutOfRange>(new CountStore(kitchen.Today, "rice", null, null, CountReason.Agrees));
        kitchen.Refuses<LotCountedTwice>(new CountStore(kitchen.Today, "rice", [new LotCounted(soon.Id, 1), new LotCounted(soon.Id, 2)], null, CountReason.Agrees));
        kitchen.Refuses<UnknownLot>(new CountStore(kitchen.Today, "rice", [new LotCounted(default, 1)], null, CountReason.Agrees));
    }
}
