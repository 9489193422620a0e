using Minka.Domain.Amounts;

namespace Minka.Domain.Storeroom;

/// <summary>
/// How things are sold at the market: by whole packages (tins, bags, bundles, a cylinder of gas), by the piece, by the litre,
/// and loose food by quarters of a kilo up to one kilo and by halves beyond.
/// </summary>
public static class AsSold
{
    const long PackageMax = 1_000;

    /// <summary>The least that can be bought and is enough, in the item's smallest unit.</summary>
    public static long RoundedUp(Item item, long quantity)
    {
        if (quantity <= 0) return 0;
        var step = Step(item, quantity);
        var times = (Int128)(quantity - 1) / step + 1;
        return times * step > TypedNumber.MinorMax ? quantity : (long)(times * step);
    }

    static long Step(Item item, long quantity)
    {
        // Her own jug is how she measures, not how it is sold.
        var packages = item.Measures.Where(m => !m.HerOwn && m.Quantity > 0 && (m.Quantity <= PackageMax || item.Use == ItemUse.Fuel)).Select(m => m.Quantity).ToArray();
        if (item.Unit == Unit.Piece) return 1;
        if (packages.Length > 0) return packages.Min();
        return item.Unit == Unit.Millilitre ? 1_000 : quantity <= 1_000 ? 250 : 500;
    }
}
