using Minka.Domain.Amounts;
using Minka.Domain.Ledger;
using Minka.Domain.Organizations;
using Minka.Domain.Storeroom;

namespace Minka.Domain.Joint;

/// <summary>Another kitchen.</summary>
/// <param name="Name">Null where its name was erased.</param>
public sealed record OtherKitchen(int Number, string? Name);

/// <summary>A trip for several kitchens: its orders, and the purchase once it was made.</summary>
/// <param name="Orders">What stands, one line a kitchen and item.</param>
public sealed record JointTrip(int Number, DateOnly Day, IReadOnlyList<JointOrder> Orders, JointPurchaseMade? Made, Stamp? MadeBy);

/// <summary>The book of buying together: other kitchens, trips, orders. What is owed stands in the ledger.</summary>
public sealed class JointBook(Organization organization) : Book(organization)
{
    /// <summary>Our own number among the kitchens of a trip.</summary>
    public const int Ourselves = 0;

    readonly SortedDictionary<int, OtherKitchen> kitchens = [];
    readonly SortedDictionary<int, DateOnly> trips = [];
    readonly Dictionary<int, Dictionary<(int Kitchen, string Item), long>> orders = [];
    readonly List<(JointPurchaseMade Fact, Stamp Stamp)> purchases = [];

    public IEnumerable<OtherKitchen> Kitchens => kitchens.Values;
    public bool Knows(int kitchen) => kitchens.ContainsKey(kitchen);
    public string? NameOf(int kitchen) => kitchens.TryGetValue(kitchen, out var known) ? known.Name : null;
    public int NextKitchen => Next(kitchens.Keys);
    public int NextTrip => Next(trips.Keys);

    /// <summary>Trips, the latest first.</summary>
    public IEnumerable<JointTrip> Trips => trips.Keys.Reverse().Select(n => Trip(n)!);

    public JointTrip? Trip(int number)
    {
        if (!trips.TryGetValue(number, out var day)) return null;
        var made = purchases.FirstOrDefault(p => p.Fact.Trip == number && !Organization.History.IsReversed(p.Stamp.Act));
        return new JointTrip(number, day, [.. Orders(number)], made.Fact, made.Stamp);
    }

    /// <summary>What a kitchen owes us (above zero) or we owe it (below).</summary>
    public Soles Owes(int kitchen) => Organization.Ledger.Soles(Accounting.OtherKitchen(kitchen));

    public override void Write(IFact fact, Stamp stamp)
    {
        switch (fact)
        {
            case KitchenKnown known when known.Number is > Ourselves and < NumberMax: kitchens.TryAdd(known.Number, new OtherKitchen(known.Number, null)); break;
            case KitchenNamed named when kitchens.ContainsKey(named.Number): kitchens[named.Number] = new OtherKitchen(named.Number, named.Name); break;
            case JointTripOpened opened when opened.Number is > 0 and < NumberMax: trips.TryAdd(opened.Number, opened.Day); break;
            case JointOrdered { Item: not null } ordered: Order(ordered); break;
            case JointPurchaseMade made: purchases.Add((made, stamp)); break;
        }
    }

    const int NumberMax = 1_000_000;

    void Order(JointOrdered ordered)
    {
        if (!orders.TryGetValue(ordered.Trip, out var lines)) orders[ordered.Trip] = lines = [];
        lines[(ordered.Kitchen, ordered.Item)] = Math.Clamp(ordered.Quantity, 0, TypedNumber.MinorMax);
    }

    IEnumerable<JointOrder> Orders(int trip) => orders.TryGetValue(trip, out var lines)
        ? lines.Where(l => l.Value > 0).OrderBy(l => l.Key.Kitchen).ThenBy(l => Catalogue.PlaceOf(l.Key.Item)).ThenBy(l => l.Key.Item, StringComparer.Ordinal).Select(l => new JointOrder(l.Key.Kitchen, l.Key.Item, l.Value)) : [];

    static int Next(IEnumerable<int> numbers) => numbers.DefaultIfEmpty(0).Max() + 1;
}
