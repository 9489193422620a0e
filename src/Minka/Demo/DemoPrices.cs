using Minka.Domain.Amounts;

namespace Minka.Demo;

/// <summary>What things cost in the story, in céntimos for a kilo or a litre, as markets of Lima had them in recent years.</summary>
public static class DemoPrices
{
    static readonly Dictionary<string, int> perThousand = new()
    {
        ["rice"] = 391, ["lentils"] = 850, ["oil"] = 1234, ["mackerel"] = 1382, ["chicken"] = 880, ["beef"] = 1850, ["onion"] = 240, ["tomato"] = 300, ["carrot"] = 220,
        ["garlic"] = 1200, ["potato"] = 150, ["squash"] = 190, ["celery"] = 300, ["leek"] = 340, ["coriander"] = 480, ["aji"] = 800, ["corn"] = 350, ["olluco"] = 340,
        ["sugar"] = 400, ["salt"] = 150, ["semolina"] = 450, ["noodles"] = 420, ["oats"] = 600, ["barley"] = 400, ["split-peas"] = 520, ["canary-beans"] = 820,
        ["chickpeas"] = 800, ["passion-fruit"] = 450, ["purple-corn"] = 380, ["papaya"] = 300, ["orange"] = 250, ["gas"] = 540, ["oats-quinoa"] = 700,
    };

    /// <summary>Rounded to ten céntimos: smaller coins are no longer given.</summary>
    public static Soles Of(string item, long quantity) => new(Math.Max(10, 10 * Proportion.HalfEven(perThousand.GetValueOrDefault(item, 500), quantity, 10_000)));
}
