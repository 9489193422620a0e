using Minka.Domain.Ledger;
using Minka.Domain.Organizations;

namespace Minka.Domain.Storeroom;

/// <summary>One line of the built-in catalogue.</summary>
/// <param name="GramsPerThousand">What a thousand of its smallest units weigh: 1,000 g of rice, 920 g a litre of oil, 50 g an egg.</param>
public sealed record CatalogueItem(string Key, string Name, Unit Unit, string Pictogram, string? Food, ItemUse Use, int GramsPerThousand, IReadOnlyList<Measure> Measures)
{
    public Item AsItem { get; } = new(Key, Name, Unit, Pictogram, Food, Use, new Commodity(ItemKey.CommodityCode(Key), Item.DecimalsOf(Unit))) { Measures = Measures };
}

/// <summary>
/// What a communal kitchen in Lima usually keeps. An item enters an organisation's own list by an <see cref="ItemDefined"/>
/// the first time that it is used, so that its name and measures are in its journal for ever.
/// </summary>
/// <remarks>Names are those of the market. Sizes of tins, sacks and bundles are usual ones: each kitchen corrects them with its own measure.</remarks>
public static class Catalogue
{
    public static IReadOnlyList<CatalogueItem> All { get; } = CatalogueItems.All;

    static readonly Dictionary<string, (CatalogueItem Item, int Place)> byKey = All.Select((item, place) => (item, place)).ToDictionary(e => e.item.Key, e => (e.item, e.place));

    public static CatalogueItem? Find(string? key) => key is not null && byKey.TryGetValue(key, out var entry) ? entry.Item : null;

    static readonly HashSet<string> openedWhole = ["mackerel", "jurel", "tuna", "evaporated-milk"];

    /// <summary>Comes in tins: what is opened is used that day.</summary>
    public static bool IsOpenedWhole(string key) => openedWhole.Contains(key);

    /// <summary>Where it stands on the shelf: grains first, cleaning last, her own items after the built-in ones.</summary>
    public static int PlaceOf(string key) => byKey.TryGetValue(key, out var entry) ? entry.Place : byKey.Count;

    /// <summary>The definitions that must be written before a fact may name these items; none for what is defined already or unknown.</summary>
    public static IEnumerable<IFact> DefinitionsMissing(StoreBook store, IEnumerable<string?> keys)
    {
        foreach (var key in keys.Distinct())
        {
            if (key is null || store.Items.ContainsKey(key) || Find(key) is not { } entry) continue;
            yield return new ItemDefined(entry.Key, entry.Name, entry.Unit, entry.Pictogram, entry.Food, entry.Use, store.FreeCommodity(entry.Key));
            foreach (var measure in entry.Measures) yield return new MeasureDefined(entry.Key, measure.Name, measure.NamePlural, measure.Quantity, HerOwn: false);
        }
    }
}
