using Minka.Domain.Offices;
using Minka.Domain.Organizations;

namespace Minka.Domain.Turns.Conditions;

/// <summary>She takes no turns in that time. Others see only that she is not available.</summary>
/// <param name="Until">The last day; null for age alone.</param>
/// <param name="ForAge">She has done her part: the one exemption that needs no end.</param>
[FactKind("turns.exemption-granted")]
public sealed record ExemptionGranted(Guid Exemption, PersonId Person, DateOnly From, DateOnly? Until, bool ForAge) : IFact, IReversibleFact;

/// <summary>Why, sealed: whoever arranges the turns reads it, and nobody else.</summary>
[FactKind("turns.exemption-reasoned", Erasable = true)]
public sealed record ExemptionReasoned(Guid Exemption, PersonId Person, Sealed Reason) : IFact;

/// <summary>It ends sooner than it was said, or ends where it was for age.</summary>
[FactKind("turns.exemption-ended")]
public sealed record ExemptionEnded(Guid Exemption, DateOnly LastDay) : IFact, IReversibleFact;

/// <summary>Exempts somebody from turns, for a time or for her age.</summary>
/// <param name="Reason">May be left out: nobody has to tell her trouble to a book.</param>
/// <param name="Second">Another officer, where it is her own household's.</param>
public sealed record GrantExemption(PersonId Person, DateOnly From, DateOnly? Until, bool ForAge, string? Reason = null, PersonId? Second = null) : ICommand
{
    public const int DaysMax = 366;

    public Power Needs => Power.ArrangeTurns;

    public Outcome Decide(Organization organization, Act act)
    {
        var (id, reason) = (act.NewId(0), Words.Tidy(Reason));
        return ConditionRules.Decide(organization, act, Person, From,
            (_, objections) =>
            {
                objections.AddIf(Until is null && !ForAge, () => new ExemptionNeedsEnd { Field = nameof(Until) });
                if (Until is { } until) ConditionRules.CheckStretch(objections, From, until, DaysMax, nameof(Until));
                objections.AddIf(organization.Conditions.ExemptionOn(Person, From) is { } one && (one.LastDay is null || (Until is { } last && one.LastDay >= last)),
                    () => new ExemptAlready { Field = nameof(From) });
                ConditionRules.CheckWords(objections, reason, nameof(Reason));
                ConditionRules.CheckOwnHouse(objections, organization, act, Person, Second);
            },
            () => reason is null ? [new ExemptionGranted(id, Person, From, Until, ForAge)] : [new ExemptionGranted(id, Person, From, Until, ForAge), new ExemptionReasoned(id, Person, new Sealed(reason))]);
    }
}

/// <summary>Ends an exemption: she takes turns again from the day after.</summary>
public sealed record EndExemption(Guid Exemption, DateOnly LastDay) : ICommand
{
    public Power Needs => Power.ArrangeTurns;

    public Outcome Decide(Organization organization, Act act)
    {
        if (organization.Conditions.ExemptionOf(Exemption) is not { } exemption) return Outcome.Refuse(new NoSuchExemption());
        return ConditionRules.Decide(organization, act, exemption.Person, null,
            (_, objections) =>
            {
                ConditionRules.CheckReach(objections, act, LastDay, nameof(LastDay));
                objections.AddIf(LastDay < exemption.From, () => new LastDayBeforeFirst { Field = nameof(LastDay) });
                objections.AddIf(LastDay >= exemption.LastDay, () => new EndsBeforeThat(exemption.LastDay!.Value) { Field = nameof(LastDay) });
            },
            () => [new ExemptionEnded(Exemption, LastDay)]);
    }
}

/// <summary>For ever is only age; everything else has a day on which it is looked at again.</summary>
public sealed record ExemptionNeedsEnd : Refusal;
public sealed record ExemptAlready : Refusal;
public sealed record NoSuchExemption : Refusal;
public sealed record EndsBeforeThat(DateOnly Date) : Refusal;
