using Minka.Domain.Ledger;
using Minka.Domain.Organizations;

namespace Minka.Domain.Authorities;

/// <summary>Leading is work: the minutes of whoever went to an office stand beside those of whoever cooked.</summary>
public static class AuthorityPostings
{
    public const string Duty = "errands";

    public static IEnumerable<TransactionDraft> Of(Organization organization, IFact fact, Stamp stamp) => fact is WindowVisited { Minutes: > 0 } made ? Visited(organization, made) : [];

    static TransactionDraft[] Visited(Organization organization, WindowVisited made)
    {
        var minutes = Math.Min(made.Minutes, VisitWindow.MinutesMax);
        return [.. (made.Went ?? []).Distinct().Where(organization.Register.People.ContainsKey).Take(VisitWindow.WentMax).Select(person => new TransactionDraft("errand",
        [
            new Posting(Accounting.Work(Duty), Commodity.WorkMinutes, minutes),
            new Posting(Accounting.WorkOf(organization.Register.NumberOf(person)), Commodity.WorkMinutes, -(long)minutes),
        ]) { Code = made.FileNumber })];
    }
}
