namespace Minka.Ui.Tables;

/// <summary>A row: a cell for each column.</summary>
/// <param name="IsTotal">A sum or a balance carried over: strong on screen and paper. A spreadsheet does its own sums: left out of files.</param>
/// <param name="IsStruck">A later act undid it: struck through, still there; its own undoing follows as a row.</param>
/// <param name="Url">Where the row leads to on the screen, from its first words.</param>
/// <param name="CorrectUrl">Where it can be corrected; null where it cannot.</param>
public sealed record TableRow(IReadOnlyList<Cell> Cells, bool IsTotal = false, bool IsStruck = false, string? Url = null, string? CorrectUrl = null);

/// <summary>
/// One typed table, seen three ways: on the screen and on paper by <c>TableView</c>, and as a file that a spreadsheet opens,
/// from the same address with <c>?como=csv</c> or <c>?como=xlsx</c>. The same figures in all of them.
/// </summary>
/// <param name="Title">What it is, as a caption and as the name of the spreadsheet's sheet: Libro de caja, noviembre de 2026.</param>
/// <param name="File">The file's name without its ending, in small letters and dashes: caja-2026-11.</param>
/// <param name="Sentence">What it says in one sentence that can be read aloud; null where the rows say it.</param>
public sealed record Table(string Title, string File, IReadOnlyList<TableColumn> Columns, IReadOnlyList<TableRow> Rows, string? Sentence = null)
{
    /// <summary>Days of one year are shown without it.</summary>
    public bool IsOneYear { get; } = Rows.SelectMany(r => r.Cells).Select(c => c.Day?.Year).OfType<int>().Distinct().Count() <= 1;

    /// <summary>The rows of a file.</summary>
    public IEnumerable<TableRow> Lines => Rows.Where(r => !r.IsTotal);

    /// <summary>Columns of a file: a quantity whose rows differ in unit has the unit beside it.</summary>
    public bool CarriesUnits(int column) =>
        Columns[column] is { Kind: CellKind.Quantity, Unit: null } && Rows.Any(r => column < r.Cells.Count && r.Cells[column].Unit is not null);

    /// <summary>Whether some row was undone: a file then says which.</summary>
    public bool HasStruck => Lines.Any(r => r.IsStruck);
}
