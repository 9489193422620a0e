using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Minka.Journal;

/// <summary>
/// The first entry of every chain: the device gives its public key, and the signature over the run shows that it holds the private half.
/// Payload: 32 bytes of key, one byte of length, the name in UTF-8 (at most 255 bytes; a place or a thing, never a person).
/// </summary>
public sealed record DeviceEnrolled(byte[] PublicKey, string Name)
{
    static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    public DeviceId Device => DeviceId.Of(PublicKey);

    public Draft ToDraft()
    {
        var name = Strict.GetBytes(Name);
        if (name.Length > byte.MaxValue)
            throw new ArgumentException("A device's name has at most 255 bytes.");
        return new(JournalKinds.DeviceEnrolled, 0, [.. PublicKey, (byte)name.Length, .. name]);
    }

    public static bool TryRead(ReadOnlySpan<byte> payload, [NotNullWhen(true)] out DeviceEnrolled? enrolled)
    {
        enrolled = null;
        if (payload.Length < DeviceKey.PublicKeySize + 1 || payload.Length != DeviceKey.PublicKeySize + 1 + payload[DeviceKey.PublicKeySize])
            return false;
        var name = payload[(DeviceKey.PublicKeySize + 1)..];
        if (!System.Text.Unicode.Utf8.IsValid(name))
            return false;
        enrolled = new(payload[..DeviceKey.PublicKeySize].ToArray(), Strict.GetString(name));
        return true;
    }
}
