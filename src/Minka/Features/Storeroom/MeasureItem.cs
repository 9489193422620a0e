using Minka.Domain.Offices;
using Minka.Domain.Storeroom;
using Minka.Ui;
using Minka.Web;

namespace Minka.Features.Storeroom;

/// <summary>Her own measure of an item: the blue jug is 800 g.</summary>
public static class MeasureItem
{
    public static void Map(Routes routes)
    {
        routes.Get("/almacen/{item}/medida", Power.KeepStore, Show);
        routes.Post("/almacen/{item}/medida", Power.KeepStore, Define);
    }

    static IResult Show(Visit visit, string item) => Page(visit, item, null, [], StatusCodes.Status200OK);

    static async Task<IResult> Define(HttpContext context, Visit visit, string item)
    {
        var posted = await context.ReadPosted(visit);
        if (visit.Read(o => o.Store.Find(item)) is not { } known) return Results.NotFound();
        var quantity = posted.Quantity("Quantity", known);
        var result = await visit.Do(posted, new DefineMeasure(item, posted.Text("Name", 60) ?? "", quantity ?? 0, posted.Text("NamePlural", 60)));
        return result.Done ? Answers.GoOn(ShelfOfStore.Url(known), "measured") : Page(visit, item, posted, result.Errors, result.Status);
    }

    static IResult Page(Visit visit, string key, Posted? posted, IReadOnlyList<FieldError> errors, int status) =>
        visit.Read(o => o.Store.Find(key)) is not { } item ? Results.NotFound()
        : Answers.Page<MeasurePage>(new { Key = item.Key, Item = item.Name, Pictogram = StoreWords.Pictogram(item), Units = TypedQuantity.Units(item), ActId = visit.NewActId(), Typed = posted?.Typed, Errors = errors }, status);
}
