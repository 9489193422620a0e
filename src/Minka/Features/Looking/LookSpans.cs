using Minka.Locale;

namespace Minka.Features.Looking;

/// <summary>Four weeks by day, a quarter by week, a year by month.</summary>
static class LookSpans
{
    public static readonly IReadOnlyList<int> Offered = [4, 13, 52];

    public static LookSpan Of(int weeks, DateOnly today) => weeks switch
    {
        52 => Months(today),
        13 => Weeks(today),
        _ => Days(today),
    };

    static LookSpan Days(DateOnly today)
    {
        var from = today.AddDays(-27);
        return new LookSpan(4, from, today, [.. Enumerable.Range(0, 28).Select(i => from.AddDays(i)).Select(d => new LookPiece(d, d, $"{d.Day}", DateWords.WeekdayDayMonth(d)))]);
    }

    static LookSpan Weeks(DateOnly today)
    {
        var monday = today.AddDays(-(((int)today.DayOfWeek + 6) % 7)).AddDays(-7 * 12);
        return new LookSpan(13, monday, today, [.. Enumerable.Range(0, 13).Select(i => monday.AddDays(7 * i)).Select(d => new LookPiece(d, Earlier(d.AddDays(6), today), $"{d.Day} {DateWords.Month(d)[..3]}", DateWords.DayMonth(d)))]);
    }

    static LookSpan Months(DateOnly today)
    {
        var first = new DateOnly(today.Year, today.Month, 1).AddMonths(-11);
        return new LookSpan(52, first, today, [.. Enumerable.Range(0, 12).Select(i => first.AddMonths(i)).Select(d => new LookPiece(d, Earlier(d.AddMonths(1).AddDays(-1), today), DateWords.Month(d)[..3], DateWords.MonthYear(d)))]);
    }

    static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;
}
