using Minka.Domain.Amounts;
using Minka.Domain.Cash;
using Minka.Domain.Kitchen;
using Minka.Domain.Ledger;
using Minka.Domain.Organizations;

namespace Minka.Domain.Tests.Kitchen;

public class OrdersAndServingTests
{
    readonly Story kitchen = Story.Founded();
    readonly HouseholdId rosa, hilda;

    public OrdersAndServingTests()
    {
        rosa = HomeOf(kitchen.Registers("Rosa"));
        hilda = HomeOf(kitchen.Registers("Hilda"));
    }

    Domain.Kitchen.Day Day => kitchen.Books.Days.On(kitchen.Today);
    Soles Box => kitchen.Books.Cash.Box;

    [Fact]
    public void A_later_order_takes_the_place_of_the_first_and_moves_only_the_difference()
    {
        Orders(rosa, 3);
        Orders(rosa, 2, 1);
        Assert.Equal((2, 1), (Day.OrderOf(rosa)!.Paid, Day.OrderOf(rosa)!.Solidarity));
        Assert.Equal(3, Day.Ordered);
        Assert.Equal(Soles.Of(4), Box);
        Orders(rosa, 0);
        Assert.Equal(0, Day.Ordered);
        Assert.True(Box.IsZero);
    }

    [Fact]
    public void Of_two_orders_the_last_is_corrected_first_and_then_the_one_before_stands()
    {
        Orders(rosa, 3);
        var first = kitchen.LastAct;
        Orders(rosa, 2);
        var second = kitchen.LastAct;
        kitchen.Refuses<LaterOrderStands>(new CorrectAct(first, "Era otra casa"));
        kitchen.Accepts(new CorrectAct(second, "Era otra casa"));
        Assert.Equal(3, Day.OrderOf(rosa)!.Paid);
        Assert.Equal(Soles.Of(6), Box);
        kitchen.Accepts(new CorrectAct(first, "Tampoco"));
        Assert.Equal(0, Day.Ordered);
        Assert.True(Box.IsZero);
    }

    [Fact]
    public void Each_way_of_paying_has_its_place()
    {
        kitchen.Accepts(new TakeOrder(kitchen.Today, rosa, 3, 0, PaymentMeans.Yape, "0441", kitchen.Elena));
        kitchen.Accepts(new TakeOrder(kitchen.Today, hilda, 2, 0, PaymentMeans.OnAccount));
        Assert.True(Box.IsZero);
        Assert.Equal(new HeldMoney(kitchen.Elena, Soles.Of(6)), Assert.Single(kitchen.Books.Cash.InHands));
        Assert.Equal(Soles.Of(4), kitchen.Books.Cash.OwedBy(hilda));
        kitchen.Refuses<OperationUsedOn>(new TakeOrder(kitchen.Today, hilda, 2, 0, PaymentMeans.Plin, "0441", kitchen.Elena));
    }

    [Fact]
    public void More_than_was_ordered_is_served_and_stays_on_the_account()
    {
        Orders(rosa, 2, 1);
        Serves(rosa, 3);
        Assert.True(kitchen.Books.Cash.OwedBy(rosa).IsZero);
        Serves(rosa, 2);
        Assert.Equal(Soles.Of(4), kitchen.Books.Cash.OwedBy(rosa));
        Assert.Equal((4, 1), (Day.ServedTo(rosa).Paid, Day.ServedTo(rosa).Solidarity));
        Serves(rosa, -3);
        Assert.True(kitchen.Books.Cash.OwedBy(rosa).IsZero);
        Assert.Equal((2, 0), (Day.ServedTo(rosa).Paid, Day.ServedTo(rosa).Solidarity));
        kitchen.Refuses<NothingToTakeBack>(new ServeHousehold(kitchen.Today, rosa, -3));
    }

    [Fact]
    public void Whoever_did_not_order_eats_too()
    {
        Serves(hilda, 2);
        Assert.Equal(2, Day.MembersServed);
        Assert.Equal(Soles.Of(4), kitchen.Books.Cash.OwedBy(hilda));
        kitchen.Accepts(new ServeCounter(kitchen.Today, Counter.Solidarity, 1));
        Assert.Equal(1, Day.SolidarityServed);
        Assert.Equal(-3, Day.InPot);
    }

    [Fact]
    public void The_public_pays_at_the_counter_and_a_tap_back_gives_it_back()
    {
        kitchen.Accepts(new ServeCounter(kitchen.Today, Counter.Public, 1));
        kitchen.Accepts(new ServeCounter(kitchen.Today, Counter.Public, 1));
        Assert.Equal(Soles.Of(7), Box);
        kitchen.Accepts(new ServeCounter(kitchen.Today, Counter.Public, -1));
        Assert.Equal(new Soles(3_50), Box);
        kitchen.Refuses<NothingToTakeBack>(new ServeCounter(kitchen.Today, Counter.Crew, -1));
    }

    [Fact]
    public void Totals_take_the_place_of_taps_and_can_be_typed_again()
    {
        Orders(rosa, 2);
        Serves(rosa, 2);
        kitchen.Accepts(new ServeCounter(kitchen.Today, Counter.Public, 3));
        kitchen.Accepts(new TypeTotals(kitchen.Today, 40, 5, 20, 6, Soles.Of(70)));
        kitchen.Accepts(new TypeTotals(kitchen.Today, 41, 4, 20, 7, Soles.Of(70)));
        Assert.Equal((41, 4, 20, 7), (Day.MembersServed, Day.PublicServed, Day.CrewServed, Day.SolidarityServed));
        Assert.Equal(72, Day.Served);
        Assert.Equal(Soles.Of(4) + Soles.Of(70) + Soles.Of(14), Box);
    }

    [Fact]
    public void A_difference_of_rations_is_named_and_does_not_stop_the_closing()
    {
        kitchen.Accepts(new SayCooked(kitchen.Today, 10));
        Serves(rosa, 6);
        kitchen.Accepts(new CloseDay(kitchen.Today, 1, 1, 0, "Llovió"));
        Assert.Equal(2, Day.Closing!.Difference);
        Assert.Equal("rations-difference", Assert.Single(kitchen.Books.OpenDiscrepancies).Kind);
        Assert.Equal(0, kitchen.Books.Ledger.Quantity(Accounting.Pot, Commodity.Rations));
        Assert.Equal(2, kitchen.Books.Ledger.Quantity(Accounting.RationsDifference, Commodity.Rations));
        Assert.Equal("Llovió", Assert.Single(Day.Notes).Fact.Text);
        kitchen.Refuses<DayAlreadyClosed>(new CloseDay(kitchen.Today, 0, 0, 0));
        Assert.Empty(kitchen.Replayed(f => f is not DayNoted).Days.On(kitchen.Today).Notes);
    }

    [Fact]
    public void The_closing_gives_each_of_the_crew_her_hours()
    {
        kitchen.Accepts(new NameCrew(kitchen.Today, [new CrewPlace(kitchen.Elena, false)]));
        kitchen.Accepts(new CloseDay(kitchen.Today, 0, 0, 0));
        Assert.Equal(-360, kitchen.Books.Ledger.Quantity(Accounting.WorkOf(1), Commodity.WorkMinutes));
    }

    [Fact]
    public void A_day_goes_through_its_steps_by_what_is_recorded_of_it()
    {
        Assert.Equal(DayStep.Orders, Step);
        Orders(rosa, 2);
        Assert.Equal(DayStep.Cook, Step);
        kitchen.Accepts(new PlanMenu(kitchen.Today, null, "lentils-rice-fish", null, 2));
        Assert.Equal(DayStep.Market, Step);
        kitchen.Accepts(new SayCooked(kitchen.Today, 2));
        Assert.Equal(DayStep.Serve, Step);
        Serves(rosa, 2);
        Assert.Equal(DayStep.Close, Step);
        kitchen.Accepts(new CloseDay(kitchen.Today, 0, 0, 0));
        Assert.Equal(DayStep.Done, Step);
    }

    DayStep Step => DayProgress.Of(kitchen.Books, kitchen.Today);
    HouseholdId HomeOf(PersonId person) => kitchen.Books.Register.People[person].Household!.Value;
    void Orders(HouseholdId home, int paid, int solidarity = 0) => kitchen.Accepts(new TakeOrder(kitchen.Today, home, paid, solidarity, PaymentMeans.Cash));
    void Serves(HouseholdId home, int rations) => kitchen.Accepts(new ServeHousehold(kitchen.Today, home, rations));
}
