using Minka.Domain.Aid;
using Minka.Domain.Organizations;
using Minka.Domain.Storeroom;

namespace Minka.Domain.Readiness;

/// <summary>Rules about the books themselves.</summary>
static class BookRules
{
    /// <summary>No day sheet was closed for so long that a list of kitchens may leave this one out.</summary>
    public static IEnumerable<Observation> NoDaySheet(Organization organization, DateOnly today)
    {
        var limit = organization.Charter.At(today).Of(AidSettings.NoSheetDays);
        var last = organization.Days.All.Where(d => d.Closing is not null && d.Date <= today).Select(d => (DateOnly?)d.Date).Max() ?? organization.Charter.Founded?.Date;
        if (last is { } date && IsKitchen(organization, today) && today.DayNumber - date.DayNumber > limit) yield return new Observation("no-day-sheet", today.DayNumber - date.DayNumber, date, Limit: limit);
    }

    /// <summary>Days of service of the last weeks that have no closed sheet between two that have.</summary>
    public static IEnumerable<Observation> BookGap(Organization organization, DateOnly today)
    {
        var statute = organization.Charter.At(today);
        var closed = organization.Days.All.Where(d => d.Closing is not null).Select(d => d.Date).ToHashSet();
        if (closed.Count == 0) yield break;
        var (first, last) = (closed.Min(), closed.Max());
        var from = Math.Max(first.DayNumber, today.DayNumber - statute.Of(AidSettings.WindowDays));
        var gaps = new List<DateOnly>();
        for (var number = from; number < Math.Min(last.DayNumber, today.DayNumber); number++)
        {
            var date = DateOnly.FromDayNumber(number);
            if (!closed.Contains(date) && statute.IsServiceDay(date) && !WorkingDays.IsHoliday(date)) gaps.Add(date);
        }
        if (gaps.Count > 0) yield return new Observation("book-gap", gaps.Count, gaps[0]);
    }

    /// <summary>The clock of a device went back: what was written then may bear a wrong hour.</summary>
    public static IEnumerable<Observation> ClockBehind(Organization organization, DateOnly today)
    {
        if (organization.Readiness.ClockWentBackOn is { } on && today.DayNumber - on.DayNumber <= organization.Charter.At(today).Of(AidSettings.WindowDays)) yield return new Observation("clock-behind", 1, on);
    }

    internal static bool IsKitchen(Organization organization, DateOnly date) => organization.Charter.At(date)[Settings.ServiceDays].Value != 0;
}
