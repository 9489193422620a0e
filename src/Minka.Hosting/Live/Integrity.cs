using Minka.Domain.Organizations;

namespace Minka.Hosting.Live;

/// <summary>How far the books can be trusted, for the screen of health: nothing here is a secret, nothing is a name.</summary>
/// <param name="Entries">Of all chains.</param>
/// <param name="Chains">One for each device that ever wrote.</param>
/// <param name="Last">Where the fold stands; null while empty.</param>
/// <param name="Number">That entry's number as it is printed on each page.</param>
/// <param name="Words">Its fingerprint, printed beside the number: six words. A page reads both inside the same <c>Read</c> as its view.</param>
/// <param name="HashChain">Checked before the books were opened.</param>
/// <param name="Signatures">Checked in the background.</param>
/// <param name="Erased">Entries whose words were erased.</param>
/// <param name="Malformed">Entries of a known kind whose content cannot be read: kept, not folded.</param>
/// <param name="Unfoldable">Facts on which a book failed: a bug.</param>
/// <param name="Unknown">"kind.v2" by count: written by a newer program; kept, not folded.</param>
/// <param name="AheadOfClock">Entries dated more than a day after this machine's clock, when they were read: a warning.</param>
/// <param name="ClosedToWriting">Why nothing can be written, or null.</param>
public sealed record Integrity(
    long Entries, int Chains, EntryRef? Last, string? Number, string? Words, Check HashChain, Check Signatures,
    long Erased, long Malformed, long Unfoldable, IReadOnlyDictionary<string, int> Unknown, long AheadOfClock, Failure? ClosedToWriting)
{
    /// <summary>The greatest clock reading among the entries: later than now where this machine's clock is behind, or was ahead once.</summary>
    public DateTimeOffset? LatestAt { get; init; }
}

/// <summary>The state of a check.</summary>
/// <param name="Fault">What is wrong and where, in English for the log and the command line; null unless <see cref="CheckState.Fault"/> or <see cref="CheckState.Unread"/>.</param>
public sealed record Check(CheckState State, string? Fault = null)
{
    public static Check Pending { get; } = new(CheckState.Pending);
    public static Check Ok { get; } = new(CheckState.Ok);
    public static Check Wrong(string fault) => new(CheckState.Fault, fault);
    public static Check Unread(string failure) => new(CheckState.Unread, failure);
}

public enum CheckState
{
    Pending,
    Ok,
    Fault,
    /// <summary>The disk failed while it was looked at: nobody knows.</summary>
    Unread,
}
