using Minka.Domain.Amounts;
using Minka.Domain.Kitchen;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Domain.Storeroom;
using Minka.Features.Storeroom;
using Minka.Ui;
using Minka.Web;

namespace Minka.Features.Daily;

public sealed record DishLine(string Key, string Name, string Icon, string? Detail);

/// <summary>The cookbook by course.</summary>
public sealed record CookbookView(IReadOnlyList<DishLine> Mains, IReadOnlyList<DishLine> Soups, IReadOnlyList<DishLine> Drinks);

/// <summary>A line of a recipe on the form: the item and how much, in words.</summary>
public sealed record IngredientLine(int Index, string? Item, string? Quantity);

/// <param name="Key">Null for a new dish.</param>
public sealed record DishView(string? Key, string Name, Course Course, int Rations, IReadOnlyList<IngredientLine> Lines, IReadOnlyList<Choice> Items);

/// <summary>The kitchen's own recipes: for a hundred rations, or for as many as she says.</summary>
public static class WriteDish
{
    const string Line = "Lines";
    const int FirstLines = 6;

    public static void Map(Routes routes)
    {
        routes.Get("/recetas", Power.SeeBooks, ShowBook);
        routes.Get("/recetas/nueva", Power.PlanMenu, (Visit visit) => Form(visit, null, null, 0, [], StatusCodes.Status200OK));
        routes.Post("/recetas/nueva", Power.PlanMenu, (HttpContext context, Visit visit) => Write(context, visit, null));
        routes.Get("/recetas/{key}", Power.PlanMenu, (Visit visit, string key) => Form(visit, key, null, 0, [], StatusCodes.Status200OK));
        routes.Post("/recetas/{key}", Power.PlanMenu, Write);
    }

    static IResult ShowBook(Visit visit) => Answers.Page<CookbookPage>(new
    {
        View = visit.Read(o =>
        {
            IReadOnlyList<DishLine> Of(Course course) => [.. o.Days.Recipes.Values.Where(r => r.Course == course && r.Name.Length > 0).OrderBy(r => r.Name, Words.Alphabetical)
                .Select(r => new DishLine(r.Key, r.Name, DishDrawing.Of(o, r), r.Lines.Count == 0 ? null : string.Join(", ", r.Lines.Select(l => o.Store.NameOf(l.Item).ToLowerInvariant()))))];
            return new CookbookView(Of(Course.Main), Of(Course.Soup), Of(Course.Drink));
        }),
        MayWrite = visit.May(Power.PlanMenu),
    });

    static async Task<IResult> Write(HttpContext context, Visit visit, string? key)
    {
        var posted = await context.ReadPosted(visit);
        var lines = new TypedLines(posted, Line, WriteRecipe.LinesMax);
        if (lines.AsksForMore) return Form(visit, key, posted, lines.Count, [], StatusCodes.Status200OK);
        var rations = posted.Int("Rations", 100);
        if (rations is < 1 or > PlanMenu.RationsMax) posted.Wrong("Rations", "day.recipe.rations-odd");
        var name = posted.Text("Name") ?? "";
        var command = new WriteRecipe(key ?? visit.Read(o => FreeKey(o, name)), posted.Choice("Course", Course.Main), name, Ingredients(visit, posted, lines, Math.Clamp(rations, 1, PlanMenu.RationsMax)));
        var result = await visit.Do(posted, command);
        return result.Done ? Answers.GoOn("/recetas", "recipe-written") : Form(visit, key, posted, lines.Count, lines.Placed(result.Errors), result.Status);
    }

    static IReadOnlyList<RecipeLine> Ingredients(Visit visit, Posted posted, TypedLines lines, int rations)
    {
        var read = new List<RecipeLine>();
        foreach (var line in lines.With("Item", "Quantity"))
        {
            var item = visit.Read(o => o.Store.Find(posted.Text(lines.Field(line, "Item"))));
            if (item is null) { posted.Wrong(lines.Field(line, "Item"), "store.choose-item"); continue; }
            if (!posted.Has(lines.Field(line, "Quantity"))) { posted.Wrong(lines.Field(line, "Quantity"), "day.recipe.how-much"); continue; }
            if (posted.Quantity(lines.Field(line, "Quantity"), item) is not { } quantity) continue;
            var perHundred = Proportion.HalfEven(quantity, 100, rations);
            if (perHundred <= 0) posted.Wrong(lines.Field(line, "Quantity"), "day.recipe.how-much");
            else read.Add(new RecipeLine(item.Key, perHundred));
        }
        return [.. read.GroupBy(l => l.Item).Select(g => new RecipeLine(g.Key, g.Sum(l => l.PerHundred)))];
    }

    /// <summary>A key made of the name that no dish has yet.</summary>
    public static string FreeKey(Organization organization, string name)
    {
        var key = ItemKey.Of(name) is { Length: > 0 } made ? made : "dish";
        for (var n = 2; organization.Days.Recipes.ContainsKey(key); n++) key = $"{ItemKey.Of(name)}-{n}";
        return key;
    }

    static IResult Form(Visit visit, string? key, Posted? posted, int count, IReadOnlyList<FieldError> errors, int status)
    {
        var view = visit.Read(o => ViewOf(o, key, count));
        return view is null ? Results.LocalRedirect("/recetas") : Answers.Page<DishForm>(new { View = view, posted?.Typed, Errors = errors }, status);
    }

    static DishView? ViewOf(Organization organization, string? key, int count)
    {
        Recipe? recipe = null;
        if (key is not null && !organization.Days.Recipes.TryGetValue(key, out recipe)) return null;
        var known = recipe?.Lines.Select((l, i) => new IngredientLine(i, l.Item, organization.Store.Find(l.Item) is { } item ? QuantityWords.InUnits(item.Unit, l.PerHundred) : $"{l.PerHundred}")).ToArray() ?? [];
        var total = Math.Max(count, known.Length == 0 ? FirstLines : known.Length + 2);
        return new DishView(key, recipe?.Name ?? "", recipe?.Course ?? Course.Main, 100, [.. known, .. Enumerable.Range(known.Length, Math.Max(0, total - known.Length)).Select(i => new IngredientLine(i, null, null))],
            [.. organization.Store.Choices.Where(i => i.Use == ItemUse.Food).Select(i => new Choice(i.Key, i.Name))]);
    }
}
