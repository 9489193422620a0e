using System.Globalization;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Features.Storeroom;
using Minka.Locale;
using Minka.Web;

namespace Minka.Features.Books;

/// <summary>
/// `/calendario.ics`: the kitchen's days for a phone's calendar: planned menus, what a delivery waits for, counts and the end of the
/// board's term. No names, no balances, nobody's turn.
/// </summary>
public static class KitchenCalendar
{
    public static void Map(Routes routes) => routes.Get("/calendario.ics", Power.SeeBooks, (Visit visit, TimeProvider clock) =>
    {
        var (name, days) = visit.Read(o => (o.Charter.Name ?? visit.T["ui.minka"], DaysOf(o, visit)));
        return Results.File(ICalendar.Of(name, clock.GetUtcNow(), days), ICalendar.ContentType, "minka-calendario.ics");
    });

    static DayEvent[] DaysOf(Organization o, Visit visit)
    {
        var (t, today) = (visit.T, visit.Today);
        string Uid(string what) => $"{what}@{visit.Organization.Id:N}.minka";
        var menus = o.Days.All.Where(d => d.Date >= today && d.Menu is not null)
            .Select(d => new DayEvent(Uid($"menu-{Iso(d.Date)}"), d.Date, DaySheet.MenuOf(o, d, t), t.Of("calendar.rations", ("n", d.Menu!.Rations))));
        var claims = o.Store.ClaimsDue(today).Select(c => new DayEvent(Uid($"delivery-{c.Delivery.Number}-{c.Step}"), c.By, DeliveryWords.Step(c, t), DeliveryWords.Title(c.Delivery, t)));
        var count = o.Cash.LastCount is { } last ? new[] { new DayEvent(Uid("cash-count"), last.Fact.Date.AddDays(o.Charter.At(today).CountEveryDays), t["calendar.count"]) } : [];
        var mandate = o.Offices.MandateEnds(today) is { } end ? new[] { new DayEvent(Uid($"mandate-{Iso(end)}"), end, t["calendar.mandate"]) } : [];
        return [.. menus.Concat(claims).Concat(count).Concat(mandate).OrderBy(e => e.Date).ThenBy(e => e.Uid, StringComparer.Ordinal)];
    }

    static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
