using Minka.Hosting.Facts;
using Minka.Journal;

namespace Minka.Hosting.Nodes;

/// <summary>
/// DATA/keys: the device's signing key and one sealing key for each organisation. Whoever has this folder can write as this
/// node and read what is sealed; it goes into no backup of an organisation.
/// </summary>
public sealed class Keyring : IDisposable
{
    readonly string folder;
    readonly IChance chance;
    readonly Dictionary<Guid, DeviceKey> ofOrganizations = [];

    internal Keyring(string folder, IChance chance)
    {
        this.folder = folder;
        this.chance = chance;
        PrivateFile.CloseFolder(folder);
        PrivateFile.CloseFolder(ProtectionFolder);
        Device = DeviceKeyFrom(Path.Combine(folder, "device.key"), chance);
    }

    /// <summary>The key with which this node writes, where an organisation has none of its own.</summary>
    public DeviceKey Device { get; }

    /// <summary>
    /// The key with which this node writes in an organisation. One that was restored here has its own: the chain that an earlier
    /// key began is never resumed from a copy.
    /// </summary>
    public DeviceKey DeviceOf(Guid organization)
    {
        lock (ofOrganizations)
        {
            if (ofOrganizations.TryGetValue(organization, out var known)) return known;
            return File.Exists(DeviceKeyOf(organization)) ? ofOrganizations[organization] = DeviceKey.Import(File.ReadAllBytes(DeviceKeyOf(organization))) : Device;
        }
    }

    /// <summary>A new key for an organisation that is being restored; it counts from <see cref="AdoptDeviceKey"/> on.</summary>
    internal DeviceKey MakeDeviceKey(Guid organization)
    {
        var key = DeviceKey.Create(chance);
        PrivateFile.Write(DeviceKeyOf(organization) + ".next", key.Export());
        return key;
    }

    internal void AdoptDeviceKey(Guid organization)
    {
        File.Move(DeviceKeyOf(organization) + ".next", DeviceKeyOf(organization), overwrite: true);
        lock (ofOrganizations)
            if (ofOrganizations.Remove(organization, out var earlier)) earlier.Dispose();
    }

    internal bool HasSealingKey(Guid organization) => File.Exists(SealingKeyOf(organization));

    /// <summary>The key that came with a backup. Another one that was here stays beside it: what it sealed can still be opened by hand.</summary>
    internal void TakeSealingKey(Guid organization, ReadOnlySpan<byte> key)
    {
        var path = SealingKeyOf(organization);
        if (File.Exists(path) && !File.ReadAllBytes(path).AsSpan().SequenceEqual(key)) File.Move(path, path + ".earlier", overwrite: true);
        PrivateFile.Write(path, key);
    }

    /// <summary>The sealing key of an organisation out of a data folder that another process may hold; null where it has none.</summary>
    internal static byte[]? SealingKeyIn(string dataFolder, Guid organization) =>
        Path.Combine(dataFolder, "keys", $"{organization:N}.seal") is var path && File.Exists(path) ? File.ReadAllBytes(path) : null;

    /// <summary>Where ASP.NET keeps the keys of its cookies.</summary>
    public string ProtectionFolder => Path.Combine(folder, "protection");

    internal void MakeSealingKey(Guid organization)
    {
        var key = new byte[Sealer.KeyBytes];
        chance.Fill(key);
        PrivateFile.Write(SealingKeyOf(organization), key);
    }

    internal void ForgetSealingKey(Guid organization) => File.Delete(SealingKeyOf(organization));

    /// <summary>Without its key the organisation's sealed texts read as unreadable, and new ones cannot be written.</summary>
    internal Sealer SealerOf(Guid organization) =>
        File.Exists(SealingKeyOf(organization)) ? Sealer.WithKey(File.ReadAllBytes(SealingKeyOf(organization)), organization, chance.Fill) : Sealer.WithoutKey;

    public void Dispose()
    {
        Device.Dispose();
        foreach (var key in ofOrganizations.Values) key.Dispose();
    }

    string DeviceKeyOf(Guid organization) => Path.Combine(folder, $"{organization:N}.device");

    string SealingKeyOf(Guid organization) => Path.Combine(folder, $"{organization:N}.seal");

    static DeviceKey DeviceKeyFrom(string path, IChance chance)
    {
        if (File.Exists(path)) return DeviceKey.Import(File.ReadAllBytes(path));
        var key = DeviceKey.Create(chance);
        PrivateFile.Write(path, key.Export());
        return key;
    }
}
