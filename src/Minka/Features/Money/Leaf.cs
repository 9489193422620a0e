using Minka.Ui;
using Minka.Ui.Tables;

namespace Minka.Features.Money;

/// <summary>One thing in a leaf: pictogram, name, quiet detail, amount, where a tap leads.</summary>
public sealed record LeafRow(string Icon, string Name, string? Detail = null, string? Amount = null, string? Url = null)
{
    public string? Warning { get; init; }
    public string? CorrectUrl { get; init; }
}

/// <summary>A leaf of one of these pages, told as data: a figure, sentences, rows, a table, bars. What is null is not shown.</summary>
public sealed record Leaf(string Area, string Icon, string Title)
{
    public (string Value, string Label, string? Detail)? Figure { get; init; }
    public string? Words { get; init; }
    /// <summary>A sentence that the telephone reads to whoever asks.</summary>
    public string? Aloud { get; init; }
    public IReadOnlyList<LeafRow> Rows { get; init; } = [];
    public Table? Table { get; init; }
    public IReadOnlyList<Share> Shares { get; init; } = [];
    public string? SharesSentence { get; init; }
    /// <summary>Said where the leaf has no rows and no table.</summary>
    public string? Empty { get; init; }
}

/// <summary>A page of leaves with the acts that lead from it.</summary>
public sealed record LeavesView(string Heading, string Icon, string Area, string BackUrl, IReadOnlyList<Leaf> Leaves)
{
    public string? Notice { get; init; }
    public bool NoticeWarns { get; init; }
    public IReadOnlyList<Door> Doors { get; init; } = [];
    public IReadOnlyList<Table> Tables => [.. Leaves.Select(l => l.Table).OfType<Table>()];
}
