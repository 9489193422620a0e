using Minka.Domain.Amounts;
using Minka.Domain.Ledger;
using Minka.Domain.Organizations;

namespace Minka.Domain.Cash;

/// <summary>What movements of money post.</summary>
public static class CashPostings
{
    public static IEnumerable<TransactionDraft> Of(Organization organization, IFact fact, Stamp stamp) => fact switch
    {
        Spent spent => [Move("expense", spent.Amount, Source(spent.Source).Account(organization), ExpenseAccount(spent.Kind), spent.PaperNumber)],
        MoneyReceived received => [Move("income", received.Amount, Accounting.OtherIncome(Word(received.Kind)), Into(organization, received.Means, received.Holder), received.Operation)],
        DebtPaid paid => [Move("debt paid", paid.Amount, Accounting.Household(organization.Register.NumberOf(paid.Household)), Into(organization, paid.Means, paid.Holder), paid.Operation)],
        MoneyMoved moved => [Move("transfer", moved.Amount, Source(moved.From).Account(organization), Source(moved.To).Account(organization), null)],
        CashCounted counted => Count(organization, counted, stamp),
        PaymentDoubted doubt when ReferenceEquals(doubt, organization.Payments.DoubtEver(stamp.Act)) => [Move("payment in doubt", doubt.Amount, HandsOf(organization, doubt), Accounting.InDoubt, doubt.Operation)],
        PaymentSettled verdict when organization.Payments.DoubtEver(verdict.Payment) is { } doubt && organization.Payments.IsFirstVerdict(verdict.Payment, stamp.Act) => [Move("payment settled", doubt.Amount, Accounting.InDoubt, Settled(organization, doubt, verdict.Verdict), doubt.Operation)],
        _ => [],
    };

    static TransactionDraft Move(string kind, Soles amount, string from, string to, string? code) =>
        new(kind, from == to ? [] : [new Posting(to, Commodity.Soles, amount.Centimos), new Posting(from, Commodity.Soles, amount.Centimos == long.MinValue ? long.MaxValue : -amount.Centimos)]) { Code = code };

    /// <summary>
    /// The difference is what was counted less what the book says of that very day; it posts there, or on the day of recording
    /// once that day is closed. A count typed after a later one changes nothing: both stay on paper.
    /// </summary>
    static IEnumerable<TransactionDraft> Count(Organization organization, CashCounted counted, Stamp stamp)
    {
        var box = organization.Ledger[Accounting.CashBox];
        if (box.LastCountedOn > counted.Date || counted.Total.Centimos is < 0 or > TypedNumber.MinorMax) yield break;
        var posted = organization.Ledger.DateFor(counted.Date, stamp, [Accounting.CashBox]);
        var difference = counted.Total.Centimos - box.AsOf(Commodity.Soles, counted.Date).Quantity;
        yield return new TransactionDraft("count", difference == 0
            ? []
            : [new Posting(Accounting.CashBox, Commodity.Soles, difference), new Posting(Accounting.CashDifference, Commodity.Soles, -difference)])
        { Assertions = [new Assertion(Accounting.CashBox, Commodity.Soles, box.AsOf(Commodity.Soles, posted).Quantity + difference)] };
    }

    static string HandsOf(Organization organization, PaymentDoubted doubt) => Accounting.Hands(organization.Register.NumberOf(doubt.Holder ?? PersonId.Nobody));

    /// <summary>What never arrived is to be paid again where an account stands for it; else it is lost.</summary>
    static string Settled(Organization organization, PaymentDoubted doubt, PaymentVerdict verdict) =>
        verdict != PaymentVerdict.NeverArrived ? HandsOf(organization, doubt)
        : doubt.Household is { } household ? Accounting.Household(organization.Register.NumberOf(household)) : Accounting.PaymentsLost;

    static MoneySource Source(MoneySource? source) => source ?? MoneySource.Box;

    internal static string Into(Organization organization, PaymentMeans means, PersonId? holder) =>
        means.IsDigital() ? Accounting.Hands(organization.Register.NumberOf(holder ?? PersonId.Nobody)) : Accounting.CashBox;

    static string ExpenseAccount(ExpenseKind kind) => kind switch
    {
        ExpenseKind.Water => Accounting.PotWater,
        ExpenseKind.Fuel => Accounting.PotFuel,
        ExpenseKind.Transport => Accounting.PotTransport,
        ExpenseKind.Market => Accounting.PotFood("market"),
        _ => Accounting.Expense(Word(kind)),
    };

    static string Word<T>(T kind) where T : struct, Enum => Words<T>.Known.TryGetValue(kind, out var word) ? word : Spelt(kind);

    // Each is spelt once; a value of no name as often as a damaged file brings it.
    static class Words<T> where T : struct, Enum
    {
        public static readonly Dictionary<T, string> Known = Enum.GetValues<T>().Distinct().ToDictionary(kind => kind, Spelt);
    }

    static string Spelt<T>(T kind) where T : struct, Enum => string.Concat(kind.ToString().Select((c, i) => i > 0 && char.IsUpper(c) ? "-" + char.ToLowerInvariant(c) : char.ToLowerInvariant(c).ToString()));
}
