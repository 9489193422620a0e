using Minka.Ui.Drawing;

namespace Minka.Ui;

/// <summary>People of a day for one duty.</summary>
/// <param name="Label">The duty or the group, where there is more than one.</param>
/// <param name="Lacking">Empty boxes for a pencil.</param>
public sealed record WallLine(string? Label, IReadOnlyList<string> Names, int Lacking);

/// <summary>A day on the wall: people, or a sentence that nobody is needed.</summary>
public sealed record WallDay(string Weekday, string Number, bool BeginsWeek, IReadOnlyList<WallLine> Lines, string? Note = null);

/// <summary>
/// A month for the wall, a day a row and the names in columns, in the largest letters with which all of it stands on one sheet. The longest names stand in the first
/// columns, so that the others can be narrow.
/// </summary>
public sealed record WallBlock : PaperBlock
{
    public const int PointsMost = 22, PointsLeast = 7, AirMost = 5;
    public const double WeekdayPart = 0.85, NumberPart = 1.2, LabelPart = 0.72;

    /// <summary>Millimetres: between two columns; a box in which a pencil can write a name; around a day; one step of air more.</summary>
    const double Between = 2.4, BoxWidth = 24, Around = 1.55, AirStep = 0.4, Millimetres = 25.4 / 72, LineOf = 1.22;

    /// <param name="boxWords">In each empty box.</param>
    /// <param name="foot">Small sentences below.</param>
    /// <param name="width">Millimetres for the table.</param>
    /// <param name="height">Millimetres for its rows.</param>
    public WallBlock(IReadOnlyList<WallDay> days, string boxWords, IReadOnlyList<string> foot, double width, double height)
    {
        (Days, BoxWords, Foot) = (days, boxWords, foot);
        var most = Math.Max(1, days.SelectMany(d => d.Lines).Select(l => l.Names.Count + l.Lacking).DefaultIfEmpty(1).Max());
        (Points, Columns) = (PointsLeast, most);
        for (var columns = most; columns >= 1; columns--)
            for (var points = PointsMost; points > Points; points--)
                if (HeightOf(columns, points) <= height && DayOf(points) + LabelOf(points) + WidthsOf(columns, points).Sum() <= width) { (Points, Columns) = (points, columns); break; }
        Air = days.Count == 0 ? 0 : Math.Clamp((int)((height - HeightOf(Columns, Points)) / days.Count / AirStep / 2), 0, AirMost);
        var names = WidthsOf(Columns, Points);
        var stretched = Math.Max(1, (width - DayOf(Points) - LabelOf(Points)) / Math.Max(1, names.Sum()));
        Widths = [WeekdayOf(Points), NumberOf(Points), .. HasLabels ? new[] { LabelOf(Points) } : [], .. names.Select(n => n * stretched)];
    }

    public IReadOnlyList<WallDay> Days { get; }
    public string BoxWords { get; }
    public IReadOnlyList<string> Foot { get; }
    public int Points { get; }
    public int Columns { get; }

    /// <summary>Steps of room above and below each day that the sheet still has.</summary>
    public int Air { get; }
    public bool HasLabels => Days.Any(d => d.Lines.Any(l => l.Label is not null));

    /// <summary>Millimetres of each column: weekday, number, duty where there are several, names.</summary>
    public IReadOnlyList<double> Widths { get; }

    /// <summary>Millimetres above and below the rows of a day.</summary>
    public double Pad => Around / 2 + Air * AirStep;

    /// <summary>The names and the empty boxes of a line, row after row, as many in each as there are columns. Null is a box.</summary>
    public IReadOnlyList<string?[]> Rows(WallLine line) => RowsOf(line, Columns, Points);

    /// <summary>Millimetres from one row to the next.</summary>
    public static double RowOf(double points) => points * Millimetres * LineOf;

    double HeightOf(int columns, int points) => Days.Sum(d => Math.Max(1, d.Lines.Sum(l => Math.Max(1, RowsOf(l, columns, points).Count))) * RowOf(points) + Around);

    double[] WidthsOf(int columns, int points)
    {
        var rows = Days.SelectMany(d => d.Lines).SelectMany(l => RowsOf(l, columns, points)).ToArray();
        return [.. Enumerable.Range(0, columns).Select(c => rows.Where(r => r.Length > c).Select(r => WidthOf(r[c], points)).DefaultIfEmpty(0).Max() + Between)];
    }

    static IReadOnlyList<string?[]> RowsOf(WallLine line, int columns, int points)
    {
        var all = line.Names.Concat(Enumerable.Repeat<string?>(null, line.Lacking)).OrderByDescending(n => WidthOf(n, points)).ToArray();
        var rows = (all.Length + columns - 1) / columns;
        return [.. Enumerable.Range(0, rows).Select(row => all.Where((_, at) => at % rows == row).ToArray())];
    }

    static double WidthOf(string? name, int points) => name is null ? BoxWidth : Pen.WidthOf(name, points, true);

    double DayOf(int points) => WeekdayOf(points) + NumberOf(points);

    double WeekdayOf(int points) => Days.Select(d => Pen.WidthOf(d.Weekday, points * WeekdayPart, false)).DefaultIfEmpty(0).Max() + 1.5;

    double NumberOf(int points) => Days.Select(d => Pen.WidthOf(d.Number, points * NumberPart, true)).DefaultIfEmpty(0).Max() + 4.5;

    double LabelOf(int points) => HasLabels ? Days.SelectMany(d => d.Lines).Select(l => Pen.WidthOf(l.Label ?? "", points * LabelPart, false)).Max() + 3 : 0;
}
