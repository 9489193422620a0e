using Minka.Domain.Amounts;
using Minka.Domain.Cash;
using Minka.Domain.Ledger;
using Minka.Domain.Members;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Domain.Rescue;
using Minka.Domain.Storeroom;

namespace Minka.Domain.Tests.Rescue;

public class RescueTests
{
    readonly Story kitchen = Story.Founded();

    RescueFood Trip(params SortedProduct[] products) => new(kitchen.Today, products) { Market = "Mercado mayorista" };

    [Fact]
    public void What_is_good_enters_as_lots_of_its_own_origin_and_what_is_spoiled_does_not()
    {
        kitchen.Accepts(Trip(new("tomato", 12_000, 3_000, kitchen.Today.AddDays(4)), new("papaya", 0, 2_000)));
        var lot = Assert.Single(kitchen.Books.Store.Lots.Values);
        Assert.Equal(("tomato", Origin.Rescued, kitchen.Today.AddDays(4)), (lot.Item, lot.Origin, lot.Expiry));
        // Valued at what it would cost: twelve kilos at S/ 3.00.
        Assert.Equal(new Balance(12_000, 36_00), kitchen.Books.Store.BalanceOf(lot));
        Assert.Equal(-12_000, kitchen.Books.Ledger.Quantity(Accounting.Aid("rescued", "tomato"), kitchen.Books.Store.CommodityOf("tomato")));
        var month = Assert.Single(kitchen.Books.Rescues.Months());
        Assert.Equal((1, 12_000L, 5_000L, Soles.Of(36)), (month.Trips, month.GoodGrams, month.SpoiledGrams, month.Worth));
    }

    [Fact]
    public void The_fare_leaves_the_box_with_the_same_act_and_comes_back_with_its_correction()
    {
        kitchen.Accepts(new ReceiveMoney(kitchen.Today, IncomeKind.Donation, Soles.Of(20), PaymentMeans.Cash));
        kitchen.Accepts(Trip(new SortedProduct("tomato", 12_000, 0)) with { Fare = Soles.Of(8) });
        Assert.Equal((Soles.Of(12), Soles.Of(8)), (kitchen.Books.Cash.Box, kitchen.Books.Ledger.Soles(Accounting.PotTransport)));
        Assert.Equal(Soles.Of(8), Assert.Single(kitchen.Books.Rescues.Trips).Fare);
        kitchen.Accepts(new CorrectAct(kitchen.LastAct, "no fuimos"));
        Assert.Equal((Soles.Of(20), 0L), (kitchen.Books.Cash.Box, kitchen.Books.Store.QuantityOf("tomato")));
        Assert.Empty(kitchen.Books.Rescues.Trips);
        Assert.Empty(kitchen.Books.Rescues.Months());
    }

    [Fact]
    public void A_trip_is_refused_only_for_what_cannot_be_read()
    {
        kitchen.Refuses<NothingRescued>(Trip());
        kitchen.Refuses<QuantityOutOfRange>(Trip(new SortedProduct("tomato", 0, 0)));
        kitchen.Refuses<UnknownItem>(Trip(new SortedProduct("bleach", 1_000, 0)));
        kitchen.Refuses<DateInFuture>(Trip(new SortedProduct("tomato", 1_000, 0)) with { Date = kitchen.Today.AddDays(1) });
        kitchen.Refuses<NotEnoughMoney>(Trip(new SortedProduct("tomato", 1_000, 0)) with { Fare = Soles.Of(8) });
        Assert.Empty(kitchen.Books.Store.Lots);
    }

    [Fact]
    public void Who_may_weigh_in_and_not_spend_writes_the_trip_and_leaves_its_fare_to_others()
    {
        var secretary = kitchen.Registers("Sonia");
        kitchen.Accepts(new ReceiveMoney(kitchen.Today, IncomeKind.Donation, Soles.Of(20), PaymentMeans.Cash));
        kitchen.Elects((Post.President, kitchen.Elena), (Post.Secretary, secretary));
        kitchen.Refuses<NotHerOffice>(secretary, Trip(new SortedProduct("tomato", 1_000, 0)) with { Fare = Soles.Of(8) });
        kitchen.Accepts(secretary, Trip(new SortedProduct("tomato", 1_000, 0)));
    }

    [Fact]
    public void Each_month_stands_by_itself()
    {
        kitchen.Accepts(Trip(new SortedProduct("tomato", 1_000, 0)));
        kitchen.Today = kitchen.Today.AddMonths(1);
        kitchen.Accepts(Trip(new SortedProduct("papaya", 2_000, 500)));
        kitchen.Accepts(Trip(new SortedProduct("papaya", 3_000, 0)));
        Assert.Equal([(2, 5_000L, 500L), (1, 1_000L, 0L)], kitchen.Books.Rescues.Months().Select(m => (m.Trips, m.GoodGrams, m.SpoiledGrams)));
    }
}
