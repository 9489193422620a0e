namespace Minka.Ui.Drawing;

/// <summary>A month for the wall as a picture: the same rows as its page.</summary>
static class WallDrawing
{
    /// <returns>Where it ends, in millimetres from the top.</returns>
    public static double Draw(Pen pen, WallBlock wall, double left, double top, double room, double scale)
    {
        var (points, y) = (wall.Points * scale, top + 2);
        var (row, starts) = (WallBlock.RowOf(points), new List<double> { left });
        foreach (var width in wall.Widths) starts.Add(starts[^1] + width * room / wall.Widths.Sum());
        var names = wall.HasLabels ? 3 : 2;
        foreach (var day in wall.Days)
        {
            pen.Rule(left, y, room, day.BeginsWeek ? 0.7 : 0.2);
            y += wall.Pad * scale;
            pen.Write(day.Weekday, left, y + row * 0.8, points * WallBlock.WeekdayPart);
            pen.Write(day.Number, starts[2] - 4 - Pen.WidthOf(day.Number, points * WallBlock.NumberPart, true), y + row * 0.82, points * WallBlock.NumberPart, true);
            if (day.Note is { } note) pen.Write(note, starts[names], y + row * 0.8, points * WallBlock.LabelPart);
            var started = y;
            foreach (var line in day.Lines)
            {
                if (line.Label is { } label) pen.Write(label, starts[2], y + row * 0.8, points * WallBlock.LabelPart);
                foreach (var cells in wall.Rows(line).DefaultIfEmpty([]))
                {
                    for (var at = 0; at < cells.Length; at++) Cell(pen, wall, cells[at], starts[names + at], starts[names + at + 1], y, row, points);
                    y += row;
                }
            }
            y = Math.Max(y, started + row) + wall.Pad * scale;
        }
        pen.Rule(left, y, room, 0.4);
        y += 1.5;
        foreach (var line in wall.Foot.SelectMany(f => Pen.Lines(f, room, 9.5 * scale)))
        {
            y += SheetImage.LineOf(9.5 * scale) * 0.85;
            pen.Write(line, left, y, 9.5 * scale);
        }
        return y + 1;
    }

    static void Cell(Pen pen, WallBlock wall, string? name, double left, double right, double y, double row, double points)
    {
        if (name is not null) { pen.Write(name, left, y + row * 0.8, points, true); return; }
        pen.Frame(left, y + 0.4, right - left - 2, row - 0.6, 0.25);
        pen.Write(wall.BoxWords, left + 1, y + 2.6, 5.5);
    }
}
