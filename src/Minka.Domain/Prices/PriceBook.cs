using Minka.Domain.Amounts;
using Minka.Domain.Organizations;
using Minka.Domain.Storeroom;

namespace Minka.Domain.Prices;

/// <summary>A price as it was seen or paid.</summary>
/// <param name="PerThousand">Céntimos for a thousand of the item's smallest units: the kilo, the litre, a thousand pieces.</param>
/// <param name="Stall">Where; null where nobody said or the words were erased.</param>
/// <param name="IsPurchase">It was paid, not only seen.</param>
public sealed record Sighting(string Item, DateOnly Date, long PerThousand, string? Stall, bool IsPurchase, Guid Act)
{
    /// <summary>What so much costs at this price.</summary>
    public Soles For(long quantity) => PriceBook.CostOf(PerThousand, quantity);
}

/// <summary>How sure a price is.</summary>
public enum PriceKind { Unknown, Reference, Bought, Seen }

/// <summary>A price to reckon with, and where it comes from.</summary>
public sealed record KnownPrice(long Centimos, PriceKind Kind, DateOnly? Date)
{
    public Soles For(long quantity) => PriceBook.CostOf(Centimos, quantity);
}

/// <summary>The price book: what was seen at the stalls. What the kitchen bought, alone or together with others, counts as a price seen.</summary>
public sealed class PriceBook(Organization organization) : Book(organization)
{
    readonly List<(PricesSeen Fact, Stamp Stamp)> seen = [];
    readonly Dictionary<Guid, string> stalls = [];

    public override void Write(IFact fact, Stamp stamp)
    {
        switch (fact)
        {
            case PricesSeen prices: seen.Add((prices, stamp)); break;
            case StallNoted noted when !string.IsNullOrWhiteSpace(noted.Stall): stalls[stamp.Act] = noted.Stall; break;
        }
    }

    /// <summary>Everything seen and paid up to a date, the latest first; what was undone is not among it.</summary>
    public IEnumerable<Sighting> Until(DateOnly date) =>
        Seen().Concat(Bought()).Concat(BoughtTogether()).Where(s => s.Date <= date && s.PerThousand > 0).OrderByDescending(s => s.Date).ThenByDescending(s => s.IsPurchase).ThenBy(s => s.PerThousand);

    /// <summary>The price to reckon with: the last one seen or paid, else the built-in one for a start.</summary>
    public KnownPrice PerThousand(string item, DateOnly date) =>
        Until(date).FirstOrDefault(s => s.Item == item) is { } last ? new KnownPrice(last.PerThousand, last.IsPurchase ? PriceKind.Bought : PriceKind.Seen, last.Date)
        : ReferencePrices.Of(item) is { } usual ? new KnownPrice(usual, PriceKind.Reference, null) : new KnownPrice(0, PriceKind.Unknown, null);

    public static Soles CostOf(long perThousand, long quantity) => new(ReferenceCost.Proportional(perThousand, quantity, 1_000));

    IEnumerable<Sighting> Seen() =>
        from entry in seen
        where !Organization.History.IsReversed(entry.Stamp.Act)
        from price in entry.Fact.Prices.OrEmpty()
        where price.Item is not null
        select new Sighting(price.Item, entry.Fact.Date, PerThousand(price.Price.Centimos, price.Quantity), stalls.GetValueOrDefault(entry.Stamp.Act), false, entry.Stamp.Act);

    IEnumerable<Sighting> Bought() =>
        from purchase in Organization.Store.Purchases
        where !purchase.IsReversed
        from lot in purchase.Fact.Lots.OrEmpty()
        where lot.Item is not null
        select new Sighting(lot.Item, purchase.Fact.Date, PerThousand(lot.CostCentimos, lot.Quantity), purchase.Seller, true, purchase.Stamp.Act);

    /// <summary>What all the kitchens of a trip paid at the market for all that came, the lorry apart.</summary>
    IEnumerable<Sighting> BoughtTogether() =>
        from trip in Organization.Joint.Trips
        where trip.Made is not null
        from item in trip.Made!.Shares.OrEmpty().SelectMany(share => share.Parts.OrEmpty()).Where(part => part.Item is not null && part.Quantity is > 0 and <= TypedNumber.MinorMax && part.Cost.Centimos is > 0 and <= TypedNumber.MinorMax).GroupBy(part => part.Item)
        select new Sighting(item.Key, trip.Made!.Date, PerThousand(item.Sum(part => part.Cost.Centimos), item.Sum(part => part.Quantity)), null, true, trip.MadeBy!.Act);

    static long PerThousand(long centimos, long quantity) => centimos is > 0 and <= TypedNumber.MinorMax && quantity is > 0 and <= TypedNumber.MinorMax ? ReferenceCost.Proportional(centimos, 1_000, quantity) : 0;
}
