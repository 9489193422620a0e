using Minka.Domain.Belongings;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Features.Storeroom;
using Minka.Locale;
using Minka.Ui;
using Minka.Ui.Tables;
using Minka.Web;

namespace Minka.Features.Belongings;

/// <summary>A thing in the list and on paper.</summary>
/// <param name="Keeper">Null where nobody keeps it, where she may not know, and on the wall.</param>
public sealed record ThingLine(int Number, string Name, string Icon, string Kind, string Quiet, int Pieces, string Owner, string Condition, string? Value, string? Keeper, string? Missing, string Url);

/// <summary>The inventory: what is there, and what left.</summary>
public sealed record InventoryView(IReadOnlyList<(string Kind, string Icon, IReadOnlyList<ThingLine> Things)> Groups, IReadOnlyList<ThingLine> Gone, string? Counted, bool MayKeep, bool MayCount, bool MaySeeKeepers);

/// <summary>One thing with who had it and what happened to it.</summary>
public sealed record ThingView(ThingLine Line, string Since, string? Place, string? OwnerName, IReadOnlyList<(string What, string? CorrectUrl)> History, bool MayConfirm, IReadOnlyList<Door> Acts, string? CorrectUrl, bool IsUndone);

/// <summary>The inventory of pots, stove, cylinders, keys and papers; each with its number, its state, and who keeps it for those who may know.</summary>
public static class Inventory
{
    public const string Url = "/almacen/enseres";

    public static void Map(Routes routes)
    {
        routes.Get(Url, Power.SeeBooks, ShowAll);
        ThingActs.Inventory.Map(routes);
        routes.Get(Url + "/hoja", Power.SeeBooks, Print);
        routes.Get(Url + "/{number:int}", Power.SeeBooks, (Visit visit, int number) => Show(visit, number, []));
        routes.Post(Url + "/{number:int}/confirmar", Power.SeeBooks, Confirm);
        ThingActs.Table.Map(routes);
    }

    static IResult ShowAll(HttpContext context, Visit visit)
    {
        var (view, table) = visit.Read(o => (ViewOf(o, visit), TableOf(o, visit)));
        return TableFiles.Asked(context, visit, table) ?? Answers.Page<InventoryPage>(new { View = view });
    }

    static IResult Show(Visit visit, int number, IReadOnlyList<FieldError> errors, int status = 200) =>
        visit.Read(o => ThingOf(o, number, visit)) is { } view ? Answers.Page<ThingPage>(new { View = view, Errors = errors }, status) : Results.NotFound();

    static async Task<IResult> Confirm(HttpContext context, Visit visit, int number)
    {
        var posted = await context.ReadPosted(visit);
        if (visit.Read(o => o.Belongings.ByNumber(number)?.Keeping?.Handing) is not { } handing) return Results.NotFound();
        var result = await visit.Do(posted, new ConfirmKeeping(handing));
        return result.Done ? Answers.GoOn($"{Url}/{number}", "keeping-confirmed") : Show(visit, number, result.Errors, result.Status);
    }

    /// <summary>The wall's copy says nobody's name; the copy for the board and the fiscal is another print.</summary>
    static IResult Print(Visit visit, string? copia)
    {
        var full = copia == "fiscal" && visit.Read(o => ThingWords.MaySeeKeepers(o, visit));
        var (view, ends) = visit.Read(o => (ViewOf(o, visit), PaperEnds.Of(o, visit)));
        return Answers.Page<InventoryPaper>(new { View = view, Ends = ends, WithKeepers = full, Date = DateWords.Capital(DateWords.Full(visit.Today)) });
    }

    static InventoryView ViewOf(Organization o, Visit visit) => new(
        [.. o.Belongings.Here.GroupBy(t => t.Fact.Kind).OrderBy(g => g.Key).Select(g => (visit.T["thing.kind." + g.Key], ThingWords.Icon(g.Key), (IReadOnlyList<ThingLine>)[.. g.Select(t => LineOf(o, t, visit))]))],
        [.. o.Belongings.All.Where(t => !t.IsHere && !t.IsReversed).Select(t => LineOf(o, t, visit))],
        o.Belongings.LastCount is { } day ? visit.T.Of("thing.counted-on", ("date", DateWords.DayMonthYear(day))) : null,
        visit.May(Power.KeepStore), visit.May(Power.ReceiveDelivery), ThingWords.MaySeeKeepers(o, visit));

    /// <summary>The inventory as a file: without keepers, as every copy that leaves the screen.</summary>
    static Table TableOf(Organization o, Visit visit) => new(visit.T["things.title"], "enseres",
        [TableColumn.Count(visit.T["thing.number"]), TableColumn.Text(visit.T["thing.name"]), TableColumn.Text(visit.T["thing.kind"]), TableColumn.Count(visit.T["thing.how-many"]), TableColumn.Text(visit.T["thing.owner"]), TableColumn.Text(visit.T["thing.condition"]), TableColumn.Soles(visit.T["thing.value"])],
        [.. o.Belongings.Here.Select(t => new TableRow([t.Number, ThingWords.Name(t, visit.T), visit.T["thing.kind." + t.Fact.Kind], t.Pieces, visit.T["thing.owner." + t.Fact.Owner], visit.T["thing.condition." + t.Condition], t.Fact.Value]))]);

    static ThingLine LineOf(Organization o, Thing thing, Visit visit) => new(
        thing.Number, ThingWords.Name(thing, visit.T), ThingWords.Icon(thing.Fact.Kind), visit.T["thing.kind." + thing.Fact.Kind], ThingWords.Quiet(o, thing, visit.T), thing.Pieces,
        visit.T["thing.owner." + thing.Fact.Owner], visit.T["thing.condition." + thing.Condition], thing.Fact.Value?.ToString(), ThingWords.Keeper(o, thing, visit),
        thing.Missing > 0 ? visit.T.Of("thing.missing", ("n", thing.Missing)) : null, $"{Url}/{thing.Number}");

    static ThingView? ThingOf(Organization o, int number, Visit visit)
    {
        if (o.Belongings.ByNumber(number) is not { } thing) return null;
        var history = thing.Losses.Select(l => (l.Stamp, visit.T.Of("thing.gone.line", ("n", l.Fact.Pieces), ("why", visit.T["thing.gone." + l.Fact.Reason]), ("date", DateWords.DayMonthYear(l.Fact.Date))) + (l.Words is null ? "" : $" {l.Words}"))).ToList();
        if (ThingWords.MaySeeKeepers(o, visit))
            history.AddRange(thing.Keepings.Select(k => (k.Stamp, visit.T.Of(k.IsConfirmed ? "thing.keeper" : "thing.keeper.unconfirmed",
                ("who", k.Number is { } n ? o.Register.PersonOf(n)?.Called ?? visit.T["erased"] : visit.T["erased"]), ("date", DateWords.DayMonthYear(k.Since))))));
        return new ThingView(LineOf(o, thing, visit), DateWords.DayMonthYear(thing.Fact.Date), thing.Place, thing.Owner,
            [.. history.OrderByDescending(h => h.Stamp.Entry.Seq).Select(h => (h.Item2, Corrections.UrlOf(o, h.Stamp.Act, visit)))],
            thing.Keeping is { IsConfirmed: false } && o.Belongings.KeeperOf(thing) == visit.Person, ThingActs.Table.Offered(new Ground<Thing>(o, thing, visit), number),
            Corrections.UrlOf(o, thing.Stamp.Act, visit), thing.IsReversed);
    }
}
