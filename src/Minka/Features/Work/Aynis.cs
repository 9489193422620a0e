using System.Globalization;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Domain.Work;
using Minka.Features.Money;
using Minka.Hosting.Live;
using Minka.Journal;
using Minka.Locale;
using Minka.Ui;
using Minka.Web;
using Person = Minka.Domain.Members.Person;

namespace Minka.Features.Work;

/// <summary>A line between two, as one of them reads it.</summary>
/// <param name="Asks">It waits for her word: she may say that it was so, or not.</param>
public sealed record AyniRow(Guid Id, string Icon, string Words, string Detail, string Quantity, bool Asks, bool MayWithdraw, bool MayUndo, bool MayErase);

/// <param name="Balance">What stands between the two, or null on the list of all of hers.</param>
/// <param name="Ties">With whom she has ayni, and how they stand.</param>
public sealed record AyniView(string Heading, string BackUrl, string Url, string? Balance, string? BalanceDetail, IReadOnlyList<LeafRow> Ties, IReadOnlyList<AyniRow> Lines, IReadOnlyList<Door> Doors, bool IsOne);

/// <summary>Ayni: hers with each other member. Nobody else reads any of it on a screen or on paper.</summary>
public static class Aynis
{
    public const string Url = WorkHome.Url + "/ayni";
    const string Days = "dias", Hours = "horas", Gave = "di", Received = "recibi";

    static readonly SmallActs<Organization> begin = new(Url, "turns", (o, _) => o, _ => "", _ => Url, [New(null)]);

    static readonly SmallActs<Person> between = new(Url + "/{number:int}", "turns", (o, n) => o.Register.PersonOf(n), g => g.Subject.Called ?? "", UrlOf,
    [
        Even("a-mano-dias", "ayni-even-days", AyniUnit.HalfDays),
        Even("a-mano-horas", "ayni-even-hours", AyniUnit.Minutes),
    ]);

    public static void Map(Routes routes)
    {
        routes.Get(Url, Power.SeeBooks, (Visit visit) => Answers.Page<AyniPage>(new { View = visit.Read(o => ListOf(o, visit)) }));
        routes.Get(Url + "/{number:int}", Power.SeeBooks, (Visit visit, int number) => Show(visit, number, [], StatusCodes.Status200OK));
        routes.Post(Url + "/{id:guid}/confirmar", Power.SeeBooks, (HttpContext context, Visit visit, Guid id) => Answer(context, visit, id, new ConfirmAyni(id), "ayni-confirmed"));
        routes.Post(Url + "/{id:guid}/retirar", Power.SeeBooks, (HttpContext context, Visit visit, Guid id) => Answer(context, visit, id, new WithdrawAyni(id), "ayni-withdrawn"));
        routes.Get(Url + "/{id:guid}/deshacer", Power.SeeBooks, (Visit visit, Node node, Guid id) => UndoForm(visit, node, id, null, [], StatusCodes.Status200OK));
        routes.Post(Url + "/{id:guid}/deshacer", Power.SeeBooks, Undo);
        routes.Get(Url + "/{id:guid}/borrar", Power.SeeBooks, AskErase);
        routes.Post(Url + "/{id:guid}/borrar", Power.SeeBooks, Erase);
        begin.Map(routes);
        between.Map(routes);
    }

    public static string UrlOf(int number) => string.Create(CultureInfo.InvariantCulture, $"{Url}/{number}");

    static SmallAct<Organization> New(string? with) => new("nuevo", "ayni-recorded", "plus", Power.SeeBooks,
        g =>
        [
            Asking.Person(g.Books, g.Visit, "Other", g.Words["ayni.other"]) with { Value = with },
            new(QuestionKind.Tiles, "Way", g.Words["ayni.way-round"], Gave) { Choices = [new(Gave, g.Words["ayni.i-gave"], "hand-heart"), new(Received, g.Words["ayni.i-received"], "hand-palm")] },
            new(QuestionKind.Text, "Quantity", g.Words["ayni.quantity"]) { Hint = g.Words["ayni.quantity.hint"], Max = 8 },
            new(QuestionKind.Tiles, "Unit", g.Words["ayni.unit"], Days) { Choices = [new(Days, g.Words["ayni.days"], "sun"), new(Hours, g.Words["ayni.hours"], "clock")] },
            Asking.Day(g.Visit),
            new(QuestionKind.Text, "What", g.Words["ayni.what"]) { Hint = g.Words["ayni.what.hint"], Optional = true },
        ],
        (g, p, second) =>
        {
            var unit = p.Text("Unit") == Hours ? AyniUnit.Minutes : AyniUnit.HalfDays;
            return new RecordAyni(Asking.PersonIn(p, g.Books, g.Visit, "Other"), p.Text("Way") != Received, unit, unit == AyniUnit.Minutes ? Asking.MinutesIn(p, "Quantity") : HalfDaysIn(p), Asking.Date(p, g.Visit), p.Text("What"), second);
        })
    { NeedsSecond = _ => true, SecondOptional = true };

    static SmallAct<Person> Even(string path, string name, AyniUnit unit) => new(path, name, "equals", Power.SeeBooks,
        g => [new(QuestionKind.Said, "Said", "", g.Words.Of("ayni.even.said", ("what", Balance(g.Books.Aynis.Of(g.Visit.Person).FirstOrDefault(t => t.Has(g.Subject.Id)), g.Visit.Person, unit, g.Words) ?? g.Words["ayni.even"])))],
        (g, _, second) => new SettleAyni(g.Subject.Id, unit, second))
    {
        NeedsSecond = _ => true, SecondOptional = true,
        Fits = g => g.Books.Aynis.Of(g.Visit.Person).FirstOrDefault(t => t.Has(g.Subject.Id)) is { } tie && tie.OwedTo(g.Visit.Person, unit) != 0 && !tie.Lines.Any(l => l.IsPending),
    };

    /// <summary>Days as people say them: 1, 0.5, 1.5; in half days.</summary>
    static int HalfDaysIn(Posted posted)
    {
        if (posted.Text("Quantity") is not { } text) return 0;
        if (Domain.Amounts.TypedNumber.TryRead(text, 1, out var tenths) && tenths % 5 == 0 && Math.Abs(tenths) <= 10_000) return (int)(tenths / 5);
        posted.Wrong("Quantity", "ayni.half-days-only");
        return 0;
    }

    static AyniView ListOf(Organization o, Visit visit)
    {
        var t = visit.T;
        var ties = o.Aynis.Of(visit.Person);
        return new AyniView(t["ayni.title"], WorkHome.Url, Url, null, null,
            [.. ties.Select(tie => (Tie: tie, Other: tie.OtherOf(visit.Person))).Select(x => new LeafRow("handshake", Asking.Called(o, x.Other, t), Standing(x.Tie, visit.Person, t), null, UrlOf(o.Register.NumberOf(x.Other))))],
            [.. o.Aynis.WaitingFor(visit.Person).Select(l => RowOf(o, l, visit))], begin.Offered(new Ground<Organization>(o, o, visit), 0), false);
    }

    static IResult Show(Visit visit, int number, IReadOnlyList<FieldError> errors, int status)
    {
        var view = visit.Read(o => o.Register.PersonOf(number) is { } other && other.Id != visit.Person ? OneOf(o, other, visit) : null);
        return view is null ? Results.NotFound() : Answers.Page<AyniPage>(new { View = view, Errors = errors }, status);
    }

    static AyniView OneOf(Organization o, Person other, Visit visit)
    {
        var (t, tie) = (visit.T, o.Aynis.Of(visit.Person).FirstOrDefault(x => x.Has(other.Id)));
        var standing = tie is null ? t["ayni.nothing"] : Standing(tie, visit.Person, t);
        return new AyniView(t.Of("ayni.with", ("who", other.Called ?? t["erased"])), Url, UrlOf(other.Number), standing, t["ayni.theirs"], [],
            [.. (tie?.Lines ?? []).Where(l => !l.IsWithdrawn).Reverse().Select(l => RowOf(o, l, visit))],
            [.. begin.Offered(new Ground<Organization>(o, o, visit), 0), .. between.Offered(new Ground<Person>(o, other, visit), other.Number)], true);
    }

    static AyniRow RowOf(Organization o, AyniLine line, Visit visit)
    {
        var (t, gave) = (visit.T, line.Fact.Giver == visit.Person);
        var other = Asking.Called(o, gave ? line.Fact.Receiver : line.Fact.Giver, t);
        var words = line.Fact.Kind switch
        {
            AyniKind.Even => t["ayni.line.even"],
            AyniKind.Mistake => t["ayni.line.mistake"],
            _ => t.Of(gave ? "ayni.line.gave" : "ayni.line.received", ("who", other)),
        };
        var state = line.IsConfirmed ? null : line.WrittenBy == visit.Person ? t.Of("ayni.waits-for", ("who", other)) : t["ayni.waits-for-you"];
        return new AyniRow(line.Fact.Ayni, line.IsConfirmed ? (gave ? "hand-heart" : "hand-palm") : "hourglass", words, string.Join(". ", new[] { DateWords.Capital(DateWords.DayMonthYear(line.Fact.Date)), line.What, state }.Where(w => !string.IsNullOrEmpty(w))),
            Quantity(line.Quantity, line.Fact.Unit, t), line.IsPending && line.WrittenBy != visit.Person, line.IsPending && line.WrittenBy == visit.Person, line is { IsConfirmed: true, Fact.Kind: AyniKind.Help }, line is { What: not null, WordsAt: not null });
    }

    static string Standing(AyniTie tie, PersonId her, Texts t) =>
        string.Join(". ", new[] { Balance(tie, her, AyniUnit.HalfDays, t), Balance(tie, her, AyniUnit.Minutes, t) }.OfType<string>().DefaultIfEmpty(t["ayni.even"]));

    /// <summary>Null where nothing of that unit is owed.</summary>
    static string? Balance(AyniTie? tie, PersonId her, AyniUnit unit, Texts t) => tie?.OwedTo(her, unit) switch
    {
        null or 0 => null,
        > 0 and var owed => t.Of("ayni.owed-to-you", ("what", Quantity(owed, unit, t))),
        var owed => t.Of("ayni.you-owe", ("what", Quantity(-owed.Value, unit, t))),
    };

    static string Quantity(long quantity, AyniUnit unit, Texts t) => unit == AyniUnit.Minutes ? Asking.Hours(quantity, t)
        : quantity == 1 ? t["ayni.half-day"] : quantity % 2 == 0 ? t.Of("ayni.day-count", ("n", quantity / 2)) : t.Of("ayni.day-count-and-half", ("n", quantity / 2));

    static async Task<IResult> Answer(HttpContext context, Visit visit, Guid id, ICommand command, string done)
    {
        var posted = await context.ReadPosted(visit);
        if (OtherOf(visit, id) is not { } other) return Results.NotFound();
        var result = await visit.Do(posted, command);
        return result.Done ? Answers.GoOn(UrlOf(other), done) : Show(visit, other, result.Errors, result.Status);
    }

    static async Task<IResult> Undo(HttpContext context, Visit visit, Node node, Guid id)
    {
        var posted = await context.ReadPosted(visit);
        if (OtherOf(visit, id) is not { } other) return Results.NotFound();
        var second = await visit.ReadSecond(posted, node, context.RequestAborted);
        var result = await visit.Do(posted, new UndoAyni(id, second));
        return result.Done ? Answers.GoOn(UrlOf(other), "ayni-undone") : UndoForm(visit, node, id, posted, result.Errors, result.Status);
    }

    static IResult UndoForm(Visit visit, Node node, Guid id, Posted? posted, IReadOnlyList<FieldError> errors, int status)
    {
        if (OtherOf(visit, id) is not { } other || visit.Read(o => o.Aynis.Read(visit.Person, id) is { } line ? RowOf(o, line, visit) : null) is not { } row) return Results.NotFound();
        var form = new Asked(visit.T["ayni.undo"], "arrow-counter-clockwise", "turns", UrlOf(other), $"{Url}/{id:N}/deshacer", visit.T["ayni.undo.act"], [new Question(QuestionKind.Said, "Said", "", $"{row.Words}: {row.Quantity}. {row.Detail}.")])
        {
            Why = visit.T["ayni.undo.why"], Signers = [.. SecondSignatures.Choices(visit, node).Where(c => c.Value == $"{other}")], SecondOptional = true,
        };
        return Answers.Page<Ask>(new { Form = form, Typed = posted?.Typed, Errors = errors }, status);
    }

    /// <summary>The number of the other, to one of the two.</summary>
    static int? OtherOf(Visit visit, Guid id) => visit.Read(o => o.Aynis.Read(visit.Person, id) is { } line ? (int?)o.Register.NumberOf(line.Fact.Giver == visit.Person ? line.Fact.Receiver : line.Fact.Giver) : null);

    static IResult AskErase(Visit visit, Guid id) => EraseForm(visit, id, [], StatusCodes.Status200OK);

    static IResult EraseForm(Visit visit, Guid id, IReadOnlyList<FieldError> errors, int status)
    {
        if (OtherOf(visit, id) is not { } other || visit.Read(o => o.Aynis.Read(visit.Person, id)?.What) is not { } what) return Results.NotFound();
        var form = new Asked(visit.T["ayni.erase"], "backspace", "turns", UrlOf(other), $"{Url}/{id:N}/borrar", visit.T["erase.act"], [new Question(QuestionKind.Said, "Words", "", what)]) { Why = visit.T["ayni.erase.why"], SubmitIcon = "backspace" };
        return Answers.Page<Ask>(new { Form = form, Typed = (IReadOnlyDictionary<string, string>?)null, Errors = errors }, status);
    }

    static async Task<IResult> Erase(HttpContext context, Visit visit, Guid id)
    {
        var posted = await context.ReadPosted(visit);
        if (OtherOf(visit, id) is not { } other || visit.Read(o => o.Aynis.Read(visit.Person, id)?.WordsAt) is not { } entry) return Results.NotFound();
        if (posted.ActId is not { } act) return EraseForm(visit, id, [new FieldError(null, visit.T["form.stale"])], StatusCodes.Status422UnprocessableEntity);
        return await visit.Organization.Erase(entry, ErasureReason.Requested, visit.ActOf(act), null, CancellationToken.None) switch
        {
            Reply.Refused refused => EraseForm(visit, id, visit.Read(o => RefusalTexts.Say(refused.Refusals, o, visit.T)), StatusCodes.Status422UnprocessableEntity),
            Reply.Failed failed => EraseForm(visit, id, [new FieldError(null, visit.T.Of("failure." + failed.Failure, ("code", failed.Code)))], StatusCodes.Status503ServiceUnavailable),
            _ => Answers.GoOn(UrlOf(other), "ayni-erased"),
        };
    }
}
