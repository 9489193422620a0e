using Minka.Domain.Amounts;
using Minka.Domain.Ledger;
using Minka.Domain.Members;
using Minka.Domain.Organizations;
using Minka.Locale;
using Minka.Ui.Tables;

namespace Minka.Features.Cash;

/// <summary>A household's account: each line with what it owed after it. For itself and for whoever keeps the box.</summary>
public static class StatementTable
{
    public static Table Of(Organization o, Household household, string name, Texts t)
    {
        var balance = 0L;
        var rows = new List<TableRow>();
        foreach (var (transaction, posting) in o.Ledger[Accounting.Household(household.Number)].Postings.Where(p => p.Posting.Commodity == Commodity.Soles).OrderBy(p => p.Transaction.Date).ThenBy(p => p.Transaction.Number))
        {
            balance += posting.Quantity;
            rows.Add(new TableRow([transaction.Day, t["account." + transaction.Kind.Replace(' ', '-')], new Soles(posting.Quantity), new Soles(balance)], IsStruck: o.Ledger.IsReversed(transaction)));
        }
        return new Table($"{t["debt.account"]}, {name}", $"cuenta-{household.Number}",
            [TableColumn.Date(t["book.date"]), TableColumn.Text(t["kardex.what"]), TableColumn.Soles(t["debt.line"]), TableColumn.Soles(t["book.balance"])], rows);
    }
}
