using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;

namespace Minka.Journal;

/// <summary>
/// A device may write no more: what it writes after number <paramref name="LastSeq"/> is kept and shown as a fault. The number decides and not
/// the clock, which whoever holds the device could set back. Payload: 16 bytes of device id, 8 of the number.
/// </summary>
public sealed record DeviceRevoked(DeviceId Device, long LastSeq)
{
    const int Size = 24;

    public Draft ToDraft()
    {
        var payload = new byte[Size];
        Device.Value.TryWriteBytes(payload, bigEndian: true, out _);
        BinaryPrimitives.WriteInt64BigEndian(payload.AsSpan(16), LastSeq);
        return new(JournalKinds.DeviceRevoked, 0, payload);
    }

    public static bool TryRead(ReadOnlySpan<byte> payload, [NotNullWhen(true)] out DeviceRevoked? revoked)
    {
        revoked = null;
        if (payload.Length != Size || BinaryPrimitives.ReadInt64BigEndian(payload[16..]) is var last && last < 0)
            return false;
        revoked = new(new(new Guid(payload[..16], bigEndian: true)), last);
        return true;
    }
}
