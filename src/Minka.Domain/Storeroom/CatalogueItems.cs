namespace Minka.Domain.Storeroom;

/// <summary>The lines of the built-in catalogue, in the order of a shelf.</summary>
static class CatalogueItems
{
    public static IReadOnlyList<CatalogueItem> All { get; } =
    [
        Food("rice", "Arroz", "food-sack", "A3", Sack(50), Arroba),
        Food("noodles", "Fideos", "food-noodles", "A21", Of("paquete", 500), Sack(10)),
        Food("oats", "Avena", "food-sack", "A7", Sack(25)),
        Food("oats-quinoa", "Avena con quinua", "food-sack", "A167", Sack(25)),
        Food("quinoa", "Quinua", "food-sack", "A54", Sack(50)),
        Food("barley", "Cebada perlada", "food-sack", "A18", Sack(50)),
        Food("barley-flour", "Máchica", "food-sack", "A14"),
        Food("wheat-flour", "Harina de trigo", "food-sack", "A63", Sack(50)),
        Food("wheat", "Trigo resbalado", "food-sack", null),
        Food("semolina", "Sémola", "food-sack", "A72"),
        Pieces("bread", "Pan francés", "food-bread", "A49", 30),
        Food("lentils", "Lentejas", "food-pulses", "T52", Sack(50), Arroba),
        Food("split-peas", "Arvejas partidas", "food-pulses", "T3", Sack(50), Arroba),
        Food("canary-beans", "Frejol canario", "food-pulses", "T15", Sack(50), Arroba),
        Food("castilla-beans", "Frejol castilla", "food-pulses", "T20", Sack(50), Arroba),
        Food("panamito-beans", "Frejol panamito", "food-pulses", "T31", Sack(50), Arroba),
        Food("lima-beans", "Pallares", "food-pulses", "T56", Sack(50), Arroba),
        Food("chickpeas", "Garbanzos", "food-pulses", "T44", Sack(50), Arroba),
        Liquid("oil", "Aceite", "food-bottle", "D9", 920, Of("litro", 1_000), Of("balde", 18_000)),
        Food("mackerel", "Caballa en conserva", "food-fish-tin", "E34", Of("lata", 170), Of("caja de 48 latas", 8_160)),
        Food("jurel", "Jurel en conserva", "food-fish-tin", "E49", Of("lata", 425)),
        Food("tuna", "Atún en conserva", "food-fish-tin", "E21", Of("lata", 170)),
        Food("fish", "Pescado fresco", "food-fish", "E27"),
        Food("chicken", "Pollo", "food-chicken", "F26"),
        Food("hen", "Gallina", "food-chicken", "F20"),
        Food("giblets", "Menudencia de pollo", "food-chicken", null),
        Food("beef", "Carne de res", "food-meat", "F35"),
        Food("liver", "Hígado de res", "food-meat", "F38"),
        Food("tripe", "Mondongo", "food-meat", null),
        Pieces("eggs", "Huevos", "food-egg", "J4", 50, Of("jaba", 30)),
        Food("evaporated-milk", "Leche evaporada", "food-milk", "G7", Of("tarro", 400), Of("caja de 24 tarros", 9_600)),
        Food("cheese", "Queso fresco", "food-cheese", "G14"),
        Food("potato", "Papa blanca", "food-potato", "PB", Sack(100), Arroba),
        Food("yellow-potato", "Papa amarilla", "food-potato", "PA", Sack(100), Arroba),
        Food("sweet-potato", "Camote", "food-potato", "U3", Sack(100), Arroba),
        Food("olluco", "Olluco", "food-potato", "U17", Arroba),
        Food("onion", "Cebolla", "food-onion", "CEB", Sack(100), Arroba),
        Food("garlic", "Ajo", "food-garlic", "AJO"),
        Food("tomato", "Tomate", "food-tomato", "B79", Of("cajón", 20_000)),
        Food("carrot", "Zanahoria", "food-vegetable", "B85", Arroba),
        Food("squash", "Zapallo", "food-squash", "ZAP"),
        Food("celery", "Apio", "food-leek", "B17", Of("atado", 500)),
        Food("cabbage", "Col", "food-cabbage", "B35"),
        Food("spinach", "Espinaca", "food-greens", "B45", Of("atado", 500)),
        Food("leek", "Poro", "food-leek", "B71", Of("atado", 500)),
        Food("coriander", "Culantro", "food-greens", "B39", Of("atado", 250)),
        Food("mint", "Hierbabuena", "food-greens", null, Of("atado", 200)),
        Food("aji", "Ají amarillo", "food-chili", "B3"),
        Food("corn", "Choclo", "food-corn", "A34"),
        Food("green-beans", "Vainitas", "food-peas", "B84"),
        Food("fresh-peas", "Arveja verde", "food-peas", null),
        Food("peanuts", "Maní", "food-pulses", null),
        Food("orange", "Naranja", "food-orange", "C48", Of("cajón", 20_000)),
        Food("papaya", "Papaya", "food-papaya", "C59"),
        Food("apple", "Manzana", "food-fruit", null),
        Food("lemon-grass", "Hierba luisa", "food-greens", null, Of("atado", 300)),
        Food("passion-fruit", "Maracuyá", "food-passion-fruit", null),
        Food("purple-corn", "Maíz morado", "food-corn", null),
        Food("sugar", "Azúcar rubia", "food-sugar", "K2", Sack(50), Arroba),
        Food("salt", "Sal", "food-salt", null, Of("bolsa", 1_000)),
        Food("spices", "Condimentos", "food-spices", null, Of("sobre", 10)),
        new("gas", "Gas", Unit.Gram, "gas-cylinder", null, ItemUse.Fuel, 1_000, [Of("balón", 10_000)]),
        new("firewood", "Leña", Unit.Gram, "firewood", null, ItemUse.Fuel, 1_000, [Of("tercio", 20_000)]),
        new("bleach", "Lejía", Unit.Millilitre, "food-bottle", null, ItemUse.Cleaning, 1_000, [Of("litro", 1_000), Of("galón", 3_785)]),
        new("detergent", "Detergente", Unit.Gram, "broom", null, ItemUse.Cleaning, 1_000, [Of("bolsa", 500)]),
        new("soap", "Jabón", Unit.Piece, "broom", null, ItemUse.Cleaning, 100_000, []),
    ];

    static CatalogueItem Food(string key, string name, string pictogram, string? food, params Measure[] measures) =>
        new(key, name, Unit.Gram, pictogram, food, ItemUse.Food, 1_000, measures);

    static CatalogueItem Liquid(string key, string name, string pictogram, string? food, int gramsPerLitre, params Measure[] measures) =>
        new(key, name, Unit.Millilitre, pictogram, food, ItemUse.Food, gramsPerLitre, measures);

    static CatalogueItem Pieces(string key, string name, string pictogram, string? food, int gramsEach, params Measure[] measures) =>
        new(key, name, Unit.Piece, pictogram, food, ItemUse.Food, gramsEach * 1_000, measures);

    static Measure Of(string name, long quantity) => new(name, SpanishPlural.Of(name), quantity, HerOwn: false);
    static Measure Sack(int kilos) => Of("saco", kilos * 1_000L);
    static Measure Arroba => Of("arroba", 11_500);
}
