using Minka.Domain.Amounts;
using Minka.Domain.Cash;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;

namespace Minka.Domain.Contributions;

/// <summary>The month's contribution stands in each household's account, at the amount of that month's rule.</summary>
/// <param name="Date">The first day of the month.</param>
[FactKind("contributions.dues-charged")]
public sealed record DuesCharged(DateOnly Date, Soles Amount, IReadOnlyList<HouseholdId> Households) : IDatedFact, IReversibleFact;

/// <summary>Enter the month's contribution in every account: households with a member who is here and not on leave.</summary>
public sealed record ChargeDues(DateOnly Month) : ICommand
{
    public Power Needs => Power.KeepCash;

    public Outcome Decide(Organization organization, Act act)
    {
        var objections = new Objections();
        var first = new DateOnly(Month.Year, Month.Month, 1);
        var amount = new Soles(organization.Charter.At(first)[MoneySettings.MonthlyDues].Value);
        objections.AddIf(first > act.Today, () => new DateInFuture { Field = nameof(Month) });
        objections.AddIf(!amount.IsPositive, () => new NoDuesAgreed { Field = nameof(Month) });
        objections.AddIf(organization.Contributions.IsCharged(first), () => new DuesChargedAlready { Field = nameof(Month) });
        if (objections.Any) return objections.Refuse();
        var households = organization.Register.MembersOn(first).Where(p => !p.IsOnLeave(first)).Select(p => p.HouseholdOn(first)).OfType<HouseholdId>().Distinct().OrderBy(organization.Register.NumberOf).ToArray();
        objections.AddIf(households.Length == 0, () => new NobodyToCharge { Field = nameof(Month) });
        return objections.OrAccept(new DuesCharged(first, amount, households));
    }
}

/// <summary>No assembly has agreed a monthly amount.</summary>
public sealed record NoDuesAgreed : Refusal;
public sealed record DuesChargedAlready : Refusal;
public sealed record NobodyToCharge : Refusal;
