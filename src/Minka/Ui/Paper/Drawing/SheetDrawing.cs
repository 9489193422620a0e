using Minka.Locale;

namespace Minka.Ui.Drawing;

/// <summary>Head, blocks and foot of one sheet, from the top; tables keep their shares of the width.</summary>
sealed class SheetDrawing(PrintedSheet sheet, Texts texts, Pen pen, double left, double room, double height, double scale)
{
    readonly bool isSmall = sheet.Size is PaperSize.A5 or PaperSize.HalfFolio or PaperSize.Quarter;
    double y = left * 0.9;

    /// <summary>Nothing of the blocks reached into signatures and fingerprint.</summary>
    public bool Fits { get; private set; }

    double Body => scale * (sheet.Large ? 14 : isSmall ? 9 : sheet.Size == PaperSize.A4Wide ? 9 : 10.5);

    public void Draw()
    {
        Head();
        foreach (var block in sheet.Blocks) Block(block);
        var end = y;
        Fits = end <= Foot();
    }

    void Head()
    {
        var (title, top) = (isSmall ? 14 : sheet.Large ? 26 : 21, y);
        var aside = Aside(top);
        Text(sheet.Title, title, true, room - aside);
        Text(sheet.Organization, isSmall ? 9 : 11.5, false, room - aside);
        if (sheet.Period is { } period) Text(period, isSmall ? 9 : 11.5, true, room - aside);
        y = Math.Max(y + 2, aside == 0 ? 0 : top + (sheet.Mark is null ? 10 : 25));
        pen.Rule(left, y, room, 0.9);
        y += 4.5;
        var right = string.Join("     ", new[] { sheet.Of > 1 ? texts.Of("ui.paper.page", ("n", sheet.Page), ("of", sheet.Of)) : null, sheet.Folio ? texts["ui.paper.folio"] + " ______________" : null }.OfType<string>());
        if (sheet.Copy is CopyFor.Wall or CopyFor.Fiscal) pen.Write(texts[sheet.Copy == CopyFor.Wall ? "ui.paper.copy.wall" : "ui.paper.copy.fiscal"], left, y, 10, true);
        if (right.Length > 0) pen.Write(right, left + room - Pen.WidthOf(right, 9.5, false), y, 9.5);
        y += 3;
    }

    /// <summary>The number of the sheet, or its code with the square, at the right; how wide it is.</summary>
    double Aside(double top)
    {
        if (sheet.Mark is { } mark)
        {
            var width = Math.Max(30, Pen.WidthOf(mark.Code, 18, true));
            pen.Square(Qr.Of(mark.QrText), left + room - width - 27, top - 2, 25);
            pen.Write(texts["ui.paper.code"], left + room - width, top + 9, 9);
            pen.Write(mark.Code, left + room - width, top + 17, 18, true);
            return width + 30;
        }
        if (sheet.Number is not { } number) return 0;
        var (words, points) = (texts.Of("ui.paper.sheet", ("n", number)), isSmall ? 14.0 : 24.0);
        var wide = Pen.WidthOf(words, points, true) + 8;
        pen.Frame(left + room - wide, top, wide, points * 0.55, 0.8);
        pen.Write(words, left + room - wide + 4, top + points * 0.42, points, true);
        return wide + 4;
    }

    void Block(PaperBlock block)
    {
        y += 2 * scale;
        if (block.Title is { } title) Text(title, Body + 2, true, room);
        switch (block)
        {
            case TableBlock table: Table(table); break;
            case TextBlock text: foreach (var line in text.Lines) Text(line, Body, false, room); break;
            case SignBlock sign: Sign(sign); break;
            case WallBlock wall: y = WallDrawing.Draw(pen, wall, left, y, room, scale); break;
        }
    }

    void Sign(SignBlock sign)
    {
        y += 6;
        const double points = 44;
        y += points * 0.35;
        pen.Write(sign.Words, left + (room - Pen.WidthOf(sign.Words, points, true)) / 2, y, points, true);
        y += 6;
        if (sign.Detail is { } detail) { pen.Write(detail, left + (room - Pen.WidthOf(detail, 14, false)) / 2, y + 3, 14); y += 9; }
        if (sign.QrText is { } text) { pen.Square(Qr.Of(text), left + (room - 30) / 2, y, 30); y += 32; }
    }

    void Table(TableBlock table)
    {
        var widths = Widths(table.Columns);
        var rowMin = scale * (table.IsToFill ? sheet.Large ? 11 : 8.2 : 0);
        y += 1;
        var top = y;
        Row(table, widths, [.. table.Columns.Select(c => c.Name)], Body - 0.5, isBold: true, rowMin: 0);
        pen.Rule(left, y, room, 0.5);
        foreach (var row in table.Rows)
        {
            var missing = Math.Max(0, table.Columns.Count - row.Cells.Count);
            if (row.IsTotal) pen.Rule(left, y, room, 0.5);
            var start = y;
            if (missing > 0) Sentence(table, widths, row, missing);
            else Row(table, widths, row.Cells, Body, row.IsTotal, rowMin);
            if (row.IsStruck) pen.Rule(left, (start + y) / 2, room, 0.35);
            pen.Rule(left, y, room, row.IsTotal ? 0.5 : 0.2);
        }
        if (!table.IsToFill) return;
        pen.Rule(left, top, room, 0.3);
        var x = left;
        foreach (var width in widths.Append(0)) { pen.Post(x, top, y - top, 0.3); x += width; }
    }

    void Row(TableBlock table, double[] widths, IReadOnlyList<string> cells, double points, bool isBold, double rowMin)
    {
        var lines = cells.Select((cell, i) => Pen.Lines(cell, widths[i] - 2.4, points, isBold || table.IsToFill && i == 0)).ToArray();
        var (line, x) = (SheetImage.LineOf(points), left);
        var tall = Math.Max(rowMin, lines.Max(l => l.Count) * line + 1.6 * scale);
        for (var i = 0; i < cells.Count; i++)
        {
            var bold = isBold || table.IsToFill && i == 0;
            var at = y + line * 0.78 + 0.6 * scale + Math.Max(0, (rowMin - lines[i].Count * line - 1.6) / 2);
            foreach (var words in lines[i])
            {
                pen.Write(words, table.Columns[i].IsNumber ? x + widths[i] - 1.2 - Pen.WidthOf(words, points, bold) : x + 1.2, at, points, bold);
                at += line;
            }
            x += widths[i];
        }
        y += tall;
    }

    /// <summary>A row with fewer cells begins with a sentence that takes their room.</summary>
    void Sentence(TableBlock table, double[] widths, BookRow row, int missing)
    {
        var joined = widths[..(missing + 1)].Sum();
        var block = new TableBlock([new PaperColumn("", 1), .. table.Columns.Skip(missing + 1)], []);
        Row(block, [joined, .. widths[(missing + 1)..]], row.Cells, Body, row.IsTotal, 0);
    }

    double[] Widths(IReadOnlyList<PaperColumn> columns)
    {
        var given = columns.Sum(c => c.Width);
        var open = columns.Count(c => c.Width == 0);
        var scale = open == 0 ? room / Math.Max(1, given) : 1;
        return [.. columns.Select(c => c.Width == 0 ? Math.Max(5, room - given) / open : c.Width * scale)];
    }

    /// <summary>Signatures and fingerprint at the lower edge; where they begin, with room for a pen above the lines.</summary>
    double Foot()
    {
        var at = height - left;
        if (sheet.Entry is { } entry)
        {
            at -= isSmall ? 6 : 13;
            pen.Rule(left, at, room, 0.35);
            var wide = Pen.WidthOf(entry, isSmall ? 13 : 18, true) + 6;
            pen.Frame(left, at + 2, wide, isSmall ? 7 : 10, 0.7);
            pen.Write(entry, left + 3, at + (isSmall ? 7.2 : 9.3), isSmall ? 13 : 18, true);
            pen.Write(string.Join(" · ", sheet.Words), left + wide + 4, at + 6.5, isSmall ? 10.5 : 13, true);
            if (!isSmall)
                foreach (var (line, n) in Pen.Lines(texts.Of("ui.paper.fingerprint", ("entry", entry)), room - wide - 4, 8.5).Take(2).Select((l, n) => (l, n)))
                    pen.Write(line, left + wide + 4, at + 10.5 + n * 3.6, 8.5);
        }
        if (sheet.Signatures.Count == 0) return at - 1;
        at -= isSmall ? 6 : 9;
        var (gap, each) = (8.0, (room - 8.0 * (sheet.Signatures.Count - 1)) / sheet.Signatures.Count);
        for (var i = 0; i < sheet.Signatures.Count; i++)
        {
            var x = left + i * (each + gap);
            pen.Rule(x, at, each, 0.4);
            pen.Write(sheet.Signatures[i], x + (each - Pen.WidthOf(sheet.Signatures[i], 9.5, false)) / 2, at + 4.5, 9.5);
        }
        return at - 12;
    }

    void Text(string text, double points, bool bold, double width)
    {
        foreach (var line in Pen.Lines(text, width, points, bold))
        {
            y += SheetImage.LineOf(points) * 0.8;
            pen.Write(line, left, y, points, bold);
            y += SheetImage.LineOf(points) * 0.2;
        }
    }
}
