using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using Minka.Hosting.Nodes;
using Minka.Journal;
using NSec.Cryptography;

namespace Minka.Hosting.Keeping;

/// <summary>
/// The sealing key of an organisation, locked with six words that are written on paper and kept elsewhere: 66 bits of chance
/// behind Argon2id. Layout: the tag, organisation (16 bytes), KiB of memory and passes (4 each, big-endian), salt (16),
/// nonce (24), the key encrypted with XChaCha20-Poly1305 over all that stands before.
/// </summary>
static class KeyBox
{
    /// <summary>Its name in a backup.</summary>
    public const string FileName = "llave.minka";

    const int MemoryKibMax = 1024 * 1024, PassesMax = 20, SaltBytes = 16, NonceBytes = 24;
    static readonly XChaCha20Poly1305 algorithm = AeadAlgorithm.XChaCha20Poly1305;

    static ReadOnlySpan<byte> Tag => "minka.key-box.v0\0"u8;
    static int HeadBytes => Tag.Length + 16 + 4 + 4;

    /// <summary>The box, and the words that open it: they are told once and stored nowhere.</summary>
    public static (byte[] Box, string Words) Lock(ReadOnlySpan<byte> key, Guid organization, IChance chance, PinCost cost)
    {
        Span<byte> dice = stackalloc byte[Hash32.Size];
        chance.Fill(dice);
        var words = Fingerprint.Of(new Hash32(dice)).ToString();
        var before = new byte[HeadBytes + SaltBytes + NonceBytes];
        Tag.CopyTo(before);
        organization.TryWriteBytes(before.AsSpan(Tag.Length), bigEndian: true, out _);
        BinaryPrimitives.WriteInt32BigEndian(before.AsSpan(Tag.Length + 16), cost.MemoryKib);
        BinaryPrimitives.WriteInt32BigEndian(before.AsSpan(Tag.Length + 20), cost.Passes);
        chance.Fill(before.AsSpan(HeadBytes));
        using var lid = LidOf(words, cost, before.AsSpan(HeadBytes, SaltBytes));
        return ([.. before, .. algorithm.Encrypt(lid, before.AsSpan(HeadBytes + SaltBytes), before.AsSpan(0, HeadBytes + SaltBytes), key)], words);
    }

    /// <summary>Null for other words, another organisation's box, and bytes that are no box.</summary>
    public static byte[]? Open(ReadOnlySpan<byte> box, Guid organization, string? words)
    {
        var before = HeadBytes + SaltBytes + NonceBytes;
        if (box.Length <= before || !box.StartsWith(Tag) || new Guid(box.Slice(Tag.Length, 16), bigEndian: true) != organization) return null;
        var cost = new PinCost(BinaryPrimitives.ReadInt32BigEndian(box[(Tag.Length + 16)..]), BinaryPrimitives.ReadInt32BigEndian(box[(Tag.Length + 20)..]));
        if (cost.MemoryKib is < 8 or > MemoryKibMax || cost.Passes is < 1 or > PassesMax || !AreWords(words, out var spoken)) return null;
        using var lid = LidOf(spoken, cost, box.Slice(HeadBytes, SaltBytes));
        return algorithm.Decrypt(lid, box.Slice(HeadBytes + SaltBytes, NonceBytes), box[..(HeadBytes + SaltBytes)], box[before..]);
    }

    /// <summary>However they were typed: the accents and capitals of the list.</summary>
    static bool AreWords(string? typed, [NotNullWhen(true)] out string? spoken)
    {
        spoken = Fingerprint.TryParse(typed, out var words) ? words.ToString() : null;
        return spoken is not null;
    }

    static Key LidOf(string words, PinCost cost, ReadOnlySpan<byte> salt) => Key.Import(algorithm, cost.Derive(words, salt), KeyBlobFormat.RawSymmetricKey);
}
