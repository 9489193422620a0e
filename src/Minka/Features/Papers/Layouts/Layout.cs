using Minka.Ui;

namespace Minka.Features.Papers.Layouts;

/// <summary>A column of a layout: what stands in it, how wide, and what its head says.</summary>
/// <param name="Key">One of <see cref="BookColumns"/> of its book.</param>
/// <param name="Width">Millimetres.</param>
public sealed record LayoutColumn(string Key, int Width, string Heading);

/// <summary>How a book is printed for a municipality, a programme, a notary: read from a file of a few lines.</summary>
/// <param name="Name">Of the file, without its ending: pca-15.</param>
/// <param name="Book">register, members, cash, kardex, orders, crew, card, diary, attendance.</param>
/// <param name="Says">What people call it.</param>
/// <param name="Source">Who asks for it so, or that it is only ours.</param>
/// <param name="Title">On the head of each sheet.</param>
/// <param name="Rows">On each sheet.</param>
/// <param name="IsOwn">From the organisation's data folder.</param>
public sealed record Layout(string Name, string Book, string Says, string Source, string Title, PaperSize Size, int Rows, bool Large, IReadOnlyList<LayoutColumn> Columns, bool IsOwn)
{
    /// <summary>As its file would be written.</summary>
    public string AsFile() => string.Concat(new[]
    {
        $"book {Book}", $"name {Says}", $"source {Source}", $"title {Title}", $"size {PaperSizes.All.First(s => s.Size == Size).Name}", $"rows {Rows}", Large ? "letters large" : null,
    }.OfType<string>().Concat(Columns.Select(c => $"column {c.Key} {c.Width} {c.Heading}")).Select(line => line + "\n"));
}

/// <summary>What is wrong with a layout, and on which line of its file. 0 is the file as a whole.</summary>
public sealed record LayoutFault(string File, int Line, LayoutFaultKind Kind, string About)
{
    /// <summary>layouts/pca.layout:7: no such column, sexo</summary>
    public override string ToString() => $"{File}:{Line}: {English[(int)Kind]}{(About.Length == 0 ? "" : ": " + About)}";

    static readonly string[] English =
    [
        "no such word", "said twice", "missing", "no such book", "no such size", "not a number", "no such column of this book", "the column stands there twice", "the columns are wider than the sheet, in mm",
        "rows from 4 to 60", "columns from 2 to 20", "a width from 5 to 200 mm", "a head of 1 to 60 letters", "the row code must be the first column", "the file is longer than a layout",
    ];
}

/// <summary>In the order of the English words above; `layout.fault.KIND` says them on screens.</summary>
public enum LayoutFaultKind
{
    UnknownWord, SaidTwice, Missing, UnknownBook, UnknownSize, NotANumber, UnknownColumn, ColumnTwice, TooWide, RowsOutOfRange, ColumnsOutOfRange, WidthOutOfRange, HeadingOutOfRange, CodeFirst, TooLong,
}
