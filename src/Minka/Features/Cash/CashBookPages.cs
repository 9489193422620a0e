using Minka.Domain.Cash;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Features.Papers;
using Minka.Features.Storeroom;
using Minka.Locale;
using Minka.Ui;
using Minka.Ui.Tables;
using Minka.Web;

namespace Minka.Features.Cash;

/// <summary>The cash book of a month on the screen, and on paper for the fiscal.</summary>
public static class CashBookPages
{
    public static void Map(Routes routes)
    {
        routes.Get("/caja/libro", Power.SeeBooks, Show);
        routes.Get("/caja/libro/hoja", Power.SeeBooks, Print);
    }

    static IResult Show(HttpContext context, Visit visit, string? mes)
    {
        var view = visit.Read(o => ViewOf(o, visit, MonthOf(mes, visit)));
        return TableFiles.Asked(context, visit, TableOf(view, visit.T)) ?? Answers.Page<CashBookPage>(new { View = view });
    }

    /// <summary>In the layout that the organisation chose, as every book.</summary>
    static IResult Print(HttpContext context, Visit visit, Node node) => PrintPaper.Show(context, visit, node, "caja");

    /// <summary>The month as a sheet: income and expense in columns of their own, the day it happened beside the day it stands on.</summary>
    static Table TableOf(CashBookView view, Texts t) => new(
        $"{t["cash.book.title"]}, {view.Title}", $"caja-{view.Month}",
        [TableColumn.Date(t["book.date"]), TableColumn.Text(t["kardex.what"]), TableColumn.Text(t["table.detail"]), TableColumn.Soles(t["book.in"]), TableColumn.Soles(t["book.out"]), TableColumn.Soles(t["book.balance"])],
        [.. view.Lines.Select(l => new TableRow(
            [l.On, l.What, string.Join(". ", new[] { l.OfDay, l.Note }.OfType<string>()), l.Moved.IsPositive ? l.Moved : default(Cell), l.Moved.IsNegative ? -l.Moved : default(Cell), l.Left], l.IsCarried, l.IsUndone))]);

    static DateOnly MonthOf(string? mes, Visit visit) => Days.ReadMonth(mes) ?? new DateOnly(visit.Today.Year, visit.Today.Month, 1);

    internal static CashBookView ViewOf(Organization o, Visit visit, DateOnly month)
    {
        var end = month.AddMonths(1).AddDays(-1);
        var lines = CashLines.Of(o, month, end, visit);
        var counts = o.Cash.Counts.Where(c => c.Fact.Date >= month && c.Fact.Date <= end).OrderBy(c => c.Fact.Date);
        return new CashBookView(
            Days.Month(month), DateWords.Capital(DateWords.MonthYear(month)), Days.Month(month.AddMonths(-1)), end < visit.Today ? Days.Month(month.AddMonths(1)) : null, lines,
            [.. counts.Select(c => visit.T.Of(c.IsAlone ? "book.count.alone" : "book.count.two", ("date", DateWords.DayMonth(c.Fact.Date)), ("total", c.Fact.Total), ("difference", CountWords.Difference(c.Fact, visit.T))))]);
    }
}

/// <summary>What the cash book of a month shows.</summary>
/// <param name="Month">2026-11</param>
/// <param name="Next">Null for the running month.</param>
/// <param name="Counts">The counts of the month, in words, without names.</param>
public sealed record CashBookView(string Month, string Title, string Previous, string? Next, IReadOnlyList<CashLine> Lines, IReadOnlyList<string> Counts);
