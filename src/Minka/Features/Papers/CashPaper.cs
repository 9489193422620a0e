using Minka.Features.Cash;
using Minka.Ui;
using Minka.Web;

namespace Minka.Features.Papers;

/// <summary>The cash book of a month: for the book, the fiscal and the assembly, never for the wall. It names no keeper and no debtor.</summary>
static class CashPaper
{
    public static IReadOnlyList<PrintedSheet> Sheets(PaperAsk ask)
    {
        var (visit, t) = (ask.Visit, ask.Visit.T);
        var (view, ends) = visit.Read(o => (CashBookPages.ViewOf(o, visit, ask.Date), PaperEnds.Of(o, visit)));
        var rows = view.Lines.Select(l => new PaperRow(PaperRow.Of(("date", l.Date), ("what", string.Join(". ", new[] { l.What, l.OfDay, l.Note }.OfType<string>())), ("in", l.In), ("out", l.Out), ("balance", l.Balance)).Cells, l.IsCarried, l.IsUndone)).ToArray();
        return Columned.Sheets(ask, new PaperHead(ends, view.Title, [RegisterPapers.Post(visit, "Treasurer"), RegisterPapers.Post(visit, "Fiscal"), RegisterPapers.Post(visit, "President")])
        {
            Lead = new TextBlock([t["book.not-for-the-wall"]]),
            Tail = view.Counts.Count == 0 ? null : new TextBlock(view.Counts) { Title = t["book.counts"], Icon = "calculator" },
        }, rows);
    }
}
