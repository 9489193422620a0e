using Minka.Domain.Organizations;

namespace Minka.Domain.Aid;

/// <summary>
/// The group of the State's basket to which an item belongs: beans may come for lentils, noodles for rice. Null for what is in
/// none of the four, as sugar or vegetables.
/// </summary>
public static class FoodGroups
{
    static readonly Dictionary<string, FoodGroup> groups = Of(FoodGroup.Cereal, "rice", "noodles", "oats", "oats-quinoa", "quinoa", "barley", "barley-flour", "wheat-flour", "semolina")
        .Concat(Of(FoodGroup.Pulse, "lentils", "split-peas", "canary-beans", "castilla-beans", "panamito-beans", "lima-beans", "chickpeas"))
        .Concat(Of(FoodGroup.Oil, "oil"))
        .Concat(Of(FoodGroup.Animal, "mackerel", "jurel", "tuna", "fish", "chicken", "hen", "beef", "liver", "eggs", "evaporated-milk", "cheese"))
        .ToDictionary(StringComparer.Ordinal);

    public static FoodGroup? Of(string item) => groups.TryGetValue(item, out var group) ? group : null;

    static IEnumerable<KeyValuePair<string, FoodGroup>> Of(FoodGroup group, params string[] items) => items.Select(i => KeyValuePair.Create(i, group));
}
