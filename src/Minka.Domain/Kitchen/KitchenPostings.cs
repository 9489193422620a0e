using Minka.Domain.Ledger;
using Minka.Domain.Organizations;

namespace Minka.Domain.Kitchen;

/// <summary>What the facts of this area post in the ledger.</summary>
public static class KitchenPostings
{
    public static IEnumerable<TransactionDraft> Of(Organization organization, IFact fact, Stamp stamp) => [];
}
