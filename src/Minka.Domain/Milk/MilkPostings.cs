using Minka.Domain.Ledger;
using Minka.Domain.Organizations;
using Minka.Domain.Storeroom;

namespace Minka.Domain.Milk;

/// <summary>What the milk programme posts: its food in accounts of its own, by weight and piece, without a price.</summary>
public static class MilkPostings
{
    public static IEnumerable<TransactionDraft> Of(Organization organization, IFact fact, Stamp stamp) => fact switch
    {
        MilkReceived received => Moved(organization, "milk-received", received.Items, item => Accounting.Aid("milk", item), 1) is { } draft ? [draft with { Code = received.SheetNumber }] : [],
        // The second slip of one household and week (two devices) counts for nothing: the book has the first.
        MilkHanded handed when organization.Milk.HandedIn(handed.Week, handed.Household) is { } first && first.Stamp.Entry == stamp.Entry =>
            Moved(organization, "milk-handed", handed.Items, item => $"expenses:milk:{item}", -1) is { } draft ? [draft] : [],
        _ => [],
    };

    static TransactionDraft? Moved(Organization organization, string kind, IReadOnlyList<MilkItem>? items, Func<string, string> other, int sign)
    {
        var postings = new List<Posting>();
        foreach (var item in items.OrEmpty().Where(i => i.Quantity > 0 && organization.Store.Find(i.Item) is not null))
        {
            var (commodity, quantity) = (organization.Store.CommodityOf(item.Item), FactLists.Clamped(item.Quantity) * sign);
            postings.Add(new Posting($"{Accounting.MilkStock}:{item.Item}", commodity, quantity));
            postings.Add(new Posting(other(item.Item), commodity, -quantity));
        }
        return postings.Count == 0 ? null : new TransactionDraft(kind, [.. postings]);
    }
}
