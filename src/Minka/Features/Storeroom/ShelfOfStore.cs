using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Domain.Storeroom;
using Minka.Ui.Tables;
using Minka.Web;

namespace Minka.Features.Storeroom;

/// <summary>The shelf: what there is, in her measures, until when it is good and for how long it lasts.</summary>
public static class ShelfOfStore
{
    /// <summary>From so few days of cooking on, the shelf says so strongly.</summary>
    public const int FewDays = 3;

    public static void Map(Routes routes) => routes.Get("/almacen", Power.SeeBooks, Show);

    static IResult Show(HttpContext context, Visit visit)
    {
        var (view, table) = visit.Read(o => (ViewOf(o, visit), TableOf(o, visit)));
        return TableFiles.Asked(context, visit, table) ?? Answers.Page<ShelfPage>(new { View = view });
    }

    /// <summary>Every lot that lies in the store, as a sheet.</summary>
    static Table TableOf(Organization o, Visit visit) => new(visit.T["store.title"], $"almacen-{visit.Today.Typed()}",
        [TableColumn.Text(visit.T["table.item"]), TableColumn.Count(visit.T["kardex.lot"]), TableColumn.Text(visit.T["table.origin"]), TableColumn.Date(visit.T["table.came"]), TableColumn.Date(visit.T["table.good-until"]), TableColumn.Quantity(visit.T["kardex.balance"])],
        [.. from item in o.Store.Shelf(visit.Today).Items
            from lot in item.Lots.Where(l => l.Balance.Quantity != 0)
            select new TableRow([item.Item.Name, lot.Lot.Number, OriginWords.Say(lot.Lot.Origin, visit.T), lot.Lot.Received, lot.Lot.Expiry, Cell.Quantity(lot.Balance.Quantity, Item.DecimalsOf(item.Item.Unit), visit.T["unit.short." + item.Item.Unit])])]);

    static ShelfView ViewOf(Organization o, Visit visit)
    {
        var warn = o.Charter.At(visit.Today).LotWarnDays;
        var shelf = o.Store.Shelf(visit.Today).Items;
        var there = shelf.Where(i => i.Quantity > 0).Select(i => (i.Item.Use, Row: RowOf(i, visit, warn))).ToArray();
        return new ShelfView(
            [.. shelf.SelectMany(i => i.Lots.Where(l => l.Expiry == ExpiryState.Expired && l.Balance.Quantity > 0).Select(l => CareOf(i, l, visit)))],
            [.. there.Where(t => t.Use == ItemUse.Food).Select(t => t.Row)],
            [.. there.Where(t => t.Use == ItemUse.Fuel).Select(t => t.Row)],
            [.. there.Where(t => t.Use is not (ItemUse.Food or ItemUse.Fuel)).Select(t => t.Row)],
            [.. shelf.Where(i => i.Quantity <= 0).Select(i => new ShelfRow(i.Item.Name, StoreWords.Pictogram(i.Item), i.Words, null, null, Url(i.Item), false))],
            o.Store.ClaimsDue(visit.Today).Count(), o.Lending.Open.Count(),
            o.Offices.Allows(visit.Person, Power.ReceiveDelivery, visit.Today), o.Offices.Allows(visit.Person, Power.KeepStore, visit.Today));
    }

    static ShelfRow RowOf(ShelfItem item, Visit visit, int warn)
    {
        var good = item.Lots.Where(l => l.Expiry != ExpiryState.Expired && l.Balance.Quantity > 0).ToArray();
        var first = good.Length == 0 ? null : StoreWords.OfLot(good[0].Lot, visit.Today, warn, visit.T);
        var lots = good.Length < 2 ? first : visit.T.Of("store.and-lots", ("first", first!), ("n", good.Length - 1));
        var isLow = item.LastsDays <= FewDays;
        var lasts = StoreWords.Lasts(item, visit.T);
        return new ShelfRow(item.Item.Name, StoreWords.Pictogram(item.Item), item.Words, isLow || lasts is null ? lots : lots is null ? lasts : $"{lots} · {lasts}",
            good.Length == 0 ? visit.T["store.all-expired"] : isLow ? lasts : null, Url(item.Item), good.Length > 0 && good[0].Expiry == ExpiryState.Soon);
    }

    static CareRow CareOf(ShelfItem item, ShelfLot lot, Visit visit) => new(
        visit.T.Of("store.expired.what", ("quantity", lot.Words), ("item", item.Item.Name)), StoreWords.Pictogram(item.Item),
        visit.T.Of("store.expired.do", ("expired", StoreWords.Expires(lot.Lot.Expiry!.Value, visit.Today, 0, visit.T)), ("lot", lot.Lot.Number)), $"{Url(item.Item)}/botar?lote={lot.Lot.Number}");

    public static string Url(Item item) => "/almacen/" + item.Key;
}

/// <summary>What the shelf's page shows.</summary>
/// <param name="Expired">Lots past their date that still lie there.</param>
/// <param name="Gone">Items of the kitchen of which nothing is left.</param>
public sealed record ShelfView(IReadOnlyList<CareRow> Expired, IReadOnlyList<ShelfRow> Food, IReadOnlyList<ShelfRow> Fuel, IReadOnlyList<ShelfRow> Other, IReadOnlyList<ShelfRow> Gone, int Claims, int Loans, bool MayReceive, bool MayKeep);

public sealed record ShelfRow(string Name, string Pictogram, string Quantity, string? Detail, string? Warning, string Url, bool IsSoon);

public sealed record CareRow(string What, string Pictogram, string Do, string Url);
