namespace Minka.Journal;

/// <summary>What someone wants to have in the journal, before it has a number, a time and a place in the chain.</summary>
/// <param name="Kind">For example <c>store.delivery-received</c>.</param>
/// <param name="KindVersion">The version of the payload's shape.</param>
/// <param name="Payload">The content, at most <see cref="Entry.PayloadSizeMax"/> bytes; the journal doesn't look into it.</param>
public sealed record Draft(string Kind, ushort KindVersion, byte[] Payload)
{
    /// <summary>The civil date on which it was written, as the device states it. A fact of another day says so in its payload.</summary>
    public DateOnly? CivilDate { get; init; }

    /// <summary>The command that caused it.</summary>
    public Guid Act { get; init; }

    /// <summary>Who says it; zero is nobody.</summary>
    public Guid Says { get; init; }

    /// <summary>Who types it.</summary>
    public Guid Writes { get; init; }

    /// <summary>Names and words only: its payload may be erased later.</summary>
    public bool Erasable { get; init; }
}
