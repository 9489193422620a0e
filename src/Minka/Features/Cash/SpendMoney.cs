using Minka.Domain.Cash;
using Minka.Domain.Offices;
using Minka.Features.Storeroom;
using Minka.Ui;
using Minka.Web;

namespace Minka.Features.Cash;

/// <summary>An expense that is not food: water, gas, transport, a repair.</summary>
public static class SpendMoney
{
    static readonly (ExpenseKind Kind, string Icon)[] kinds =
    [
        (ExpenseKind.Water, "water-drop"), (ExpenseKind.Fuel, "gas-cylinder"), (ExpenseKind.Transport, "truck"), 
        (ExpenseKind.Cleaning, "broom"), (ExpenseKind.Repair, "gear"), (ExpenseKind.Paperwork, "file-text"), (ExpenseKind.Market, "basket"), (ExpenseKind.Other, "question"),
    ];

    public static void Map(Routes routes)
    {
        routes.Get("/caja/gasto", Power.Buy, Show);
        routes.Post("/caja/gasto", Power.Buy, Spend);
    }

    static IResult Show(Visit visit, Node node) => Page(visit, node, null, [], StatusCodes.Status200OK);

    static async Task<IResult> Spend(HttpContext context, Visit visit, Node node)
    {
        var posted = await context.ReadPosted(visit);
        var source = visit.Read(o => MoneyPlaces.Read(o, posted.Text("Source")));
        if (source is null) posted.Wrong("Source", "cash.place.choose");
        if (!posted.Has("Kind")) posted.Wrong("Kind", "spend.kind.missing");
        var second = await visit.ReadSecond(posted, node, context.RequestAborted);
        var command = new Spend(posted.Date("Date") ?? visit.Today, posted.Choice("Kind", ExpenseKind.Other), posted.Soles("Amount"), posted.Choice("Paper", Paper.None), posted.Text("PaperNumber"), source ?? MoneySource.Box, second, posted.Text("Note"));
        var result = await visit.Do(posted, command);
        return result.Done ? Answers.GoOn("/caja", "spent") : Page(visit, node, posted, result.Errors, result.Status);
    }

    static IResult Page(Visit visit, Node node, Posted? posted, IReadOnlyList<FieldError> errors, int status)
    {
        var (sources, limit) = visit.Read(o => (MoneyPlaces.Of(o, visit.Person, visit.T), o.Charter.At(visit.Today).TwoSignaturesAbove.ToString()));
        return Answers.Page<SpendPage>(new
        {
            Kinds = kinds.Select(k => new Choice(k.Kind.ToString(), visit.T["expense." + k.Kind], k.Icon)).ToArray(), Sources = sources, Limit = limit, Today = visit.Today.Typed(),
            Signers = SecondSignatures.IsAsked(posted?.Typed, errors) ? SecondSignatures.Choices(visit, node, Power.SpendOverLimit) : null,
            ActId = visit.NewActId(), Typed = posted?.Typed, Errors = errors,
        }, status);
    }
}
