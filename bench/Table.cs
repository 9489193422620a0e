using System.Text;

namespace Minka.Bench;

/// <summary>The one table: for the terminal, and the same in Markdown for docs/performance.md.</summary>
static class Table
{
    static readonly string[] heads = ["figure", "Minka", "peer", "ratio", "target", "", "what holds it back, or what was compared"];

    public static string Markdown(IReadOnlyList<Row> rows)
    {
        var text = new StringBuilder();
        text.Append("| ").AppendJoin(" | ", heads).Append(" |\n|").Insert(text.Length, "---|", heads.Length).Append('\n');
        foreach (var row in rows) text.Append("| ").AppendJoin(" | ", Cells(row)).Append(" |\n");
        return text.ToString();
    }

    public static string Plain(IReadOnlyList<Row> rows)
    {
        var lines = rows.Select(Cells).Prepend(heads).ToArray();
        var widths = Enumerable.Range(0, heads.Length - 1).Select(i => lines.Max(l => l[i].Length)).ToArray();
        return string.Join('\n', lines.Select(l => string.Join("  ", l.Select((cell, i) => i < widths.Length ? cell.PadRight(widths[i]) : cell)).TrimEnd())) + "\n";
    }

    static string[] Cells(Row row) =>
    [
        row.Figure, row.Ours, row.Peer ?? "", row.Ratio is { } ratio ? $"{Row.Number(ratio)} ×" : "", row.Target ?? "",
        row.Met switch { true => "met", false => "missed", _ => "" }, row.Note,
    ];
}
