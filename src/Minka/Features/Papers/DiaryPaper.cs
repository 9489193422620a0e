using Minka.Domain.Amounts;
using Minka.Domain.Ledger;
using Minka.Domain.Organizations;
using Minka.Features.Books;
using Minka.Locale;
using Minka.Ui;
using Minka.Web;

namespace Minka.Features.Papers;

/// <summary>The ration diary of a month: each day with a pot, its menu, who ate by kind, what it brought and what was bought. The wall's copy has no money.</summary>
static class DiaryPaper
{
    public static IReadOnlyList<PrintedSheet> Sheets(PaperAsk ask) => ask.Visit.Read(o =>
    {
        var (visit, t, end) = (ask.Visit, ask.Visit.T, ask.Date.AddMonths(1).AddDays(-1));
        var days = o.Days.Between(ask.Date, end).Where(d => d.Made > 0).ToArray();
        var (income, bought) = (days.Select(d => Income(o, d.Date)).ToArray(), days.Select(d => Bought(o, d.Date)).ToArray());
        var number = days.Length == 0 ? 0 : DaySheet.NumberOf(o, days[0].Date) ?? 0;
        int Left(Domain.Kitchen.Day day) => (day.Closing?.Leftover ?? 0) + (day.Closing?.Spoiled ?? 0);
        var rows = days.Select((d, i) => PaperRow.Of(("sheet", $"{number + i}"), ("date", DateWords.Capital(DateWords.Weekday(d.Date)) + $" {d.Date.Day}"), ("menu", DaySheet.MenuOf(o, d, t)),
            ("members", $"{d.MembersServed}"), ("public", $"{d.PublicServed}"), ("crew", $"{d.CrewServed}"), ("solidarity", $"{d.SolidarityServed}"), ("left", $"{Left(d)}"), ("made", $"{d.Made}"),
            ("income", income[i].Plain()), ("bought", bought[i].Plain()))).ToList();
        if (days.Length > 0)
            rows.Add(new PaperRow(PaperRow.Of(("menu", t.Of("paper.diary.total", ("n", days.Length))), ("members", $"{days.Sum(d => d.MembersServed)}"), ("public", $"{days.Sum(d => d.PublicServed)}"), ("crew", $"{days.Sum(d => d.CrewServed)}"),
                ("solidarity", $"{days.Sum(d => d.SolidarityServed)}"), ("left", $"{days.Sum(Left)}"), ("made", $"{days.Sum(d => d.Made)}"), ("income", Sum(income)), ("bought", Sum(bought))).Cells, IsTotal: true));
        return Columned.Sheets(ask, new PaperHead(PaperEnds.Of(o, visit), DateWords.Capital(DateWords.MonthYear(ask.Date)), [RegisterPapers.Post(visit, "President"), RegisterPapers.Post(visit, "Storekeeper"), RegisterPapers.Post(visit, "Fiscal")])
        {
            Tail = days.Length == 0 ? new TextBlock([t["daybook.none"]]) : null,
        }, rows);
    });

    static string Sum(Soles[] amounts) => new Soles(amounts.Sum(a => a.Centimos)).Plain();

    static Soles Income(Organization o, DateOnly date) =>
        new(-o.Ledger.OfDay(date).SelectMany(t => t.Postings).Where(p => p.Account.StartsWith("income:rations:", StringComparison.Ordinal) && p.Commodity == Commodity.Soles).Sum(p => p.Quantity));

    /// <summary>What left the box, hands or what is set aside for that day's purchases.</summary>
    static Soles Bought(Organization o, DateOnly date) =>
        new(-o.Ledger.OfDay(date).Where(t => t.Kind == "purchase" && !o.Ledger.IsReversed(t)).SelectMany(t => t.Postings)
            .Where(p => p.Commodity == Commodity.Soles && (p.Account.StartsWith("assets:cash:", StringComparison.Ordinal) || p.Account.StartsWith("assets:hands:", StringComparison.Ordinal))).Sum(p => p.Quantity));
}
