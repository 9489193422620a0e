using Minka.Domain.Organizations;
using System.Text;
using Minka.Locale;
using Minka.Ui.Tables;

namespace Minka.Web;

/// <summary>
/// The tables of a page as files, at the page's own address: <c>?como=csv</c>, <c>?como=xlsx</c>, and <c>&amp;hoja=NAME</c> where
/// it has several. Whoever may see the page may take its tables along, nobody else.
/// </summary>
public static class TableFiles
{
    public const string Form = "como", Which = "hoja";

    /// <summary>
    /// The file that the request asks for, or null where it asks for the page:
    /// <c>return TableFiles.Asked(context, visit, table) ?? Answers.Page&lt;X&gt;(…)</c>.
    /// </summary>
    public static IResult? Asked(HttpContext context, Visit visit, params IReadOnlyList<Table> tables)
    {
        var form = context.Request.Query[Form].ToString();
        if (form is not ("csv" or "xlsx") || tables.Count == 0) return null;
        var which = context.Request.Query[Which].ToString();
        var table = tables.FirstOrDefault(t => t.File == which) ?? tables[0];
        return form == "csv"
            ? Results.File(CsvTable.Of(table, visit.T), CsvTable.ContentType, $"{Plain(table.File)}.csv")
            : Results.File(XlsxTable.Of(table, visit.T), XlsxTable.ContentType, $"{Plain(table.File)}.xlsx");
    }

    /// <summary>A name that every phone and every disk takes: letters a to z, figures, dashes.</summary>
    static string Plain(string name)
    {
        var plain = new StringBuilder();
        foreach (var letter in name)
        {
            var c = char.ToLowerInvariant(LatinLetters.Plain(letter));
            if (char.IsAsciiLetterOrDigit(c)) plain.Append(c);
            else if (c is ' ' or '-' or '_' or '/' && plain.Length > 0 && plain[^1] != '-') plain.Append('-');
        }
        return plain.ToString().Trim('-') is { Length: > 0 } some ? some : "hoja";
    }
}
