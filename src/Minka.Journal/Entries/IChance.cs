using System.Security.Cryptography;

namespace Minka.Journal;

/// <summary>Where random bytes come from: salts, keys and ids. An argument everywhere, so that a test can repeat a run to the byte.</summary>
public interface IChance
{
    void Fill(Span<byte> bytes);
}

/// <summary>The operating system's random bytes, fetched a few hundred at a time: what is asked for is mostly sixteen of them, again and again.</summary>
public sealed class SystemChance : IChance
{
    const int Fetched = 512;

    [ThreadStatic]
    static byte[]? kept;

    [ThreadStatic]
    static int left;

    public static SystemChance Instance { get; } = new();

    public void Fill(Span<byte> bytes)
    {
        if (bytes.Length > Fetched / 2)
        {
            RandomNumberGenerator.Fill(bytes);
            return;
        }
        kept ??= new byte[Fetched];
        if (left < bytes.Length)
        {
            RandomNumberGenerator.Fill(kept);
            left = Fetched;
        }
        var given = kept.AsSpan(left - bytes.Length, bytes.Length);
        given.CopyTo(bytes);
        // What was given out once, a key perhaps, stands nowhere else.
        given.Clear();
        left -= bytes.Length;
    }
}

public static class Chances
{
    /// <summary>A random id (UUID version 4) out of this source of chance.</summary>
    public static Guid NextId(this IChance chance)
    {
        Span<byte> bytes = stackalloc byte[16];
        chance.Fill(bytes);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new(bytes, bigEndian: true);
    }
}
