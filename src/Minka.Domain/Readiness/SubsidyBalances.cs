using Minka.Domain.Authorities;
using Minka.Domain.Ledger;
using Minka.Domain.Organizations;

namespace Minka.Domain.Readiness;

/// <summary>
/// The cash subsidy comes after the balance of the one before. A balance is filed in the subsidy's own book; for money that was written
/// down as other income, it is a paper that was handed in at the window.
/// </summary>
public static class SubsidyBalances
{
    /// <summary>The days on which a subsidy came, the first first; undone ones left out.</summary>
    public static IReadOnlyList<DateOnly> Payments(Organization organization, DateOnly until) =>
        [.. organization.Subsidies.All.Where(s => s.Fact.Date <= until).Select(s => s.Fact.Date).Concat(Loose(organization, until)).Distinct().Order()];

    static IEnumerable<DateOnly> Loose(Organization organization, DateOnly until) =>
        [.. organization.Ledger[Accounting.OtherIncome("subsidy")].Postings.Where(p => p.Posting.Quantity < 0 && p.Transaction.Day <= until && p.Transaction.Reverses is null && !organization.Ledger.IsReversed(p.Transaction)).Select(p => p.Transaction.Day).Distinct().Order()];

    /// <summary>The payment before the last for which no balance was handed in since; null where all is in order or only one ever came.</summary>
    public static DateOnly? Missing(Organization organization, DateOnly until)
    {
        var payments = Payments(organization, until);
        if (payments.Count < 2) return null;
        var before = payments[^2];
        if (organization.Subsidies.All.Any(s => s.Fact.Date == before && s.IsFiled)) return null;
        var isIn = organization.Authorities.Filings.Values.Any(f => f.Fact.Kind == FilingKind.SubsidyBalance && f.HandedIn >= before && f.HandedIn <= until);
        return isIn ? null : before;
    }
}
