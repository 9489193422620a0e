using Minka.Domain.Offices;
using Minka.Domain.Organizations;

namespace Minka.Web;

/// <summary>Where an act is corrected from where it is seen: only for whoever may, and only for what can be undone.</summary>
public static class Corrections
{
    public static string? UrlOf(Organization organization, Guid act, Visit visit)
    {
        if (organization.History.OfAct(act) is not [var first, ..] || organization.History.IsReversed(act)) return null;
        var isHers = first.Stamp.Says == visit.Person && first.Stamp.RecordedOn == visit.Today;
        return isHers || organization.Offices.Allows(visit.Person, Power.CorrectActs, visit.Today) ? $"/corregir/{act:N}" : null;
    }
}
