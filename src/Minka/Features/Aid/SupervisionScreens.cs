using System.Globalization;
using Minka.Domain.Aid;
using Minka.Domain.Authorities;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Features.Storeroom;
using Minka.Locale;
using Minka.Ui;
using Minka.Web;

namespace Minka.Features.Aid;

/// <summary>A visit as the list has it.</summary>
public sealed record VisitRow(string Name, string Detail, string Tag, bool IsOpen, string Url);

/// <summary>Something that was asked for, and whether it is in order.</summary>
public sealed record FaultRow(FaultKind Kind, string Name, string? Mended, bool Persists);

/// <summary>One supervision.</summary>
public sealed record SupervisionView(int Number, string Title, string Date, IReadOnlyList<FaultRow> Faults, string? MendBy, bool IsLate, IReadOnlyList<string> Breaches, string? WhoCame, string? Asked, string? Answered, string? SheetNumber, bool HasPhoto, bool MayRecord, string? CorrectUrl);

/// <summary>The visits of supervision: written down, read again, and what they asked for put in order.</summary>
public static class SupervisionScreens
{
    public const string Url = "/ayuda/supervision";

    public static void Map(Routes routes)
    {
        routes.Get(Url, Power.SeeBooks, List);
        routes.Get(Url + "/nueva", Power.KeepPapers, (Visit visit) => Ask(visit, null, [], StatusCodes.Status200OK));
        routes.Post(Url + "/nueva", Power.KeepPapers, Record);
        routes.Get(Url + "/{number:int}", Power.SeeBooks, (Visit visit, int number) => visit.Read(o => ViewOf(o, number, visit)) is { } view ? Answers.Page<SupervisionPage>(new { View = view }) : Results.NotFound());
        routes.Post(Url + "/{number:int}/orden", Power.KeepPapers, Mend);
        routes.Get(Url + "/{number:int}/foto", Power.KeepPapers, (Visit visit, Node node, int number) => Photographs.Show(visit, node, visit.Read(o => Find(o, number)?.Photo)));
    }

    static Supervision? Find(Organization o, int number) => o.Authorities.Supervisions.FirstOrDefault(s => s.Number == number);

    static IResult List(Visit visit)
    {
        var t = visit.T;
        var (rows, next) = visit.Read(o => (
            o.Authorities.Supervisions.Reverse().Select(s => new VisitRow(t["supervision.step." + s.Fact.Step], DateWords.Capital(DateWords.DayMonthYear(s.Date)),
                s.Faults.Count == 0 ? t["supervision.clean"] : s.Unmended.Any() ? t.Of("supervision.open", ("n", s.Unmended.Count())) : t["supervision.mended"], s.Unmended.Any(), $"{Url}/{s.Number}")).ToArray(),
            Supervisions.Next(o.Authorities.Supervisions)));
        return Answers.Page<SupervisionsPage>(new { Rows = rows, Next = t["supervision.next." + next], MayRecord = visit.May(Power.KeepPapers) });
    }

    static SupervisionView? ViewOf(Organization o, int number, Visit visit)
    {
        if (Find(o, number) is not { } held) return null;
        var (t, persistent) = (visit.T, Supervisions.Persistent(o.Authorities.Supervisions, held));
        return new SupervisionView(number, t["supervision.step." + held.Fact.Step], DateWords.Full(held.Date) + (held.Fact.Arrived is { } at ? t.Of("supervision.at", ("time", at.ToString("HH:mm", CultureInfo.InvariantCulture))) : ""),
            [.. held.Faults.Select(f => new FaultRow(f, t["fault." + f], held.Mended.TryGetValue(f, out var on) ? t.Of("supervision.mended-on", ("date", DateWords.DayMonth(on))) : null, persistent.Contains(f)))],
            held.Fact.MendBy is { } by ? t.Of("supervision.mend-by", ("date", DateWords.WeekdayDayMonth(by)), ("when", DateWords.Relative(by, visit.Today))) : null, held.Unmended.Any() && held.Fact.MendBy < visit.Today,
            [.. Supervisions.Breaches(o, held).Select(b => t.Of("supervision.breach." + b, ("days", o.Charter.At(held.Date).Of(AidSettings.MendDays))))],
            held.WhoCame, held.Asked, held.Answered, held.Fact.SheetNumber, held.Photo is not null && visit.May(Power.KeepPapers), visit.May(Power.KeepPapers), Corrections.UrlOf(o, held.Stamp.Act, visit));
    }

    static async Task<IResult> Record(HttpContext context, Visit visit, Node node)
    {
        var posted = await context.ReadPosted(visit);
        TimeOnly? arrived = null;
        if (posted.Text("Arrived") is { } typed)
        {
            if (TimeOnly.TryParseExact(typed, ["H:mm", "HH:mm", "H.mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)) arrived = time;
            else posted.Wrong("Arrived", "supervision.not-a-time", ("text", typed.Length > 20 ? typed[..20] : typed));
        }
        var faults = Enum.GetValues<FaultKind>().Where(f => posted.Checked($"Fault-{f}")).ToArray();
        Attachment? photo = posted.HasErrors ? null : await SheetPhoto.Keep(posted, "Photo", visit, node, context.RequestAborted);
        var result = await visit.Do(posted, new HoldSupervision(posted.Date("Date") ?? visit.Today, posted.Choice("Step", SupervisionStep.First), arrived, posted.Checked("Present"), posted.Checked("CopyLeft"), faults)
        {
            SheetNumber = posted.Text("SheetNumber"), MendBy = posted.Date("MendBy"), WhoCame = posted.Text("WhoCame", 200), Asked = posted.Text("Asked", 2000), Answered = posted.Text("Answered", 2000), Photo = photo,
        });
        return result.Done ? Answers.GoOn(result.Facts.OfType<SupervisionHeld>().FirstOrDefault() is { } held ? $"{Url}/{held.Number}" : Url, "supervision-held") : Ask(visit, posted, result.Errors, result.Status);
    }

    static async Task<IResult> Mend(HttpContext context, Visit visit, int number)
    {
        var posted = await context.ReadPosted(visit);
        var result = await visit.Do(posted, new MendFault(number, posted.Choice("Fault", FaultKind.Other), visit.Today));
        return result.Done ? Answers.GoOn($"{Url}/{number}", "fault-mended")
            : visit.Read(o => ViewOf(o, number, visit)) is { } view ? Answers.Page<SupervisionPage>(new { View = view, Problem = result.Errors is [var first, ..] ? first.Text : null }, result.Status) : Results.NotFound();
    }

    static IResult Ask(Visit visit, Posted? posted, IReadOnlyList<FieldError> errors, int status)
    {
        var t = visit.T;
        var next = visit.Read(o => Supervisions.Next(o.Authorities.Supervisions));
        var form = new Asked(t["supervision.new"], "eye", "members", Url, Url + "/nueva", t["supervision.save"],
        [
            new(QuestionKind.List, "Step", t["supervision.which"], $"{next}") { Choices = [.. Enum.GetValues<SupervisionStep>().Select(s => new Choice($"{s}", t["supervision.step." + s], null, t["supervision.step." + s + ".what"]))] },
            new(QuestionKind.Date, "Date", t["supervision.date"], visit.Today.Typed()),
            new(QuestionKind.Text, "Arrived", t["supervision.arrived"]) { Hint = t["supervision.arrived.hint"], Optional = true },
            new(QuestionKind.Text, "WhoCame", t["supervision.who"]) { Hint = t["supervision.who.hint"], Optional = true },
            .. Enum.GetValues<FaultKind>().Select(f => new Question(QuestionKind.Check, $"Fault-{f}", t["fault." + f])),
            new(QuestionKind.Note, "Asked", t["supervision.asked"]) { Optional = true, Max = 2000 },
            new(QuestionKind.Note, "Answered", t["supervision.answered"]) { Optional = true, Max = 2000 },
            new(QuestionKind.Date, "MendBy", t["supervision.by"]) { Hint = t["supervision.by.hint"], Optional = true },
            new(QuestionKind.Text, "SheetNumber", t["supervision.sheet"]) { Optional = true },
            new(QuestionKind.Check, "Present", t["supervision.present"], "1"),
            new(QuestionKind.Check, "CopyLeft", t["supervision.copy"], "1"),
            new(QuestionKind.Photo, "Photo", t["supervision.photo"]) { Optional = true },
        ]) { Why = t["supervision.why"] };
        return Answers.Page<Ask>(new { Form = form, Typed = posted?.Typed, Errors = errors }, status);
    }
}
