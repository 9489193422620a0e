using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Minka.Domain.Organizations;
using Minka.Hosting.Facts;
using Minka.Hosting.Nodes;
using Minka.Journal;

namespace Minka.Hosting.Live;

/// <summary>The live organisations of a data folder: one <c>NAME.minka</c> each in DATA/organizations.</summary>
public sealed class OrganizationShelf : IAsyncDisposable
{
    readonly DataFolder folder;
    readonly FactRegistry registry;
    readonly ILogger log;
    readonly ConcurrentDictionary<Guid, LiveOrganization> byId = [];
    readonly SemaphoreSlim founding = new(1, 1);
    readonly List<UnopenedFile> unopened = [];

    OrganizationShelf(DataFolder folder, FactRegistry registry)
    {
        (this.folder, this.registry) = (folder, registry);
        log = folder.Options.Logs.CreateLogger("minka.organizations");
    }

    /// <summary>Opens every file of the folder. One that cannot be opened stays out and doesn't keep the others waiting.</summary>
    public static OrganizationShelf Open(DataFolder folder, FactRegistry? registry = null)
    {
        var shelf = new OrganizationShelf(folder, registry ?? FactRegistry.OfDomain);
        foreach (var path in Directory.EnumerateFiles(folder.OrganizationsFolder, "*.minka").Order(StringComparer.Ordinal)) shelf.TryTakeUp(path);
        return shelf;
    }

    public IReadOnlyCollection<LiveOrganization> All => [.. byId.Values.OrderBy(o => o.Name, StringComparer.Ordinal)];

    /// <summary>Files that could not be opened, and why.</summary>
    public IReadOnlyList<UnopenedFile> Unopened => unopened;

    public LiveOrganization? Find(Guid id) => byId.GetValueOrDefault(id);
    public LiveOrganization? Find(string name) => byId.Values.FirstOrDefault(o => string.Equals(o.Name, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// Makes a new organisation's file, its sealing key and the first entry of this device's chain. It is empty until somebody
    /// founds or adopts it with a command.
    /// </summary>
    /// <param name="name">1 to 40 of a–z, 0–9 and hyphen: it stands in the file's name and in addresses.</param>
    /// <returns>Null when the name cannot be used or is taken.</returns>
    public async Task<LiveOrganization?> Create(string name, CancellationToken cancelled = default)
    {
        await founding.WaitAsync(cancelled).ConfigureAwait(false);
        try
        {
            if (!IsName(name) || File.Exists(PathOf(name))) return null;
            var id = new OrganizationId(folder.Options.Chance.NextId());
            folder.Keys.MakeSealingKey(id.Value);
            PrivateFile.Touch(PathOf(name));
            using (var store = SqliteJournalStore.Open(PathOf(name), JournalAccess.Create))
            {
                var writer = ChainWriter.Open(store, id, folder.Keys.Device, folder.Options.Chance);
                writer.Enrol(folder.Options.DeviceName, folder.Options.Clock.GetUtcNow().ToUnixTimeMilliseconds());
                folder.Memory.Remember(writer.Head);
            }
            log.LogInformation("{Organization} has a file", id);
            return TakeUp(PathOf(name));
        }
        finally { founding.Release(); }
    }

    /// <summary>Founds an organisation in one step; when the command is refused or fails, no file remains.</summary>
    public async Task<(LiveOrganization? Organization, Reply? Reply)> Found(string name, ICommand founding, Act act, CancellationToken cancelled = default)
    {
        if (await Create(name, cancelled).ConfigureAwait(false) is not { } organization) return (null, null);
        var reply = await organization.Execute(founding, act, CancellationToken.None).ConfigureAwait(false);
        if (reply is Reply.Accepted) return (organization, reply);
        byId.TryRemove(organization.Id, out _);
        await organization.DisposeAsync().ConfigureAwait(false);
        foreach (var suffix in (string[])["", "-wal", "-shm"]) File.Delete(PathOf(name) + suffix);
        folder.Keys.ForgetSealingKey(organization.Id);
        return (null, reply);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var organization in byId.Values) await organization.DisposeAsync().ConfigureAwait(false);
        byId.Clear();
        founding.Dispose();
    }

    public static bool IsName(string name) =>
        name.Length is >= 1 and <= 40 && name[0] != '-' && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');

    string PathOf(string name) => Path.Combine(folder.OrganizationsFolder, name + ".minka");

    void TryTakeUp(string path)
    {
        try { TakeUp(path); }
        catch (Exception e) when (e is IOException or InvalidDataException)
        {
            unopened.Add(new UnopenedFile(Path.GetFileName(path), Failures.Of(e)));
            log.LogError("{File} cannot be opened: {Exception}", Path.GetFileName(path), e.GetType().Name);
        }
    }

    LiveOrganization TakeUp(string path)
    {
        var store = folder.Options.Through(SqliteJournalStore.Open(path, JournalAccess.ReadWrite));
        try
        {
            var id = store.Heads().Organization ?? throw new InvalidDataException("an empty journal");
            if (byId.ContainsKey(id.Value)) throw new InvalidDataException("a second file of one organisation");
            var around = new Surroundings(folder.Keys.DeviceOf(id.Value), new FactCodec(registry, folder.Keys.SealerOf(id.Value)), folder.Memory, folder.Options.Chance, folder.Options.Clock, log)
            {
                Shred = hash => folder.Attachments.Shred(Path.GetFileNameWithoutExtension(path), hash),
            };
            return byId[id.Value] = new LiveOrganization(Path.GetFileNameWithoutExtension(path), id, store, around);
        }
        catch
        {
            store.Dispose();
            throw;
        }
    }
}

/// <summary>A file of the organisations' folder that could not be opened.</summary>
public sealed record UnopenedFile(string File, Failure Failure);
