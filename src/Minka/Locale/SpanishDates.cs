namespace Minka.Locale;

/// <summary>
/// Civil dates in Spanish words, with fixed names: no host has to know Spanish, and paper prints the same everywhere.
/// </summary>
public static class SpanishDates
{
    static readonly string[] months =
    [
        "enero", "febrero", "marzo", "abril", "mayo", "junio",
        "julio", "agosto", "setiembre", "octubre", "noviembre", "diciembre",
    ];

    static readonly string[] weekdays = ["domingo", "lunes", "martes", "miércoles", "jueves", "viernes", "sábado"];

    /// <summary>lunes 23 de noviembre de 2026</summary>
    public static string Full(DateOnly date) => $"{Weekday(date)} {DayMonthYear(date)}";

    /// <summary>lunes 23 de noviembre</summary>
    public static string WeekdayDayMonth(DateOnly date) => $"{Weekday(date)} {DayMonth(date)}";

    /// <summary>23 de noviembre de 2026</summary>
    public static string DayMonthYear(DateOnly date) => $"{DayMonth(date)} de {date.Year}";

    /// <summary>23 de noviembre</summary>
    public static string DayMonth(DateOnly date) => $"{date.Day} de {Month(date)}";

    /// <summary>noviembre de 2026</summary>
    public static string MonthYear(DateOnly date) => $"{Month(date)} de {date.Year}";

    /// <summary>noviembre; the ninth month is written as Peru writes it, setiembre.</summary>
    public static string Month(DateOnly date) => months[date.Month - 1];

    /// <summary>lunes</summary>
    public static string Weekday(DateOnly date) => weekdays[(int)date.DayOfWeek];

    /// <summary>lun, mar, mié, jue, vie, sáb, dom: for the narrow foot of a chart.</summary>
    public static string ShortWeekday(DateOnly date) => Weekday(date)[..3];

    /// <summary>hoy, ayer, hace 9 días; mañana, en 3 días. Whole months and years from sixty days on.</summary>
    public static string Relative(DateOnly date, DateOnly today)
    {
        var days = date.DayNumber - today.DayNumber;
        return days switch
        {
            0 => "hoy",
            -1 => "ayer",
            1 => "mañana",
            < 0 => $"hace {Span(-days)}",
            _ => $"en {Span(days)}",
        };
    }

    /// <summary>The first letter large, as at the head of a page: Lunes 23 de noviembre.</summary>
    public static string Capital(string words) =>
        words.Length == 0 ? words : string.Concat(char.ToUpperInvariant(words[0]).ToString(), words.AsSpan(1));

    static string Span(int days) => days switch
    {
        < 60 => $"{days} días",
        < 730 => $"{days / 30} meses",
        _ => $"{days / 365} años",
    };
}
