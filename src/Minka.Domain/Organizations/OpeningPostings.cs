using Minka.Domain.Ledger;

namespace Minka.Domain.Organizations;

/// <summary>What the facts of this area post in the ledger.</summary>
public static class OpeningPostings
{
    public static IEnumerable<TransactionDraft> Of(Organization organization, IFact fact, Stamp stamp) => [];
}
