using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Minka.Ui.Drawing;

/// <summary>The tables of a font in the Web Open Font Format 1.0 (W3C, 2012): a directory of pieces, each deflated on its own.</summary>
static class Woff
{
    const int HeaderLength = 44, EntryLength = 20;

    public static Dictionary<string, byte[]> Read(byte[] file)
    {
        var tables = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        int count = BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(12));
        for (var i = 0; i < count; i++)
        {
            var entry = file.AsSpan(HeaderLength + i * EntryLength, EntryLength);
            var (at, packed, length) = (Number(entry[4..]), Number(entry[8..]), Number(entry[12..]));
            tables[Encoding.ASCII.GetString(entry[..4])] = packed == length ? file[at..(at + length)] : Inflated(file, at, packed, length);
        }
        return tables;
    }

    static byte[] Inflated(byte[] file, int at, int packed, int length)
    {
        using var stream = new ZLibStream(new MemoryStream(file, at, packed), CompressionMode.Decompress);
        var bytes = new byte[length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    static int Number(ReadOnlySpan<byte> bytes) => checked((int)BinaryPrimitives.ReadUInt32BigEndian(bytes));
}
