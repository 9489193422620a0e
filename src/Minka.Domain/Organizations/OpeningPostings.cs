using Minka.Domain.Ledger;
using Minka.Domain.Storeroom;

namespace Minka.Domain.Organizations;

/// <summary>What the facts of this area post in the ledger: everything that was there comes out of equity:opening.</summary>
public static class OpeningPostings
{
    public static IEnumerable<TransactionDraft> Of(Organization organization, IFact fact, Stamp stamp) =>
        fact is OpeningRecorded opening ? Opened(organization, opening, stamp) : [];

    // One transaction for money and one a lot: an impossible figure in one does not lose the others.
    static IEnumerable<TransactionDraft> Opened(Organization organization, OpeningRecorded opening, Stamp stamp)
    {
        if (opening.Box is { IsZero: false } box) yield return Money(Accounting.CashBox, box.Centimos);
        if (opening.SetAsideGas is { IsZero: false } gas) yield return Money(Accounting.SetAside(OpeningRecorded.GasPurpose), gas.Centimos);
        foreach (var debt in opening.Debts.OrEmpty().Where(d => organization.Register.Households.ContainsKey(d.Household) && !d.Owes.IsZero))
            yield return Money(Accounting.Household(organization.Register.NumberOf(debt.Household)), debt.Owes.Centimos);
        foreach (var lot in opening.Lots.OrEmpty())
            if (StorePostings.In(organization, lot, stamp, _ => Accounting.Opening).ToArray() is { Length: > 0 } postings)
                yield return new TransactionDraft("opening", postings);
    }

    static TransactionDraft Money(string account, long centimos)
    {
        var amount = FactLists.Clamped(centimos);
        return new TransactionDraft("opening", [new Posting(account, Commodity.Soles, amount), new Posting(Accounting.Opening, Commodity.Soles, -amount)]);
    }
}
