using Minka.Domain.Cash;
using Minka.Domain.Ledger;
using Minka.Domain.Organizations;
using Minka.Domain.Storeroom;

namespace Minka.Domain.Errands;

/// <summary>What an errand posts: its money once, and to each who went the hours.</summary>
public static class ErrandPostings
{
    public static IEnumerable<TransactionDraft> Of(Organization organization, IFact fact, Stamp stamp) => fact is ErrandMade made ? Made(organization, made) : [];

    static IEnumerable<TransactionDraft> Made(Organization organization, ErrandMade made)
    {
        Int128 fares = 0, refreshments = 0;
        foreach (var traveller in made.Travellers.OrEmpty()) (fares, refreshments) = (fares + traveller.Fares.Centimos, refreshments + traveller.Refreshments.Centimos);
        if (fares != 0 || refreshments != 0)
            yield return new TransactionDraft("errand", [.. Part("fares", fares), .. Part("refreshments", refreshments), new Posting((made.Source ?? MoneySource.Box).Account(organization), Commodity.Soles, FactLists.Clamped(-fares - refreshments))]);
        if (made.Minutes <= 0) yield break;
        foreach (var traveller in made.Travellers.OrEmpty().DistinctBy(t => t.Person))
            yield return new TransactionDraft("errand work", [new Posting(Accounting.Work("errands"), Commodity.WorkMinutes, made.Minutes), new Posting(Accounting.WorkOf(organization.Register.NumberOf(traveller.Person)), Commodity.WorkMinutes, -(long)made.Minutes)]);
    }

    static IEnumerable<Posting> Part(string what, Int128 amount) => amount == 0 ? [] : [new Posting(Accounting.Expense(what), Commodity.Soles, FactLists.Clamped(amount))];
}
