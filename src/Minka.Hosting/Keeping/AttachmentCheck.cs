using Minka.Hosting.Facts;
using Minka.Hosting.Nodes;
using Minka.Journal;

namespace Minka.Hosting.Keeping;

/// <summary>An attachment that is not as the journal says.</summary>
/// <param name="Entry">Which entry names it, as papers print it.</param>
public sealed record AttachmentFault(string Entry, string Hash, AttachmentTrouble Trouble);

public enum AttachmentTrouble
{
    Missing,
    /// <summary>The sealed bytes are not those that the journal names.</summary>
    Tampered,
}

/// <summary>The attachments of a journal against the folder beside it. No key is needed: the sealed bytes have their sum in the journal.</summary>
/// <param name="Named">How many the journal speaks of; one that was erased with its words is not among them.</param>
/// <param name="FolderIsHere">False where the file was copied without its folder: then nothing can be said.</param>
/// <param name="Strays">Files that no entry names: left by a form that was never sent, or by a disk that would not let go.</param>
public sealed record AttachmentCheck(int Named, bool FolderIsHere, IReadOnlyList<AttachmentFault> Faults, IReadOnlyList<string> Strays)
{
    public bool IsSound => Faults.Count == 0;

    public static AttachmentCheck Of(IJournalStore store, string journalPath)
    {
        var numbers = EntryNumbers.Of(store);
        var named = AttachmentsNamed.In(store, new FactCodec(FactRegistry.OfDomain, Sealer.WithoutKey)).ToArray();
        var folder = Attachments.FolderBeside(journalPath);
        if (!Directory.Exists(folder)) return new AttachmentCheck(named.DistinctBy(n => n.Attached.Hash).Count(), named.Length == 0, [], []);
        var faults = named.Select(n => (n, Trouble: TroubleOf(folder, n))).Where(t => t.Trouble is not null)
            .Select(t => new AttachmentFault(numbers.Print(t.n.Entry), t.n.Attached.Hash, t.Trouble!.Value)).ToArray();
        var known = named.Select(n => n.Attached.Hash).ToHashSet(StringComparer.Ordinal);
        var strays = Directory.EnumerateFiles(folder).Select(p => Path.GetFileName(p)!).Where(name => !known.Contains(name)).Order(StringComparer.Ordinal).ToArray();
        return new AttachmentCheck(known.Count, true, faults, strays);
    }

    static AttachmentTrouble? TroubleOf(string folder, NamedAttachment named)
    {
        if (!Attachments.IsHash(named.Attached.Hash) || Path.Combine(folder, named.Attached.Hash) is var path && !File.Exists(path)) return AttachmentTrouble.Missing;
        try { return named.Attached.Box is { } box && Attachments.BoxOf(path) != box ? AttachmentTrouble.Tampered : null; }
        catch (IOException) { return AttachmentTrouble.Tampered; }
    }
}
