using Minka.Domain.Amounts;
using Minka.Domain.Cash;
using Minka.Domain.Ledger;
using Minka.Domain.Organizations;
using Minka.Domain.Storeroom;

namespace Minka.Domain.Joint;

/// <summary>What buying together posts: our food into the store, the others' parts onto their accounts, the money out of where it was.</summary>
public static class JointPostings
{
    public static IEnumerable<TransactionDraft> Of(Organization organization, IFact fact, Stamp stamp) => fact switch
    {
        JointPurchaseMade made => Bought(organization, made, stamp),
        KitchenMoneyHanded handed => [Handed(organization, handed)],
        _ => [],
    };

    static IEnumerable<TransactionDraft> Bought(Organization organization, JointPurchaseMade made, Stamp stamp)
    {
        var postings = new List<Posting>();
        Int128 total = 0;
        foreach (var lot in made.Lots.OrEmpty())
        {
            if (StorePostings.Incoming(organization, lot, stamp, 0) is not { } incoming) continue;
            postings.Add(incoming);
            if (incoming.CostCentimos is null) postings.Add(incoming with { Account = Accounting.Aid("seller", lot.Item), Quantity = -incoming.Quantity });
            total += incoming.CostCentimos ?? 0;
        }
        if (made.Payer == JointBook.Ourselves)
            foreach (var share in made.Shares.OrEmpty().Where(s => s.Kitchen != JointBook.Ourselves))
            {
                var owed = Worth(share);
                if (owed != 0) postings.Add(new Posting(Accounting.OtherKitchen(share.Kitchen), Commodity.Soles, owed));
                total += owed;
            }
        if (total != 0) postings.Add(new Posting(made.Payer == JointBook.Ourselves ? (made.PaidFrom ?? MoneySource.Box).Account(organization) : Accounting.OtherKitchen(made.Payer), Commodity.Soles, FactLists.Clamped(-total)));
        if (postings.Count > 0) yield return new TransactionDraft("joint-purchase", [.. postings]) { Code = made.PaperNumber };
    }

    static TransactionDraft Handed(Organization organization, KitchenMoneyHanded handed)
    {
        var amount = FactLists.Clamped(handed.Amount.Centimos) * (handed.Way == HandedWay.WeGaveThem ? -1 : 1);
        return new TransactionDraft("kitchen-settled",
            [new Posting((handed.Place ?? MoneySource.Box).Account(organization), Commodity.Soles, amount), new Posting(Accounting.OtherKitchen(handed.Kitchen), Commodity.Soles, -amount)]);
    }

    /// <summary>A kitchen's part; whatever foreign bytes say of it, inside what the ledger can refuse.</summary>
    static long Worth(JointShare share) =>
        FactLists.Clamped(share.Parts.OrEmpty().Aggregate((Int128)share.Freight.Centimos, (sum, p) => sum + p.Cost.Centimos));
}
