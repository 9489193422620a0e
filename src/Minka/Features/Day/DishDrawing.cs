using Minka.Domain.Kitchen;
using Minka.Domain.Organizations;
using Minka.Features.Storeroom;

namespace Minka.Features.Daily;

/// <summary>The pictogram of a dish: what it is known by among the things in it, so that dishes are told apart without reading.</summary>
static class DishDrawing
{
    const string OfMain = "bowl-food", OfSoup = "bowl-steam", OfDrink = "food-bottle";

    /// <summary>What gives a main dish its name; what stands in many of them comes second.</summary>
    static readonly string[] naming = ["food-noodles", "food-pulses", "food-chicken", "food-fish", "food-fish-tin", "food-meat", "food-egg"], common = ["food-squash", "food-potato", "food-cheese", "food-greens"];

    /// <summary>Drinks are known by their fruit.</summary>
    static readonly string[] fruits = ["food-passion-fruit", "food-papaya", "food-orange", "food-fruit", "food-corn", "food-greens"];

    public static string Of(Course course) => course switch { Course.Soup => OfSoup, Course.Drink => OfDrink, _ => OfMain };

    public static string Of(Organization organization, Recipe recipe) => recipe.Course switch
    {
        Course.Soup => OfSoup,
        Course.Drink => Most(organization, recipe, fruits) ?? OfDrink,
        _ => Most(organization, recipe, naming) ?? Most(organization, recipe, common) ?? OfMain,
    };

    /// <summary>The drawing among these of which the recipe takes most.</summary>
    static string? Most(Organization organization, Recipe recipe, string[] drawings) =>
        recipe.Lines.Select(l => (Drawing: StoreWords.Pictogram(organization.Store, l.Item), l.PerHundred)).Where(l => drawings.Contains(l.Drawing)).OrderByDescending(l => l.PerHundred).Select(l => l.Drawing).FirstOrDefault();
}
