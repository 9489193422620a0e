using System.Security.Cryptography;
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

    /// <summary>Keeps it; returns its SHA-256 in lower-case hexadecimal. Keeping the same again changes nothing.</summary>
    /// <param name="name">The organisation's file name without its ending.</param>
    /// <exception cref="IOException">The disk does not take it.</exception>
    public string Keep(string name, Guid organization, ReadOnlySpan<byte> content)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(content));
        PrivateFile.MakeFolder(FolderOf(name));
        if (!File.Exists(PathOf(name, hash))) PrivateFile.Write(PathOf(name, hash), keys.SealerOf(organization).SealBytes(content));
        return hash;
    }

    /// <summary>What was kept under a hash; null where it is not here, cannot be opened, or is not what was kept.</summary>
    public byte[]? Find(string name, Guid organization, string hash)
    {
        if (hash.Length != 64 || !hash.All(char.IsAsciiHexDigitLower) || !File.Exists(PathOf(name, hash))) return null;
        var content = keys.SealerOf(organization).OpenBytes(File.ReadAllBytes(PathOf(name, hash)));
        return content is not null && Convert.ToHexStringLower(SHA256.HashData(content)) == hash ? content : null;
    }

    string FolderOf(string name) => Path.Combine(folder, name + ".minka.d");

    string PathOf(string name, string hash) => Path.Combine(FolderOf(name), hash);
}
