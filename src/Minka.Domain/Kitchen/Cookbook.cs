namespace Minka.Domain.Kitchen;

/// <summary>
/// The dishes that a kitchen of Lima makes through the week, for a hundred rations, in grams (oil and other liquids in
/// millilitres). A beginning: each kitchen writes its own over these, under the same key.
/// </summary>
public static class Cookbook
{
    public static readonly IReadOnlyDictionary<string, Recipe> Recipes = new Recipe[]
    {
        Main("lentils-rice-fish", "Lentejas con arroz y pescado", ("rice", 15_000), ("lentils", 5_000), ("mackerel", 2_000), ("oil", 1_000), ("onion", 6_000), ("tomato", 4_000), ("garlic", 400), ("salt", 600)),
        Main("red-noodles", "Tallarín rojo con pollo", ("noodles", 12_000), ("chicken", 4_500), ("carrot", 4_000), ("onion", 6_000), ("tomato", 6_000), ("oil", 1_000), ("garlic", 400), ("salt", 600)),
        Main("seco-beans", "Seco con frejol", ("rice", 12_000), ("canary-beans", 6_000), ("beef", 3_000), ("coriander", 1_500), ("onion", 5_000), ("oil", 1_000), ("garlic", 400), ("salt", 600)),
        Main("gardener-rice", "Arroz a la jardinera", ("rice", 15_000), ("chicken", 4_500), ("carrot", 6_000), ("split-peas", 2_500), ("corn", 4_000), ("oil", 1_000), ("onion", 4_000), ("salt", 600)),
        Main("olluquito", "Olluquito con carne", ("rice", 12_000), ("olluco", 18_000), ("beef", 3_000), ("onion", 5_000), ("aji", 700), ("oil", 1_000), ("garlic", 400), ("salt", 600)),
        Main("chickpeas-rice", "Garbanzos con arroz", ("rice", 13_000), ("chickpeas", 6_000), ("squash", 6_000), ("onion", 5_000), ("oil", 1_000), ("garlic", 400), ("salt", 600)),
        Main("stewed-potato", "Papa guisada con pollo", ("rice", 10_000), ("potato", 20_000), ("chicken", 4_500), ("onion", 6_000), ("carrot", 4_000), ("oil", 1_000), ("garlic", 400), ("salt", 600)),
        Soup("semolina-soup", "Sopa de sémola", ("semolina", 2_500), ("carrot", 3_000), ("celery", 1_500), ("salt", 300)),
        Soup("vegetable-soup", "Sopa de verduras", ("potato", 6_000), ("squash", 3_000), ("carrot", 3_000), ("leek", 1_500), ("noodles", 2_000), ("salt", 300)),
        Soup("barley-soup", "Sopa de cebada", ("barley", 2_500), ("potato", 5_000), ("onion", 2_000), ("salt", 300)),
        Soup("chicken-broth", "Aguadito de pollo", ("rice", 3_000), ("chicken", 1_500), ("coriander", 700), ("carrot", 2_000), ("salt", 300)),
        Drink("passion-fruit-drink", "Refresco de maracuyá", ("passion-fruit", 1_500), ("sugar", 1_500)),
        Drink("oat-drink", "Avena", ("oats", 2_000), ("sugar", 1_500)),
        Drink("chicha", "Chicha morada", ("purple-corn", 1_500), ("sugar", 1_500)),
        Drink("papaya-drink", "Refresco de papaya", ("papaya", 3_000), ("sugar", 1_500)),
    }.ToDictionary(r => r.Key);

    static Recipe Main(string key, string name, params (string, long)[] lines) => Of(key, Course.Main, name, lines);
    static Recipe Soup(string key, string name, params (string, long)[] lines) => Of(key, Course.Soup, name, lines);
    static Recipe Drink(string key, string name, params (string, long)[] lines) => Of(key, Course.Drink, name, lines);

    static Recipe Of(string key, Course course, string name, (string Item, long PerHundred)[] lines) =>
        new(key, course, name, [.. lines.Select(l => new RecipeLine(l.Item, l.PerHundred))]);
}
