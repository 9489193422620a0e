using Minka.Domain.Organizations;

namespace Minka.Domain.Storeroom;

/// <summary>A delivery as the book has it: the sheet, the scale, the words, the claim.</summary>
public sealed record Delivery(DeliveryReceived Fact, Stamp Stamp)
{
    public DeliveryId Id => Fact.Id;
    public int Number => Fact.Number;
    public DateOnly Date => Fact.Date;

    /// <summary>Null where nobody wrote it, or it was erased.</summary>
    public string? Deliverer { get; init; }
    public string? Veedora { get; init; }
    public string? Observation { get; init; }
    /// <summary>SHA-256 of the photograph of its sheet; null where there is none, or where it was erased.</summary>
    public string? Photo { get; init; }
    public Claim? Claim { get; init; }
    public bool IsReversed { get; init; }

    /// <summary>Programmed against weighed by product, in the order of the sheet.</summary>
    public IReadOnlyList<DeliveryDifference> Differences =>
        [.. Fact.Lines.GroupBy(l => l.Weighed.Item ?? "").Select(g => new DeliveryDifference(g.Key,
            FactLists.Clamped(g.Aggregate(Int128.Zero, (sum, l) => sum + l.Programmed)),
            FactLists.Clamped(g.Aggregate(Int128.Zero, (sum, l) => sum + l.Weighed.Quantity))))];

    /// <summary>Products of which less came than the sheet promised.</summary>
    public IReadOnlyList<DeliveryDifference> Shortages => [.. Differences.Where(d => d.Short > 0)];
}

/// <summary>One product of a delivery, in the item's smallest unit.</summary>
public sealed record DeliveryDifference(string Item, long Programmed, long Weighed)
{
    /// <summary>Weighed minus programmed: negative is missing.</summary>
    public long Difference => Weighed - Programmed;
    public long Short => Math.Max(0, Programmed - Weighed);
}

/// <summary>A claim that was handed in.</summary>
/// <param name="Due">The last working day for the answer.</param>
public sealed record Claim(DateOnly Date, DateOnly Due, IReadOnlyList<ClaimLine> Lines)
{
    public string? Text { get; init; }
    public ClaimAnswer? Answer { get; init; }
    internal Guid Act { get; init; }
}

public sealed record ClaimAnswer(DateOnly Date, ClaimResult Result)
{
    public string? Text { get; init; }
    internal Guid Act { get; init; }
}

/// <summary>Food that was thrown away.</summary>
public sealed record Loss(FoodWasted Fact, Stamp Stamp)
{
    public string? Text { get; init; }
    public bool IsReversed { get; init; }
}

/// <summary>A count of one item.</summary>
public sealed record StoreCount(StoreCounted Fact, Stamp Stamp)
{
    public string? Text { get; init; }
    public bool IsReversed { get; init; }
}
