namespace Minka.Locale;

/// <summary>The names of months and days in one language, and how it says how long ago.</summary>
/// <param name="Of">Between day, month and year: 23 de noviembre de 2026, 23 November 2026.</param>
/// <param name="MonthsLong">The word for a span of months.</param>
sealed record DateLanguage(string[] Months, string[] Weekdays, string Of, string Today, string Yesterday, string Tomorrow, Func<string, string> Ago, Func<string, string> In, string Days, string MonthsLong, string Years)
{
    static readonly DateLanguage spanish = new(
        ["enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "setiembre", "octubre", "noviembre", "diciembre"],
        ["domingo", "lunes", "martes", "miércoles", "jueves", "viernes", "sábado"],
        " de ", "hoy", "ayer", "mañana", span => $"hace {span}", span => $"en {span}", "días", "meses", "años");

    static readonly DateLanguage english = new(
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
        ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
        " ", "today", "yesterday", "tomorrow", span => $"{span} ago", span => $"in {span}", "days", "months", "years");

    public static DateLanguage Named(string language) => language == Languages.English ? english : spanish;
}
