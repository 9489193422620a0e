using Minka.Domain.Organizations;
using KitchenDay = Minka.Domain.Kitchen.Day;

namespace Minka.Features.Daily;

/// <summary>What the dishes of a day are called.</summary>
static class Dishes
{
    public static string? MainOf(Organization organization, KitchenDay day) => Name(organization, day.Menu?.Main ?? day.Menu?.Soup ?? day.Menu?.Drink);

    /// <summary>What goes with the main dish: soup and drink.</summary>
    public static string? Beside(Organization organization, KitchenDay day)
    {
        var others = new[] { day.Menu?.Main is null ? null : day.Menu.Soup, day.Menu?.Main is null && day.Menu?.Soup is null ? null : day.Menu?.Drink }
            .Select(key => Name(organization, key)).OfType<string>().Select(n => char.ToLowerInvariant(n[0]) + n[1..]).ToArray();
        return others.Length == 0 ? null : string.Join(" · ", others);
    }

    public static string? Name(Organization organization, string? key) =>
        key is not null && organization.Days.Recipes.TryGetValue(key, out var recipe) && recipe.Name.Length > 0 ? recipe.Name : null;
}
