using Minka.Domain.Amounts;

namespace Minka.Domain.Storeroom.Nutrition;

/// <summary>
/// Of a hundred grams bought, how many are eaten once peeled, stalked, boned or husked. The food table counts edible grams
/// and the market sells gross ones. Usual kitchen yields for a start: nobody confirmed them, every figure is a default.
/// </summary>
public static class EdiblePortion
{
    static readonly Dictionary<string, int> percent = new(StringComparer.Ordinal)
    {
        ["potato"] = 85, ["yellow-potato"] = 85, ["sweet-potato"] = 85, ["olluco"] = 92, ["onion"] = 88, ["garlic"] = 86, ["tomato"] = 95, ["carrot"] = 85, ["squash"] = 78, ["celery"] = 70, ["cabbage"] = 82,
        ["spinach"] = 70, ["leek"] = 60, ["coriander"] = 70, ["mint"] = 60, ["aji"] = 80, ["corn"] = 45, ["green-beans"] = 92, ["fresh-peas"] = 45, ["orange"] = 68, ["papaya"] = 72, ["apple"] = 88, ["passion-fruit"] = 50,
        ["fish"] = 58, ["chicken"] = 70, ["hen"] = 68, ["eggs"] = 88,
    };

    /// <summary>100 where nothing is thrown away, or nobody said.</summary>
    public static int PercentOf(string item) => percent.GetValueOrDefault(item, 100);

    /// <summary>Edible grams of grams as bought, half to even.</summary>
    public static long Of(string item, long grams) => Proportion.HalfEven(grams, PercentOf(item), 100);

    public static IReadOnlyCollection<string> Items => percent.Keys;
}
