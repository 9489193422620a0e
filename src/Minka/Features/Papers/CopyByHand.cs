using System.Globalization;
using Minka.Domain.Offices;
using Minka.Ui;
using Minka.Web;

namespace Minka.Features.Papers;

/// <summary>One line to be copied into the legalised book: what stands in each column.</summary>
public sealed record CopyLine(string? Head, IReadOnlyList<(string Column, string Words)> Cells, bool IsTotal);

/// <summary>A sheet read out line by line, in the notebook's own order, for whoever writes it into the legalised book.</summary>
public sealed record CopyView(PaperWhat What, string Title, string? Period, int At, int Count, CopyLine Line, CopyLine? Before);

/// <summary>Copy by hand. Where she was is remembered in this browser, one place for each paper.</summary>
public static class CopyByHand
{
    const string LineField = "linea", Cookie = "minka-copia-";

    public static void Map(Routes routes) => routes.Get("/papeles/{paper}/copiar", Power.SeeBooks, Show);

    static IResult Show(HttpContext context, Visit visit, Node node, string paper)
    {
        if (PrintPaper.Sheets(context, visit, node, paper, out var what, out var refused) is not { } sheets) return refused!;
        if (what!.Paper.IsForm) return Results.NotFound();
        var lines = Lines(sheets);
        var asked = Number(context.Request.Query[LineField]) ?? Remembered(context, what) ?? 1;
        var at = Math.Clamp(asked, 1, lines.Count);
        context.Response.Cookies.Append(Cookie + what.Paper.Key, $"{at}~{Place(what)}", new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, Path = "/papeles", MaxAge = TimeSpan.FromDays(60) });
        return Answers.Page<CopyByHandPage>(new { View = new CopyView(what, visit.T["paper." + what.Paper.Key], sheets[0].Period, at, lines.Count, lines[at - 1], at > 1 ? lines[at - 2] : null) });
    }

    /// <summary>The head, then every row of every sheet, then the sentences, the posts that sign and the fingerprint.</summary>
    internal static IReadOnlyList<CopyLine> Lines(IReadOnlyList<PrintedSheet> sheets)
    {
        var first = sheets[0];
        var lines = new List<CopyLine> { new(null, [("", string.Join(" · ", new[] { first.Title, first.Number, first.Period }.OfType<string>()))], true) };
        var told = new HashSet<string>();
        foreach (var block in sheets.SelectMany(s => s.Blocks))
            switch (block)
            {
                case TableBlock table:
                    lines.AddRange(table.Rows.Where(r => r.Cells.Any(c => c.Length > 0)).Select(r => new CopyLine(table.Title, Cells(table, r), r.IsTotal)));
                    break;
                case WallBlock wall:
                    lines.AddRange(wall.Days.Select(d => new CopyLine($"{d.Weekday} {d.Number}", d.Note is { } note ? [("", note)]
                        : [.. d.Lines.Select(l => (l.Label ?? "", string.Join(" · ", l.Names.Concat(Enumerable.Repeat($"____ ({wall.BoxWords})", l.Lacking)))))], false)));
                    lines.AddRange(wall.Foot.Select(l => new CopyLine(null, [("", l)], false)));
                    break;
                case TextBlock text:
                    lines.AddRange(text.Lines.Where(l => told.Add(l)).Select(l => new CopyLine(text.Title, [("", l)], false)));
                    break;
            }
        var last = sheets[^1];
        if (last.Entry is not null) lines.Add(new CopyLine(null, [("", $"{last.Entry} · {string.Join(" · ", last.Words)}")], true));
        return lines;
    }

    static (string, string)[] Cells(TableBlock table, BookRow row)
    {
        var missing = Math.Max(0, table.Columns.Count - row.Cells.Count);
        return [.. row.Cells.Select((words, at) => (at == 0 && missing > 0 ? "" : table.Columns[Math.Min(table.Columns.Count - 1, at == 0 ? 0 : at + missing)].Name, words)).Where(c => c.words.Length > 0)];
    }

    static int? Remembered(HttpContext context, PaperWhat what) =>
        context.Request.Cookies[Cookie + what.Paper.Key]?.Split('~', 2) is [var line, var place] && place == Place(what) ? Number(line) : null;

    static string Place(PaperWhat what) => $"{what.Date.DayNumber}-{(what.About is null ? "" : Uri.EscapeDataString(what.About))}-{what.Copy}";

    static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
