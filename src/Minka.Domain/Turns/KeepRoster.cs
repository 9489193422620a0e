using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Domain.Turns.Rosters;

namespace Minka.Domain.Turns;

/// <summary>A roster that a planner made, before anybody hangs it up. It is kept as it came, with its proof, and never reckoned again.</summary>
/// <param name="Number">1, 2, 3 … over all rosters.</param>
/// <param name="Seed">What the lots were drawn with.</param>
/// <param name="Mark">Which question it answers: <see cref="AskedRoster.Mark"/>.</param>
[FactKind("turns.roster-proposed")]
public sealed record RosterProposed(Guid Roster, int Number, DateOnly From, DateOnly To, string Seed, string Mark, IReadOnlyList<PlannedTurn> Turns, IReadOnlyList<RosterPlace> Places, IReadOnlyList<StageProof> Proof) : IFact;

/// <summary>Keep what a planner answered, to look at it and change it. The books must still ask the same question.</summary>
public sealed record KeepRoster(DateOnly From, DateOnly To, RosterAnswer Answer, string Mark) : ICommand
{
    public Power Needs => Power.ArrangeTurns;

    public static Guid IdOf(Act act) => act.NewId(0);

    public Outcome Decide(Organization organization, Act act)
    {
        if (RosterSpan.Objection(organization, From, To, act.Today) is { } objection) return Outcome.Refuse(objection);
        var asked = RosterQuestions.Of(organization, From, To);
        if (asked.Mark != Mark) return Outcome.Refuse(new BooksWentOn());
        return Outcome.Accept(new RosterProposed(act.NewId(0), organization.Turns.NextNumber, From, To, asked.Question.Seed, Mark, asked.Turns, RosterPlaces.Of(organization, asked, Answer), Answer.Proof.Stages));
    }
}

/// <summary>Which spans a roster can be asked for.</summary>
public static class RosterSpan
{
    public static Refusal? Objection(Organization organization, DateOnly from, DateOnly to, DateOnly today) =>
        from < today ? new RosterInThePast { Field = "From" }
        : from.DayNumber - today.DayNumber > CallTurn.DaysAheadMax ? new Kitchen.TooFarAhead(CallTurn.DaysAheadMax) { Field = "From" }
        : to < from ? new EndsBeforeItBegins { Field = "To" }
        : to.DayNumber - from.DayNumber >= RosterQuestions.DaysMax ? new RosterTooLong(RosterQuestions.DaysMax) { Field = "To" }
        : !TurnCalendar.Between(organization, from, to).Any() ? new NoTurnsThen { Field = "From" }
        : !organization.Register.MembersOn(from).Any(p => !organization.Conditions.IsExempt(p.Id, from)) ? new NobodyToAsk { Field = "From" }
        : null;
}

/// <summary>An answer in the words of the wall: who, and how she came there.</summary>
public static class RosterPlaces
{
    public static IReadOnlyList<RosterPlace> Of(Organization organization, AskedRoster asked, RosterAnswer answer)
    {
        var (agreed, turns) = (asked.Question.Agreed.ToHashSet(), asked.Turns.ToDictionary(t => t.Key));
        return [.. answer.Placings.Where(p => turns.ContainsKey(p.Turn)).OrderBy(p => p.Turn).ThenBy(p => organization.Register.NumberOf(p.Person))
            .Select(p => new RosterPlace(p.Turn.Day, p.Turn.Duty, p.Person, Why(turns[p.Turn], agreed.Contains(p)), Learns(organization, p, turns[p.Turn])))];
    }

    public static bool Learns(Organization organization, Placing placing, PlannedTurn turn) =>
        turn.Skill is { } skill && organization.Conditions.LearnsOf(placing.Person, placing.Turn.Day).Contains(skill) && !organization.Conditions.SkillsOf(placing.Person, placing.Turn.Day).Contains(skill);

    static PlaceReason Why(PlannedTurn turn, bool isOfGroup) => turn.Group == 0 ? PlaceReason.Fair : isOfGroup ? PlaceReason.Group : PlaceReason.Gap;
}

/// <summary>Something was written while the roster was reckoned that changes the question: it is asked again.</summary>
public sealed record BooksWentOn : Refusal;
public sealed record RosterInThePast : Refusal;
public sealed record EndsBeforeItBegins : Refusal;
public sealed record RosterTooLong(int Days) : Refusal;
public sealed record NoTurnsThen : Refusal;
/// <summary>Every member is exempt, or there is none.</summary>
public sealed record NobodyToAsk : Refusal;
