using Minka.Domain.Organizations;
using Minka.Journal;
using EntryRef = Minka.Domain.Organizations.EntryRef;

namespace Minka.Hosting.Live;

/// <summary>What came of a command. Nothing else is ever answered, and an answer is given once it can no longer be lost.</summary>
public abstract record Reply
{
    Reply() { }

    /// <summary>Durable. No facts when this act was recorded before: the same form came twice.</summary>
    /// <param name="Last">The last entry that it wrote.</param>
    public sealed record Accepted(IReadOnlyList<IFact> Facts, EntryRef? Last) : Reply;

    /// <summary>Rules said no; nothing was written.</summary>
    public sealed record Refused(IReadOnlyList<Refusal> Refusals) : Reply;

    /// <summary>Nobody's fault in the room: nothing was written, the same act may be sent again.</summary>
    /// <param name="Code">A short code that the log carries too.</param>
    public sealed record Failed(Failure Failure, string Code) : Reply;
}

/// <summary>Why a command could not be carried out. `failure.Name` of the catalogue says it.</summary>
public enum Failure
{
    /// <summary>No space left on the disk; once there is, the next command works.</summary>
    DiskFull,
    /// <summary>Another program holds the file.</summary>
    FileBusy,
    /// <summary>The file or the folder may not be written.</summary>
    FileReadOnly,
    /// <summary>The disk failed in another way.</summary>
    DiskFailed,
    /// <summary>Another program wrote to the file; the books were read again.</summary>
    JournalMoved,
    /// <summary>The file is a copy or was rolled back: this device wrote entries that it does not hold. Restore it with a new device key.</summary>
    BehindItsDevice,
    /// <summary>The file holds no chain of this device: it comes from another one. Restore it with a new device key.</summary>
    NotEnrolled,
    /// <summary>The hash chain is broken: the books can be read and not written.</summary>
    ChainBroken,
    /// <summary>A signature is not of the device that the chain names: the books can be read and not written.</summary>
    SignatureWrong,
    /// <summary>What the file holds cannot be read at the moment; each further command tries again.</summary>
    Unreadable,
    /// <summary>The server is stopping.</summary>
    Closing,
    /// <summary>A bug; the log tells more under the code.</summary>
    Unexpected,
}

/// <summary>More text than one entry holds (256 KiB).</summary>
public sealed record TooMuchText : Refusal;

/// <summary>There is no such entry, or it carries more than words.</summary>
public sealed record NothingToErase : Refusal;

static class Failures
{
    public static Failure Of(Exception e) => e switch
    {
        StoreFailedException { Failure: StoreFailure.Full } => Failure.DiskFull,
        StoreFailedException { Failure: StoreFailure.Busy } => Failure.FileBusy,
        StoreFailedException { Failure: StoreFailure.ReadOnly } => Failure.FileReadOnly,
        HeadMovedException => Failure.JournalMoved,
        JournalBehindException => Failure.BehindItsDevice,
        IOException => Failure.DiskFailed,
        _ => Failure.Unexpected,
    };
}
