namespace Minka.Ui.Tables;

/// <summary>What stands in a column: words, whole things, kilos and litres, money, days.</summary>
public enum CellKind { Text, Count, Quantity, Soles, Date }

/// <summary>The head of a column of a <see cref="Table"/>.</summary>
/// <param name="Name">In the words of the screen; unique in its table.</param>
/// <param name="Unit">kg, l, S/: shown small beside the name; null where each cell carries its own, or none is needed.</param>
public sealed record TableColumn(string Name, CellKind Kind, string? Unit = null)
{
    /// <summary>Figures stand to the right.</summary>
    public bool IsNumber => Kind is CellKind.Count or CellKind.Quantity or CellKind.Soles;

    /// <summary>As a spreadsheet names it: Queda (kg).</summary>
    public string Head => Unit is null || Name == Unit ? Name : $"{Name} ({Unit})";

    public static TableColumn Text(string name) => new(name, CellKind.Text);
    public static TableColumn Count(string name) => new(name, CellKind.Count);
    public static TableColumn Date(string name) => new(name, CellKind.Date);
    public static TableColumn Soles(string name) => new(name, CellKind.Soles, "S/");

    /// <param name="unit">The unit of the whole column; null where rows differ: a file then has a column for it.</param>
    public static TableColumn Quantity(string name, string? unit = null) => new(name, CellKind.Quantity, unit);
}
