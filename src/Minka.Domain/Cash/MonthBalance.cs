using Minka.Domain.Amounts;
using Minka.Domain.Ledger;
using Minka.Domain.Organizations;
using Minka.Domain.Storeroom;

namespace Minka.Domain.Cash;

/// <summary>What money came for or went to, as the month's balance groups it.</summary>
public enum BalanceKind
{
    Rations, Debts, Donations, Subsidy, FundRaisers, Contributions, OtherIncome, Opening,
    Market, Gas, Water, Transport, Errands, Repairs, OtherExpenses, Differences, InDoubt, Other,
}

/// <summary>One line of the balance: the net of the month, positive for money in.</summary>
public sealed record BalanceLine(BalanceKind Kind, Soles Amount);

/// <summary>Food that was given in a month: how much and at which value of reference, apart from money.</summary>
/// <param name="Origin">As in the ledger's account: municipality, church, contribution …</param>
public sealed record AidLine(string Origin, string Item, long Quantity, Soles Value);

/// <summary>
/// The accounts of a month, read from the ledger alone: the money of the organisation wherever it is (box, kept apart, in
/// hands) at its beginning, what moved it, and what it was at its end. Since every transaction balances, opening and lines give
/// the closing to the last céntimo; nothing is a remainder.
/// </summary>
/// <param name="Places">Where the money is at the end: the account's path and its balance.</param>
/// <param name="Owed">What households have to pay at the end, all together.</param>
/// <param name="Unexplained">What the counts of the month found too much or too little.</param>
/// <param name="WorkMinutes">Hours given in the month: beside the money, never in soles.</param>
public sealed record MonthBalance(DateOnly Month, Soles Opening, IReadOnlyList<BalanceLine> Lines, Soles Closing, IReadOnlyList<(string Account, Soles Amount)> Places,
    Soles Owed, int Owing, Soles Unexplained, IReadOnlyList<AidLine> Aid, long WorkMinutes)
{
    public IEnumerable<BalanceLine> In => Lines.Where(l => l.Amount.IsPositive);
    public IEnumerable<BalanceLine> Out => Lines.Where(l => l.Amount.IsNegative);
    public Soles TotalIn => new(In.Sum(l => l.Amount.Centimos));
    public Soles TotalOut => new(-Out.Sum(l => l.Amount.Centimos));

    public static MonthBalance Of(Organization organization, DateOnly month)
    {
        var first = new DateOnly(month.Year, month.Month, 1);
        var last = first.AddDays(DateTime.DaysInMonth(first.Year, first.Month) - 1);
        var ledger = organization.Ledger;
        var ofMonth = ledger.Transactions.Where(t => t.Date >= first && t.Date <= last).ToArray();
        var sums = new Dictionary<BalanceKind, long>();
        foreach (var posting in ofMonth.Where(t => t.Postings.Any(IsMoney)).SelectMany(t => t.Postings))
        {
            // What balances the money: other accounts in soles, and things at their cost.
            if (IsMoney(posting) || Worth(posting) is not { } worth || worth == 0) continue;
            var kind = KindOf(organization, posting.Account);
            sums[kind] = sums.GetValueOrDefault(kind) - worth;
        }
        var (opening, places) = (0L, new List<(string, Soles)>());
        foreach (var account in ledger.Accounts.Values.Where(a => IsPlace(a.Path)).OrderBy(a => a.Path, StringComparer.Ordinal))
        {
            opening += account.Postings.Where(p => p.Posting.Commodity == Commodity.Soles && p.Transaction.Date < first).Sum(p => p.Posting.Quantity);
            if (account.AsOf(Commodity.Soles, last).Quantity is not 0 and var held) places.Add((account.Path, new Soles(held)));
        }
        var owed = ledger.Under("assets:receivable").Select(a => a.AsOf(Commodity.Soles, last).Quantity).Where(q => q > 0).ToArray();
        return new MonthBalance(first, new Soles(opening), [.. sums.Where(s => s.Value != 0).OrderBy(s => s.Key).Select(s => new BalanceLine(s.Key, new Soles(s.Value)))],
            new Soles(places.Sum(p => p.Item2.Centimos)), places, new Soles(owed.Sum()), owed.Length,
            new Soles(-ofMonth.SelectMany(t => t.Postings).Where(p => p.Account == Accounting.CashDifference).Sum(p => p.Quantity)), AidIn(ofMonth),
            ofMonth.SelectMany(t => t.Postings).Where(p => p.Commodity == Commodity.WorkMinutes && p.Account.StartsWith("expenses:work:", StringComparison.Ordinal)).Sum(p => p.Quantity));
    }

    static AidLine[] AidIn(IEnumerable<Transaction> transactions) =>
    [
        .. transactions.SelectMany(t => t.Postings).Where(p => p.Account.StartsWith("income:aid:", StringComparison.Ordinal) && p.Commodity != Commodity.Soles)
            .GroupBy(p => p.Account, StringComparer.Ordinal).Select(g => (Parts: g.Key.Split(':'), Quantity: -g.Sum(p => p.Quantity), Value: -g.Sum(p => p.CostCentimos ?? 0)))
            .Where(a => a.Parts.Length == 4 && a.Quantity != 0).Select(a => new AidLine(a.Parts[2], a.Parts[3], a.Quantity, new Soles(a.Value)))
            .OrderBy(a => a.Origin, StringComparer.Ordinal).ThenBy(a => Catalogue.PlaceOf(a.Item)),
    ];

    static bool IsPlace(string path) => path.StartsWith("assets:cash:", StringComparison.Ordinal) || path.StartsWith("assets:hands:", StringComparison.Ordinal);
    static bool IsMoney(Posting posting) => posting.Commodity == Commodity.Soles && IsPlace(posting.Account);
    static long? Worth(Posting posting) => posting.CostCentimos ?? (posting.Commodity == Commodity.Soles ? posting.Quantity : null);

    static readonly (string Prefix, BalanceKind Kind)[] kinds =
    [
        ("income:rations:", BalanceKind.Rations), ("assets:receivable:", BalanceKind.Debts), ("income:other:donation", BalanceKind.Donations), ("income:other:subsidy", BalanceKind.Subsidy), ("income:subsidy:", BalanceKind.Subsidy),
        ("income:other:fund-raiser", BalanceKind.FundRaisers), ("income:activity:", BalanceKind.FundRaisers), ("expenses:activity:", BalanceKind.FundRaisers),
        ("income:other:contribution", BalanceKind.Contributions), ("assets:contributions:", BalanceKind.Contributions), ("income:other:", BalanceKind.OtherIncome), ("equity:opening", BalanceKind.Opening),
        ("expenses:pot:fuel", BalanceKind.Gas), ("assets:vouchers:", BalanceKind.Gas), ("expenses:pot:water", BalanceKind.Water), ("expenses:pot:transport", BalanceKind.Transport), ("expenses:pot:", BalanceKind.Market),
        ("expenses:other:fares", BalanceKind.Errands), ("expenses:other:refreshments", BalanceKind.Errands), ("expenses:other:repair", BalanceKind.Repairs), ("expenses:other:", BalanceKind.OtherExpenses),
        ("equity:differences:", BalanceKind.Differences), ("assets:in-doubt:", BalanceKind.InDoubt), ("expenses:lost:", BalanceKind.OtherExpenses),
    ];

    static BalanceKind KindOf(Organization organization, string account)
    {
        if (account.StartsWith("assets:store:", StringComparison.Ordinal) || account.StartsWith("income:aid:", StringComparison.Ordinal))
            return organization.Store.Find(account.Split(':') is [_, _, var item, ..] ? item : "")?.Use == ItemUse.Fuel ? BalanceKind.Gas : BalanceKind.Market;
        return kinds.FirstOrDefault(k => account.StartsWith(k.Prefix, StringComparison.Ordinal)) is { Prefix: not null } found ? found.Kind : BalanceKind.Other;
    }
}
