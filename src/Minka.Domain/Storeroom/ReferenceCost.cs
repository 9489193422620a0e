using Minka.Domain.Amounts;
using Minka.Domain.Ledger;
using Minka.Domain.Organizations;

namespace Minka.Domain.Storeroom;

/// <summary>
/// What food would cost to replace: the unit cost of the lot that came in last and had a cost, bought before given.
/// Nothing known is zero, and zero is posted without a cost.
/// </summary>
public static class ReferenceCost
{
    public static long Of(Organization organization, string item, long quantity)
    {
        if (quantity <= 0) return 0;
        var commodity = organization.Store.CommodityOf(item);
        var (held, cost) = organization.Store.LotsOf(item)
            .Where(lot => !lot.IsReversed)
            .OrderByDescending(lot => lot.Origin == Origin.Purchase).ThenByDescending(lot => lot.Received).ThenByDescending(lot => lot.Number)
            .Select(lot => FirstIn(organization.Ledger[Accounting.Lot(item, lot.Number)], commodity))
            .FirstOrDefault(came => came.Quantity > 0 && came.CostCentimos > 0);
        return held <= 0 ? 0 : Proportional(cost, quantity, held);
    }

    /// <summary>The cost that goes with a quantity when so much costs so much, held inside what the ledger accepts.</summary>
    public static long Proportional(long cost, long quantity, long held)
    {
        if (held <= 0 || cost <= 0 || quantity <= 0) return 0;
        return (Int128)cost * quantity / held > TypedNumber.MinorMax ? TypedNumber.MinorMax : Proportion.HalfEven(cost, quantity, held);
    }

    static Balance FirstIn(Account account, Commodity commodity)
    {
        foreach (var (_, posting) in account.Postings)
            if (posting.Commodity == commodity && posting.Quantity > 0) return new Balance(posting.Quantity, posting.CostCentimos ?? 0);
        return default;
    }
}
