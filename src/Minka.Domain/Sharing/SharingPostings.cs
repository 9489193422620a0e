using Minka.Domain.Amounts;
using Minka.Domain.Ledger;
using Minka.Domain.Organizations;
using Minka.Domain.Storeroom;

namespace Minka.Domain.Sharing;

/// <summary>What sharing posts: baskets leave the store by lot at their cost; leftovers that somebody took home are told apart from those that nobody did.</summary>
public static class SharingPostings
{
    const string Taken = "leftover-taken";

    public static IEnumerable<TransactionDraft> Of(Organization organization, IFact fact, Stamp stamp) => fact switch
    {
        BasketFilled filled when organization.Sharing.BasketOf(filled.Basket) is not null =>
            [new TransactionDraft("basket", [.. StorePostings.Out(organization, filled.Lots, item => Accounting.GivenOut("basket", item.Key))])],
        LeftoversGiven given => Leftovers(Bounded.Clamp(given.Halves)),
        _ => [],
    };

    static IEnumerable<TransactionDraft> Leftovers(int halves)
    {
        if (halves / 2 != 0) yield return Moved(Commodity.Rations, halves / 2);
        if (halves % 2 != 0) yield return Moved(Commodity.HalfRations, halves % 2);
    }

    static TransactionDraft Moved(Commodity commodity, long quantity) =>
        new("leftovers", [new Posting(Accounting.RationsGone(Taken), commodity, quantity), new Posting(Accounting.RationsGone("leftover"), commodity, -quantity)]);
}
