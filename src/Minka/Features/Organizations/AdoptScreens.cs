using System.Globalization;
using Minka.Domain.Amounts;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Domain.Storeroom;
using Minka.Features.Members;
using Minka.Features.Storeroom;
using Minka.Ui;
using Minka.Web;

namespace Minka.Features.Organizations;

/// <summary>One thing of the checklist: done, or to do.</summary>
public sealed record AdoptStep(string Icon, string Name, string Detail, string Url, bool IsDone);

/// <summary>A line of the opening stock as the form offers it.</summary>
public sealed record OpeningLine(int Number, string Prefix);

/// <summary>A living organisation passes over what it already had, in as many sittings as it needs, each signed by two.</summary>
public static class AdoptScreens
{
    const string Url = "/adoptar";
    public const int Lines = 6;

    public static void Map(Routes routes)
    {
        routes.Get(Url, Power.Found, (Visit visit) => Answers.Page<AdoptPage>(new { Steps = visit.Read(o => Steps(o, visit)) }));
        routes.Get(Url + "/caja", Power.Found, (Visit visit, Node node) => AskMoney(visit, node, null, [], StatusCodes.Status200OK));
        routes.Post(Url + "/caja", Power.Found, OpenMoney);
        routes.Get(Url + "/almacen", Power.Found, (Visit visit, Node node) => AskStock(visit, node, null, [], StatusCodes.Status200OK));
        routes.Post(Url + "/almacen", Power.Found, OpenStock);
        routes.Get(Url + "/deudas", Power.Found, (Visit visit, Node node) => AskDebts(visit, node, null, [], StatusCodes.Status200OK));
        routes.Post(Url + "/deudas", Power.Found, OpenDebts);
    }

    static AdoptStep[] Steps(Organization books, Visit visit)
    {
        var (words, openings) = (visit.T, books.Charter.Openings);
        AdoptStep Step(string name, string icon, string url, bool done) => new(icon, words[$"adopt.{name}"], words[$"adopt.{name}.what"], url, done);
        return
        [
            Step("members", "users", books.Register.ActiveOn(visit.Today).Skip(1).Any() ? "/socias" : "/socias/importar", books.Register.ActiveOn(visit.Today).Skip(1).Any()),
            Step("pins", "key", "/organizacion/claves", books.Offices.PinResets.Count > 0),
            Step("store", "package", Url + "/almacen", openings.Any(o => o.Lots is { Count: > 0 })),
            Step("cash", "coins", Url + "/caja", openings.Any(o => o.Box is not null)),
            Step("debts", "hand-coins", Url + "/deudas", openings.Any(o => o.Debts is { Count: > 0 })),
            Step("terms", "clock-counter-clockwise", BoardScreens.Url + "/antes", books.Offices.PastTerms.Count > 0),
            // Last: with the first board the founder's powers end.
            Step("board", "seal-check", BoardScreens.Url + "/eleccion", books.Offices.Elections.Count > 0),
        ];
    }

    static Task<IResult> OpenMoney(HttpContext context, Visit visit, Node node) => Open(context, visit, node,
        (posted, _, date, second) => new RecordOpening(date, posted.SolesOrNull("Box"), posted.SolesOrNull("SetAsideGas"), [], [], second), AskMoney);

    static Task<IResult> OpenDebts(HttpContext context, Visit visit, Node node) => Open(context, visit, node, (posted, books, date, second) =>
        new RecordOpening(date, null, null, [], [.. books.Register.HouseholdsOn(visit.Today).Select(h => (h.Id, Owes: Owed(posted, h.Number))).Where(d => d.Owes is { IsZero: false }).Select(d => new OpeningDebt(d.Id, d.Owes!.Value))], second), AskDebts);

    static Task<IResult> OpenStock(HttpContext context, Visit visit, Node node) => Open(context, visit, node, (posted, books, date, second) =>
    {
        var lots = Enumerable.Range(0, Lines).Where(i => posted.Has(Field(i, "Item"))).Select(i => Lot(posted, books, i)).ToArray();
        return new RecordOpening(date, null, null, [.. lots.OfType<OpeningLot>()], [], second);
    }, AskStock);

    static OpeningLot? Lot(Posted posted, Organization books, int line)
    {
        if (books.Store.Find(posted.Text(Field(line, "Item"))) is not { } item) { posted.Wrong(Field(line, "Item"), "adopt.no-item"); return null; }
        if (posted.Quantity(Field(line, "Quantity"), item) is not { } quantity)
        {
            if (!posted.Has(Field(line, "Quantity"))) posted.Wrong(Field(line, "Quantity"), "adopt.no-quantity");
            return null;
        }
        return new OpeningLot(item.Key, quantity, posted.Soles(Field(line, "Cost")), posted.Choice(Field(line, "Origin"), Origin.Opening), posted.Date(Field(line, "Expiry")), null);
    }

    /// <summary>Owed is positive; paid ahead is chosen apart, so that nobody has to type a minus.</summary>
    static Soles? Owed(Posted posted, int household) => posted.SolesOrNull($"Owes{household}") is { } owes ? (posted.Checked($"Ahead{household}") ? -owes : owes) : null;

    static async Task<IResult> Open(HttpContext context, Visit visit, Node node, Func<Posted, Organization, DateOnly, PersonId?, RecordOpening> command, Func<Visit, Node, Posted?, IReadOnlyList<FieldError>, int, IResult> again)
    {
        var posted = await context.ReadPosted(visit);
        var second = await visit.ReadSecond(posted, node, context.RequestAborted);
        var date = posted.Date("Date") ?? visit.Today;
        var result = await visit.Do(posted, visit.Read(o => command(posted, o, date, second)));
        return result.Done ? Answers.GoOn(Url, "opening-recorded") : again(visit, node, posted, [.. result.Errors.Select(e => e.Field is "Lots" or "Debts" ? e with { Field = null } : e)], result.Status);
    }

    static IResult AskMoney(Visit visit, Node node, Posted? posted, IReadOnlyList<FieldError> errors, int status)
    {
        var words = visit.T;
        var form = new Asked(words["adopt.cash"], "coins", "cash", Url, Url + "/caja", words["adopt.do"],
        [
            Date(visit),
            new Question(QuestionKind.Money, "Box", words["adopt.box"]) { Hint = words["adopt.box.hint"], Optional = true },
            new Question(QuestionKind.Money, "SetAsideGas", words["adopt.gas"]) { Optional = true },
        ]) { Why = words["adopt.once"], Signers = SecondSignatures.Choices(visit, node) };
        return Answers.Page<Ask>(new { Form = form, Typed = posted?.Typed, Errors = errors }, status);
    }

    static IResult AskDebts(Visit visit, Node node, Posted? posted, IReadOnlyList<FieldError> errors, int status)
    {
        var words = visit.T;
        var homes = visit.Read(o =>
        {
            var opened = o.Charter.Openings.SelectMany(p => p.Debts ?? []).Select(d => d.Household).ToHashSet();
            return o.Register.HouseholdsOn(visit.Today).Where(h => !opened.Contains(h.Id)).Select(h => (h.Number, Said: words.Of("members.household-of", ("n", h.Number), ("who", h.Called ?? words["erased"])))).ToArray();
        });
        var form = new Asked(words["adopt.debts"], "hand-coins", "cash", Url, Url + "/deudas", words["adopt.do"],
        [
            Date(visit),
            .. homes.SelectMany(h => new[] { new Question(QuestionKind.Money, $"Owes{h.Number}", h.Said) { Optional = true }, new Question(QuestionKind.Check, $"Ahead{h.Number}", words["adopt.ahead"]) }),
        ]) { Why = words["adopt.debts.why"], Signers = SecondSignatures.Choices(visit, node) };
        return Answers.Page<Ask>(new { Form = form, Typed = posted?.Typed, Errors = errors }, status);
    }

    static IResult AskStock(Visit visit, Node node, Posted? posted, IReadOnlyList<FieldError> errors, int status)
    {
        var items = visit.Read(o => o.Store.Choices.Select(i => new Choice(i.Key, i.Name)).ToArray());
        Choice[] origins = [new($"{Origin.Opening}", visit.T["adopt.origin.unknown"]), .. OriginWords.Choices(visit.T), new($"{Origin.Purchase}", visit.T["store.origin.Purchase"])];
        return Answers.Page<OpeningStockForm>(new
        {
            Date = Date(visit), Items = items, Origins = origins, Signers = SecondSignatures.Choices(visit, node),
            Rows = Enumerable.Range(0, Lines).Select(i => new OpeningLine(i + 1, $"Lots[{i}].")).ToArray(), Typed = posted?.Typed, Errors = errors,
        }, status);
    }

    static string Field(int line, string what) => $"Lots[{line}].{what}";
    static Question Date(Visit visit) => new(QuestionKind.Date, "Date", visit.T["adopt.date"], visit.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) { Hint = visit.T["adopt.date.hint"] };
}
