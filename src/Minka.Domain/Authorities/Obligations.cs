using Minka.Domain.Aid;
using Minka.Domain.Organizations;
using Minka.Domain.Storeroom;

namespace Minka.Domain.Authorities;

/// <summary>What has a day before the authorities.</summary>
public enum ObligationKind { Mandate, Recognition, Registration, HealthCards, Fumigation, Extinguisher, BankSignatures, PublicRegistry, Other, Answer, Mend, Claim, ClaimAnswer, BasketRest }

/// <summary>A day that the organisation must not forget.</summary>
/// <param name="By">The last day for it, or the day from which nothing holds any more.</param>
/// <param name="Lead">So many days before it, it is time to begin.</param>
/// <param name="About">The number of the paper, the visit or the delivery; 0 where there is only one such thing.</param>
/// <param name="People">How many cards; 1 elsewhere.</param>
public sealed record Obligation(ObligationKind Kind, DateOnly By, int Lead, int About = 0, int People = 1)
{
    public bool IsLate(DateOnly today) => By < today;
    public bool IsDue(DateOnly today) => By.DayNumber - today.DayNumber <= Lead;
}

/// <summary>All dated duties towards the authorities, the first due first. Nobody's card is named: they are counted by day.</summary>
public static class Obligations
{
    public static IReadOnlyList<Obligation> Of(Organization organization, DateOnly today)
    {
        var statute = organization.Charter.At(today);
        return [.. Board(organization, statute, today).Concat(Permits(organization, statute, today)).Concat(Cards(organization, statute, today))
            .Concat(Filings(organization, today)).Concat(Supervisions(organization)).Concat(Deliveries(organization, today)).OrderBy(o => o.By).ThenBy(o => o.Kind).ThenBy(o => o.About)];
    }

    static IEnumerable<Obligation> Board(Organization organization, Statute statute, DateOnly today)
    {
        if (organization.Offices.MandateEnds(today) is { } ends) yield return new Obligation(ObligationKind.Mandate, ends, statute.MandateWarnDays);
        if (organization.Authorities.RecognitionOn(today).Paper is { } paper) yield return new Obligation(ObligationKind.Recognition, paper.Until, statute.Of(AidSettings.LeadRecognition));
    }

    static IEnumerable<Obligation> Permits(Organization organization, Statute statute, DateOnly today)
    {
        foreach (var kind in Enum.GetValues<PermitKind>().Where(k => k != PermitKind.Other))
            if (organization.Authorities.Last(kind) is { Fact: { Until: { } until, Number: var number } })
                yield return new Obligation(KindOf(kind), until, LeadOf(statute, kind), number);
        // Papers of other kinds are each a thing of its own; what ended a year ago was let go.
        foreach (var other in organization.Authorities.Permits.Where(p => p.Fact.Kind == PermitKind.Other && p.Fact.Until is { } until && until > today.PlusDays(-366)))
            yield return new Obligation(ObligationKind.Other, other.Fact.Until!.Value, statute.Of(AidSettings.LeadOther), other.Fact.Number);
    }

    static IEnumerable<Obligation> Cards(Organization organization, Statute statute, DateOnly today) =>
        organization.Authorities.CardEnds(today).GroupBy(d => d).Select(g => new Obligation(ObligationKind.HealthCards, g.Key, statute.Of(AidSettings.LeadHealthCard), 0, g.Count()));

    static IEnumerable<Obligation> Filings(Organization organization, DateOnly today) =>
        organization.Authorities.Filings.Values.Where(f => f.IsOpen && f.AnswerBy is not null && f.HandedIn <= today).Select(f => new Obligation(ObligationKind.Answer, f.AnswerBy!.Value, 0, f.Number));

    static IEnumerable<Obligation> Supervisions(Organization organization) =>
        organization.Authorities.Supervisions is [.., var last] && last.Fact.MendBy is { } by && last.Unmended.Any() ? [new Obligation(ObligationKind.Mend, by, 15, last.Number)] : [];

    static IEnumerable<Obligation> Deliveries(Organization organization, DateOnly today) =>
        organization.Store.ClaimsDue(today).Select(c => new Obligation(c.Step switch { ClaimStep.ToFile => ObligationKind.Claim, ClaimStep.ToBeAnswered => ObligationKind.ClaimAnswer, _ => ObligationKind.BasketRest }, c.By, c.Step == ClaimStep.ToFile ? 3 : 0, c.Delivery.Number));

    static ObligationKind KindOf(PermitKind kind) => kind switch
    {
        PermitKind.Registration => ObligationKind.Registration,
        PermitKind.Fumigation => ObligationKind.Fumigation,
        PermitKind.Extinguisher => ObligationKind.Extinguisher,
        PermitKind.BankSignatures => ObligationKind.BankSignatures,
        PermitKind.PublicRegistry => ObligationKind.PublicRegistry,
        _ => ObligationKind.Other,
    };

    /// <summary>How many days before the end it is time to begin.</summary>
    public static int LeadOf(Statute statute, PermitKind kind) => statute.Of(kind switch
    {
        PermitKind.Registration => AidSettings.LeadRegistration,
        PermitKind.Fumigation => AidSettings.LeadFumigation,
        PermitKind.Extinguisher => AidSettings.LeadExtinguisher,
        PermitKind.BankSignatures => AidSettings.LeadBank,
        _ => AidSettings.LeadOther,
    });
}
