using System.Globalization;

namespace Minka.Features.Storeroom;

/// <summary>Days and months as addresses carry them: 2026-11-23, 2026-11.</summary>
public static class Days
{
    public static DateOnly? Read(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date.Year is > 1900 and < 2200 ? date : null;

    /// <summary>The first day of a month.</summary>
    public static DateOnly? ReadMonth(string? text) => Read(text + "-01");

    /// <summary>2026-11</summary>
    public static string Month(DateOnly date) => date.ToString("yyyy-MM", CultureInfo.InvariantCulture);
}
