using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Minka.Domain.Organizations;
using Minka.Hosting.Nodes;
using Minka.Ui;
using Minka.Web;
using Person = Minka.Ui.Person;

namespace Minka.Features.Entry;

/// <summary>Who is it? Her drawing, then her PIN; and, when a daughter types for her, who writes.</summary>
public static class SignIn
{
    public static void Map(Routes routes)
    {
        routes.Get("/entrar", Needs.EnrolledBrowser, ShowTiles);
        routes.Get("/entrar/{number:int}", Needs.EnrolledBrowser, ShowPin);
        routes.Post("/entrar/{number:int}", Needs.EnrolledBrowser, Enter);
        routes.Get("/salir", Needs.EnrolledBrowser, ShowLeave);
        routes.Post("/salir", Needs.EnrolledBrowser, Leave);
    }

    static IResult ShowTiles(Visit visit, Node node, string? a)
    {
        var people = visit.Read(o => o.Register.People.Values.Where(p => p.IsActive(visit.Today) && p.MinorOn(visit.Today) != true)
            .OrderBy(p => p.Number)
            .Select(p => (p.Id, p.Number, Name: p.Called ?? visit.T["erased"], p.Drawing, p.Color, Post: PostWords.Of(o, p.Id, visit.Today, visit.T))).ToArray());
        var tiles = people.Where(p => node.Folder.Pins.Has(visit.Organization.Id, p.Id))
            .Select(p => new Person(p.Name, p.Drawing ?? "user", p.Color, p.Post, $"/entrar/{p.Number}{Back(a)}")).ToArray();
        return Answers.Page<SignInTiles>(new { People = tiles });
    }

    static IResult ShowPin(Visit visit, int number, string? a) => Pin(visit, number, a, null, [], StatusCodes.Status200OK);

    static async Task<IResult> Enter(HttpContext context, Visit visit, Node node, int number, string? a)
    {
        var posted = await context.ReadPosted(visit);
        if (Find(visit, number) is not { } person) return Results.LocalRedirect("/entrar");
        var verdict = await node.Folder.Pins.Check(visit.Organization.Id, person, visit.Browser, posted.Text("Pin") ?? "", context.RequestAborted);
        if (verdict is PinVerdict.Wait wait) posted.Wrong("Pin", "signin.wait", ("n", Math.Max(1, (int)Math.Ceiling(wait.For.TotalMinutes))));
        else if (verdict is not PinVerdict.Right) posted.Wrong("Pin", "signin.wrong");
        if (posted.HasErrors) return Pin(visit, number, a, posted, posted.Errors, StatusCodes.Status422UnprocessableEntity);

        var writes = Find(visit, posted.Int("Writes")) ?? person;
        await Open(context, visit.Organization.Id, visit.Browser, person, writes);
        return Results.LocalRedirect(OwnPath.Is(a) ? a! : "/");
    }

    /// <summary>From now on this browser's visit is hers.</summary>
    public static Task Open(HttpContext context, Guid organization, Guid browser, PersonId person, PersonId writes)
    {
        var claims = new[]
        {
            new Claim(Gate.OrganizationClaim, organization.ToString("N")), new Claim(Gate.BrowserClaim, browser.ToString("N")), new Claim(Gate.PersonClaim, person.Value.ToString("N")), new Claim(Gate.WritesClaim, writes.Value.ToString("N")),
            new Claim(Gate.PinClaim, context.RequestServices.GetRequiredService<Node>().Folder.Pins.Edition(organization, person)),
        };
        LookBack.End(context);
        context.RequestServices.GetRequiredService<KeptForms>().Opened(context, organization, browser, person);
        return context.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme, new ClaimsPrincipal(new ClaimsIdentity(claims, "pin")));
    }

    static IResult ShowLeave(Visit visit) => visit.IsSignedIn ? Answers.Page<SignOut>() : Results.LocalRedirect("/entrar");

    static async Task<IResult> Leave(HttpContext context)
    {
        await context.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        LookBack.End(context);
        KeptForms.Left(context);
        return Results.LocalRedirect("/entrar");
    }

    static IResult Pin(Visit visit, int number, string? a, Posted? posted, IReadOnlyList<FieldError> errors, int status)
    {
        if (Find(visit, number) is not { } person) return Results.LocalRedirect("/entrar");
        var view = visit.Read(o =>
        {
            var known = o.Register.People[person];
            var others = o.Register.People.Values.Where(p => p.IsActive(visit.Today) && p.Id != person && p.MinorOn(visit.Today) != true)
                .OrderBy(p => p.Called, Words.Alphabetical).Select(p => new Choice(p.Number.ToString(), p.Called ?? visit.T["erased"])).ToArray();
            return (Person: new Person(known.Called ?? visit.T["erased"], known.Drawing ?? "user", known.Color, PostWords.Of(o, person, visit.Today, visit.T)), others);
        });
        return Answers.Page<SignInPin>(new { view.Person, Writers = view.others, Action = $"/entrar/{number}{Back(a)}", Typed = posted?.Typed, Errors = errors }, status);
    }

    static PersonId? Find(Visit visit, int number) =>
        number <= 0 ? null : visit.Read(o => o.Register.People.Values.FirstOrDefault(p => p.Number == number && p.IsActive(visit.Today))?.Id);

    static string Back(string? a) => string.IsNullOrEmpty(a) ? "" : "?a=" + Uri.EscapeDataString(a);
}
