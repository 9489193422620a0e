using Minka.Domain.Kitchen;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Ui;
using Minka.Web;

namespace Minka.Features.Daily;

/// <summary>What the chosen menu wants of one item, and what of it the store does not have.</summary>
public sealed record NeedLine(string Name, string Pictogram, string Needed, string? Missing);

public sealed record MenuView(DateOnly Date, string? Soup, string? Main, string? Drink, int Rations, IReadOnlyList<Choice> Soups, IReadOnlyList<Choice> Mains, IReadOnlyList<Choice> Drinks, IReadOnlyList<NeedLine> Needs, bool IsPlanned);

/// <summary>What is cooked on a day and for how many; beside each dish, whether the store has what it wants.</summary>
public static class ChooseMenu
{
    public static void Map(Routes routes)
    {
        routes.Get("/menu", Power.PlanMenu, (HttpContext context, Visit visit) => Show(visit, WhichDay.Of(visit, context), null, []));
        routes.Post("/menu", Power.PlanMenu, Choose);
    }

    static async Task<IResult> Choose(HttpContext context, Visit visit)
    {
        var posted = await context.ReadPosted(visit);
        var date = WhichDay.Of(visit, context, posted);
        var (soup, main, drink) = (posted.Text("Soup", 60), posted.Text("Main", 60), posted.Text("Drink", 60));
        if (soup is null && main is null && drink is null) posted.Wrong("Main", "day.menu.choose");
        var result = await visit.Do(posted, new PlanMenu(date, soup, main, drink, posted.Int("Rations")));
        return result.Done ? Answers.GoOn(WhichDay.Url("/menu", date, visit.Today), "menu-planned") : Show(visit, date, posted, result.Errors, result.Status);
    }

    static IResult Show(Visit visit, DateOnly date, Posted? posted, IReadOnlyList<FieldError> errors, int status = 200) =>
        Answers.Page<MenuForm>(new { View = visit.Read(o => ViewOf(o, date, visit)), posted?.Typed, Errors = errors }, status);

    static MenuView ViewOf(Organization organization, DateOnly date, Visit visit)
    {
        var day = organization.Days.On(date);
        var usual = organization.Days.CookedBefore(date).FirstOrDefault()?.Made ?? organization.Charter.Rations;
        var rations = day.Menu?.Rations ?? Math.Max(day.Ordered, usual);
        IReadOnlyList<Choice> Dishes(Course course, string none) =>
        [
            .. organization.Days.Recipes.Values.Where(r => r.Course == course && r.Name.Length > 0).OrderBy(r => r.Name, Words.Alphabetical).Select(r => new Choice(r.Key, r.Name, DishDrawing.Of(organization, r), Has(organization, r, rations, date, visit))),
            new Choice("", visit.T[none], "x"),
        ];
        return new MenuView(date, day.Menu?.Soup ?? "", day.Menu?.Main ?? (day.Menu is null ? null : ""), day.Menu?.Drink ?? "", rations,
            Dishes(Course.Soup, "day.menu.no-soup"), Dishes(Course.Main, "day.menu.no-main"), Dishes(Course.Drink, "day.menu.no-drink"),
            [.. PotNeeds.Of(organization, date).Select(n => new NeedLine(organization.Store.NameOf(n.Item), organization.Store.Find(n.Item)?.Pictogram ?? "package", organization.Store.Say(n.Item, n.Needed), n.ToBuy > 0 ? organization.Store.Say(n.Item, n.ToBuy) : null))],
            day.Menu is not null);
    }

    /// <summary>hay todo; falta: comprar 3 víveres.</summary>
    static string? Has(Organization organization, Recipe recipe, int rations, DateOnly date, Visit visit)
    {
        if (recipe.Lines.Count == 0) return null;
        var missing = recipe.For(rations).Count(n => organization.Store.Cookable(n.Item, date).Sum(organization.Store.QuantityOf) < n.Quantity);
        return missing == 0 ? visit.T["day.menu.has-all"] : visit.T.Of("day.menu.to-buy", ("n", missing));
    }
}
