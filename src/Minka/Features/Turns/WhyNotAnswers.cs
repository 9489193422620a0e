using Minka.Domain.Organizations;
using Minka.Domain.Turns;
using Minka.Domain.Turns.Rosters;
using Minka.Locale;
using Minka.Web;

namespace Minka.Features.Turns;

/// <summary>
/// Why a turn is not hers, for whoever asks. Each answer takes making the roster again with her in the turn: it is done outside of the
/// books' lock, when somebody asks, and the last ones are kept.
/// </summary>
public sealed class WhyNotAnswers(IRosterPlanner planner)
{
    const int Kept = 200;
    readonly Lock gate = new();
    readonly LinkedList<(string Key, WhyNot Answer)> kept = [];

    /// <summary>The sentence for whoever asks: all of it to the one concerned, else only what is nobody's trouble. Null where it is her turn.</summary>
    public string? Of(Visit visit, TurnKey key, PersonId person)
    {
        var (roster, own, turn) = visit.Read(o => (o.Turns.StandingAt(key)?.Roster, person == visit.Person, o.Turns.StandingAt(key)));
        if (roster is null || turn is null) return null;
        if (turn.Serves(person)) return visit.T["turn.why-not.hers"];
        var place = roster.Made.FirstOrDefault(p => p.Key == key && p.Person == person);
        if (place is not null) return visit.T[own ? "turn.why-not.changed.own" : "turn.why-not.changed"];
        if (turn.Turn.Group is > 0 and var group && roster.Made.Where(p => p.Key == key).All(p => p.Why == PlaceReason.Group)) return visit.T.Of("turn.why-not.group", ("n", group));
        return roster.Asked is { } asked ? Say(visit, Ask(visit, roster, asked, key, person), own) : visit.T["turn.why-not.unknown"];
    }

    WhyNot? Ask(Visit visit, Roster roster, AskedRoster asked, TurnKey key, PersonId person)
    {
        var name = $"{visit.Organization.Id} {asked.Mark} {roster.Number} {key.Day:o} {key.Duty} {person.Value}";
        lock (gate) if (kept.FirstOrDefault(k => k.Key == name).Answer is { } known) return known;
        var answer = WhyNot.Of(asked.Question, roster.AsAnswer(), person, key, planner);
        if (answer is null) return null;
        lock (gate)
        {
            kept.AddFirst((name, answer));
            if (kept.Count > Kept) kept.RemoveLast();
        }
        return answer;
    }

    static string Say(Visit visit, WhyNot? why, bool own)
    {
        var t = visit.T;
        if (why is null) return t["turn.why-not.unknown"];
        if (!own) return t["turn.why-not." + why.Told];
        return why switch
        {
            // With whom somebody cannot stand is nobody's reason to read, not even hers: all that the company of the day decides is one sentence.
            { Rule: RosterRule.KeptApart or RosterRule.SameHousehold or RosterRule.LeadNeeded or RosterRule.Full } or { Told: WhyNotForm.NotAvailable, Rule: null } => t["turn.why-not.company"],
            { Rule: { } rule } => t["turn.why-not.rule." + rule],
            { Told: WhyNotForm.CarriedMore } => t["turn.why-not.CarriedMore.own"],
            { Stage: { } stage } => t["turn.why-not.stage." + stage],
            _ => t["turn.why-not.Equal.own"],
        };
    }
}
