using Minka.Domain.Amounts;
using Minka.Domain.Kitchen;
using Minka.Domain.Organizations;
using Minka.Features.Storeroom;
using Minka.Locale;
using Minka.Ui;

namespace Minka.Features.Books;

/// <summary>What went into the pot and under it, where it came from and what it was worth; what a ration cost of it, with the hours.</summary>
static class UsedRows
{
    public static IReadOnlyList<BookRow> Of(Organization books, DateOnly date, Texts texts)
    {
        var cost = RationCost.Of(books, date);
        var rows = cost.Used.Select(u => u.LotNumber == 0
            ? new BookRow([Paid(u.What, texts), texts["daybook.used.paid"], "", u.Value.Plain()])
            : new BookRow([books.Store.NameOf(u.What), texts.Of("daybook.used.lot", ("origin", OriginWords.Say(u.Origin, texts)), ("n", u.LotNumber)), books.Store.Say(u.What, u.Quantity), u.Value.Plain()])).ToList();
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
