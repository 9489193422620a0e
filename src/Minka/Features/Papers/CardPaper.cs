using Minka.Domain.Papers;
using Minka.Domain.Storeroom;
using Minka.Features.Storeroom;
using Minka.Locale;
using Minka.Ui;
using Minka.Web;

namespace Minka.Features.Papers;

/// <summary>The card of one item, pinned on its shelf: lines with a code each, to note what goes in and out.</summary>
static class CardPaper
{
    public static IReadOnlyList<PrintedSheet>? Sheets(PaperAsk ask) => ask.Visit.Read<IReadOnlyList<PrintedSheet>?>(o =>
    {
        if (ask.About is null || o.Store.Find(ask.About) is not { } item) return null;
        var (visit, t) = (ask.Visit, ask.Visit.T);
        var code = new SheetCode(SheetKind.StoreCard, visit.Today, SheetCode.ItemMark(item.Key));
        var rows = Enumerable.Range(1, ask.Layout?.Rows ?? 0).Select(n => PaperRow.Of(("code", code.Row(n)))).ToArray();
        var quantity = o.Store.QuantityOf(item.Key);
        return Columned.Sheets(ask, new PaperHead(PaperEnds.Of(o, visit), t.Of("paper.card.from", ("date", DateWords.DayMonthYear(visit.Today))), [])
        {
            Mark = Marks.Of(code, ask.House),
            Lead = new SignBlock(StoreWords.Pictogram(item), item.Name, t.Of("paper.card.there", ("quantity", QuantityWords.Say(item, quantity)))),
            Tail = new TextBlock([t["paper.card.how"]]),
        }, rows);
    });
}
