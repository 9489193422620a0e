using System.Runtime.InteropServices;
using Minka.Domain.Amounts;

namespace Minka.Domain.Ledger;

/// <summary>What is in one account: by commodity the quantity and, for food, its total cost. Kept as sums and as the list of transactions.</summary>
public sealed class Account
{
    readonly Dictionary<Commodity, Balance> balances = [];
    readonly AccountLines postings;

    internal Account(string path, IReadOnlyList<Transaction> ledger) => (Path, postings) = (path, new AccountLines(ledger));

    public string Path { get; }
    public IReadOnlyDictionary<Commodity, Balance> Balances => balances;
    public IReadOnlyList<(Transaction Transaction, Posting Posting)> Postings => postings;

    /// <summary>The latest date of anything posted here.</summary>
    public DateOnly LatestDate { get; private set; } = DateOnly.MinValue;

    /// <summary>The latest date on which someone counted it: what is before stays as it is.</summary>
    public DateOnly LastCountedOn { get; internal set; } = DateOnly.MinValue;

    public Balance Of(Commodity commodity) => balances.GetValueOrDefault(commodity);

    /// <summary>The balance at the end of a date, of what is known now.</summary>
    public Balance AsOf(Commodity commodity, DateOnly date)
    {
        if (LatestDate <= date) return Of(commodity);
        var sum = new Balance();
        foreach (var (transaction, posting) in postings)
            if (transaction.Date <= date && posting.Commodity == commodity) sum = sum.Plus(posting);
        return sum;
    }

    /// <summary>The part of the total cost that leaves with a quantity: proportional, half to even; the last to leave takes the rest.</summary>
    public long CostOfTaking(Commodity commodity, long quantity)
    {
        var (held, cost) = Of(commodity);
        if (held <= 0 || cost <= 0 || quantity <= 0) return 0;
        return quantity >= held ? cost : Proportion.HalfEven(cost, quantity, held);
    }

    /// <param name="place">Which of the transaction's postings is the account's: 0 is the first.</param>
    internal void Add(Transaction transaction, int place)
    {
        var posting = transaction.PostingAt(place);
        ref var balance = ref CollectionsMarshal.GetValueRefOrAddDefault(balances, posting.Commodity, out _);
        balance = balance.Plus(posting);
        postings.Add(transaction, place);
        if (transaction.Date > LatestDate) LatestDate = transaction.Date;
    }
}

/// <summary>Quantity in the smallest unit and the total cost in céntimos that goes with it.</summary>
public readonly record struct Balance(long Quantity, long CostCentimos)
{
    public Balance Plus(Posting posting) => new(Quantity + posting.Quantity, CostCentimos + (posting.CostCentimos ?? 0));
}
