using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Hosting.Live;
using Minka.Hosting.Nodes;
using Minka.Locale;
using Minka.Ui;
using Minka.Web;

namespace Minka.Features.Organizations;

/// <summary>A browser as the page lists it: what it is called, who let it in, and whether it still may come in.</summary>
public sealed record BrowserLine(string Name, string Detail, string? RevokeUrl);

/// <summary>A code that was just shown: large, with its life and where it is typed.</summary>
public sealed record ShownCode(string Digits, string Until, string Address);

/// <summary>Which phones may show the tiles: the list for everybody who watches, a code for a new one, an end for a lost one.</summary>
public static class EnrolledBrowsers
{
    const string Url = "/organizacion/navegadores";

    public static void Map(Routes routes)
    {
        routes.Get(Url, Power.EnrolBrowsers, (Visit visit) => Answers.Page<EnrolledBrowsersPage>(new { Lines = Lines(visit) }));
        routes.Get(Url + "/nuevo", Power.EnrolBrowsers, (Visit visit, Node node) => Ask(visit, node, null, [], StatusCodes.Status200OK));
        routes.Post(Url + "/nuevo", Power.EnrolBrowsers, ShowCode);
        routes.Get(Url + "/{browser:guid}/quitar", Power.EnrolBrowsers, (Visit visit, Guid browser) => AskRevoke(visit, browser, null, [], StatusCodes.Status200OK));
        routes.Post(Url + "/{browser:guid}/quitar", Power.EnrolBrowsers, Revoke);
    }

    /// <summary>
    /// The second signs now, with her PIN; the phone is enrolled when it types the code. The rules are asked before the code
    /// is shown, so that nobody is turned away at the phone.
    /// </summary>
    static async Task<IResult> ShowCode(HttpContext context, Visit visit, Node node)
    {
        var posted = await context.ReadPosted(visit);
        var second = await visit.ReadSecond(posted, node, context.RequestAborted);
        if (posted.ActId is not { } actId) posted.Wrong(null, "form.stale");
        else
        {
            var act = visit.ActOf(actId);
            posted.Add(visit.Read(o => o.Decide(new EnrolBrowser(act.NewId(0), null, second), act) is Outcome.Refused no ? RefusalTexts.Say(no.Refusals, o, visit.T) : []));
        }
        if (posted.HasErrors) return Ask(visit, node, posted, posted.Errors, StatusCodes.Status422UnprocessableEntity);
        var code = node.Folder.Codes.Show(new Enrolment(visit.Organization.Id, visit.Person, second));
        var address = $"{HouseAddress.Of(context.Request)}/enlazar{(node.Shelf.All.Count > 1 ? "/" + visit.Organization.Name : "")}";
        return Answers.Page<EnrolledBrowsersPage>(new { Lines = Lines(visit), Code = new ShownCode($"{code[..3]} {code[3..]}", visit.T.Of("browsers.code.life", ("n", (int)EnrolmentCodes.Life.TotalMinutes)), address) });
    }

    static async Task<IResult> Revoke(HttpContext context, Visit visit, Node node, Guid browser)
    {
        var posted = await context.ReadPosted(visit);
        var result = await visit.Do(posted, new RevokeBrowser(browser));
        if (!result.Done) return AskRevoke(visit, browser, posted, result.Errors, result.Status);
        node.Folder.Browsers.Revoke(browser);
        return Answers.GoOn(Url, "browser-revoked");
    }

    static IReadOnlyList<BrowserLine> Lines(Visit visit) => visit.Read(o => o.Offices.Browsers.OrderByDescending(b => b.IsEnrolled).ThenByDescending(b => b.Stamp.RecordedAt)
        .Select(b => new BrowserLine(b.Label ?? visit.T["browsers.unnamed"], Told(o, visit, b), b.IsEnrolled ? $"{Url}/{b.Browser}/quitar" : null)).ToArray());

    static string Told(Organization books, Visit visit, EnrolledBrowser browser)
    {
        string Called(PersonId person) => books.Register.CalledOf(person) ?? visit.T["erased"];
        var since = DateWords.DayMonthYear(browser.Stamp.RecordedOn);
        var told = browser.Second is { IsNobody: false } second
            ? visit.T.Of("browsers.by-two", ("date", since), ("by", Called(browser.By)), ("second", Called(second)))
            : visit.T.Of("browsers.by-one", ("date", since), ("by", Called(browser.By)));
        return browser.Revoked is { } revoked ? told + " " + visit.T.Of("browsers.revoked", ("date", DateWords.DayMonthYear(revoked.RecordedOn)), ("by", Called(revoked.Says))) : told;
    }

    static IResult Ask(Visit visit, Node node, Posted? posted, IReadOnlyList<FieldError> errors, int status)
    {
        var founding = visit.Read(o => o.Offices.IsFounding(visit.Today));
        var form = new Asked(visit.T["browsers.new"], "device-mobile", "books", Url, Url + "/nuevo", visit.T["browsers.new.act"], [])
        {
            Why = visit.T[founding ? "browsers.new.alone" : "browsers.new.what"],
            Signers = founding ? null : SecondSignatures.Choices(visit, node, Power.EnrolBrowsers),
        };
        return Answers.Page<Ask>(new { Form = form, Typed = posted?.Typed, Errors = errors }, status);
    }

    static IResult AskRevoke(Visit visit, Guid browser, Posted? posted, IReadOnlyList<FieldError> errors, int status)
    {
        var name = visit.Read(o => o.Offices.Browsers.FirstOrDefault(b => b.Browser == browser) is { } known ? known.Label ?? visit.T["browsers.unnamed"] : null);
        if (name is null) return Results.NotFound();
        var form = new Asked(visit.T.Of("browsers.revoke", ("name", name)), "device-mobile", "books", Url, $"{Url}/{browser}/quitar", visit.T["browsers.revoke.act"], []) { Why = visit.T["browsers.revoke.what"], SubmitIcon = "prohibit" };
        return Answers.Page<Ask>(new { Form = form, Typed = posted?.Typed, Errors = errors }, status);
    }
}
