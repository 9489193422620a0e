using Minka.Domain.Amounts;
using Minka.Domain.Kitchen;
using Minka.Domain.Ledger;
using Minka.Domain.Organizations;
using Minka.Domain.Storeroom;

namespace Minka.Domain.Tests.Kitchen;

/// <summary>Rations and hours add up whatever is corrected, said again, or remembered after the closing.</summary>
public class DayReviewTests
{
    readonly Story kitchen = Story.Founded();

    DateOnly Today => kitchen.Today;
    Day Day => kitchen.Books.Days.On(Today);
    long Rations(string account) => kitchen.Books.Ledger.Quantity(account, Commodity.Rations);
    long Minutes(int person) => -kitchen.Books.Ledger.Quantity(Accounting.WorkOf(person), Commodity.WorkMinutes);

    Guid Does(ICommand command)
    {
        kitchen.Accepts(command);
        return kitchen.LastAct;
    }

    [Fact]
    public void What_was_said_of_the_pot_is_corrected_from_the_last_saying()
    {
        var first = Does(new SayCooked(Today, 60));
        var second = Does(new SayCooked(Today, 70));
        kitchen.Refuses<LaterNumberStands>(new CorrectAct(first, "error"));
        kitchen.Accepts(new CorrectAct(second, "error"));
        Assert.Equal((60, true), (Day.Made, Day.IsCooked));
        kitchen.Accepts(new CorrectAct(first, "error"));
        Assert.Equal((0, false), (Day.Made, Day.IsCooked));
    }

    [Fact]
    public void Totals_are_corrected_from_the_last_typing()
    {
        var first = Does(new TypeTotals(Today, 40, 0, 0, 0));
        var second = Does(new TypeTotals(Today, 42, 0, 0, 0));
        kitchen.Refuses<LaterNumberStands>(new CorrectAct(first, "error"));
        kitchen.Accepts(new CorrectAct(second, "error"));
        Assert.Equal(40, Day.MembersServed);
    }

    [Fact]
    public void Totals_typed_again_take_the_place_of_the_cash_too()
    {
        Does(new TypeTotals(Today, 40, 0, 0, 0, Soles.Of(80)));
        Does(new TypeTotals(Today, 42, 0, 0, 0, Soles.Of(84)));
        Assert.Equal(Soles.Of(84), kitchen.Books.Cash.Box);
        Does(new TypeTotals(Today, 43, 0, 0, 0));
        Assert.Equal(Soles.Of(84), kitchen.Books.Cash.Box);
        kitchen.Accepts(new CorrectAct(kitchen.LastAct, "error"));
        Does(new TypeTotals(Today, 43, 0, 0, 0, Soles.Zero));
        Assert.Equal(Soles.Zero, kitchen.Books.Cash.Box);
    }

    [Fact]
    public void A_tap_that_was_taken_back_is_not_undone_once_more()
    {
        var tap = Does(new ServeCounter(Today, Counter.Crew, 1));
        Does(new ServeCounter(Today, Counter.Crew, -1));
        kitchen.Refuses<NothingToTakeBack>(new CorrectAct(tap, "error"));
        var home = kitchen.Books.Register.HouseholdOf(1)!.Id;
        tap = Does(new ServeHousehold(Today, home, 2));
        Does(new ServeHousehold(Today, home, -1));
        kitchen.Refuses<NothingToTakeBack>(new CorrectAct(tap, "error"));
    }

    [Fact]
    public void Food_that_went_back_to_the_store_was_not_taken_out()
    {
        Does(new RecordFound(Today, "rice", 5_000));
        var taking = Does(new TakeOut(Today, [new Take("rice", 1_000)]));
        Assert.True(Day.IsTakenOut);
        kitchen.Accepts(new CorrectAct(taking, "error"));
        Assert.False(Day.IsTakenOut);
    }

    [Fact]
    public void A_plate_remembered_after_the_closing_takes_from_the_difference_and_not_from_an_empty_pot()
    {
        Does(new SayCooked(Today, 60));
        var served = Does(new ServeCounter(Today, Counter.Crew, 50));
        Does(new CloseDay(Today, 4, 0, 0));
        Assert.Equal((0, 6), (Rations(Accounting.Pot), Rations(Accounting.RationsDifference)));
        Does(new ServeCounter(Today, Counter.Solidarity, 2));
        Assert.Equal((0, 4), (Rations(Accounting.Pot), Rations(Accounting.RationsDifference)));
        Does(new SayCooked(Today, 58));
        Assert.Equal((0, 2), (Rations(Accounting.Pot), Rations(Accounting.RationsDifference)));
        kitchen.Accepts(new CorrectAct(served, "se contó dos veces"));
        Assert.Equal((0, 52), (Rations(Accounting.Pot), Rations(Accounting.RationsDifference)));
        Assert.Equal(Day.InPot - 4, Rations(Accounting.RationsDifference));
    }

    [Fact]
    public void Two_devices_that_close_a_day_with_the_same_numbers_close_it_once()
    {
        Does(new SayCooked(Today, 10));
        Does(new NameCrew(Today, [new CrewPlace(kitchen.Elena, false)]));
        var closed = new DayClosed(Today, 4, 0, 0, 6, 360);
        kitchen.Write(closed, kitchen.ActBy(kitchen.Elena));
        kitchen.Write(closed with { }, kitchen.ActBy(kitchen.Elena));
        Assert.Equal((0, 4, 360), (Rations(Accounting.Pot), Rations(Accounting.RationsGone("leftover")), Minutes(1)));
        Assert.Contains(kitchen.Books.OpenDiscrepancies, d => d.Kind == "day-closed-twice");
    }

    [Fact]
    public void The_hours_of_a_closed_day_go_to_who_is_said_to_have_cooked()
    {
        var rosa = kitchen.Registers("Rosa");
        Does(new NameCrew(Today, [new CrewPlace(kitchen.Elena, false)]));
        Does(new CloseDay(Today, 0, 0, 0));
        Assert.Equal((360, 0), (Minutes(1), Minutes(2)));
        Does(new NameCrew(Today, [new CrewPlace(rosa, false)]));
        Assert.Equal((0, 360), (Minutes(1), Minutes(2)));
        Does(new NameCrew(Today, [new CrewPlace(rosa, true), new CrewPlace(kitchen.Elena, false)]));
        Assert.Equal((360, 360), (Minutes(1), Minutes(2)));
    }

    [Fact]
    public void A_crew_is_named_no_further_ahead_than_a_menu() =>
        kitchen.Refuses<TooFarAhead>(new NameCrew(Today.AddDays(PlanMenu.DaysAheadMax + 1), [new CrewPlace(kitchen.Elena, false)]));
}
