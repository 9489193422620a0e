namespace Minka.Ui.Drawing;

/// <summary>Writes and rules on a sheet in millimetres and points, from its upper left corner.</summary>
sealed class Pen(Bitmap sheet, int dotsPerInch)
{
    const double MillimetresPerInch = 25.4, PointsPerInch = 72;

    double DotsOf(double millimetres) => millimetres * dotsPerInch / MillimetresPerInch;

    /// <summary>Millimetres that a text takes.</summary>
    public static double WidthOf(string text, double points, bool bold) => (bold ? Letters.Bold : Letters.Regular).Width(text) * points * MillimetresPerInch / PointsPerInch;

    /// <summary>One line of text standing at <paramref name="y"/>.</summary>
    public void Write(string text, double x, double y, double points, bool bold = false)
    {
        var (size, left, ground) = (points * dotsPerInch / PointsPerInch, DotsOf(x), DotsOf(y));
        foreach (var letter in (bold ? Letters.Bold : Letters.Regular).Outlines(text))
            sheet.Fill([.. letter.Select(line => line.Select(p => new Corner(left + p.X * size, ground - p.Y * size)).ToArray())]);
    }

    public void Rule(double x, double y, double across, double thick) => Box(x, y - thick / 2, across, thick);

    public void Post(double x, double y, double down, double thick) => Box(x - thick / 2, y, thick, down);

    public void Frame(double x, double y, double across, double down, double thick)
    {
        Rule(x, y, across, thick);
        Rule(x, y + down, across, thick);
        Post(x, y, down, thick);
        Post(x + across, y, down, thick);
    }

    public void Square(Qr qr, double x, double y, double side)
    {
        var dot = Math.Max(1, (int)(DotsOf(side) / qr.Side));
        var (left, top) = ((int)DotsOf(x), (int)DotsOf(y));
        for (var row = 0; row < qr.Side; row++)
            for (var column = 0; column < qr.Side; column++)
                if (qr.Modules[row][column]) sheet.Fill(left + column * dot, top + row * dot, dot, dot);
    }

    /// <summary>A text in lines no wider than so many millimetres; a word that is wider alone is broken.</summary>
    public static IReadOnlyList<string> Lines(string text, double width, double points, bool bold = false)
    {
        var (lines, line) = (new List<string>(), "");
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(w => Pieces(w, width, points, bold)))
        {
            var longer = line.Length == 0 ? word : $"{line} {word}";
            if (line.Length > 0 && WidthOf(longer, points, bold) > width) { lines.Add(line); line = word; }
            else line = longer;
        }
        if (line.Length > 0 || lines.Count == 0) lines.Add(line);
        return lines;
    }

    static IEnumerable<string> Pieces(string word, double width, double points, bool bold)
    {
        while (word.Length > 1 && WidthOf(word, points, bold) > width)
        {
            var fits = 1;
            while (fits < word.Length && WidthOf(word[..(fits + 1)], points, bold) <= width) fits++;
            yield return word[..fits];
            word = word[fits..];
        }
        if (word.Length > 0) yield return word;
    }

    void Box(double x, double y, double across, double down) =>
        sheet.Fill((int)Math.Round(DotsOf(x)), (int)Math.Round(DotsOf(y)), Math.Max(1, (int)Math.Round(DotsOf(across))), Math.Max(1, (int)Math.Round(DotsOf(down))));
}
