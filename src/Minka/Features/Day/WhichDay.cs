using System.Globalization;
using Minka.Web;

namespace Minka.Features.Daily;

/// <summary>
/// The day that a page is about: today, or the one that `?dia=2026-11-20` names. Forms carry their day, so that a page left
/// open over night never writes into the next one.
/// </summary>
static class WhichDay
{
    public const string Field = "dia";

    public static DateOnly Of(Visit visit, HttpContext context) => Named(context) ?? visit.Today;

    public static DateOnly Of(Visit visit, HttpContext context, Posted posted) => posted.Date(Field) ?? Named(context) ?? visit.Today;

    /// <summary>The address of a page about a day.</summary>
    public static string Url(string path, DateOnly date, DateOnly today) => date == today ? path : $"{path}?{Field}={Written(date)}";

    public static string Written(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    static DateOnly? Named(HttpContext context) =>
        DateOnly.TryParseExact(context.Request.Query[Field], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date.Year is > 1900 and < 2200 ? date : null;
}
