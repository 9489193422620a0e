using Minka.Domain.Ledger;
using Minka.Domain.Organizations;

namespace Minka.Domain.Storeroom;

/// <summary>One line of an item's kardex.</summary>
/// <param name="Date">The date it is posted on; <see cref="Day"/> is when it happened.</param>
/// <param name="Kind">The transaction's kind: delivery, purchase, taken-out, waste, count, reversal …</param>
/// <param name="In">Smallest unit; 0 where it went out.</param>
/// <param name="CostCentimos">The cost that came in (positive) or went out (negative) with it.</param>
/// <param name="Balance">What the item held after it, all lots together.</param>
/// <param name="Code">The paper it rests on, or null.</param>
public sealed record KardexLine(DateOnly Date, DateOnly Day, string Kind, int Lot, long In, long Out, long CostCentimos, long Balance, string? Code, Transaction Transaction);

/// <summary>What came in, what went out and what stayed of one item, by date: the card of the municipal stores.</summary>
public sealed record Kardex(Item Item, IReadOnlyList<KardexLine> Lines)
{
    public static Kardex? Of(Organization organization, string key)
    {
        if (organization.Store.Find(key) is not { } item) return null;
        var moves = organization.Store.LotsOf(key)
            .SelectMany(lot => organization.Ledger[Accounting.Lot(lot.Item, lot.Number)].Postings.Select(p => (lot.Number, p.Transaction, p.Posting)))
            .Where(m => m.Posting.Commodity == item.Commodity)
            .OrderBy(m => m.Transaction.Date).ThenBy(m => m.Transaction.Number).ThenBy(m => m.Number);
        var lines = new List<KardexLine>();
        long balance = 0;
        foreach (var (lot, transaction, posting) in moves)
        {
            balance += posting.Quantity;
            lines.Add(new KardexLine(transaction.Date, transaction.Day, transaction.Kind, lot, Math.Max(0, posting.Quantity), Math.Max(0, -posting.Quantity), posting.CostCentimos ?? 0, balance, transaction.Code, transaction));
        }
        return new Kardex(item, lines);
    }
}
