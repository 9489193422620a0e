using Minka.Domain.Ledger;

namespace Minka.Domain.Storeroom;

/// <summary>What an item is for: food goes into the pot, fuel under it.</summary>
public enum ItemUse { Food, Fuel, Cleaning, Other }

/// <summary>Something that the store keeps: rice, oil, gas, bleach.</summary>
/// <param name="Key">Lower-case letters, digits and hyphens: part of the account's path, never changes.</param>
/// <param name="Name">As the kitchen says it.</param>
/// <param name="Unit">The smallest unit in which it is counted; never changes.</param>
/// <param name="Pictogram">The drawing that stands beside its name.</param>
/// <param name="Food">Its code in the Peruvian food composition tables, or null.</param>
/// <param name="Commodity">What the ledger holds: three decimals for grams and millilitres (kilos and litres), none for pieces.</param>
public sealed record Item(string Key, string Name, Unit Unit, string Pictogram, string? Food, ItemUse Use, Commodity Commodity)
{
    /// <summary>Her measures for it, in the order in which they were defined.</summary>
    public IReadOnlyList<Measure> Measures { get; init; } = [];

    public static int DecimalsOf(Unit unit) => unit == Unit.Piece ? 0 : 3;
}

/// <summary>A measure of one item: a sack is 50,000 g, a tin 170 g, the blue jug 800 g.</summary>
/// <param name="Name">One of it: saco.</param>
/// <param name="NamePlural">More of it: sacos.</param>
/// <param name="Quantity">In the item's smallest unit.</param>
/// <param name="HerOwn">The kitchen defined it; the built-in catalogue does not know it.</param>
public sealed record Measure(string Name, string NamePlural, long Quantity, bool HerOwn);
