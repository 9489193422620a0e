using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;

namespace Minka.Journal;

/// <summary>
/// The payload of an entry was erased; its header stays. Payload: 16 bytes of device id, 8 of the number, one of the reason. The reason is a
/// code and not a text, so that explaining an erasure cannot repeat what was erased.
/// </summary>
public sealed record PayloadErased(EntryRef Target, ErasureReason Reason)
{
    const int Size = 25;

    public Draft ToDraft()
    {
        var payload = new byte[Size];
        Target.Device.Value.TryWriteBytes(payload, bigEndian: true, out _);
        BinaryPrimitives.WriteInt64BigEndian(payload.AsSpan(16), Target.Seq);
        payload[24] = (byte)Reason;
        return new(JournalKinds.PayloadErased, 0, payload);
    }

    public static bool TryRead(ReadOnlySpan<byte> payload, [NotNullWhen(true)] out PayloadErased? erased)
    {
        erased = null;
        if (payload.Length != Size
            || BinaryPrimitives.ReadInt64BigEndian(payload[16..]) is var seq && seq < 1
            || payload[24] is < (byte)ErasureReason.Requested or > (byte)ErasureReason.Other)
            return false;
        erased = new(new(new(new Guid(payload[..16], bigEndian: true)), seq), (ErasureReason)payload[24]);
        return true;
    }
}

/// <summary>Why a payload was erased, from a short neutral list.</summary>
public enum ErasureReason : byte
{
    /// <summary>Whom it concerns asked for it.</summary>
    Requested = 1,
    /// <summary>It was written by mistake.</summary>
    Mistaken = 2,
    /// <summary>It is no longer needed.</summary>
    NotNeeded = 3,
    CourtOrder = 4,
    Other = 5,
}
