namespace Minka.Domain.Prices;

/// <summary>
/// What things cost at markets of Lima, to begin with: céntimos for a kilo, a litre or a thousand pieces. Rice, oil, sugar,
/// chicken, eggs and noodles are near prices reported for Lima in June 2022; the rest nobody confirmed. The first price that
/// somebody sees or pays takes the place of the one here.
/// </summary>
public static class ReferencePrices
{
    static readonly Dictionary<string, long> perThousand = new(StringComparer.Ordinal)
    {
        ["rice"] = 391, ["noodles"] = 420, ["oats"] = 600, ["oats-quinoa"] = 700, ["quinoa"] = 1_100, ["barley"] = 400, ["barley-flour"] = 600, ["wheat-flour"] = 380, ["wheat"] = 450, ["semolina"] = 450, ["bread"] = 30_000,
        ["lentils"] = 850, ["split-peas"] = 520, ["canary-beans"] = 820, ["castilla-beans"] = 680, ["panamito-beans"] = 780, ["lima-beans"] = 900, ["chickpeas"] = 800, ["peanuts"] = 1_200,
        ["oil"] = 1_234, ["mackerel"] = 1_400, ["jurel"] = 1_300, ["tuna"] = 2_600, ["fish"] = 900, ["chicken"] = 880, ["hen"] = 950, ["giblets"] = 500, ["beef"] = 1_850, ["liver"] = 1_200, ["tripe"] = 1_300, ["eggs"] = 45_000,
        ["evaporated-milk"] = 1_000, ["cheese"] = 1_600, ["potato"] = 150, ["yellow-potato"] = 280, ["sweet-potato"] = 180, ["olluco"] = 340, ["onion"] = 240, ["garlic"] = 1_200, ["tomato"] = 300, ["carrot"] = 220, ["squash"] = 190,
        ["celery"] = 300, ["cabbage"] = 180, ["spinach"] = 360, ["leek"] = 340, ["coriander"] = 480, ["mint"] = 600, ["aji"] = 800, ["corn"] = 350, ["green-beans"] = 400, ["fresh-peas"] = 600, ["orange"] = 250, ["papaya"] = 300, ["apple"] = 350,
        ["lemon-grass"] = 300, ["passion-fruit"] = 450, ["purple-corn"] = 380, ["sugar"] = 400, ["salt"] = 150, ["spices"] = 5_000, ["gas"] = 540,
    };

    public static long? Of(string item) => perThousand.TryGetValue(item, out var price) ? price : null;
}
