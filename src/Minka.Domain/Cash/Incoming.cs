using Minka.Domain.Amounts;
using Minka.Domain.Members;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;

namespace Minka.Domain.Cash;

/// <summary>The rules that all incoming money keeps.</summary>
static class Incoming
{
    /// <summary>Who holds what comes by telephone: whoever was named, else the treasurer; null for cash.</summary>
    public static PersonId? Check(Objections objections, Organization organization, Act act, DateOnly date, Soles amount, PaymentMeans means, string? operation, PersonId? holder, bool inDoubt = false)
    {
        var digital = means.IsDigital();
        var keeper = digital ? holder ?? organization.Offices.Holder(Post.Treasurer, date) : null;
        objections.AddIf(date > act.Today, () => new DateInFuture { Field = "Date" });
        objections.AddIf(amount.Centimos is <= 0 or > TypedNumber.MinorMax, () => new AmountNotPositive { Field = "Amount" });
        objections.AddIf(means == PaymentMeans.OnAccount, () => new NotMoneyYet { Field = "Means" });
        objections.AddIf(digital && (keeper is not { } k || !organization.Register.People.ContainsKey(k)), () => new Kitchen.NobodyHoldsTheMoney { Field = "Holder" });
        objections.AddIf(operation?.Length > Spend.PaperNumberLengthMax, () => new TextTooLong(operation!.Length, Spend.PaperNumberLengthMax) { Field = "Operation" });
        if (digital && !inDoubt) CheckOperation(objections, organization, act, operation, date, null);
        return keeper;
    }

    /// <summary>
    /// A number that was noted before is pointed out; she may still record the payment as one in doubt. Who keeps or watches the
    /// box reads where it was, anybody else only that it was.
    /// </summary>
    public static void CheckOperation(Objections objections, Organization organization, Act act, string? operation, DateOnly date, HouseholdId? household)
    {
        if (CashWords.Trimmed(operation) is not { } number || organization.Payments.UseOf(number, date, household) is not { } before) return;
        var reads = organization.Offices.Allows(act.Says, Power.KeepCash, act.Today) || organization.Offices.PostsOf(act.Says, act.Today).Contains(Post.Fiscal);
        objections.Add(reads ? new OperationUsedOn(number, before.Fact.Date, before.Stamp.Says) { Field = "Operation" } : new Kitchen.OperationAlreadyUsed(number) { Field = "Operation" });
    }

    /// <summary>The fact that keeps a payment in doubt; none for cash, or where she is sure.</summary>
    public static IEnumerable<IFact> Doubt(DateOnly date, Soles amount, PaymentMeans means, string? operation, PersonId? holder, HouseholdId? household, bool inDoubt) =>
        inDoubt && means.IsDigital() && amount.IsPositive ? [new PaymentDoubted(date, CashWords.Trimmed(operation), amount, holder, household)] : [];
}
