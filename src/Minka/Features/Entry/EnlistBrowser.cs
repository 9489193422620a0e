using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Hosting.Live;
using Minka.Ui;
using Minka.Web;

namespace Minka.Features.Entry;

/// <summary>A new phone types the six digits that an officer shows on hers; from then on it shows the tiles.</summary>
public static class EnlistBrowser
{
    public static void Map(Routes routes)
    {
        routes.Get("/enlazar/{name?}", Needs.Nothing, (Visit visit, Node node, string? name) => Page(visit, node, name, null, [], StatusCodes.Status200OK));
        routes.Post("/enlazar/{name?}", Needs.Nothing, Enlist);
    }

    static async Task<IResult> Enlist(HttpContext context, Visit visit, Node node, string? name)
    {
        var posted = await context.ReadPosted(visit);
        if (posted.ActId is not { } actId) posted.Wrong(null, "form.stale");
        else if (await Try(context, visit, node, Organization(node, name, posted), actId, posted)) return Answers.GoOn("/entrar", "browser-enrolled");
        return Page(visit, node, name, posted, posted.Errors, StatusCodes.Status422UnprocessableEntity);
    }

    static async Task<bool> Try(HttpContext context, Visit visit, Node node, LiveOrganization? live, Guid actId, Posted posted)
    {
        var label = Words.Tidy(posted.Text("Label", Words.LengthMax));
        var code = new string([.. (posted.Text("Code") ?? "").Where(char.IsAsciiDigit)]);
        if (posted.HasErrors) return false;
        if (live is null || node.Folder.Codes.Use(live.Id, code) is not { } enrolment) { posted.Wrong("Code", "enlist.wrong"); return false; }
        visit.Enter(live, default, enrolment.By, enrolment.By);
        var act = visit.ActOf(actId);
        var browser = act.NewId(0);
        switch (await live.Execute(new EnrolBrowser(browser, label, enrolment.Second), act, CancellationToken.None))
        {
            case Reply.Accepted { Facts.Count: > 0 }: BrowserToken.Give(context, node, browser, live.Id, label); return true;
            case Reply.Refused refused: posted.Add(visit.Read(o => RefusalTexts.Say(refused.Refusals, o, visit.T)).Select(e => e with { Field = null })); return false;
            case Reply.Failed failed: posted.Wrong(null, "failure." + failed.Failure, ("code", failed.Code)); return false;
            default: posted.Wrong("Code", "enlist.wrong"); return false;
        }
    }

    /// <summary>The only one there is, or the one whose short name stands in the address or was typed.</summary>
    static LiveOrganization? Organization(Node node, string? name, Posted posted) =>
        node.Shelf.All is { Count: 1 } all ? all.First() : (name ?? posted.Text("Organization")) is { } named ? node.Shelf.Find(named.Trim()) : null;

    static IResult Page(Visit visit, Node node, string? name, Posted? posted, IReadOnlyList<FieldError> errors, int status)
    {
        var form = new Asked(visit.T["enlist.title"], "device-mobile", "books", "/", name is null ? "/enlazar" : $"/enlazar/{Uri.EscapeDataString(name)}", visit.T["enlist.act"],
        [
            .. node.Shelf.All.Count == 1 || name is not null ? Array.Empty<Question>() : [new Question(QuestionKind.Text, "Organization", visit.T["enlist.organization"]) { Hint = visit.T["enlist.organization.hint"] }],
            new Question(QuestionKind.Digits, "Code", visit.T["enlist.code"]) { Hint = visit.T["enlist.code.hint"] },
            new Question(QuestionKind.Text, "Label", visit.T["enlist.label"]) { Hint = visit.T["enlist.label.hint"], Optional = true },
        ]) { Why = visit.T["enlist.what"] };
        return Answers.Page<Ask>(new { Form = form, Typed = posted?.Typed, Errors = errors }, status);
    }
}
