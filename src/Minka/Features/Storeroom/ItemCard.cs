using Minka.Domain.Amounts;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Domain.Storeroom;
using Minka.Locale;
using Minka.Ui;
using Minka.Ui.Tables;
using Minka.Web;

namespace Minka.Features.Storeroom;

/// <summary>An item's card: its lots, her measures, and its kardex with every correction.</summary>
public static class ItemCard
{
    /// <summary>Lines of the kardex on one page; the rest with ?todo=1.</summary>
    const int LinesMax = 20;

    public static void Map(Routes routes) => routes.Get("/almacen/{item}", Power.SeeBooks, Show);

    static IResult Show(HttpContext context, Visit visit, string item, string? todo)
    {
        if (visit.Read(o => o.Store.Find(item) is { } known ? (ViewOf(o, known, visit, todo == "1"), TableOf(o, known, visit.T)) : default((ItemView, Table)?)) is not var (view, table)) return Results.NotFound();
        return TableFiles.Asked(context, visit, table) ?? Answers.Page<ItemPage>(new { View = view });
    }

    /// <summary>The whole kardex as a sheet, oldest first.</summary>
    static Table TableOf(Organization o, Item item, Texts t)
    {
        var (unit, decimals) = (t["unit.short." + item.Unit], Item.DecimalsOf(item.Unit));
        Cell Moved(long quantity) => quantity == 0 ? default : Cell.Quantity(quantity, decimals);
        return new Table($"{t["kardex.title"]}, {item.Name}", $"kardex-{item.Key}",
            [TableColumn.Date(t["book.date"]), TableColumn.Date(t["kardex.of"]), TableColumn.Text(t["kardex.what"]), TableColumn.Count(t["kardex.lot"]), TableColumn.Quantity(t["book.in"], unit), TableColumn.Quantity(t["book.out"], unit),
                TableColumn.Quantity(t["kardex.balance"], unit), TableColumn.Soles(t["kardex.cost"])],
            [.. o.Store.Kardex(item.Key)!.Lines.Select(l => new TableRow(
                [l.Date, l.Day, StoreWords.Movement(l.Kind, t) + (l.Code is null ? "" : " " + l.Code), l.Lot, Moved(l.In), Moved(l.Out), Cell.Quantity(l.Balance, decimals), new Soles(l.CostCentimos)], IsStruck: o.Ledger.IsReversed(l.Transaction)))]);
    }

    static ItemView ViewOf(Organization o, Item item, Visit visit, bool all)
    {
        var warn = o.Charter.At(visit.Today).LotWarnDays;
        var shelf = o.Store.Shelf(visit.Today).Items.FirstOrDefault(i => i.Item.Key == item.Key);
        var kardex = o.Store.Kardex(item.Key)!.Lines;
        return new ItemView(
            item.Key, item.Name, StoreWords.Pictogram(item), shelf?.Words ?? QuantityWords.Say(item, 0), QuantityWords.InUnits(item.Unit, shelf?.Quantity ?? 0),
            shelf is null ? null : StoreWords.Lasts(shelf, visit.T), shelf?.LastsDays <= ShelfOfStore.FewDays,
            [.. (shelf?.Lots ?? []).Select(l => LotOf(l, visit, warn))],
            [.. item.Measures.Select(m => new MeasureRow(visit.T.Of("item.measure.is", ("name", m.Name), ("quantity", QuantityWords.InUnits(item.Unit, m.Quantity))), m.HerOwn))],
            [.. (all ? kardex : kardex.TakeLast(LinesMax)).Reverse().Select(l => LineOf(o, item, l, visit))],
            !all && kardex.Count > LinesMax, visit.T["kardex.unit." + item.Unit],
            o.Offices.Allows(visit.Person, Power.KeepStore, visit.Today), o.Offices.Allows(visit.Person, Power.TakeOut, visit.Today));
    }

    static LotRow LotOf(ShelfLot lot, Visit visit, int warn) => new(
        visit.T.Of("item.lot", ("n", lot.Lot.Number)), StoreWords.OfLot(lot.Lot, visit.Today, warn, visit.T),
        visit.T.Of("item.lot.came", ("date", DateWords.DayMonthYear(lot.Lot.Received))) + (lot.Lot.Batch is { } batch ? " " + visit.T.Of("item.lot.batch", ("batch", batch)) : ""),
        lot.Words, lot.Expiry == ExpiryState.Expired, lot.Expiry == ExpiryState.Soon);

    /// <summary>Kilos, litres or pieces, without their name: the head of the column says it.</summary>
    static string Figure(Item item, long quantity) => PrintedNumber.Grouped(quantity, Item.DecimalsOf(item.Unit));

    static KardexRow LineOf(Organization o, Item item, KardexLine line, Visit visit)
    {
        var act = line.Transaction.Stamp.Act;
        var isReversal = line.Transaction.Reverses is not null;
        var isUndone = o.Ledger.IsReversed(line.Transaction);
        var what = StoreWords.Movement(line.Kind, visit.T) + (line.Code is null ? "" : " " + line.Code);
        return new KardexRow(
            line.Day.Year == visit.Today.Year ? DateWords.DayMonth(line.Day) : DateWords.DayMonthYear(line.Day), line.Day == line.Date ? null : visit.T.Of("kardex.posted", ("date", DateWords.DayMonth(line.Date))),
            what, visit.T.Of("item.lot", ("n", line.Lot)), line.In > 0 ? "+" + Figure(item, line.In) : line.Out > 0 ? "−" + Figure(item, line.Out) : "0",
            Figure(item, line.Balance), line.CostCentimos == 0 ? "" : new Soles(Math.Abs(line.CostCentimos)).Plain(), isUndone,
            isUndone || isReversal ? null : Corrections.UrlOf(o, act, visit));
    }
}

/// <summary>What an item's page shows.</summary>
public sealed record ItemView(string Key, string Name, string Pictogram, string Quantity, string InUnits, string? Lasts, bool IsLow, IReadOnlyList<LotRow> Lots, IReadOnlyList<MeasureRow> Measures,
    IReadOnlyList<KardexRow> Kardex, bool HasMore, string KardexUnit, bool MayKeep, bool MayTake);

public sealed record LotRow(string Name, string Origin, string Came, string Quantity, bool IsExpired, bool IsSoon);

public sealed record MeasureRow(string Words, bool HerOwn);

/// <summary>One line of the card.</summary>
/// <param name="Posted">Where it stands on another day than it happened.</param>
/// <param name="IsUndone">A later act undid it: struck, still there.</param>
/// <param name="CorrectUrl">Where it can be corrected; null for what cannot.</param>
public sealed record KardexRow(string Day, string? Posted, string What, string Lot, string Move, string Balance, string Cost, bool IsUndone, string? CorrectUrl);
