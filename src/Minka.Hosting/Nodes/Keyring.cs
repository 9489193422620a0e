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

    internal Keyring(string folder, IChance chance)
    {
        this.folder = folder;
        this.chance = chance;
        PrivateFile.CloseFolder(folder);
        PrivateFile.CloseFolder(ProtectionFolder);
        Device = DeviceKeyFrom(Path.Combine(folder, "device.key"), chance);
    }

    public DeviceKey Device { get; }

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

    public void Dispose() => Device.Dispose();

    string SealingKeyOf(Guid organization) => Path.Combine(folder, $"{organization:N}.seal");

    static DeviceKey DeviceKeyFrom(string path, IChance chance)
    {
        if (File.Exists(path)) return DeviceKey.Import(File.ReadAllBytes(path));
        var key = DeviceKey.Create(chance);
        PrivateFile.Write(path, key.Export());
        return key;
    }
}
