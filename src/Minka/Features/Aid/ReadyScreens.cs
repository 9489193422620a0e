using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Domain.Readiness;
using Minka.Features.Storeroom;
using Minka.Locale;
using Minka.Ui;
using Minka.Web;

namespace Minka.Features.Aid;

/// <summary>A point of the list as the page shows it.</summary>
public sealed record ReadyRow(string Icon, string Name, string Detail, bool IsReady, string Url);

/// <summary>The list of what is asked to see.</summary>
public sealed record ReadyView(bool IsReady, string Date, IReadOnlyList<ReadyRow> Needed, IReadOnlyList<ReadyRow> Beside, bool MayNote);

/// <summary>«Al día»: the badge, what is missing with its door, and the same as the cover of the folder.</summary>
public static class ReadyScreens
{
    const string Url = "/ayuda/al-dia";

    public static void Map(Routes routes)
    {
        routes.Get(Url, Power.SeeBooks, (Visit visit) => Answers.Page<ReadyPage>(new { View = visit.Read(o => ViewOf(o, visit)) }));
        routes.Get(Url + "/hoja", Power.SeeBooks, Print);
        routes.Get(Url + "/actas", Power.KeepPapers, (Visit visit) => Ask(visit, null, [], StatusCodes.Status200OK));
        routes.Post(Url + "/actas", Power.KeepPapers, Note);
    }

    static IResult Print(Visit visit)
    {
        var (view, ends) = visit.Read(o => (ViewOf(o, visit), PaperEnds.Of(o, visit)));
        return Answers.Page<ReadyPaper>(new { View = view, Ends = ends });
    }

    static ReadyView ViewOf(Organization o, Visit visit)
    {
        var ready = Ready.Of(o, visit.Today);
        ReadyRow[] Rows(bool needed) => [.. ready.Lines.Where(l => l.IsNeeded == needed).Select(l => new ReadyRow(AidWords.IconOf(l.Point), visit.T["ready.point." + l.Point], AidWords.Detail(l, visit.Today, visit.T), l.IsReady, AidWords.UrlOf(l.Point)))];
        return new ReadyView(ready.IsReady, DateWords.Capital(DateWords.Full(visit.Today)), Rows(true), Rows(false), visit.May(Power.KeepPapers));
    }

    static async Task<IResult> Note(HttpContext context, Visit visit)
    {
        var posted = await context.ReadPosted(visit);
        var result = await visit.Do(posted, new NoteMinutes(posted.Choice("Book", MinuteBook.Assembly), posted.Date("Date") ?? visit.Today));
        return result.Done ? Answers.GoOn(Url, "minutes-noted") : Ask(visit, posted, result.Errors, result.Status);
    }

    static IResult Ask(Visit visit, Posted? posted, IReadOnlyList<FieldError> errors, int status)
    {
        var t = visit.T;
        var form = new Asked(t["ready.minutes.title"], "books", "assembly", Url, Url + "/actas", t["ready.minutes.do"],
        [
            new(QuestionKind.Tiles, "Book", t["ready.minutes.book"], $"{MinuteBook.Assembly}") { Choices = [new($"{MinuteBook.Assembly}", t["ready.minutes.Assembly"], "megaphone"), new($"{MinuteBook.Board}", t["ready.minutes.Board"], "users-four")] },
            new(QuestionKind.Date, "Date", t["ready.minutes.date"], visit.Today.Typed()),
        ]) { Why = t["ready.minutes.why"] };
        return Answers.Page<Ask>(new { Form = form, Typed = posted?.Typed, Errors = errors }, status);
    }
}
