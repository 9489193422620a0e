using Minka.Hosting.Nodes;
using Minka.Journal;

namespace Minka.Hosting.Keeping;

/// <summary>How serious a finding is.</summary>
public enum Gravity { Well, Look, Wrong }

/// <summary>One thing that was looked at, as a name of the catalogue (`doctor.NAME`) and what it speaks of.</summary>
/// <param name="About">The organisation's file or a path; empty for the node itself.</param>
public sealed record Finding(Gravity Gravity, string Name, string About, params IReadOnlyList<(string Name, object Value)> Values);

/// <summary>
/// Looks a data folder or a single file over, changing nothing, also while a server holds it: journal, attachments, keys,
/// space, clock, modes, and what was left lying about.
/// </summary>
public static class Examination
{
    const long SpaceWrong = 50L * 1024 * 1024, SpaceLook = 500L * 1024 * 1024;
    static readonly TimeSpan clockSlack = TimeSpan.FromMinutes(10), longSilence = TimeSpan.FromDays(370);
    static readonly DateTimeOffset builtAfter = new(2026, 11, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Everything about a file, as far as the file alone can tell.</summary>
    public static IEnumerable<Finding> OfFile(string path, TimeProvider clock)
    {
        var name = Path.GetFileName(path);
        IReadOnlyList<Finding> findings;
        try
        {
            using var store = SqliteJournalStore.Open(path, JournalAccess.ReadOnly);
            var now = clock.GetUtcNow();
            var report = Verification.Of(store, now.ToUnixTimeMilliseconds());
            findings = [.. OfReport(report, name, now), .. OfAttachments(AttachmentCheck.Of(store, path), name)];
        }
        catch (IOException e) { findings = [new Finding(Gravity.Wrong, "unreadable", name, ("detail", e.Message))]; }
        return findings;
    }

    /// <summary>A whole data folder.</summary>
    public static IEnumerable<Finding> OfFolder(string folder, TimeProvider clock)
    {
        if (!Directory.Exists(folder)) return [new Finding(Gravity.Wrong, "no-folder", folder)];
        var organizations = Path.Combine(folder, "organizations");
        var files = Directory.Exists(organizations) ? Directory.EnumerateFiles(organizations, "*.minka").Order(StringComparer.Ordinal).ToArray() : [];
        return
        [
            .. files.Length == 0 ? [new Finding(Gravity.Look, "no-organization", folder)] : Array.Empty<Finding>(),
            .. files.SelectMany(f => OfFile(f, clock).Concat(OfKeys(folder, f)).Append(OfCopy(folder, f, clock))),
            OfClock(clock), OfSpace(folder), .. OfModes(folder), .. OfRemains(folder),
        ];
    }

    static IEnumerable<Finding> OfReport(VerificationReport report, string name, DateTimeOffset now)
    {
        if (report.FirstFault is { } fault) yield return new Finding(Gravity.Wrong, "journal-fault", name, ("detail", fault.ToString()), ("n", report.Faults.Count));
        else if (report.Entries == 0) yield return new Finding(Gravity.Wrong, "journal-empty", name);
        else yield return new Finding(Gravity.Well, "journal", name, ("n", report.Entries), ("chains", report.Chains.Count));
        if (report.Entries == 0) yield break;
        var last = report.Heads.Latest.Instant;
        if (last > now + clockSlack) yield return new Finding(Gravity.Look, "clock-behind", name, ("last", last), ("now", now));
        else if (last < now - longSilence) yield return new Finding(Gravity.Look, "long-silence", name, ("last", last), ("now", now));
    }

    static IEnumerable<Finding> OfAttachments(AttachmentCheck check, string name)
    {
        if (!check.FolderIsHere) yield return new Finding(Gravity.Wrong, "attachments-folder", name, ("n", check.Named));
        foreach (var fault in check.Faults) yield return new Finding(Gravity.Wrong, fault.Trouble == AttachmentTrouble.Missing ? "attachment-missing" : "attachment-tampered", name, ("entry", fault.Entry), ("hash", fault.Hash[..Math.Min(12, fault.Hash.Length)]));
        if (check.Strays.Count > 0) yield return new Finding(Gravity.Look, "attachment-strays", name, ("n", check.Strays.Count));
        if (check.FolderIsHere && check.IsSound && check.Named > 0) yield return new Finding(Gravity.Well, "attachments", name, ("n", check.Named));
    }

    static IEnumerable<Finding> OfKeys(string folder, string file)
    {
        if (NodeNotes.Writes(folder, file) is { } trouble) yield return new Finding(Gravity.Wrong, trouble, Path.GetFileName(file));
        if (NodeNotes.OrganizationOf(file) is { } id && Keyring.SealingKeyIn(folder, id) is null) yield return new Finding(Gravity.Wrong, "no-sealing-key", Path.GetFileName(file));
    }

    static Finding OfCopy(string folder, string file, TimeProvider clock)
    {
        var name = Path.GetFileNameWithoutExtension(file);
        if (CopyMemory.In(folder).Last(name) is not { } last) return new Finding(Gravity.Look, "copy-never", Path.GetFileName(file));
        var days = (int)(clock.GetUtcNow() - last).TotalDays;
        return new Finding(days > Domain.Organizations.Settings.CopyEveryDays.Default ? Gravity.Look : Gravity.Well, days < 1 ? "copy-today" : "copy-last", Path.GetFileName(file), ("last", last), ("n", days));
    }

    static Finding OfClock(TimeProvider clock) => clock.GetUtcNow() is var now && now < builtAfter
        ? new Finding(Gravity.Wrong, "clock-impossible", "", ("now", now)) : new Finding(Gravity.Well, "clock", "", ("now", now));

    static Finding OfSpace(string folder)
    {
        try
        {
            var free = new DriveInfo(Path.GetFullPath(folder)).AvailableFreeSpace;
            return new Finding(free < SpaceWrong ? Gravity.Wrong : free < SpaceLook ? Gravity.Look : Gravity.Well, free < SpaceLook ? "space-little" : "space", "", ("mb", free / 1024 / 1024));
        }
        catch (IOException) { return new Finding(Gravity.Look, "space-unknown", ""); }
    }

    /// <summary>Keys and PINs are for the account that runs the program, and for nobody else on the computer.</summary>
    static IEnumerable<Finding> OfModes(string folder)
    {
        if (OperatingSystem.IsWindows()) yield break;
        const UnixFileMode others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute | UnixFileMode.GroupExecute;
        bool IsOpen(string path) => !OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & others) != 0;
        var keys = Path.Combine(folder, "keys");
        string[] secret = [keys, .. Directory.Exists(keys) ? Directory.EnumerateFileSystemEntries(keys, "*", SearchOption.AllDirectories) : [], Path.Combine(folder, "node.db"), Path.Combine(folder, "node.db-wal"), Path.Combine(folder, "replaced")];
        var open = secret.Where(p => (File.Exists(p) || Directory.Exists(p)) && IsOpen(p)).ToArray();
        // A folder that others cannot enter protects what lies in it, whatever the modes of its files.
        var guarded = !IsOpen(folder) || open.All(p => p.StartsWith(keys + "/", StringComparison.Ordinal)) && !IsOpen(keys);
        if (open.Length > 0 && !guarded) foreach (var path in open) yield return new Finding(Gravity.Wrong, "mode-open", Path.GetRelativePath(folder, path), ("mode", Convert.ToString((int)File.GetUnixFileMode(path), 8)));
        else yield return new Finding(Gravity.Well, "modes", "");
    }

    static IEnumerable<Finding> OfRemains(string folder)
    {
        var remains = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(p => p.EndsWith(".new", StringComparison.Ordinal) || p.EndsWith(".part", StringComparison.Ordinal) || p.EndsWith(".next", StringComparison.Ordinal) || p.StartsWith(Path.Combine(folder, "copies"), StringComparison.Ordinal) && p.EndsWith(".zip", StringComparison.Ordinal))
            .Concat(Directory.Exists(Path.Combine(folder, "restoring")) ? [Path.Combine(folder, "restoring")] : []).Select(p => Path.GetRelativePath(folder, p)).Order(StringComparer.Ordinal).ToArray();
        foreach (var path in remains) yield return new Finding(Gravity.Look, "remains", path);
        if (Directory.Exists(Path.Combine(folder, "replaced"))) yield return new Finding(Gravity.Well, "replaced", "replaced", ("n", Directory.GetDirectories(Path.Combine(folder, "replaced")).Length));
    }
}
