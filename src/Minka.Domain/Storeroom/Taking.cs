using Minka.Domain.Organizations;

namespace Minka.Domain.Storeroom;

/// <summary>Which lots give what is asked: first to expire, first to go, unless she chose another and says why.</summary>
static class Taking
{
    public static IReadOnlyList<LotOut> Plan(Organization organization, IReadOnlyList<Take> takes, DateOnly date, Objections objections)
    {
        objections.AddIf(takes.Count == 0, () => new NothingTaken { Field = nameof(TakeOut.Takes) });
        objections.AddIf(takes.Count > ReceiveDelivery.ProductsMax, () => new TooManyLines(ReceiveDelivery.ProductsMax) { Field = nameof(TakeOut.Takes) });
        var left = new Dictionary<LotId, long>();
        var lots = new List<LotOut>();
        for (var i = 0; i < takes.Count; i++) lots.AddRange(One(organization.Store, takes[i], date, left, $"{nameof(TakeOut.Takes)}[{i}]", objections));
        return lots;
    }

    static IReadOnlyList<LotOut> One(StoreBook store, Take take, DateOnly date, Dictionary<LotId, long> left, string field, Objections objections)
    {
        if (store.Find(take.Item) is null) objections.Add(new UnknownItem(take.Item) { Field = field });
        else if (take.Quantity <= 0) objections.Add(new QuantityOutOfRange { Field = field });
        else if (take.Lot is { } lot) return Chosen(store, take, lot, date, left, field, objections);
        else return ByExpiry(store, take, date, left, field, objections);
        return [];
    }

    static List<LotOut> ByExpiry(StoreBook store, Take take, DateOnly date, Dictionary<LotId, long> left, string field, Objections objections)
    {
        var lots = new List<LotOut>();
        var wanted = take.Quantity;
        foreach (var lot in store.Cookable(take.Item, date))
        {
            var part = Math.Min(wanted, Left(store, lot, left));
            if (part <= 0) continue;
            lots.Add(new LotOut(lot.Id, part));
            left[lot.Id] = Left(store, lot, left) - part;
            wanted -= part;
            if (wanted == 0) return lots;
        }
        objections.Add(new NotEnoughInStore(take.Item, take.Quantity - wanted, take.Quantity, store.ExpiredQuantity(take.Item, date)) { Field = field });
        return lots;
    }

    static IReadOnlyList<LotOut> Chosen(StoreBook store, Take take, LotId chosen, DateOnly date, Dictionary<LotId, long> left, string field, Objections objections)
    {
        if (!store.Lots.TryGetValue(chosen, out var lot) || lot.Item != take.Item || lot.IsReversed || lot.Received > date)
        {
            objections.Add(new UnknownLot { Field = field });
            return [];
        }
        var first = store.Cookable(take.Item, date).FirstOrDefault(l => Left(store, l, left) > 0);
        var have = Left(store, lot, left);
        var isFirst = first is null || Lot.ByExpiry.Compare(lot, first) <= 0;
        objections.AddIf(lot.IsExpired(date), () => new LotExpired(lot.Item, lot.Number, lot.Expiry!.Value) { Field = field });
        objections.AddIf(have < take.Quantity, () => new NotEnoughInStore(take.Item, Math.Max(0, have), take.Quantity, store.ExpiredQuantity(take.Item, date)) { Field = field });
        objections.AddIf(!isFirst && take.Choice is null, () => new LotChoiceNeedsReason(lot.Item, lot.Number, first!.Number) { Field = field });
        left[chosen] = have - take.Quantity;
        return [new LotOut(chosen, take.Quantity, isFirst ? null : take.Choice)];
    }

    static long Left(StoreBook store, Lot lot, Dictionary<LotId, long> left) => left.TryGetValue(lot.Id, out var quantity) ? quantity : store.QuantityOf(lot);
}
