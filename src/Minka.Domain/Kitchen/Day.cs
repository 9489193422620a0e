using Minka.Domain.Amounts;
using Minka.Domain.Organizations;

namespace Minka.Domain.Kitchen;

/// <summary>Where the day stands; the screens draw it as five steps.</summary>
public enum DayStep { Orders, Market, Cook, Serve, Close, Done }

/// <summary>What a household has in its táper so far.</summary>
/// <param name="Extra">What was put on its account for rations beyond its order.</param>
public readonly record struct ServedRations(int Paid, int Solidarity, Soles Extra = default)
{
    public int Rations => Bounded.Add(Paid, Solidarity);
}

/// <summary>One day of the kitchen: menu, crew, orders, pot, rations, closing. Written by the day book only.</summary>
public sealed class Day(DateOnly date, Turns.TurnsBook? turns = null)
{
    readonly Dictionary<HouseholdId, List<(OrderTaken Fact, Stamp Stamp)>> orders = [];
    readonly Dictionary<HouseholdId, ServedRations> served = [];
    readonly Dictionary<Counter, int> counters = [];
    readonly Dictionary<(HouseholdId? Household, PortionKind Kind), ServedPortions> portions = [];
    readonly List<(DayNoted Fact, Stamp Stamp)> notes = [];

    public DateOnly Date { get; } = date;
    public MenuPlanned? Menu { get; internal set; }
    /// <summary>Whoever was named by hand; else those whose turn hangs on the wall.</summary>
    public IReadOnlyList<CrewPlace> Crew => Named ?? turns?.CrewOn(Date) ?? [];

    /// <summary>The crew that somebody named by hand; null where the roster says it.</summary>
    public IReadOnlyList<CrewPlace>? Named { get; internal set; }

    /// <summary>Rations that came out of the pot, as last said.</summary>
    public int Made { get; internal set; }

    /// <summary>Something was said about the pot, even if it was zero.</summary>
    public bool IsCooked => PotsSaid > 0;
    internal int PotsSaid { get; set; }

    /// <summary>The number of its sheet in the day book, given when it was first printed or closed, and never changed.</summary>
    public int? Sheet { get; internal set; }

    public DayClosed? Closing { get; internal set; }
    public Stamp? ClosingStamp { get; internal set; }

    /// <summary>Members' rations that came from totals and belong to no household by name.</summary>
    public int UntalliedMembers { get; internal set; }

    /// <summary>The same for solidary rations, and those given at the counter.</summary>
    public int UntalliedSolidarity { get; internal set; }

    /// <summary>Food was taken from the store for this day.</summary>
    public bool IsTakenOut => Takings > 0;
    internal int Takings { get; set; }

    /// <summary>Cash that members paid beyond their orders, as last typed with the totals.</summary>
    public Soles MembersCash { get; internal set; }

    public IReadOnlyList<(DayNoted Fact, Stamp Stamp)> Notes => notes;

    public IEnumerable<OrderTaken> Orders => orders.Values.Where(o => o.Count > 0).Select(o => o[^1].Fact).Where(o => o.IsSomething);
    public OrderTaken? OrderOf(HouseholdId household) => orders.TryGetValue(household, out var taken) && taken.Count > 0 ? taken[^1].Fact : null;

    /// <summary>The order that the last one took the place of: the ledger undoes it.</summary>
    public OrderTaken? OrderBefore(HouseholdId household) => orders.TryGetValue(household, out var taken) && taken.Count > 1 ? taken[^2].Fact : null;

    public ServedRations ServedTo(HouseholdId household) => served.GetValueOrDefault(household);
    public IReadOnlyDictionary<HouseholdId, ServedRations> Households => served;
    public int ServedAt(Counter counter) => counters.GetValueOrDefault(counter);

    public int MembersServed => served.Values.Sum(s => s.Paid) + UntalliedMembers;
    public int PublicServed => ServedAt(Counter.Public);
    public int CrewServed => ServedAt(Counter.Crew);
    public int SolidarityServed => served.Values.Sum(s => s.Solidarity) + ServedAt(Counter.Solidarity) + UntalliedSolidarity;
    public int Served => MembersServed + PublicServed + CrewServed + SolidarityServed;

    /// <summary>Portions of other kinds that went into a household's táper, or over the counter where none is named.</summary>
    public ServedPortions PortionsTo(HouseholdId? household, PortionKind kind) => portions.GetValueOrDefault((household, kind));

    /// <summary>All portions of a kind that went out that day.</summary>
    public ServedPortions PortionsOf(PortionKind kind) => portions.Where(p => p.Key.Kind == kind).Aggregate(default(ServedPortions), (sum, p) => sum.Plus(p.Value));

    /// <summary>Households that took a portion of another kind.</summary>
    public IEnumerable<HouseholdId> PortionHouseholds => portions.Where(p => p.Value.Portions > 0).Select(p => p.Key.Household).OfType<HouseholdId>().Distinct();

    /// <summary>Everything that went out, in half rations: whole plates and portions of other kinds.</summary>
    public long ServedHalves => 2L * Served + portions.Values.Sum(p => (long)p.Halves);

    /// <summary>Left in the pot, in half rations; below zero when more went out than was said to be made.</summary>
    public long InPotHalves => 2L * Made - ServedHalves;

    /// <summary>Whole rations left in the pot; below zero when more plates went out than were said to be made.</summary>
    public int InPot => (int)Math.Clamp(InPotHalves / 2, -4 * Bounded.CountMax, 4 * Bounded.CountMax);

    /// <summary>What was ordered, in rations; a lone half asks for a whole one to be cooked.</summary>
    public int Ordered => Orders.Sum(o => o.Rations) + (int)Math.Min(Bounded.CountMax, (Orders.Sum(o => (long)o.PortionHalves) + 1) / 2);

    /// <summary>Anything at all is known of this day.</summary>
    public bool IsEmpty => Menu is null && (Named?.Count ?? 0) == 0 && orders.Count == 0 && ServedHalves == 0 && portions.Count == 0 && !IsCooked && Closing is null && notes.Count == 0;

    internal void Add(OrderTaken order, Stamp stamp)
    {
        if (!orders.TryGetValue(order.Household, out var taken)) orders[order.Household] = taken = [];
        taken.Add((order, stamp));
    }

    internal void RemoveOrders(Guid act)
    {
        foreach (var taken in orders.Values) taken.RemoveAll(o => o.Stamp.Act == act);
    }

    internal void Serve(HouseholdId household, int paid, int solidarity, Soles extra)
    {
        var before = ServedTo(household);
        served[household] = new ServedRations(Bounded.Add(before.Paid, paid), Bounded.Add(before.Solidarity, solidarity), before.Extra + extra);
    }

    internal void ServePortions(HouseholdId? household, PortionKind kind, ServedPortions more) =>
        portions[(household, kind)] = PortionsTo(household, kind).Plus(more);

    internal void ServeAt(Counter counter, int rations) => counters[counter] = Bounded.Add(ServedAt(counter), rations);

    internal void Note(DayNoted note, Stamp stamp) => notes.Add((note, stamp));
}
