namespace Minka.Journal;

/// <summary>
/// An entry as it is stored: the exact header bytes, and beside them the salt and the payload, or neither once erased. Bytes from a store are
/// taken as they are; <see cref="Verification"/> judges them.
/// </summary>
public sealed class Entry
{
    public const int SaltSize = 16;

    /// <summary>256 KiB; anything larger is an attachment that the payload names by its hash.</summary>
    public const int PayloadSizeMax = 256 * 1024;

    EntryHeader? header;

    public Entry(EntryRef reference, byte[] headerBytes, Hash32 hash, byte[]? salt, byte[]? payload, long position = 0)
    {
        Ref = reference;
        HeaderBytes = headerBytes;
        Hash = hash;
        Salt = salt;
        Payload = payload;
        Position = position;
    }

    /// <summary>The place under which the store keeps it; equal to the header's unless somebody changed the file.</summary>
    public EntryRef Ref { get; }

    public byte[] HeaderBytes { get; }

    /// <summary>The hash as stored.</summary>
    public Hash32 Hash { get; }

    /// <summary>16 random bytes that go with the payload: without them a short payload could be guessed from its hash.</summary>
    public byte[]? Salt { get; }

    /// <summary>Null once erased.</summary>
    public byte[]? Payload { get; }

    /// <summary>1, 2, 3 … in the order in which this store received its entries; 0 while it is in no store.</summary>
    public long Position { get; }

    /// <summary>The header, read once. Throws <see cref="DamagedEntryException"/> where the bytes are no header.</summary>
    public EntryHeader Header => header ??= EntryHeader.TryDecode(HeaderBytes, out var read, out var reason)
        ? read
        : throw new DamagedEntryException(Ref, reason);

    /// <summary>A new entry, whose bytes were just written from its header.</summary>
    internal static Entry Linked(EntryHeader header, byte[] headerBytes, Hash32 hash, byte[] salt, byte[] payload) =>
        new(header.Ref, headerBytes, hash, salt, payload) { header = header };

    internal Entry At(long position) => new(Ref, HeaderBytes, Hash, Salt, Payload, position) { header = header };

    internal Entry Erased() => new(Ref, HeaderBytes, Hash, null, null, Position) { header = header };
}

/// <summary>Stored bytes that cannot be read as an entry. Verify the journal to see where else.</summary>
public sealed class DamagedEntryException(EntryRef entry, string reason) : IOException($"Entry {entry} cannot be read: {reason}.")
{
    public EntryRef Entry { get; } = entry;
}
