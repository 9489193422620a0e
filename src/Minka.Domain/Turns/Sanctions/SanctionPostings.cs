using Minka.Domain.Amounts;
using Minka.Domain.Ledger;
using Minka.Domain.Organizations;
using Minka.Domain.Storeroom;

namespace Minka.Domain.Turns.Sanctions;

/// <summary>
/// A fine stands on the household's account from the board's decision. Asking for the assembly takes it off; what the assembly
/// decided is put on. Before a decision there is nothing.
/// </summary>
public static class SanctionPostings
{
    public const string Fines = "fines";

    public static IEnumerable<TransactionDraft> Of(Organization organization, IFact fact, Stamp stamp)
    {
        // Only the step that the book took: a second decision of the same thing is none.
        var book = organization.Sanctions;
        return fact switch
        {
            SanctionDecided decided when ReferenceEquals(book.Find(decided.Sanction)?.Decided?.Fact, decided) => Charge(organization, decided, decided.Fine),
            SanctionAppealed appealed when book.Find(appealed.Sanction) is { Decided: ({ } decided, _), Appealed: ({ } taken, _) } && ReferenceEquals(taken, appealed) => Charge(organization, decided, -Charged(decided)),
            AppealDecided settled when book.Find(settled.Sanction) is { Decided: ({ } decided, _), Settled: ({ } taken, _) } && ReferenceEquals(taken, settled) => Charge(organization, decided, settled.Fine),
            _ => [],
        };
    }

    static Soles Charged(SanctionDecided decided) => decided.Fine.IsPositive && decided.Fine.Centimos <= TypedNumber.MinorMax ? decided.Fine : Soles.Zero;

    static IEnumerable<TransactionDraft> Charge(Organization organization, SanctionDecided decided, Soles amount)
    {
        if (amount.IsZero || decided.Household is not { } household || organization.Register.NumberOf(household) is not (> 0 and var number)) yield break;
        var centimos = FactLists.Clamped(amount.Centimos);
        yield return new TransactionDraft("fine", [new Posting(Accounting.Household(number), Commodity.Soles, centimos), new Posting(Accounting.OtherIncome(Fines), Commodity.Soles, -centimos)]);
    }
}
