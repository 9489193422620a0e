using Minka.Domain.Kitchen;
using Minka.Domain.Organizations;
using Minka.Locale;
using Minka.Ui;

namespace Minka.Features.Daily;

/// <summary>The board's figures: what a ration cost, and two weeks of rations.</summary>
static class BoardFigures
{
    const int DaysBack = 13;

    /// <summary>The day's own cost where something was used; else that of the last day that had one.</summary>
    public static CostView? Cost(Organization organization, DateOnly date)
    {
        var days = organization.Days.CookedBefore(date).Take(DaysBack).Select(d => d.Date).Prepend(date);
        return days.Select(d => (Day: d, Cost: RationCost.Of(organization, d))).Where(c => c.Cost is { Total.IsPositive: true, PerRation: not null })
            .Select(c => new CostView(c.Day, c.Cost.PerRation!.Value, c.Cost.WorkMinutes / 60, c.Cost.OfHundred.Own, c.Cost.OfHundred.State, c.Cost.OfHundred.Others)).FirstOrDefault();
    }

    public static WeeksView? Weeks(Organization organization, DateOnly date, Texts texts)
    {
        var days = organization.Days.Between(date.AddDays(-DaysBack), date).Where(d => d.Made > 0).ToArray();
        if (days.Length < 2) return null;
        var bars = days.Select((d, i) => new Bar(Letters(DateWords.ShortWeekday(d.Date)), d.Made, d.SolidarityServed, DateWords.WeekdayDayMonth(d.Date), i > 0 && Week(d.Date) != Week(days[i - 1].Date))).ToArray();
        var (least, most) = (days.Min(d => d.Made), days.Max(d => d.Made));
        var (all, solidarity) = (days.Sum(d => (long)d.Made), days.Sum(d => (long)d.SolidarityServed));
        var between = least == most ? texts.Of("day.weeks.same", ("n", least)) : texts.Of("day.weeks.between", ("least", least), ("most", most));
        var gold = solidarity > 0 ? " " + texts.Of("day.weeks.solidarity", ("part", Math.Max(1, (solidarity * 100 + all / 2) / all))) : "";
        return new WeeksView(bars, between + gold);
    }

    /// <summary>Two letters, as on a calendar: ten bars stand side by side on a phone.</summary>
    static string Letters(string weekday) => weekday.Length > 2 ? weekday[..2] : weekday;

    /// <summary>Day 1 of the calendar was a Monday.</summary>
    static int Week(DateOnly date) => date.DayNumber / 7;
}
