using Minka.Domain.Amounts;
using Minka.Domain.Ledger;
using Minka.Domain.Members;
using Minka.Domain.Organizations;

namespace Minka.Domain.Cash;

/// <summary>The rules that every payment keeps: the money is there, and above the statute's limit two sign.</summary>
public static class Spending
{
    public static void Check(Objections objections, Organization organization, Act act, Soles amount, MoneySource source, DateOnly date, PersonId? second, string field)
    {
        objections.AddIf(amount.Centimos is <= 0 or > TypedNumber.MinorMax, () => new AmountNotPositive { Field = field });
        objections.AddIf(source.Place == MoneyPlace.Hands && (source.Person is not { } person || !organization.Register.People.ContainsKey(person)), () => new NoSuchPerson { Field = "Source" });
        if (objections.Any) return;
        var held = organization.Ledger.Soles(source.Account(organization));
        objections.AddIf(source.Place != MoneyPlace.Hands && amount > held, () => new NotEnoughMoney(held, amount) { Field = field });
        var limit = organization.Charter.At(date).TwoSignaturesAbove;
        if (amount <= limit) return;
        objections.AddIf(second is null || second == act.Says, () => new SecondSignatureNeeded(limit) { Field = "Second" });
        objections.AddIf(!organization.Offices.Allows(act.Says, Offices.Power.SpendOverLimit, act.Today), () => new MandateExpired { Field = field });
        if (second is not { } other || other == act.Says) return;
        var refusal = Offices.SecondSignature.Check(organization, act.Says, other, Offices.Power.SpendOverLimit, act.Today);
        if (refusal is not null) objections.Add(refusal is Offices.SecondHasNoOffice ? new SecondCannotSign { Field = "Second" } : refusal);
    }
}

public sealed record AmountNotPositive : Refusal;

/// <summary>The place holds less than is asked. If the box truly has more, the count says so first.</summary>
public sealed record NotEnoughMoney(Soles Have, Soles Asked) : Refusal;

public sealed record SecondSignatureNeeded(Soles Limit) : Refusal;
public sealed record SecondCannotSign : Refusal;

/// <summary>The board's term is over, or her post does not allow it: spending above the limit waits for the assembly.</summary>
public sealed record MandateExpired : Refusal;
