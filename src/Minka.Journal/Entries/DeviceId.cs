namespace Minka.Journal;

/// <summary>
/// A device that writes: the first 16 bytes of SHA-256 over a fixed tag and its Ed25519 public key, so that an id cannot be claimed
/// without the key. Ordered as its bytes are (big-endian), which settles ties of the clock alike on every machine.
/// </summary>
public readonly record struct DeviceId(Guid Value) : IComparable<DeviceId>
{
    /// <summary>The id of the device that holds the private half of <paramref name="publicKey"/> (32 bytes).</summary>
    public static DeviceId Of(ReadOnlySpan<byte> publicKey)
    {
        if (publicKey.Length != DeviceKey.PublicKeySize)
            throw new ArgumentException("An Ed25519 public key has 32 bytes.", nameof(publicKey));
        var hash = Tags.Hash(Tags.Device, publicKey, []);
        Span<byte> bytes = stackalloc byte[Hash32.Size];
        hash.CopyTo(bytes);
        return new(new Guid(bytes[..16], bigEndian: true));
    }

    public int CompareTo(DeviceId other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString("D");

    public static bool operator <(DeviceId left, DeviceId right) => left.CompareTo(right) < 0;
    public static bool operator >(DeviceId left, DeviceId right) => left.CompareTo(right) > 0;
    public static bool operator <=(DeviceId left, DeviceId right) => left.CompareTo(right) <= 0;
    public static bool operator >=(DeviceId left, DeviceId right) => left.CompareTo(right) >= 0;
}
