using Minka.Domain.Offices;
using Minka.Domain.Storeroom;
using Minka.Ui;
using Minka.Web;

namespace Minka.Features.Storeroom;

/// <summary>Food leaves the house without being cooked: raw, or in an emergency. It is written apart; what is lent has a book of its own.</summary>
public static class HandOut
{
    public static void Map(Routes routes)
    {
        routes.Get("/almacen/{item}/entregar", Power.KeepStore, (Visit visit, string item) => Page(visit, item, null, [], StatusCodes.Status200OK));
        routes.Post("/almacen/{item}/entregar", Power.KeepStore, Give);
    }

    static async Task<IResult> Give(HttpContext context, Visit visit, string item)
    {
        var posted = await context.ReadPosted(visit);
        if (visit.Read(o => o.Store.Find(item)) is not { } known) return Results.NotFound();
        if (!posted.Has("Quantity")) posted.Wrong("Quantity", "hand-out.quantity-missing");
        var quantity = posted.Quantity("Quantity", known) ?? 0;
        var result = await visit.Do(posted, new GiveOut(posted.Date("Date") ?? visit.Today, [new Take(item, quantity)], posted.Choice("Reason", GivenReason.Raw)));
        return result.Done ? Answers.GoOn(ShelfOfStore.Url(known), "handed-out") : Page(visit, item, posted, [.. result.Errors.Select(e => e.Field?.StartsWith("Takes", StringComparison.Ordinal) == true ? e with { Field = "Quantity" } : e)], result.Status);
    }

    static IResult Page(Visit visit, string key, Posted? posted, IReadOnlyList<FieldError> errors, int status)
    {
        if (visit.Read(o => o.Store.Find(key) is { } item ? (item.Name, Have: o.Store.Say(key, o.Store.QuantityOf(key)), Pictogram: StoreWords.Pictogram(o.Store, key)) : default) is not { Name: not null } shown) return Results.NotFound();
        var t = visit.T;
        var form = new Asked(t.Of("hand-out.title", ("item", shown.Name)), shown.Pictogram, "store", $"/almacen/{key}", $"/almacen/{key}/entregar", t["hand-out.do"],
        [
            new(QuestionKind.Text, "Quantity", t["hand-out.quantity"]) { Hint = t.Of("hand-out.have", ("quantity", shown.Have)), Icon = "scales" },
            new(QuestionKind.List, "Reason", t["hand-out.reason"], $"{GivenReason.Raw}") { Choices = [new($"{GivenReason.Raw}", t["hand-out.reason.Raw"], "food-sack", t["hand-out.reason.Raw.what"]), new($"{GivenReason.Emergency}", t["hand-out.reason.Emergency"], "first-aid-kit", t["hand-out.reason.Emergency.what"])] },
            new(QuestionKind.Date, "Date", t["hand-out.date"], visit.Today.Typed()),
        ]) { Why = t["hand-out.why"] };
        return Answers.Page<Ask>(new { Form = form, Typed = posted?.Typed, Errors = errors }, status);
    }
}
