using Minka.Domain.Amounts;
using Minka.Domain.Cash;
using Minka.Domain.Ledger;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;

namespace Minka.Domain.Subsidies;

/// <summary>A payment of the State's subsidy was taken out of the bank: it lies in an account of its own.</summary>
/// <param name="Number">1, 2, 3 … of the organisation.</param>
/// <param name="Month">The first day of the month that it is for.</param>
/// <param name="Operation">Number of the bank's slip.</param>
[FactKind("subsidies.received")]
public sealed record SubsidyReceived(Guid Subsidy, int Number, DateOnly Date, DateOnly Month, Soles Amount, string? Operation) : IDatedFact, IReversibleFact;

/// <summary>What was not spent went back to the State.</summary>
[FactKind("subsidies.returned")]
public sealed record SubsidyReturned(Guid Subsidy, DateOnly Date, Soles Amount, string? Operation) : IDatedFact, IReversibleFact;

/// <summary>Write down a payment of the subsidy. It is taken in even where the last balance still waits: the money is there.</summary>
public sealed record ReceiveSubsidy(DateOnly Date, DateOnly Month, Soles Amount, string? Operation = null) : ICommand
{
    public Power Needs => Power.KeepCash;

    public Outcome Decide(Organization organization, Act act)
    {
        var objections = new Objections();
        objections.AddIf(Date > act.Today, () => new DateInFuture { Field = nameof(Date) });
        objections.AddIf(Month > act.Today.AddMonths(2), () => new DateInFuture { Field = nameof(Month) });
        objections.AddIf(Amount.Centimos is <= 0 or > TypedNumber.MinorMax / 100, () => new AmountNotPositive { Field = nameof(Amount) });
        objections.AddIf(Operation?.Length > Spend.PaperNumberLengthMax, () => new TextTooLong(Operation!.Length, Spend.PaperNumberLengthMax) { Field = nameof(Operation) });
        return objections.OrAccept(new SubsidyReceived(act.NewId(0), organization.Subsidies.NextNumber, Date, new DateOnly(Month.Year, Month.Month, 1), Amount, CashWords.Trimmed(Operation)));
    }
}

/// <summary>Give back to the State what was not spent.</summary>
public sealed record ReturnSubsidy(Guid Subsidy, DateOnly Date, Soles Amount, string? Operation = null) : ICommand
{
    public Power Needs => Power.KeepCash;

    public Outcome Decide(Organization organization, Act act)
    {
        var objections = new Objections();
        var subsidy = organization.Subsidies.Find(Subsidy);
        objections.AddIf(subsidy is null, () => new NoSuchSubsidy());
        objections.AddIf(Date > act.Today, () => new DateInFuture { Field = nameof(Date) });
        objections.AddIf(Amount.Centimos is <= 0 or > TypedNumber.MinorMax / 100, () => new AmountNotPositive { Field = nameof(Amount) });
        objections.AddIf(Operation?.Length > Spend.PaperNumberLengthMax, () => new TextTooLong(Operation!.Length, Spend.PaperNumberLengthMax) { Field = nameof(Operation) });
        if (objections.Any || subsidy is null) return objections.Refuse();
        var left = organization.Subsidies.LeftOf(subsidy);
        objections.AddIf(Amount > left, () => new NotEnoughMoney(left, Amount) { Field = nameof(Amount) });
        return objections.OrAccept(new SubsidyReturned(Subsidy, Date, Amount, CashWords.Trimmed(Operation)));
    }
}

public sealed record NoSuchSubsidy : Refusal;
