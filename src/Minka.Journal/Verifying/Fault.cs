namespace Minka.Journal;

/// <summary>What verification found that must not be: its kind, where, and a sentence in English for the log.</summary>
/// <param name="Entry">The entry concerned; null where the fault is of the whole file.</param>
/// <param name="Position">Its place in the store; null where no stored entry is concerned (a missing one).</param>
public sealed record Fault(FaultKind Kind, EntryRef? Entry, long? Position, string Detail)
{
    public override string ToString() => Entry is { } entry ? $"{Kind} at {entry}: {Detail}" : $"{Kind}: {Detail}";
}

/// <summary>Every fault has one of these names; docs/journal-format.md says what each proves.</summary>
public enum FaultKind
{
    /// <summary>The storage says that its own structures are broken or changed.</summary>
    StorageDamaged,
    /// <summary>Header bytes that are no header of a known version.</summary>
    UnreadableHeader,
    /// <summary>The header bytes no longer have the hash that was stored with them, or the stored hash was changed.</summary>
    AlteredHeader,
    /// <summary>The store keeps the entry under another device or number than its header says.</summary>
    Misfiled,
    /// <summary>An entry of another organisation.</summary>
    OtherOrganization,
    /// <summary>Numbers are missing before this entry.</summary>
    Gap,
    /// <summary>A number that came already.</summary>
    OutOfOrder,
    /// <summary>It does not build on the entry before.</summary>
    WrongPrevious,
    /// <summary>Its clock reading is not after the entry before.</summary>
    TimeRunsBack,
    /// <summary>The payload or its salt does not match the header's commitment.</summary>
    AlteredPayload,
    /// <summary>The payload is gone and no entry says that it was erased.</summary>
    MissingPayload,
    /// <summary>An entry erases a payload of a kind that may not be erased.</summary>
    ErasureOfLasting,
    /// <summary>An entry erases one that is not there.</summary>
    ErasureOfNothing,
    /// <summary>An entry says that a payload was erased, and it is still there.</summary>
    NotErased,
    /// <summary>One of the journal's own entries cannot be read.</summary>
    UnreadableJournalEntry,
    /// <summary>The chain does not begin with the enrolment of its device.</summary>
    UnknownDevice,
    /// <summary>Written after the device was revoked.</summary>
    RevokedDevice,
    /// <summary>A signature that the device's key did not make over this run.</summary>
    BadSignature,
    /// <summary>Entries from here on that no signature covers.</summary>
    MissingSignature,
    /// <summary>Something known (a signature, a printed or remembered head) speaks of an entry that is not here: the end was cut or rewritten.</summary>
    CutTail,
    /// <summary>Two entries at one number: the device wrote twice, or its key is in two hands.</summary>
    Fork,
}

/// <summary>Something to look at that is no fault.</summary>
public sealed record Warning(WarningKind Kind, EntryRef Entry, string Detail);

public enum WarningKind
{
    /// <summary>More than 24 hours ahead of this machine's clock; one of both is wrong.</summary>
    ClockInTheFuture,
}
