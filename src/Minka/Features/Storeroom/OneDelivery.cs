using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Domain.Storeroom;
using Minka.Locale;
using Minka.Web;

namespace Minka.Features.Storeroom;

/// <summary>A delivery on the screen and on paper, and the photograph of its sheet.</summary>
public static class OneDelivery
{
    public static void Map(Routes routes)
    {
        routes.Get("/almacen/entregas/{number:int}", Power.SeeBooks, Show);
        routes.Get("/almacen/entregas/{number:int}/hoja", Power.SeeBooks, Print);
        routes.Get("/almacen/entregas/{number:int}/foto", Power.ReceiveDelivery, Photo);
    }

    static IResult Show(Visit visit, int number) => visit.Read(o => ViewOf(o, number, visit)) is { } view ? Answers.Page<DeliveryPage>(new { View = view }) : Results.NotFound();

    static IResult Print(Visit visit, int number) =>
        visit.Read(o => ViewOf(o, number, visit) is { } view ? (View: view, Ends: PaperEnds.Of(o, visit)) : default) is { View: not null } print
            ? Answers.Page<DeliveryPaper>(new { print.View, print.Ends }) : Results.NotFound();

    static IResult Photo(Visit visit, Node node, int number) =>
        visit.Read(o => Find(o, number)?.Photo) is { } hash && node.Folder.Attachments.Find(visit.Organization.Name, visit.Organization.Id, hash) is { } bytes && SheetPhoto.TypeOf(bytes) is { } type
            ? Results.Bytes(bytes, type) : Results.NotFound();

    public static Delivery? Find(Organization o, int number) => o.Store.Deliveries.Values.FirstOrDefault(d => d.Number == number);

    internal static DeliveryView? ViewOf(Organization o, int number, Visit visit)
    {
        if (Find(o, number) is not { } delivery) return null;
        var (fact, t) = (delivery.Fact, visit.T);
        var due = o.Store.ClaimsDue(visit.Today).Where(c => c.Delivery.Id == delivery.Id).ToArray();
        var mayReceive = o.Offices.Allows(visit.Person, Power.ReceiveDelivery, visit.Today);
        return new DeliveryView(
            number, DeliveryWords.Title(delivery, t), DateWords.Full(delivery.Date), fact.SheetNumber, fact.Folio,
            fact.PeriodFrom is { } from && fact.PeriodTo is { } to ? t.Of("delivery.period.is", ("from", DateWords.DayMonth(from)), ("to", DateWords.DayMonthYear(to))) : null,
            [.. fact.Lines.Select(l => LineOf(o, l, visit))],
            [.. delivery.Differences.Where(d => d.Difference != 0).Select(d => DeliveryWords.Difference(o, d, t))],
            o.Register.CalledOf(fact.Receiver) ?? t["erased"], delivery.Deliverer, delivery.Veedora, delivery.Observation, fact.SignedAndNotAllowedToNote, delivery.Photo,
            fact.Completes is { } earlier && o.Store.Deliveries.TryGetValue(earlier, out var first) ? first.Number : null,
            DeliveryWords.Plausible(o.Store.Plausibility(delivery), t), o.Store.Plausibility(delivery)?.IsPlausible ?? true,
            [.. due.Select(d => DeliveryWords.Deadline(d, t))], due.Any(d => d.IsLate),
            mayReceive && due.Any(d => d.Step == ClaimStep.ToFile), mayReceive && due.Any(d => d.Step == ClaimStep.ToBeAnswered), mayReceive && due.Any(d => d.Step == ClaimStep.ToBeCompleted), mayReceive,
            ClaimOf(o, delivery, visit), delivery.IsReversed, Corrections.UrlOf(o, delivery.Stamp.Act, visit), PathOf(o, delivery, visit));
    }

    static DeliveredLine LineOf(Organization o, DeliveryLine line, Visit visit)
    {
        var (lot, item) = (line.Weighed, o.Store.Find(line.Weighed.Item));
        string Say(long quantity) => item is null ? $"{quantity}" : QuantityWords.InUnits(item.Unit, quantity);
        var difference = lot.Quantity - line.Programmed;
        var label = new[] { lot.Number > 0 ? visit.T.Of("item.lot", ("n", lot.Number)) : null, lot.Batch is { } batch ? visit.T.Of("delivery.line.batch", ("batch", batch)) : null, lot.Expiry is { } e ? visit.T.Of("delivery.line.expiry", ("date", DateWords.DayMonthYear(e))) : null };
        return new DeliveredLine(o.Store.NameOf(lot.Item), StoreWords.Pictogram(o.Store, lot.Item), Say(line.Programmed), Say(lot.Quantity), difference == 0 ? "" : (difference > 0 ? "+" : "") + Say(difference), string.Join(" · ", label.OfType<string>()));
    }

    static ClaimPath? PathOf(Organization o, Delivery delivery, Visit visit)
    {
        var papers = o.Authorities.About(delivery.Id);
        if (papers.Count == 0 && delivery.Claim is null && delivery.Shortages.Count == 0) return null;
        var isTime = Aid.ClaimLetter.IsTimeForNext(o, delivery, visit.Today);
        return new ClaimPath([.. papers.Select(p => (p.Office ?? visit.T["erased"], Authorities.FilingWords.State(p, visit.Today, visit.T), p.Number))],
            isTime ? visit.T[Aid.ClaimLetter.NextStep(o, delivery).Office] : null, o.Offices.Allows(visit.Person, Power.KeepPapers, visit.Today) && (papers.Count == 0 || isTime));
    }

    static ClaimView? ClaimOf(Organization o, Delivery delivery, Visit visit)
    {
        if (delivery.Claim is not { } claim) return null;
        return new ClaimView(
            visit.T.Of("claim.filed", ("date", DateWords.DayMonthYear(claim.Date)), ("due", DateWords.WeekdayDayMonth(claim.Due))),
            [.. claim.Lines.Select(l => visit.T.Of("claim.line", ("quantity", o.Store.Say(l.Item, l.Short)), ("item", StoreWords.Lower(o.Store.NameOf(l.Item)))))], claim.Text,
            claim.Answer is { } answer ? visit.T.Of("claim.answered", ("date", DateWords.DayMonthYear(answer.Date)), ("result", visit.T["claim.result." + answer.Result])) : null, claim.Answer?.Text);
    }
}

/// <summary>What a delivery's page and its print show.</summary>
/// <param name="Photo">SHA-256 of the photograph of the sheet, or null.</param>
/// <param name="Plausible">Help for the organisation alone; never on paper.</param>
public sealed record DeliveryView(int Number, string Title, string Date, string? SheetNumber, string? Folio, string? Period, IReadOnlyList<DeliveredLine> Lines, IReadOnlyList<string> Differences,
    string Receiver, string? Deliverer, string? Veedora, string? Observation, bool NotAllowedToNote, string? Photo, int? Completes, string? Plausible, bool IsPlausible,
    IReadOnlyList<string> Deadlines, bool IsLate, bool MayClaim, bool MayAnswer, bool MayComplete, bool MaySeePhoto, ClaimView? Claim, bool IsUndone, string? CorrectUrl, ClaimPath? Path);

/// <summary>The papers by which a claim goes from office to office.</summary>
/// <param name="Next">The office for the next one; null where it is not time for it.</param>
public sealed record ClaimPath(IReadOnlyList<(string Office, string State, int Number)> Papers, string? Next, bool MayOpen);

public sealed record DeliveredLine(string Name, string Pictogram, string Programmed, string Weighed, string Difference, string Label);

public sealed record ClaimView(string Filed, IReadOnlyList<string> Lines, string? Text, string? Answered, string? AnswerText);
