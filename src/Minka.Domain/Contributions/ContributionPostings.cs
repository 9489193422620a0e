using Minka.Domain.Cash;
using Minka.Domain.Ledger;
using Minka.Domain.Organizations;
using Minka.Domain.Storeroom;

namespace Minka.Domain.Contributions;

/// <summary>
/// What contributions post. What was agreed goes against the household's account; food and firewood of no agreed value are a
/// gift; hours are posted as hours, and besides as soles only where they count in the account.
/// </summary>
public static class ContributionPostings
{
    public static IEnumerable<TransactionDraft> Of(Organization organization, IFact fact, Stamp stamp) => fact switch
    {
        DuesCharged dues => Dues(organization, dues),
        MoneyGiven money => [Credit(organization, money.Household, "contribution", CashPostings.Into(organization, money.Means, money.Holder), money.Amount.Centimos) with { Code = money.Operation }],
        GoodsGiven goods => Goods(organization, goods, stamp),
        WaterGiven water => Worth(organization, water.Household, Accounting.PotWater, water.Credit.Centimos),
        WorkGiven work => [.. Hours(organization, work), .. Worth(organization, work.Household, Accounting.Expense("contributed-work"), work.Credit.Centimos)],
        _ => [],
    };

    // Each month once: a second device may have charged it too.
    static IEnumerable<TransactionDraft> Dues(Organization organization, DuesCharged dues)
    {
        if (!organization.Contributions.Charged.Any(c => ReferenceEquals(c, dues))) return [];
        var amount = FactLists.Clamped(dues.Amount.Centimos);
        var households = (dues.Households ?? []).Distinct().Where(organization.Register.Households.ContainsKey).ToArray();
        if (households.Length == 0 || amount == 0) return [];
        return [new TransactionDraft("dues", [.. households.SelectMany(h => new[]
        {
            new Posting(Accounting.Contributions(organization.Register.NumberOf(h)), Commodity.Soles, amount), new Posting(Accounting.Dues, Commodity.Soles, -amount),
        })])];
    }

    static IEnumerable<TransactionDraft> Goods(Organization organization, GoodsGiven goods, Stamp stamp)
    {
        var postings = StorePostings.In(organization, goods.Lot, stamp, item => Accounting.Aid("contribution", item)).ToArray();
        if (postings.Length == 0) return [];
        // By the table: the lot costs what its household is credited with.
        return postings[0].CostCentimos is { } cost && goods.Credit.IsPositive
            ? [new TransactionDraft("contribution", [postings[0], new Posting(Accounting.Contributions(organization.Register.NumberOf(goods.Household)), Commodity.Soles, -cost)])]
            : [new TransactionDraft("contribution", postings)];
    }

    static IEnumerable<TransactionDraft> Hours(Organization organization, WorkGiven work) => work.Minutes <= 0 ? [] :
        [new TransactionDraft("contributed work", [new Posting(Accounting.Work("contribution"), Commodity.WorkMinutes, work.Minutes), new Posting(Accounting.WorkOf(organization.Register.NumberOf(work.Person)), Commodity.WorkMinutes, -(long)work.Minutes)])];

    static IEnumerable<TransactionDraft> Worth(Organization organization, HouseholdId household, string to, long credit) =>
        credit <= 0 ? [] : [Credit(organization, household, "contribution", to, credit)];

    static TransactionDraft Credit(Organization organization, HouseholdId household, string kind, string to, long centimos)
    {
        var amount = FactLists.Clamped(centimos);
        return new TransactionDraft(kind, [new Posting(to, Commodity.Soles, amount), new Posting(Accounting.Contributions(organization.Register.NumberOf(household)), Commodity.Soles, -amount)]);
    }
}
