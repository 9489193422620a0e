using Minka.Domain.Amounts;
using Minka.Domain.Menus;
using Minka.Domain.Organizations;
using Minka.Domain.Storeroom;

namespace Minka.Domain.Prices;

/// <summary>Whether a price went up or down against the weeks before.</summary>
public enum Trend { Unknown, Same, Up, Down }

/// <summary>An item on the price board.</summary>
/// <param name="Last">The latest price.</param>
/// <param name="Cheapest">The cheapest that is still fresh; the latest where none is.</param>
/// <param name="All">Everything seen within the window, the latest first.</param>
public sealed record BoardPrice(Item Item, Sighting Last, Sighting Cheapest, Trend Trend, IReadOnlyList<Sighting> All);

/// <summary>The price board of a day: for each item where it was cheapest lately and where its price goes.</summary>
public static class PriceBoard
{
    const int WindowDays = 120;

    /// <summary>Less than one in twenty is the seller's mood.</summary>
    const int NoticeablePercent = 5;

    public static IReadOnlyList<BoardPrice> On(Organization organization, DateOnly date)
    {
        var fresh = (int)organization.Charter.At(date)[MenuSettings.PriceFreshDays].Value;
        var from = date.PlusDays(-WindowDays);
        return [.. organization.Prices.Until(date).Where(s => s.Date >= from && organization.Store.Find(s.Item) is { Use: ItemUse.Food or ItemUse.Fuel }).GroupBy(s => s.Item)
            .Select(g => Of(organization.Store.Find(g.Key)!, [.. g], date.PlusDays(-fresh))).OrderBy(p => Catalogue.PlaceOf(p.Item.Key)).ThenBy(p => p.Item.Name, StringComparer.Ordinal)];
    }

    static BoardPrice Of(Item item, Sighting[] sightings, DateOnly freshFrom)
    {
        var fresh = sightings.Where(s => s.Date >= freshFrom).DefaultIfEmpty(sightings[0]);
        return new BoardPrice(item, sightings[0], fresh.MinBy(s => s.PerThousand)!, TrendOf(sightings), sightings);
    }

    /// <summary>The latest price against the middle one of those before its day.</summary>
    static Trend TrendOf(Sighting[] sightings)
    {
        var before = sightings.Where(s => s.Date < sightings[0].Date).Select(s => s.PerThousand).Order().ToArray();
        if (before.Length == 0) return Trend.Unknown;
        var (now, middle) = ((Int128)sightings[0].PerThousand, (Int128)before[before.Length / 2]);
        return now * 100 > middle * (100 + NoticeablePercent) ? Trend.Up : now * 100 < middle * (100 - NoticeablePercent) ? Trend.Down : Trend.Same;
    }
}
