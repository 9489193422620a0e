using Minka.Domain.Organizations;

namespace Minka.Domain.Ledger;

/// <summary>One line: so much of a commodity into (positive) or out of (negative) an account, with its total cost in céntimos where it has one.</summary>
/// <remarks>A value and not an object: a ledger holds millions of them, side by side in their transactions.</remarks>
/// <param name="CostCentimos">Total cost, with the sign of the quantity; null where the thing is money, work, rations, or free.</param>
public readonly record struct Posting(string Account, Commodity Commodity, long Quantity, long? CostCentimos = null);

/// <summary>Someone counted: after this transaction the account holds exactly so much.</summary>
public sealed record Assertion(string Account, Commodity Commodity, long Balance);

/// <summary>What a posting rule proposes; the ledger gives it a number and a date.</summary>
/// <param name="Kind">A short English word for what it is: purchase, issue, sale, count, …</param>
public sealed record TransactionDraft(string Kind, IReadOnlyList<Posting> Postings)
{
    /// <summary>The paper it rests on (receipt, sheet), or null.</summary>
    public string? Code { get; init; }
    public IReadOnlyList<Assertion> Assertions { get; init; } = [];
}

/// <summary>A balanced transaction of the ledger.</summary>
/// <param name="Number">1, 2, 3 … in the order of the fold.</param>
/// <param name="Date">The date it is posted on: its own day, or a later one where that day was already closed or counted.</param>
/// <param name="Day">The civil date on which it happened.</param>
/// <param name="Reverses">The number of the transaction it undoes, or null.</param>
public sealed record Transaction(int Number, DateOnly Date, DateOnly Day, TransactionDraft Draft, Stamp Stamp, int? Reverses = null)
{
    public string Kind => Draft.Kind;
    public IReadOnlyList<Posting> Postings => Draft.Postings;

    /// <summary>
    /// Every commodity sums to zero by itself, or through stated total costs: money and costs together sum to zero and what
    /// has no cost sums to zero by commodity.
    /// </summary>
    public static bool Balances(TransactionDraft draft)
    {
        var postings = draft.Postings;
        if (postings.Count > Few) return ManyBalance(postings);
        for (var i = 0; i < postings.Count; i++)
        {
            var (commodity, _) = Weight(postings[i]);
            Int128 sum = 0;
            for (var k = 0; k < postings.Count; k++)
                if (Weight(postings[k]) is var weight && weight.Commodity == commodity) sum += weight.Amount;
            if (sum != 0) return false;
        }
        return true;
    }

    // Nearly all transactions: what a table of sums costs would be most of the posting.
    const int Few = 8;

    static bool ManyBalance(IReadOnlyList<Posting> postings)
    {
        var sums = new Dictionary<Commodity, Int128>();
        foreach (var posting in postings)
        {
            var (commodity, amount) = Weight(posting);
            sums[commodity] = sums.GetValueOrDefault(commodity) + amount;
        }
        return sums.Values.All(sum => sum == 0);
    }

    static (Commodity Commodity, Int128 Amount) Weight(Posting posting) =>
        posting.CostCentimos is { } cost ? (Commodity.Soles, cost) : (posting.Commodity, posting.Quantity);
}
