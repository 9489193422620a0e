using Minka.Domain.Amounts;
using Minka.Domain.Kitchen;
using Minka.Domain.Organizations;
using Minka.Domain.Storeroom;
using Minka.Features.Storeroom;
using Minka.Locale;
using Minka.Ui;

namespace Minka.Features.Books;

/// <summary>What went into the pot and under it, where it came from and what it was worth; what a ration cost of it, with the hours.</summary>
static class UsedRows
{
    /// <summary>More lines than this and a sheet of paper would become two.</summary>
    const int LinesOfASheet = 10;

    /// <param name="isOnPaper">Where there are many, what came from that day's market is one line: its lots are in the storeroom book.</param>
    public static IReadOnlyList<BookRow> Of(Organization books, DateOnly date, Texts texts, bool isOnPaper)
    {
        var cost = RationCost.Of(books, date);
        var market = isOnPaper && cost.Used.Count > LinesOfASheet ? cost.Used.Where(u => books.Store.LotByNumber(u.LotNumber) is { Origin: Origin.Purchase } lot && lot.Received == date).ToArray() : [];
        var rows = cost.Used.Except(market).Select(u => u.LotNumber == 0
            ? new BookRow([Paid(u.What, texts), texts["daybook.used.paid"], "", u.Value.Plain()])
            : new BookRow([books.Store.NameOf(u.What), texts.Of("daybook.used.lot", ("origin", OriginWords.Say(u.Origin, texts)), ("n", u.LotNumber)), books.Store.Say(u.What, u.Quantity), u.Value.Plain()])).ToList();
        if (market.Length > 0)
            rows.Insert(rows.FindIndex(r => r.Cells[2].Length == 0) is >= 0 and var at ? at : rows.Count, new BookRow([texts.Of("daybook.used.market", ("n", market.Length)),
                texts.Of("daybook.used.lots", ("from", market.Min(u => u.LotNumber)), ("to", market.Max(u => u.LotNumber))), "", new Soles(market.Sum(u => u.Value.Centimos)).Plain()]));
        if (cost.PerRation is not { } each) return rows;
        var hours = PrintedNumber.Grouped((cost.WorkMinutes * 10L + 30) / 60, 1);
        rows.Add(new BookRow([texts.Of("daybook.used.each", ("price", each), ("hours", hours)), cost.Total.Plain()], IsTotal: true));
        if (cost.Total.IsPositive)
        {
            var (own, state, others) = cost.OfHundred;
            rows.Add(new BookRow([texts.Of(others > 0 ? "daybook.used.shares-of-three" : "daybook.used.shares", ("own", own), ("state", state), ("others", others))]));
        }
        return rows;
    }

    static string Paid(string what, Texts texts) => texts.Has("daybook.used." + what) ? texts["daybook.used." + what] : texts["daybook.used.other"];
}
