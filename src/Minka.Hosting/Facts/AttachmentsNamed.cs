using Minka.Domain.Organizations;
using Minka.Journal;

namespace Minka.Hosting.Facts;

/// <summary>An entry that names an attachment.</summary>
public sealed record NamedAttachment(Journal.EntryRef Entry, Attachment Attached);

/// <summary>Which attachments a journal still speaks of.</summary>
public static class AttachmentsNamed
{
    public static IEnumerable<NamedAttachment> In(IJournalStore store, FactCodec codec) =>
        store.ReadFrom(1).Select(e => (e.Ref, Attached: By(e, codec))).Where(n => n.Attached is not null).Select(n => new NamedAttachment(n.Ref, n.Attached!.Value));

    /// <summary>Null where the entry names none, or where its words are gone.</summary>
    public static Attachment? By(Entry entry, FactCodec codec)
    {
        if (entry.Payload is null || !EntryHeader.TryDecode(entry.HeaderBytes, out var header, out _)) return null;
        if (codec.Registry.Find(header.Kind)?.Type is not { } type || !type.IsAssignableTo(typeof(IAttachmentFact))) return null;
        return codec.Decode(header.Kind, header.KindVersion, entry.Payload) is DecodedFact.Readable { Fact: IAttachmentFact fact } ? fact.Attached : null;
    }
}
