using Minka.Domain.Amounts;
using Minka.Domain.Storeroom;
using Minka.Features.Storeroom;
using Minka.Locale;
using Minka.Ui;
using Minka.Web;

namespace Minka.Features.Papers;

/// <summary>The kardex of one item in a month: what it began with, each paper in and out, what was undone struck, what stays.</summary>
static class KardexPaper
{
    public static IReadOnlyList<PrintedSheet>? Sheets(PaperAsk ask) => ask.Visit.Read<IReadOnlyList<PrintedSheet>?>(o =>
    {
        if (ask.About is null || o.Store.Find(ask.About) is not { } item || o.Store.Kardex(item.Key) is not { } kardex) return null;
        var (visit, t, end) = (ask.Visit, ask.Visit.T, ask.Date.AddMonths(1));
        string Figure(long quantity) => quantity == 0 ? "" : PrintedNumber.Grouped(quantity, Item.DecimalsOf(item.Unit));
        var before = kardex.Lines.Where(l => l.Date < ask.Date).Select(l => l.Balance).LastOrDefault();
        var lines = kardex.Lines.Where(l => l.Date >= ask.Date && l.Date < end).ToArray();
        var rows = new List<PaperRow> { new(PaperRow.Of(("what", t["paper.kardex.before"]), ("balance", PrintedNumber.Grouped(before, Item.DecimalsOf(item.Unit)))).Cells, IsTotal: true) };
        rows.AddRange(lines.Select(l => new PaperRow(PaperRow.Of(
            ("date", DateWords.DayMonth(l.Date)), ("what", StoreWords.Movement(l.Kind, t) + (l.Code is null ? "" : " " + l.Code) + (l.Day == l.Date ? "" : " " + t.Of("book.of-day", ("date", DateWords.DayMonth(l.Day))))),
            ("lot", $"{l.Lot}"), ("in", Figure(l.In)), ("out", Figure(l.Out)), ("balance", PrintedNumber.Grouped(l.Balance, Item.DecimalsOf(item.Unit))), ("cost", l.CostCentimos == 0 ? "" : new Soles(Math.Abs(l.CostCentimos)).Plain())).Cells,
            IsStruck: o.Ledger.IsReversed(l.Transaction))));
        rows.Add(new PaperRow(PaperRow.Of(("what", t["paper.kardex.after"]), ("in", Figure(lines.Sum(l => l.In))), ("out", Figure(lines.Sum(l => l.Out))),
            ("balance", PrintedNumber.Grouped(lines.Length == 0 ? before : lines[^1].Balance, Item.DecimalsOf(item.Unit)))).Cells, IsTotal: true));
        return Columned.Sheets(ask, new PaperHead(PaperEnds.Of(o, visit), DateWords.Capital(DateWords.MonthYear(ask.Date)), [RegisterPapers.Post(visit, "Storekeeper"), RegisterPapers.Post(visit, "Fiscal")])
        {
            Lead = new TextBlock([t["kardex.unit." + item.Unit]]) { Title = item.Name, Icon = StoreWords.Pictogram(item) },
        }, rows);
    });
}
