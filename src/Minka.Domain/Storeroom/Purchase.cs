using Minka.Domain.Organizations;

namespace Minka.Domain.Storeroom;

/// <summary>A purchase as the book has it.</summary>
public sealed record Purchase(PurchaseMade Fact, Stamp Stamp)
{
    public int Number => Fact.Number;
    public string? Seller { get; init; }
    public string? Note { get; init; }
    public bool IsReversed { get; init; }
}
