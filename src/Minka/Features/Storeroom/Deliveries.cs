using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Domain.Storeroom;
using Minka.Locale;
using Minka.Web;

namespace Minka.Features.Storeroom;

/// <summary>The deliveries that came, with what was short, and what waits: a claim, an answer, the rest of a basket.</summary>
public static class Deliveries
{
    public static void Map(Routes routes) => routes.Get("/almacen/entregas", Power.SeeBooks, Show);

    static IResult Show(Visit visit) => Answers.Page<DeliveriesPage>(new { View = visit.Read(o => ViewOf(o, visit)) });

    static DeliveriesView ViewOf(Organization o, Visit visit) => new(
        [.. o.Store.ClaimsDue(visit.Today).Select(c => new DueRow(DeliveryWords.Step(c, visit.T), DeliveryWords.Title(c.Delivery, visit.T), SpanishDates.Relative(c.By, visit.Today), c.IsLate, Url(c.Delivery.Number)))],
        [.. o.Store.Deliveries.Values.OrderByDescending(d => d.Date).ThenByDescending(d => d.Number).Select(d => new DeliveryRow(
            $"{d.Number}", DeliveryWords.Title(d, visit.T), SpanishDates.DayMonthYear(d.Date), d.IsReversed ? visit.T["delivery.undone"] : DeliveryWords.Shortage(o, d, visit.T), d.Shortages.Count > 0 && !d.IsReversed, Url(d.Number)))],
        o.Offices.Allows(visit.Person, Power.ReceiveDelivery, visit.Today));

    public static string Url(int number) => $"/almacen/entregas/{number}";
}

/// <summary>What the list of deliveries shows.</summary>
public sealed record DeliveriesView(IReadOnlyList<DueRow> Due, IReadOnlyList<DeliveryRow> Rows, bool MayReceive);

public sealed record DueRow(string What, string Delivery, string When, bool IsLate, string Url);

public sealed record DeliveryRow(string Number, string Title, string Date, string Difference, bool IsShort, string Url);
