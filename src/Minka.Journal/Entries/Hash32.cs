using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;

namespace Minka.Journal;

/// <summary>Thirty-two bytes of SHA-256, held by value. Printed and parsed as 64 lower-case hexadecimal digits.</summary>
public readonly record struct Hash32
{
    public const int Size = 32;

    readonly ulong a, b, c, d;

    public Hash32(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length != Size)
            throw new ArgumentException("A hash has 32 bytes.", nameof(bytes));
        a = BinaryPrimitives.ReadUInt64BigEndian(bytes);
        b = BinaryPrimitives.ReadUInt64BigEndian(bytes[8..]);
        c = BinaryPrimitives.ReadUInt64BigEndian(bytes[16..]);
        d = BinaryPrimitives.ReadUInt64BigEndian(bytes[24..]);
    }

    /// <summary>What stands before the first entry of a chain: 32 zero bytes.</summary>
    public static Hash32 Zero => default;

    public static bool TryParse([NotNullWhen(true)] string? text, out Hash32 hash)
    {
        hash = default;
        Span<byte> bytes = stackalloc byte[Size];
        if (text is not { Length: Size * 2 }
            || Convert.FromHexString(text, bytes, out _, out _) != System.Buffers.OperationStatus.Done)
            return false;
        hash = new(bytes);
        return true;
    }

    public void CopyTo(Span<byte> bytes)
    {
        BinaryPrimitives.WriteUInt64BigEndian(bytes, a);
        BinaryPrimitives.WriteUInt64BigEndian(bytes[8..], b);
        BinaryPrimitives.WriteUInt64BigEndian(bytes[16..], c);
        BinaryPrimitives.WriteUInt64BigEndian(bytes[24..], d);
    }

    public byte[] ToArray()
    {
        var bytes = new byte[Size];
        CopyTo(bytes);
        return bytes;
    }

    public override string ToString() => Convert.ToHexStringLower(ToArray());
}
