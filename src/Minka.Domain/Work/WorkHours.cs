using Minka.Domain.Ledger;
using Minka.Domain.Organizations;
using Minka.Domain.Readiness;

namespace Minka.Domain.Work;

/// <summary>Somebody's hours in a span of days, by kind of work.</summary>
/// <param name="Person">Her number in the register; 0 where somebody in no register came for a household.</param>
/// <param name="Household">The household's number where <paramref name="Person"/> is 0.</param>
public sealed record WorkRow(int Person, int Household, IReadOnlyList<WorkOfKind> Work)
{
    public long Minutes => Work.Sum(w => w.Minutes);
    public long Of(string kind) => Work.Where(w => w.Duty == kind).Sum(w => w.Minutes);
}

/// <summary>
/// Everybody's hours out of the ledger, in the order of the register. Who gave none in the span is not in the list: it says
/// what was given and never who gave little.
/// </summary>
public static class WorkHours
{
    const string Given = "income:work:", Spent = "expenses:work:";

    public static IReadOnlyList<WorkRow> Between(Organization organization, DateOnly from, DateOnly to) =>
        [.. organization.Ledger.Accounts.Values.Where(a => a.Path.StartsWith(Given, StringComparison.Ordinal)).Select(a => RowOf(a, from, to)).OfType<WorkRow>()
            .OrderBy(r => r.Person == 0).ThenBy(r => r.Person).ThenBy(r => r.Household)];

    public static WorkRow? Of(Organization organization, PersonId person, DateOnly from, DateOnly to) =>
        RowOf(organization.Ledger[Accounting.WorkOf(organization.Register.NumberOf(person))], from, to);

    /// <summary>The sums of each kind over all rows, in the order of the columns.</summary>
    public static IReadOnlyList<WorkOfKind> ByKind(IEnumerable<WorkRow> rows) => Sorted(rows.SelectMany(r => r.Work));

    static WorkRow? RowOf(Account account, DateOnly from, DateOnly to)
    {
        var work = Sorted(account.Postings.Where(p => p.Transaction.Day >= from && p.Transaction.Day <= to && p.Posting.Commodity == Commodity.WorkMinutes).Select(p => new WorkOfKind(KindOf(p.Transaction), -p.Posting.Quantity)));
        if (work.Count == 0) return null;
        return new WorkRow(NumberIn(account.Path, "person-"), NumberIn(account.Path, "household-"), work);
    }

    static IReadOnlyList<WorkOfKind> Sorted(IEnumerable<WorkOfKind> work) =>
        [.. work.GroupBy(w => w.Duty).Select(g => new WorkOfKind(g.Key, g.Sum(w => w.Minutes))).Where(w => w.Minutes != 0).OrderBy(w => WorkDuties.PlaceOf(w.Duty)).ThenBy(w => w.Duty, StringComparer.Ordinal)];

    static string KindOf(Transaction transaction) =>
        transaction.Postings.Select(p => p.Account).FirstOrDefault(a => a.StartsWith(Spent, StringComparison.Ordinal))?[Spent.Length..] ?? WorkDuties.Other;

    static int NumberIn(string path, string before) =>
        path[Given.Length..].StartsWith(before, StringComparison.Ordinal) && int.TryParse(path.AsSpan(Given.Length + before.Length), System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : 0;
}
