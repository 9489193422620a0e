using Minka.Domain.Organizations;

namespace Minka.Web;

/// <summary>
/// What every printed page says of the book that it was taken from: whose it is, the number of the last entry that it knows and
/// the six words of the chain there. Made inside the same <c>Read</c> as the page's view, so that they belong together.
/// </summary>
/// <param name="Organization">Name and place: Comedor Manos Unidas · Comas, Lima.</param>
public sealed record PaperEnds(string Organization, string? Entry, IReadOnlyList<string> Words)
{
    public static PaperEnds Of(Organization organization, Visit visit)
    {
        var integrity = visit.Integrity;
        var place = string.Join(", ", new[] { organization.Charter.Place?.District, organization.Charter.Place?.Province }.Where(p => !string.IsNullOrWhiteSpace(p)).Distinct());
        var name = organization.Charter.Name ?? visit.T["ui.minka"];
        return new PaperEnds(place.Length == 0 ? name : $"{name} · {place}", integrity.Number, integrity.Words?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? []);
    }
}
