using System.Text.Json.Nodes;
using Minka.Hosting.Keeping;
using Minka.Journal;

namespace Minka.Commands;

/// <summary>A verification as `minka verify` tells it: in lines for people, in JSON for programs.</summary>
/// <param name="Page">The entry that was asked for with --at, or null where the file has none.</param>
/// <param name="At">The number as it was asked for, or null where none was.</param>
sealed record ToldVerification(string Path, VerificationReport Report, Entry? Page, string? At)
{
    /// <summary>The photographs beside the file; null where the journal could not be read that far.</summary>
    public AttachmentCheck? Attachments { get; init; }

    public bool IsSound => Report.IsSound && (Attachments is null or { IsSound: true }) && Report.Entries > 0 && (At is null || Page is not null);

    /// <summary>The last entry of the whole file: what the books' newest pages carry.</summary>
    ChainReport? Last => Report.Chains.Where(c => c.Head.Seq > 0).MaxBy(c => (c.Head.At, c.Device));

    public IEnumerable<string> Lines()
    {
        yield return $"File         {Path}";
        yield return $"Entries      {Report.Entries}";
        yield return $"Chains       {Report.Chains.Count}";
        foreach (var chain in Report.Chains) yield return $"  {chain.Number}  {(chain.Name.Length > 0 ? chain.Name : "(no name)")}, {chain.Head.Seq} entries{(chain.RevokedAfter is { } last ? $", revoked after {last}" : "")}";
        if (Last is { } newest)
        {
            yield return $"Head         {newest.Head.Hash}";
            yield return $"Fingerprint  {Number(newest)}: {Fingerprint.Of(newest.Head.Hash)}";
        }
        if (At is not null) yield return Page is null ? $"Entry {At}: this file has no such entry" : $"Entry {At}: {Fingerprint.Of(Page.Hash)}";
        foreach (var warning in Report.Warnings) yield return $"Warning      {warning.Kind} from entry {Place(warning.Entry)} on: {warning.Detail}. One of the two clocks is wrong.";
        if (Attachments is { Named: > 0 } attachments) yield return attachments.FolderIsHere ? $"Attachments  {attachments.Named}" : $"Attachments  {attachments.Named}, not checked: {System.IO.Path.GetFileName(Path)}.d is not beside the file";
        foreach (var wrong in Attachments?.Faults ?? []) yield return $"FAULT        {wrong.Trouble} attachment {wrong.Hash} of entry {wrong.Entry}";
        if (Report.FirstFault is { } fault)
        {
            yield return $"FAULT        {fault.Kind}{(fault.Entry is { } entry ? $" at entry {Place(entry)} (device {entry.Device})" : "")}: {fault.Detail}";
            if (Report.Faults.Count > 1) yield return $"             and {Report.Faults.Count - 1} more; --json lists them";
        }
        else if (Attachments is null or { IsSound: true }) yield return Report.Entries == 0 ? "FAULT        Empty: the file holds no entry at all" : "OK";
    }

    public JsonObject Json() => new()
    {
        ["file"] = Path,
        ["ok"] = IsSound,
        ["entries"] = Report.Entries,
        ["chains"] = new JsonArray([.. Report.Chains.Select(c => (JsonNode)new JsonObject
        {
            ["number"] = c.Number, ["device"] = $"{c.Device}", ["name"] = c.Name, ["entries"] = c.Head.Seq, ["head"] = $"{c.Head.Hash}",
            ["words"] = $"{Fingerprint.Of(c.Head.Hash)}", ["signedThrough"] = c.SignedThrough, ["revokedAfter"] = c.RevokedAfter,
        })]),
        ["organization"] = Last is { } one ? $"{one.Head.Organization.Value:N}" : null,
        ["head"] = Last is { } last ? $"{last.Head.Hash}" : null,
        ["fingerprint"] = Last is { } newest ? new JsonObject { ["number"] = Number(newest), ["words"] = $"{Fingerprint.Of(newest.Head.Hash)}" } : null,
        ["at"] = At is null ? null : new JsonObject { ["number"] = At, ["words"] = Page is null ? null : $"{Fingerprint.Of(Page.Hash)}" },
        ["attachments"] = Attachments is null ? null : new JsonObject
        {
            ["named"] = Attachments.Named, ["folderIsHere"] = Attachments.FolderIsHere,
            ["faults"] = new JsonArray([.. Attachments.Faults.Select(f => (JsonNode)new JsonObject { ["entry"] = f.Entry, ["hash"] = f.Hash, ["trouble"] = $"{f.Trouble}" })]),
        },
        ["warnings"] = new JsonArray([.. Report.Warnings.Select(w => (JsonNode)new JsonObject { ["kind"] = $"{w.Kind}", ["entry"] = Place(w.Entry), ["detail"] = w.Detail })]),
        ["faults"] = new JsonArray([.. Report.Faults.Select(f => (JsonNode)new JsonObject
        {
            ["kind"] = $"{f.Kind}", ["entry"] = f.Entry is { } entry ? Place(entry) : null, ["device"] = f.Entry is { } of ? $"{of.Device}" : null, ["detail"] = f.Detail,
        })]),
    };

    /// <summary>A file of which nothing can be read: missing, no journal, cut to pieces.</summary>
    public static JsonObject Unreadable(string path, IOException failure) => new()
    {
        ["file"] = path,
        ["ok"] = false,
        ["faults"] = new JsonArray(new JsonObject { ["kind"] = failure is StoreFailedException known ? $"{known.Failure}" : "Disk", ["entry"] = null, ["device"] = null, ["detail"] = failure.Message }),
    };

    static string Number(ChainReport chain) => chain.Number == 1 ? $"{chain.Head.Seq}" : $"{chain.Number}/{chain.Head.Seq}";

    string Place(EntryRef entry) => Report.Chains.FirstOrDefault(c => c.Device == entry.Device)?.Number is { } number and not 1 ? $"{number}/{entry.Seq}" : $"{entry.Seq}";
}
