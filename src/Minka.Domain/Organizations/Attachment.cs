namespace Minka.Domain.Organizations;

/// <summary>Something large that lies beside the journal: a photograph of a signed sheet.</summary>
/// <param name="Hash">SHA-256 of what was kept, in lower-case hexadecimal; the file has this name.</param>
/// <param name="Box">SHA-256 of the sealed bytes as they lie on the disk, so that anyone can check them without the key; null in old entries.</param>
public readonly record struct Attachment(string Hash, string? Box);

/// <summary>A fact that names an attachment. Where its words are erased, the file is destroyed with them.</summary>
public interface IAttachmentFact : IFact
{
    /// <summary>Null where it names none.</summary>
    Attachment? Attached { get; }
}
