using System.Globalization;
using Minka.Domain.Aid;
using Minka.Domain.Organizations;
using Minka.Domain.Storeroom;

namespace Minka.Domain.Readiness;

/// <summary>Rules about what the State sends and its sheets.</summary>
static class DeliveryRules
{
    const int YearDays = 366;

    /// <summary>A programme has sent nothing for longer than its terms say.</summary>
    public static IEnumerable<Observation> SupplyGap(Organization organization, DateOnly today) =>
        organization.Aid.ByName.Where(p => p.On(today) is not null).Select(p => Entitlement.Of(organization, p, today)).Where(e => e.IsLate)
            .Select(e => new Observation("supply-gap", e.DaysSince, e.Last?.Date, Limit: e.EveryDays));

    /// <summary>The rest of a basket did not come within the days of the rule.</summary>
    public static IEnumerable<Observation> PartialBasket(Organization organization, DateOnly today) =>
        organization.Store.ClaimsDue(today).Where(c => c.Step == ClaimStep.ToBeCompleted && c.IsLate)
            .Select(c => new Observation("partial-basket", today.DayNumber - c.Delivery.Date.DayNumber, c.Delivery.Date, Number: c.Delivery.Number, Limit: organization.Charter.At(c.Delivery.Date).PartialBasketDays));

    /// <summary>More or less came than a standard ration, or the band of the olla programme, makes likely.</summary>
    public static IEnumerable<Observation> OddDelivery(Organization organization, DateOnly today) =>
        Recent(organization, today).Select(d => (Delivery: d, Note: organization.Store.Plausibility(d))).Where(d => d.Note is { IsPlausible: false })
            .Select(d => new Observation(d.Note!.IsHigh ? "odd-delivery-high" : "odd-delivery-low", d.Note.GramsPerPersonAndDay, d.Delivery.Date, Number: d.Delivery.Number, Limit: d.Note.StandardGrams));

    /// <summary>Whoever signed for the food held no post on the board that day.</summary>
    public static IEnumerable<Observation> ReceiverOffTheBoard(Organization organization, DateOnly today) =>
        Recent(organization, today).Where(d => !IsOnTheBoard(organization, d)).Select(d => new Observation("receiver-off-the-board", 1, d.Date, Number: d.Number));

    public static bool IsOnTheBoard(Organization organization, Delivery delivery) => organization.Offices.PostsOf(delivery.Fact.Receiver, delivery.Date).Count > 0;

    /// <summary>A sheet without number, folio or period.</summary>
    public static IEnumerable<Observation> UnfinishedSheet(Organization organization, DateOnly today) =>
        Recent(organization, today).Where(d => Ready.IsUnfinished(organization, d, today)).Select(d => new Observation("unfinished-sheet", 1, d.Date, Number: d.Number));

    /// <summary>The folio of a sheet does not follow that of the sheet before.</summary>
    public static IEnumerable<Observation> FolioSkipped(Organization organization, DateOnly today)
    {
        var folios = Recent(organization, today).Select(d => (Delivery: d, Folio: FolioOf(d))).Where(f => f.Folio is not null).ToArray();
        for (var i = 1; i < folios.Length; i++)
            if (folios[i].Folio != folios[i - 1].Folio + 1) yield return new Observation("folio-skipped", folios[i].Folio!.Value, folios[i].Delivery.Date, Number: folios[i].Delivery.Number, Limit: folios[i - 1].Folio!.Value + 1);
    }

    /// <summary>Food came without an expiry date on its label or sheet; what is weighed loose has none.</summary>
    public static IEnumerable<Observation> NoExpiry(Organization organization, DateOnly today) =>
        Recent(organization, today).Select(d => (Delivery: d, Count: d.Fact.Lines.Count(l => l.Weighed.Quantity > 0 && l.Weighed.Expiry is null && FoodGroups.Of(l.Weighed.Item ?? "") is not null)))
            .Where(d => d.Count > 0).Select(d => new Observation("no-expiry", d.Count, d.Delivery.Date, Number: d.Delivery.Number));

    /// <summary>A period of consumption of an unusual length: often a slip of the pen on the sheet.</summary>
    public static IEnumerable<Observation> OddPeriod(Organization organization, DateOnly today) =>
        Recent(organization, today).Where(d => d.Fact.PeriodFrom is { } from && d.Fact.PeriodTo is { } to && !IsUsual(organization, from, to))
            .Select(d => new Observation("odd-period", d.Fact.PeriodTo!.Value.DayNumber - d.Fact.PeriodFrom!.Value.DayNumber + 1, d.Date, Number: d.Number));

    /// <summary>Usual in days of the calendar or in days of service: sources do not agree which of them a sheet means. A month of the calendar is usual whatever its length.</summary>
    static bool IsUsual(Organization organization, DateOnly from, DateOnly to)
    {
        var calendar = to.DayNumber - from.DayNumber + 1;
        if (AidSettings.PeriodsSeen.Contains(calendar) || from.Day == 1 && to == from.PlusDays(DateTime.DaysInMonth(from.Year, from.Month) - 1)) return true;
        if (calendar is < 1 or > YearDays) return false;
        var statute = organization.Charter.At(from);
        return AidSettings.PeriodsSeen.Contains(Enumerable.Range(0, calendar).Count(i => statute.IsServiceDay(from.PlusDays(i))));
    }

    static int? FolioOf(Delivery delivery) => int.TryParse(delivery.Fact.Folio, NumberStyles.None, CultureInfo.InvariantCulture, out var folio) ? folio : null;

    /// <summary>Aid of the State and the municipality of the last year, the earliest first.</summary>
    static IEnumerable<Delivery> Recent(Organization organization, DateOnly today) =>
        organization.Store.Deliveries.Values.Where(d => !d.IsReversed && d.Fact.Origin is Origin.State or Origin.Municipality && d.Date <= today && today.DayNumber - d.Date.DayNumber < YearDays).OrderBy(d => d.Date).ThenBy(d => d.Number);
}
