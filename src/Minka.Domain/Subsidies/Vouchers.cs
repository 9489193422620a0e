using Minka.Domain.Amounts;
using Minka.Domain.Cash;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Domain.Storeroom;

namespace Minka.Domain.Subsidies;

/// <summary>A gas voucher of the FISE came: it buys part of a cylinder until it expires.</summary>
/// <param name="PaperNumber">The number printed on it or sent to the telephone.</param>
/// <param name="Month">The first day of the month that it is for.</param>
[FactKind("vouchers.received")]
public sealed record VoucherReceived(Guid Voucher, int Number, DateOnly Date, string PaperNumber, Soles Value, DateOnly Month, DateOnly Expiry) : IDatedFact, IReversibleFact;

/// <summary>It was used for a cylinder; the rest of the price was paid in money.</summary>
[FactKind("vouchers.used")]
public sealed record VoucherUsed(Guid Voucher, DateOnly Date, LotIn Lot, Soles Paid, MoneySource Source, Paper Paper, string? PaperNumber) : IDatedFact, IMovesLots
{
    public IReadOnlyList<LotIn>? LotsIn => [Lot];
    public IReadOnlyList<LotOut>? LotsOut => null;
}

public enum VoucherEnd { Lost, Expired, Refused }

/// <summary>It bought nothing.</summary>
[FactKind("vouchers.ended")]
public sealed record VoucherEnded(Guid Voucher, DateOnly Date, VoucherEnd Why) : IDatedFact, IReversibleFact;

/// <summary>Write down a gas voucher that came.</summary>
public sealed record ReceiveVoucher(DateOnly Date, string? Code, Soles Value, DateOnly Month, DateOnly Expiry) : ICommand
{
    public Power Needs => Power.Buy;

    public Outcome Decide(Organization organization, Act act)
    {
        var objections = new Objections();
        var code = CashWords.Trimmed(Code);
        objections.AddIf(Date > act.Today, () => new DateInFuture { Field = nameof(Date) });
        objections.AddIf(code is null, () => new NameMissing { Field = nameof(Code) });
        objections.AddIf(code?.Length > Spend.PaperNumberLengthMax, () => new TextTooLong(code!.Length, Spend.PaperNumberLengthMax) { Field = nameof(Code) });
        objections.AddIf(organization.Vouchers.All.Any(v => v.Fact.PaperNumber == code), () => new VoucherKnown(code!) { Field = nameof(Code) });
        objections.AddIf(Value.Centimos is <= 0 or > 1_000_00, () => new AmountNotPositive { Field = nameof(Value) });
        objections.AddIf(Expiry < Month, () => new VoucherExpiresBefore { Field = nameof(Expiry) });
        return objections.OrAccept(new VoucherReceived(act.NewId(0), organization.Vouchers.NextNumber, Date, code ?? "", Value, new DateOnly(Month.Year, Month.Month, 1), Expiry));
    }
}

/// <summary>Use a voucher for a cylinder of gas, which enters the store.</summary>
/// <param name="Price">Of the whole cylinder; what the voucher does not cover is paid.</param>
public sealed record UseVoucher(Guid Voucher, DateOnly Date, Soles Price, MoneySource Source, Paper Paper, string? PaperNumber = null) : ICommand
{
    public const string Gas = "gas";
    public const long CylinderGrams = 10_000;

    public Power Needs => Power.Buy;

    public Outcome Decide(Organization organization, Act act)
    {
        var objections = new Objections();
        var voucher = organization.Vouchers.Find(Voucher);
        objections.AddIf(voucher is not { End: null, Used: null }, () => new VoucherSpent());
        objections.AddIf(Date > act.Today, () => new DateInFuture { Field = nameof(Date) });
        objections.AddIf(Price.Centimos is <= 0 or > 10_000_00, () => new AmountNotPositive { Field = nameof(Price) });
        objections.AddIf(PaperNumber?.Length > Spend.PaperNumberLengthMax, () => new TextTooLong(PaperNumber!.Length, Spend.PaperNumberLengthMax) { Field = nameof(PaperNumber) });
        if (objections.Any || voucher is null) return objections.Refuse();
        objections.AddIf(voucher.Fact.Expiry < Date, () => new VoucherHasExpired(voucher.Fact.Expiry) { Field = nameof(Date) });
        var paid = Price > voucher.Fact.Value ? Price - voucher.Fact.Value : Soles.Zero;
        if (paid.IsPositive)
        {
            Earmark.Check(objections, Source, isFoodOrFuel: true, Paper);
            Spending.Check(objections, organization, act, paid, Source, Date, null, nameof(Price));
        }
        if (objections.Any) return objections.Refuse();
        var lot = new LotIn(new LotId(act.NewId(0)), organization.Store.NextLotNumber, Gas, CylinderGrams, voucher.Fact.Value.Centimos + paid.Centimos, Origin.Purchase, null, null);
        return Outcome.Accept([.. Catalogue.DefinitionsMissing(organization.Store, [Gas]), new VoucherUsed(Voucher, Date, lot, paid, Source, Paper, CashWords.Trimmed(PaperNumber))]);
    }
}

/// <summary>Say that a voucher was lost, expired or was not accepted.</summary>
public sealed record EndVoucher(Guid Voucher, DateOnly Date, VoucherEnd Why) : ICommand
{
    public Power Needs => Power.Buy;

    public Outcome Decide(Organization organization, Act act)
    {
        var objections = new Objections();
        objections.AddIf(organization.Vouchers.Find(Voucher) is not { End: null, Used: null } || !Enum.IsDefined(Why), () => new VoucherSpent());
        objections.AddIf(Date > act.Today, () => new DateInFuture { Field = nameof(Date) });
        return objections.OrAccept(new VoucherEnded(Voucher, Date, Why));
    }
}

public sealed record VoucherKnown(string Code) : Refusal;
public sealed record VoucherExpiresBefore : Refusal;
public sealed record VoucherSpent : Refusal;
public sealed record VoucherHasExpired(DateOnly Expiry) : Refusal;
