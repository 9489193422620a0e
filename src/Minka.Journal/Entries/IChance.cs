using System.Security.Cryptography;

namespace Minka.Journal;

/// <summary>Where random bytes come from: salts, keys and ids. An argument everywhere, so that a test can repeat a run to the byte.</summary>
public interface IChance
{
    void Fill(Span<byte> bytes);
}

/// <summary>The operating system's random bytes.</summary>
public sealed class SystemChance : IChance
{
    public static SystemChance Instance { get; } = new();

    public void Fill(Span<byte> bytes) => RandomNumberGenerator.Fill(bytes);
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
