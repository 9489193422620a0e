using Minka.Domain.Authorities;
using Minka.Domain.Organizations;
using Minka.Domain.Storeroom;
using Minka.Domain.Subsidies;
using Minka.Locale;

namespace Minka.Features.Daily;

/// <summary>Something that waits: what, why, by when, and where it is done.</summary>
public sealed record Waits(string Icon, string Title, string? Detail, string? Tag, bool IsLate, string Url);

/// <summary>What waits for somebody, each in one sentence: help, never a scolding.</summary>
static class Pending
{
    public static IReadOnlyList<Waits> Of(Organization organization, DateOnly today, Texts texts) =>
    [
        .. Mandate(organization, today, texts),
        .. organization.Store.ClaimsDue(today).DistinctBy(d => d.Delivery.Number).Select(c => Claim(organization, c, today, texts)),
        .. Counts(organization, today, texts),
        .. Hands(organization, texts),
        .. Expired(organization, today, texts),
        .. LateLoans(organization, today, texts),
        .. Subsidies(organization, today, texts),
        .. OpenDays(organization, today, texts),
        .. Duties(organization, today, texts),
        .. Rest(organization, texts),
    ];

    /// <summary>What waits for herself: a report that she owes, somebody who asks for her word. It says no more than that, for the telephone is shared.</summary>
    public static IEnumerable<Waits> OfHer(Organization organization, PersonId person, Texts texts)
    {
        foreach (var went in organization.Representations.OwedBy(person))
            yield return new Waits("megaphone", texts["represent.wait"], texts.Of("represent.wait.why", ("what", went.What ?? texts["erased"])), null, false, Work.Representations.UrlOf(went.Fact.Number));
        if (organization.Aynis.WaitingFor(person).Count > 0) yield return new Waits("handshake", texts["ayni.wait"], texts["ayni.wait.why"], null, false, Work.Aynis.Url);
    }

    static IEnumerable<Waits> Mandate(Organization organization, DateOnly today, Texts texts)
    {
        if (organization.Offices.MandateEnds(today) is not { } end) yield break;
        if (today > end) yield return new Waits("gavel", texts["day.wait.mandate-over"], texts.Of("day.wait.mandate-over.why", ("day", DateWords.DayMonthYear(end))), null, true, "/organizacion");
        else if (end.DayNumber - today.DayNumber <= organization.Charter.At(today).MandateWarnDays)
            yield return new Waits("gavel", texts["day.wait.mandate-ends"], texts.Of("day.wait.mandate-ends.why", ("day", DateWords.DayMonthYear(end))), null, false, "/organizacion");
    }

    static Waits Claim(Organization organization, ClaimDue due, DateOnly today, Texts texts)
    {
        var missing = Claims.StillMissing(organization.Store, due.Delivery);
        var what = missing.Count == 0 ? "" : texts.Of(missing.Count > 1 ? "day.wait.missing-more" : "day.wait.missing", ("quantity", organization.Store.Say(missing[0].Item, missing[0].Short)), ("item", organization.Store.NameOf(missing[0].Item).ToLowerInvariant()));
        var (title, why) = due.Step switch
        {
            ClaimStep.ToFile => ("day.wait.claim-file", "day.wait.claim-file.why"),
            ClaimStep.ToBeAnswered => ("day.wait.claim-answer", "day.wait.claim-answer.why"),
            _ => ("day.wait.claim-rest", "day.wait.claim-rest.why"),
        };
        return new Waits("truck", texts.Of(title, ("what", what)).TrimEnd(' ', ':'), texts.Of(why, ("day", DateWords.DayMonth(due.Delivery.Date))) + (IsNear(due.By, today) ? "" : " " + texts.Of("day.wait.by", ("day", DateWords.DayMonth(due.By)))), IsNear(due.By, today) ? DateWords.Weekday(due.By) : null, due.IsLate, $"/almacen/entregas/{due.Delivery.Number}");
    }

    static IEnumerable<Waits> Counts(Organization organization, DateOnly today, Texts texts)
    {
        var last = organization.Cash.LastCount;
        if (last is null && !organization.Cash.Box.IsZero) yield return new Waits("coins", texts["day.wait.count"], texts["day.wait.count.never"], null, false, "/caja/arqueo");
        else if (last is not null && today.DayNumber - last.Fact.Date.DayNumber > organization.Charter.At(today).CountEveryDays)
            yield return new Waits("coins", texts["day.wait.count"], texts.Of("day.wait.count.last", ("when", DateWords.Relative(last.Fact.Date, today))), null, true, "/caja/arqueo");
        foreach (var alone in organization.Cash.Counts.Where(c => c.IsAlone))
            yield return new Waits("users", texts["day.wait.alone"], texts.Of("day.wait.alone.why", ("day", DateWords.DayMonth(alone.Fact.Date)), ("who", Faces.Of(organization, alone.Fact.Counter, texts).Name)), null, false, $"/caja/arqueo/{alone.Stamp.Act:N}/confirmar");
    }

    static IEnumerable<Waits> Hands(Organization organization, Texts texts) =>
        organization.Cash.InHands.Where(h => h.Amount.IsPositive).Select(h =>
            new Waits("hand-coins", texts.Of("day.wait.hands", ("amount", h.Amount)), texts.Of("day.wait.hands.why", ("who", Faces.Of(organization, h.Person, texts).Name)), null, false, "/cerrar"));

    static IEnumerable<Waits> Expired(Organization organization, DateOnly today, Texts texts)
    {
        var expired = organization.Store.Items.Values.Select(i => (Item: i, Quantity: organization.Store.ExpiredQuantity(i.Key, today))).Where(e => e.Quantity > 0)
            .OrderBy(e => Catalogue.PlaceOf(e.Item.Key)).Select(e => $"{e.Item.Name.ToLowerInvariant()} {organization.Store.Say(e.Item.Key, e.Quantity)}").ToArray();
        if (expired.Length > 0) yield return new Waits("warning", texts.Of("day.wait.expired", ("n", expired.Length)), texts.Of("day.wait.expired.why", ("what", string.Join(", ", expired))), null, true, "/almacen");
    }

    /// <summary>What another kitchen should have brought back, or we should have.</summary>
    static IEnumerable<Waits> LateLoans(Organization organization, DateOnly today, Texts texts)
    {
        var late = organization.Lending.Open.Where(l => l.Fact.Due < today).ToArray();
        if (late.Length > 0) yield return new Waits("handshake", texts.Of("loan.wait", ("n", late.Length)), texts.Of("loan.wait.why", ("kitchen", late[0].Kitchen ?? texts["erased"]), ("date", DateWords.DayMonth(late[0].Fact.Due!.Value))), null, true, "/almacen/prestamos");
    }
    /// <summary>A balance of the subsidy that waits for the kitchen, one line each.</summary>
    static IEnumerable<Waits> Subsidies(Organization organization, DateOnly today, Texts texts) =>
        organization.Subsidies.All.Select(s => (Subsidy: s, Duty: organization.Subsidies.DutyOf(s, today))).Where(s => s.Duty is { Duty: SubsidyDuty.File or SubsidyDuty.Answer, By: { } by } && by.DayNumber - today.DayNumber <= DaysBack)
            .Select(s => new Waits("bank", texts["subsidy.wait." + s.Duty!.Value.Duty], texts.Of("subsidy.wait.by", ("month", DateWords.MonthYear(s.Subsidy.Fact.Month)), ("day", DateWords.DayMonth(s.Duty!.Value.By!.Value))), null, s.Duty!.Value.By < today, $"/caja/subvenciones/{s.Subsidy.Fact.Number}"));

    const int DaysBack = 7;

    /// <summary>Days that were cooked or served and not closed: they can be closed at any time, without reproach.</summary>
    static IEnumerable<Waits> OpenDays(Organization organization, DateOnly today, Texts texts) =>
        organization.Days.Between(today.AddDays(-DaysBack), today.AddDays(-1)).Where(d => d.Closing is null && d.Made + d.ServedHalves > 0)
            .Select(d => new Waits("notebook", texts.Of("day.wait.open", ("day", DateWords.Weekday(d.Date))), texts["day.wait.open.why"], null, false, WhichDay.Url("/cerrar", d.Date, today)));

    /// <summary>Days with the authorities that are near, in one line; the mandate and claims have their own.</summary>
    static IEnumerable<Waits> Duties(Organization organization, DateOnly today, Texts texts)
    {
        var near = Obligations.Of(organization, today).Where(d => d.IsDue(today) && d.Kind is not (ObligationKind.Mandate or ObligationKind.Claim or ObligationKind.ClaimAnswer or ObligationKind.BasketRest)).ToArray();
        if (near.Length > 0) yield return new Waits("stamp", texts.Of("day.wait.duties", ("n", near.Length)), texts.Of("day.wait.duties.why", ("what", Authorities.FilingWords.Duty(near[0], texts)), ("when", DateWords.Relative(near[0].By, today))), null, near[0].IsLate(today), "/tramites/fechas");
    }

    static IEnumerable<Waits> Rest(Organization organization, Texts texts)
    {
        var rows = organization.Register.RowsToPlace.Count();
        if (rows > 0) yield return new Waits("tray", texts.Of("day.wait.tray", ("n", rows)), texts["day.wait.tray.why"], null, false, "/socias/por-ubicar");
        var open = organization.OpenDiscrepancies.Count();
        if (open > 0) yield return new Waits("scales", texts.Of("day.wait.differences", ("n", open)), texts["day.wait.differences.why"], null, false, "/organizacion/pendientes");
    }

    /// <summary>Within the week its weekday says it; farther away the date stands in the sentence.</summary>
    static bool IsNear(DateOnly date, DateOnly today) => Math.Abs(date.DayNumber - today.DayNumber) < 7;
}
