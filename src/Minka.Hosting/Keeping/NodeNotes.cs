using Microsoft.Data.Sqlite;
using Minka.Journal;

namespace Minka.Hosting.Keeping;

/// <summary>What a data folder knows about its organisations, read without its lock and without a trace.</summary>
static class NodeNotes
{
    public static Guid? OrganizationOf(string file)
    {
        try
        {
            using var store = SqliteJournalStore.Open(file, JournalAccess.ReadOnly);
            return store.Heads().Organization?.Value;
        }
        catch (IOException) { return null; }
    }

    /// <summary>Why this node cannot write in a file, as a name of the catalogue; null where it can.</summary>
    public static string? Writes(string folder, string file)
    {
        try
        {
            using var store = SqliteJournalStore.Open(file, JournalAccess.ReadOnly);
            if (store.Heads().Organization is not { } id) return null;
            var path = Path.Combine(folder, "keys", $"{id.Value:N}.device") is var own && File.Exists(own) ? own : Path.Combine(folder, "keys", "device.key");
            if (!File.Exists(path)) return "no-device-key";
            using var key = DeviceKey.Import(File.ReadAllBytes(path));
            if (store.Heads().Of(id, key.Device).Seq == 0) return "not-enrolled";
            var remembered = Heads(folder, id).FirstOrDefault(h => h.Device == key.Device);
            return remembered is { Seq: > 0 } && store.Find(new EntryRef(remembered.Device, remembered.Seq))?.Hash != remembered.Hash ? "behind" : null;
        }
        catch (IOException) { return null; }
    }

    static List<ChainHead> Heads(string folder, OrganizationId id)
    {
        var database = Path.Combine(folder, "node.db");
        if (!File.Exists(database)) return [];
        var idle = !File.Exists(database + "-wal");
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = idle ? new Uri(Path.GetFullPath(database)).AbsoluteUri + "?immutable=1" : database, Mode = SqliteOpenMode.ReadOnly, Pooling = false, DefaultTimeout = 5,
        }.ToString());
        try
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "select device, seq, hash, at from device_head where organization = @organization";
            command.Parameters.AddWithValue("@organization", id.Value.ToByteArray(bigEndian: true));
            using var row = command.ExecuteReader();
            var heads = new List<ChainHead>();
            while (row.Read()) heads.Add(new ChainHead(id, new DeviceId(new Guid((byte[])row[0], bigEndian: true)), row.GetInt64(1), new Hash32((byte[])row[2]), new HybridTime(unchecked((ulong)row.GetInt64(3)))));
            return heads;
        }
        catch (SqliteException) { return []; }
    }
}
