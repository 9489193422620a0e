using Minka.Domain.Amounts;
using Minka.Domain.Cash;
using Minka.Domain.Ledger;
using Minka.Domain.Organizations;
using Minka.Domain.Rescue;

namespace Minka.Domain.Storeroom;

/// <summary>What the facts of this area post in the ledger.</summary>
public static class StorePostings
{
    public static IEnumerable<TransactionDraft> Of(Organization organization, IFact fact, Stamp stamp)
    {
        var draft = fact switch
        {
            DeliveryReceived received => Received(organization, received, stamp),
            PurchaseMade made => Bought(organization, made, stamp),
            FoodRescued rescued => Rescued(organization, rescued, stamp),
            FoodFound found => new TransactionDraft("found", In(organization, found.Lot, stamp, Accounting.Found)),
            FoodTakenOut taken => new TransactionDraft("taken-out", Out(organization, taken.Lots, item => item.Use == ItemUse.Fuel ? Accounting.PotFuel : Accounting.PotFood(item.Key))),
            FoodGivenOut given => GivenOut(organization, given),
            FoodWasted wasted => new TransactionDraft("waste", Out(organization, wasted.Lots, item => Accounting.Waste(item.Key))),
            StoreCounted counted => Counted(organization, counted, stamp),
            _ => null,
        };
        return draft is null || draft.Postings.Length == 0 && draft.Assertions.Count == 0 ? [] : [draft];
    }

    /// <summary>Aid comes in at its value of reference; who gave it is the other side.</summary>
    static TransactionDraft Received(Organization organization, DeliveryReceived received, Stamp stamp)
    {
        var postings = received.Lines.OrEmpty().SelectMany(line => In(organization, line.Weighed, stamp, item => Accounting.Aid(Name(received.Origin), item)));
        return new TransactionDraft("delivery", [.. postings]) { Code = received.SheetNumber };
    }

    static TransactionDraft Rescued(Organization organization, FoodRescued rescued, Stamp stamp) =>
        new("rescued", [.. rescued.Lots.OrEmpty().SelectMany(lot => In(organization, lot, stamp, item => Accounting.Aid(Name(Origin.Rescued), item)))]);

    static TransactionDraft GivenOut(Organization organization, FoodGivenOut given) =>
        new("given-out", Out(organization, given.Lots, item => Accounting.GivenOut(Name(given.Reason), item.Key)));

    /// <summary>Each lot costs what was paid for it and its share of the freight; all of it leaves the money's account.</summary>
    static TransactionDraft Bought(Organization organization, PurchaseMade made, Stamp stamp)
    {
        var lots = made.Lots.OrEmpty().ToArray();
        var entered = lots.Where(l => Entered(organization, l, stamp) is not null).DistinctBy(l => l.Lot).ToArray();
        var freight = Proportion.Split(FactLists.Clamped(made.Freight.Centimos), [.. entered.Select(l => FactLists.Clamped(l.CostCentimos))]);
        var postings = new List<Posting>();
        Int128 total = 0;
        for (var i = 0; i < entered.Length; i++)
        {
            var incoming = Incoming(organization, entered[i], stamp, freight[i])!.Value;
            postings.Add(incoming);
            // What the seller threw in: it balances by weight, not by money.
            if (incoming.CostCentimos is null) postings.Add(incoming with { Account = Accounting.Aid("seller", entered[i].Item), Quantity = -incoming.Quantity });
            total += incoming.CostCentimos ?? 0;
        }
        if (total != 0) postings.Add(new Posting((made.PaidFrom ?? MoneySource.Box).Account(organization), Commodity.Soles, FactLists.Clamped(-total)));
        return new TransactionDraft("purchase", [.. postings]) { Code = made.PaperNumber };
    }

    /// <summary>A lot into the store and the same, with the same cost, out of where it comes from.</summary>
    internal static Posting[] In(Organization organization, LotIn? lot, Stamp stamp, Func<string, string> from)
    {
        if (Incoming(organization, lot, stamp, 0) is not { } incoming) return [];
        return [incoming, incoming with { Account = from(lot!.Item), Quantity = -incoming.Quantity, CostCentimos = -incoming.CostCentimos }];
    }

    internal static Posting? Incoming(Organization organization, LotIn? lot, Stamp stamp, long freight) =>
        Entered(organization, lot, stamp) is not { } entered ? null
        : new Posting(entered.Account, organization.Store.CommodityOf(entered.Item), FactLists.Clamped(lot!.Quantity), CostOrNone(FactLists.Clamped((Int128)lot.CostCentimos + freight)));

    /// <summary>The lot as the book took it in, or null: it was empty, of an unknown item, or came in before.</summary>
    static Lot? Entered(Organization organization, LotIn? lot, Stamp stamp) =>
        lot is { Quantity: > 0 } && organization.Store.Lots.TryGetValue(lot.Lot, out var entered) && entered.Act == stamp.Act && entered.EnteredBy == stamp.Entry && entered.Item == lot.Item ? entered : null;

    /// <summary>Parts of lots out of the store with their share of the cost, one after another, so that two parts of one lot take no more than it cost.</summary>
    internal static Posting[] Out(Organization organization, IReadOnlyList<LotOut>? parts, Func<Item, string> to)
    {
        if (parts is null) return [];
        var (postings, count) = (new Posting[2 * parts.Count], 0);
        // Most takings are of one lot, which needs no table of what is left.
        var taken = parts.Count > 1 ? new Dictionary<LotId, Balance>(parts.Count) : null;
        for (var i = 0; i < parts.Count; i++)
        {
            if (parts[i] is not { Quantity: > 0 } part || !organization.Store.Lots.TryGetValue(part.Lot, out var lot) || organization.Store.Find(lot.Item) is not { } item) continue;
            var before = taken is not null && taken.TryGetValue(lot.Id, out var left) ? left : organization.Store.BalanceOf(lot);
            var quantity = FactLists.Clamped(part.Quantity);
            var cost = CostOrNone(CostOfTaking(before, quantity));
            if (taken is not null) taken[lot.Id] = new Balance(before.Quantity - quantity, before.CostCentimos - (cost ?? 0));
            postings[count++] = new Posting(lot.Account, item.Commodity, -quantity, -cost);
            postings[count++] = new Posting(to(item), item.Commodity, quantity, cost);
        }
        return count == postings.Length ? postings : postings[..count];
    }

    /// <summary>
    /// What the count differs from the book on its date goes to the item's account of differences; then the lot holds what
    /// was counted. A lot that was counted on a later date stays as that count says.
    /// </summary>
    static TransactionDraft Counted(Organization organization, StoreCounted counted, Stamp stamp)
    {
        var (postings, assertions) = (new List<Posting>(), new List<Assertion>());
        var parts = counted.Lots.OrEmpty().DistinctBy(p => p.Lot)
            .Where(p => p.Counted is >= 0 and <= TypedNumber.MinorMax && organization.Store.Lots.ContainsKey(p.Lot))
            .Select(p => (organization.Store.Lots[p.Lot].Item, Account: organization.Ledger[organization.Store.Lots[p.Lot].Account], p.Counted))
            .Where(p => p.Account.LastCountedOn <= stamp.On).ToArray();
        var posted = organization.Ledger.DateFor(stamp.On, stamp, parts.Select(p => p.Account.Path));
        foreach (var (item, account, now) in parts)
        {
            var commodity = organization.Store.CommodityOf(item);
            var difference = now - account.AsOf(commodity, stamp.On).Quantity;
            assertions.Add(new Assertion(account.Path, commodity, account.AsOf(commodity, posted).Quantity + difference));
            if (difference == 0) continue;
            var cost = CostOrNone(difference < 0 ? -CostOfTaking(account.Of(commodity), -difference) : CostOfFinding(organization, account, commodity, item, difference));
            postings.Add(new Posting(account.Path, commodity, difference, cost));
            postings.Add(new Posting(Accounting.StoreDifference(item), commodity, -difference, -cost));
        }
        return new TransactionDraft("count", [.. postings]) { Assertions = assertions };
    }

    /// <summary>More than the book said costs what the rest of the lot costs; an empty lot, what replacing it would cost.</summary>
    static long CostOfFinding(Organization organization, Account account, Commodity commodity, string item, long quantity)
    {
        var (held, cost) = account.Of(commodity);
        return held > 0 && cost > 0 ? ReferenceCost.Proportional(cost, quantity, held) : ReferenceCost.Of(organization, item, quantity);
    }

    static long CostOfTaking(Balance balance, long quantity)
    {
        if (balance.Quantity <= 0 || balance.CostCentimos <= 0 || quantity <= 0) return 0;
        return quantity >= balance.Quantity ? balance.CostCentimos : Proportion.HalfEven(balance.CostCentimos, quantity, balance.Quantity);
    }

    static long? CostOrNone(long cost) => cost == 0 ? null : cost;

    static string Name(Enum value) => ItemKey.Of(value.ToString());
}
