using Minka.Domain.Amounts;

namespace Minka.Domain.Joint;

/// <summary>So much of an item one kitchen asked for. Kitchen 0 is ourselves.</summary>
public sealed record JointOrder(int Kitchen, string Item, long Quantity);

/// <summary>What the trip brought of an item, for all, and what it cost without the freight.</summary>
public sealed record JointGot(string Item, long Quantity, Soles Paid);

/// <summary>One kitchen's part of an item.</summary>
public sealed record JointPart(string Item, long Ordered, long Quantity, Soles Cost)
{
    /// <summary>What she asked for and did not get.</summary>
    public long Short => Math.Max(0, Ordered - Quantity);
}

/// <summary>One kitchen's part of the whole trip.</summary>
public sealed record JointShare(int Kitchen, IReadOnlyList<JointPart> Parts, Soles Freight)
{
    public Soles Goods => new(Parts.Sum(p => p.Cost.Centimos));
    public Soles Total => Goods + Freight;
}

/// <summary>
/// Divides a trip among its kitchens: each item, what it cost and what is missing of it in proportion to the orders of that
/// item; the freight in proportion to what each one's orders are worth at the prices paid. Largest remainder everywhere, the
/// lower number first on a tie, so that the parts add up to the gram and the céntimo.
/// </summary>
public static class JointDivision
{
    public static IReadOnlyList<JointShare> Of(IReadOnlyList<JointOrder> orders, IReadOnlyList<JointGot> got, Soles freight)
    {
        var kitchens = orders.Where(o => o.Quantity > 0).Select(o => o.Kitchen).Distinct().Order().ToArray();
        if (kitchens.Length == 0) return [];
        var parts = kitchens.ToDictionary(k => k, _ => new List<JointPart>());
        foreach (var item in got)
        {
            var ordered = kitchens.Select(k => orders.Where(o => o.Kitchen == k && o.Item == item.Item).Sum(o => Math.Max(0, o.Quantity))).ToArray();
            if (ordered.All(o => o == 0)) continue;
            var (quantities, costs) = (Proportion.Split(item.Quantity, ordered), Proportion.Split(item.Paid.Centimos, ordered));
            for (var i = 0; i < kitchens.Length; i++)
                if (ordered[i] > 0) parts[kitchens[i]].Add(new JointPart(item.Item, ordered[i], quantities[i], new Soles(costs[i])));
        }
        var freights = Proportion.Split(freight.Centimos, Weights(kitchens, parts, orders));
        return [.. kitchens.Select((k, i) => new JointShare(k, parts[k], new Soles(freights[i])))];
    }

    /// <summary>By worth; where everything was given, by how much was asked.</summary>
    static long[] Weights(int[] kitchens, Dictionary<int, List<JointPart>> parts, IReadOnlyList<JointOrder> orders)
    {
        var worth = kitchens.Select(k => parts[k].Sum(p => p.Cost.Centimos)).ToArray();
        return worth.Any(w => w > 0) ? worth : [.. kitchens.Select(k => orders.Where(o => o.Kitchen == k).Sum(o => Math.Max(0, o.Quantity)))];
    }
}
