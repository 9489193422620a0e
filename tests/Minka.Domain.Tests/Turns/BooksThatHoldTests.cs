using CsCheck;
using Minka.Domain.Members;
using Minka.Domain.Organizations;
using Minka.Domain.Turns;
using Minka.Domain.Turns.Conditions;
using Minka.Domain.Turns.Rosters;

namespace Minka.Domain.Tests.Turns;

/// <summary>The turns book under facts of any kind, and folded again after life went on.</summary>
public class BooksThatHoldTests
{
    [Fact]
    public void Turns_and_conditions_of_any_kind_never_stop_the_books() =>
        AnyFact.Of(t => t.Namespace?.StartsWith("Minka.Domain.Turns", StringComparison.Ordinal) == true || t == typeof(PersonRegistered)).Array[0, 40].Sample(journal =>
        {
            var story = Story.Founded();
            foreach (var (fact, stamp) in journal) story.Books.Write(fact, stamp);
            foreach (var turn in story.Books.Turns.StandingBetween(DateOnly.MinValue, DateOnly.MaxValue)) _ = (turn.Lacking, turn.Turn.Minutes, turn.Standing.Select(p => WhyHers.Of(turn, p)).Count());
            foreach (var roster in story.Books.Turns.Rosters) _ = (roster.Turns.Sum(roster.LackingIn), roster.AsAnswer());
            _ = (RosterQuestions.Of(story.Books, story.Today, story.Today.AddDays(9)).Mark, GapsOnTheWall.Mend(story.Books, story.Today).Count, story.Books.Turns.Owed.Count());
        }, iter: 120, threads: 1);

    [Fact]
    public void Groups_of_the_first_year_do_not_make_a_roster_slow()
    {
        var story = new TurnStory(byGroups: true);
        story.Kitchen.Write(new GroupsFormed(DateOnly.MinValue, GroupRhythm.EachDay, [new(1, [story.Members[0]], null), new(2, [story.Members[1]], null)]), story.Kitchen.ActBy(story.Kitchen.Elena));
        var clock = System.Diagnostics.Stopwatch.StartNew();
        Assert.Equal([1, 2], story.Asks(0, 6).Turns.Where(t => t.Duty == Duties.Cook).Select(t => t.Group).Distinct().Order());
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(1));
    }

    [Fact]
    public void A_change_of_turns_stays_when_something_else_is_corrected_after_she_went_away()
    {
        var story = new TurnStory();
        story.Hangs(0, 11);
        var asks = story.In(1)[0];
        var with = story.In(4).First(p => !story.In(1).Contains(p) && ExchangeRules.Allows(story.Kitchen.Books, story.Kitchen.Today, asks, p, TurnStory.Cook(1), TurnStory.Cook(4)));
        story.Kitchen.Accepts(asks, new AskExchange(asks, with, TurnStory.Cook(1), TurnStory.Cook(4), with));
        story.Kitchen.Accepts(asks, new SayAway(asks, TurnStory.Day(1), TurnStory.Day(1)));
        var other = story.In(8)[0];
        story.Kitchen.Accepts(other, new AnnounceAbsence(TurnStory.Day(8), Duties.Cook, other));
        story.Kitchen.Accepts(other, new CorrectAct(story.Kitchen.LastAct, "error"));
        Assert.Contains(with, story.In(1));
        Assert.Contains(asks, story.In(4));
    }

    [Fact]
    public void A_draft_with_two_who_are_kept_apart_since_is_not_hung_up()
    {
        var story = new TurnStory();
        var roster = story.Hangs(0, 11, publish: false);
        var two = roster.Places.Where(p => p.Person != story.Kitchen.Elena).GroupBy(p => p.Key).First(g => g.Count() > 1).Select(p => p.Person).ToArray();
        story.Kitchen.Accepts(new KeepApart(two[0], two[1], story.Kitchen.Today));
        story.Kitchen.Refuses<SomeCannotAnyMore>(new PublishRoster(roster.Id));
    }

    [Fact]
    public void She_who_arranges_does_not_learn_that_somebody_is_kept_apart_from_her()
    {
        var story = new TurnStory();
        var roster = story.Hangs(0, 11, publish: false);
        var at = roster.Places.First(p => p.Person == story.Kitchen.Elena);
        var luz = story.Members.First(m => roster.In(at.Key).All(p => p.Person != m));
        story.Kitchen.Accepts(new KeepApart(luz, story.Kitchen.Elena, story.Kitchen.Today));
        Assert.IsType<NotAvailableThatDay>(story.Kitchen.Refuses<NotAvailableThatDay>(new AdjustRoster(roster.Id, at.Date, at.Duty, null, luz)));
    }
}
