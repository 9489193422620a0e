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
        Main("beans-rice", "Frejol con arroz y ensalada", ("rice", 13_000), ("canary-beans", 7_000), ("onion", 6_000), ("tomato", 4_000), ("oil", 1_000), ("garlic", 400), ("salt", 600)),
        Main("panamito-chicken", "Frejol panamito con pollo", ("rice", 12_000), ("panamito-beans", 5_500), ("chicken", 3_500), ("onion", 5_000), ("oil", 1_000), ("garlic", 400), ("salt", 600)),
        Main("lentils-egg", "Lentejas con huevo", ("rice", 13_000), ("lentils", 6_000), ("eggs", 100), ("onion", 5_000), ("oil", 1_200), ("garlic", 400), ("salt", 600)),
        Main("cau-cau", "Cau cau", ("rice", 12_000), ("tripe", 6_000), ("potato", 18_000), ("onion", 4_000), ("aji", 800), ("mint", 600), ("oil", 1_000), ("garlic", 400), ("salt", 600)),
        Main("aji-de-gallina", "Ají de gallina económico", ("rice", 12_000), ("chicken", 5_000), ("potato", 10_000), ("bread", 60), ("evaporated-milk", 2_000), ("aji", 1_500), ("onion", 4_000), ("oil", 1_200), ("garlic", 400), ("salt", 600)),
        Main("chicken-stew", "Estofado de pollo", ("rice", 13_000), ("chicken", 6_000), ("potato", 12_000), ("carrot", 4_000), ("tomato", 4_000), ("onion", 4_000), ("oil", 1_000), ("garlic", 400), ("salt", 600)),
        Main("quinoa-stew", "Guiso de quinua", ("rice", 9_000), ("quinoa", 6_000), ("potato", 10_000), ("cheese", 1_500), ("onion", 4_000), ("aji", 700), ("oil", 1_000), ("garlic", 400), ("salt", 600)),
        Main("wheat-stew", "Guiso de trigo con pollo", ("wheat", 8_000), ("rice", 8_000), ("chicken", 3_500), ("potato", 8_000), ("onion", 4_000), ("aji", 700), ("oil", 1_000), ("garlic", 400), ("salt", 600)),
        Main("rice-chicken", "Arroz con pollo", ("rice", 15_000), ("chicken", 6_500), ("coriander", 2_000), ("carrot", 4_000), ("fresh-peas", 3_000), ("onion", 4_000), ("oil", 1_000), ("garlic", 400), ("salt", 600)),
        Main("liver-onions", "Hígado encebollado", ("rice", 14_000), ("liver", 7_000), ("onion", 10_000), ("tomato", 4_000), ("oil", 1_200), ("garlic", 400), ("salt", 600)),
        Main("green-noodles", "Tallarín verde", ("noodles", 12_000), ("spinach", 5_000), ("cheese", 1_500), ("evaporated-milk", 1_600), ("oil", 1_000), ("garlic", 400), ("salt", 600)),
        Main("squash-locro", "Locro de zapallo", ("rice", 12_000), ("squash", 20_000), ("potato", 10_000), ("cheese", 2_000), ("corn", 4_000), ("evaporated-milk", 1_200), ("onion", 4_000), ("oil", 1_000), ("salt", 600)),
        Main("green-beans-saute", "Saltado de vainitas", ("rice", 14_000), ("green-beans", 8_000), ("beef", 3_000), ("tomato", 5_000), ("onion", 6_000), ("oil", 1_200), ("garlic", 400), ("salt", 600)),
        Main("fish-stew", "Sudado de pescado", ("rice", 14_000), ("fish", 12_000), ("onion", 6_000), ("tomato", 6_000), ("aji", 600), ("oil", 800), ("garlic", 400), ("salt", 600)),
        Main("potato-mackerel", "Causa de papa con caballa", ("potato", 25_000), ("mackerel", 3_400), ("onion", 4_000), ("aji", 1_000), ("eggs", 25), ("oil", 1_500), ("salt", 600)),
        Main("papa-con-mani", "Papa con maní", ("rice", 12_000), ("potato", 18_000), ("peanuts", 1_500), ("chicken", 3_500), ("onion", 4_000), ("aji", 700), ("oil", 1_000), ("garlic", 400), ("salt", 600)),
        Main("lima-beans-rice", "Pallares con arroz", ("rice", 13_000), ("lima-beans", 6_500), ("onion", 5_000), ("tomato", 4_000), ("oil", 1_000), ("garlic", 400), ("salt", 600)),
        Main("split-peas-egg", "Arveja partida con huevo", ("rice", 13_000), ("split-peas", 6_000), ("eggs", 100), ("onion", 5_000), ("oil", 1_200), ("garlic", 400), ("salt", 600)),
        Soup("semolina-soup", "Sopa de sémola", ("semolina", 2_500), ("carrot", 3_000), ("celery", 1_500), ("salt", 300)),
        Soup("vegetable-soup", "Sopa de verduras", ("potato", 6_000), ("squash", 3_000), ("carrot", 3_000), ("leek", 1_500), ("noodles", 2_000), ("salt", 300)),
        Soup("barley-soup", "Sopa de cebada", ("barley", 2_500), ("potato", 5_000), ("onion", 2_000), ("salt", 300)),
        Soup("chicken-broth", "Aguadito de pollo", ("rice", 3_000), ("chicken", 1_500), ("coriander", 700), ("carrot", 2_000), ("salt", 300)),
        Soup("noodle-soup", "Sopa de fideos con menudencia", ("noodles", 3_000), ("giblets", 2_000), ("carrot", 2_000), ("celery", 1_000), ("potato", 4_000), ("salt", 300)),
        Soup("quinoa-soup", "Sopa de quinua", ("quinoa", 2_500), ("potato", 5_000), ("carrot", 2_000), ("leek", 1_000), ("salt", 300)),
        Soup("wheat-soup", "Sopa de trigo", ("wheat", 2_500), ("potato", 4_000), ("squash", 2_000), ("onion", 1_500), ("salt", 300)),
        Soup("cabbage-soup", "Menestrón sencillo", ("noodles", 2_000), ("cabbage", 3_000), ("canary-beans", 1_000), ("carrot", 2_000), ("spinach", 1_000), ("salt", 300)),
        Soup("oat-soup", "Sopa de avena", ("oats", 2_000), ("potato", 4_000), ("carrot", 2_000), ("celery", 800), ("salt", 300)),
        Drink("passion-fruit-drink", "Refresco de maracuyá", ("passion-fruit", 1_500), ("sugar", 1_500)),
        Drink("oat-drink", "Avena", ("oats", 2_000), ("sugar", 1_500)),
        Drink("chicha", "Chicha morada", ("purple-corn", 1_500), ("sugar", 1_500)),
        Drink("papaya-drink", "Refresco de papaya", ("papaya", 3_000), ("sugar", 1_500)),
        Drink("lemon-grass-tea", "Hierba luisa", ("lemon-grass", 600), ("sugar", 1_500)),
        Drink("barley-water", "Agua de cebada", ("barley", 1_500), ("sugar", 1_500)),
        Drink("apple-drink", "Refresco de manzana", ("apple", 3_000), ("sugar", 1_500)),
        Drink("orange-drink", "Refresco de naranja", ("orange", 4_000), ("sugar", 1_500)),
    }.ToDictionary(r => r.Key);

    static Recipe Main(string key, string name, params (string, long)[] lines) => Of(key, Course.Main, name, lines);
    static Recipe Soup(string key, string name, params (string, long)[] lines) => Of(key, Course.Soup, name, lines);
    static Recipe Drink(string key, string name, params (string, long)[] lines) => Of(key, Course.Drink, name, lines);

    static Recipe Of(string key, Course course, string name, (string Item, long PerHundred)[] lines) =>
        new(key, course, name, [.. lines.Select(l => new RecipeLine(l.Item, l.PerHundred))]);
}
