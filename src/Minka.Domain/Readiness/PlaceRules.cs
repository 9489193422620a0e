using Minka.Domain.Authorities;
using Minka.Domain.Organizations;

namespace Minka.Domain.Readiness;

/// <summary>Rules about the premises, and about what a supervision asked for.</summary>
static class PlaceRules
{
    /// <summary>Fumigation, extinguisher or health cards ended, or nobody wrote them down.</summary>
    public static IEnumerable<Observation> HygieneOverdue(Organization organization, DateOnly today)
    {
        if (!BookRules.IsKitchen(organization, today)) yield break;
        var authorities = organization.Authorities;
        if (authorities.Holding(PermitKind.Fumigation, today) is null) yield return new Observation("fumigation-overdue", 1, authorities.Last(PermitKind.Fumigation)?.Fact.Until);
        if (authorities.Holding(PermitKind.Extinguisher, today) is null) yield return new Observation("extinguisher-overdue", 1, authorities.Last(PermitKind.Extinguisher)?.Fact.Until);
        var cards = authorities.CardsOn(today);
        if (cards.Ended + cards.None > 0) yield return new Observation("health-cards-overdue", cards.Ended + cards.None);
    }

    /// <summary>What one visit asked for the next one found again.</summary>
    public static IEnumerable<Observation> FaultPersists(Organization organization)
    {
        if (organization.Authorities.Supervisions is not [.., var last]) yield break;
        var persistent = Supervisions.Persistent(organization.Authorities.Supervisions, last).Count(f => !last.Mended.ContainsKey(f));
        if (persistent > 0) yield return new Observation("fault-persists", persistent, last.Date, Number: last.Number);
    }

    /// <summary>The code of the olla común does not carry the ubigeo of its place.</summary>
    public static IEnumerable<Observation> CodeDisagrees(Organization organization)
    {
        var permit = organization.Authorities.Last(PermitKind.Registration);
        if (organization.Charter.Kind == OrganizationKind.OllaComun && !OllaCode.Agrees(permit?.Fact.Document, organization.Charter.Place?.Ubigeo)) yield return new Observation("code-disagrees", 1, permit!.Fact.From, Number: permit.Fact.Number);
    }
}
