using System.Buffers.Binary;

namespace Minka.Journal;

/// <summary>Entries that follow each other in one chain, are stored together or not at all, and carry one signature over the last.</summary>
public sealed record Run(IReadOnlyList<Entry> Entries, RunSignature Signature)
{
    public DeviceId Device => Signature.Device;

    public ChainHead Head => ChainHead.Of(Entries[^1]);
}

/// <summary>
/// The device's signature over a run. Through the chain it covers every entry before as well; with one signature for each commit the runs lie
/// side by side from entry 1 to the head, so that a missing one shows.
/// </summary>
/// <param name="First">The number of the run's first entry.</param>
/// <param name="Last">The number of its last entry, whose hash is signed.</param>
/// <param name="Signature">64 bytes of Ed25519.</param>
public sealed record RunSignature(DeviceId Device, long First, long Last, byte[] Signature)
{
    /// <summary>The message that is signed: tag ‖ first number (8 bytes) ‖ hash of the last entry.</summary>
    public static byte[] Message(long first, Hash32 lastHash)
    {
        var message = new byte[Tags.Run.Length + 8 + Hash32.Size];
        Tags.Run.CopyTo(message);
        BinaryPrimitives.WriteInt64BigEndian(message.AsSpan(Tags.Run.Length), first);
        lastHash.CopyTo(message.AsSpan(Tags.Run.Length + 8));
        return message;
    }
}
