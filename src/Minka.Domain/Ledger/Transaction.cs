using Minka.Domain.Organizations;

namespace Minka.Domain.Ledger;

/// <summary>Someone counted: after this transaction the account holds exactly so much.</summary>
public sealed record Assertion(string Account, Commodity Commodity, long Balance);

/// <summary>What a posting rule proposes; the ledger gives it a number and a date.</summary>
/// <param name="Kind">A short English word for what it is: purchase, issue, sale, count, …</param>
/// <param name="Postings">The ledger takes them over.</param>
public sealed record TransactionDraft(string Kind, Posting[] Postings)
{
    /// <summary>The paper it rests on (receipt, sheet), or null.</summary>
    public string? Code { get; init; }
    public IReadOnlyList<Assertion> Assertions { get; init; } = [];
}

/// <summary>A balanced transaction of the ledger.</summary>
/// <remarks>One object with one list: a ledger keeps every transaction of its life.</remarks>
public sealed class Transaction
{
    readonly Posting[] postings;
    readonly int reverses;

    internal Transaction(int number, DateOnly date, DateOnly day, TransactionDraft draft, Stamp stamp, int? reverses)
    {
        (Number, Date, Day, Stamp) = (number, date, day, stamp);
        (Kind, Code, postings, Assertions) = (draft.Kind, draft.Code, draft.Postings, draft.Assertions);
        this.reverses = reverses ?? 0;
    }

    /// <summary>1, 2, 3 … in the order of the fold.</summary>
    public int Number { get; }

    /// <summary>The date it is posted on: its own day, or a later one where that day was already closed or counted.</summary>
    public DateOnly Date { get; }

    /// <summary>The civil date on which it happened.</summary>
    public DateOnly Day { get; }

    public Stamp Stamp { get; }

    /// <summary>A short English word for what it is.</summary>
    public string Kind { get; }

    /// <summary>The paper it rests on, or null.</summary>
    public string? Code { get; }

    public IReadOnlyList<Posting> Postings => postings;
    public IReadOnlyList<Assertion> Assertions { get; }

    /// <summary>The number of the transaction it undoes, or null.</summary>
    public int? Reverses => reverses == 0 ? null : reverses;

    internal ref readonly Posting PostingAt(int place) => ref postings[place];

    /// <summary>
    /// Every commodity sums to zero by itself, or through stated total costs: money and costs together sum to zero and what
    /// has no cost sums to zero by commodity.
    /// </summary>
    public static bool Balances(IReadOnlyList<Posting> postings)
    {
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
