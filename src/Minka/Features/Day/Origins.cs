using Minka.Domain.Storeroom;
using Minka.Locale;

namespace Minka.Features.Daily;

/// <summary>Where a lot came from and until when it is good: del municipio, vence en marzo.</summary>
static class Origins
{
    public static string Say(Lot lot, DateOnly today, Texts texts)
    {
        var from = texts["day.origin." + lot.Origin];
        if (lot.Expiry is not { } expiry) return from;
        var days = expiry.DayNumber - today.DayNumber;
        if (days <= 31) return texts.Of("day.origin.until-day", ("origin", from), ("day", DateWords.DayMonth(expiry)));
        return texts.Of("day.origin.until", ("origin", from), ("month", days < 330 ? DateWords.Month(expiry) : DateWords.MonthYear(expiry)));
    }
}
