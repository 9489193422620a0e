using Minka.Domain.Prices;
using Minka.Domain.Storeroom;
using Minka.Locale;

namespace Minka.Features.Menus;

/// <summary>Prices as the market says them: by the kilo, the litre, the tin, the bundle, the piece.</summary>
public static class PriceWords
{
    const long PackageMax = 1_000;

    /// <summary>The unit in which an item is priced: its package where it comes in one, else kilo, litre or piece.</summary>
    public static (string Name, long Quantity) UnitOf(Item item, Texts t) =>
        item.Measures.Where(m => !m.HerOwn && m.Quantity is > 1 and <= PackageMax).OrderBy(m => m.Quantity).FirstOrDefault() is { } package ? (package.Name, package.Quantity)
        : item.Use == ItemUse.Fuel && item.Measures.FirstOrDefault(m => !m.HerOwn) is { } whole ? (whole.Name, whole.Quantity)
        : item.Unit switch { Unit.Gram => (t["prices.unit.kilo"], 1_000), Unit.Millilitre => (t["prices.unit.litre"], 1_000), _ => (t["prices.unit.piece"], 1) };

    /// <summary>S/ 2.40 el kilo</summary>
    public static string Each(Item item, Sighting seen, Texts t)
    {
        var (name, quantity) = UnitOf(item, t);
        return t.Of("prices.per", ("price", seen.For(quantity).ToString().Replace(' ', '\u00A0')), ("unit", name));
    }
}
