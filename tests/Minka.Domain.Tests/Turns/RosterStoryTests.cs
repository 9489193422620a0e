using Minka.Domain.Kitchen;
using Minka.Domain.Members;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Domain.Turns;
using Minka.Domain.Turns.Conditions;
using Minka.Domain.Turns.Rosters;

namespace Minka.Domain.Tests.Turns;

public class RosterStoryTests
{
    [Fact]
    public void A_roster_that_hangs_is_the_crew_of_its_days()
    {
        var story = new TurnStory();
        story.Hangs(0, 11);
        for (var day = 0; day < 5; day++) Assert.Equal(story.In(day).Order(Comparer<PersonId>.Create((a, b) => a.Value.CompareTo(b.Value))), story.Kitchen.Books.Days.CrewOn(TurnStory.Day(day)).Select(c => c.Person).Order(Comparer<PersonId>.Create((a, b) => a.Value.CompareTo(b.Value))));
        Assert.Empty(story.In(5)); // Saturday
        Assert.All(story.Members, m => Assert.InRange(story.DaysOf(m).Length, 2, 3));
        Assert.True(story.Kitchen.Books.Offices.Allows(story.In(0)[0], Power.Cook, TurnStory.Day(0)));
    }

    [Fact]
    public void Before_it_hangs_it_is_nobodys_turn()
    {
        var story = new TurnStory();
        var roster = story.Hangs(0, 4, publish: false);
        Assert.Empty(story.In(0));
        Assert.Equal(roster.Id, story.Turns.Draft(story.Kitchen.Today)?.Id);
        story.Kitchen.Accepts(new PublishRoster(roster.Id));
        Assert.Null(story.Turns.Draft(story.Kitchen.Today));
        story.Kitchen.Refuses<HangsAlready>(new PublishRoster(roster.Id));
    }

    [Fact]
    public void A_crew_named_by_hand_is_believed_over_the_wall()
    {
        var story = new TurnStory();
        story.Hangs(0, 4);
        var other = story.NotIn(0)[0];
        story.Kitchen.Accepts(new NameCrew(TurnStory.Day(0), [new CrewPlace(other, false)]));
        Assert.Equal([other], story.Kitchen.Books.Days.CrewOn(TurnStory.Day(0)).Select(c => c.Person));
        story.Kitchen.Accepts(new TakeAttendance(TurnStory.Day(0), Duties.Cook, [new Attendance(story.In(0)[0], PlaceStatus.Came)]));
        Assert.DoesNotContain(other, story.Kitchen.Books.Days.CrewOn(TurnStory.Day(0)).Select(c => c.Person));
    }

    [Fact]
    public void Nobody_is_placed_when_away_or_exempt()
    {
        var story = new TurnStory();
        var (away, exempt) = (story.Members[2], story.Members[3]);
        story.Kitchen.Accepts(new SayAway(away, TurnStory.Day(0), TurnStory.Day(6)));
        story.Kitchen.Accepts(new GrantExemption(exempt, TurnStory.Day(0), TurnStory.Day(20), false, "descanso", story.Members[1]));
        story.Hangs(0, 11);
        Assert.All(story.DaysOf(away), day => Assert.True(day > 6));
        Assert.Empty(story.DaysOf(exempt));
    }

    [Theory]
    [InlineData(-1, 5)]
    [InlineData(0, -1)]
    [InlineData(0, RosterQuestions.DaysMax)]
    [InlineData(5, 6)]
    [InlineData(CallTurn.DaysAheadMax + 1, CallTurn.DaysAheadMax + 3)]
    public void Spans_that_make_no_roster_are_said(int from, int to)
    {
        var story = new TurnStory();
        var refusal = RosterSpan.Objection(story.Kitchen.Books, TurnStory.Day(from), TurnStory.Day(to), story.Kitchen.Today);
        Assert.Equal((from, to) switch { (-1, _) => typeof(RosterInThePast), (_, -1) => typeof(EndsBeforeItBegins), (0, _) => typeof(RosterTooLong), (5, _) => typeof(NoTurnsThen), _ => typeof(TooFarAhead) }, refusal?.GetType());
        Assert.Null(RosterSpan.Objection(story.Kitchen.Books, TurnStory.Day(0), TurnStory.Day(RosterQuestions.DaysMax - 1), story.Kitchen.Today));
        Assert.Null(RosterSpan.Objection(story.Kitchen.Books, TurnStory.Day(CallTurn.DaysAheadMax), TurnStory.Day(CallTurn.DaysAheadMax + 3), story.Kitchen.Today));
    }

    [Fact]
    public void A_month_in_which_everybody_is_away_says_what_lacks()
    {
        var story = new TurnStory(members: 3);
        foreach (var member in story.Members) story.Kitchen.Accepts(new SayAway(member, TurnStory.Day(0), TurnStory.Day(30)));
        var answer = new SimpleRoster().Answer(story.Asks(0, 4).Question);
        Assert.Empty(answer.Placings);
        Assert.All(answer.Open, o => Assert.Equal((2, 3), (o.Hands, o.Away)));
    }

    [Fact]
    public void Where_all_are_exempt_there_is_nobody_to_ask()
    {
        var story = new TurnStory(members: 1);
        story.Kitchen.Accepts(new GrantExemption(story.Kitchen.Elena, TurnStory.Day(0), TurnStory.Day(60), false));
        var asked = story.Asks(0, 4);
        story.Kitchen.Refuses<NobodyToAsk>(new KeepRoster(TurnStory.Day(0), TurnStory.Day(4), new SimpleRoster().Answer(asked.Question), asked.Mark));
    }

    [Fact]
    public void What_was_written_while_it_was_reckoned_sends_it_back()
    {
        var story = new TurnStory();
        var asked = story.Asks(0, 4);
        var answer = new SimpleRoster().Answer(asked.Question);
        story.Kitchen.Accepts(new SayAway(story.Members[4], TurnStory.Day(1), TurnStory.Day(1)));
        story.Kitchen.Refuses<BooksWentOn>(new KeepRoster(TurnStory.Day(0), TurnStory.Day(4), answer, asked.Mark));
    }

    [Fact]
    public void A_hand_may_change_a_draft_but_puts_nobody_where_she_cannot_be()
    {
        var story = new TurnStory();
        var roster = story.Hangs(0, 4, publish: false);
        var (leaves, comes) = (roster.In(TurnStory.Cook(0)).First().Person, story.Members.First(m => roster.In(TurnStory.Cook(0)).All(p => p.Person != m)));
        story.Kitchen.Accepts(new SayAway(comes, TurnStory.Day(1), TurnStory.Day(1)));
        story.Kitchen.Refuses<NotAvailableThatDay>(new AdjustRoster(roster.Id, TurnStory.Day(1), Duties.Cook, roster.In(TurnStory.Cook(1)).First(p => p.Person != comes).Person, comes));
        story.Kitchen.Accepts(new AdjustRoster(roster.Id, TurnStory.Day(0), Duties.Cook, leaves, comes));
        Assert.Equal(PlaceReason.Hand, roster.In(TurnStory.Cook(0)).Single(p => p.Person == comes).Why);
        Assert.DoesNotContain(roster.In(TurnStory.Cook(0)), p => p.Person == leaves);
        var act = story.Kitchen.LastAct;
        story.Kitchen.Accepts(new CorrectAct(act, "no era"));
        Assert.Contains(story.Turns.RosterOf(roster.Id)!.In(TurnStory.Cook(0)), p => p.Person == leaves);
    }

    [Fact]
    public void A_draft_in_which_somebody_cannot_any_more_is_not_hung_up()
    {
        var story = new TurnStory();
        var roster = story.Hangs(2, 4, publish: false);
        story.Kitchen.Accepts(new RecordDeparture(roster.Places[0].Person, Departure.Died, story.Kitchen.Today, story.Members[1]));
        Assert.True(story.Kitchen.Refuses<SomeCannotAnyMore>(new PublishRoster(roster.Id)).Places >= 1);
    }

    [Fact]
    public void Who_dies_in_the_middle_of_the_month_stands_in_no_turn_and_leaves_a_gap_that_is_mended()
    {
        var story = new TurnStory();
        story.Hangs(0, 11);
        var gone = story.In(3).First(p => p != story.Kitchen.Elena);
        story.Kitchen.Accepts(new RecordDeparture(gone, Departure.Died, story.Kitchen.Today, null));
        Assert.DoesNotContain(gone, story.In(3));
        Assert.True(GapsOnTheWall.From(story.Kitchen.Books, story.Kitchen.Today).Any());
        story.Kitchen.Accepts(new MendRoster(GapsOnTheWall.Mend(story.Kitchen.Books, story.Kitchen.Today)));
        Assert.False(GapsOnTheWall.From(story.Kitchen.Books, story.Kitchen.Today).Any());
        Assert.DoesNotContain(gone, Enumerable.Range(0, 12).SelectMany(story.In));
    }

    [Fact]
    public void A_roster_hung_later_takes_the_place_of_the_days_it_covers()
    {
        var story = new TurnStory();
        story.Hangs(0, 11);
        var before = story.In(1);
        story.Kitchen.Accepts(new SayAway(before[0], TurnStory.Day(7), TurnStory.Day(11)));
        story.Hangs(7, 18);
        Assert.Equal(before, story.In(1));
        Assert.All(Enumerable.Range(7, 5), day => Assert.DoesNotContain(before[0], story.In(day)));
        Assert.Equal(TurnStory.Day(18), story.Turns.HangsUntil);
    }

    [Fact]
    public void Month_after_month_nobody_runs_ahead_of_the_others()
    {
        var story = new TurnStory(members: 7, hands: 2);
        // What is counted reaches back to the first of the six: further back the window forgives.
        story.Kitchen.Accepts(new DecideSetting(TurnSettings.WindowWeeks.Key, 26, Story.FirstDay, "asamblea"));
        for (var month = 0; month < 6; month++)
        {
            story.Kitchen.Today = TurnStory.Day(month * 28);
            story.Hangs(month * 28, month * 28 + 25);
        }
        var turns = story.Members.Select(m => story.DaysOf(m, 200).Length).ToArray();
        Assert.InRange(turns.Max() - turns.Min(), 0, 1);
    }

    [Fact]
    public void A_newcomer_is_counted_as_the_middle_and_not_as_somebody_who_did_nothing()
    {
        var story = new TurnStory(members: 6);
        story.Hangs(0, 27);
        story.Kitchen.Today = TurnStory.Day(28);
        var newcomer = story.Kitchen.Registers("Nueva");
        story.Members.Add(newcomer);
        story.Hangs(28, 53);
        var others = story.Members.Where(m => m != newcomer).Select(m => story.DaysOf(m, 60).Count(d => d >= 28)).ToArray();
        Assert.InRange(story.DaysOf(newcomer, 60).Length, others.Min() - 1, others.Max() + 1);
    }

    [Fact]
    public void The_same_books_ask_the_same_and_a_replay_explains_the_same()
    {
        var story = new TurnStory();
        var roster = story.Hangs(0, 11);
        story.Kitchen.Accepts(new SayAway(story.Members[5], TurnStory.Day(20), TurnStory.Day(22)));
        var again = story.Kitchen.Replayed();
        Assert.Equal(roster.Asked!.Mark, again.Turns.RosterOf(roster.Id)!.Asked!.Mark);
        Assert.Equal(story.Turns.StandingBetween(TurnStory.Day(0), TurnStory.Day(11)).SelectMany(t => t.Standing), again.Turns.StandingBetween(TurnStory.Day(0), TurnStory.Day(11)).SelectMany(t => t.Standing));
    }
}
