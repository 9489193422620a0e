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
    public const int DutiesMost = 50;

    /// <summary>The duties that every kitchen knows, in the order in which a screen lists them.</summary>
    public static readonly IReadOnlyList<string> Usual = ["cook", "helper", "market", "water", "cleaning", "delivery", "watch", "guide", "faena", "children", "errand", "represent"];

    public Power Needs => Power.ArrangeTurns;

    public Outcome Decide(Organization organization, Act act)
    {
        string[] duties = [.. (Duties ?? []).Distinct()];
        return ConditionRules.Decide(organization, act, Person, From,
            (_, objections) =>
            {
                objections.AddIf(duties.Length > DutiesMost || duties.Any(d => !ConditionRules.IsKey(d)), () => new NoSuchDuty { Field = nameof(Duties) });
                objections.AddIf(Usual.All(duties.Contains), () => new NoDutyLeft { Field = nameof(Duties) });
            },
            () => [new DutiesRuledOut(Person, duties, From)]);
    }
}

public sealed record NoSuchDuty : Refusal;
/// <summary>Who can do nothing at all is exempt: that is said as such.</summary>
public sealed record NoDutyLeft : Refusal;
