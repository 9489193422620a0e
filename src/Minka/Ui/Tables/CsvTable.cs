using System.Text;
using Minka.Domain.Members;
using Minka.Locale;

namespace Minka.Ui.Tables;

/// <summary>
/// A table as CSV: UTF-8 with a byte order mark, semicolons, CRLF, point decimals, days as 2026-11-23. Words that a spreadsheet
/// would run as a formula are written behind an apostrophe.
/// </summary>
public static class CsvTable
{
    public const string ContentType = "text/csv; charset=utf-8";

    public static byte[] Of(Table table, Texts texts)
    {
        var columns = FileRows.ColumnsOf(table, texts);
        return Encoding.UTF8.GetBytes(Csv.Write([[.. columns.Select(c => c.Head)], .. table.Lines.Select(row => (IReadOnlyList<string?>)[.. columns.Select(c => c.Of(row).Exact)])]));
    }
}
