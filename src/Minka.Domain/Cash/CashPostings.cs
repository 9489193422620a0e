using Minka.Domain.Ledger;
using Minka.Domain.Organizations;

namespace Minka.Domain.Cash;

/// <summary>What the facts of this area post in the ledger.</summary>
public static class CashPostings
{
    public static IEnumerable<TransactionDraft> Of(Organization organization, IFact fact, Stamp stamp) => [];
}
