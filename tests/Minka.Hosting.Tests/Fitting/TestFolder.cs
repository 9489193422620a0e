using Minka.Hosting.Live;
using Minka.Hosting.Nodes;
using Minka.Journal;

namespace Minka.Hosting.Tests.Fitting;

/// <summary>A data folder in the temporary folder, with a clock and a chance of its own; gone at the end of the test.</summary>
sealed class TestFolder : IAsyncDisposable
{
    readonly bool owned;

    public TestFolder(string? path = null)
    {
        owned = path is null;
        Path = path ?? Directory.CreateTempSubdirectory("minka-test-").FullName;
    }

    public string Path { get; }
    public TurnedClock Clock { get; } = new();
    public IChance Chance { get; init; } = SystemChance.Instance;
    public Func<IJournalStore, IJournalStore> Through { get; set; } = store => store;
    public KeptLog Log { get; } = new();
    public DataFolder? Folder { get; private set; }
    public OrganizationShelf? Shelf { get; private set; }

    public DataFolder Open()
    {
        var options = new DataFolderOptions { Clock = Clock, Chance = Chance, PinCost = new PinCost(64, 1), Logs = Log, Through = Through };
        return Folder = DataFolder.TryOpen(Path, options, out var inUse) ?? throw new InvalidOperationException(inUse!.Message);
    }

    public OrganizationShelf OpenShelf() => Shelf = OrganizationShelf.Open(Folder ?? Open(), Known.Registry);

    public async Task<LiveOrganization> Organization(string name = "olla") =>
        (Shelf ?? OpenShelf()).Find(name) ?? await Shelf!.Create(name) ?? throw new InvalidOperationException(name);

    public string File(string name = "olla") => System.IO.Path.Combine(Path, "organizations", name + ".minka");

    public async Task Close()
    {
        if (Shelf is not null) await Shelf.DisposeAsync();
        Folder?.Dispose();
        (Shelf, Folder) = (null, null);
    }

    public async ValueTask DisposeAsync()
    {
        await Close();
        if (owned) Directory.Delete(Path, recursive: true);
    }
}
