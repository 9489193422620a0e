using Minka.Domain.Kitchen;
using Minka.Domain.Storeroom;

namespace Minka.Domain.Menus;

/// <summary>The food that gives a main dish its character: the heaviest of its pulses, meats, fish, noodles, tubers or Andean grains.</summary>
public static class DishBase
{
    static readonly HashSet<string> pictograms = ["food-pulses", "food-fish", "food-fish-tin", "food-chicken", "food-meat", "food-egg", "food-noodles"];
    static readonly HashSet<string> alsoBases = ["olluco", "quinoa", "wheat", "tripe"];

    /// <summary>Potatoes go with nearly everything: they are the base only where nothing else is.</summary>
    static readonly HashSet<string> lastResort = ["potato", "yellow-potato", "sweet-potato", "squash", "green-beans"];

    public static string? Of(StoreBook store, Recipe recipe) => recipe.Course != Course.Main ? null
        : Heaviest(recipe, item => alsoBases.Contains(item) || store.Find(item) is { } known && pictograms.Contains(known.Pictogram)) ?? Heaviest(recipe, lastResort.Contains);

    static string? Heaviest(Recipe recipe, Func<string, bool> isBase) =>
        recipe.Lines.Where(l => isBase(l.Item)).OrderByDescending(l => l.PerHundred).ThenBy(l => l.Item, StringComparer.Ordinal).FirstOrDefault()?.Item;
}
