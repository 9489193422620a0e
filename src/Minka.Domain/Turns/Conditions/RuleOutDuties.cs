using Minka.Domain.Offices;
using Minka.Domain.Organizations;

namespace Minka.Domain.Turns.Conditions;

/// <summary>The duties that she cannot do, from a day on; an empty list: she can do all. Why is nobody's business.</summary>
[FactKind("turns.duties-ruled-out")]
public sealed record DutiesRuledOut(PersonId Person, IReadOnlyList<string> Duties, DateOnly From) : IFact, IReversibleFact;

/// <summary>Writes which duties somebody cannot do, all of them at once.</summary>
/// <param name="Duties">Keys of duties: lower-case English ("market", "carry-water").</param>
public sealed record RuleOutDuties(PersonId Person, IReadOnlyList<string> Duties, DateOnly From) : ICommand
{
    public const int DutiesMost = 200;

    public Power Needs => Power.ArrangeTurns;

    public Outcome Decide(Organization organization, Act act)
    {
        string[] duties = [.. (Duties ?? []).Distinct()];
        return ConditionRules.Decide(organization, act, Person, From,
            (_, objections) =>
            {
                objections.AddIf(duties.Length > DutiesMost || duties.Any(d => !organization.Turns.Knows(d)), () => new NoSuchDuty { Field = nameof(Duties) });
                objections.AddIf(Turns.Duties.All.All(duties.Contains), () => new NoDutyLeft { Field = nameof(Duties) });
            },
            () => [new DutiesRuledOut(Person, duties, From)]);
    }
}

/// <summary>Who can do nothing at all is exempt: that is said as such.</summary>
public sealed record NoDutyLeft : Refusal;
