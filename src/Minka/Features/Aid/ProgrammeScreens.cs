using System.Globalization;
using Minka.Domain.Aid;
using Minka.Domain.Amounts;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Domain.Storeroom;
using Minka.Features.Storeroom;
using Minka.Locale;
using Minka.Ui;
using Minka.Ui.Tables;
using Minka.Web;

namespace Minka.Features.Aid;

/// <summary>The terms of a programme from a day on, in words.</summary>
public sealed record TermsLine(string From, string Words, string? Source, bool IsConfirmed, string? CorrectUrl);

/// <summary>A delivery of the programme against its period.</summary>
public sealed record AgainstLine(string Name, string Detail, string Came, string Url);

/// <summary>A programme's account.</summary>
public sealed record ProgrammeView(string Key, string Name, string Owed, string OwedDetail, string Since, bool IsLate, Table Lines, IReadOnlyList<Moment> Moments, string Sentence, IReadOnlyList<AgainstLine> Deliveries, IReadOnlyList<TermsLine> Terms, bool MayRecord, bool HasEnded);

/// <summary>What a programme owes against what came, and its terms.</summary>
public static class ProgrammeScreens
{
    const int BasketLines = 6;

    public static string UrlOf(string key) => $"/ayuda/programas/{key}";

    public static void Map(Routes routes)
    {
        routes.Get("/ayuda/programas/nuevo", Power.KeepPapers, (Visit visit) => Ask(visit, null, null, [], StatusCodes.Status200OK));
        routes.Post("/ayuda/programas/nuevo", Power.KeepPapers, (HttpContext context, Visit visit) => Record(context, visit, null));
        routes.Get("/ayuda/programas/{key}", Power.SeeBooks, Show);
        routes.Get("/ayuda/programas/{key}/terminos", Power.KeepPapers, (Visit visit, string key) => Ask(visit, key, null, [], StatusCodes.Status200OK));
        routes.Post("/ayuda/programas/{key}/terminos", Power.KeepPapers, (HttpContext context, Visit visit, string key) => Record(context, visit, key));
        routes.Get("/ayuda/programas/{key}/fin", Power.KeepPapers, (Visit visit, string key) => AskEnd(visit, key, null, [], StatusCodes.Status200OK));
        routes.Post("/ayuda/programas/{key}/fin", Power.KeepPapers, End);
    }

    static IResult Show(HttpContext context, Visit visit, string key)
    {
        if (visit.Read(o => o.Aid.Programmes.TryGetValue(key, out var programme) ? ViewOf(o, programme, visit) : null) is not { } view) return Results.NotFound();
        return TableFiles.Asked(context, visit, view.Lines) ?? Answers.Page<ProgrammePage>(new { View = view });
    }

    static ProgrammeView ViewOf(Organization o, Programme programme, Visit visit)
    {
        var t = visit.T;
        var account = Entitlement.Of(o, programme, visit.Today);
        long due = 0, came = 0;
        var moments = account.Months.Select(m => new Moment(AidWords.ShortMonth(m.Month), Tonnes(came += m.Came), Tonnes(due += m.Due), DateWords.MonthYear(m.Month))).ToArray();
        return new ProgrammeView(programme.Key, programme.Name, account.OwedGrams == 0 ? t["aid.nothing-owed"] : AidWords.Kilos(account.OwedGrams),
            account.OwedValue.IsPositive ? t.Of("aid.owed.value", ("value", account.OwedValue)) : t["aid.owed.until-today"],
            account.Last is { } last ? t.Of("aid.last", ("when", DateWords.DayMonthYear(last.Date)), ("n", account.DaysSince)) : t.Of("aid.nothing-came", ("n", account.DaysSince)), account.IsLate,
            TableOf(o, account, t), moments, t.Of("programme.sentence", ("due", AidWords.Kilos(due)), ("came", AidWords.Kilos(came))),
            [.. account.Deliveries.Reverse().Select(d => LineOf(d, t))], [.. programme.Terms.Reverse().Select(x => LineOf(o, x, visit))], visit.May(Power.KeepPapers), programme.LastDay is not null);
    }

    static int Tonnes(long grams) => (int)Math.Clamp((grams + 500) / 1_000, 0, int.MaxValue);

    static Table TableOf(Organization o, Entitlement account, Texts t) => new(t.Of("programme.table", ("name", account.Programme.Name)), $"ayuda-{account.Programme.Key}",
        [TableColumn.Text(t["programme.product"]), TableColumn.Quantity(t["programme.due"]), TableColumn.Quantity(t["programme.came"]), TableColumn.Quantity(t["programme.owed"]), TableColumn.Soles(t["programme.value"])],
        [.. account.Lines.Select(l => new TableRow([o.Store.NameOf(l.Item), Amount(o, l.Item, l.Due), Amount(o, l.Item, l.Came), Amount(o, l.Item, l.Owed), l.Value]))]);

    static Cell Amount(Organization o, string item, long quantity) => o.Store.Find(item) is { Unit: not Unit.Piece } known
        ? Cell.Quantity((quantity + 50) / 100 * 100, 3, known.Unit == Unit.Gram ? "kg" : "l") : Cell.Quantity(quantity, 0);

    static AgainstLine LineOf(DeliveryAgainst line, Texts t) => new(
        DateWords.Capital(DateWords.DayMonthYear(line.Delivery.Date)),
        line.Days == 0 ? t["programme.no-period"] : t.Of("programme.period", ("n", line.Days), ("due", AidWords.Kilos(line.Due))), AidWords.Kilos(line.Came), Deliveries.Url(line.Delivery.Number));

    static TermsLine LineOf(Organization o, ProgrammeTerms terms, Visit visit)
    {
        var t = visit.T;
        var basket = string.Join(", ", terms.Basket.Select(l => $"{StoreWords.Lower(o.Store.NameOf(l.Item))} {QuantityWords.InUnits(o.Store.Find(l.Item)?.Unit ?? Unit.Gram, l.PerPersonAndDay)}"));
        return new TermsLine(DateWords.DayMonthYear(terms.From), t.Of(terms.Fact.CalendarDays ? "programme.terms.calendar" : "programme.terms", ("n", terms.Users), ("basket", basket), ("days", terms.Fact.EveryDays)),
            terms.Source, terms.Fact.IsConfirmed, Corrections.UrlOf(o, terms.Stamp.Act, visit));
    }


    static async Task<IResult> Record(HttpContext context, Visit visit, string? key)
    {
        var posted = await context.ReadPosted(visit);
        if (key is not null && !visit.Read(o => o.Aid.Programmes.ContainsKey(key))) return Results.NotFound();
        var placed = Enumerable.Range(0, BasketLines).Where(i => posted.Has($"Item{i}") && posted.Int($"Amount{i}") != 0).ToArray();
        var basket = placed.Select(i => new BasketLine(posted.Text($"Item{i}")!, posted.Int($"Amount{i}"))).ToArray();
        var command = new RecordProgramme(key, posted.Text("Name") ?? "", posted.Choice("Kind", ProgrammeKind.Other), posted.Date("From") ?? visit.Today, posted.Int("Users"), posted.Int("EveryDays"), posted.Checked("CalendarDays"), basket, posted.Checked("IsConfirmed"), posted.Text("Source") ?? "");
        var result = await visit.Do(posted, command);
        if (result.Done) return Answers.GoOn(result.Facts.OfType<ProgrammeRecorded>().FirstOrDefault() is { } made ? UrlOf(made.Key) : AidHome.Url, "programme-recorded");
        return Ask(visit, key, posted, [.. result.Errors.Select(e => Moved(e, placed))], result.Status);
    }

    /// <summary>A refusal about a line of the basket stands beside its amount.</summary>
    static FieldError Moved(FieldError error, int[] placed)
    {
        for (var i = 0; i < placed.Length; i++) if (error.Field == $"Basket[{i}]") return error with { Field = $"Amount{placed[i]}" };
        return error.Field == "Basket" ? error with { Field = "Amount0" } : error;
    }

    static IResult Ask(Visit visit, string? key, Posted? posted, IReadOnlyList<FieldError> errors, int status)
    {
        var t = visit.T;
        var form = visit.Read(o =>
        {
            var before = key is null ? null : o.Aid.Programmes.GetValueOrDefault(key)?.Terms[^1];
            if (key is not null && before is null) return null;
            var statute = o.Charter.At(visit.Today);
            var basket = before?.Basket ?? [new("rice", statute.RationGrams(FoodGroup.Cereal)), new("lentils", statute.RationGrams(FoodGroup.Pulse)), new("oil", statute.RationGrams(FoodGroup.Oil)), new("mackerel", statute.RationGrams(FoodGroup.Animal))];
            Choice[] items = [.. o.Store.Choices.Where(i => i.Use == ItemUse.Food).Select(i => new Choice(i.Key, i.Name))];
            return new Asked(t[key is null ? "programme.new" : "programme.terms.title"], "truck", "store", key is null ? AidHome.Url : UrlOf(key), key is null ? "/ayuda/programas/nuevo" : UrlOf(key) + "/terminos", t["programme.save"],
            [
                new(QuestionKind.Text, "Name", t["programme.name"], before?.Fact.Name ?? "PCA") { Hint = t["programme.name.hint"] },
                new(QuestionKind.Tiles, "Kind", t["programme.kind"], $"{before?.Fact.Kind ?? (o.Charter.Kind == OrganizationKind.OllaComun ? ProgrammeKind.Olla : ProgrammeKind.Pca)}") { Choices = [.. Enum.GetValues<ProgrammeKind>().Select(k => new Choice($"{k}", t["programme.kind." + k]))] },
                new(QuestionKind.Number, "Users", t["programme.users"], $"{before?.Users ?? o.Register.ActiveOn(visit.Today).Count()}") { Hint = t["programme.users.hint"], Max = RecordProgramme.UsersMax },
                new(QuestionKind.Number, "EveryDays", t["programme.every"], $"{before?.Fact.EveryDays ?? statute.Of(AidSettings.DeliveryEveryDays)}") { Hint = t["programme.every.hint"], Max = RecordProgramme.EveryDaysMax },
                .. Enumerable.Range(0, BasketLines).SelectMany(i => new Question[]
                {
                    new(QuestionKind.Select, $"Item{i}", t.Of("programme.product.n", ("n", i + 1)), i < basket.Count ? basket[i].Item : "") { Choices = items, Empty = t["programme.no-product"], Optional = i > 0 },
                    new(QuestionKind.Number, $"Amount{i}", t["programme.amount"], i < basket.Count ? basket[i].PerPersonAndDay.ToString(CultureInfo.InvariantCulture) : "") { Max = (int)RecordProgramme.PerDayMax, Optional = i > 0 },
                }),
                new(QuestionKind.Check, "CalendarDays", t["programme.calendar"], before?.Fact.CalendarDays == true ? "1" : null) { Hint = t["programme.calendar.hint"] },
                new(QuestionKind.Date, "From", t["programme.from"], visit.Today.Typed()),
                new(QuestionKind.Text, "Source", t["programme.source"]) { Hint = t["programme.source.hint"] },
                new(QuestionKind.Check, "IsConfirmed", t["programme.confirmed"]) { Hint = t["programme.confirmed.hint"] },
            ]) { Why = t["programme.why"] };
        });
        return form is null ? Results.NotFound() : Answers.Page<Ask>(new { Form = form, Typed = posted?.Typed, Errors = errors }, status);
    }

    static async Task<IResult> End(HttpContext context, Visit visit, string key)
    {
        var posted = await context.ReadPosted(visit);
        var result = await visit.Do(posted, new EndProgramme(key, posted.Date("LastDay") ?? visit.Today));
        return result.Done ? Answers.GoOn(UrlOf(key), "programme-ended") : AskEnd(visit, key, posted, result.Errors, result.Status);
    }

    static IResult AskEnd(Visit visit, string key, Posted? posted, IReadOnlyList<FieldError> errors, int status)
    {
        if (visit.Read(o => o.Aid.Programmes.GetValueOrDefault(key)?.Name) is not { } name) return Results.NotFound();
        var form = new Asked(visit.T.Of("programme.end.title", ("name", name)), "truck", "store", UrlOf(key), UrlOf(key) + "/fin", visit.T["programme.end.do"],
            [new(QuestionKind.Date, "LastDay", visit.T["programme.last-day"], visit.Today.Typed())]);
        return Answers.Page<Ask>(new { Form = form, Typed = posted?.Typed, Errors = errors }, status);
    }
}
