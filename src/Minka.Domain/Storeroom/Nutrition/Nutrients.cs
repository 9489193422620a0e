using Minka.Domain.Amounts;

namespace Minka.Domain.Storeroom.Nutrition;

/// <summary>
/// What a dish holds. A figure is "at least" where a food was not in the table or its value is missing there: it is never
/// filled from elsewhere.
/// </summary>
/// <param name="KcalTenths">Tenths of a kilocalorie: 5969 is 596.9 kcal.</param>
/// <param name="ProteinMg">Milligrams.</param>
/// <param name="IronMicrograms">Micrograms.</param>
/// <param name="IsAtLeast">Some food had no row at all: every figure is "at least".</param>
/// <param name="IronIsAtLeast">Iron was missing for some food.</param>
public sealed record Nutrients(long KcalTenths, long ProteinMg, long IronMicrograms, bool IsAtLeast, bool IronIsAtLeast)
{
    /// <summary>Kilocalories, half to even.</summary>
    public long Kcal => Proportion.HalfEven(KcalTenths, 1, 10);

    /// <summary>The sum of edible grams of foods; each figure is rounded once, at the end.</summary>
    /// <param name="parts">Food (null where the table does not have it) and edible grams.</param>
    public static Nutrients Of(IEnumerable<(Food? Food, long Grams)> parts)
    {
        Int128 kcal = 0, protein = 0, iron = 0;
        var (unknown, ironUnknown) = (false, false);
        foreach (var (food, grams) in parts)
        {
            if (grams <= 0) continue;
            unknown |= food is null;
            ironUnknown |= food?.IronMicrograms is null;
            kcal += (Int128)(food?.Kcal ?? 0) * 10 * grams;
            protein += (Int128)(food?.ProteinMg ?? 0) * grams;
            iron += (Int128)(food?.IronMicrograms ?? 0) * grams;
        }
        return new Nutrients(PerHundred(kcal), PerHundred(protein), PerHundred(iron), unknown, ironUnknown);
    }

    /// <summary>What quantities of store items hold, per ration; what peeling and boning take away is off (see <see cref="EdiblePortion"/>).</summary>
    public static Nutrients PerRation(StoreBook store, IEnumerable<(string Item, long Quantity)> used, int rations)
    {
        var whole = Of(used.Select(u => (FoodTable.Peruvian.Find(store.Find(u.Item)?.Food), EdiblePortion.Of(u.Item, store.GramsOf(u.Item, u.Quantity) ?? 0))));
        return rations <= 0 ? whole : whole with
        {
            KcalTenths = Proportion.HalfEven(whole.KcalTenths, 1, rations),
            ProteinMg = Proportion.HalfEven(whole.ProteinMg, 1, rations),
            IronMicrograms = Proportion.HalfEven(whole.IronMicrograms, 1, rations),
        };
    }

    static long PerHundred(Int128 sum)
    {
        var (whole, rest) = (sum / 100, sum % 100);
        if (rest > 50 || rest == 50 && whole % 2 != 0) whole++;
        return whole > TypedNumber.MinorMax ? TypedNumber.MinorMax : (long)whole;
    }
}
