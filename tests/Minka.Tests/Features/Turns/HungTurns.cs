using Minka.Domain.Organizations;
using Minka.Domain.Turns;
using Minka.Domain.Turns.Rosters;
using Minka.Tests.Web;

namespace Minka.Tests.Features.Turns;

/// <summary>Turns of some weeks that hang on the wall of a kitchen, made by the simple planner.</summary>
static class HungTurns
{
    /// <summary>From today on, so many days, so many hands a day, no groups.</summary>
    public static async Task<Roster> Hang(TestNode node, int days = 14, int hands = 2, DateOnly? from = null)
    {
        await node.Do(new DecideSetting(Settings.CrewSize.Key, hands, node.Today, "asamblea"));
        await node.Do(new DecideSetting(TurnSettings.ByGroups.Key, 0, node.Today, "asamblea"));
        return await Publish(node, from ?? node.Today, days);
    }

    public static async Task<Roster> Publish(TestNode node, DateOnly from, int days)
    {
        var asked = node.Kitchen.Read(o => RosterQuestions.Of(o, from, from.AddDays(days - 1)));
        var facts = await node.Do(new KeepRoster(from, from.AddDays(days - 1), new SimpleRoster().Answer(asked.Question), asked.Mark));
        var id = facts.OfType<RosterProposed>().Single().Roster;
        await node.Do(new PublishRoster(id));
        return node.Kitchen.Read(o => o.Turns.RosterOf(id)!);
    }

    /// <summary>Who stands in the pot of a day, by number.</summary>
    public static int[] In(TestNode node, DateOnly day) =>
        node.Kitchen.Read(o => o.Turns.StandingAt(new TurnKey(day, Duties.Cook))!.Standing.Select(p => o.Register.NumberOf(p.Person)).Order().ToArray());
}
