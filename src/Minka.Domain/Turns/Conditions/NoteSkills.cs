using Minka.Domain.Offices;
using Minka.Domain.Organizations;

namespace Minka.Domain.Turns.Conditions;

/// <summary>What somebody knows that not everybody knows: who leads the pot, who keeps the day's accounts, who carries.</summary>
public static class TurnSkills
{
    public const string Lead = "lead", Accounts = "accounts", Carry = "carry";

    public static readonly IReadOnlyList<string> All = Turns.Duties.Skills;
}

/// <summary>What she knows and what she is learning, from a day on: all of it at once.</summary>
[FactKind("turns.skills-noted")]
public sealed record SkillsNoted(PersonId Person, IReadOnlyList<string> Skills, IReadOnlyList<string> Learns, DateOnly From) : IFact, IReversibleFact;

/// <summary>Writes what somebody knows and what she is learning. Who learns is put beside who knows.</summary>
public sealed record NoteSkills(PersonId Person, IReadOnlyList<string> Skills, IReadOnlyList<string> Learns, DateOnly From) : ICommand
{
    public Power Needs => Power.ArrangeTurns;

    public Outcome Decide(Organization organization, Act act)
    {
        string[] knows = [.. (Skills ?? []).Distinct()], learns = [.. (Learns ?? []).Distinct()];
        return ConditionRules.Decide(organization, act, Person, From,
            (_, objections) =>
            {
                objections.AddIf(knows.Any(s => !TurnSkills.All.Contains(s)), () => new NoSuchSkill { Field = nameof(Skills) });
                objections.AddIf(learns.Any(s => !TurnSkills.All.Contains(s)), () => new NoSuchSkill { Field = nameof(Learns) });
                objections.AddIf(knows.Intersect(learns).Any(), () => new KnowsAndLearns { Field = nameof(Learns) });
            },
            () => [new SkillsNoted(Person, knows, learns, From)]);
    }
}

public sealed record KnowsAndLearns : Refusal;
