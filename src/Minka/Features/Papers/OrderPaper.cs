using Minka.Domain.Organizations;
using Minka.Domain.Papers;
using Minka.Features.Daily;
using Minka.Locale;
using Minka.Ui;
using Minka.Web;

namespace Minka.Features.Papers;

/// <summary>The sheet of a morning's orders: each household on its row with its code, blank for a pencil.</summary>
static class OrderPaper
{
    public static IReadOnlyList<PrintedSheet> Sheets(PaperAsk ask) => ask.Visit.Read(o =>
    {
        var code = new SheetCode(SheetKind.Orders, ask.Date);
        var rows = Home.On(o, ask.Date, ask.Visit.T).Select(h => PaperRow.Of(("code", code.Row(h.Number)), ("number", $"{h.Number}"), ("name", h.Shown.Name))).ToArray();
        return Columned.Sheets(ask, new PaperHead(PaperEnds.Of(o, ask.Visit), DateWords.Capital(DateWords.Full(ask.Date)), [])
        {
            Mark = Marks.Of(code, ask.House),
            Tail = new TextBlock([ask.Visit.T["paper.orders.how"], ask.Visit.T["paper.orders.public"]]),
        }, rows);
    });
}

/// <summary>The code of a sheet with the address that its QR square opens.</summary>
static class Marks
{
    public static SheetMark Of(SheetCode code, string house) => new(code.ToString(), $"{house}/papeles/tipear/{code}");
}
