using System.Buffers;
using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Minka.Journal;

/// <summary>The header's bytes, version 0: big-endian integers, ids in network order, one length-prefixed string.</summary>
static class HeaderLayout
{
    public const byte Version = 0;
    public const byte ErasableFlag = 1;
    public const int KindLengthMax = 64;

    /// <summary>The flags stand this far from the end: one byte before the 32 of the payload hash. The stores' triggers rely on it.</summary>
    public const int FlagsFromEnd = 33;

    static readonly SearchValues<char> KindLetters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789.-");

    const int KindLengthAt = 133;
    const int AfterKind = 2 + 1 + Hash32.Size;
    const int LengthMin = KindLengthAt + 1 + 1 + AfterKind;

    public static byte[] Write(EntryHeader header)
    {
        if (!IsKind(header.Kind))
            throw new ArgumentException($"Not a kind: '{header.Kind}'.", nameof(header));
        ArgumentOutOfRangeException.ThrowIfLessThan(header.Seq, 1);

        var bytes = new byte[KindLengthAt + 1 + header.Kind.Length + AfterKind];
        var to = bytes.AsSpan();
        to[0] = Version;
        header.Organization.Value.TryWriteBytes(to[1..], bigEndian: true, out _);
        header.Device.Value.TryWriteBytes(to[17..], bigEndian: true, out _);
        BinaryPrimitives.WriteInt64BigEndian(to[33..], header.Seq);
        header.Previous.CopyTo(to[41..]);
        BinaryPrimitives.WriteUInt64BigEndian(to[73..], header.At.Value);
        BinaryPrimitives.WriteUInt32BigEndian(to[81..], Number(header.CivilDate));
        header.Act.TryWriteBytes(to[85..], bigEndian: true, out _);
        header.Says.TryWriteBytes(to[101..], bigEndian: true, out _);
        header.Writes.TryWriteBytes(to[117..], bigEndian: true, out _);
        to[KindLengthAt] = (byte)header.Kind.Length;
        Encoding.ASCII.GetBytes(header.Kind, to[(KindLengthAt + 1)..]);
        var tail = to[(KindLengthAt + 1 + header.Kind.Length)..];
        BinaryPrimitives.WriteUInt16BigEndian(tail, header.KindVersion);
        tail[2] = header.Erasable ? ErasableFlag : (byte)0;
        header.PayloadHash.CopyTo(tail[3..]);
        return bytes;
    }

    public static bool TryRead(ReadOnlySpan<byte> from, [NotNullWhen(true)] out EntryHeader? header, out string reason)
    {
        header = null;
        if (from.Length < 1 || from[0] != Version)
            return No("unknown version", out reason);
        if (from.Length < LengthMin || from.Length != KindLengthAt + 1 + from[KindLengthAt] + AfterKind)
            return No("wrong length", out reason);
        var seq = BinaryPrimitives.ReadInt64BigEndian(from[33..]);
        if (seq < 1)
            return No("number out of range", out reason);
        if (!TryDate(BinaryPrimitives.ReadUInt32BigEndian(from[81..]), out var civilDate))
            return No("no such civil date", out reason);
        var kind = Encoding.Latin1.GetString(from.Slice(KindLengthAt + 1, from[KindLengthAt]));
        if (!IsKind(kind))
            return No("not a kind", out reason);
        var tail = from[(KindLengthAt + 1 + kind.Length)..];
        if (tail[2] > ErasableFlag)
            return No("unknown flag", out reason);

        header = new EntryHeader
        {
            Organization = new(Id(from[1..])),
            Device = new(Id(from[17..])),
            Seq = seq,
            Previous = new(from.Slice(41, Hash32.Size)),
            At = new(BinaryPrimitives.ReadUInt64BigEndian(from[73..])),
            CivilDate = civilDate,
            Act = Id(from[85..]),
            Says = Id(from[101..]),
            Writes = Id(from[117..]),
            Kind = kind,
            KindVersion = BinaryPrimitives.ReadUInt16BigEndian(tail),
            Erasable = tail[2] == ErasableFlag,
            PayloadHash = new(tail.Slice(3, Hash32.Size)),
        };
        reason = "";
        return true;
    }

    public static bool IsKind(string kind) =>
        kind.Length is >= 1 and <= KindLengthMax && !kind.AsSpan().ContainsAnyExcept(KindLetters);

    static Guid Id(ReadOnlySpan<byte> from) => new(from[..16], bigEndian: true);

    // 20261123 rather than a day count: another reader needs no calendar to print it.
    static uint Number(DateOnly? date) => date is { } d ? (uint)(d.Year * 10_000 + d.Month * 100 + d.Day) : 0;

    static bool TryDate(uint number, out DateOnly? date)
    {
        date = null;
        if (number == 0)
            return true;
        var (year, month, day) = (number / 10_000, number / 100 % 100, number % 100);
        if (year is < 1 or > 9999 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth((int)year, (int)month))
            return false;
        date = new DateOnly((int)year, (int)month, (int)day);
        return true;
    }

    static bool No(string why, out string reason)
    {
        reason = why;
        return false;
    }
}
