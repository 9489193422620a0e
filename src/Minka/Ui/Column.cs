namespace Minka.Ui;

/// <summary>The head of a column; figures stand to the right.</summary>
public sealed record Column(string Name, bool IsNumber = false);

/// <summary>A row of a book: its cells, whether it is a total, and whether a later entry corrected it (struck through, still there).</summary>
public sealed record BookRow(IReadOnlyList<string> Cells, bool IsTotal = false, bool IsStruck = false);
