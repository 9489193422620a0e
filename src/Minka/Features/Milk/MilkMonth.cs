using Minka.Domain.Milk;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Features.Storeroom;
using Minka.Locale;
using Minka.Ui;
using Minka.Web;

namespace Minka.Features.Milk;

/// <summary>The month's summary for the committee and the municipality: what came, what went out, to how many, what is left.</summary>
public static class MilkMonth
{
    const string Url = MilkWeek.Url + "/mes";
    const long Most = 1_000_000_000_000;

    public static void Map(Routes routes) => routes.Get(Url, Power.SeeBooks, Show);

    static IResult Show(Visit visit, string? mes)
    {
        var month = Days.ReadMonth(mes) ?? new DateOnly(visit.Today.Year, visit.Today.Month, 1);
        var (rows, people, receipts, ends) = visit.Read(o => (RowsOf(o, month), PeopleOf(o, month, visit.Today), ReceiptsOf(o, month, visit), PaperEnds.Of(o, visit)));
        return Answers.Page<MilkMonthPaper>(new { Rows = rows, People = people, Receipts = receipts, Ends = ends, Month = DateWords.Capital(DateWords.MonthYear(month)) });
    }

    static BookRow[] RowsOf(Organization o, DateOnly month)
    {
        var end = month.AddMonths(1);
        var received = o.Milk.Receipts.SelectMany(r => r.Fact.Items.Select(i => (r.Fact.Date, i.Item, i.Quantity)));
        var handed = o.Milk.Handed.SelectMany(h => h.Fact.Items.Select(i => (h.Fact.Date, i.Item, Quantity: -i.Quantity)));
        return [.. received.Concat(handed).Where(m => m.Item is not null && m.Date < end && o.Store.Find(m.Item) is not null).GroupBy(m => m.Item).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => new BookRow(
        [
            o.Store.NameOf(g.Key), Say(o, g.Key, g.Where(m => m.Date < month)), Say(o, g.Key, g.Where(m => m.Date >= month && m.Quantity > 0)),
            Say(o, g.Key, g.Where(m => m.Date >= month && m.Quantity < 0).Select(m => (m.Date, m.Item, -m.Quantity))), Say(o, g.Key, g),
        ]))];
    }

    static string Say(Organization o, string item, IEnumerable<(DateOnly, string, long Quantity)> moves) => o.Store.Say(item, moves.Sum(m => Math.Clamp(m.Quantity, -Most, Most)));

    /// <summary>Week by week: how many people of the list got their ration, and how many households did not come.</summary>
    static BookRow[] PeopleOf(Organization o, DateOnly month, DateOnly today)
    {
        var rows = new List<BookRow>();
        for (var monday = MilkBook.MondayOf(month.AddDays(6)); monday < month.AddMonths(1) && monday <= today; monday = monday.AddDays(7))
        {
            var listed = o.Milk.ListedIn(monday).ToArray();
            var handed = o.Milk.Handed.Where(h => h.Fact.Week == monday).ToArray();
            if (listed.Length + handed.Length == 0) continue;
            rows.Add(new BookRow([DateWords.DayMonth(monday), $"{listed.Length}", $"{handed.Sum(h => h.Fact.People)}", $"{listed.Select(p => p.Fact.Household).Distinct().Count(h => handed.All(d => d.Fact.Household != h))}"]));
        }
        return [.. rows];
    }

    static (string What, string? CorrectUrl)[] ReceiptsOf(Organization o, DateOnly month, Visit visit) =>
        [.. o.Milk.Receipts.Where(r => r.Fact.Date >= month && r.Fact.Date < month.AddMonths(1)).Select(r => (visit.T.Of("milk.receipt", ("date", DateWords.DayMonth(r.Fact.Date)), ("what", MilkWeek.Say(o, r.Fact.Items, 1)), ("sheet", r.Fact.SheetNumber ?? "–")), Corrections.UrlOf(o, r.Stamp.Act, visit)))];
}
