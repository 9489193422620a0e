using System.Globalization;
using System.Text;
using Minka.Domain.Amounts;

namespace Minka.Domain.Ledger;

/// <summary>
/// The ledger as a plain-text journal that `hledger check -s` and `ledger --strict` accept and that yields the same balance
/// in every account and commodity. Kilos and litres with three decimals, work in minutes, people and households by number.
/// </summary>
public static class HledgerExport
{
    /// <summary>The whole journal, in order of date and then of recording. Lines end in LF.</summary>
    public static IEnumerable<string> Lines(LedgerBook ledger)
    {
        yield return "decimal-mark .";
        yield return "";
        foreach (var line in Commodities(ledger)) yield return line;
        yield return "";
        foreach (var path in ledger.Accounts.Keys.Order(StringComparer.Ordinal)) yield return "account " + path;
        foreach (var transaction in ledger.Transactions.OrderBy(t => t.Date).ThenBy(t => t.Number))
        {
            yield return "";
            foreach (var line in Transaction(transaction)) yield return line;
        }
    }

    static IEnumerable<string> Commodities(LedgerBook ledger)
    {
        var used = ledger.Accounts.Values.SelectMany(a => a.Balances.Keys).Append(Commodity.Soles).Distinct().OrderBy(c => c.Code, StringComparer.Ordinal);
        foreach (var commodity in used)
        {
            yield return "commodity " + commodity.Code;
            // A format without decimals is refused by one of the two programs whichever way it is written.
            if (commodity.Decimals > 0) yield return $"  format {PrintedNumber.Exact(1000 * TypedNumber.Scale(commodity.Decimals), commodity.Decimals)} {commodity.Code}";
        }
    }

    static IEnumerable<string> Transaction(Transaction transaction)
    {
        var text = new StringBuilder(Date(transaction.Date)).Append(" * ").Append('(').Append(transaction.Number).Append(") ").Append(Clean(transaction.Kind));
        if (transaction.Code is { Length: > 0 } code) text.Append(' ').Append(Clean(code));
        text.Append("  ; entry:").Append(transaction.Stamp.Entry.Seq);
        if (transaction.Day != transaction.Date) text.Append(", day:").Append(Date(transaction.Day));
        if (transaction.Reverses is { } number) text.Append(", corrects:").Append(number);
        yield return text.ToString();
        foreach (var posting in transaction.Postings) yield return Posting(posting);
        // Balanced by itself: a count changes nothing, it says what is there.
        foreach (var assertion in transaction.Assertions)
            yield return $"    {assertion.Account}  {Amount(0, assertion.Commodity)} = {Amount(assertion.Balance, assertion.Commodity)}";
    }

    static string Posting(Posting posting)
    {
        var line = $"    {posting.Account}  {Amount(posting.Quantity, posting.Commodity)}";
        return posting.CostCentimos is { } cost && cost != 0 ? $"{line} @@ {Amount(Math.Abs(cost), Commodity.Soles)}" : line;
    }

    static string Amount(long quantity, Commodity commodity) => $"{PrintedNumber.Exact(quantity, commodity.Decimals)} {commodity.Code}";

    static string Date(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A semicolon would begin a comment, a bar a note, a line end another transaction.</summary>
    static string Clean(string text) => new([.. text.Select(c => c is ';' or '|' or '(' or ')' || char.IsControl(c) ? ' ' : c)]);
}
