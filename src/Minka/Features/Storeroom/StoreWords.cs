using Minka.Domain.Storeroom;
using Minka.Locale;
using Minka.Ui;

namespace Minka.Features.Storeroom;

/// <summary>How the store is said: where a lot came from, until when it is good, for how long an item lasts.</summary>
public static class StoreWords
{
    public static string Pictogram(Item item) => Pictograms.Has(item.Pictogram) ? item.Pictogram : "package";

    public static string Pictogram(StoreBook store, string key) => store.Find(key) is { } item ? Pictogram(item) : "package";

    /// <summary>del municipio, vence en marzo</summary>
    public static string OfLot(Lot lot, DateOnly today, int warnDays, Texts texts) =>
        lot.Expiry is { } expiry ? $"{From(lot.Origin, texts)}, {Expires(expiry, today, warnDays, texts)}" : From(lot.Origin, texts);

    /// <summary>What a line of the card was: Comprado, Sacado, Préstamo.</summary>
    /// <param name="kind">The transaction's, which may be of two words.</param>
    public static string Movement(string kind, Texts texts) => texts["kardex." + kind.Replace(' ', '-')];

    /// <summary>del municipio</summary>
    public static string From(Origin origin, Texts texts) => texts["store.from." + origin];

    /// <summary>vence en marzo; near or past, with the day.</summary>
    public static string Expires(DateOnly expiry, DateOnly today, int warnDays, Texts texts)
    {
        var days = expiry.DayNumber - today.DayNumber;
        if (days < 0) return texts.Of("store.expired-on", ("date", expiry.Year == today.Year ? DateWords.DayMonth(expiry) : DateWords.DayMonthYear(expiry)));
        if (days == 0) return texts["store.expires-today"];
        if (days <= Math.Max(warnDays, 7)) return texts.Of("store.expires-on", ("date", DateWords.DayMonth(expiry)));
        return texts.Of("store.expires-in", ("month", expiry.Year == today.Year || days < 300 ? DateWords.Month(expiry) : DateWords.MonthYear(expiry)));
    }

    /// <summary>The name of a food within a sentence: 12 kg de arroz.</summary>
    public static string Lower(string name) => name.Length == 0 ? name : char.ToLowerInvariant(name[0]) + name[1..];

    /// <summary>alcanza para 3 días más</summary>
    public static string? Lasts(ShelfItem item, Texts texts) => item.LastsDays is { } days ? days == 0 ? texts["store.lasts.none"] : texts.Of("store.lasts", ("n", days)) : null;

    /// <summary>A date for an input: 2026-11-23.</summary>
    public static string Typed(this DateOnly date) => date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
