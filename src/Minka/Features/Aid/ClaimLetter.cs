using Minka.Domain.Aid;
using Minka.Domain.Authorities;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Domain.Storeroom;
using Minka.Features.Storeroom;
using Minka.Locale;
using Minka.Web;

namespace Minka.Features.Aid;

/// <summary>A letter of claim as it is handed in.</summary>
/// <param name="To">The office to which it goes: the first, or the next after a silence.</param>
public sealed record LetterView(int Number, string Date, string To, string Place, string Opening, IReadOnlyList<string> Missing, string? Period, string? Text, string? Earlier, string Asks);

/// <summary>
/// The way of a claim: the programme's office, then the mayor, then the committee of management, then the ombudsman. Each step is a paper
/// with its stamp; silence opens the next.
/// </summary>
public static class ClaimLetter
{
    static readonly string[] ladder = ["programme", "mayor", "committee", "ombudsman"];

    public static void Map(Routes routes) => routes.Get("/almacen/entregas/{number:int}/carta", Power.SeeBooks, Print);

    /// <summary>The office for the next paper about a delivery, and the last paper that nobody answered or that was refused.</summary>
    public static (string Office, Filing? Before) NextStep(Organization o, Delivery delivery)
    {
        var papers = o.Authorities.About(delivery.Id);
        return ("claim.office." + ladder[Math.Min(papers.Count, ladder.Length - 1)], papers.Count == 0 ? null : papers[^1]);
    }

    /// <summary>It is time for the next step: the last paper was refused or its silence is older than the statute waits.</summary>
    public static bool IsTimeForNext(Organization o, Delivery delivery, DateOnly today)
    {
        var papers = o.Authorities.About(delivery.Id);
        if (papers.Count == 0 || papers.Count >= ladder.Length) return false;
        var last = papers[^1];
        return last.Answer?.Result == FilingResult.Refused || last.IsSilent(today) && today.DayNumber - last.AnswerBy!.Value.DayNumber >= o.Charter.At(today).Of(AidSettings.ClaimStepDays);
    }

    static IResult Print(Visit visit, int number) =>
        visit.Read(o => OneDelivery.Find(o, number) is { } delivery ? (View: ViewOf(o, delivery, visit), Ends: PaperEnds.Of(o, visit)) : default) is { View: not null } print
            ? Answers.Page<LetterPaper>(new { print.View, print.Ends }) : Results.NotFound();

    static LetterView ViewOf(Organization o, Delivery delivery, Visit visit)
    {
        var (t, fact) = (visit.T, delivery.Fact);
        var (office, before) = NextStep(o, delivery);
        // Written before it is handed in: a paper that was opened and not yet taken keeps its own step.
        if (before is { HandedIn: null } open) (office, before) = ("claim.office." + ladder[Math.Min(o.Authorities.About(delivery.Id).Count - 1, ladder.Length - 1)], o.Authorities.About(delivery.Id) is [.., var one, _] ? one : null);
        var missing = delivery.Claim?.Lines is { Count: > 0 } claimed ? claimed.Select(l => (l.Item, l.Short)).ToArray() : [.. Claims.StillMissing(o.Store, delivery).Select(d => (d.Item, d.Short))];
        var place = o.Charter.Place;
        return new LetterView(delivery.Number, string.Join(", ", new[] { place?.District, DateWords.DayMonthYear(visit.Today) }.OfType<string>()), t[office], string.Join(", ", new[] { place?.District, place?.Province }.OfType<string>().Distinct()),
            t.Of(fact.SheetNumber is null ? "letter.opening.no-sheet" : "letter.opening", ("date", DateWords.Full(delivery.Date)), ("programme", fact.Programme ?? t["letter.programme"]), ("sheet", fact.SheetNumber ?? "")),
            [.. missing.Select(m => t.Of("letter.missing", ("quantity", o.Store.Say(m.Item, m.Short)), ("item", StoreWords.Lower(o.Store.NameOf(m.Item)))))],
            fact.PeriodFrom is { } from && fact.PeriodTo is { } to ? t.Of("letter.period", ("from", DateWords.DayMonth(from)), ("to", DateWords.DayMonthYear(to)), ("n", o.Register.ActiveOn(delivery.Date).Count())) : null,
            delivery.Claim?.Text ?? delivery.Observation,
            before?.HandedIn is { } handed ? t.Of(before.Answer is null ? "letter.silence" : "letter.answered", ("date", DateWords.DayMonthYear(handed)), ("file", before.FileNumber ?? t["letter.no-file"]), ("office", before.Office ?? t["erased"])) : null,
            t.Of("letter.asks", ("n", o.Charter.At(visit.Today).ClaimWorkingDays)));
    }
}
