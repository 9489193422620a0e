using Minka.Domain.Organizations;
using Minka.Domain.Storeroom;
using Minka.Ui;
using Minka.Web;

namespace Minka.Features.Storeroom;

/// <summary>What the forms about one item (count, throw away, found) show of it.</summary>
/// <param name="Lots">That hold something today, the first to expire first.</param>
/// <param name="Words">What the book says there is.</param>
public sealed record ItemForm(string Key, string Name, string Pictogram, string Words, IReadOnlyList<LotForm> Lots, IReadOnlyList<Choice> Units, string Unit, string Today)
{
    public static ItemForm? Of(Organization o, string key, Visit visit)
    {
        if (o.Store.Find(key) is not { } item) return null;
        var warn = o.Charter.At(visit.Today).LotWarnDays;
        var units = TypedQuantity.Units(item);
        return new ItemForm(item.Key, item.Name, StoreWords.Pictogram(item), QuantityWords.Say(item, o.Store.QuantityOf(key)),
            [.. o.Store.LotsOf(key).Where(l => !l.IsReversed && o.Store.QuantityOf(l) > 0).Order(Lot.ByExpiry).Select(l => new LotForm(
                l.Number, visit.T.Of("item.lot", ("n", l.Number)), visit.T.Of("count.lot.book", ("quantity", QuantityWords.Say(item, o.Store.QuantityOf(l))), ("from", StoreWords.OfLot(l, visit.Today, warn, visit.T))), l.IsExpired(visit.Today)))],
            units, units[0].Value, visit.Today.Typed());
    }
}

/// <summary>A lot of the item by its number on the sack.</summary>
public sealed record LotForm(int Number, string Name, string Book, bool IsExpired);
