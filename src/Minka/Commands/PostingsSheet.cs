using System.Globalization;
using Minka.Domain.Amounts;
using Minka.Domain.Ledger;
using Minka.Domain.Members;

namespace Minka.Commands;

/// <summary>
/// The ledger as a sheet: one row a posting. The rows of one transaction share its number and its commodities add up to zero,
/// through cost where there is one. What a spreadsheet would run as a formula is written as text.
/// </summary>
static class PostingsSheet
{
    static readonly string[] headings = ["transaction", "date", "day", "kind", "code", "entry", "account", "commodity", "quantity", "cost_PEN", "reverses"];

    public static string Of(LedgerBook ledger) => Csv.Write([headings, .. ledger.Transactions.SelectMany(Rows)], ',');

    static IEnumerable<string[]> Rows(Transaction transaction) =>
        from posting in transaction.Postings
        select (string[])
        [
            Whole(transaction.Number), Day(transaction.Date), Day(transaction.Day), transaction.Kind, transaction.Code ?? "", Whole(transaction.Stamp.Entry.Seq),
            posting.Account, posting.Commodity.Code, PrintedNumber.Exact(posting.Quantity, posting.Commodity.Decimals),
            posting.CostCentimos is { } cost ? PrintedNumber.Exact(cost, Commodity.Soles.Decimals) : "", transaction.Reverses is { } number ? Whole(number) : "",
        ];

    static string Whole(long number) => number.ToString(CultureInfo.InvariantCulture);

    static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
