using System.Globalization;
using Minka.Domain.Offices;
using Minka.Hosting;
using Minka.Hosting.Live;
using Minka.Locale;

namespace Minka.Web;

/// <summary>
/// Any past day moves the whole site: `/al/2026-08-01` lets this browser read the books as they stood at the end of that day, until
/// `/al/hoy`. The journal is the database, so a day is the entries recorded up to it and nothing else. Nothing can be recorded there.
/// </summary>
public static class LookBack
{
    public const string Cookie = "al", Today = "hoy", Url = "/al";

    public static void Map(Routes routes)
    {
        routes.Get("/al", Power.SeeBooks, (HttpContext context, Visit visit, TimeProvider clock, string? dia, string? a) => Go(context, visit, clock, dia, a));
        routes.Get("/al/{dia}", Power.SeeBooks, (HttpContext context, Visit visit, TimeProvider clock, string dia, string? a) => Go(context, visit, clock, dia, a));
    }

    /// <summary>The books of the day that this browser looks back at; null in the present, and for what is no such day.</summary>
    public static PastBook? Of(HttpContext context, LiveOrganization live, DateOnly today) =>
        Read(context.Request.Cookies[Cookie]) is { } day && day < today && live.FirstDay <= day && !IsHere(context) ? live.At(day) : null;

    public static void End(HttpContext context) => context.Response.Cookies.Delete(Cookie);

    static IResult Go(HttpContext context, Visit visit, TimeProvider clock, string? asked, string? back)
    {
        var to = OwnPath.Is(back) ? back! : "/";
        if (string.IsNullOrEmpty(asked) || asked == Today || Read(asked) >= clock.Today())
        {
            End(context);
            return Results.LocalRedirect(to);
        }
        if (Read(asked) is not { } day) return Missing(visit.T["past.no-day"]);
        if (visit.Organization.FirstDay is not { } first || day < first) return Missing(visit.T.Of("past.too-early", ("date", DateWords.DayMonthYear(visit.Organization.FirstDay ?? clock.Today()))));
        context.Response.Cookies.Append(Cookie, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, IsEssential = true, Secure = context.Request.IsHttps });
        return Results.LocalRedirect(to);
    }

    static IResult Missing(string sentence) => Answers.Page<Problem>(new { Kind = "past", Sentence = sentence }, StatusCodes.Status422UnprocessableEntity);

    /// <summary>The way back is always of the present.</summary>
    static bool IsHere(HttpContext context) => context.Request.Path.StartsWithSegments(Url);

    static DateOnly? Read(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year > 1900 ? day : null;
}
