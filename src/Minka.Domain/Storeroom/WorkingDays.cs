using Minka.Domain.Organizations;

namespace Minka.Domain.Storeroom;

/// <summary>
/// Working days of the Peruvian administration: Monday to Friday without the national holidays. Days that a decree makes
/// non-working for one year only are not known here, so a deadline may truly be later, never earlier.
/// </summary>
public static class WorkingDays
{
    /// <summary>
    /// Holidays of fixed date with the first year in which the law has them: D. Leg. 713, article 6 (1991), and what was
    /// added to it by Ley 31381 (9 December), Ley 31530 (6 August), Ley 31788 (7 June, published after that day of 2023)
    /// and Ley 31822 (23 July). Maundy Thursday and Good Friday are computed.
    /// </summary>
    static readonly (int Month, int Day, int Since)[] holidays =
    [
        (1, 1, 1991), (5, 1, 1991), (6, 7, 2024), (6, 29, 1991), (7, 23, 2023), (7, 28, 1991), (7, 29, 1991),
        (8, 6, 2022), (8, 30, 1991), (10, 8, 1991), (11, 1, 1991), (12, 8, 1991), (12, 9, 2022), (12, 25, 1991),
    ];

    public static bool IsHoliday(DateOnly date) =>
        holidays.Any(h => h.Month == date.Month && h.Day == date.Day && date.Year >= h.Since)
        || Easter(date.Year) is var easter && (date == easter.PlusDays(-3) || date == easter.PlusDays(-2));

    public static bool IsWorkingDay(DateOnly date) => date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !IsHoliday(date);

    /// <summary>The n-th working day after a date; the date itself never counts. Counting stops at the end of the calendar.</summary>
    public static DateOnly After(DateOnly date, int workingDays)
    {
        for (var left = Math.Clamp(workingDays, 0, 366); left > 0 && date < DateOnly.MaxValue;)
        {
            date = date.PlusDays(1);
            if (IsWorkingDay(date)) left--;
        }
        return date;
    }

    /// <summary>Easter Sunday of the Gregorian calendar (the anonymous algorithm of 1876).</summary>
    public static DateOnly Easter(int year)
    {
        var (a, b, c) = (year % 19, year / 100, year % 100);
        var h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        var l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        var m = (a + 11 * h + 22 * l) / 451;
        var n = h + l - 7 * m + 114;
        return new DateOnly(year, n / 31, n % 31 + 1);
    }
}
