using NSec.Cryptography;

namespace Minka.Journal;

/// <summary>
/// The Ed25519 key with which a device signs what it writes. It lives in the node's data folder; the journal never stores the private half.
/// </summary>
public sealed class DeviceKey : IDisposable
{
    public const int PublicKeySize = 32;
    public const int PrivateKeySize = 32;
    public const int SignatureSize = 64;

    readonly Key key;

    DeviceKey(Key key)
    {
        this.key = key;
        PublicKey = key.PublicKey.Export(KeyBlobFormat.RawPublicKey);
        Device = DeviceId.Of(PublicKey);
    }

    /// <summary>32 bytes, as RFC 8032 writes them.</summary>
    public byte[] PublicKey { get; }

    public DeviceId Device { get; }

    public static DeviceKey Create(IChance chance)
    {
        Span<byte> seed = stackalloc byte[PrivateKeySize];
        chance.Fill(seed);
        return Import(seed);
    }

    /// <summary>Takes a key back from the 32 bytes that <see cref="Export"/> gave (the seed of RFC 8032).</summary>
    public static DeviceKey Import(ReadOnlySpan<byte> privateKey) =>
        new(Key.Import(SignatureAlgorithm.Ed25519, privateKey, KeyBlobFormat.RawPrivateKey,
            new() { ExportPolicy = KeyExportPolicies.AllowPlaintextExport }));

    /// <summary>The private half, to be kept beside the journal and never in it.</summary>
    public byte[] Export() => key.Export(KeyBlobFormat.RawPrivateKey);

    public byte[] Sign(ReadOnlySpan<byte> message) => SignatureAlgorithm.Ed25519.Sign(key, message);

    /// <summary>False for a wrong signature and for bytes that are no key or no signature at all.</summary>
    public static bool Verify(ReadOnlySpan<byte> publicKey, ReadOnlySpan<byte> message, ReadOnlySpan<byte> signature) =>
        signature.Length == SignatureSize
        && NSec.Cryptography.PublicKey.TryImport(SignatureAlgorithm.Ed25519, publicKey, KeyBlobFormat.RawPublicKey, out var known)
        && SignatureAlgorithm.Ed25519.Verify(known!, message, signature);

    public void Dispose() => key.Dispose();
}
