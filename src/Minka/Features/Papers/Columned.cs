using Minka.Features.Papers.Layouts;
using Minka.Ui;
using Minka.Web;

namespace Minka.Features.Papers;

/// <summary>A row of a book by the keys of its columns.</summary>
public sealed record PaperRow(IReadOnlyDictionary<string, string> Cells, bool IsTotal = false, bool IsStruck = false)
{
    public static PaperRow Of(params (string Key, string? Value)[] cells) => new(cells.ToDictionary(c => c.Key, c => c.Value ?? ""));
}

/// <summary>What stands on every sheet of one print besides its rows.</summary>
public sealed record PaperHead(PaperEnds Ends, string? Period, IReadOnlyList<string> Signatures)
{
    public SheetMark? Mark { get; init; }
    /// <summary>Above the table of each sheet.</summary>
    public PaperBlock? Lead { get; init; }
    /// <summary>Below the table of the last sheet.</summary>
    public PaperBlock? Tail { get; init; }
    public string? Title { get; init; }
}

/// <summary>Rows laid out in the columns, sizes and sheets of a layout.</summary>
public static class Columned
{
    public static IReadOnlyList<PrintedSheet> Sheets(PaperAsk ask, PaperHead head, IReadOnlyList<PaperRow> rows)
    {
        var layout = ask.Layout ?? throw new InvalidOperationException("This paper is printed in a layout, and none was given.");
        var isForm = BookColumns.IsTypedBack(layout.Book);
        var columns = layout.Columns.Where(c => ask.Copy != CopyFor.Wall || !BookColumns.IsMoney(c.Key)).ToArray();
        var heads = columns.Select(c => new PaperColumn(c.Heading, c.Width, BookColumns.IsNumber(c.Key))).ToArray();
        var parts = rows.Count == 0 ? [[]] : rows.Chunk(layout.Rows).ToArray();
        return [.. parts.Select((part, at) => new PrintedSheet(head.Title ?? layout.Title, head.Ends.Organization, Blocks(part, at == parts.Length - 1))
        {
            Period = head.Period, Page = at + 1, Of = parts.Length, Size = layout.Size, Copy = isForm ? CopyFor.Blank : ask.Copy, Large = layout.Large, Mark = head.Mark,
            Folio = !isForm && ask.Copy != CopyFor.Wall, Signatures = ask.Copy != CopyFor.Wall && at == parts.Length - 1 ? head.Signatures : [],
            Entry = isForm ? null : head.Ends.Entry, Words = isForm ? [] : head.Ends.Words,
        })];

        IReadOnlyList<PaperBlock> Blocks(PaperRow[] part, bool isLast)
        {
            var table = new TableBlock(heads, [.. part.Select(Row)], isForm);
            return [.. new[] { head.Lead, table, isLast ? head.Tail : null }.OfType<PaperBlock>()];
        }

        BookRow Row(PaperRow row) => new([.. columns.Select(c => row.Cells.GetValueOrDefault(c.Key, ""))], row.IsTotal, row.IsStruck);
    }
}
