using Minka.Domain.Offices;
using Minka.Domain.Storeroom;
using Minka.Ui;
using Minka.Web;

namespace Minka.Features.Storeroom;

/// <summary>Food that is there and not in the book: written down first, explained later or never, so that the pot goes on.</summary>
public static class FindItem
{
    public static void Map(Routes routes)
    {
        routes.Get("/almacen/{item}/encontrado", Power.TakeOut, Show);
        routes.Post("/almacen/{item}/encontrado", Power.TakeOut, Find);
    }

    static IResult Show(Visit visit, string item, string? a) => Page(visit, item, a, null, [], StatusCodes.Status200OK);

    static async Task<IResult> Find(HttpContext context, Visit visit, string item, string? a)
    {
        var posted = await context.ReadPosted(visit);
        if (visit.Read(o => o.Store.Find(item)) is not { } known) return Results.NotFound();
        var result = await visit.Do(posted, new RecordFound(posted.Date("Date") ?? visit.Today, item, posted.Quantity("Quantity", known) ?? 0, posted.Date("Expiry")));
        if (!result.Done) return Page(visit, item, a, posted, [.. result.Errors.DistinctBy(e => e.Field ?? e.Text)], result.Status);
        return Answers.GoOn(a == "cocinar" ? "/cocinar" : ShelfOfStore.Url(known), "food-found");
    }

    static IResult Page(Visit visit, string key, string? back, Posted? posted, IReadOnlyList<FieldError> errors, int status) =>
        visit.Read(o => ItemForm.Of(o, key, visit)) is not { } form ? Results.NotFound()
        : Answers.Page<FoundPage>(new { View = form, Back = back == "cocinar" ? back : null, ActId = visit.NewActId(), Typed = posted?.Typed, Errors = errors }, status);
}
