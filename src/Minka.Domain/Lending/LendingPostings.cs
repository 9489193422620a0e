using Minka.Domain.Ledger;
using Minka.Domain.Organizations;
using Minka.Domain.Storeroom;

namespace Minka.Domain.Lending;

/// <summary>
/// What loans post: lent food moves from its lot to what the other kitchen owes, at lot cost; borrowed food enters as a lot
/// against what we owe. A return settles against <see cref="Accounting.LoansSettled"/>, so that other food at the same worth balances too.
/// </summary>
public static class LendingPostings
{
    public static IEnumerable<TransactionDraft> Of(Organization organization, IFact fact, Stamp stamp) => fact switch
    {
        LoanMade made => Made(organization, made, stamp),
        LoanReturned returned => Returned(organization, returned, stamp),
        LoanForgiven forgiven => Forgiven(organization, forgiven, stamp),
        _ => [],
    };

    static IEnumerable<TransactionDraft> Made(Organization organization, LoanMade made, Stamp stamp)
    {
        if (organization.Lending.Find(made.Id) is not { } loan || loan.Stamp.Entry != stamp.Entry) yield break;
        yield return Draft("loan", loan, StorePostings.Out(organization, made.Out, _ => loan.Account));
        foreach (var lot in made.In.OrEmpty()) yield return Draft("loan", loan, StorePostings.In(organization, lot, stamp, _ => loan.Account));
    }

    static IEnumerable<TransactionDraft> Returned(Organization organization, LoanReturned returned, Stamp stamp)
    {
        if (organization.Lending.Find(returned.Loan) is not { } loan) yield break;
        foreach (var lot in returned.In.OrEmpty()) yield return Draft("loan-returned", loan, StorePostings.In(organization, lot, stamp, _ => Accounting.LoansSettled));
        yield return Draft("loan-returned", loan, StorePostings.Out(organization, returned.Out, _ => Accounting.LoansSettled));
        foreach (var settled in returned.Settled.OrEmpty().Where(s => s.Item is not null).GroupBy(s => s.Item))
            yield return Draft("loan-settled", loan, Settle(organization, loan, settled.Key, FactLists.Clamped(settled.Aggregate(Int128.Zero, (sum, s) => sum + s.Quantity)), Accounting.LoansSettled));
    }

    static IEnumerable<TransactionDraft> Forgiven(Organization organization, LoanForgiven forgiven, Stamp stamp)
    {
        if (organization.Lending.Find(forgiven.Loan) is not { } loan || loan.Forgiven?.Stamp.Entry != stamp.Entry) yield break;
        foreach (var (item, owed) in organization.Lending.Owed(loan).ToArray())
            yield return Draft("loan-forgiven", loan, Settle(organization, loan, item, owed.Quantity, loan.Fact.Side == LoanSide.Lent ? Accounting.GivenOut("loan", item) : Accounting.Aid("kitchen", item)));
    }

    /// <summary>So much of what is owed goes to another account with its part of the cost; never more than is owed.</summary>
    static IEnumerable<Posting> Settle(Organization organization, Loan loan, string item, long quantity, string to)
    {
        var owed = organization.Lending.Outstanding(loan, item);
        var settled = Math.Min(quantity, owed.Quantity);
        if (settled <= 0) yield break;
        var sign = loan.Fact.Side == LoanSide.Lent ? -1 : 1;
        var commodity = organization.Store.CommodityOf(item);
        var part = settled == owed.Quantity ? owed.CostCentimos : ReferenceCost.Proportional(owed.CostCentimos, settled, owed.Quantity);
        var cost = part > 0 ? sign * part : (long?)null;
        yield return new Posting(loan.Account, commodity, sign * settled, cost);
        yield return new Posting(to, commodity, -sign * settled, -cost);
    }

    static TransactionDraft Draft(string kind, Loan loan, IEnumerable<Posting> postings) =>
        new(kind, [.. postings]) { Code = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"prestamo-{loan.Fact.Number}") };
}
