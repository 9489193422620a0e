using Minka.Domain.Ledger;
using Minka.Domain.Organizations;

namespace Minka.Domain.Storeroom;

public sealed partial class StoreBook
{
    const int NumberMax = 9_999_999;

    /// <summary>The items that this organisation has used, by key; <see cref="Choices"/> has an order.</summary>
    public IReadOnlyDictionary<string, Item> Items => items;
    public IReadOnlyDictionary<LotId, Lot> Lots => lots;
    public IReadOnlyDictionary<DeliveryId, Delivery> Deliveries => deliveries;
    public IEnumerable<Purchase> Purchases => purchases.Values;
    public IEnumerable<Loss> Losses => losses.Values;
    public IEnumerable<StoreCount> Counts => counts.Values;

    /// <summary>An item of the organisation, or of the built-in catalogue before its first use.</summary>
    public Item? Find(string? key) => key is null ? null : items.TryGetValue(key, out var item) ? item : Catalogue.Find(key)?.AsItem;

    /// <summary>Everything that a form can offer: her items and the rest of the catalogue, in the order of the shelf.</summary>
    public IEnumerable<Item> Choices => items.Values.Concat(Catalogue.All.Where(c => !items.ContainsKey(c.Key)).Select(c => c.AsItem)).OrderBy(i => Catalogue.PlaceOf(i.Key)).ThenBy(i => i.Name, StringComparer.Ordinal);

    /// <summary>What the ledger calls an item: three decimals for grams and millilitres, none for pieces.</summary>
    public Commodity CommodityOf(string item) => Find(item)?.Commodity ?? new Commodity(ItemKey.CommodityCode(item ?? ""), 3);

    /// <summary>What a quantity weighs in grams: a litre of oil 920, an egg 50. Null for pieces of her own whose weight nobody said.</summary>
    public long? GramsOf(string item, long quantity) =>
        Catalogue.Find(item) is { } entry ? FactLists.Clamped((Int128)quantity * entry.GramsPerThousand / 1_000)
        : Find(item) is not { Unit: not Unit.Piece } ? null : quantity;

    public IEnumerable<Lot> LotsOf(string item) => lotsOf.TryGetValue(item ?? "", out var ids) ? ids.Select(id => lots[id]) : [];

    /// <summary>What an item is called in this kitchen.</summary>
    public string NameOf(string item) => Find(item)?.Name ?? item;

    /// <summary>A quantity of an item in words: her measures, else kilos, litres, pieces.</summary>
    public string Say(string item, long quantity) => Find(item) is { } known ? QuantityWords.Say(known, quantity) : quantity.ToString(System.Globalization.CultureInfo.InvariantCulture);

    public Lot? LotByNumber(int number) => lotNumbers.TryGetValue(number, out var id) ? lots[id] : null;

    /// <summary>What a lot holds now, in the item's smallest unit.</summary>
    public long QuantityOf(Lot lot) => BalanceOf(lot).Quantity;

    /// <summary>What a lot holds now and its total cost.</summary>
    public Balance BalanceOf(Lot lot) => Organization.Ledger[lot.Account].Of(CommodityOf(lot.Item));

    /// <summary>What the store holds of an item now, all lots together.</summary>
    public long QuantityOf(string item) => FactLists.Clamped(LotsOf(item).Aggregate(Int128.Zero, (sum, lot) => sum + QuantityOf(lot)));

    /// <summary>Lots that may be cooked on a date and hold something now, the first to expire first.</summary>
    public IEnumerable<Lot> Cookable(string item, DateOnly date) =>
        LotsOf(item).Where(l => !l.IsReversed && l.Received <= date && !l.IsExpired(date) && QuantityOf(l) > 0).Order(Lot.ByExpiry);

    /// <summary>What is there and past its date: it leaves as waste.</summary>
    public long ExpiredQuantity(string item, DateOnly date) =>
        FactLists.Clamped(LotsOf(item).Where(l => l.IsExpired(date)).Aggregate(Int128.Zero, (sum, lot) => sum + Math.Max(0, QuantityOf(lot))));

    /// <summary>From which lots so much would be taken, the first to expire first; less than asked where the store holds less.</summary>
    public IReadOnlyList<LotOut> PlanTaking(string item, long quantity, DateOnly date)
    {
        var plan = new List<LotOut>();
        foreach (var lot in Cookable(item, date))
        {
            if (quantity <= 0) break;
            var part = Math.Min(quantity, QuantityOf(lot));
            plan.Add(new LotOut(lot.Id, part));
            quantity -= part;
        }
        return plan;
    }

    /// <summary>Lots that held something at the end of a date, the first to expire first.</summary>
    public IReadOnlyList<(Lot Lot, long Quantity)> StockOn(string item, DateOnly date) =>
        [.. LotsOf(item).Where(l => l.Received <= date).Order(Lot.ByExpiry).Select(l => (l, Organization.Ledger[Accounting.Lot(l.Item, l.Number)].AsOf(CommodityOf(l.Item), date).Quantity)).Where(s => s.Item2 > 0)];

    /// <summary>The store on a date, in the order of the shelf.</summary>
    public Shelf Shelf(DateOnly date) => Storeroom.Shelf.On(Organization, date, Organization.Charter.At(date).LotWarnDays);

    /// <summary>In, out and balance of one item, by date; null where nobody knows the item.</summary>
    public Kardex? Kardex(string item) => Storeroom.Kardex.Of(Organization, item);

    /// <summary>What a delivery is against a standard ration; null where it cannot be said.</summary>
    public PlausibilityNote? Plausibility(Delivery delivery) => PlausibilityNote.Of(Organization, delivery);

    /// <summary>Claims to hand in, answers and rests of baskets that wait, the first due first.</summary>
    public IEnumerable<ClaimDue> ClaimsDue(DateOnly today) => Claims.Due(Organization, today);

    public int NextLotNumber
    {
        get
        {
            var number = Next(lotNumbers.Keys);
            while (lotNumbers.ContainsKey(number)) number++;
            return number;
        }
    }

    public int NextSheetNumber => Next(deliveries.Values.Select(d => d.Number));
    public int NextPurchaseNumber => Next(purchases.Keys);
    public int NextWasteNumber => Next(losses.Keys);
    public int NextCountNumber => Next(counts.Keys);

    /// <summary>The same giver's sheet was weighed in before.</summary>
    public bool KnowsSheet(Origin origin, string? sheetNumber) =>
        sheetNumber is not null && deliveries.Values.Any(d => !d.IsReversed && d.Fact.Origin == origin && string.Equals(d.Fact.SheetNumber, sheetNumber, StringComparison.OrdinalIgnoreCase));

    /// <summary>A code for a new item that no other commodity bears.</summary>
    public string FreeCommodity(string key)
    {
        var code = ItemKey.CommodityCode(key);
        while (!IsFree(code)) code += "X";
        return code;
    }

    bool IsFree(string? code) => !string.IsNullOrEmpty(code) && code.Length <= 60 && code.All(c => c is >= 'A' and <= 'Z') && !commodityCodes.Contains(code);

    /// <summary>Items that a fact may name: those that were defined, and those of the catalogue, which old bytes may name without a definition.</summary>
    Item? Defined(string key)
    {
        if (items.TryGetValue(key, out var item)) return item;
        if (Catalogue.Find(key) is not { } entry) return null;
        var code = FreeCommodity(key);
        commodityCodes.Add(code);
        return items[key] = entry.AsItem with { Commodity = new Commodity(code, Item.DecimalsOf(entry.Unit)) };
    }

    static int Next(IEnumerable<int> numbers) => numbers.Where(n => n is > 0 and < NumberMax).DefaultIfEmpty(0).Max() + 1;
}
