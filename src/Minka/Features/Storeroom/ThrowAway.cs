using Minka.Domain.Offices;
using Minka.Domain.Storeroom;
using Minka.Ui;
using Minka.Web;

namespace Minka.Features.Storeroom;

/// <summary>Food that cannot be cooked any more leaves the store, with the reason; somebody may have seen it with her.</summary>
public static class ThrowAway
{
    public static void Map(Routes routes)
    {
        routes.Get("/almacen/{item}/botar", Power.KeepStore, Show);
        routes.Post("/almacen/{item}/botar", Power.KeepStore, Lose);
    }

    static IResult Show(Visit visit, Node node, string item, int? lote) => Page(visit, node, item, lote, null, [], StatusCodes.Status200OK);

    static async Task<IResult> Lose(HttpContext context, Visit visit, Node node, string item)
    {
        var posted = await context.ReadPosted(visit);
        if (visit.Read(o => o.Store.Find(item)) is not { } known) return Results.NotFound();
        var number = posted.Int("Lots");
        var lot = visit.Read(o => o.Store.LotsOf(item).FirstOrDefault(l => l.Number == number));
        if (lot is null) posted.Wrong("Lots", "waste.choose-lot");
        if (!posted.Has("Quantity")) posted.Wrong("Quantity", "waste.quantity-missing");
        var quantity = posted.Quantity("Quantity", known) ?? 0;
        var second = await visit.ReadSecond(posted, node, context.RequestAborted);
        IReadOnlyList<LotOut> lots = lot is null ? [] : [new LotOut(lot.Id, quantity)];
        var result = await visit.Do(posted, new Waste(posted.Date("Date") ?? visit.Today, lots, posted.Choice("Reason", WasteReason.Other), posted.Text("Text", 300), second));
        return result.Done ? Answers.GoOn(ShelfOfStore.Url(known), "thrown-away") : Page(visit, node, item, number, posted, Moved(result.Errors), result.Status);
    }

    /// <summary>What the command says of its lots is about the quantity that was typed.</summary>
    static IReadOnlyList<FieldError> Moved(IReadOnlyList<FieldError> errors)
    {
        var isTold = errors.Any(e => e.Field == "Quantity");
        return [.. errors.Where(e => e.Field != nameof(Waste.Lots) || !isTold).Select(e => e.Field switch { nameof(Waste.Lots) => e with { Field = "Quantity" }, nameof(Waste.SecondSignature) => e with { Field = SecondSignatures.Who }, _ => e })];
    }

    static IResult Page(Visit visit, Node node, string key, int? lot, Posted? posted, IReadOnlyList<FieldError> errors, int status)
    {
        if (visit.Read(o => ItemForm.Of(o, key, visit)) is not { } form) return Results.NotFound();
        var chosen = form.Lots.FirstOrDefault(l => l.Number == lot) ?? (form.Lots.Count == 1 ? form.Lots[0] : null);
        return Answers.Page<WastePage>(new
        {
            View = form, Lots = form.Lots.Select(l => new Choice($"{l.Number}", l.Name, l.IsExpired ? "warning" : "food-sack", l.Book)).ToArray(), Chosen = chosen is null ? null : $"{chosen.Number}",
            Reason = (chosen?.IsExpired == true ? WasteReason.Expired : WasteReason.Spoiled).ToString(),
            Reasons = Enum.GetValues<WasteReason>().Select(r => new Choice(r.ToString(), visit.T["waste.reason." + r])).ToArray(),
            Signers = SecondSignatures.Choices(visit, node), ActId = visit.NewActId(), Typed = posted?.Typed, Errors = errors,
        }, status);
    }
}
