using Minka.Domain.Kitchen;
using Minka.Domain.Organizations;
using Minka.Features.Storeroom;
using Minka.Locale;
using Minka.Ui.Tables;
using Minka.Web;
using KitchenDay = Minka.Domain.Kitchen.Day;

namespace Minka.Features.Books;

/// <summary>The days of a month as a sheet: what was cooked and where each ration went, in numbers without names.</summary>
static class DaysTable
{
    public static Table Of(Organization books, DateOnly? asked, Visit visit)
    {
        var t = visit.T;
        var days = books.Days.All.Where(d => d.Date <= visit.Today && !d.IsEmpty).ToArray();
        var month = MonthOf(days, asked, visit.Today);
        return new Table($"{t["daybook.title"]}, {DateWords.MonthYear(month)}", $"cuaderno-{Days.Month(month)}",
            [TableColumn.Date(t["book.date"]), TableColumn.Text(t["table.menu"]), TableColumn.Count(t["daybook.rations.made"]), TableColumn.Count(t["daybook.rations.members"]), TableColumn.Count(t["daybook.rations.public"]),
                TableColumn.Count(t["daybook.rations.crew"]), TableColumn.Count(t["daybook.rations.solidarity"]), TableColumn.Quantity(t["day.rations.portions"], t["day.rations.portions.unit"]), TableColumn.Count(t["table.left"]), TableColumn.Count(t["table.spoiled"]), TableColumn.Count(t["table.donated"]),
                TableColumn.Soles(t["table.cost"])],
            [.. days.Where(d => FirstOf(d.Date) == month).Select(d => RowOf(books, d, t))]);
    }

    /// <summary>The month asked for, or the last one with a day in it.</summary>
    public static DateOnly MonthOf(IReadOnlyList<KitchenDay> days, DateOnly? asked, DateOnly today) => asked ?? FirstOf(days.Count > 0 ? days[^1].Date : today);

    static TableRow RowOf(Organization books, KitchenDay day, Texts t) => new(
    [
        day.Date, DaySheet.MenuOf(books, day, t), day.Made, day.MembersServed, day.PublicServed, day.CrewServed, day.SolidarityServed,
        Cell.Quantity(5 * (day.ServedHalves - 2L * day.Served), 1), day.Closing?.Leftover, day.Closing?.Spoiled, day.Closing?.Donated, RationCost.Of(books, day.Date).Total,
    ]);

    static DateOnly FirstOf(DateOnly date) => new(date.Year, date.Month, 1);
}
