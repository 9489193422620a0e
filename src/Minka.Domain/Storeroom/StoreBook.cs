using Minka.Domain.Ledger;
using Minka.Domain.Organizations;

namespace Minka.Domain.Storeroom;

/// <summary>
/// The storeroom book: items and their measures, lots, deliveries with their claims, purchases, losses and counts. How much
/// of a lot there is and what it cost stands in the ledger; here is everything else that the label, the sheet and the receipt say.
/// </summary>
public sealed partial class StoreBook(Organization organization) : Book(organization)
{
    readonly Dictionary<string, Item> items = [];
    readonly HashSet<string> commodityCodes = [Commodity.Soles.Code, Commodity.Rations.Code, Commodity.HalfRations.Code, Commodity.WorkMinutes.Code, Commodity.Cards.Code];
    readonly Dictionary<LotId, Lot> lots = [];
    readonly Dictionary<string, List<LotId>> lotsOf = [];
    readonly Dictionary<int, LotId> lotNumbers = [];
    readonly Dictionary<DeliveryId, Delivery> deliveries = [];
    readonly SortedDictionary<int, Purchase> purchases = [];
    readonly SortedDictionary<int, Loss> losses = [];
    readonly SortedDictionary<int, StoreCount> counts = [];

    public override void Write(IFact fact, Stamp stamp)
    {
        switch (fact)
        {
            case ItemDefined defined: Define(defined, stamp); break;
            case MeasureDefined defined: Define(defined, stamp); break;
            case DeliveryReceived received: Receive(received, stamp); break;
            case SheetPhotographed photographed: Photograph(photographed, stamp); break;
            case DeliveryNoted noted: Note(noted, stamp); break;
            case ClaimFiled filed: Claim(filed, stamp); break;
            case ClaimTold told: Tell(told, stamp); break;
            case ClaimAnswered answered: Answer(answered, stamp); break;
            case ClaimAnswerTold told: Tell(told, stamp); break;
            case PurchaseMade made: Buy(made, stamp); break;
            case PurchaseNoted noted: if (purchases.TryGetValue(noted.Number, out var purchase)) purchases[noted.Number] = purchase with { Seller = noted.Seller, Note = noted.Note }; break;
            case IMovesLots moves: Move(moves, stamp); break;
            case FoodFound found: BringIn(found.Lot, found.Date, null, stamp); break;
            case OpeningRecorded opening: foreach (var lot in opening.Lots.OrEmpty()) BringIn(lot, opening.Date, null, stamp); break;
            case FoodTakenOut taken: CheckOut(taken.Lots, stamp, isCooked: true); break;
            case FoodGivenOut given: CheckOut(given.Lots, stamp, isCooked: true); break;
            case FoodWasted wasted: Lose(wasted, stamp); break;
            case WasteTold told: if (losses.TryGetValue(told.Number, out var loss)) losses[told.Number] = loss with { Text = told.Words }; break;
            case StoreCounted counted: Count(counted, stamp); break;
            case CountTold told: if (counts.TryGetValue(told.Number, out var count)) counts[told.Number] = count with { Text = told.Words }; break;
            case ActReversed reversal: Reverse(reversal.Reversed); break;
        }
    }

    void Define(ItemDefined defined, Stamp stamp)
    {
        if (!ItemKey.IsValid(defined.Key)) Raise("unknown-item", stamp, stamp.On, ("Item", defined.Key ?? ""));
        else if (items.TryGetValue(defined.Key, out var item)) items[item.Key] = item with { Name = defined.Name ?? item.Name, Pictogram = defined.Pictogram ?? item.Pictogram, Food = defined.Food, Use = defined.Use };
        else
        {
            var unit = Enum.IsDefined(defined.Unit) ? defined.Unit : Unit.Gram;
            var code = IsFree(defined.Commodity) ? defined.Commodity : FreeCommodity(defined.Key);
            commodityCodes.Add(code);
            items[defined.Key] = new Item(defined.Key, defined.Name ?? defined.Key, unit, defined.Pictogram ?? "", defined.Food, defined.Use, new Commodity(code, Item.DecimalsOf(unit)));
        }
    }

    void Define(MeasureDefined defined, Stamp stamp)
    {
        if (defined.Item is null || Defined(defined.Item) is not { } item) Raise("unknown-item", stamp, stamp.On, ("Item", defined.Item ?? ""));
        else if (!string.IsNullOrWhiteSpace(defined.Name) && defined.Quantity > 0)
        {
            var measure = new Measure(defined.Name, defined.NamePlural ?? defined.Name, defined.Quantity, defined.HerOwn);
            items[item.Key] = item with { Measures = [.. item.Measures.Where(m => m.Name != measure.Name), measure] };
        }
    }

    /// <summary>Lots that come and go with a loan or a basket.</summary>
    void Move(IMovesLots moves, Stamp stamp)
    {
        foreach (var lot in moves.LotsIn.OrEmpty()) BringIn(lot, stamp.On, null, stamp);
        CheckOut(moves.LotsOut, stamp, isCooked: false);
    }

    void Receive(DeliveryReceived received, Stamp stamp)
    {
        var lines = received.Lines.OrEmpty().Where(l => l.Weighed is not null).ToArray();
        foreach (var line in lines) BringIn(line.Weighed, received.Date, received.Id, stamp);
        if (!deliveries.TryAdd(received.Id, new Delivery(received with { Lines = lines }, stamp) { Photo = received.Photo })) Raise("delivery-twice", stamp, received.Date, ("Delivery", received.Number));
    }

    /// <summary>A lot enters under its number; a number that another lot bears already (two devices, one night) gives way to the next free one.</summary>
    void BringIn(LotIn? lot, DateOnly date, DeliveryId? delivery, Stamp stamp)
    {
        if (lot is null || lot.Quantity <= 0) return;
        if (lot.Item is null || Defined(lot.Item) is not { } item)
        {
            Raise("unknown-item", stamp, date, ("Item", lot.Item ?? ""));
            return;
        }
        if (lots.ContainsKey(lot.Lot))
        {
            Raise("lot-twice", stamp, date, ("Lot", lot.Number));
            return;
        }
        var number = lot.Number is > 0 and <= NumberMax && lotNumbers.TryAdd(lot.Number, lot.Lot) ? lot.Number : 0;
        if (number == 0)
        {
            lotNumbers.Add(number = NextLotNumber, lot.Lot);
            Raise("lot-renumbered", stamp, date, ("Was", lot.Number), ("Lot", number));
        }
        lots[lot.Lot] = new Lot(lot.Lot, number, item.Key, lot.Origin, lot.Batch, lot.Expiry, date, delivery, stamp.Act, stamp.Entry);
        if (!lotsOf.TryGetValue(item.Key, out var ofItem)) lotsOf[item.Key] = ofItem = [];
        ofItem.Add(lot.Lot);
    }

    void Buy(PurchaseMade made, Stamp stamp)
    {
        var bought = made.Lots.OrEmpty().ToArray();
        foreach (var lot in bought) BringIn(lot, made.Date, null, stamp);
        if (!purchases.TryAdd(made.Number, new Purchase(made with { Lots = bought }, stamp))) Raise("purchase-number-twice", stamp, made.Date, ("Purchase", made.Number));
    }

    void CheckOut(IReadOnlyList<LotOut>? gone, Stamp stamp, bool isCooked)
    {
        for (var i = 0; i < (gone?.Count ?? 0); i++)
        {
            if (gone![i] is not { } part) continue;
            if (!lots.TryGetValue(part.Lot, out var lot)) Raise("unknown-lot", stamp, stamp.On);
            else if (isCooked && lot.IsExpired(stamp.On)) Raise("expired-lot-taken", stamp, stamp.On, ("Item", lot.Item), ("Lot", lot.Number));
        }
    }

    void Lose(FoodWasted wasted, Stamp stamp)
    {
        CheckOut(wasted.Lots, stamp, isCooked: false);
        losses.TryAdd(wasted.Number, new Loss(wasted with { Lots = [.. wasted.Lots.OrEmpty()] }, stamp));
    }

    void Count(StoreCounted counted, Stamp stamp)
    {
        foreach (var part in counted.Lots.OrEmpty())
            if (!lots.ContainsKey(part.Lot)) Raise("unknown-lot", stamp, stamp.On);
        counts.TryAdd(counted.Number, new StoreCount(counted with { Lots = [.. counted.Lots.OrEmpty()] }, stamp));
    }

    // Each apart: a closure in Write would be made for every fact there is.
    void Photograph(SheetPhotographed photographed, Stamp stamp) => OnDelivery(photographed.Delivery, stamp, d => d with { Photo = photographed.Photo });
    void Note(DeliveryNoted noted, Stamp stamp) => OnDelivery(noted.Delivery, stamp, d => d with { Deliverer = noted.Deliverer, Veedora = noted.Veedora, Observation = noted.Observation });
    void Claim(ClaimFiled filed, Stamp stamp) => OnDelivery(filed.Delivery, stamp, d => d with { Claim = new Claim(filed.Date, filed.Due, [.. filed.Lines.OrEmpty()]) { Act = stamp.Act } });
    void Tell(ClaimTold told, Stamp stamp) => OnClaim(told.Delivery, stamp, c => c with { Text = told.Words });
    void Answer(ClaimAnswered answered, Stamp stamp) => OnClaim(answered.Delivery, stamp, c => c with { Answer = new ClaimAnswer(answered.Date, answered.Result) { Act = stamp.Act } });
    void Tell(ClaimAnswerTold told, Stamp stamp) => OnClaim(told.Delivery, stamp, c => c.Answer is { } answer ? c with { Answer = answer with { Text = told.Words } } : c);

    void OnDelivery(DeliveryId id, Stamp stamp, Func<Delivery, Delivery> change)
    {
        if (deliveries.TryGetValue(id, out var delivery)) deliveries[id] = change(delivery);
        else Raise("unknown-delivery", stamp, stamp.On);
    }

    void OnClaim(DeliveryId id, Stamp stamp, Func<Claim, Claim> change) => OnDelivery(id, stamp, d => d.Claim is { } claim ? d with { Claim = change(claim) } : d);

    /// <summary>What the act did is marked, never removed; a reversed claim or answer makes room for another.</summary>
    void Reverse(Guid act)
    {
        // Most corrections are of orders and taps: ten years of lots are not looked through for them.
        if (!Organization.History.OfAct(act).Any(f => f.Fact is DeliveryReceived or PurchaseMade or FoodFound or FoodWasted or StoreCounted or OpeningRecorded or ClaimFiled or ClaimAnswered or IMovesLots)) return;
        foreach (var lot in lots.Values.Where(l => l.Act == act).ToArray()) lots[lot.Id] = lot with { IsReversed = true };
        foreach (var delivery in deliveries.Values.ToArray())
        {
            var changed = delivery.Stamp.Act == act ? delivery with { IsReversed = true } : delivery;
            if (changed.Claim?.Act == act) changed = changed with { Claim = null };
            if (changed.Claim?.Answer?.Act == act) changed = changed with { Claim = changed.Claim with { Answer = null } };
            deliveries[delivery.Id] = changed;
        }
        foreach (var purchase in purchases.Values.Where(p => p.Stamp.Act == act).ToArray()) purchases[purchase.Number] = purchase with { IsReversed = true };
        foreach (var loss in losses.Values.Where(l => l.Stamp.Act == act).ToArray()) losses[loss.Fact.Number] = loss with { IsReversed = true };
        foreach (var count in counts.Values.Where(c => c.Stamp.Act == act).ToArray()) counts[count.Fact.Number] = count with { IsReversed = true };
    }
}
