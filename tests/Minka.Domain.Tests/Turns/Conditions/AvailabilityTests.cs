using Minka.Domain.Members;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Domain.Turns;
using Minka.Domain.Turns.Conditions;

namespace Minka.Domain.Tests.Turns.Conditions;

public class AvailabilityTests
{
    const int MondayAndThursday = 1 | 8;

    readonly Story kitchen = Story.Founded();
    readonly PersonId rosa, nelly;

    public AvailabilityTests()
    {
        rosa = kitchen.Registers("Rosa");
        nelly = kitchen.Registers("Nelly");
        var vilma = kitchen.Registers("Vilma");
        kitchen.Elects((Post.President, vilma), (Post.Vocal, kitchen.Elena));
    }

    ConditionsBook Book => kitchen.Books.Conditions;
    DateOnly Day(int n) => kitchen.Today.AddDays(n);

    [Fact]
    public void Of_whom_nobody_said_anything_everything_is_ordinary()
    {
        Assert.True(Book.IsAvailable(rosa, Day(0)));
        Assert.Empty(Book.AwayBetween(rosa, Day(0), Day(60)));
        Assert.Equal((1000, false, false), (Book.ShareOn(rosa, Day(0)), Book.IsExempt(rosa, Day(0)), Book.CannotDo(rosa, "market", Day(0))));
        Assert.Empty(Book.SkillsOf(rosa, Day(0)));
        Assert.Empty(Book.ApartFrom(rosa, Day(0)));
        Assert.False(Book.IsAvailable(new PersonId(Guid.NewGuid()), Day(0)));
    }

    [Fact]
    public void Rosa_says_herself_that_she_can_on_mondays_and_thursdays_and_nobody_else_says_it_for_her()
    {
        kitchen.Accepts(rosa, new SayAvailability(rosa, MondayAndThursday, Day(0)));
        Assert.Equal([Day(0), Day(3), Day(7)], Enumerable.Range(0, 9).Select(Day).Where(d => Book.IsAvailable(rosa, d)));
        kitchen.Refuses<NotHerOffice>(nelly, new SayAvailability(rosa, Weekdays.All, Day(0)));
        kitchen.Accepts(kitchen.Elena, new SayAvailability(rosa, Weekdays.All, Day(7)));
        Assert.True(Book.IsAvailable(rosa, Day(8)));
        Assert.False(Book.IsAvailable(rosa, Day(1)));
    }

    [Fact]
    public void Who_can_on_no_day_of_the_week_is_told_of_leave_and_exemption()
    {
        Assert.Equal("Weekdays", kitchen.Refuses<NoWeekdayLeft>(rosa, new SayAvailability(rosa, Weekdays.None, Day(0))).Field);
        kitchen.Refuses<NoSuchWeekday>(rosa, new SayAvailability(rosa, 128, Day(0)));
        kitchen.Refuses<NoSuchWeekday>(rosa, new SayAvailability(rosa, -1, Day(0)));
        kitchen.Accepts(kitchen.Elena, new GrantExemption(rosa, Day(0), Day(30), false));
        kitchen.Accepts(rosa, new SayAvailability(rosa, Weekdays.None, Day(0)));
        Assert.False(Book.IsWithoutDays(rosa, Day(30)));
        Assert.True(Book.IsWithoutDays(rosa, Day(31)));
    }

    [Fact]
    public void A_year_ahead_is_taken_and_a_day_more_is_not()
    {
        kitchen.Accepts(rosa, new SayAvailability(rosa, 1, Day(366)));
        kitchen.Accepts(rosa, new SayAvailability(rosa, 1, Day(-366)));
        kitchen.Refuses<DateOutOfReach>(rosa, new SayAvailability(rosa, 1, Day(367)));
        kitchen.Refuses<DateOutOfReach>(rosa, new SayAvailability(rosa, 1, Day(-367)));
    }

    [Fact]
    public void Nelly_is_away_from_the_first_to_the_last_day_and_may_come_back_sooner()
    {
        kitchen.Accepts(nelly, new SayAway(nelly, Day(2), Day(6)));
        var away = kitchen.NewId(0);
        Assert.Equal([Day(2), Day(3), Day(4), Day(5), Day(6)], Book.AwayBetween(nelly, Day(0), Day(10)));
        kitchen.Refuses<NotHerOffice>(rosa, new ComeBack(away, Day(4)));
        kitchen.Refuses<BackOutsideStretch>(nelly, new ComeBack(away, Day(7)));
        kitchen.Refuses<BackOutsideStretch>(nelly, new ComeBack(away, Day(1)));
        kitchen.Accepts(nelly, new ComeBack(away, Day(4)));
        Assert.Equal([Day(2), Day(3)], Book.AwayBetween(nelly, Day(0), Day(10)));
        kitchen.Accepts(nelly, new ComeBack(away, Day(2)));
        Assert.Empty(Book.AwayBetween(nelly, Day(0), Day(10)));
        kitchen.Refuses<NoSuchStretch>(nelly, new ComeBack(away, Day(2)));
    }

    [Fact]
    public void A_stretch_away_is_in_order_not_longer_than_a_year_and_not_said_twice()
    {
        kitchen.Refuses<LastDayBeforeFirst>(nelly, new SayAway(nelly, Day(2), Day(1)));
        kitchen.Refuses<StretchTooLong>(nelly, new SayAway(nelly, Day(2), Day(2 + SayAway.DaysMax)));
        kitchen.Accepts(nelly, new SayAway(nelly, Day(2), Day(1 + SayAway.DaysMax)));
        kitchen.Refuses<AwayAlready>(nelly, new SayAway(nelly, Day(20), Day(25)));
        kitchen.Accepts(nelly, new SayAway(nelly, Day(0), Day(2)));
    }

    [Fact]
    public void A_mistaken_stretch_is_undone_and_everything_is_as_before()
    {
        kitchen.Accepts(nelly, new SayAvailability(nelly, MondayAndThursday, Day(0)));
        kitchen.Accepts(nelly, new SayAway(nelly, Day(0), Day(6)));
        kitchen.Accepts(nelly, new CorrectAct(kitchen.LastAct, "era otra semana"));
        Assert.True(Book.IsAvailable(nelly, Day(3)));
        Assert.False(Book.IsAvailable(nelly, Day(1)));
    }

    [Fact]
    public void Who_is_on_leave_left_or_died_is_never_available()
    {
        kitchen.Accepts(kitchen.Elena, new SayAvailability(rosa, Weekdays.All, Day(0)));
        kitchen.Books.Write(new LeaveStarted(rosa, Day(1)), StampOf());
        Assert.True(Book.IsAvailable(rosa, Day(0)));
        Assert.False(Book.IsAvailable(rosa, Day(1)));
        kitchen.Books.Write(new LeaveEnded(rosa, Day(3)), StampOf());
        Assert.True(Book.IsAvailable(rosa, Day(3)));
        kitchen.Books.Write(new PersonLeft(rosa, Departure.Died, Day(4)), StampOf());
        Assert.False(Book.IsAvailable(rosa, Day(4)));
        Assert.Equal(10, Book.AwayBetween(rosa, Day(4), Day(13)).Count);
        kitchen.Today = Day(5);
        kitchen.Refuses<NotActiveThen>(kitchen.Elena, new SayAway(rosa, Day(0), Day(1)));
    }

    Stamp StampOf() => new(new EntryRef(Guid.NewGuid(), 1), Guid.NewGuid(), kitchen.Elena, kitchen.Elena, default, kitchen.Today, kitchen.Today);
}
