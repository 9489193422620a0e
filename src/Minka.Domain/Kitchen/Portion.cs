using Minka.Domain.Amounts;
using Minka.Domain.Organizations;

namespace Minka.Domain.Kitchen;

/// <summary>Portions that are not a whole ration: half of one, the main dish alone, the little more at the end (yapa).</summary>
public enum PortionKind { Half, MainOnly, Yapa }

/// <summary>So many portions of a kind, as asked.</summary>
public sealed record PortionCount(PortionKind Kind, int Count);

/// <summary>So many portions of a kind in an order.</summary>
/// <param name="Halves">What they are of the pot in half rations, by the rules of that day.</param>
public sealed record PortionOrdered(PortionKind Kind, int Count, int Halves);

/// <summary>Portions that went out.</summary>
/// <param name="Halves">What they were of the pot, in half rations.</param>
/// <param name="Amount">What was put on the household's account beyond its order; at the counter what was paid in cash.</param>
public readonly record struct ServedPortions(int Portions, int Halves, Soles Amount)
{
    public ServedPortions Plus(ServedPortions more) => new(Bounded.Add(Portions, more.Portions), Bounded.Add(Halves, more.Halves), Amount + more.Amount);
}

/// <summary>What a portion is of the pot and what it costs: both are the assembly's to say.</summary>
public static class Portion
{
    /// <summary>Kinds that can be ordered; a yapa is only given.</summary>
    public static readonly IReadOnlyList<PortionKind> Orderable = [PortionKind.Half, PortionKind.MainOnly];

    /// <summary>How many half rations of the pot one portion takes.</summary>
    public static int Halves(Statute statute, PortionKind kind) => kind switch
    {
        PortionKind.MainOnly => (int)statute[ShareSettings.MainOnlyHalves].Value,
        PortionKind.Yapa => (int)statute[ShareSettings.YapaHalves].Value,
        _ => 1,
    };

    /// <summary>What one costs where a whole ration has this price.</summary>
    public static Soles Price(Statute statute, PortionKind kind, Soles whole) => kind switch
    {
        PortionKind.Half => Percent(whole, statute[ShareSettings.HalfPrice].Value),
        PortionKind.MainOnly => Percent(whole, statute[ShareSettings.MainOnlyPrice].Value),
        _ => Soles.Zero,
    };

    internal static Soles Price(Statute statute, IReadOnlyList<PortionCount> portions) =>
        portions.Aggregate(Soles.Zero, (sum, p) => sum + Price(statute, p.Kind, statute.MemberPrice) * p.Count);

    internal static IReadOnlyList<PortionOrdered>? Ordered(Statute statute, IReadOnlyList<PortionCount> portions)
    {
        PortionOrdered[] ordered = [.. portions.Where(p => p.Count > 0).Select(p => new PortionOrdered(p.Kind, p.Count, Halves(statute, p.Kind) * p.Count))];
        return ordered.Length == 0 ? null : ordered;
    }

    internal static void Object(PortionCount portion, Objections objections) =>
        objections.AddIf(portion.Count is < 0 or > TakeOrder.RationsMax || !Orderable.Contains(portion.Kind), () => new RationsOutOfRange(0, TakeOrder.RationsMax) { Field = portion.Kind.ToString() });

    /// <summary>Portions into a household's táper: those beyond its order go on its account.</summary>
    internal static PortionsServed Served(Organization organization, DateOnly date, HouseholdId household, OrderTaken? order, PortionKind kind, int count)
    {
        var statute = organization.Charter.At(date);
        var before = organization.Days.On(date).PortionsTo(household, kind);
        var beyond = Math.Max(0, before.Portions + count - (order?.CountOf(kind) ?? 0));
        return new PortionsServed(date, household, kind, count, Halves(statute, kind) * count, Price(statute, kind, statute.MemberPrice) * beyond - before.Amount);
    }

    /// <summary>An order that changed after the plates: what was beyond the old one is measured by the new one.</summary>
    internal static IEnumerable<IFact> Settled(Organization organization, DateOnly date, HouseholdId household, OrderTaken order) =>
        Orderable.Where(k => organization.Days.On(date).PortionsTo(household, k).Portions > 0)
            .Select(k => Served(organization, date, household, order, k, 0)).Where(s => !s.Amount.IsZero);

    internal static string Tier(PortionsServed portions) => portions.Household is not null ? "member" : Known(portions.Kind) == PortionKind.Yapa ? "yapa" : "public";

    /// <summary>A kind that some other program wrote counts as a half portion.</summary>
    internal static PortionKind Known(PortionKind kind) => Enum.IsDefined(kind) ? kind : PortionKind.Half;

    static Soles Percent(Soles whole, long percent) => new(Proportion.HalfEven(whole.Centimos, percent, 100));
}
