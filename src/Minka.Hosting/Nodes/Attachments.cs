using System.Security.Cryptography;
using Minka.Domain.Organizations;
using Minka.Hosting.Facts;

namespace Minka.Hosting.Nodes;

/// <summary>
/// Large things beside an organisation's journal: photographs of signed sheets. Each is one file
/// <c>DATA/organizations/NAME.minka.d/HASH</c>, sealed with the organisation's key; the fact in the journal keeps the SHA-256
/// of what was sealed, so that a picture put in its place is noticed.
/// </summary>
public sealed class Attachments
{
    readonly string folder;
    readonly Keyring keys;

    internal Attachments(string organizationsFolder, Keyring keys) => (folder, this.keys) = (organizationsFolder, keys);

    /// <summary>Keeps it; returns what a fact says of it. Keeping the same again changes nothing.</summary>
    /// <param name="name">The organisation's file name without its ending.</param>
    /// <exception cref="IOException">The disk does not take it.</exception>
    public Attachment Keep(string name, Guid organization, ReadOnlySpan<byte> content)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(content));
        PrivateFile.MakeFolder(FolderOf(name));
        if (!File.Exists(PathOf(name, hash))) PrivateFile.Write(PathOf(name, hash), keys.SealerOf(organization).SealBytes(content));
        return new Attachment(hash, BoxOf(PathOf(name, hash)));
    }

    /// <summary>
    /// Overwrites the file with zeros and deletes it. What the disk keeps in spare blocks, and copies elsewhere, are beyond us;
    /// what is left of it there is sealed.
    /// </summary>
    /// <exception cref="IOException">The disk does not let go of it.</exception>
    public void Shred(string name, string hash)
    {
        var path = PathOf(name, hash);
        if (!IsHash(hash) || !File.Exists(path)) return;
        using (var file = new FileStream(path, FileMode.Open, FileAccess.Write))
        {
            var zeros = new byte[8192];
            for (var left = file.Length; left > 0; left -= zeros.Length) file.Write(zeros, 0, (int)Math.Min(left, zeros.Length));
            file.Flush(flushToDisk: true);
        }
        File.Delete(path);
    }

    /// <summary>The folder of attachments that lies beside an organisation's file, whether it is there or not.</summary>
    public static string FolderBeside(string journalPath) => journalPath + ".d";

    internal static bool IsHash(string? hash) => hash is { Length: 64 } && hash.All(char.IsAsciiHexDigitLower);

    internal static string BoxOf(string path)
    {
        using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(file));
    }

    /// <summary>What was kept under a hash; null where it is not here, cannot be opened, or is not what was kept.</summary>
    public byte[]? Find(string name, Guid organization, string hash)
    {
        if (!IsHash(hash) || !File.Exists(PathOf(name, hash))) return null;
        var content = keys.SealerOf(organization).OpenBytes(File.ReadAllBytes(PathOf(name, hash)));
        return content is not null && Convert.ToHexStringLower(SHA256.HashData(content)) == hash ? content : null;
    }

    string FolderOf(string name) => Path.Combine(folder, name + ".minka.d");

    string PathOf(string name, string hash) => Path.Combine(FolderOf(name), hash);
}
