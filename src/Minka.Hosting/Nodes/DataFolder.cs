using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Minka.Journal;

namespace Minka.Hosting.Nodes;

/// <summary>How a data folder is opened. The program leaves everything as it is; the demo and the tests bring their own chance and clock.</summary>
public sealed record DataFolderOptions
{
    public TimeProvider Clock { get; init; } = TimeProvider.System;
    public IChance Chance { get; init; } = SystemChance.Instance;
    public ILoggerFactory Logs { get; init; } = NullLoggerFactory.Instance;

    /// <summary>Null measures this machine when the folder is made. Anything cheaper than half a second is for tests.</summary>
    public PinCost? PinCost { get; init; }

    /// <summary>What the device is called in the journal: a place or a thing, never a person.</summary>
    public string DeviceName { get; init; } = "minka";

    /// <summary>Stands between the writer and the file: tests break the disk here.</summary>
    public Func<IJournalStore, IJournalStore> Through { get; init; } = store => store;
}

/// <summary>
/// The folder of a node: its lock, its keys, its PINs and browsers, and the organisations' files. One process at a time.
/// </summary>
public sealed class DataFolder : IDisposable
{
    readonly FolderLock held;
    readonly NodeDatabase database;
    readonly NodeDatabase heads;
    readonly NodeUptime uptime;

    DataFolder(string path, DataFolderOptions options, FolderLock held)
    {
        (Path, Options, this.held) = (path, options, held);
        PrivateFile.MakeFolder(OrganizationsFolder);
        Keys = new Keyring(System.IO.Path.Combine(path, "keys"), options.Chance);
        var file = System.IO.Path.Combine(path, "node.db");
        database = NodeDatabase.Open(file, mayLoseLastWrite: false);
        heads = NodeDatabase.Open(file, mayLoseLastWrite: true);
        uptime = new NodeUptime(database, options.Clock);
        Pins = new Pins(database, uptime, options.Chance, new Lazy<PinCost>(() => options.PinCost ?? CalibratedCost()));
        Browsers = new Browsers(database, options.Chance, options.Clock);
        Calendars = new CalendarAddresses(database, System.IO.Path.Combine(path, "keys", "calendars.key"), options.Chance);
        Codes = new EnrolmentCodes(options.Chance, options.Clock);
        Memory = new HeadMemory(heads);
        Attachments = new Attachments(OrganizationsFolder, Keys);
        Copies = CopyMemory.In(path);
    }

    /// <summary>Opens the folder, making it where there is none; null when another process holds it.</summary>
    public static DataFolder? TryOpen(string path, DataFolderOptions options, out FolderInUse? inUse)
    {
        path = System.IO.Path.GetFullPath(path);
        PrivateFile.MakeFolder(path);
        return FolderLock.TryTake(path, out inUse) is { } held ? new DataFolder(path, options, held) : null;
    }

    public string Path { get; }
    public string OrganizationsFolder => System.IO.Path.Combine(Path, "organizations");
    public Keyring Keys { get; }
    public Pins Pins { get; }
    public Browsers Browsers { get; }
    public CalendarAddresses Calendars { get; }
    public EnrolmentCodes Codes { get; }
    public HeadMemory Memory { get; }
    public Attachments Attachments { get; }
    public CopyMemory Copies { get; }
    internal DataFolderOptions Options { get; }

    public void Dispose()
    {
        uptime.Stop();
        Pins.Dispose();
        database.Dispose();
        heads.Dispose();
        Keys.Dispose();
        held.Dispose();
    }

    PinCost CalibratedCost()
    {
        if (database.Number("select value from fact_of_node where name = 'pin_memory_kib'") is { } memory
            && database.Number("select value from fact_of_node where name = 'pin_passes'") is { } passes) return new PinCost((int)memory, (int)passes);
        var cost = PinCost.Calibrate(Options.Clock);
        database.Run("insert into fact_of_node values ('pin_memory_kib', @memory), ('pin_passes', @passes)", ("@memory", cost.MemoryKib), ("@passes", cost.Passes));
        return cost;
    }
}
