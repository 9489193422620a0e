using System.Net;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Minka.Domain.Organizations;
using Minka.Hosting.Live;
using Minka.Locale;

namespace Minka.Web;

/// <summary>
/// Stands before every end point: finds the browser and its organisation, who signed in, and whether the route's
/// <see cref="Needs"/> are met. An end point without needs is refused.
/// </summary>
public sealed class Gate(RequestDelegate next, Node node, KeptForms kept)
{
    public const string BrowserCookie = "navegador";
    public const string PersonClaim = "person", PinClaim = "pin", WritesClaim = "writes", OrganizationClaim = "organization", BrowserClaim = "browser";

    public async Task InvokeAsync(HttpContext context, Visit visit)
    {
        // No route: an unknown address, or a method that its route does not know; the framework answers with a bare status.
        if (context.GetEndpoint() is not RouteEndpoint endpoint) { await next(context); return; }
        if (endpoint.Metadata.GetMetadata<Needs>() is not { } needs) throw new InvalidOperationException($"{endpoint.RoutePattern.RawText} says nothing about who may come in.");
        if (Browser(context) is var (live, browser))
        {
            var (person, writes) = await SignedIn(context, live, browser, visit.Today);
            visit.Enter(live, browser, person, writes);
            if (needs.SignedIn && visit.IsSignedIn && LookBack.Of(context, live, visit.Today) is { } past) visit.LookBackTo(past);
        }
        if (Obstacle(context, visit, needs) is { } obstacle)
        {
            if (needs.SignedIn && visit is { HasOrganization: true, IsSignedIn: false } && HttpMethods.IsPost(context.Request.Method)) obstacle = await kept.Keep(context, visit) ?? obstacle;
            await obstacle.ExecuteAsync(context);
        }
        else
        {
            if (visit.IsSignedIn && HttpMethods.IsPost(context.Request.Method)) kept.Sent(visit, context.Request.Path + context.Request.QueryString);
            await next(context);
        }
    }

    IResult? Obstacle(HttpContext context, Visit visit, Needs needs)
    {
        if (needs.Enrolled && !visit.HasOrganization) return Results.LocalRedirect(node.Shelf.All.Count == 0 && IsOwnScreen(context) ? "/fundar" : "/enlazar");
        if (needs.SignedIn && !visit.IsSignedIn)
            return Results.LocalRedirect(HttpMethods.IsGet(context.Request.Method) ? $"/entrar?a={Uri.EscapeDataString(context.Request.Path + context.Request.QueryString)}" : "/entrar");
        if (needs.Power is { } power && !visit.May(power))
            return Answers.Page<Problem>(new { Kind = "office", Sentence = visit.Read(o => RefusalTexts.Sentence(new Domain.Offices.NotHerOffice(power), o, visit.T)) }, StatusCodes.Status403Forbidden);
        if (visit.Past is { } past && !HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
            return Answers.Page<Problem>(new { Kind = "past", Sentence = visit.T.Of("past.no-acts", ("date", DateWords.DayMonthYear(past.Day))) }, StatusCodes.Status409Conflict);
        return null;
    }

    /// <summary>The organisation of this browser: by its cookie, or, on the node's own screen, the only one there is.</summary>
    (LiveOrganization Live, Guid Browser)? Browser(HttpContext context)
    {
        if (node.Folder.Browsers.Recognize(context.Request.Cookies[BrowserCookie]) is { } enrolled && node.Shelf.Find(enrolled.Organization) is { } live && !IsShutOut(live, enrolled.Id)) return (live, enrolled.Id);
        return IsOwnScreen(context) && node.Shelf.All is { Count: 1 } all ? (all.First(), Node.OwnScreen) : null;
    }

    /// <summary>The books revoked it, and the node did not hear of it: its power went, or they were written on another device.</summary>
    static bool IsShutOut(LiveOrganization live, Guid browser) => live.Read(o => o.Offices.Browsers.Any(b => b.Browser == browser && !b.IsEnrolled));

    /// <summary>Her visit of this organisation in this very browser: a cookie that was carried elsewhere opens nothing.</summary>
    async Task<(PersonId Person, PersonId Writes)> SignedIn(HttpContext context, LiveOrganization live, Guid browser, DateOnly today)
    {
        var signedIn = await context.AuthenticateAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        if (signedIn.Principal is not { } principal || IdOf(principal, OrganizationClaim) != live.Id || IdOf(principal, BrowserClaim) != browser) return default;
        var person = new PersonId(IdOf(principal, PersonClaim));
        // Whoever left, or whose board ended, meets the present state of the books at each request.
        if (!live.Read(o => o.Register.People.TryGetValue(person, out var known) && known.IsActive(today))) return default;
        // A new PIN ends the visits that were opened with the old one.
        if (principal.FindFirstValue(PinClaim) != node.Folder.Pins.Edition(live.Id, person)) return default;
        context.User = principal;
        return (person, new PersonId(IdOf(principal, WritesClaim)));
    }

    static Guid IdOf(ClaimsPrincipal principal, string claim) => Guid.TryParse(principal.FindFirstValue(claim), out var id) ? id : Guid.Empty;

    /// <summary>
    /// The request comes from this very machine and names it as local. A relay on the same machine may name it as local too:
    /// it is known by what it adds, or by the old protocol, which no browser speaks; then the door stays shut.
    /// </summary>
    public static bool IsOwnScreen(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } from && IPAddress.IsLoopback(from)
        && context.Request.Host.Host is ("localhost" or "127.0.0.1" or "[::1]")
        && !HttpProtocol.IsHttp10(context.Request.Protocol) && !relayed.Any(context.Request.Headers.ContainsKey);

    static readonly string[] relayed = ["Forwarded", "Via", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP", "CF-Connecting-IP"];
}
