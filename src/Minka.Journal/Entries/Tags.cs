using System.Security.Cryptography;

namespace Minka.Journal;

/// <summary>
/// A fixed name before the bytes of each use, ended by a zero byte, so that a hash or a signature made for one use can never be taken
/// for another.
/// </summary>
static class Tags
{
    public static ReadOnlySpan<byte> Device => "minka.journal.device.v0\0"u8;
    public static ReadOnlySpan<byte> Payload => "minka.journal.payload.v0\0"u8;
    public static ReadOnlySpan<byte> Entry => "minka.journal.entry.v0\0"u8;
    public static ReadOnlySpan<byte> Run => "minka.journal.run.v0\0"u8;

    /// <summary>SHA-256(tag ‖ first ‖ second).</summary>
    public static Hash32 Hash(ReadOnlySpan<byte> tag, ReadOnlySpan<byte> first, ReadOnlySpan<byte> second)
    {
        var length = tag.Length + first.Length + second.Length;
        Span<byte> message = length <= 1024 ? stackalloc byte[length] : new byte[length];
        tag.CopyTo(message);
        first.CopyTo(message[tag.Length..]);
        second.CopyTo(message[(tag.Length + first.Length)..]);
        Span<byte> hash = stackalloc byte[Hash32.Size];
        SHA256.HashData(message, hash);
        return new(hash);
    }
}
