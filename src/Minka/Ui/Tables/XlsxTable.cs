using System.Data;
using Minka.Locale;
using MiniExcelLibs;
using MiniExcelLibs.Attributes;
using MiniExcelLibs.OpenXml;

namespace Minka.Ui.Tables;

/// <summary>A table as XLSX: one sheet with its name, a row of heads, numbers and days that a spreadsheet can reckon with.</summary>
public static class XlsxTable
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    const int SheetNameMax = 31;
    const string NotInSheetNames = @"[]:*?/\'";

    public static byte[] Of(Table table, Texts texts)
    {
        var columns = FileRows.ColumnsOf(table, texts);
        using var rows = new DataTable();
        foreach (var column in columns) rows.Columns.Add(column.Head, TypeOf(column.Kind));
        foreach (var line in table.Lines) rows.Rows.Add([.. columns.Select(c => Value(c, c.Of(line)))]);
        using var bytes = new MemoryStream();
        bytes.SaveAs(rows, sheetName: SheetName(table.Title), configuration: new OpenXmlConfiguration
        {
            DynamicColumns = [.. columns.Select((c, at) => new DynamicExcelColumn(c.Head) { Index = at, Width = WidthOf(c), Format = FormatOf(c, table) })],
        });
        return bytes.ToArray();
    }

    /// <summary>What Excel takes as the name of a sheet.</summary>
    public static string SheetName(string title)
    {
        var name = new string([.. title.Where(c => !NotInSheetNames.Contains(c) && !char.IsControl(c))]).Trim();
        return name.Length == 0 ? "Minka" : name.Length <= SheetNameMax ? name : name[..SheetNameMax].Trim();
    }

    static Type TypeOf(CellKind kind) => kind switch
    {
        CellKind.Text => typeof(string),
        CellKind.Date => typeof(DateTime),
        _ => typeof(decimal),
    };

    static object Value(FileColumn column, Cell cell) => column.Kind switch
    {
        _ when cell.IsEmpty => DBNull.Value,
        CellKind.Text => cell.Exact,
        CellKind.Date => cell.Day is { } day ? day.ToDateTime(TimeOnly.MinValue) : DBNull.Value,
        _ => cell.Number is { } number ? number : DBNull.Value,
    };

    static string? FormatOf(FileColumn column, Table table) => column.Kind switch
    {
        CellKind.Date => "yyyy-mm-dd",
        CellKind.Soles => "#,##0.00",
        CellKind.Quantity => table.Lines.Any(r => column.Of(r).Decimals > 0) ? "#,##0.###" : "#,##0",
        _ => null,
    };

    static double WidthOf(FileColumn column) => column.Kind switch { CellKind.Text => 32, CellKind.Date => 13, _ => Math.Max(11, column.Head.Length + 2) };
}
