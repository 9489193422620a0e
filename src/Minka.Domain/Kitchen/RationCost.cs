using Minka.Domain.Amounts;
using Minka.Domain.Ledger;
using Minka.Domain.Organizations;
using Minka.Domain.Storeroom;

namespace Minka.Domain.Kitchen;

/// <summary>Food or fuel used on a day, by lot.</summary>
/// <param name="LotNumber">0 for what is in no lot: water, firewood paid and burnt.</param>
public sealed record UsedOnDay(string What, int LotNumber, Origin Origin, long Quantity, Soles Value);

/// <summary>
/// What a ration of a day cost: what was used, at lot cost, with fuel and water, divided by the rations made. Work stands
/// beside it in hours and is never turned into soles.
/// </summary>
/// <param name="Own">Paid by the kitchen itself.</param>
/// <param name="State">Value of what came from the State's programmes and the municipality.</param>
/// <param name="Others">Value of what the parish and other donors gave.</param>
public sealed record RationCost(int Rations, Soles Total, Soles Own, Soles State, Soles Others, int WorkMinutes, IReadOnlyList<UsedOnDay> Used)
{
    /// <summary>Null while no ration was made.</summary>
    public Soles? PerRation => Rations > 0 ? Total.DividedBy(Rations) : null;

    /// <summary>Of every hundred soles: ours, the State's, others'. They add up to 100.</summary>
    public (int Own, int State, int Others) OfHundred
    {
        get
        {
            if (!Total.IsPositive) return (0, 0, 0);
            var parts = Proportion.Split(100, [Own.Centimos, State.Centimos, Others.Centimos]);
            return ((int)parts[0], (int)parts[1], (int)parts[2]);
        }
    }

    public static RationCost Of(Organization organization, DateOnly date)
    {
        var day = organization.Days.On(date);
        var used = UsedOn(organization, date);
        Soles Sum(Func<Origin, bool> of) => new(used.Where(u => of(u.Origin)).Sum(u => u.Value.Centimos));
        var (state, others) = (Sum(IsState), Sum(IsGift));
        var total = Sum(_ => true);
        var minutes = day.Crew.Count * Bounded.Clamp(day.Closing?.CrewMinutes ?? organization.Charter.At(date).CrewMinutes);
        return new RationCost(day.Made > 0 ? day.Made : PotNeeds.Portions(organization, day), total, total - state - others, state, others, minutes, used);
    }

    static List<UsedOnDay> UsedOn(Organization organization, DateOnly date)
    {
        var used = new Dictionary<(string What, int Lot), (long Quantity, long Value)>();
        void Add(string what, int lot, long quantity, long value)
        {
            var (q, v) = used.GetValueOrDefault((what, lot));
            used[(what, lot)] = (q + quantity, v + value);
        }
        foreach (var transaction in organization.Ledger.OfDay(date))
        {
            if (!IsForThePot(transaction)) continue;
            foreach (var posting in transaction.Postings)
            {
                if (Accounting.LotOf(posting.Account) is { } lot) Add(lot.Item, lot.Number, -posting.Quantity, -(posting.CostCentimos ?? 0));
                else if (posting.Account.StartsWith(PotPrefix, StringComparison.Ordinal) && posting.Commodity == Commodity.Soles) Add(posting.Account[PotPrefix.Length..], 0, 0, posting.Quantity);
            }
        }
        return [.. used.Where(u => u.Value != (0, 0)).Select(u => new UsedOnDay(u.Key.What, u.Key.Lot, OriginOf(organization, u.Key.Lot), u.Value.Quantity, new Soles(u.Value.Value)))
            .OrderBy(u => u.LotNumber == 0).ThenBy(u => Catalogue.PlaceOf(u.What)).ThenBy(u => u.LotNumber)];
    }

    const string PotPrefix = "expenses:pot:";

    /// <summary>Something went into the pot, under it, or came back from there.</summary>
    internal static bool IsForThePot(Transaction transaction) => transaction.Postings.Any(p => p.Account.StartsWith(PotPrefix, StringComparison.Ordinal));

    static Origin OriginOf(Organization organization, int lot) => lot == 0 ? Origin.Purchase : organization.Store.LotByNumber(lot)?.Origin ?? Origin.Found;

    static bool IsState(Origin origin) => origin is Origin.State or Origin.Municipality;
    static bool IsGift(Origin origin) => origin is Origin.Church or Origin.Donor or Origin.Rescued;
}
