using Minka.Domain.Offices;
using Minka.Domain.Storeroom;
using Minka.Ui;
using Minka.Web;

namespace Minka.Features.Storeroom;

/// <summary>Keep something that the built-in list does not know.</summary>
public static class NewItem
{
    /// <summary>Drawings offered for it.</summary>
    static readonly string[] drawings = ["food-sack", "food-pulses", "food-vegetable", "food-fruit", "food-tin", "food-bottle", "food-meat", "food-fish", "food-spices", "food-bread", "firewood", "broom", "package"];

    public static void Map(Routes routes)
    {
        routes.Get("/almacen/nuevo", Power.KeepStore, Show);
        routes.Post("/almacen/nuevo", Power.KeepStore, Define);
    }

    static IResult Show(Visit visit) => Page(visit, null, [], StatusCodes.Status200OK);

    static async Task<IResult> Define(HttpContext context, Visit visit)
    {
        var posted = await context.ReadPosted(visit);
        var drawing = posted.Text("Pictogram");
        var name = posted.Text("Name", 200) ?? "";
        var result = await visit.Do(posted, new DefineItem(name, posted.Choice("Unit", Unit.Gram), posted.Choice("Use", ItemUse.Food), drawings.Contains(drawing) ? drawing : "package"));
        return result.Done ? Answers.GoOn("/almacen/" + ItemKey.Of(name), "item-kept") : Page(visit, posted, result.Errors, result.Status);
    }

    static IResult Page(Visit visit, Posted? posted, IReadOnlyList<FieldError> errors, int status) => Answers.Page<NewItemPage>(new
    {
        Units = new Choice[]
        {
            new(nameof(Unit.Gram), visit.T["item.unit.Gram"], "scales"), new(nameof(Unit.Millilitre), visit.T["item.unit.Millilitre"], "food-bottle"), new(nameof(Unit.Piece), visit.T["item.unit.Piece"], "hash"),
        },
        Uses = new Choice[]
        {
            new(nameof(ItemUse.Food), visit.T["item.use.Food"], "cooking-pot"), new(nameof(ItemUse.Fuel), visit.T["item.use.Fuel"], "firewood"),
            new(nameof(ItemUse.Cleaning), visit.T["item.use.Cleaning"], "broom"), new(nameof(ItemUse.Other), visit.T["item.use.Other"], "package"),
        },
        Drawings = drawings.Select(d => new Choice(d, visit.T["item.drawing." + d], d)).ToArray(),
        ActId = visit.NewActId(), Typed = posted?.Typed, Errors = errors,
    }, status);
}
