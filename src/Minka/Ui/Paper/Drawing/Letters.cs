using System.Buffers.Binary;
using System.Collections.Concurrent;

namespace Minka.Ui.Drawing;

/// <summary>A corner of an outline in units of the font's em.</summary>
readonly record struct Corner(double X, double Y);

/// <summary>
/// The outlines of a TrueType font: characters by cmap format 4, quadratic curves flattened to short lines, composed letters
/// (ñ, á) put together from their parts. Read as the OpenType specification 1.9 writes it.
/// </summary>
sealed class Letters
{
    /// <summary>Pieces of a curve: at 300 dots an inch nobody sees the corners.</summary>
    const int Pieces = 6;
    const int DepthMax = 4;

    readonly byte[] glyf, loca, hmtx, cmap;
    readonly int unitsPerEm, metrics, glyphs;
    readonly bool longOffsets;
    readonly ConcurrentDictionary<int, IReadOnlyList<Corner[]>> outlines = new();

    Letters(Dictionary<string, byte[]> tables)
    {
        (glyf, loca, hmtx, cmap) = (tables["glyf"], tables["loca"], tables["hmtx"], tables["cmap"]);
        (unitsPerEm, longOffsets, metrics) = (U16(tables["head"], 18), U16(tables["head"], 50) == 1, U16(tables["hhea"], 34));
        glyphs = U16(tables["maxp"], 4);
    }

    public static Letters Regular { get; } = Load("andika-400.woff");
    public static Letters Bold { get; } = Load("andika-700.woff");

    /// <summary>How far a text reaches, in em.</summary>
    public double Width(string text) => text.Sum(c => Advance(GlyphOf(c))) / (double)unitsPerEm;

    /// <summary>The outlines of a text from its left end, in em: y grows upwards from the line that the letters stand on.</summary>
    public IEnumerable<IReadOnlyList<Corner[]>> Outlines(string text)
    {
        var x = 0.0;
        foreach (var c in text)
        {
            var glyph = GlyphOf(c);
            var from = x / unitsPerEm;
            yield return [.. outlines.GetOrAdd(glyph, g => OutlineOf(g, 0)).Select(line => line.Select(p => new Corner(from + p.X / unitsPerEm, p.Y / unitsPerEm)).ToArray())];
            x += Advance(glyph);
        }
    }

    static Letters Load(string name)
    {
        using var stream = typeof(Letters).Assembly.GetManifestResourceStream("paper-fonts/" + name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return new Letters(Woff.Read(bytes));
    }

    int Advance(int glyph) => U16(hmtx, 4 * Math.Min(glyph, metrics - 1));

    /// <summary>0, the empty box, for what the font does not have.</summary>
    int GlyphOf(char c)
    {
        c = c switch { '\u00a0' or '\u202f' => ' ', '\u2212' when Find('\u2212') == 0 => '-', _ => c };
        return Find(c);
    }

    int Find(char c)
    {
        var table = (int)BinaryPrimitives.ReadUInt32BigEndian(cmap.AsSpan(8));
        var count = U16(cmap, table + 6) / 2;
        var (ends, starts) = (table + 14, table + 16 + 2 * count);
        for (var i = 0; i < count; i++)
        {
            if (c > U16(cmap, ends + 2 * i)) continue;
            var start = U16(cmap, starts + 2 * i);
            if (c < start) return 0;
            var (delta, rangeAt) = (U16(cmap, starts + 2 * count + 2 * i), starts + 4 * count + 2 * i);
            var range = U16(cmap, rangeAt);
            var glyph = range == 0 ? c : U16(cmap, rangeAt + range + 2 * (c - start));
            return glyph == 0 ? 0 : glyph + delta & 0xFFFF;
        }
        return 0;
    }

    IReadOnlyList<Corner[]> OutlineOf(int glyph, int depth)
    {
        if (glyph < 0 || glyph >= glyphs || depth > DepthMax) return [];
        var (from, to) = (OffsetOf(glyph), OffsetOf(glyph + 1));
        if (from == to) return [];
        var contours = I16(from);
        return contours >= 0 ? Simple(from + 10, contours) : Composed(from + 10, depth);
    }

    int OffsetOf(int glyph) => longOffsets ? (int)BinaryPrimitives.ReadUInt32BigEndian(loca.AsSpan(4 * glyph)) : 2 * U16(loca, 2 * glyph);

    List<Corner[]> Simple(int at, int contours)
    {
        var ends = Enumerable.Range(0, contours).Select(i => U16(glyf, at + 2 * i)).ToArray();
        var count = contours == 0 ? 0 : ends[^1] + 1;
        at += 2 * contours;
        at += 2 + U16(glyf, at);
        var flags = new byte[count];
        for (var i = 0; i < count; i++)
        {
            var flag = flags[i] = glyf[at++];
            if ((flag & 8) == 0) continue;
            for (int again = glyf[at++]; again > 0; again--) flags[++i] = flag;
        }
        var xs = Coordinates(flags, ref at, isShort: 2, isSame: 16);
        var ys = Coordinates(flags, ref at, isShort: 4, isSame: 32);
        var (lines, start) = (new List<Corner[]>(), 0);
        foreach (var end in ends)
        {
            lines.Add(Flattened([.. Enumerable.Range(start, end - start + 1).Select(i => (new Corner(xs[i], ys[i]), (flags[i] & 1) == 1))]));
            start = end + 1;
        }
        return lines;
    }

    int[] Coordinates(byte[] flags, ref int at, byte isShort, byte isSame)
    {
        var (values, value) = (new int[flags.Length], 0);
        for (var i = 0; i < flags.Length; i++)
        {
            if ((flags[i] & isShort) != 0) value += (flags[i] & isSame) != 0 ? glyf[at++] : -glyf[at++];
            else if ((flags[i] & isSame) == 0) { value += I16(at); at += 2; }
            values[i] = value;
        }
        return values;
    }

    /// <summary>Between two points off the line lies one on it, in the middle.</summary>
    static Corner[] Flattened((Corner At, bool On)[] points)
    {
        if (points.Length < 2) return [];
        var full = new List<(Corner At, bool On)>();
        for (var i = 0; i < points.Length; i++)
        {
            var (here, next) = (points[i], points[(i + 1) % points.Length]);
            full.Add(here);
            if (!here.On && !next.On) full.Add((Middle(here.At, next.At), true));
        }
        var first = full.FindIndex(p => p.On);
        var line = new List<Corner> { full[first].At };
        for (var i = 1; i <= full.Count; i++)
        {
            var point = full[(first + i) % full.Count];
            if (point.On) { line.Add(point.At); continue; }
            var (from, to) = (line[^1], full[(first + ++i) % full.Count].At);
            for (var piece = 1; piece <= Pieces; piece++)
            {
                var (t, u) = ((double)piece / Pieces, 1 - (double)piece / Pieces);
                line.Add(new Corner(u * u * from.X + 2 * u * t * point.At.X + t * t * to.X, u * u * from.Y + 2 * u * t * point.At.Y + t * t * to.Y));
            }
        }
        return [.. line];
    }

    static Corner Middle(Corner a, Corner b) => new((a.X + b.X) / 2, (a.Y + b.Y) / 2);

    List<Corner[]> Composed(int at, int depth)
    {
        var lines = new List<Corner[]>();
        int flags;
        do
        {
            (flags, var part) = (U16(glyf, at), U16(glyf, at + 2));
            at += 4;
            var (words, arePlaces) = ((flags & 1) != 0, (flags & 2) != 0);
            var (dx, dy) = !arePlaces ? (0, 0) : words ? (I16(at), I16(at + 2)) : (unchecked((sbyte)glyf[at]), unchecked((sbyte)glyf[at + 1]));
            at += words ? 4 : 2;
            double a = 1, b = 0, c = 0, d = 1;
            if ((flags & 8) != 0) { a = d = Fraction(at); at += 2; }
            else if ((flags & 64) != 0) { (a, d) = (Fraction(at), Fraction(at + 2)); at += 4; }
            else if ((flags & 128) != 0) { (a, b, c, d) = (Fraction(at), Fraction(at + 2), Fraction(at + 4), Fraction(at + 6)); at += 8; }
            lines.AddRange(OutlineOf(part, depth + 1).Select(line => line.Select(p => new Corner(a * p.X + c * p.Y + dx, b * p.X + d * p.Y + dy)).ToArray()));
        } while ((flags & 32) != 0);
        return lines;
    }

    double Fraction(int at) => I16(at) / 16384.0;

    int I16(int at) => BinaryPrimitives.ReadInt16BigEndian(glyf.AsSpan(at));

    static int U16(byte[] table, int at) => BinaryPrimitives.ReadUInt16BigEndian(table.AsSpan(at));
}
