using CsCheck;
using Minka.Domain.Organizations;
using Minka.Domain.Turns;
using Minka.Domain.Turns.Conditions;

namespace Minka.Domain.Tests.Turns;

public class GroupTests
{
    static readonly Gen<GroupCandidate[]> anyone = Gen.Select(Gen.Bool, Gen.Bool, Gen.Int[0, 3], Gen.Int[0, 4], Gen.Int[0, 12], Gen.Bool).Array[1, 10].Select(all =>
        all.Select((c, i) => new GroupCandidate(Wall.Person(i + 1), i + 1, c.Item6 ? 1_000 : 500, c.Item1, c.Item2, new HouseholdId(new Guid(c.Item3 == 0 ? 1 : i + 100, 0, 0, new byte[8])),
            c.Item5 > 0 && c.Item5 <= all.Length && c.Item5 != i + 1 ? [Wall.Person(c.Item5)] : [], [], c.Item4)).ToArray());

    [Fact]
    public void Groups_take_everybody_once_and_no_single_move_or_exchange_makes_them_better() =>
        Gen.Select(anyone, Gen.Int[1, 4]).Sample((people, count) =>
        {
            var groups = GroupForming.Propose(people, count, "lote");
            Assert.Equal(people.Select(p => p.Person).OrderBy(p => p.Value), groups.SelectMany(g => g.Members).OrderBy(p => p.Value));
            var n = Math.Min(count, people.Length);
            var place = people.Select(p => groups.First(g => g.Members.Contains(p.Person)).Number - 1).ToArray();
            var score = GroupForming.ScoreOf(people, place, n);
            for (var p = 0; p < people.Length; p++)
                for (var q = p + 1; q < people.Length; q++)
                {
                    (place[p], place[q]) = (place[q], place[p]);
                    Assert.True(GroupForming.ScoreOf(people, place, n) >= score);
                    (place[p], place[q]) = (place[q], place[p]);
                }
        }, iter: 500);

    [Fact]
    public void Other_names_make_the_same_groups() =>
        anyone.Sample(people =>
        {
            PersonId Renamed(PersonId p) => new(new Guid(0, 7, 0, BitConverter.GetBytes(p.Value.GetHashCode() * 31L)));
            var renamed = people.Reverse().Select(p => p with { Person = Renamed(p.Person), Apart = [.. p.Apart.Select(Renamed)] }).ToArray();
            var (one, other) = (GroupForming.Propose(people, 3, "lote"), GroupForming.Propose(renamed, 3, "lote"));
            Assert.Equal(one.Select(g => string.Join(' ', g.Members.Select(m => Renamed(m).Value).Order())), other.Select(g => string.Join(' ', g.Members.Select(m => m.Value).Order())));
        }, iter: 200);

    [Fact]
    public void Each_group_has_somebody_who_can_lead_and_nobody_stands_beside_whom_she_must_not()
    {
        GroupCandidate[] people = [.. Enumerable.Range(1, 12).Select(n => new GroupCandidate(Wall.Person(n), n, 1_000, n <= 3, n == 9, new HouseholdId(new Guid(n, 1, 0, new byte[8])), n == 4 ? [Wall.Person(5)] : [], n == 6 ? [Wall.Person(7)] : [], 0))];
        var groups = GroupForming.Propose(people, 3, "lote");
        Assert.All(groups, g => Assert.Equal(4, g.Members.Count));
        Assert.All(groups, g => Assert.Single(g.Members, m => people[..3].Any(p => p.Person == m)));
        Assert.All(groups, g => Assert.Contains(g.Coordinator!.Value, people[..3].Select(p => p.Person)));
        Assert.DoesNotContain(groups, g => g.Members.Contains(Wall.Person(4)) && g.Members.Contains(Wall.Person(5)));
        Assert.Contains(groups, g => g.Members.Contains(Wall.Person(6)) && g.Members.Contains(Wall.Person(7)));
    }

    static void Form(TurnStory story, GroupRhythm rhythm, int groups) =>
        story.Kitchen.Accepts(new FormGroups(Story.FirstDay, rhythm, [.. Enumerable.Range(0, groups).Select(g => new TurnGroup(g + 1, [.. story.Members.Where((_, i) => i % groups == g)], story.Members[g]))]));

    [Fact]
    public void Groups_follow_one_another_and_a_holiday_passes_nobody_over()
    {
        var story = new TurnStory(members: 6, hands: 2, byGroups: true);
        Form(story, GroupRhythm.EachDay, 3);
        story.Kitchen.Accepts(new CancelTurn(TurnStory.Day(1), Duties.Cook));
        story.Hangs(0, 4);
        Assert.Equal(new[] { 1, 2, 3, 1 }, story.Turns.StandingBetween(TurnStory.Day(0), TurnStory.Day(4)).Select(t => t.Turn.Group));
        story.Hangs(7, 11);
        Assert.Equal(new[] { 2, 3, 1, 2, 3 }, story.Turns.StandingBetween(TurnStory.Day(7), TurnStory.Day(11)).Select(t => t.Turn.Group));
        Assert.Equal(story.Members.Where((_, i) => i % 3 == 1).OrderBy(m => m.Value), story.In(7).OrderBy(m => m.Value));
    }

    [Fact]
    public void A_week_is_one_groups_and_a_weekday_moves_on_with_the_month()
    {
        var weekly = new TurnStory(members: 6, hands: 2, byGroups: true);
        Form(weekly, GroupRhythm.EachWeek, 3);
        weekly.Hangs(0, 11);
        Assert.Equal(new[] { 1, 1, 1, 1, 1, 2, 2, 2, 2, 2 }, weekly.Turns.StandingBetween(TurnStory.Day(0), TurnStory.Day(11)).Select(t => t.Turn.Group));
        var own = new TurnStory(members: 10, hands: 2, byGroups: true);
        Form(own, GroupRhythm.OwnWeekday, 5);
        own.Hangs(0, 40);
        Assert.Equal(1, own.Turns.StandingAt(TurnStory.Cook(0))!.Turn.Group);  // a Monday of March
        Assert.Equal(1, own.Turns.StandingAt(TurnStory.Cook(21))!.Turn.Group);
        Assert.Equal(2, own.Turns.StandingAt(TurnStory.Cook(35))!.Turn.Group); // a Monday of April
    }

    [Fact]
    public void A_gap_in_a_group_is_filled_from_the_others_and_says_so()
    {
        var story = new TurnStory(members: 6, hands: 2, byGroups: true);
        Form(story, GroupRhythm.EachDay, 3);
        var away = story.Members[0];
        story.Kitchen.Accepts(new SayAway(away, TurnStory.Day(0), TurnStory.Day(0)));
        story.Hangs(0, 4);
        var monday = story.Turns.StandingAt(TurnStory.Cook(0))!;
        Assert.DoesNotContain(monday.Standing, p => p.Person == away);
        Assert.Equal([PlaceReason.Group, PlaceReason.Gap], monday.Standing.Select(p => p.Why).Order());
    }

    [Fact]
    public void Two_groups_for_one_woman_are_refused()
    {
        var story = new TurnStory();
        var (a, b) = (story.Members[0], story.Members[1]);
        story.Kitchen.Refuses<InTwoGroups>(new FormGroups(Story.FirstDay, GroupRhythm.EachDay, [new TurnGroup(1, [a, b], a), new TurnGroup(2, [b], b)]));
        story.Kitchen.Refuses<CoordinatorNotInGroup>(new FormGroups(Story.FirstDay, GroupRhythm.EachDay, [new TurnGroup(1, [a], b)]));
        story.Kitchen.Refuses<GroupsOutOfRange>(new FormGroups(Story.FirstDay, GroupRhythm.EachDay, []));
        story.Kitchen.Refuses<GroupsTooLongAgo>(new FormGroups(Story.FirstDay.AddDays(-FormGroups.PastDaysMax - 1), GroupRhythm.EachDay, [new TurnGroup(1, [a], a)]));
        story.Kitchen.Accepts(new FormGroups(Story.FirstDay.AddDays(-FormGroups.PastDaysMax), GroupRhythm.EachDay, [new TurnGroup(1, [a], a)]));
    }

    [Fact]
    public void Half_a_share_comes_every_second_time_of_her_group_from_roster_to_roster()
    {
        var story = new TurnStory(members: 6, hands: 2, byGroups: true);
        var half = story.Members[0];
        story.Kitchen.Accepts(new DecideShare(half, 500, Story.FirstDay, null, "asamblea"));
        Form(story, GroupRhythm.EachDay, 3);
        story.Hangs(0, 11);
        story.Hangs(14, 25);
        var group = story.Turns.StandingBetween(TurnStory.Day(0), TurnStory.Day(25)).Where(t => t.Turn.Group == 1).ToArray();
        Assert.Equal(group.Length / 2, group.Count(t => t.Places.Any(p => p.Person == half && p.Why == PlaceReason.Group)));
        Assert.DoesNotContain(group.Zip(group.Skip(1)), g => g.First.Places.Any(p => p.Person == half && p.Why == PlaceReason.Group) == g.Second.Places.Any(p => p.Person == half && p.Why == PlaceReason.Group));
    }

    [Fact]
    public void Nobody_has_a_turn_on_a_holiday_unless_the_statute_says_so_or_it_was_called()
    {
        var story = new TurnStory(members: 4, hands: 1);
        var labourDay = new DateOnly(2026, 5, 1);
        Assert.Empty(TurnCalendar.On(story.Kitchen.Books, labourDay));
        story.Kitchen.Accepts(new CallTurn(labourDay, Duties.Water, 2, 360, 480));
        Assert.Equal(Duties.Water, Assert.Single(TurnCalendar.On(story.Kitchen.Books, labourDay)).Duty);
        story.Kitchen.Accepts(new DecideSetting(TurnSettings.OnHolidays.Key, 1, Story.FirstDay, "asamblea"));
        Assert.Equal(2, TurnCalendar.On(story.Kitchen.Books, labourDay).Count);
    }
}
