namespace Minka.Journal;

/// <summary>The journal does not stand where the caller believed: someone else wrote. Read it again and decide again.</summary>
public sealed class HeadMovedException(Heads expected, Heads found)
    : InvalidOperationException($"The journal stands at {Told(found)}, not at {Told(expected)}.")
{
    public Heads Expected { get; } = expected;
    public Heads Found { get; } = found;

    static string Told(Heads heads) => heads.Count == 0 ? "nothing" : string.Join(", ", heads.Select(h => $"{h.Device}/{h.Seq}"));
}

/// <summary>The disk or the file failed. Nothing of the attempt is stored; the store goes on working once the cause is gone.</summary>
public sealed class StoreFailedException(StoreFailure failure, string message, Exception? inner = null) : IOException(message, inner)
{
    public StoreFailure Failure { get; } = failure;
}

public enum StoreFailure
{
    /// <summary>No space left.</summary>
    Full,
    /// <summary>Somebody else holds the file.</summary>
    Busy,
    /// <summary>The file or the folder may not be written.</summary>
    ReadOnly,
    /// <summary>Not a journal, or a broken file.</summary>
    Damaged,
    /// <summary>A journal of a newer program.</summary>
    TooNew,
    /// <summary>No such file, or it cannot be opened.</summary>
    Missing,
    /// <summary>Any other failure of the disk.</summary>
    Disk,
}

/// <summary>Only payloads of kinds marked erasable may be erased: nothing that a sum or a decision rests on.</summary>
public sealed class NotErasableException(EntryRef entry, string reason) : InvalidOperationException($"Entry {entry} cannot be erased: {reason}.")
{
    public EntryRef Entry { get; } = entry;
}

/// <summary>
/// The file is behind what this device remembers having written, or differs from it: a copy or a rollback. Going on would fork the chain; restore
/// with a new device key instead.
/// </summary>
public sealed class JournalBehindException(ChainHead remembered)
    : InvalidOperationException($"The journal does not hold entry {remembered.Device}/{remembered.Seq}, which this device wrote.")
{
    public ChainHead Remembered { get; } = remembered;
}
