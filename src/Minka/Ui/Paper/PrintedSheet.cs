namespace Minka.Ui;

/// <summary>
/// One sheet of paper in the words in which it is printed. The same sheet is shown as a page, drawn as an image for the copy
/// shop, and read out line by line to whoever copies it by hand.
/// </summary>
/// <param name="Title">Name of the book or form.</param>
/// <param name="Organization">Name and place.</param>
/// <param name="Blocks">Tables and lines, from the top.</param>
public sealed record PrintedSheet(string Title, string Organization, IReadOnlyList<PaperBlock> Blocks)
{
    /// <summary>Of which day or month, in words.</summary>
    public string? Period { get; init; }
    /// <summary>Number of the sheet in its book.</summary>
    public string? Number { get; init; }
    /// <summary>This print's own sheet, from 1, of so many.</summary>
    public int Page { get; init; } = 1;
    public int Of { get; init; } = 1;
    public PaperSize Size { get; init; }
    public CopyFor Copy { get; init; }
    /// <summary>A blank for the folio of the notary's book.</summary>
    public bool Folio { get; init; }
    /// <summary>Larger letters: for the shelf, the wall, old eyes.</summary>
    public bool Large { get; init; }
    /// <summary>Under which it is typed back, and what its QR square says; null where nothing is typed back.</summary>
    public SheetMark? Mark { get; init; }
    /// <summary>Who signs, in their order.</summary>
    public IReadOnlyList<string> Signatures { get; init; } = [];
    /// <summary>Number of the last entry that the sheet knows and the six words of the chain there; null on a blank form.</summary>
    public string? Entry { get; init; }
    public IReadOnlyList<string> Words { get; init; } = [];
}

/// <summary>The code of a sheet, large beside its QR square.</summary>
public sealed record SheetMark(string Code, string QrText);

/// <summary>A part of a sheet, with its heading.</summary>
public abstract record PaperBlock
{
    public string? Title { get; init; }
    public string? Icon { get; init; }
}

/// <summary>A table. Rows are those of a book on the screen.</summary>
/// <param name="IsToFill">Ruled boxes with room for a pencil.</param>
public sealed record TableBlock(IReadOnlyList<PaperColumn> Columns, IReadOnlyList<BookRow> Rows, bool IsToFill = false) : PaperBlock;

/// <summary>Sentences, one below the other.</summary>
public sealed record TextBlock(IReadOnlyList<string> Lines) : PaperBlock;

/// <summary>A pictogram and very large words: the number on a táper, the name of an item on its shelf.</summary>
public sealed record SignBlock(string Pictogram, string Words, string? Detail = null) : PaperBlock
{
    /// <summary>What a QR square beside it says; null for none.</summary>
    public string? QrText { get; init; }
}

/// <summary>The head of a printed column; its width in millimetres, or 0 for an even part of what is left.</summary>
public sealed record PaperColumn(string Name, int Width = 0, bool IsNumber = false);
