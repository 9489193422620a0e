using Minka.Domain.Amounts;
using Minka.Domain.Members;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;

namespace Minka.Domain.Cash;

/// <summary>Where money comes from besides rations.</summary>
public enum IncomeKind { Donation, Subsidy, FundRaiser, Contribution, Loan, Other }

/// <summary>Money came in that is neither a ration nor a debt.</summary>
[FactKind("cash.received")]
public sealed record MoneyReceived(DateOnly Date, IncomeKind Kind, Soles Amount, PaymentMeans Means, string? Operation, PersonId? Holder) : IPayment, IReversibleFact;

/// <summary>A household paid what it owed, or ahead.</summary>
[FactKind("cash.debt-paid")]
public sealed record DebtPaid(DateOnly Date, HouseholdId Household, Soles Amount, PaymentMeans Means, string? Operation, PersonId? Holder) : IPayment, IReversibleFact;

/// <summary>Write down money that came in.</summary>
public sealed record ReceiveMoney(DateOnly Date, IncomeKind Kind, Soles Amount, PaymentMeans Means, string? Operation = null, PersonId? Holder = null, string? Note = null, bool InDoubt = false) : ICommand
{
    public Power Needs => Power.KeepCash;

    public Outcome Decide(Organization organization, Act act)
    {
        var objections = new Objections();
        objections.AddIf(Note?.Length > Spend.NoteLengthMax, () => new TextTooLong(Note!.Length, Spend.NoteLengthMax) { Field = nameof(Note) });
        var holder = Incoming.Check(objections, organization, act, Date, Amount, Means, Operation, Holder, InDoubt);
        return objections.OrAccept([.. CashWords.With(new MoneyReceived(Date, Kind, Amount, Means, CashWords.Trimmed(Operation), holder), Note), .. Incoming.Doubt(Date, Amount, Means, Operation, holder, null, InDoubt)]);
    }
}

/// <summary>Write down that a household pays what it owes.</summary>
public sealed record PayDebt(DateOnly Date, HouseholdId Household, Soles Amount, PaymentMeans Means, string? Operation = null, PersonId? Holder = null, bool InDoubt = false) : ICommand
{
    public Power Needs => Power.TakeOrders;

    public Outcome Decide(Organization organization, Act act)
    {
        var objections = new Objections();
        objections.AddIf(!organization.Register.Households.ContainsKey(Household), () => new NoSuchHousehold { Field = nameof(Household) });
        var holder = Incoming.Check(objections, organization, act, Date, Amount, Means, Operation, Holder, InDoubt);
        return objections.OrAccept([new DebtPaid(Date, Household, Amount, Means, CashWords.Trimmed(Operation), holder), .. Incoming.Doubt(Date, Amount, Means, Operation, holder, Household, InDoubt)]);
    }
}

/// <summary>A promise is not money: on account is for rations only.</summary>
public sealed record NotMoneyYet : Refusal;
