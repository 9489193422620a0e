using Minka.Ui;

namespace Minka.Features.Looking;

/// <summary>The span that is looked at, cut into days, weeks or months.</summary>
/// <param name="Weeks">4, 13 or 52: in the address.</param>
public sealed record LookSpan(int Weeks, DateOnly From, DateOnly To, IReadOnlyList<LookPiece> Pieces);

/// <summary>A day, a week or a month of it.</summary>
public sealed record LookPiece(DateOnly From, DateOnly To, string Label, string LongLabel);

/// <summary>One drawing: its points, the names of its parts or lines, what it says.</summary>
public sealed record LookChart(IReadOnlyList<ChartPoint> Points, IReadOnlyList<string> Names, string Sentence)
{
    public bool IsEmpty => Points.All(p => p.Values.All(v => v is null or 0));
}

/// <summary>Everything on the page that looks rather than reads.</summary>
public sealed record LookView(LookSpan Span, string Period, LookChart Rations, bool AreAverages, LookChart Origins, LookChart Cost, IReadOnlyList<Rank> Lasts, string LastsSentence, LookChart Debts, LookChart Waste, LookChart Cash);
