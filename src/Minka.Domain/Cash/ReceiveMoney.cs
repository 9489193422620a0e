using Minka.Domain.Amounts;
using Minka.Domain.Members;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;

namespace Minka.Domain.Cash;

/// <summary>Where money comes from besides rations.</summary>
public enum IncomeKind { Donation, Subsidy, FundRaiser, Contribution, Loan, Other }

/// <summary>Money came in that is neither a ration nor a debt.</summary>
[FactKind("cash.received")]
public sealed record MoneyReceived(DateOnly Date, IncomeKind Kind, Soles Amount, PaymentMeans Means, string? Operation, PersonId? Holder) : IDatedFact, IReversibleFact;

/// <summary>A household paid what it owed, or ahead.</summary>
[FactKind("cash.debt-paid")]
public sealed record DebtPaid(DateOnly Date, HouseholdId Household, Soles Amount, PaymentMeans Means, string? Operation, PersonId? Holder) : IDatedFact, IReversibleFact;

/// <summary>Write down money that came in.</summary>
public sealed record ReceiveMoney(DateOnly Date, IncomeKind Kind, Soles Amount, PaymentMeans Means, string? Operation = null, PersonId? Holder = null, string? Note = null) : ICommand
{
    public Power Needs => Power.KeepCash;

    public Outcome Decide(Organization organization, Act act)
    {
        var objections = new Objections();
        objections.AddIf(Note?.Length > Spend.NoteLengthMax, () => new TextTooLong(Note!.Length, Spend.NoteLengthMax) { Field = nameof(Note) });
        var holder = Incoming.Check(objections, organization, act, Date, Amount, Means, Operation, Holder);
        return objections.OrAccept(CashWords.With(new MoneyReceived(Date, Kind, Amount, Means, CashWords.Trimmed(Operation), holder), Note));
    }
}

/// <summary>Write down that a household pays what it owes.</summary>
public sealed record PayDebt(DateOnly Date, HouseholdId Household, Soles Amount, PaymentMeans Means, string? Operation = null, PersonId? Holder = null) : ICommand
{
    public Power Needs => Power.TakeOrders;

    public Outcome Decide(Organization organization, Act act)
    {
        var objections = new Objections();
        objections.AddIf(!organization.Register.Households.ContainsKey(Household), () => new NoSuchHousehold { Field = nameof(Household) });
        var holder = Incoming.Check(objections, organization, act, Date, Amount, Means, Operation, Holder);
        return objections.OrAccept(new DebtPaid(Date, Household, Amount, Means, CashWords.Trimmed(Operation), holder));
    }
}

/// <summary>The rules that all incoming money keeps.</summary>
static class Incoming
{
    public static PersonId? Check(Objections objections, Organization organization, Act act, DateOnly date, Soles amount, PaymentMeans means, string? operation, PersonId? holder)
    {
        var digital = means is PaymentMeans.Yape or PaymentMeans.Plin;
        var keeper = digital ? holder ?? organization.Offices.Holder(Post.Treasurer, date) : null;
        objections.AddIf(date > act.Today, () => new DateInFuture { Field = "Date" });
        objections.AddIf(amount.Centimos is <= 0 or > TypedNumber.MinorMax, () => new AmountNotPositive { Field = "Amount" });
        objections.AddIf(means == PaymentMeans.OnAccount, () => new NotMoneyYet { Field = "Means" });
        objections.AddIf(digital && (keeper is not { } k || !organization.Register.People.ContainsKey(k)), () => new Kitchen.NobodyHoldsTheMoney { Field = "Holder" });
        var number = CashWords.Trimmed(operation);
        objections.AddIf(digital && number is not null && organization.Cash.KnowsOperation(number, date, null), () => new Kitchen.OperationAlreadyUsed(number!) { Field = "Operation" });
        return keeper;
    }
}

/// <summary>A promise is not money: on account is for rations only.</summary>
public sealed record NotMoneyYet : Refusal;
