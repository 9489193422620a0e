using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Minka.Hosting.Nodes;
using Minka.Journal;

namespace Minka.Hosting.Keeping;

/// <summary>How a backup is made.</summary>
/// <param name="JournalPath">The organisation's file; a server may have it open.</param>
/// <param name="Out">Where the backup goes; must not exist yet.</param>
public sealed record BackupPlan(string JournalPath, string Out)
{
    public TimeProvider Clock { get; init; } = TimeProvider.System;
    public IChance Chance { get; init; } = SystemChance.Instance;

    /// <summary>The data folder whose sealing key goes along, locked with six words; null leaves all keys out.</summary>
    public string? KeysOf { get; init; }

    /// <summary>What a person who opens the file reads first.</summary>
    public Func<BackupMade, string> Letter { get; init; } = made => $"{made.Name}: {made.Number}: {made.Words}\n";

    /// <summary>What one guess at the six words costs; tests take less.</summary>
    public PinCost LockCost { get; init; } = new(64 * 1024, 3);
}

/// <summary>A backup that was written, read back and found whole.</summary>
/// <param name="Name">Of the organisation's file.</param>
/// <param name="Number">Its last entry as papers print it, with <paramref name="Words"/>, the six words to compare.</param>
/// <param name="KeyWords">The six words that open the sealing key in it; null where no key is inside. They are stored nowhere.</param>
public sealed record BackupMade(string Path, string Name, Guid Organization, long Entries, string Number, string Words, int Attachments, string? KeyWords, DateTimeOffset At, long Bytes = 0);

/// <summary>The books do not verify: a copy of them would be believed later.</summary>
public sealed class DamagedBooksException(string fault) : IOException(fault);

/// <summary>
/// A copy of one organisation in one file: a ZIP that any computer opens, with the journal, the attachments, a letter and the
/// sums of all. It holds no device key, no PIN and no enrolled phone: restoring makes a new device.
/// </summary>
public static class Backup
{
    public const string LetterName = "LEAME.txt", SumsName = "sumas.sha256";

    /// <summary>Copies while the server goes on writing, then reads everything back.</summary>
    /// <exception cref="DamagedBooksException">The journal or an attachment is not what it should be; nothing is left behind.</exception>
    /// <exception cref="IOException">The disk is full or failed, or the file is there already; nothing is left behind.</exception>
    public static BackupMade Write(BackupPlan plan)
    {
        if (File.Exists(plan.Out)) throw new IOException($"{plan.Out} exists already.");
        var (half, copy) = (plan.Out + ".part", plan.Out + ".part.minka");
        try
        {
            Forget(half, copy);
            PrivateFile.Touch(copy);
            PrivateFile.Touch(half);
            using (var live = SqliteJournalStore.Open(plan.JournalPath, JournalAccess.ReadOnly)) live.CopyTo(copy);
            var made = Verified(plan, copy);
            var sums = new StringBuilder();
            using (var file = new FileStream(half, FileMode.Open, FileAccess.ReadWrite))
            {
                using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
                {
                    Add(zip, sums, made, $"{made.Name}.minka", File.OpenRead(copy), CompressionLevel.Optimal);
                    foreach (var path in NamedIn(copy, plan.JournalPath)) Add(zip, sums, made, $"{made.Name}.minka.d/{Path.GetFileName(path)}", File.OpenRead(path), CompressionLevel.NoCompression);
                    if (plan.KeysOf is { } folder)
                    {
                        var key = Keyring.SealingKeyIn(folder, made.Organization) ?? throw new IOException($"{folder} holds no sealing key of {made.Name}.");
                        var (box, words) = KeyBox.Lock(key, made.Organization, plan.Chance, plan.LockCost);
                        made = made with { KeyWords = words };
                        Add(zip, sums, made, KeyBox.FileName, new MemoryStream(box), CompressionLevel.NoCompression);
                    }
                    Add(zip, sums, made, LetterName, new MemoryStream(Encoding.UTF8.GetBytes(plan.Letter(made with { KeyWords = null }))), CompressionLevel.Optimal);
                    Add(zip, null, made, SumsName, new MemoryStream(Encoding.UTF8.GetBytes(sums.ToString())), CompressionLevel.Optimal);
                }
                file.Flush(flushToDisk: true);
            }
            BackupFile.Check(half);
            File.Move(half, plan.Out);
            return made with { Bytes = new FileInfo(plan.Out).Length };
        }
        finally { Forget(half, copy); }
    }

    /// <summary>The name that a backup gets in a folder: the organisation, the day, and a number where there is one of that day.</summary>
    public static string NameIn(string folder, string name, DateOnly day)
    {
        var stem = $"{name}-{day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)}";
        for (var n = 1; ; n++)
            if (Path.Combine(folder, n == 1 ? $"{stem}.minka.zip" : $"{stem}-{n}.minka.zip") is var path && !File.Exists(path)) return path;
    }

    static BackupMade Verified(BackupPlan plan, string copy)
    {
        using var store = SqliteJournalStore.Open(copy, JournalAccess.ReadOnly);
        var now = plan.Clock.GetUtcNow();
        var report = Verification.Of(store, now.ToUnixTimeMilliseconds());
        if (report.FirstFault is { } fault) throw new DamagedBooksException(fault.ToString());
        if (report.Entries == 0) throw new DamagedBooksException("the file holds no entry at all");
        var attachments = AttachmentCheck.Of(store, plan.JournalPath);
        if (attachments.Faults is [var first, ..]) throw new DamagedBooksException($"attachment {first.Hash} of entry {first.Entry}: {first.Trouble}");
        var last = report.Chains.MaxBy(c => (c.Head.At, c.Device))!;
        var number = last.Number == 1 ? $"{last.Head.Seq}" : $"{last.Number}/{last.Head.Seq}";
        return new BackupMade(plan.Out, Path.GetFileNameWithoutExtension(plan.JournalPath), last.Head.Organization.Value, report.Entries, number,
            Fingerprint.Of(last.Head.Hash).ToString(), attachments.FolderIsHere ? attachments.Named : 0, null, now);
    }

    static IEnumerable<string> NamedIn(string copy, string journalPath)
    {
        using var store = SqliteJournalStore.Open(copy, JournalAccess.ReadOnly);
        var folder = Attachments.FolderBeside(journalPath);
        return [.. Facts.AttachmentsNamed.In(store, new Facts.FactCodec(Facts.FactRegistry.OfDomain, Facts.Sealer.WithoutKey))
            .Select(n => n.Attached.Hash).Where(Attachments.IsHash).Distinct().Select(hash => Path.Combine(folder, hash)).Where(File.Exists)];
    }

    static void Add(ZipArchive zip, StringBuilder? sums, BackupMade made, string name, Stream content, CompressionLevel level)
    {
        using var _ = content;
        sums?.Append(Convert.ToHexStringLower(SHA256.HashData(content))).Append("  ").Append(name).Append('\n');
        content.Position = 0;
        var entry = zip.CreateEntry(name, level);
        entry.LastWriteTime = LimaTime.Of(made.At);
        using var into = entry.Open();
        content.CopyTo(into);
    }

    static void Forget(params ReadOnlySpan<string> paths)
    {
        foreach (var path in paths)
            foreach (var suffix in (string[])["", "-wal", "-shm", "-journal"]) File.Delete(path + suffix);
    }
}
