using System.Buffers.Binary;
using System.IO.Compression;

namespace Minka.Ui.Drawing;

/// <summary>Black on white, one bit a dot, as a copy shop prints it.</summary>
sealed class Bitmap(int width, int height)
{
    readonly byte[] dots = new byte[(width + 7) / 8 * height];
    readonly int stride = (width + 7) / 8;

    public int Width => width;
    public int Height => height;

    public bool IsBlack(int x, int y) => (dots[y * stride + x / 8] >> (7 - x % 8) & 1) == 1;

    public void Fill(int x, int y, int across, int down)
    {
        var (left, right) = (Math.Max(0, x), Math.Min(width, x + across));
        for (var row = Math.Max(0, y); row < Math.Min(height, y + down); row++)
            for (var column = left; column < right; column++) dots[row * stride + column / 8] |= (byte)(128 >> column % 8);
    }

    /// <summary>Fills closed lines by their winding: what goes round twice the same way is black, a hole goes round the other way.</summary>
    public void Fill(IReadOnlyList<Corner[]> lines)
    {
        if (lines.Count == 0 || lines.All(l => l.Length == 0)) return;
        var (top, bottom) = (lines.SelectMany(l => l).Min(p => p.Y), lines.SelectMany(l => l).Max(p => p.Y));
        var crossings = new List<(double X, int Way)>();
        for (var y = Math.Max(0, (int)Math.Floor(top)); y <= Math.Min(height - 1, (int)Math.Ceiling(bottom)); y++)
        {
            var at = y + 0.5;
            crossings.Clear();
            foreach (var line in lines)
                for (var i = 0; i < line.Length; i++)
                {
                    var (a, b) = (line[i], line[(i + 1) % line.Length]);
                    if (a.Y <= at == b.Y <= at) continue;
                    crossings.Add((a.X + (at - a.Y) * (b.X - a.X) / (b.Y - a.Y), a.Y < b.Y ? 1 : -1));
                }
            crossings.Sort((one, other) => one.X.CompareTo(other.X));
            var winding = 0;
            for (var i = 0; i + 1 < crossings.Count; i++)
            {
                winding += crossings[i].Way;
                if (winding == 0) continue;
                var from = (int)Math.Round(crossings[i].X);
                Fill(from, y, (int)Math.Round(crossings[i + 1].X) - from, 1);
            }
        }
    }

    /// <summary>As a PNG (W3C, third edition): one bit of grey, with its dots an inch.</summary>
    public byte[] Png(int dotsPerInch)
    {
        using var file = new MemoryStream();
        file.Write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), height);
        (head[8], head[9]) = (1, 0);
        Chunk(file, "IHDR"u8, head);
        var size = new byte[9];
        var perMetre = (int)Math.Round(dotsPerInch / 0.0254);
        BinaryPrimitives.WriteInt32BigEndian(size, perMetre);
        BinaryPrimitives.WriteInt32BigEndian(size.AsSpan(4), perMetre);
        size[8] = 1;
        Chunk(file, "pHYs"u8, size);
        Chunk(file, "IDAT"u8, Packed());
        Chunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    byte[] Packed()
    {
        using var packed = new MemoryStream();
        using (var stream = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            var row = new byte[stride + 1];
            for (var y = 0; y < height; y++)
            {
                // In a PNG one is white.
                for (var i = 0; i < stride; i++) row[i + 1] = (byte)(dots[y * stride + i] ^ 0xFF);
                stream.Write(row);
            }
        }
        return packed.ToArray();
    }

    static void Chunk(Stream file, ReadOnlySpan<byte> kind, ReadOnlySpan<byte> bytes)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, bytes.Length);
        file.Write(number);
        file.Write(kind);
        file.Write(bytes);
        BinaryPrimitives.WriteUInt32BigEndian(number, Check([.. kind, .. bytes]));
        file.Write(number);
    }

    /// <summary>CRC-32 as PNG asks for it.</summary>
    static uint Check(byte[] bytes)
    {
        var check = uint.MaxValue;
        foreach (var b in bytes)
        {
            check ^= b;
            for (var bit = 0; bit < 8; bit++) check = (check & 1) == 1 ? 0xEDB88320 ^ check >> 1 : check >> 1;
        }
        return ~check;
    }
}
