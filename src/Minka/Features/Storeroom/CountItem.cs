using Minka.Domain.Offices;
using Minka.Domain.Storeroom;
using Minka.Ui;
using Minka.Web;

namespace Minka.Features.Storeroom;

/// <summary>Count an item, lot by lot or as a whole; a difference is explained, and accuses nobody.</summary>
public static class CountItem
{
    public static void Map(Routes routes)
    {
        routes.Get("/almacen/{item}/contar", Power.KeepStore, Show);
        routes.Post("/almacen/{item}/contar", Power.KeepStore, Count);
    }

    static IResult Show(Visit visit, string item) => Page(visit, item, null, [], StatusCodes.Status200OK);

    static async Task<IResult> Count(HttpContext context, Visit visit, string item)
    {
        var posted = await context.ReadPosted(visit);
        if (visit.Read(o => o.Store.Find(item)) is not { } known) return Results.NotFound();
        var numbers = visit.Read(o => o.Store.LotsOf(item).ToDictionary(l => l.Number, l => l.Id));
        var lots = new List<LotCounted>();
        foreach (var (number, lot) in numbers)
            if (posted.Quantity($"Lot-{number}", known) is { } counted) lots.Add(new LotCounted(lot, counted));
        var total = posted.Quantity("Total", known);
        if (lots.Count > 0 && total is not null) posted.Wrong("Total", "count.both");
        if (lots.Count == 0 && total is null && !posted.HasErrors) posted.Wrong("Total", "count.missing");
        var result = await visit.Do(posted, new CountStore(posted.Date("Date") ?? visit.Today, item, lots, total, posted.Choice("Reason", CountReason.NotYetKnown), posted.Text("Text", 300)));
        return result.Done ? Answers.GoOn(ShelfOfStore.Url(known), "counted") : Page(visit, item, posted, result.Errors, result.Status);
    }

    static IResult Page(Visit visit, string key, Posted? posted, IReadOnlyList<FieldError> errors, int status) =>
        visit.Read(o => ItemForm.Of(o, key, visit)) is not { } form ? Results.NotFound()
        : Answers.Page<CountPage>(new
        {
            View = form, Reasons = Enum.GetValues<CountReason>().Select(r => new Choice(r.ToString(), visit.T["count.reason." + r])).ToArray(),
            ActId = visit.NewActId(), Typed = posted?.Typed, Errors = errors,
        }, status);
}
