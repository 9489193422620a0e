namespace Minka.Locale;

/// <summary>
/// Civil dates in the words of whoever reads, with fixed names: no host has to know a language, and paper prints the same
/// everywhere. Spanish outside of a visit, and for the drafts that have no words of their own yet.
/// </summary>
public static class DateWords
{
    static DateLanguage Now => DateLanguage.Named(Languages.Current);

    /// <summary>lunes 23 de noviembre de 2026</summary>
    public static string Full(DateOnly date) => $"{Weekday(date)} {DayMonthYear(date)}";

    /// <summary>lunes 23 de noviembre</summary>
    public static string WeekdayDayMonth(DateOnly date) => $"{Weekday(date)} {DayMonth(date)}";

    /// <summary>23 de noviembre de 2026</summary>
    public static string DayMonthYear(DateOnly date) => $"{DayMonth(date)}{Now.Of}{date.Year}";

    /// <summary>23 de noviembre</summary>
    public static string DayMonth(DateOnly date) => $"{date.Day}{Now.Of}{Month(date)}";

    /// <summary>noviembre de 2026</summary>
    public static string MonthYear(DateOnly date) => $"{Month(date)}{Now.Of}{date.Year}";

    /// <summary>noviembre; the ninth month is written as Peru writes it, setiembre.</summary>
    public static string Month(DateOnly date) => Now.Months[date.Month - 1];

    /// <summary>lunes</summary>
    public static string Weekday(DateOnly date) => Now.Weekdays[(int)date.DayOfWeek];

    /// <summary>lun, mar, mié, jue, vie, sáb, dom: for the narrow foot of a chart.</summary>
    public static string ShortWeekday(DateOnly date) => Weekday(date)[..3];

    /// <summary>hoy, ayer, hace 9 días; mañana, en 3 días. Whole months and years from sixty days on.</summary>
    public static string Relative(DateOnly date, DateOnly today)
    {
        var days = date.DayNumber - today.DayNumber;
        return days switch
        {
            0 => Now.Today,
            -1 => Now.Yesterday,
            1 => Now.Tomorrow,
            < 0 => Now.Ago(Span(-days)),
            _ => Now.In(Span(days)),
        };
    }

    /// <summary>The first letter large, as at the head of a page: Lunes 23 de noviembre.</summary>
    public static string Capital(string words) =>
        words.Length == 0 ? words : string.Concat(char.ToUpperInvariant(words[0]).ToString(), words.AsSpan(1));

    static string Span(int days) => days switch
    {
        < 60 => $"{days} {Now.Days}",
        < 730 => $"{days / 30} {Now.MonthsLong}",
        _ => $"{days / 365} {Now.Years}",
    };
}
