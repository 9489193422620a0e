using Minka.Domain.Ledger;
using Minka.Domain.Members;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Domain.Turns;
using Minka.Domain.Turns.Conditions;
using Minka.Domain.Turns.Rosters;

namespace Minka.Domain.Tests.Turns;

public class LifeTests
{
    readonly TurnStory story = new();

    public LifeTests() => story.Hangs(0, 11);

    Story Kitchen => story.Kitchen;

    /// <summary>Somebody of one day and somebody of another, neither in the other's turn.</summary>
    (PersonId Asks, PersonId With) Two(int mine, int theirs) => (story.In(mine).First(p => !story.In(theirs).Contains(p)), story.In(theirs).First(p => !story.In(mine).Contains(p)));

    [Fact]
    public void Two_who_agree_change_their_turns()
    {
        var (asks, with) = Two(1, 4);
        Kitchen.Accepts(asks, new AskExchange(asks, with, TurnStory.Cook(1), TurnStory.Cook(4)));
        var exchange = Kitchen.NewId(0);
        Assert.Contains(asks, story.In(1));
        Kitchen.Refuses<OnlyTheOneAsked>(asks, new AnswerExchange(exchange, true));
        Kitchen.Accepts(with, new AnswerExchange(exchange, true));
        Assert.Contains(with, story.In(1));
        Assert.Contains(asks, story.In(4));
        Assert.DoesNotContain(asks, story.In(1));
        Assert.Empty(story.Turns.Owed);
        Assert.Equal(PlaceReason.Swap, story.Turns.StandingAt(TurnStory.Cook(1))!.PlaceOf(with)!.Why);
        Kitchen.Refuses<AnsweredAlready>(with, new AnswerExchange(exchange, false));
    }

    [Fact]
    public void A_turn_promised_to_two_goes_to_the_first_who_says_yes()
    {
        var (asks, with) = Two(1, 4);
        var other = story.NotIn(1).First(p => p != with);
        Kitchen.Accepts(asks, new AskExchange(asks, with, TurnStory.Cook(1), null));
        var first = Kitchen.NewId(0);
        Kitchen.Accepts(asks, new AskExchange(asks, other, TurnStory.Cook(1), null));
        var second = Kitchen.NewId(0);
        Kitchen.Accepts(with, new AnswerExchange(first, true));
        Kitchen.Refuses<TurnChangedHands>(other, new AnswerExchange(second, true));
        Kitchen.Accepts(other, new AnswerExchange(second, false));
    }

    [Fact]
    public void On_two_devices_the_same_turn_may_be_given_twice_and_it_is_said()
    {
        var (asks, with) = Two(1, 4);
        var other = story.NotIn(1).First(p => p != with);
        Kitchen.Accepts(asks, new AskExchange(asks, with, TurnStory.Cook(1), null));
        var first = Kitchen.NewId(0);
        Kitchen.Accepts(asks, new AskExchange(asks, other, TurnStory.Cook(1), null));
        var second = Kitchen.NewId(0);
        Kitchen.Write(new ExchangeAnswered(first, true), Kitchen.ActBy(with));
        Kitchen.Write(new ExchangeAnswered(second, true), Kitchen.ActBy(other));
        Assert.Contains(with, story.In(1));
        Assert.DoesNotContain(other, story.In(1));
        Assert.Contains(Kitchen.Books.OpenDiscrepancies, d => d.Kind == "exchange-too-late");
    }

    [Fact]
    public void A_favour_is_owed_and_given_back()
    {
        var (asks, with) = Two(1, 4);
        Kitchen.Accepts(asks, new AskExchange(asks, with, TurnStory.Cook(1), null, Signed: with));
        Assert.Equal([new OwedTurns(asks, with, 1)], story.Turns.Owed);
        var later = story.DaysOf(with, 12).First(d => d > 1 && !story.In(d).Contains(asks));
        Kitchen.Accepts(asks, new AskExchange(asks, with, null, TurnStory.Cook(later), Signed: with));
        Assert.Empty(story.Turns.Owed);
        Assert.Contains(asks, story.In(later));
    }

    [Fact]
    public void A_favour_that_is_corrected_is_not_owed_any_more()
    {
        var (asks, with) = Two(1, 4);
        Kitchen.Accepts(asks, new AskExchange(asks, with, TurnStory.Cook(1), null, Signed: with));
        Kitchen.Accepts(asks, new CorrectAct(Kitchen.LastAct, "no fue así"));
        Assert.Empty(story.Turns.Owed);
        Assert.Contains(asks, story.In(1));
    }

    [Fact]
    public void Nobody_gives_away_what_is_not_hers_nor_takes_what_she_cannot()
    {
        var (asks, with) = Two(1, 4);
        Kitchen.Refuses<OnlyHerOwnTurn>(with, new AskExchange(asks, with, TurnStory.Cook(1), null));
        Kitchen.Refuses<ExchangeWithHerself>(asks, new AskExchange(asks, asks, TurnStory.Cook(1), null));
        Kitchen.Refuses<NothingToExchange>(asks, new AskExchange(asks, with, null, null));
        Kitchen.Refuses<TurnChangedHands>(asks, new AskExchange(asks, with, TurnStory.Cook(4), null));
        Kitchen.Refuses<OtherSigned>(asks, new AskExchange(asks, with, TurnStory.Cook(1), null, Signed: asks));
        Kitchen.Accepts(with, new SayAway(with, TurnStory.Day(1), TurnStory.Day(1)));
        Kitchen.Refuses<NotAvailableThatDay>(asks, new AskExchange(asks, with, TurnStory.Cook(1), null));
        Kitchen.Today = TurnStory.Day(2);
        Kitchen.Refuses<TurnInThePast>(asks, new AskExchange(asks, with, TurnStory.Cook(1), TurnStory.Cook(4)));
    }

    [Fact]
    public void She_who_asked_may_take_it_back()
    {
        var (asks, with) = Two(1, 4);
        Kitchen.Accepts(asks, new AskExchange(asks, with, TurnStory.Cook(1), TurnStory.Cook(4)));
        var exchange = Kitchen.NewId(0);
        Kitchen.Refuses<AskedAlready>(asks, new AskExchange(asks, with, TurnStory.Cook(1), TurnStory.Cook(4)));
        Kitchen.Accepts(asks, new AnswerExchange(exchange, false));
        Assert.Contains(asks, story.In(1));
    }

    [Fact]
    public void A_pair_kept_apart_sounds_like_any_day_on_which_somebody_cannot()
    {
        var (asks, with) = Two(1, 4);
        var beside = story.In(1).First(p => p != asks);
        Kitchen.Accepts(new KeepApart(with, beside, Kitchen.Today));
        Assert.IsType<NotAvailableThatDay>(Kitchen.Refuses<NotAvailableThatDay>(asks, new AskExchange(asks, with, TurnStory.Cook(1), null)));
    }

    [Fact]
    public void An_announced_absence_leaves_a_gap_that_somebody_fills_and_is_thanked_for()
    {
        var (absent, helps) = Two(1, 4);
        Kitchen.Refuses<OnlyHerOwnTurn>(helps, new AnnounceAbsence(TurnStory.Day(1), Duties.Cook, absent));
        Kitchen.Refuses<NobodyIsMissing>(helps, new FindSubstitute(TurnStory.Day(1), Duties.Cook, absent, helps, true));
        Kitchen.Accepts(absent, new AnnounceAbsence(TurnStory.Day(1), Duties.Cook, absent));
        Assert.DoesNotContain(absent, story.In(1));
        Assert.Equal(1, story.Turns.StandingAt(TurnStory.Cook(1))!.Lacking);
        Kitchen.Accepts(helps, new FindSubstitute(TurnStory.Day(1), Duties.Cook, absent, helps, true));
        Assert.Contains(helps, story.In(1));
        Assert.Equal([new OwedTurns(absent, helps, 1)], story.Turns.Owed);
        Assert.Equal(helps, Assert.Single(story.Turns.Substitutes).Person);
    }

    [Fact]
    public void She_who_said_that_she_cannot_may_come_after_all_while_nobody_has_her_place()
    {
        var (absent, helps) = Two(1, 4);
        Kitchen.Accepts(absent, new AnnounceAbsence(TurnStory.Day(1), Duties.Cook, absent));
        Kitchen.Accepts(absent, new FindSubstitute(TurnStory.Day(1), Duties.Cook, absent, absent, true));
        Assert.Contains(absent, story.In(1));
        Assert.Empty(story.Turns.Owed);
        Assert.Empty(story.Turns.Substitutes);
        Kitchen.Accepts(absent, new AnnounceAbsence(TurnStory.Day(1), Duties.Cook, absent));
        Kitchen.Accepts(helps, new FindSubstitute(TurnStory.Day(1), Duties.Cook, absent, helps, false));
        Kitchen.Refuses<NobodyIsMissing>(absent, new FindSubstitute(TurnStory.Day(1), Duties.Cook, absent, absent, false));
    }

    [Fact]
    public void Of_two_who_go_for_one_the_second_is_refused_and_each_place_says_by_which_act_it_stands()
    {
        var absent = story.In(1)[0];
        Kitchen.Accepts(absent, new AnnounceAbsence(TurnStory.Day(1), Duties.Cook, absent));
        Assert.Equal(absent, FreePlaces.WaitsFor(story.Turns.StandingAt(TurnStory.Cook(1))!));
        var free = story.Members.Where(m => FreePlaces.CanTake(Kitchen.Books, TurnStory.Cook(1), m)).ToArray();
        Assert.DoesNotContain(absent, free);
        Kitchen.Accepts(free[0], new FindSubstitute(TurnStory.Day(1), Duties.Cook, absent, free[0], true));
        var act = Kitchen.LastAct;
        Assert.Equal(act, story.Turns.StandingAt(TurnStory.Cook(1))!.PlaceOf(free[0])!.Act);
        Kitchen.Refuses<NobodyIsMissing>(free[1], new FindSubstitute(TurnStory.Day(1), Duties.Cook, absent, free[1], false));
        Assert.Null(FreePlaces.WaitsFor(story.Turns.StandingAt(TurnStory.Cook(1))!));
        Kitchen.Accepts(new CorrectAct(act, "no fue así"));
        Assert.Empty(story.Turns.Owed);
        Assert.Equal(absent, FreePlaces.WaitsFor(story.Turns.StandingAt(TurnStory.Cook(1))!));
    }

    [Fact]
    public void Nobody_is_sent_into_a_turn_of_which_it_is_written_who_came()
    {
        var missed = story.In(0)[0];
        Kitchen.Accepts(new TakeAttendance(TurnStory.Day(0), Duties.Cook, [new Attendance(missed, PlaceStatus.Missed)]));
        Assert.Empty(GapsOnTheWall.Mend(Kitchen.Books, Kitchen.Today));
        var absent = story.In(1)[0];
        Kitchen.Accepts(absent, new AnnounceAbsence(TurnStory.Day(1), Duties.Cook, absent));
        var comes = Assert.Single(GapsOnTheWall.Mend(Kitchen.Books, Kitchen.Today));
        Assert.Equal(TurnStory.Cook(1), comes.Comes);
        Assert.DoesNotContain(comes.Person, story.In(0));
    }

    [Fact]
    public void A_turn_that_lacks_somebody_who_died_is_filled_and_nobody_owes_it()
    {
        var dead = story.In(1).First(p => p != Kitchen.Elena);
        Kitchen.Accepts(new RecordDeparture(dead, Departure.Died, Kitchen.Today, story.Members.First(m => m != dead && m != Kitchen.Elena)));
        var goes = story.Members.First(m => FreePlaces.CanTake(Kitchen.Books, TurnStory.Cook(1), m));
        Kitchen.Accepts(goes, new FindSubstitute(TurnStory.Day(1), Duties.Cook, null, goes, true));
        Assert.Contains(goes, story.In(1));
        Assert.Empty(story.Turns.Owed);
    }

    [Fact]
    public void Mending_fills_the_gap_and_moves_nobody_while_somebody_is_free()
    {
        var before = Enumerable.Range(0, 12).ToDictionary(d => d, d => story.In(d));
        var absent = story.In(2)[0];
        Kitchen.Accepts(absent, new AnnounceAbsence(TurnStory.Day(2), Duties.Cook, absent));
        var mending = GapsOnTheWall.Mend(Kitchen.Books, Kitchen.Today);
        Assert.Null(Assert.Single(mending).Leaves);
        Kitchen.Accepts(new MendRoster(mending));
        Kitchen.Refuses<NothingToMend>(new MendRoster(GapsOnTheWall.Mend(Kitchen.Books, Kitchen.Today)));
        Assert.Equal(2, story.In(2).Length);
        foreach (var day in before.Keys.Where(d => d != 2)) Assert.Equal(before[day], story.In(day));
    }

    [Fact]
    public void Her_turn_is_served_when_her_daughter_stands_in()
    {
        var her = story.In(0)[0];
        Kitchen.Refuses<WhoStoodIn>(new TakeAttendance(TurnStory.Day(0), Duties.Cook, [new Attendance(her, PlaceStatus.StoodIn)]));
        Kitchen.Accepts(new TakeAttendance(TurnStory.Day(0), Duties.Cook, [new Attendance(her, PlaceStatus.StoodIn, StandIn.Daughter)]));
        Assert.Contains(her, story.In(0));
        Assert.Contains(story.Turns.DoneBetween(TurnStory.Day(0), TurnStory.Day(1)), d => d.Person == her);
        Kitchen.Accepts(new DecideSetting(TurnSettings.StandIns.Key, 0, TurnStory.Day(0), "asamblea"));
        Kitchen.Refuses<NoStandIns>(new TakeAttendance(TurnStory.Day(0), Duties.Cook, [new Attendance(her, PlaceStatus.StoodIn, StandIn.Daughter)]));
    }

    [Fact]
    public void Who_missed_her_turn_carried_nothing_and_nothing_else_happens_by_itself()
    {
        var her = story.In(0)[0];
        Kitchen.Refuses<DateInFuture>(new TakeAttendance(TurnStory.Day(1), Duties.Cook, [new Attendance(her, PlaceStatus.Missed)]));
        Kitchen.Accepts(new TakeAttendance(TurnStory.Day(0), Duties.Cook, [new Attendance(her, PlaceStatus.Missed)]));
        Assert.DoesNotContain(story.Turns.DoneBetween(TurnStory.Day(0), TurnStory.Day(1)), d => d.Person == her);
        Assert.Equal(0, Kitchen.Books.Ledger.Soles("assets:receivable").Centimos);
    }

    [Fact]
    public void Attendance_of_another_duty_posts_its_hours_once_however_often_it_is_written()
    {
        Kitchen.Accepts(new CallTurn(TurnStory.Day(0), Duties.Water, 2, 360, 480));
        var (one, two) = (story.Members[6], story.Members[7]);
        story.Hangs(0, 11);
        foreach (var status in new[] { PlaceStatus.Came, PlaceStatus.Came, PlaceStatus.Missed })
            Kitchen.Accepts(new TakeAttendance(TurnStory.Day(0), Duties.Water, [new Attendance(one, PlaceStatus.Came), new Attendance(two, status)]));
        var hers = story.Turns.StandingAt(new TurnKey(TurnStory.Day(0), Duties.Water))!.Standing.Count();
        Assert.Equal(120L * hers, Kitchen.Books.Ledger.Quantity("expenses:work:water", Commodity.WorkMinutes));
        Assert.Equal(-120, Kitchen.Books.Ledger.Quantity(Accounting.WorkOf(7), Commodity.WorkMinutes));
    }

    [Fact]
    public void Who_says_later_that_she_is_away_or_is_exempted_leaves_her_place_open()
    {
        var (away, exempt) = (story.In(3)[0], story.In(4)[0]);
        Kitchen.Accepts(away, new SayAway(away, TurnStory.Day(3), TurnStory.Day(3)));
        Kitchen.Accepts(new GrantExemption(exempt, TurnStory.Day(4), TurnStory.Day(30), false, null, story.Members[1]));
        Assert.DoesNotContain(away, story.In(3));
        Assert.DoesNotContain(exempt, story.In(4));
        Assert.Equal([TurnStory.Day(3), TurnStory.Day(4)], GapsOnTheWall.From(Kitchen.Books, Kitchen.Today).Select(t => t.Key.Day).Where(d => d <= TurnStory.Day(4)));
        Kitchen.Today = TurnStory.Day(3);
        Kitchen.Accepts(new TakeAttendance(TurnStory.Day(3), Duties.Cook, [new Attendance(away, PlaceStatus.Came)]));
        Assert.Contains(away, story.In(3));
    }

    [Fact]
    public void An_attendance_is_corrected_from_the_last_and_its_hours_stay_right()
    {
        Kitchen.Accepts(new CallTurn(TurnStory.Day(0), Duties.Water, 2, 360, 480));
        story.Hangs(0, 11);
        var (one, two) = (story.Members[6], story.Members[7]);
        Kitchen.Accepts(new TakeAttendance(TurnStory.Day(0), Duties.Water, [new Attendance(one, PlaceStatus.Came)]));
        var first = Kitchen.LastAct;
        Kitchen.Accepts(new TakeAttendance(TurnStory.Day(0), Duties.Water, [new Attendance(one, PlaceStatus.Missed), new Attendance(two, PlaceStatus.Came)]));
        var second = Kitchen.LastAct;
        Kitchen.Refuses<LaterNumberStands>(new CorrectAct(first, "no era"));
        Kitchen.Accepts(new CorrectAct(second, "no era"));
        Assert.Equal(-120, Kitchen.Books.Ledger.Quantity(Accounting.WorkOf(7), Commodity.WorkMinutes));
        Kitchen.Accepts(new TakeAttendance(TurnStory.Day(0), Duties.Water, [new Attendance(one, PlaceStatus.Missed)]));
        Assert.Equal(0, Kitchen.Books.Ledger.Quantity(Accounting.WorkOf(7), Commodity.WorkMinutes));
    }
}
