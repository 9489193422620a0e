using Minka.Domain.Amounts;
using Minka.Domain.Ledger;
using Minka.Domain.Organizations;
using Minka.Domain.Storeroom;

namespace Minka.Domain.Tests.Storeroom;

public class ShelfTests
{
    readonly Story kitchen = Story.Founded();

    StoreBook Store => kitchen.Books.Store;

    void Receives(string item, long quantity, DateOnly? expiry = null) =>
        kitchen.Accepts(new ReceiveDelivery(kitchen.Today, Origin.State, [new ReceivedProduct(item, quantity, quantity, null, expiry, Soles.Of(10))], kitchen.Elena));

    [Fact]
    public void The_shelf_says_what_there_is_in_her_words_and_until_when_it_is_good()
    {
        Receives("mackerel", 1_530, kitchen.Today.AddDays(10));
        Receives("rice", 50_000, kitchen.Today.AddDays(200));
        Receives("rice", 25_000);
        var shelf = Store.Shelf(kitchen.Today);
        Assert.Equal(["rice", "mackerel"], shelf.Items.Select(i => i.Item.Key));
        Assert.Equal(["1½ sacos", "9 latas"], shelf.Items.Select(i => i.Words));
        Assert.Equal([ExpiryState.Good, ExpiryState.NoDate], shelf.Items[0].Lots.Select(l => l.Expiry));
        Assert.Equal((ExpiryState.Soon, 10), (shelf.Items[1].Expiry, shelf.Items[1].Lots[0].DaysLeft));
        Assert.Equal(ExpiryState.Expired, Store.Shelf(kitchen.Today.AddDays(11)).Items[1].Expiry);
    }

    [Fact]
    public void What_is_there_lasts_as_long_as_the_last_twenty_days_say()
    {
        Receives("rice", 100_000);
        for (var day = 0; day < 5; day++)
        {
            kitchen.Accepts(new TakeOut(kitchen.Today, [new Take("rice", 10_000)]));
            kitchen.Today = kitchen.Today.AddDays(1);
        }
        var rice = Store.Shelf(kitchen.Today).Items.Single();
        Assert.Equal((10_000L, 5), (rice.UsePerDay, rice.LastsDays));
        var later = Store.Shelf(kitchen.Today.AddDays(30)).Items.Single();
        Assert.Equal((0L, null), (later.UsePerDay, later.LastsDays));
    }

    [Fact]
    public void The_shelf_of_a_past_date_is_what_it_was()
    {
        Receives("rice", 100_000);
        kitchen.Today = kitchen.Today.AddDays(3);
        kitchen.Accepts(new TakeOut(kitchen.Today, [new Take("rice", 40_000)]));
        Assert.Equal((100_000L, 60_000L), (Store.Shelf(kitchen.Today.AddDays(-1)).Items.Single().Quantity, Store.Shelf(kitchen.Today).Items.Single().Quantity));
    }

    [Fact]
    public void The_kardex_shows_in_out_and_balance_by_date()
    {
        Receives("rice", 50_000);
        kitchen.Today = kitchen.Today.AddDays(1);
        kitchen.Accepts(new TakeOut(kitchen.Today, [new Take("rice", 10_000)]));
        kitchen.Accepts(new CountStore(kitchen.Today, "rice", null, 39_500, CountReason.WeighedDifferently));
        var kardex = Store.Kardex("rice")!;
        Assert.Equal([("delivery", 50_000L, 0L, 50_000L), ("taken-out", 0L, 10_000L, 40_000L), ("count", 0L, 500L, 39_500L)], kardex.Lines.Select(l => (l.Kind, l.In, l.Out, l.Balance)));
        Assert.Null(Store.Kardex("moon-dust"));
    }
}
