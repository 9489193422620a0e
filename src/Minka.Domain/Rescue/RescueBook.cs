using Minka.Domain.Amounts;
using Minka.Domain.Cash;
using Minka.Domain.Organizations;
using Minka.Domain.Storeroom;

namespace Minka.Domain.Rescue;

/// <summary>One trip as the book has it.</summary>
/// <param name="Fare">What going there and back cost.</param>
public sealed record RescueTrip(FoodRescued Fact, Stamp Stamp, Soles Fare, string? Market, string? Note)
{
    public int Number => Fact.Number;
}

/// <summary>What a month's trips brought, in grams.</summary>
/// <param name="Worth">What the good part would have cost.</param>
public sealed record RescuedMonth(DateOnly Month, int Trips, long GoodGrams, long SpoiledGrams, Soles Fares, Soles Worth);

/// <summary>The book of rescued food: trips, what was good and what was not.</summary>
public sealed class RescueBook(Organization organization) : Book(organization)
{
    readonly SortedDictionary<int, RescueTrip> trips = [];
    readonly Dictionary<Guid, int> byAct = [];

    /// <summary>Trips that stand, the latest first.</summary>
    public IEnumerable<RescueTrip> Trips => trips.Values.Where(t => !Organization.History.IsReversed(t.Stamp.Act)).OrderByDescending(t => t.Fact.Date).ThenByDescending(t => t.Number);

    public int NextNumber => trips.Keys.Where(n => n is > 0 and < 9_999_999).DefaultIfEmpty(0).Max() + 1;

    public override void Write(IFact fact, Stamp stamp)
    {
        switch (fact)
        {
            case FoodRescued rescued: Add(rescued, stamp); break;
            case RescueTold told: Tell(told); break;
            case Spent { Kind: ExpenseKind.Transport } spent when byAct.TryGetValue(stamp.Act, out var number): Pay(number, spent.Amount); break;
        }
    }

    /// <summary>Month by month, the latest first.</summary>
    public IReadOnlyList<RescuedMonth> Months() =>
    [
        .. from trip in Trips
           group trip by new DateOnly(trip.Fact.Date.Year, trip.Fact.Date.Month, 1) into month
           orderby month.Key descending
           select new RescuedMonth(month.Key, month.Count(), month.Aggregate(0L, (sum, t) => Bound(sum + GoodGrams(t))), month.Aggregate(0L, (sum, t) => Bound(sum + SpoiledGrams(t))),
               new Soles(month.Aggregate(0L, (sum, t) => Bound(sum + Bound(t.Fare.Centimos)))), new Soles(month.Aggregate(0L, (sum, t) => Bound(sum + t.Fact.Lots.OrEmpty().Aggregate(0L, (worth, l) => Bound(worth + Bound(l.CostCentimos))))))),
    ];

    public long GoodGrams(RescueTrip trip) => trip.Fact.Lots.OrEmpty().Aggregate(0L, (sum, l) => Bound(sum + Grams(l.Item, l.Quantity)));
    public long SpoiledGrams(RescueTrip trip) => trip.Fact.Spoiled.OrEmpty().Aggregate(0L, (sum, s) => Bound(sum + Grams(s.Item, s.Quantity)));

    void Add(FoodRescued rescued, Stamp stamp)
    {
        if (!trips.TryAdd(rescued.Number, new RescueTrip(rescued, stamp, Soles.Zero, null, null))) Raise("rescue-number-twice", stamp, rescued.Date, ("Trip", rescued.Number));
        else byAct.TryAdd(stamp.Act, rescued.Number);
    }

    // Apart from Write, where a closure would be made for every fact there is.
    void Tell(RescueTold told) => Change(told.Number, t => t with { Market = told.Market, Note = told.Note });
    void Pay(int number, Soles fare) => Change(number, t => t with { Fare = fare });

    void Change(int number, Func<RescueTrip, RescueTrip> change)
    {
        if (trips.TryGetValue(number, out var trip)) trips[number] = change(trip);
    }

    long Grams(string? item, long quantity) => item is null ? 0 : Bound(Organization.Store.GramsOf(item, Bound(quantity)) ?? 0);

    static long Bound(long amount) => Math.Clamp(amount, 0, TypedNumber.MinorMax);
}
