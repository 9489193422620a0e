using Minka.Hosting.Nodes;
using Minka.Journal;

namespace Minka.Hosting.Keeping;

/// <summary>What to restore, and how far it may go.</summary>
/// <param name="Backup">A backup, or a bare `.minka` file with its folder.</param>
/// <param name="Name">What the file is called here; null keeps its name.</param>
/// <param name="KeyWords">The six words that open the sealing key in it.</param>
/// <param name="OverNewer">Books here that know more are set aside.</param>
public sealed record RestorePlan(string Backup, string? Name = null, string? KeyWords = null, bool OverNewer = false);

/// <summary>Whether what is sealed in the restored books can be read here.</summary>
public enum SealedTexts
{
    /// <summary>This node had the key already.</summary>
    KeyWasHere,
    /// <summary>The key came with the backup.</summary>
    KeyRestored,
    /// <summary>Documents, health flags and photographs from before are closed for ever, unless the old data folder is found; new ones work.</summary>
    KeyLost,
}

/// <summary>What came of a restoration.</summary>
public abstract record RestoreOutcome
{
    RestoreOutcome() { }

    /// <param name="Number">Of the last entry before the new device's own, with its six words.</param>
    /// <param name="SetAside">Where the books that were here lie now; null where there were none.</param>
    public sealed record Restored(string Name, Guid Organization, long Entries, string Number, string Words, int Attachments, SealedTexts Sealed, string? SetAside) : RestoreOutcome;

    /// <summary>The backup does not verify: it is not put in anybody's place.</summary>
    public sealed record Damaged(string Fault) : RestoreOutcome;

    /// <summary>The books here hold entries that the backup does not.</summary>
    public sealed record OlderThanHere(long Entries) : RestoreOutcome;

    /// <summary>Another organisation has that name here.</summary>
    public sealed record NameTaken(string Name) : RestoreOutcome;

    /// <summary>The words do not open the key, or no key is inside.</summary>
    public sealed record WrongWords(bool HasKey) : RestoreOutcome;
}

/// <summary>
/// Puts a backup in its place: verified first, with a new device key, so that the chain which another device began is never
/// resumed from a copy. Nothing that was here is deleted.
/// </summary>
public static class Restoration
{
    /// <param name="folder">Held by this process; no organisation of it is open.</param>
    /// <exception cref="IOException">The backup cannot be read, or the disk failed; what was here is untouched.</exception>
    public static RestoreOutcome Into(DataFolder folder, RestorePlan plan)
    {
        var work = Path.Combine(folder.Path, "restoring");
        if (Directory.Exists(work)) Directory.Delete(work, recursive: true);
        PrivateFile.CloseFolder(work);
        try
        {
            var backup = BackupFile.Unpack(plan.Backup, work);
            var now = folder.Options.Clock.GetUtcNow();
            VerificationReport report;
            AttachmentCheck attachments;
            using (var store = SqliteJournalStore.Open(backup.Journal, JournalAccess.ReadOnly))
            {
                report = Verification.Of(store, now.ToUnixTimeMilliseconds());
                attachments = AttachmentCheck.Of(store, backup.Journal);
            }
            if (report.FirstFault is { } fault) return new RestoreOutcome.Damaged(fault.ToString());
            if (attachments.Faults is [var wrong, ..]) return new RestoreOutcome.Damaged($"attachment {wrong.Hash} of entry {wrong.Entry}: {wrong.Trouble}");
            if (report.Heads.Organization is not { } id) return new RestoreOutcome.Damaged("the file holds no entry at all");

            var name = plan.Name ?? backup.Name;
            var here = HereOf(folder, id);
            if (here is null && File.Exists(PathOf(folder, name)) || here is not null && here != PathOf(folder, name) && File.Exists(PathOf(folder, name))) return new RestoreOutcome.NameTaken(name);
            if (!plan.OverNewer && MissingIn(folder, id, report.Heads, here) is > 0 and var missing) return new RestoreOutcome.OlderThanHere(missing);
            byte[]? key = null;
            if (plan.KeyWords is not null && (key = backup.KeyBox is { } box ? KeyBox.Open(box, id.Value, plan.KeyWords) : null) is null) return new RestoreOutcome.WrongWords(backup.KeyBox is not null);

            var head = Enrol(folder, backup.Journal, id, now);
            var aside = here is null ? null : SetAside(folder, here, now);
            Install(folder, backup.Journal, name);
            folder.Keys.AdoptDeviceKey(id.Value);
            folder.Memory.Remember(head);
            var last = report.Chains.MaxBy(c => (c.Head.At, c.Device))!;
            return new RestoreOutcome.Restored(name, id.Value, report.Entries, last.Number == 1 ? $"{last.Head.Seq}" : $"{last.Number}/{last.Head.Seq}",
                Fingerprint.Of(last.Head.Hash).ToString(), attachments.FolderIsHere ? attachments.Named : 0, SealedWith(folder, id.Value, key), aside);
        }
        finally { Directory.Delete(work, recursive: true); }
    }

    static string PathOf(DataFolder folder, string name) => Path.Combine(folder.OrganizationsFolder, name + ".minka");

    /// <summary>The file of this organisation that lies here, whatever its name; null where there is none.</summary>
    static string? HereOf(DataFolder folder, OrganizationId id)
    {
        foreach (var path in Directory.EnumerateFiles(folder.OrganizationsFolder, "*.minka"))
            if (HeadsOf(path)?.Organization == id) return path;
        return null;
    }

    static Heads? HeadsOf(string path)
    {
        try
        {
            using var store = SqliteJournalStore.Open(path, JournalAccess.ReadOnly);
            return store.Heads();
        }
        catch (IOException) { return null; }
    }

    /// <summary>How many entries the books here hold, or this node remembers writing, that the backup does not.</summary>
    static long MissingIn(DataFolder folder, OrganizationId id, Heads backup, string? here)
    {
        var known = (here is null ? null : HeadsOf(here))?.AsEnumerable() ?? [];
        return known.Concat(folder.Memory.Of(id)).GroupBy(h => h.Device).Sum(chain =>
        {
            var (mine, theirs) = (chain.MaxBy(h => h.Seq)!, backup.Of(id, chain.Key));
            // One number with two hashes: whatever each side wrote after they parted is not in the other.
            return mine.Seq > theirs.Seq ? mine.Seq - theirs.Seq : mine.Seq == theirs.Seq && mine.Hash != theirs.Hash ? 1 : 0;
        });
    }

    static ChainHead Enrol(DataFolder folder, string journal, OrganizationId id, DateTimeOffset now)
    {
        using var key = folder.Keys.MakeDeviceKey(id.Value);
        using var store = SqliteJournalStore.Open(journal, JournalAccess.ReadWrite);
        var writer = ChainWriter.Open(store, id, key, folder.Options.Chance);
        writer.Enrol(folder.Options.DeviceName, now.ToUnixTimeMilliseconds());
        return writer.Head;
    }

    static string SetAside(DataFolder folder, string here, DateTimeOffset now)
    {
        var stem = Path.Combine(folder.Path, "replaced", $"{Path.GetFileNameWithoutExtension(here)}-{LimaTime.Of(now).ToString("yyyyMMdd-HHmmss", System.Globalization.CultureInfo.InvariantCulture)}");
        var aside = stem;
        for (var n = 2; Directory.Exists(aside); n++) aside = $"{stem}-{n}";
        PrivateFile.CloseFolder(Path.Combine(folder.Path, "replaced"));
        PrivateFile.MakeFolder(aside);
        foreach (var suffix in (string[])["-wal", "-shm", ""])
            if (File.Exists(here + suffix)) File.Move(here + suffix, Path.Combine(aside, Path.GetFileName(here) + suffix));
        if (Directory.Exists(Attachments.FolderBeside(here))) Directory.Move(Attachments.FolderBeside(here), Attachments.FolderBeside(Path.Combine(aside, Path.GetFileName(here))));
        return aside;
    }

    static void Install(DataFolder folder, string journal, string name)
    {
        if (Directory.Exists(Attachments.FolderBeside(journal))) Directory.Move(Attachments.FolderBeside(journal), Attachments.FolderBeside(PathOf(folder, name)));
        File.Move(journal, PathOf(folder, name));
    }

    static SealedTexts SealedWith(DataFolder folder, Guid organization, byte[]? key)
    {
        if (key is not null) folder.Keys.TakeSealingKey(organization, key);
        else if (folder.Keys.HasSealingKey(organization)) return SealedTexts.KeyWasHere;
        else folder.Keys.MakeSealingKey(organization);
        return key is not null ? SealedTexts.KeyRestored : SealedTexts.KeyLost;
    }
}
