using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Domain.Papers;
using Minka.Features.Daily;
using Minka.Features.Papers.Layouts;
using Minka.Hosting.Live;
using Minka.Locale;
using Minka.Ui;
using Minka.Web;
using Act = Minka.Domain.Organizations.Act;

namespace Minka.Features.Papers.Typing;

/// <summary>
/// A sheet typed back in a minute: its code, then down its rows; what was typed is shown as the sheet looks, compared, and
/// recorded as ordinary acts with the civil date of the paper.
/// </summary>
public static class TypeSheet
{
    const string Url = "/papeles/tipear";

    public static void Map(Routes routes)
    {
        routes.Get(Url, Power.SeeBooks, (Visit visit) => AskCode(visit, null, [], StatusCodes.Status200OK));
        routes.Post(Url, Power.SeeBooks, OpenSheet);
        routes.Get(Url + "/{code}", Power.SeeBooks, (Visit visit, Node node, string code) => With(visit, node, code, view => Form(view, null, [], StatusCodes.Status200OK)));
        routes.Post(Url + "/{code}", Power.SeeBooks, Compare);
        routes.Post(Url + "/{code}/anotar", Power.SeeBooks, Record);
    }

    static async Task<IResult> OpenSheet(HttpContext context, Visit visit)
    {
        var posted = await context.ReadPosted(visit);
        var typed = posted.Text("Code", 20);
        if (SheetCode.TryRead(typed, out var code)) return Results.LocalRedirect($"{Url}/{code}");
        posted.Wrong("Code", "type.wrong-sheet", ("code", typed ?? ""));
        return AskCode(visit, posted, posted.Errors, StatusCodes.Status422UnprocessableEntity);
    }

    static async Task<IResult> Compare(HttpContext context, Visit visit, Node node, string code)
    {
        var posted = await context.ReadPosted(visit);
        return With(visit, node, code, view =>
        {
            if (posted.Has("Edit")) return Form(view, posted, [], StatusCodes.Status200OK);
            var content = visit.Read(o => SheetTypings.Of(view.Code.Kind).Read(o, posted, view, visit));
            if (content.Rows.Count == 0 && !posted.HasErrors) posted.Wrong(null, "type.nothing");
            return posted.HasErrors ? Form(view, posted, posted.Errors, StatusCodes.Status422UnprocessableEntity) : Answers.Page<CompareSheetPage>(new { View = view, Content = content, Typed = Kept(posted) });
        });
    }

    static async Task<IResult> Record(HttpContext context, Visit visit, Node node, string code)
    {
        var posted = await context.ReadPosted(visit);
        if (!TryFind(visit, node, code, out var view, out var refused)) return refused!;
        var content = visit.Read(o => SheetTypings.Of(view!.Code.Kind).Read(o, posted, view, visit));
        if (posted.ActId is null) posted.Wrong(null, "form.stale");
        if (content.Rows.Count == 0 && !posted.HasErrors) posted.Wrong(null, "type.nothing");
        if (posted.HasErrors) return Form(view!, posted, posted.Errors, StatusCodes.Status422UnprocessableEntity);
        var errors = await Carry(visit, view!, content, posted.ActId!.Value);
        return errors.Count > 0
            ? Form(view!, posted, errors, StatusCodes.Status422UnprocessableEntity)
            : Answers.GoOn(view!.Code.Kind switch { SheetKind.Orders => WhichDay.Url("/pedidos", view.Code.Date, visit.Today), SheetKind.Crew => WhichDay.Url("/", view.Code.Date, visit.Today), SheetKind.Turns => WhichDay.Url(Features.Turns.WhoCame.Url, view.Code.Date, visit.Today), SheetKind.Faena => Work.Faenas.Url, _ => "/almacen" }, "sheet-typed");
    }

    /// <summary>All of the sheet or nothing of it: what would be refused is asked before the first act. Ids follow from the form's: sent twice, it is done once.</summary>
    static async Task<IReadOnlyList<FieldError>> Carry(Visit visit, TypingView view, TypedSheetContent content, Guid form)
    {
        (ICommand Command, string? Field)[] steps = [.. content.Steps.Select(s => (s.Command, (string?)s.Field)), (new NoteTypedSheet(view.Code, [.. content.Rows.Select(r => r.Number)]), null)];
        Act[] acts = [.. steps.Select((_, n) => visit.ActOf(visit.ActOf(form).NewId(n)))];
        // What a line of the sheet brings in is not in the book yet when a later line is asked.
        var objections = visit.Read(o => steps.Zip(acts).SelectMany(s => o.Decide(s.First.Command, s.Second) is Outcome.Refused refused
            ? Placed(o, visit, [.. refused.Refusals.Where(r => r is not Domain.Storeroom.NotEnoughInStore)], s.First.Field) : []).DistinctBy(e => (e.Field, e.Text)).ToArray());
        if (objections.Length > 0) return objections;
        foreach (var ((command, field), act) in steps.Zip(acts))
            switch (await visit.Execute(command, act.Id))
            {
                case Reply.Refused refused: return visit.Read(o => Placed(o, visit, refused.Refusals, field));
                case Reply.Failed failed: return [new FieldError(null, visit.T.Of("failure." + failed.Failure, ("code", failed.Code)))];
            }
        return [];
    }

    static FieldError[] Placed(Organization o, Visit visit, IReadOnlyList<Refusal> refusals, string? field) => [.. RefusalTexts.Say(refusals, o, visit.T).Select(e => e with { Field = field })];

    static IResult With(Visit visit, Node node, string text, Func<TypingView, IResult> page) => TryFind(visit, node, text, out var view, out var refused) ? page(view!) : refused!;

    static bool TryFind(Visit visit, Node node, string text, out TypingView? view, out IResult? refused)
    {
        (view, refused) = (null, null);
        if (!SheetCode.TryRead(text, out var code)) { refused = AskCode(visit, null, [new FieldError("Code", visit.T.Of("type.wrong-sheet", ("code", text.Length > 20 ? text[..20] : text)))], StatusCodes.Status404NotFound); return false; }
        refused = PrintPaper.Refusal(visit, code.Needs);
        if (refused is not null) return false;
        view = visit.Read(o => SheetTypings.Of(code.Kind).ViewOf(o, code, LayoutShelf.Of(node.Folder.Path).Chosen(BookColumns.Card, o.Papers.LayoutOf(BookColumns.Card)).Rows, visit) is { } found ? found with { Before = Before(o, code, visit) } : null);
        if (view is null) refused = AskCode(visit, null, [new FieldError("Code", visit.T.Of("type.no-sheet", ("code", code)))], StatusCodes.Status404NotFound);
        return view is not null;
    }

    /// <summary>When it was typed last, and how many rows.</summary>
    static string? Before(Organization o, SheetCode code, Visit visit) => o.Papers.TypedBefore(code.ToString()) is [.., var last]
        ? visit.T.Of("type.before", ("date", DateWords.WeekdayDayMonth(last.Stamp.RecordedOn)), ("who", Faces.Of(o, last.Stamp.Writes, visit.T).Name), ("n", last.Fact.Rows.Count)) : null;

    static Dictionary<string, string> Kept(Posted posted) =>
        posted.Typed.Where(t => t.Key.Contains('-', StringComparison.Ordinal) && t.Value.Length > 0).ToDictionary(t => t.Key, t => t.Value);

    static IResult Form(TypingView view, Posted? posted, IReadOnlyList<FieldError> errors, int status) => Answers.Page<TypeSheetPage>(new { View = view, posted?.Typed, Errors = errors }, status);

    static IResult AskCode(Visit visit, Posted? posted, IReadOnlyList<FieldError> errors, int status)
    {
        var form = new Asked(visit.T["type.title"], "list-numbers", "books", "/papeles", Url, visit.T["type.open"], [new Question(QuestionKind.Text, "Code", visit.T["type.sheet-code"]) { Hint = visit.T["type.sheet-code.hint"], Max = 20 }]) { Why = visit.T["type.why"] };
        return Answers.Page<Ask>(new { Form = form, Typed = posted?.Typed, Errors = errors }, status);
    }
}
