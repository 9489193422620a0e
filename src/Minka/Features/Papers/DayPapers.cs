using Minka.Features.Books;
using Minka.Locale;
using Minka.Ui;

namespace Minka.Features.Papers;

/// <summary>The sheet of a day as plain words, for the image and the copy by hand. Its print has a shape of its own, in the day book.</summary>
static class DayPapers
{
    public static IReadOnlyList<PrintedSheet>? Sheets(PaperAsk ask)
    {
        var (visit, t, isWall) = (ask.Visit, ask.Visit.T, ask.Copy == CopyFor.Wall);
        if (DaySheet.Of(visit, ask.Date, isWall ? DayCopy.Wall : DayCopy.Book) is not { } sheet) return null;
        static IReadOnlyList<PaperColumn> Columns(IReadOnlyList<Column> columns, params int[] widths) => [.. columns.Select((c, i) => new PaperColumn(c.Name, widths[i], c.IsNumber))];
        PaperBlock?[] blocks =
        [
            new TableBlock(Columns(DayColumns.Rations(t, !isWall), isWall ? [90, 45, 45] : [80, 30, 30, 40]), sheet.Rations) { Title = sheet.Menu, Icon = "bowl-steam" },
            sheet.Cash is null ? null : new TableBlock(Columns(DayColumns.Cash(t), 120, 60), sheet.Cash),
            new TableBlock(Columns(DayColumns.Used(t), 60, 60, 30, 30), sheet.Used) { Title = t["daybook.used"], Icon = "package" },
            new TextBlock([sheet.Crew, .. sheet.Count is null ? Array.Empty<string>() : [sheet.Count]]) { Title = t["daybook.crew"], Icon = "users-four" },
            isWall ? null : new TextBlock(sheet.Notes.Count == 0 ? [t["daybook.notes.none"]] : sheet.Notes) { Title = t["daybook.notes"], Icon = "list-checks" },
        ];
        return
        [
            new PrintedSheet(t["daybook.sheet-title"], sheet.Organization, [.. blocks.OfType<PaperBlock>()])
            {
                Period = DateWords.Capital(DateWords.Full(sheet.Date)), Number = sheet.Number, Copy = ask.Copy, Folio = !isWall, Signatures = sheet.Signatures, Entry = sheet.Entry, Words = sheet.Words,
            },
        ];
    }
}
