using System.IO.Compression;
using System.Security.Cryptography;
using Minka.Hosting.Nodes;
using Minka.Journal;

namespace Minka.Hosting.Keeping;

/// <summary>The file is no backup, or not whole. The message says in English what is wrong with it.</summary>
public sealed class NotABackupException(string message) : IOException(message);

/// <summary>A backup taken apart into a working folder, every sum of it compared.</summary>
/// <param name="Journal">The organisation's file in the working folder.</param>
/// <param name="KeyBox">The locked sealing key, where one is inside.</param>
sealed record BackupFile(string Name, string Journal, byte[]? KeyBox)
{
    /// <summary>What one organisation may weigh; a file that says more is no backup of ours.</summary>
    const long BytesMax = 64L * 1024 * 1024 * 1024;

    /// <summary>Reads everything back and compares the sums, keeping nothing.</summary>
    public static void Check(string path) => Through(path, (_, content) => SHA256.HashData(content));

    /// <summary>Unpacks a backup, or copies a bare `.minka` file with the folder beside it.</summary>
    /// <param name="into">An empty folder.</param>
    public static BackupFile Unpack(string path, string into)
    {
        if (!File.Exists(path)) throw new NotABackupException($"{path} does not exist.");
        if (!IsZip(path)) return Copied(path, into);
        string? journal = null;
        Through(path, (name, content) =>
        {
            var target = Path.Combine(into, name.Replace('/', Path.DirectorySeparatorChar));
            PrivateFile.MakeFolder(Path.GetDirectoryName(target)!);
            PrivateFile.Touch(target);
            using (var file = new FileStream(target, FileMode.Open, FileAccess.ReadWrite))
            {
                content.CopyTo(file);
                file.Flush(flushToDisk: true);
                if (name.EndsWith(".minka", StringComparison.Ordinal) && name != Keeping.KeyBox.FileName) journal = target;
                file.Position = 0;
                return SHA256.HashData(file);
            }
        });
        var box = Path.Combine(into, Keeping.KeyBox.FileName);
        return new BackupFile(Path.GetFileNameWithoutExtension(journal!), journal!, File.Exists(box) ? File.ReadAllBytes(box) : null);
    }

    /// <summary>Each file of the archive once, its sum compared with the list; names are only those that we write.</summary>
    static void Through(string path, Func<string, Stream, byte[]> read)
    {
        try
        {
            using var zip = ZipFile.OpenRead(path);
            var sums = SumsIn(zip);
            var organization = sums.Keys.Where(n => n.EndsWith(".minka", StringComparison.Ordinal) && n != Keeping.KeyBox.FileName).ToArray();
            if (organization is not [var journal] || !Live.OrganizationShelf.IsName(Path.GetFileNameWithoutExtension(journal))) throw new NotABackupException($"{path} holds no organisation's file.");
            if (zip.Entries.Sum(e => e.Length) > BytesMax) throw new NotABackupException($"{path} says that it is larger than any organisation.");
            foreach (var entry in zip.Entries.Where(e => e.FullName != Backup.SumsName))
            {
                var attachment = entry.FullName.StartsWith(journal + ".d/", StringComparison.Ordinal) && Attachments.IsHash(entry.FullName[(journal.Length + 3)..]);
                if (!attachment && entry.FullName != journal && entry.FullName is not (Keeping.KeyBox.FileName or Backup.LetterName)) throw new NotABackupException($"{path} holds something that is not a backup's: {entry.FullName}");
                using var content = entry.Open();
                if (!sums.Remove(entry.FullName, out var sum) || sum != Convert.ToHexStringLower(read(entry.FullName, content))) throw new NotABackupException($"{path}: {entry.FullName} is not what was written.");
            }
            if (sums.Count > 0) throw new NotABackupException($"{path}: {sums.Keys.First()} is missing.");
        }
        catch (InvalidDataException e) { throw new NotABackupException($"{path} is damaged: {e.Message}"); }
    }

    static Dictionary<string, string> SumsIn(ZipArchive zip)
    {
        using var reader = new StreamReader((zip.GetEntry(Backup.SumsName) ?? throw new InvalidDataException("the list of sums is missing")).Open());
        var sums = new Dictionary<string, string>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
            if (line.Split("  ", 2) is [var sum, var name] && !sums.TryAdd(name, sum)) throw new InvalidDataException("the list of sums names a file twice");
        return sums;
    }

    static BackupFile Copied(string path, string into)
    {
        var journal = Path.Combine(into, Path.GetFileName(path));
        PrivateFile.Touch(journal);
        using (var store = SqliteJournalStore.Open(path, JournalAccess.ReadOnly)) store.CopyTo(journal);
        if (Directory.Exists(Attachments.FolderBeside(path)))
        {
            PrivateFile.MakeFolder(Attachments.FolderBeside(journal));
            foreach (var file in Directory.EnumerateFiles(Attachments.FolderBeside(path)).Where(f => Attachments.IsHash(Path.GetFileName(f))))
                PrivateFile.Write(Path.Combine(Attachments.FolderBeside(journal), Path.GetFileName(file)), File.ReadAllBytes(file));
        }
        return new BackupFile(Path.GetFileNameWithoutExtension(path), journal, null);
    }

    static bool IsZip(string path)
    {
        using var file = File.OpenRead(path);
        Span<byte> first = stackalloc byte[4];
        return file.ReadAtLeast(first, 4, throwOnEndOfStream: false) == 4 && first.SequenceEqual("PK\u0003\u0004"u8);
    }
}
