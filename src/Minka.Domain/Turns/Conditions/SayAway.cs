using Minka.Domain.Offices;
using Minka.Domain.Organizations;

namespace Minka.Domain.Turns.Conditions;

/// <summary>Days on which she is not there, both included. No reason is asked.</summary>
[FactKind("turns.away-said")]
public sealed record AwaySaid(Guid Away, PersonId Person, DateOnly From, DateOnly To) : IFact, IReversibleFact;

/// <summary>She is there again from that day; the days before it stay as they were.</summary>
[FactKind("turns.away-cut")]
public sealed record AwayCut(Guid Away, DateOnly Back) : IFact, IReversibleFact;

/// <summary>Says on which days she is away: she herself, or whoever arranges the turns.</summary>
public sealed record SayAway(PersonId Person, DateOnly From, DateOnly To) : ICommand
{
    /// <summary>Whoever is away for longer takes leave from the organisation.</summary>
    public const int DaysMax = 366;

    public Power Needs => Power.SeeBooks;

    public Outcome Decide(Organization organization, Act act) => ConditionRules.Decide(organization, act, Person, From,
        (_, objections) =>
        {
            ConditionRules.CheckStretch(objections, From, To, DaysMax, nameof(To));
            objections.AddIf(organization.Conditions.AwaysOf(Person).Any(a => a.Covers(From) && a.Covers(To)), () => new AwayAlready { Field = nameof(From) });
        },
        () => [new AwaySaid(act.NewId(0), Person, From, To)]);
}

/// <summary>Says that she is there again sooner, or that she does not go away after all (then <paramref name="Back"/> is the first day).</summary>
public sealed record ComeBack(Guid Away, DateOnly Back) : ICommand
{
    public Power Needs => Power.SeeBooks;

    public Outcome Decide(Organization organization, Act act)
    {
        if (organization.Conditions.AwayOf(Away) is not { } away) return Outcome.Refuse(new NoSuchStretch());
        return ConditionRules.Decide(organization, act, away.Person, null,
            (_, objections) => objections.AddIf(Back < away.From || Back > away.LastDay, () => new BackOutsideStretch(away.From, away.LastDay) { Field = nameof(Back) }),
            () => [new AwayCut(Away, Back)]);
    }
}

public sealed record AwayAlready : Refusal;
public sealed record NoSuchStretch : Refusal;
public sealed record BackOutsideStretch(DateOnly First, DateOnly Last) : Refusal;
