using System.Globalization;
using Minka.Domain.Kitchen;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Features.Daily;
using Minka.Features.Storeroom;
using Minka.Locale;
using Minka.Ui;
using Minka.Web;

namespace Minka.Features.Books;

/// <summary>A day in the list: its sheet, what was cooked, how many rations; null while the pot of an open day is not counted.</summary>
public sealed record DayLine(string Name, string Menu, string? Sheet, string? Rations, string Url, bool IsOpen);

/// <summary>A month of the day book and the months around it.</summary>
public sealed record MonthOfDays(string Name, IReadOnlyList<DayLine> Days, string? EarlierUrl, string? LaterUrl);

/// <summary>The day book: the days, one on the screen, one on paper. Any member may read it.</summary>
public static class DayBookScreens
{
    public static void Map(Routes routes)
    {
        routes.Get("/cuaderno", Power.SeeBooks, ShowMonth);
        routes.Get("/cuaderno/{date}", Power.SeeBooks, ShowDay);
        routes.Get("/cuaderno/{date}/hoja", Power.SeeBooks, ShowPaper);
        routes.Post("/cuaderno/{date}/numero", Power.CloseDay, GiveNumber);
        routes.Get("/cuaderno/{date}/nota", Power.CloseDay, (Visit visit, string date) => AskNote(visit, date, null, [], StatusCodes.Status200OK));
        routes.Post("/cuaderno/{date}/nota", Power.CloseDay, Note);
    }

    static IResult ShowMonth(HttpContext context, Visit visit, string? mes)
    {
        var asked = Days.ReadMonth(mes);
        return TableFiles.Asked(context, visit, visit.Read(o => DaysTable.Of(o, asked, visit))) ?? Answers.Page<DaysPage>(new { Month = Month(visit, asked) });
    }

    static IResult ShowDay(Visit visit, string date) => Days.Read(date) is { } day && DaySheet.Of(visit, day, DayCopy.Screen) is { } sheet
        ? Answers.Page<DayPage>(new { Sheet = sheet, Crew = Crew(visit, day), MayNote = visit.May(Power.CloseDay), Url = Url(day), Acts = visit.Read(o => DayActs.Of(o, day, visit)) })
        : Results.NotFound();

    static IResult ShowPaper(Visit visit, string date, int? pared)
    {
        var wall = pared == 1;
        return Days.Read(date) is { } day && DaySheet.Of(visit, day, wall ? DayCopy.Wall : DayCopy.Book) is { } sheet
            ? Answers.Page<DayPaper>(new { Sheet = sheet, ForTheWall = wall, Url = Url(day) })
            : Results.NotFound();
    }

    static async Task<IResult> GiveNumber(HttpContext context, Visit visit, string date)
    {
        var posted = await context.ReadPosted(visit);
        if (Days.Read(date) is not { } day) return Results.NotFound();
        await visit.Do(posted, new NumberSheet(day));
        return Answers.GoOn(Url(day) + "/hoja");
    }

    static MonthOfDays Month(Visit visit, DateOnly? asked) => visit.Read(o =>
    {
        var days = o.Days.All.Where(d => d.Date <= visit.Today && !d.IsEmpty).ToArray();
        var month = DaysTable.MonthOf(days, asked, visit.Today);
        var lines = days.Where(d => FirstOf(d.Date) == month).Reverse().Select(d => new DayLine(
            DateWords.Capital(DateWords.WeekdayDayMonth(d.Date)), DaySheet.MenuOf(o, d, visit.T),
            d.Sheet is { } number ? visit.T.Of("ui.paper.sheet", ("n", number)) : null, d.Made == 0 && d.Closing is null ? null : visit.T.Of("daybook.rations", ("n", d.Made)), Url(d.Date), d.Closing is null)).ToArray();
        var (earlier, later) = (days.LastOrDefault(d => d.Date < month), days.FirstOrDefault(d => d.Date >= month.AddMonths(1)));
        return new MonthOfDays(DateWords.Capital(DateWords.MonthYear(month)), lines, earlier is null ? null : MonthUrl(earlier.Date), later is null ? null : MonthUrl(later.Date));
    });

    static Ui.Person[] Crew(Visit visit, DateOnly day) =>
        visit.Read(o => o.Days.CrewOn(day).Select(c => Faces.Of(o, c.Person, visit.T, c.Learning ? visit.T["daybook.crew.learns"] : null)).ToArray());

    static async Task<IResult> Note(HttpContext context, Visit visit, string date)
    {
        var posted = await context.ReadPosted(visit);
        if (Days.Read(date) is not { } day) return Results.NotFound();
        var result = await visit.Do(posted, new NoteDay(day, posted.Text("Text") ?? ""));
        return result.Done ? Answers.GoOn(Url(day), "day-noted") : AskNote(visit, date, posted, result.Errors, result.Status);
    }

    static IResult AskNote(Visit visit, string date, Posted? posted, IReadOnlyList<FieldError> errors, int status)
    {
        if (Days.Read(date) is not { } day) return Results.NotFound();
        var form = new Asked(visit.T.Of("daybook.note.title", ("date", DateWords.DayMonth(day))), "note-pencil", "books", Url(day), Url(day) + "/nota", visit.T["daybook.note.do"],
            [new Question(QuestionKind.Note, "Text", visit.T["daybook.note.text"]) { Max = CloseDay.NoteLengthMax }]) { Why = visit.T["daybook.note.why"] };
        return Answers.Page<Ask>(new { Form = form, Typed = posted?.Typed, Errors = errors }, status);
    }

    static DateOnly FirstOf(DateOnly date) => new(date.Year, date.Month, 1);
    static string Url(DateOnly date) => "/cuaderno/" + date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    static string MonthUrl(DateOnly date) => "/cuaderno?mes=" + Days.Month(date);
}
