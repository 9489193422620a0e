using System.Diagnostics.CodeAnalysis;

namespace Minka.Journal;

/// <summary>
/// What an entry says about itself without its content. It stays for ever, also when the payload is erased; its exact bytes are what is
/// hashed, chained and signed. The layout is normative in docs/journal-format.md.
/// </summary>
public sealed record EntryHeader
{
    public required OrganizationId Organization { get; init; }

    public required DeviceId Device { get; init; }

    /// <summary>1, 2, 3 … for each (organisation, device), without gaps.</summary>
    public required long Seq { get; init; }

    /// <summary>The hash of the entry before; <see cref="Hash32.Zero"/> at number 1.</summary>
    public required Hash32 Previous { get; init; }

    /// <summary>Orders entries; strictly greater than the entry before in the same chain.</summary>
    public required HybridTime At { get; init; }

    /// <summary>
    /// The civil date on which it was written, as the device states it: after a clock was set to a wrong year and back, <see cref="At"/> stays ahead for
    /// good, and this is right again. Null where <see cref="At"/> says it. A fact of another day says so in its payload.
    /// </summary>
    public DateOnly? CivilDate { get; init; }

    /// <summary>The command that caused it; entries of one command share it. A command that was sent twice is recognised by it.</summary>
    public Guid Act { get; init; }

    /// <summary>Who says it; all zero is nobody.</summary>
    public Guid Says { get; init; }

    /// <summary>Who typed it.</summary>
    public Guid Writes { get; init; }

    /// <summary>For example <c>store.delivery-received</c>: 1 to 64 of a–z, 0–9, point and hyphen.</summary>
    public required string Kind { get; init; }

    public ushort KindVersion { get; init; }

    /// <summary>Its payload may be erased: it carries names and words, never quantities or references.</summary>
    public bool Erasable { get; init; }

    /// <summary>SHA-256(tag ‖ salt ‖ payload): the commitment that stays when the payload goes.</summary>
    public required Hash32 PayloadHash { get; init; }

    public EntryRef Ref => new(Device, Seq);

    /// <summary>The exact bytes that are stored, hashed and chained.</summary>
    public byte[] Encode() => HeaderLayout.Write(this);

    /// <summary>Reads header bytes strictly: what does not come out again as the very same bytes is refused, with the reason.</summary>
    public static bool TryDecode(ReadOnlySpan<byte> bytes, [NotNullWhen(true)] out EntryHeader? header, out string reason) =>
        HeaderLayout.TryRead(bytes, out header, out reason);

    /// <summary>SHA-256(tag ‖ header bytes): the entry's hash.</summary>
    public static Hash32 HashOf(ReadOnlySpan<byte> headerBytes) => Tags.Hash(Tags.Entry, headerBytes, []);

    /// <summary>The commitment to a payload under its salt (16 bytes).</summary>
    public static Hash32 HashOfPayload(ReadOnlySpan<byte> salt, ReadOnlySpan<byte> payload) => Tags.Hash(Tags.Payload, salt, payload);
}
