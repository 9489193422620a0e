using Minka.Domain.Offices;
using Minka.Domain.Organizations;

namespace Minka.Domain.Turns.Conditions;

/// <summary>On which days of the week she can take turns, from a day on. Why not on the others is nobody's business.</summary>
/// <param name="Weekdays">As <see cref="Conditions.Weekdays"/> has them.</param>
[FactKind("turns.availability-said")]
public sealed record AvailabilitySaid(PersonId Person, int Weekdays, DateOnly From) : IFact, IReversibleFact;

/// <summary>Says on which days of the week she can: she herself, or whoever arranges the turns.</summary>
public sealed record SayAvailability(PersonId Person, int Weekdays, DateOnly From) : ICommand
{
    public Power Needs => Power.SeeBooks;

    public Outcome Decide(Organization organization, Act act) => ConditionRules.Decide(organization, act, Person, From,
        (_, objections) =>
        {
            objections.AddIf(!Conditions.Weekdays.IsMask(Weekdays), () => new NoSuchWeekday { Field = nameof(Weekdays) });
            objections.AddIf(Weekdays == Conditions.Weekdays.None && !organization.Conditions.IsExempt(Person, From), () => new NoWeekdayLeft { Field = nameof(Weekdays) });
        },
        () => [new AvailabilitySaid(Person, Weekdays, From)]);
}

/// <summary>Who can on no day of the week is away for a time, or exempt: that is said as such.</summary>
public sealed record NoWeekdayLeft : Refusal;
