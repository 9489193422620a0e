using Minka.Domain.Amounts;
using Minka.Domain.Cash;
using Minka.Domain.Kitchen;
using Minka.Domain.Ledger;
using Minka.Domain.Organizations;

namespace Minka.Domain.Tests.Kitchen;

public class PortionTests
{
    readonly Story kitchen = Story.Founded();
    readonly HouseholdId home;

    public PortionTests() => home = kitchen.Books.Register.People[kitchen.Registers("Rosa")].Household!.Value;

    Day Day => kitchen.Books.Days.On(kitchen.Today);
    long Gone(string to) => kitchen.Books.Ledger.Quantity(Accounting.RationsGone(to), Commodity.HalfRations);

    void Orders(int paid, int halves, int mains, PaymentMeans pay = PaymentMeans.Cash) =>
        kitchen.Accepts(new TakeOrder(kitchen.Today, home, paid, 0, pay) { Portions = [new(PortionKind.Half, halves), new(PortionKind.MainOnly, mains)] });

    [Fact]
    public void A_half_costs_half_and_takes_half_of_a_ration()
    {
        Orders(1, 1, 0);
        Assert.Equal(Soles.Of(3), kitchen.Books.Cash.Box);
        Assert.Equal(2, Day.Ordered);
        kitchen.Accepts(new SayCooked(kitchen.Today, 3));
        kitchen.Accepts(new ServeHousehold(kitchen.Today, home, 1) { Portions = [new(PortionKind.Half, 1)] });
        Assert.Equal((3L, 3L, 1, 1L), (Day.ServedHalves, Day.InPotHalves, Day.InPot, Gone("member")));
        kitchen.Accepts(new CloseDay(kitchen.Today, 1, 0, 0));
        Assert.Equal((0, 1), (Day.Closing!.Difference, Day.Closing.Half));
        Assert.Equal((0L, 0L, 1L), (kitchen.Books.Ledger.Quantity(Accounting.Pot, Commodity.Rations), kitchen.Books.Ledger.Quantity(Accounting.Pot, Commodity.HalfRations), Gone("leftover")));
        Assert.Empty(kitchen.Books.OpenDiscrepancies);
    }

    [Fact]
    public void Halves_beyond_what_was_made_are_named_at_the_closing()
    {
        kitchen.Accepts(new SayCooked(kitchen.Today, 1));
        foreach (var _ in Enumerable.Range(0, 3)) kitchen.Accepts(new ServePortion(kitchen.Today, PortionKind.Half, 1));
        Assert.Equal((-1L, 0), (Day.InPotHalves, Day.InPot));
        kitchen.Accepts(new CloseDay(kitchen.Today, 0, 0, 0));
        Assert.Equal((0, -1), (Day.Closing!.Difference, Day.Closing.Half));
        Assert.Equal(-1, kitchen.Books.Ledger.Quantity(Accounting.RationsDifference, Commodity.HalfRations));
        Assert.Equal(0, kitchen.Books.Ledger.Quantity(Accounting.Pot, Commodity.HalfRations));
    }

    [Fact]
    public void A_portion_beyond_the_order_goes_on_her_account_and_a_changed_order_pays_it_once()
    {
        Orders(0, 1, 0);
        kitchen.Accepts(new ServeHousehold(kitchen.Today, home, 0) { Portions = [new(PortionKind.Half, 2)] });
        Assert.Equal(Soles.Of(1), kitchen.Books.Cash.OwedBy(home));
        Orders(0, 2, 0);
        Assert.Equal(Soles.Zero, kitchen.Books.Cash.OwedBy(home));
        Assert.Equal(Soles.Of(2), kitchen.Books.Cash.Box);
    }

    [Fact]
    public void At_the_counter_a_half_is_paid_and_a_yapa_never_is()
    {
        kitchen.Accepts(new SayCooked(kitchen.Today, 5));
        kitchen.Accepts(new ServePortion(kitchen.Today, PortionKind.Half, 1));
        kitchen.Accepts(new ServePortion(kitchen.Today, PortionKind.Yapa, 1));
        kitchen.Accepts(new ServePortion(kitchen.Today, PortionKind.MainOnly, 1));
        Assert.Equal(new Soles(1_75 + 3_50), kitchen.Books.Cash.Box);
        Assert.Equal((4L, 1L, 3L), (Day.ServedHalves, Gone("yapa"), Gone("public")));
        kitchen.Refuses<NothingToTakeBack>(new ServePortion(kitchen.Today, PortionKind.Yapa, -2));
        kitchen.Accepts(new ServePortion(kitchen.Today, PortionKind.Yapa, -1));
        Assert.Equal(0, Gone("yapa"));
    }

    [Fact]
    public void What_a_yapa_counts_is_the_assemblys_to_say()
    {
        kitchen.Accepts(new DecideSetting(ShareSettings.YapaHalves.Key, 0, kitchen.Today, "acta 3"));
        kitchen.Accepts(new ServePortion(kitchen.Today, PortionKind.Yapa, 4));
        Assert.Equal((0L, 4), (Day.ServedHalves, Day.PortionsOf(PortionKind.Yapa).Portions));
    }

    [Fact]
    public void Orders_of_portions_stop_at_the_most_and_a_yapa_is_not_ordered()
    {
        Orders(0, TakeOrder.RationsMax, 0);
        kitchen.Refuses<RationsOutOfRange>(new TakeOrder(kitchen.Today, home, 0, 0, PaymentMeans.Cash) { Portions = [new(PortionKind.Half, TakeOrder.RationsMax + 1)] });
        kitchen.Refuses<RationsOutOfRange>(new TakeOrder(kitchen.Today, home, 0, 0, PaymentMeans.Cash) { Portions = [new(PortionKind.Yapa, 1)] });
        Assert.Single(Day.Orders);
        kitchen.Accepts(new TakeOrder(kitchen.Today, home, 0, 0, PaymentMeans.Cash));
        Assert.Empty(Day.Orders);
    }

    [Fact]
    public void A_sheet_keeps_its_number_whatever_older_day_is_typed_later()
    {
        var monday = kitchen.Today;
        kitchen.Today = monday.AddDays(2);
        foreach (var day in new[] { kitchen.Today, monday })
        {
            kitchen.Accepts(new SayCooked(day, 10));
            kitchen.Accepts(new CloseDay(day, 10, 0, 0));
        }
        Assert.Equal((1, 2), (kitchen.Books.Days.On(kitchen.Today).Sheet, kitchen.Books.Days.On(monday).Sheet));
        kitchen.Refuses<NothingCooked>(new NumberSheet(monday.AddDays(1)));
        kitchen.Accepts(new SayCooked(monday.AddDays(1), 10));
        kitchen.Accepts(new NumberSheet(monday.AddDays(1)));
        Assert.Equal(3, kitchen.Books.Days.On(monday.AddDays(1)).Sheet);
        Assert.Empty(kitchen.Accepts(new NumberSheet(monday.AddDays(1))));
        kitchen.Accepts(new CloseDay(monday.AddDays(1), 10, 0, 0));
        Assert.Equal((3, 4), (kitchen.Books.Days.On(monday.AddDays(1)).Sheet, kitchen.Books.Days.NextSheet));
    }

    [Fact]
    public void Days_closed_before_sheets_had_numbers_get_them_in_the_order_of_their_closing()
    {
        kitchen.Accepts(new SayCooked(kitchen.Today, 4));
        kitchen.Write(new DayClosed(kitchen.Today, 4, 0, 0, 0, 360), kitchen.ActBy(kitchen.Elena));
        Assert.Equal(1, Day.Sheet);
    }
}
