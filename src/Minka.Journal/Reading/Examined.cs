namespace Minka.Journal;

/// <summary>What a reader of facts makes of a payload, on any thread; the journal hands it on and does not look into it.</summary>
/// <param name="payload">Only valid until the call returns.</param>
public delegate object? PayloadReader(EntryHeader header, ReadOnlySpan<byte> payload);

/// <summary>How a payload was found beside its header.</summary>
public enum PayloadState
{
    /// <summary>It has the hash that the header commits to.</summary>
    Intact,
    /// <summary>Neither payload nor salt is there: erased, or lost.</summary>
    Gone,
    /// <summary>Something else is there than what was written.</summary>
    Altered,
}

/// <summary>
/// An entry after the part of its checking that needs no other entry: hashes taken, header and payload read. Its bytes are let go, so that a long
/// journal passes through little memory.
/// </summary>
/// <param name="Hash">As stored.</param>
/// <param name="HeaderIntact">The header's bytes have the stored hash.</param>
/// <param name="Header">Null where the bytes are no header, <paramref name="Reason"/> says why.</param>
/// <param name="OwnPayload">The payload of one of the journal's own kinds; null for every other.</param>
/// <param name="Content">What the <see cref="PayloadReader"/> made of it; null where it was not asked.</param>
public sealed record Examined(EntryRef Ref, long Position, Hash32 Hash, bool HeaderIntact, EntryHeader? Header, string Reason, PayloadState Payload, byte[]? OwnPayload, object? Content)
{
    internal static Examined Of(Entry entry, PayloadReader? reader) =>
        Of(entry.Ref, entry.Position, entry.HeaderBytes, entry.Hash, entry.Salt, entry.Payload, entry.Salt is null && entry.Payload is null, entry.Payload is not null, reader);

    /// <param name="isGone">Neither salt nor payload was stored, or both are empty.</param>
    internal static Examined Of(EntryRef entry, long position, ReadOnlySpan<byte> headerBytes, Hash32 hash, ReadOnlySpan<byte> salt, ReadOnlySpan<byte> payload,
        bool isGone, bool hasPayload, PayloadReader? reader)
    {
        var intact = EntryHeader.HashOf(headerBytes) == hash;
        if (!EntryHeader.TryDecode(headerBytes, out var header, out var reason))
            return new(entry, position, hash, intact, null, reason, isGone ? PayloadState.Gone : PayloadState.Altered, null, null);
        var state = isGone ? PayloadState.Gone
            : hasPayload && salt.Length == Entry.SaltSize && EntryHeader.HashOfPayload(salt, payload) == header.PayloadHash ? PayloadState.Intact : PayloadState.Altered;
        var isOwn = JournalKinds.IsOne(header.Kind);
        return new(entry, position, hash, intact, header, "", state, isOwn && hasPayload ? payload.ToArray() : null,
            isOwn || !hasPayload || isGone || reader is null ? null : reader(header, payload));
    }
}
