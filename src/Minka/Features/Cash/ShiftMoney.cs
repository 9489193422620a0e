using Minka.Domain.Cash;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Features.Storeroom;
using Minka.Ui;
using Minka.Web;

namespace Minka.Features.Cash;

/// <summary>Money of the organisation goes from one place to another: kept apart for gas, handed over, given for the market.</summary>
public static class ShiftMoney
{
    public static void Map(Routes routes)
    {
        routes.Get("/caja/mover", Power.KeepCash, Show);
        routes.Post("/caja/mover", Power.KeepCash, Move);
    }

    static IResult Show(Visit visit, string? de, string? a) => Page(visit, null, de, a, [], StatusCodes.Status200OK);

    static async Task<IResult> Move(HttpContext context, Visit visit)
    {
        var posted = await context.ReadPosted(visit);
        var (from, to) = visit.Read(o => (MoneyPlaces.Read(o, posted.Text("From")), MoneyPlaces.Read(o, posted.Text("To"))));
        if (from is null) posted.Wrong("From", "cash.place.choose");
        if (to is null) posted.Wrong("To", "move.to.choose");
        var result = await visit.Do(posted, new MoveMoney(posted.Date("Date") ?? visit.Today, from ?? MoneySource.Box, to ?? MoneySource.Box, posted.Soles("Amount")));
        return result.Done ? Answers.GoOn("/caja", "moved") : Page(visit, posted, null, null, result.Errors, result.Status);
    }

    static IResult Page(Visit visit, Posted? posted, string? from, string? to, IReadOnlyList<FieldError> errors, int status)
    {
        var (sources, places) = visit.Read(o => (MoneyPlaces.Of(o, visit.Person, visit.T), MoneyPlaces.All(o, visit)));
        return Answers.Page<MovePage>(new { Sources = sources, Places = places, From = from ?? MoneyPlaces.Box, To = to, Today = visit.Today.Typed(), ActId = visit.NewActId(), Typed = posted?.Typed, Errors = errors }, status);
    }
}
