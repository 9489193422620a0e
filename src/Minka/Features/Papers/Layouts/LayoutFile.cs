using System.Globalization;
using Minka.Ui;

namespace Minka.Features.Papers.Layouts;

/// <summary>
/// Reads a layout: one word and its value a line, `column KEY MILLIMETRES HEADING` for each column from the left, `#` for a remark.
/// Everything that is wrong is said at once, each with its line.
/// </summary>
public sealed class LayoutFile
{
    public const int RowsMin = 4, RowsMax = 60, ColumnsMin = 2, ColumnsMax = 20, WidthMin = 5, WidthMax = 200, HeadingMax = 60, LinesMax = 200;
    static readonly string[] words = ["book", "name", "source", "title", "size", "rows", "letters"];

    readonly string file;
    readonly List<LayoutFault> faults = [];
    readonly Dictionary<string, (string Value, int Line)> said = [];
    readonly List<(LayoutColumn Column, int Line)> columns = [];

    LayoutFile(string file) => this.file = file;

    /// <param name="name">Of the layout, from the file's name.</param>
    /// <param name="file">As faults call it.</param>
    /// <returns>The layout, or null with every fault.</returns>
    public static (Layout? Layout, IReadOnlyList<LayoutFault> Faults) Read(string name, string file, string text, bool isOwn)
    {
        var reading = new LayoutFile(file);
        var lines = text.Split('\n');
        if (lines.Length > LinesMax) return (null, [new LayoutFault(file, LinesMax + 1, LayoutFaultKind.TooLong, "")]);
        for (var at = 0; at < lines.Length; at++) reading.Take(lines[at].Trim(), at + 1);
        var layout = reading.Made(name, isOwn);
        return reading.faults.Count == 0 ? (layout, []) : (null, reading.faults);
    }

    void Take(string line, int at)
    {
        if (line.Length == 0 || line[0] == '#') return;
        var (word, value) = Split(line);
        if (word == "column") TakeColumn(value, at);
        else if (!words.Contains(word)) Fault(at, LayoutFaultKind.UnknownWord, word);
        else if (!said.TryAdd(word, (value, at))) Fault(at, LayoutFaultKind.SaidTwice, word);
    }

    void TakeColumn(string value, int at)
    {
        var (key, rest) = Split(value);
        var (millimetres, heading) = Split(rest);
        if (Number(millimetres) is not { } width) { Fault(at, LayoutFaultKind.NotANumber, millimetres); return; }
        if (width is < WidthMin or > WidthMax) Fault(at, LayoutFaultKind.WidthOutOfRange, millimetres);
        if (heading.Length is 0 or > HeadingMax) Fault(at, LayoutFaultKind.HeadingOutOfRange, heading);
        if (columns.Exists(c => c.Column.Key == key)) Fault(at, LayoutFaultKind.ColumnTwice, key);
        columns.Add((new LayoutColumn(key, width, heading), at));
    }

    Layout Made(string name, bool isOwn)
    {
        var book = Required("book");
        var keys = BookColumns.Of(book);
        if (keys is null && said.TryGetValue("book", out var named)) Fault(named.Line, LayoutFaultKind.UnknownBook, book);
        foreach (var (column, line) in columns)
            if (keys is not null && !keys.Contains(column.Key)) Fault(line, LayoutFaultKind.UnknownColumn, column.Key);
        var size = Size();
        if (columns.Count is < ColumnsMin or > ColumnsMax) Fault(0, LayoutFaultKind.ColumnsOutOfRange, $"{columns.Count}");
        else
        {
            if (columns.Sum(c => c.Column.Width) is var wide && wide > PaperSizes.Room(size)) Fault(columns[^1].Line, LayoutFaultKind.TooWide, $"{wide} / {PaperSizes.Room(size)}");
            if (BookColumns.IsTypedBack(book) && columns[0].Column.Key != "code") Fault(columns[0].Line, LayoutFaultKind.CodeFirst, "");
        }
        var rows = Number(Required("rows"));
        if (said.TryGetValue("rows", out var r) && rows is null or < RowsMin or > RowsMax) Fault(r.Line, LayoutFaultKind.RowsOutOfRange, r.Value);
        var layout = new Layout(name, book, Required("name"), Required("source"), Required("title"), size, rows ?? RowsMin, said.TryGetValue("letters", out var l) && l.Value == "large", [.. columns.Select(c => c.Column)], isOwn);
        if (said.TryGetValue("letters", out var letters) && letters.Value is not ("large" or "usual")) Fault(letters.Line, LayoutFaultKind.UnknownWord, letters.Value);
        return layout;
    }

    PaperSize Size()
    {
        var text = Required("size");
        foreach (var (size, name, _, _, _) in PaperSizes.All)
            if (name == text) return size;
        if (said.TryGetValue("size", out var at)) Fault(at.Line, LayoutFaultKind.UnknownSize, text);
        return PaperSize.A4;
    }

    string Required(string word)
    {
        if (said.TryGetValue(word, out var value) && value.Value.Length > 0) return value.Value;
        if (!faults.Exists(f => f.Kind == LayoutFaultKind.Missing && f.About == word)) Fault(0, LayoutFaultKind.Missing, word);
        return "";
    }

    void Fault(int line, LayoutFaultKind kind, string about) => faults.Add(new LayoutFault(file, line, kind, about.Length > 60 ? about[..60] : about));

    static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    static (string Word, string After) Split(string line) => line.IndexOf(' ', StringComparison.Ordinal) is >= 0 and var at ? (line[..at], line[at..].Trim()) : (line, "");
}
