using CsCheck;
using Minka.Domain.Organizations;
using Minka.Domain.Turns;
using Minka.Domain.Turns.Conditions;
using Minka.Domain.Turns.Rosters;

namespace Minka.Domain.Tests.Turns;

/// <summary>What is said of why a turn is hers is true: each exchange that the sentence speaks of is made and looked at.</summary>
public class WhyHersTests
{
    static WhyHers Why(TurnStory story, int day, PersonId person)
    {
        var turn = story.Turns.StandingAt(TurnStory.Cook(day))!;
        return WhyHers.Of(turn, turn.PlaceOf(person)!);
    }

    [Fact]
    public void Every_sentence_holds_when_each_other_is_put_in_her_place() =>
        Gen.Select(Gen.Int[3, 6], Gen.Select(Gen.Int[0, 5], Gen.Int[0, 11]).Array[0, 4], Gen.Int[1, 2]).Sample((members, away, hands) =>
        {
            var story = new TurnStory(members, hands);
            foreach (var (who, day) in away.Where(a => a.Item1 < members).Distinct()) story.Kitchen.Does(story.Kitchen.Elena, new SayAway(story.Members[who], TurnStory.Day(day), TurnStory.Day(day)));
            var roster = story.Hangs(0, 11);
            foreach (var place in roster.Places)
            {
                var why = WhyHers.Of(roster, place);
                var others = story.Members.Where(m => m != place.Person).Select(m => Instead(roster, place, m)).OfType<Seating>().ToArray();
                var (before, hers) = (roster.Seated(roster.Made), roster.Seated(roster.Made));
                var burden = hers.Burden(hers.Grid.PersonAt(place.Person)!.Value);
                var heavier = others.Count(o => BurdenOfNew(o, before, place) >= burden);
                Assert.Equal(others.Length, why.Free);
                switch (why.Form)
                {
                    case WhyHersForm.NobodyElse: Assert.Empty(others); break;
                    case WhyHersForm.CarriesLeast: Assert.Equal(others.Length, heavier); break;
                    case WhyHersForm.EvenAltogether: Assert.All(others, o => Assert.True(RosterScore.Of(o) >= RosterScore.Of(before))); Assert.True(heavier < others.Length); break;
                    case WhyHersForm.BestFound: Assert.Contains(others, o => RosterScore.Of(o) < RosterScore.Of(before)); break;
                    default: Assert.Fail($"{why.Form}"); break;
                }
            }
        }, iter: 60);

    /// <summary>The roster with another in her place; null where that breaks a rule or leaves the turn without a lead that it has.</summary>
    static Seating? Instead(Roster roster, RosterPlace place, PersonId other)
    {
        if (roster.Made.Any(p => p.Key == place.Key && p.Person == other)) return null;
        var seating = roster.Seated(roster.Made.Select(p => p == place ? p with { Person = other } : p));
        var before = roster.Seated(roster.Made);
        var turn = seating.Grid.TurnAt(place.Key)!.Value;
        return seating.Broken().Any(r => r != RosterRule.Full) || seating.LeadsLacking(turn) > before.LeadsLacking(turn) ? null : seating;
    }

    static long BurdenOfNew(Seating after, Seating before, RosterPlace place)
    {
        var turn = after.Grid.TurnAt(place.Key)!.Value;
        return after.Burden(after.In(turn).Single(p => !before.In(turn).Contains(p)));
    }

    [Fact]
    public void Group_hand_change_and_favour_are_said_as_they_are()
    {
        var story = new TurnStory(members: 6, hands: 2, byGroups: true);
        story.Kitchen.Accepts(new FormGroups(Story.FirstDay, GroupRhythm.EachDay, [.. Enumerable.Range(0, 3).Select(g => new TurnGroup(g + 1, [story.Members[g], story.Members[g + 3]], story.Members[g]))]));
        var draft = story.Hangs(0, 4, publish: false);
        story.Kitchen.Accepts(new AdjustRoster(draft.Id, TurnStory.Day(4), Duties.Cook, draft.In(TurnStory.Cook(4)).First().Person, story.Members[2]));
        story.Kitchen.Accepts(new PublishRoster(draft.Id));
        Assert.Equal(new WhyHers(WhyHersForm.HerGroup, Group: 1), Why(story, 0, story.Members[0]));
        Assert.Equal(WhyHersForm.ByHand, Why(story, 4, story.Members[2]).Form);
        story.Kitchen.Accepts(story.Members[1], new AskExchange(story.Members[1], story.Members[2], TurnStory.Cook(1), TurnStory.Cook(2), Signed: story.Members[2]));
        Assert.Equal(new WhyHers(WhyHersForm.Swapped, InsteadOf: story.Members[1]), Why(story, 1, story.Members[2]));
        story.Kitchen.Accepts(story.Members[0], new AskExchange(story.Members[0], story.Members[5], TurnStory.Cook(0), null, Signed: story.Members[5]));
        Assert.Equal(new WhyHers(WhyHersForm.Favour, InsteadOf: story.Members[0]), Why(story, 0, story.Members[5]));
    }
}
