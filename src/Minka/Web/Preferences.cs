using Minka.Locale;

namespace Minka.Web;

/// <summary>
/// How this browser shows its pages: in which language, with how large letters. Two plain cookies that say nothing about anybody;
/// they stay when she leaves.
/// </summary>
public static class Preferences
{
    public const string LanguageCookie = "idioma", LetterCookie = "letra", Large = "grande";
    static readonly TimeSpan kept = TimeSpan.FromDays(400);

    public static bool IsLarge(HttpContext? context) => context?.Request.Cookies[LetterCookie] == Large;

    /// <summary>The language is known before anything speaks.</summary>
    public static void Use(WebApplication app) => app.Use((context, next) =>
    {
        Languages.Speak(context.Request.Cookies[LanguageCookie]);
        return next(context);
    });

    /// <summary>`/ver?idioma=en&amp;letra=grande&amp;a=/caja`: a link, because it changes nothing but how this browser reads.</summary>
    public static void Map(Routes routes) => routes.Get("/ver", Needs.Nothing, Choose);

    static IResult Choose(HttpContext context, string? idioma, string? letra, string? a)
    {
        if (idioma is not null) Keep(context, LanguageCookie, Languages.Known(idioma));
        if (letra is not null) Keep(context, LetterCookie, letra == Large ? Large : "normal");
        return Results.LocalRedirect(OwnPath.Is(a) ? a! : "/");
    }

    static void Keep(HttpContext context, string name, string value) =>
        context.Response.Cookies.Append(name, value, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, MaxAge = kept, IsEssential = true, Secure = context.Request.IsHttps });
}
