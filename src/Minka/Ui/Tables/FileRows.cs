using Minka.Locale;

namespace Minka.Ui.Tables;

/// <summary>A column of a file: its unique head, what it holds, and the value of a row.</summary>
sealed record FileColumn(string Head, CellKind Kind, Func<TableRow, Cell> Of);

/// <summary>A table as files have it: one line a row, one value a cell, heads that are all different.</summary>
static class FileRows
{
    public static IReadOnlyList<FileColumn> ColumnsOf(Table table, Texts texts)
    {
        var columns = new List<FileColumn>();
        for (var at = 0; at < table.Columns.Count; at++)
        {
            var place = at;
            Add(table.Columns[at].Head, table.Columns[at].Kind, row => place < row.Cells.Count ? row.Cells[place] : default);
            if (table.CarriesUnits(at)) Add(texts["table.unit"], CellKind.Text, row => place < row.Cells.Count ? row.Cells[place].Unit : null);
        }
        if (table.HasStruck) Add(texts["table.struck"], CellKind.Text, row => row.IsStruck ? texts["table.yes"] : "");
        return columns;

        void Add(string head, CellKind kind, Func<TableRow, Cell> of)
        {
            var unique = head;
            for (var n = 2; columns.Exists(c => c.Head == unique); n++) unique = $"{head} {n}";
            columns.Add(new FileColumn(unique, kind, of));
        }
    }
}
