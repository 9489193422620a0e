using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http.Features;
using Minka.Domain.Organizations;
using Minka.Ui;

namespace Minka.Web;

/// <summary>
/// A visit that ran out while she was writing loses nothing: what was typed waits in memory until the same person signs in on
/// the same browser, and comes back in the form. Nothing is recorded by itself; another person who signs in there ends it; PINs,
/// documents, health and the files of a form are never kept.
/// </summary>
public sealed class KeptForms(TimeProvider clock, IDataProtectionProvider protection)
{
    const string Cookie = "quien", Purpose = "whose-visit";
    const int FormsMax = 64, CharactersMax = 64 * 1024;
    static readonly TimeSpan kept = TimeSpan.FromMinutes(30);
    static readonly string[] secret = ["pin", "dni", "document", "health", "flag", "clave", "token", "acto"];

    /// <summary>Acts on one person: documents, health, solidarity, departure.</summary>
    static readonly string[] secretPaths = ["/socias/", "/organizacion/claves", "/organizacion/navegadores", "/fundar", "/casos", "/memoria"];

    readonly Lock turn = new();
    readonly List<KeptForm> forms = [];

    /// <summary>
    /// Keeps a form that came without a visit, where the last visit of this browser is known and ran out. The answer leads to the
    /// sign-in and from there back to the form; null where nothing may be kept.
    /// </summary>
    public async Task<IResult?> Keep(HttpContext context, Visit visit)
    {
        var path = context.Request.Path.Value ?? "";
        if (Whose(context) is not { } whose || whose.Organization != visit.Organization.Id || whose.Browser != visit.Browser) return null;
        if (!context.Request.HasFormContentType || IsFromElsewhere(context) || secretPaths.Any(s => path.StartsWith(s, StringComparison.Ordinal))) return null;
        context.Features.Set<IFormFeature>(new FormFeature(context.Request, new FormOptions { BufferBody = true }));
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var typed = form.Where(f => !IsSecret(f.Key)).ToDictionary(f => f.Key, f => f.Value.ToString());
        if (typed.Sum(t => t.Key.Length + t.Value.Length) > CharactersMax) return null;
        lock (turn)
        {
            forms.RemoveAll(f => f.Until <= clock.GetUtcNow() || f.Browser == whose.Browser);
            if (forms.Count == FormsMax) forms.RemoveAt(0);
            forms.Add(new KeptForm(whose.Browser, whose.Organization, whose.Person, path + context.Request.QueryString, typed, clock.GetUtcNow() + kept));
        }
        var to = "/entrar?a=" + Uri.EscapeDataString(PageOf(context) ?? path);
        if (!context.Request.Headers.ContainsKey("HX-Request")) return Results.LocalRedirect(to);
        context.Response.Headers["HX-Redirect"] = to;
        return Results.Ok();
    }

    /// <summary>Somebody opened her visit: what another person had typed on this browser is dropped.</summary>
    public void Opened(HttpContext context, Guid organization, Guid browser, PersonId person)
    {
        lock (turn) forms.RemoveAll(f => f.Browser == browser && (f.Person != person || f.Organization != organization));
        context.Response.Cookies.Append(Cookie, protection.CreateProtector(Purpose).Protect($"{organization:N}{browser:N}{person.Value:N}"),
            new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, IsEssential = true, Secure = context.Request.IsHttps });
    }

    /// <summary>She left by herself: whatever comes after is nobody's.</summary>
    public static void Left(HttpContext context) => context.Response.Cookies.Delete(Cookie);

    internal IReadOnlyDictionary<string, string>? Find(Visit visit, string action)
    {
        lock (turn) return forms.Find(f => f.Browser == visit.Browser && f.Person == visit.Person && f.Organization == visit.Organization.Id && f.Action == action && f.Until > clock.GetUtcNow())?.Typed;
    }

    /// <summary>The form was sent again: what was kept of it has served.</summary>
    internal void Sent(Visit visit, string action)
    {
        lock (turn) forms.RemoveAll(f => f.Browser == visit.Browser && f.Action == action);
    }

    static bool IsSecret(string name) => name.StartsWith("__", StringComparison.Ordinal) || secret.Any(s => name.Contains(s, StringComparison.OrdinalIgnoreCase));

    /// <summary>The page on which the form stood, as the browser says.</summary>
    static string? PageOf(HttpContext context) =>
        Uri.TryCreate(context.Request.Headers.Referer.ToString(), UriKind.Absolute, out var page) && page.Authority == context.Request.Host.Value && OwnPath.Is(page.PathAndQuery) && page.AbsolutePath != "/entrar" ? page.PathAndQuery : null;

    static bool IsFromElsewhere(HttpContext context) =>
        context.Request.Headers.Origin.ToString() is { Length: > 0 } origin && !(Uri.TryCreate(origin, UriKind.Absolute, out var from) && from.Authority == context.Request.Host.Value);

    (Guid Organization, Guid Browser, PersonId Person)? Whose(HttpContext context)
    {
        if (context.Request.Cookies[Cookie] is not { } cookie) return null;
        try
        {
            var ids = protection.CreateProtector(Purpose).Unprotect(cookie);
            return (Guid.ParseExact(ids[..32], "N"), Guid.ParseExact(ids[32..64], "N"), new PersonId(Guid.ParseExact(ids[64..], "N")));
        }
        catch (System.Security.Cryptography.CryptographicException) { return null; }
    }

    sealed record KeptForm(Guid Browser, Guid Organization, PersonId Person, string Action, IReadOnlyDictionary<string, string> Typed, DateTimeOffset Until);
}

/// <summary>What was kept for the person of this visit.</summary>
sealed class RecoveredForms(KeptForms forms, Visit visit) : IRecovered
{
    public IReadOnlyDictionary<string, string>? For(string action) => visit.IsSignedIn ? forms.Find(visit, action) : null;
}
