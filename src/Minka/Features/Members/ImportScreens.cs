using System.Globalization;
using Minka.Domain.Members;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Locale;
using Minka.Ui;
using Minka.Web;

namespace Minka.Features.Members;

/// <summary>A row of the sheet as it would be taken, with what was put right or why it is refused.</summary>
public sealed record RowLine(string Number, string Name, string Detail, TagKind Kind, string Tag);

/// <summary>The sheet before it is imported.</summary>
public sealed record SheetPreview(int Accepted, int Corrected, int Refused, IReadOnlyList<RowLine> Rows, IReadOnlyList<string> Missing, IReadOnlyList<Question> Known, string Packed, string Since);

/// <summary>The official register comes in as a file: looked at row by row first, then taken in one act; and goes out again.</summary>
public static class ImportScreens
{
    const string Url = "/socias/importar";
    const int KnownMax = 12;

    public static void Map(Routes routes)
    {
        routes.Get(Url, Power.Admit, () => Upload([], StatusCodes.Status200OK));
        routes.Post(Url, Power.Admit, Look);
        routes.Post(Url + "/guardar", Power.Admit, Import);
        routes.Get("/socias/por-ubicar", Power.KeepRegister, ShowTray);
        routes.Get("/socias/padron.csv", Power.KeepRegister, (Visit visit) => Results.File(SheetFile.AsCsv(Written(visit)), "text/csv; charset=utf-8", Name(visit, "csv")));
        routes.Get("/socias/padron.xlsx", Power.KeepRegister, (Visit visit) => Results.File(SheetFile.AsXlsx(Written(visit)), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Name(visit, "xlsx")));
    }

    static IResult Upload(IReadOnlyList<FieldError> errors, int status) => Answers.Page<ImportUpload>(new { Errors = errors }, status);

    static async Task<IResult> Look(HttpContext context, Visit visit)
    {
        var posted = await context.ReadPosted(visit);
        var rows = posted.Files["Sheet"] is { } file ? await SheetFile.Read(file, context.RequestAborted) : null;
        if (rows is null) posted.Wrong("Sheet", "import.not-a-sheet");
        else if (visit.Read(o => WhyUnreadable(o, rows, visit)) is { } unreadable) posted.Add([new FieldError("Sheet", unreadable)]);
        if (posted.HasErrors) return Upload(posted.Errors, StatusCodes.Status422UnprocessableEntity);
        return Preview(visit, rows!, null, [], StatusCodes.Status200OK);
    }

    static string? WhyUnreadable(Organization books, IReadOnlyList<IReadOnlyList<string?>> rows, Visit visit) => RegisterSheet.Read(books, rows, visit.Today, SheetFile.RowsOfAScreen).Unreadable switch
    {
        null => null,
        SheetTooLong tooLong => visit.T.Of("import.too-long", ("rows", tooLong.Rows), ("max", tooLong.Max)),
        var no => RefusalTexts.Sentence(no, books, visit.T),
    };

    static async Task<IResult> Import(HttpContext context, Visit visit)
    {
        var posted = await context.ReadPosted(visit);
        if (SheetFile.Unpack(posted.Typed.GetValueOrDefault("Packed")) is not { } rows) return Upload([new FieldError("Sheet", visit.T["import.not-a-sheet"])], StatusCodes.Status422UnprocessableEntity);
        var known = visit.Read(o => o.Register.People.Values.Select(p => (p.Id, Line: posted.Int($"Known{p.Number}"))).Where(k => k.Line > 0).Select(k => new KnownRow(k.Line, k.Id)).ToArray());
        var result = await visit.Do(posted, new ImportRegister(rows, posted.Date("Since") ?? visit.Today, known));
        if (result.Done) return Answers.GoOn(visit.Read(o => o.Register.RowsToPlace.Any()) ? "/socias/por-ubicar" : "/socias", "register-imported");
        return Preview(visit, rows, posted, [.. result.Errors.Select(e => e.Field == "Known" ? e with { Field = null } : e)], result.Status);
    }

    static IResult Preview(Visit visit, IReadOnlyList<IReadOnlyList<string?>> rows, Posted? posted, IReadOnlyList<FieldError> errors, int status)
    {
        var view = visit.Read(o =>
        {
            var report = RegisterSheet.Read(o, rows, visit.Today);
            var taken = report.Taken.Select(r => new Choice($"{r.Line}", visit.T.Of("import.row", ("n", r.Line), ("name", r.Row.Name.Full ?? "")))).ToArray();
            var known = o.Register.ActiveOn(visit.Today).Take(KnownMax + 1).ToArray();
            var questions = known.Length > KnownMax ? [] : known.Select(p => new Question(QuestionKind.Select, $"Known{p.Number}", visit.T.Of("import.known", ("who", Said.Name(p, visit.T)))) { Choices = taken, Empty = visit.T["import.known.none"], Optional = true }).ToArray();
            return new SheetPreview(report.Count(RowVerdict.Accepted), report.Count(RowVerdict.Corrected), report.Count(RowVerdict.Refused), [.. report.Rows.Select(r => Line(r, o, visit.T))],
                [.. report.Missing.Select(c => visit.T["sheet-column." + c])], questions, SheetFile.Pack(rows), visit.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        });
        return Answers.Page<ImportPreview>(new { View = view, Typed = posted?.Typed.Where(t => t.Key != "Packed").ToDictionary(t => t.Key, t => t.Value), Errors = errors }, status);
    }

    static RowLine Line(SheetRow row, Organization books, Texts words)
    {
        var kind = words["member-kind." + row.Row.Kind];
        var put = string.Join(" ", row.Corrections.Select(c => words.Of("correction." + c.Kind, ("column", words["sheet-column." + c.Column]), ("was", c.Was), ("became", c.Became))));
        var (detail, tag, text) = row.Verdict switch
        {
            RowVerdict.Refused => (string.Join(" ", row.Refusals.Select(r => RefusalTexts.Sentence(r, books, words))), TagKind.Warn, words["import.refused"]),
            RowVerdict.Corrected => ($"{kind}. {put}", TagKind.Due, words["import.corrected"]),
            _ => (kind, TagKind.Done, words["import.accepted"]),
        };
        return new RowLine(words.Of("import.line", ("n", row.Line)), row.Row.Name.Listed ?? words["import.no-name"], detail, tag, text);
    }

    static IResult ShowTray(Visit visit) => Answers.Page<TrayPage>(new
    {
        People = visit.Read(o => o.Register.RowsToPlace.Select(p => new NumberedPerson($"{p.Number}", Said.Tile(o, p, visit) with { Url = $"/socias/{p.Number}/ubicar" })).ToArray()),
    });

    static IReadOnlyList<IReadOnlyList<string>> Written(Visit visit) => visit.Read(o => RegisterSheet.Write(o, visit.Person, visit.Today));
    static string Name(Visit visit, string ending) => $"padron-{visit.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.{ending}";
}
