using Minka.Domain.Offices;
using Minka.Domain.Storeroom;
using Minka.Locale;
using Minka.Ui;
using Minka.Web;

namespace Minka.Features.Storeroom;

/// <summary>A claim about a delivery is handed in, and later answered.</summary>
public static class ClaimDelivery
{
    public static void Map(Routes routes)
    {
        routes.Get("/almacen/entregas/{number:int}/reclamo", Power.ReceiveDelivery, ShowClaim);
        routes.Post("/almacen/entregas/{number:int}/reclamo", Power.ReceiveDelivery, Claim);
        routes.Get("/almacen/entregas/{number:int}/respuesta", Power.ReceiveDelivery, ShowAnswer);
        routes.Post("/almacen/entregas/{number:int}/respuesta", Power.ReceiveDelivery, Answer);
    }

    static IResult ShowClaim(Visit visit, int number) => Page(visit, number, "reclamo", null, [], StatusCodes.Status200OK);
    static IResult ShowAnswer(Visit visit, int number) => Page(visit, number, "respuesta", null, [], StatusCodes.Status200OK);

    static async Task<IResult> Claim(HttpContext context, Visit visit, int number)
    {
        var posted = await context.ReadPosted(visit);
        if (visit.Read(o => OneDelivery.Find(o, number)?.Id) is not { } delivery) return Results.NotFound();
        var result = await visit.Do(posted, new FileClaim(delivery, posted.Date("Date") ?? visit.Today, null, posted.Text("Text", 2000)));
        return result.Done ? Answers.GoOn(Deliveries.Url(number), "claimed") : Page(visit, number, "reclamo", posted, result.Errors, result.Status);
    }

    static async Task<IResult> Answer(HttpContext context, Visit visit, int number)
    {
        var posted = await context.ReadPosted(visit);
        if (visit.Read(o => OneDelivery.Find(o, number)?.Id) is not { } delivery) return Results.NotFound();
        if (!posted.Has("Result")) posted.Wrong("Result", "claim.result.missing");
        var result = await visit.Do(posted, new RecordClaimAnswer(delivery, posted.Date("Date") ?? visit.Today, posted.Choice("Result", ClaimResult.Promised), posted.Text("Text", 2000)));
        return result.Done ? Answers.GoOn(Deliveries.Url(number), "answered") : Page(visit, number, "respuesta", posted, result.Errors, result.Status);
    }

    static IResult Page(Visit visit, int number, string step, Posted? posted, IReadOnlyList<FieldError> errors, int status)
    {
        var delivery = visit.Read(o => OneDelivery.Find(o, number) is { } found
            ? (Title: DeliveryWords.Title(found, visit.T), Short: DeliveryWords.Shortage(o, found, visit.T), From: found.Date.Typed(), By: DateWords.WeekdayDayMonth(WorkingDays.After(found.Date, o.Charter.At(found.Date).ClaimWorkingDays)))
            : default);
        if (delivery.Title is null) return Results.NotFound();
        Choice[] results =
        [
            new(nameof(ClaimResult.MadeUp), visit.T["claim.result.MadeUp"], "check-circle"), new(nameof(ClaimResult.MadeUpInPart), visit.T["claim.result.MadeUpInPart"], "package"),
            new(nameof(ClaimResult.Promised), visit.T["claim.result.Promised"], "clock"), new(nameof(ClaimResult.Refused), visit.T["claim.result.Refused"], "prohibit"),
        ];
        return Answers.Page<ClaimPage>(new
        {
            Number = number, Step = step, delivery.Title, delivery.Short, delivery.From, delivery.By, Today = visit.Today.Typed(),
            Results = step == "respuesta" ? results : null, ActId = visit.NewActId(), Typed = posted?.Typed, Errors = errors,
        }, status);
    }
}
