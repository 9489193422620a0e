using Minka.Domain.Cash;
using Minka.Domain.Ledger;
using Minka.Domain.Organizations;
using Minka.Domain.Storeroom;

namespace Minka.Domain.Subsidies;

/// <summary>What the subsidy and the gas vouchers post.</summary>
public static class SubsidyPostings
{
    public static IEnumerable<TransactionDraft> Of(Organization organization, IFact fact, Stamp stamp) => fact switch
    {
        SubsidyReceived received => [Move("subsidy", Earmark.OfSubsidy(received.Number).Account(organization), Accounting.SubsidyIncome(received.Number), received.Amount.Centimos, received.Operation)],
        SubsidyReturned returned when organization.Subsidies.Find(returned.Subsidy) is { } subsidy =>
            [Move("subsidy returned", Accounting.SubsidyIncome(subsidy.Fact.Number), Earmark.OfSubsidy(subsidy.Fact.Number).Account(organization), returned.Amount.Centimos, returned.Operation)],
        VoucherReceived received => [Move("voucher", Accounting.GasVouchers, Accounting.GasVoucherIncome, received.Value.Centimos, received.PaperNumber)],
        VoucherUsed used => Used(organization, used, stamp),
        VoucherEnded ended when organization.Vouchers.Find(ended.Voucher) is { } voucher && ReferenceEquals(voucher.End, ended) => [Move("voucher ended", Accounting.VouchersLost, Accounting.GasVouchers, voucher.Fact.Value.Centimos, voucher.Fact.PaperNumber)],
        _ => [],
    };

    /// <summary>The cylinder costs the voucher and what was paid on top of it.</summary>
    static IEnumerable<TransactionDraft> Used(Organization organization, VoucherUsed used, Stamp stamp)
    {
        if (StorePostings.In(organization, used.Lot, stamp, Accounting.Found).FirstOrDefault() is not { CostCentimos: > 0 and var cost } lot) return [];
        var paid = Math.Clamp(used.Paid.Centimos, 0, cost);
        var postings = new List<Posting> { lot };
        if (cost != paid) postings.Add(new Posting(Accounting.GasVouchers, Commodity.Soles, paid - cost));
        if (paid != 0) postings.Add(new Posting((used.Source ?? MoneySource.Box).Account(organization), Commodity.Soles, -paid));
        return [new TransactionDraft("voucher used", [.. postings]) { Code = used.PaperNumber }];
    }

    static TransactionDraft Move(string kind, string to, string from, long centimos, string? code)
    {
        var amount = FactLists.Clamped(centimos);
        return new TransactionDraft(kind, amount == 0 ? [] : [new Posting(to, Commodity.Soles, amount), new Posting(from, Commodity.Soles, -amount)]) { Code = code };
    }
}
