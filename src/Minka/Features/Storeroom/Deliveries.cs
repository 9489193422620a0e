using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Domain.Storeroom;
using Minka.Locale;
using Minka.Ui.Tables;
using Minka.Web;

namespace Minka.Features.Storeroom;

/// <summary>The deliveries that came, with what was short, and what waits: a claim, an answer, the rest of a basket.</summary>
public static class Deliveries
{
    public static void Map(Routes routes) => routes.Get("/almacen/entregas", Power.SeeBooks, Show);

    static IResult Show(HttpContext context, Visit visit)
    {
        var (view, table) = visit.Read(o => (ViewOf(o, visit), TableOf(o, visit.T)));
        return TableFiles.Asked(context, visit, table) ?? Answers.Page<DeliveriesPage>(new { View = view });
    }

    /// <summary>What the sheets promised against what the scale said, a line a product.</summary>
    static Table TableOf(Organization o, Texts t) => new(t["deliveries.title"], "entregas",
        [TableColumn.Count(t["table.number"]), TableColumn.Date(t["book.date"]), TableColumn.Text(t["table.origin"]), TableColumn.Text(t["table.paper"]), TableColumn.Text(t["table.item"]),
            TableColumn.Quantity(t["table.promised"]), TableColumn.Quantity(t["table.weighed"]), TableColumn.Quantity(t["table.difference"])],
        [.. from delivery in o.Store.Deliveries.Values.OrderBy(d => d.Date).ThenBy(d => d.Number)
            from line in delivery.Differences
            let unit = o.Store.Find(line.Item)?.Unit ?? Unit.Piece
            select new TableRow([delivery.Number, delivery.Date, DeliveryWords.Title(delivery, t), delivery.Fact.SheetNumber, o.Store.NameOf(line.Item), Of(line.Programmed, unit, t), Of(line.Weighed, unit, t), Of(line.Difference, unit, t)], IsStruck: delivery.IsReversed)]);

    static Cell Of(long quantity, Unit unit, Texts t) => Cell.Quantity(quantity, Item.DecimalsOf(unit), t["unit.short." + unit]);

    static DeliveriesView ViewOf(Organization o, Visit visit) => new(
        [.. o.Store.ClaimsDue(visit.Today).Select(c => new DueRow(DeliveryWords.Step(c, visit.T), DeliveryWords.Title(c.Delivery, visit.T), DateWords.Relative(c.By, visit.Today), c.IsLate, Url(c.Delivery.Number)))],
        [.. o.Store.Deliveries.Values.OrderByDescending(d => d.Date).ThenByDescending(d => d.Number).Select(d => new DeliveryRow(
            $"{d.Number}", DeliveryWords.Title(d, visit.T), DateWords.DayMonthYear(d.Date), d.IsReversed ? visit.T["delivery.undone"] : DeliveryWords.Shortage(o, d, visit.T), d.Shortages.Count > 0 && !d.IsReversed, Url(d.Number)))],
        o.Offices.Allows(visit.Person, Power.ReceiveDelivery, visit.Today));

    public static string Url(int number) => $"/almacen/entregas/{number}";
}

/// <summary>What the list of deliveries shows.</summary>
public sealed record DeliveriesView(IReadOnlyList<DueRow> Due, IReadOnlyList<DeliveryRow> Rows, bool MayReceive);

public sealed record DueRow(string What, string Delivery, string When, bool IsLate, string Url);

public sealed record DeliveryRow(string Number, string Title, string Date, string Difference, bool IsShort, string Url);
