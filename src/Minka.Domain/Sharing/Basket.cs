using Minka.Domain.Organizations;

namespace Minka.Domain.Sharing;

public enum Occasion { Christmas, MothersDay, Other }

/// <summary>For whom a basket is: every member, members who cooked so many turns, every household.</summary>
public enum BasketFor { Members, CookedAtLeast, Households }

/// <summary>So much of an item in each basket.</summary>
public sealed record BasketContent(string Item, long Quantity);

/// <summary>Who is on the list of a basket, by her line: the number that is read aloud, drawn and signed.</summary>
/// <param name="Line">1, 2, 3 … in the order of the list.</param>
public sealed record BasketLine(int Line, HouseholdId Household, PersonId? Person);

/// <summary>A round of baskets: who, what, and what became of it.</summary>
public sealed record Basket(BasketPlanned Fact, Stamp Stamp)
{
    public string? Name { get; init; }
    /// <summary>The rule in the words in which the assembly decided it.</summary>
    public string? Rule { get; init; }
    public bool IsReversed { get; init; }
    public (BasketDrawn Fact, Stamp Stamp)? Drawn { get; init; }
    public IReadOnlyList<(BasketFilled Fact, Stamp Stamp)> Fillings { get; init; } = [];
    public IReadOnlyList<(BasketHanded Fact, Stamp Stamp)> Handings { get; init; } = [];

    public int Filled => (int)Math.Clamp(Fillings.Sum(f => (long)f.Fact.Baskets), 0, PlanBasket.BasketsMax);
    /// <summary>Made and not handed over.</summary>
    public int Left => Filled - Handings.Count;
    public bool IsHanded(int line) => Handings.Any(h => h.Fact.Line == line);

    /// <summary>Who gets one: everybody of the list, or those who were drawn; nobody before the draw.</summary>
    public IReadOnlyList<BasketLine> Receivers => !Fact.ByDraw ? Fact.List
        : Drawn is { } drawn ? [.. drawn.Fact.Winners.Select(w => Fact.List.FirstOrDefault(l => l.Line == w)).OfType<BasketLine>()] : [];
}
