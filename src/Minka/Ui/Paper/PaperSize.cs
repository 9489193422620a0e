namespace Minka.Ui;

/// <summary>The sizes of paper that a kitchen has at hand. Measures in millimetres are those of the whole sheet.</summary>
public enum PaperSize
{
    /// <summary>210 × 297, upright.</summary>
    A4,
    /// <summary>297 × 210, lying: the official register of fifteen columns.</summary>
    A4Wide,
    /// <summary>148 × 210, upright.</summary>
    A5,
    /// <summary>Half a folio to be cut out and pasted in the legalised book: 180 × 128, two on a sheet of A4.</summary>
    HalfFolio,
    /// <summary>A card for one person: 88 × 128, four on a sheet of A4.</summary>
    Quarter,
}

/// <summary>What the sizes measure.</summary>
public static class PaperSizes
{
    /// <summary>Name in a layout's file, whole sheet and the room between its margins, in millimetres.</summary>
    public static readonly IReadOnlyList<(PaperSize Size, string Name, int Width, int Height, int Margin)> All =
    [
        (PaperSize.A4, "a4", 210, 297, 15), (PaperSize.A4Wide, "a4-wide", 297, 210, 15), (PaperSize.A5, "a5", 148, 210, 10), (PaperSize.HalfFolio, "half-folio", 180, 128, 6), (PaperSize.Quarter, "quarter", 88, 128, 5),
    ];

    public static (int Width, int Height, int Margin) Of(PaperSize size)
    {
        var (_, _, width, height, margin) = All.First(s => s.Size == size);
        return (width, height, margin);
    }

    /// <summary>Millimetres that columns may share.</summary>
    public static int Room(PaperSize size) => Of(size) is var (width, _, margin) ? width - 2 * margin : 0;

    public static string CssClass(PaperSize size) => size switch { PaperSize.A4Wide => "paper wide", PaperSize.A5 => "paper small", PaperSize.HalfFolio => "paper half", PaperSize.Quarter => "paper quarter", _ => "paper" };
}
