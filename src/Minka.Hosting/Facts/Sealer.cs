using System.Buffers.Binary;
using System.Text;
using NSec.Cryptography;

namespace Minka.Hosting.Facts;

/// <summary>
/// Seals text with the organisation's sealing key (XChaCha20-Poly1305). A box is nonce (24 bytes), then the ciphertext of
/// length (2 bytes, big-endian), UTF-8 text and zeros up to a multiple of 64, so that its size tells little.
/// </summary>
public sealed class Sealer
{
    /// <summary>Reads every sealed text as unreadable and seals nothing: a file without its data folder.</summary>
    public static Sealer WithoutKey { get; } = new(null, Guid.Empty, null);

    public const int KeyBytes = 32;
    const int BlockBytes = 64;
    const int TextBytesMax = 60_000;

    static readonly XChaCha20Poly1305 algorithm = AeadAlgorithm.XChaCha20Poly1305;

    // The serialiser's options are shared by all organisations, so the key reaches the converter beside them. Encoding and
    // decoding are synchronous and stay on one thread.
    [ThreadStatic] static Sealer? current;

    readonly Key? key;
    readonly byte[] about;
    readonly Nonces? nonces;

    Sealer(Key? key, Guid organization, Nonces? nonces)
    {
        this.key = key;
        this.nonces = nonces;
        about = [.. "minka sealed 1:"u8, .. organization.ToByteArray(bigEndian: true)];
    }

    /// <summary>Fills a nonce with random bytes.</summary>
    public delegate void Nonces(Span<byte> nonce);

    public static Sealer WithKey(ReadOnlySpan<byte> key, Guid organization, Nonces nonces) =>
        new(Key.Import(algorithm, key, KeyBlobFormat.RawSymmetricKey), organization, nonces);

    public bool CanOpen => key is not null;

    internal static Sealer Current => current ?? WithoutKey;

    internal Using Use()
    {
        var before = current;
        current = this;
        return new Using(before);
    }

    internal byte[] Seal(string text)
    {
        if (key is null || nonces is null) throw new InvalidOperationException("sealing needs the data folder's key");
        var bytes = Encoding.UTF8.GetBytes(text);
        if (bytes.Length > TextBytesMax) throw new InvalidOperationException("sealed text is too long");
        var padded = new byte[(bytes.Length + 2 + BlockBytes - 1) / BlockBytes * BlockBytes];
        BinaryPrimitives.WriteUInt16BigEndian(padded, (ushort)bytes.Length);
        bytes.CopyTo(padded, 2);
        var nonce = new byte[algorithm.NonceSize];
        nonces(nonce);
        return [.. nonce, .. algorithm.Encrypt(key, nonce, about, padded)];
    }

    internal string? Open(ReadOnlySpan<byte> box)
    {
        if (key is null || box.Length < algorithm.NonceSize + algorithm.TagSize) return null;
        var padded = algorithm.Decrypt(key, box[..algorithm.NonceSize], about, box[algorithm.NonceSize..]);
        if (padded is null || padded.Length < 2) return null;
        var length = BinaryPrimitives.ReadUInt16BigEndian(padded);
        return length + 2 <= padded.Length ? Encoding.UTF8.GetString(padded, 2, length) : null;
    }

    /// <summary>Bytes of any length (a photograph), not padded: nonce, then ciphertext. A text's box is not one of these.</summary>
    internal byte[] SealBytes(ReadOnlySpan<byte> content)
    {
        if (key is null || nonces is null) throw new InvalidOperationException("sealing needs the data folder's key");
        var nonce = new byte[algorithm.NonceSize];
        nonces(nonce);
        return [.. nonce, .. algorithm.Encrypt(key, nonce, AboutBytes, content)];
    }

    internal byte[]? OpenBytes(ReadOnlySpan<byte> box) =>
        key is null || box.Length < algorithm.NonceSize + algorithm.TagSize ? null
        : algorithm.Decrypt(key, box[..algorithm.NonceSize], AboutBytes, box[algorithm.NonceSize..]);

    byte[] AboutBytes => [.. "attachment: "u8, .. about];

    internal readonly ref struct Using(Sealer? before)
    {
        public void Dispose() => current = before;
    }
}
