using Minka.Domain.Amounts;
using Minka.Domain.Organizations;
using Minka.Domain.Storeroom;

namespace Minka.Domain.Aid;

/// <summary>One product of the basket: what was due and what came, in the item's smallest unit.</summary>
/// <param name="Came">Of the item itself and, by weight, of others of its food group that the basket does not name.</param>
/// <param name="Value">What is owed, at what it costs to replace.</param>
public sealed record EntitlementLine(string Item, long Due, long Came, Soles Value)
{
    public long Owed => Math.Max(0, Due - Came);
}

/// <summary>A month of a programme, in grams: what was due in it and what came in it.</summary>
public sealed record EntitlementMonth(DateOnly Month, long Due, long Came);

/// <summary>A delivery of a programme against what its period needs, in grams.</summary>
/// <param name="Days">Days for which the basket is counted in the period; 0 where the sheet has no period.</param>
public sealed record DeliveryAgainst(Delivery Delivery, int Days, long Due, long Came);

/// <summary>
/// What a programme owed until a day against what came until that day. Food that came ahead of its time counts as come, so
/// what is owed is never overstated.
/// </summary>
/// <param name="EveryDays">How often the terms say that food comes.</param>
public sealed record Entitlement(Programme Programme, DateOnly AsOf, IReadOnlyList<EntitlementLine> Lines, IReadOnlyList<EntitlementMonth> Months, IReadOnlyList<DeliveryAgainst> Deliveries, int EveryDays, long OwedGrams, Soles OwedValue)
{
    /// <summary>Beyond ten years nobody claims a sack of rice.</summary>
    const int DaysMax = 3_660;

    public Delivery? Last => Deliveries.Count == 0 ? null : Deliveries[^1].Delivery;

    /// <summary>Days since the last delivery, or since the programme began where nothing ever came.</summary>
    public int DaysSince => Math.Max(0, AsOf.DayNumber - (Last?.Date ?? Programme.From).DayNumber);

    public bool IsLate => Programme.On(AsOf) is not null && DaysSince > EveryDays;

    public static Entitlement Of(Organization organization, Programme programme, DateOnly asOf)
    {
        var days = ProgrammeDays.Of(organization, programme, programme.From, asOf);
        var deliveries = organization.Store.Deliveries.Values.Where(d => !d.IsReversed && d.Date >= programme.From && d.Date <= asOf && organization.Aid.Of(d)?.Key == programme.Key).OrderBy(d => d.Date).ThenBy(d => d.Number).ToArray();
        var named = days.PerItem.Keys.ToHashSet(StringComparer.Ordinal);
        var came = Came(organization, deliveries.SelectMany(d => d.Differences), named);
        var lines = days.PerItem.Select(due => Line(organization, due.Key, due.Value, came.GetValueOrDefault(due.Key))).ToArray();
        var owed = FactLists.Clamped(lines.Aggregate(Int128.Zero, (sum, l) => sum + (organization.Store.GramsOf(l.Item, l.Owed) ?? 0)));
        var value = new Soles(FactLists.Clamped(lines.Aggregate(Int128.Zero, (sum, l) => sum + l.Value.Centimos)));
        var terms = programme.On(asOf) ?? programme.Terms[^1];
        return new Entitlement(programme, asOf, lines, Monthly(organization, programme, deliveries, asOf), [.. deliveries.Select(d => Against(organization, programme, d))],
            terms.Fact.EveryDays > 0 ? terms.Fact.EveryDays : organization.Charter.At(asOf).Of(AidSettings.DeliveryEveryDays), owed, value);
    }

    /// <summary>The sum of what all programmes owe, in grams and at value.</summary>
    public static (long Grams, Soles Value) OwedByAll(Organization organization, DateOnly asOf)
    {
        var all = organization.Aid.Programmes.Values.Where(p => p.From <= asOf).Select(p => Of(organization, p, asOf)).ToArray();
        return (FactLists.Clamped(all.Aggregate(Int128.Zero, (sum, e) => sum + e.OwedGrams)), new Soles(FactLists.Clamped(all.Aggregate(Int128.Zero, (sum, e) => sum + e.OwedValue.Centimos))));
    }

    static EntitlementLine Line(Organization organization, string item, long due, long came) =>
        new(item, due, came, new Soles(ReferenceCost.Of(organization, item, Math.Max(0, due - came))));

    /// <summary>What came, under the basket's items: an item that is not named stands for the named one of its group.</summary>
    static Dictionary<string, long> Came(Organization organization, IEnumerable<DeliveryDifference> lines, HashSet<string> named)
    {
        var came = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            if (line.Weighed <= 0 || Named(line.Item, named) is not { } item) continue;
            var quantity = item == line.Item ? line.Weighed : organization.Store.GramsOf(line.Item, line.Weighed) ?? 0;
            came[item] = FactLists.Clamped((Int128)came.GetValueOrDefault(item) + quantity);
        }
        return came;
    }

    static string? Named(string item, HashSet<string> named) =>
        named.Contains(item) ? item : FoodGroups.Of(item) is { } group ? named.FirstOrDefault(n => FoodGroups.Of(n) == group) : null;

    static EntitlementMonth[] Monthly(Organization organization, Programme programme, Delivery[] deliveries, DateOnly asOf)
    {
        var months = new List<EntitlementMonth>();
        var first = programme.From.DayNumber < asOf.DayNumber - DaysMax ? asOf.AddDays(-DaysMax) : programme.From;
        for (var month = new DateOnly(first.Year, first.Month, 1); month <= asOf; month = month.AddMonths(1))
        {
            var last = Earlier(asOf, month.PlusDays(DateTime.DaysInMonth(month.Year, month.Month) - 1));
            var due = ProgrammeDays.Of(organization, programme, month < first ? first : month, last).Grams(organization.Store);
            months.Add(new EntitlementMonth(month, due, Grams(organization.Store, deliveries.Where(d => d.Date >= month && d.Date <= last))));
            if (month.Year == DateOnly.MaxValue.Year && month.Month == 12) break;
        }
        return [.. months];
    }

    static DeliveryAgainst Against(Organization organization, Programme programme, Delivery delivery)
    {
        var came = Grams(organization.Store, [delivery]);
        if (delivery.Fact.PeriodFrom is not { } from || delivery.Fact.PeriodTo is not { } to || to < from) return new DeliveryAgainst(delivery, 0, 0, came);
        var days = ProgrammeDays.Of(organization, programme, from, to);
        return new DeliveryAgainst(delivery, days.Days, days.Grams(organization.Store), came);
    }

    static long Grams(StoreBook store, IEnumerable<Delivery> deliveries) =>
        FactLists.Clamped(deliveries.SelectMany(d => d.Differences).Where(l => store.Find(l.Item) is { Use: ItemUse.Food }).Aggregate(Int128.Zero, (sum, l) => sum + (store.GramsOf(l.Item, Math.Max(0, l.Weighed)) ?? 0)));

    static DateOnly Earlier(DateOnly a, DateOnly b) => a < b ? a : b;
}
