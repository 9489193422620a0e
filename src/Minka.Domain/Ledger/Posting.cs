namespace Minka.Domain.Ledger;

/// <summary>One line: so much of a commodity into (positive) or out of (negative) an account, with its total cost in céntimos where it has one.</summary>
/// <remarks>A value and not an object, and no larger than it must be: a ledger holds millions of them, side by side in their transactions.</remarks>
public readonly record struct Posting
{
    // No ledger holds so much; half a line more for each posting would be the price of saying it otherwise.
    const long NoCost = long.MinValue;

    readonly long cost;

    public Posting(string account, Commodity commodity, long quantity, long? costCentimos = null)
    {
        Account = account;
        Commodity = commodity;
        Quantity = quantity;
        CostCentimos = costCentimos;
    }

    public string Account { get; init; }
    public Commodity Commodity { get; init; }
    public long Quantity { get; init; }

    /// <summary>Total cost, with the sign of the quantity; null where the thing is money, work, rations, or free.</summary>
    public long? CostCentimos
    {
        get => cost == NoCost ? null : cost;
        init => cost = value is { } stated ? Math.Max(stated, NoCost + 1) : NoCost;
    }
}
