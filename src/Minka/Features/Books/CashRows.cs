using Minka.Domain.Amounts;
using Minka.Domain.Kitchen;
using Minka.Domain.Ledger;
using Minka.Domain.Organizations;
using Minka.Locale;
using Minka.Ui;
using KitchenDay = Minka.Domain.Kitchen.Day;

namespace Minka.Features.Books;

/// <summary>The cash of a day: what was in the box, what came in, what went out line by line, what is left and what was counted. What is not in the box stands in brackets.</summary>
static class CashRows
{
    public static IReadOnlyList<BookRow> Of(Organization books, KitchenDay day, CrewAccount account, Texts texts)
    {
        var rows = new List<BookRow> { new([texts["daybook.cash.before"], account.Before.Plain()]), new([texts["daybook.cash.sold"], Signed(account.SoldCash)]) };
        if (!account.SoldInHands.IsZero) rows.Add(new([texts["daybook.cash.in-hands"], $"({account.SoldInHands.Plain()})"]));
        if (!account.SoldOnAccount.IsZero)
            rows.Add(new([texts.Of("daybook.cash.on-account", ("n", day.Orders.Count(o => o.Pay == Domain.Cash.PaymentMeans.OnAccount && o.Amount.IsPositive))), $"({account.SoldOnAccount.Plain()})"]));
        // Ten small payments of debts are one line with their number: the sheet stays one sheet.
        rows.AddRange(Movements(books, day.Date).GroupBy(m => Said(m.Transaction, m.Amount, texts)).Select(g =>
            new BookRow([g.Count() == 1 ? g.Key : texts.Of("daybook.cash.times", ("what", g.Key), ("n", g.Count())), Signed(new Soles(g.Sum(m => m.Amount.Centimos)))])));
        rows.Add(account.Counted is { } count
            ? new([texts["daybook.cash.balance-counted"], $"{account.Expected.Plain()} · {count.Fact.Total.Plain()}"], IsTotal: true)
            : new([texts["daybook.cash.balance"], account.Expected.Plain()], IsTotal: true));
        return rows;
    }

    /// <summary>What went through the box besides menus sold, without what was undone.</summary>
    static IEnumerable<(Transaction Transaction, Soles Amount)> Movements(Organization books, DateOnly date) =>
        from transaction in books.Ledger.OfDay(date)
        where transaction.Kind != "count" && transaction.Reverses is null && !books.Ledger.IsReversed(transaction)
        where !transaction.Postings.Any(p => p.Account.StartsWith("income:rations:", StringComparison.Ordinal))
        let amount = new Soles(transaction.Postings.Where(p => p.Account == Accounting.CashBox && p.Commodity == Commodity.Soles).Sum(p => p.Quantity))
        where !amount.IsZero
        select (transaction, amount);

    static string Said(Transaction transaction, Soles amount, Texts texts)
    {
        var what = texts["daybook.cash." + What(transaction, amount)];
        return string.IsNullOrWhiteSpace(transaction.Code) ? what : texts.Of("daybook.cash.with-paper", ("what", what), ("number", transaction.Code));
    }

    static string What(Transaction transaction, Soles amount)
    {
        bool Through(string prefix) => transaction.Postings.Any(p => p.Account.StartsWith(prefix, StringComparison.Ordinal));
        return transaction.Kind switch
        {
            "purchase" => "market",
            "debt paid" => "debt",
            "opening" => "opening",
            "income" => "other-income",
            _ when Through("assets:cash:set-aside:") => "set-aside",
            _ when Through("assets:hands:") => amount.IsPositive ? "from-hands" : "to-hands",
            _ when Through(Accounting.PotWater) => "water",
            _ when Through(Accounting.PotFuel) => "fuel",
            _ when Through(Accounting.PotTransport) => "transport",
            _ => "other",
        };
    }

    /// <summary>62.20 that left is −62.20, with the sign that is as wide as a figure.</summary>
    static string Signed(Soles amount) => amount.IsNegative ? "−" + (-amount).Plain() : amount.Plain();
}
