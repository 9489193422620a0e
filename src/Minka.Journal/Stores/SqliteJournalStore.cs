using Microsoft.Data.Sqlite;

namespace Minka.Journal;

/// <summary>How a <c>.minka</c> file is opened.</summary>
public enum JournalAccess
{
    /// <summary>Never writes, not even side files; works on a file that a server has open and on read-only media.</summary>
    ReadOnly,
    /// <summary>The file must exist.</summary>
    ReadWrite,
    /// <summary>Makes the file where there is none.</summary>
    Create,
}

/// <summary>
/// A journal in one SQLite file: write-ahead log, every commit synced to the disk before it is acknowledged, deleted bytes overwritten.
/// </summary>
public sealed class SqliteJournalStore : IJournalStore
{
    readonly Lock gate = new();
    readonly SqliteReader reader;
    readonly SqliteWriter? writer;

    internal SqliteJournalStore(string path, SqliteWriter? writer)
    {
        Path = path;
        reader = new(path);
        this.writer = writer;
    }

    public string Path { get; }

    /// <exception cref="StoreFailedException">No such file, not a journal, a newer program's, or the disk fails.</exception>
    public static SqliteJournalStore Open(string path, JournalAccess access)
    {
        if (access != JournalAccess.Create && !File.Exists(path))
            throw new StoreFailedException(StoreFailure.Missing, $"{path} does not exist.");
        try
        {
            if (access != JournalAccess.ReadOnly)
                return new(path, new(SqliteFile.OpenWriter(path, access == JournalAccess.Create)));
            SqliteFile.OpenReader(path, out _).Dispose();
            return new(path, null);
        }
        catch (SqliteException failure)
        {
            throw SqliteFile.Named(failure, path);
        }
    }

    public void AppendRun(Run run, Heads expected) => Write(w =>
    {
        w.Append(run, expected);
        return 0;
    });

    public void AppendComing(ComingRun coming, Heads expected) => Write(w =>
    {
        w.Append(coming, expected);
        return 0;
    });

    public bool ErasePayload(EntryRef target, Run run, Heads expected) => Write(w =>
    {
        // Looked up before the transaction: entries never change, and whether it may be erased stands in its header.
        var found = reader.Find(target);
        RunChecks.Erases(target, run, found);
        // What was computed from the journal goes before the words do.
        File.Delete(CacheOf(Path));
        return w.Erase(found!, run, expected);
    });

    /// <summary>Where something computed from a journal may be kept beside it. It goes at each erasure.</summary>
    public static string CacheOf(string path) => path + ".cache";

    public int KeepFork(Run run) => Write(w => w.KeepFork(run));

    public IEnumerable<Entry> ReadFrom(long position, long max = long.MaxValue) => reader.From(position, max);

    public IEnumerable<Examined> Examine(PayloadReader? payload = null) => new SqliteParallelReader(Path, reader).All(payload);

    public Entry? Find(EntryRef entry) => reader.Find(entry);

    public Heads Heads() => reader.Once(SqliteReader.Heads);

    public IEnumerable<RunSignature> Signatures() => reader.Signatures();

    public IEnumerable<ForkedEntry> Forks() => reader.Forks();

    public string? Damage() => reader.Once(SqliteDamage.In);

    /// <summary>Writes a compact copy of the whole journal, as of this moment, while it goes on being written: the way to back up.</summary>
    /// <param name="path">Must not exist yet, or be empty: whoever made it chose who may read it.</param>
    public void CopyTo(string path)
    {
        if (new FileInfo(path) is { Exists: true, Length: > 0 })
            throw new StoreFailedException(StoreFailure.ReadOnly, $"{path} exists already.");
        reader.Once(connection =>
        {
            using var command = connection.Prepared("vacuum into $1", 1).With(path);
            return command.ExecuteNonQuery();
        });
    }

    public void Dispose()
    {
        lock (gate)
            writer?.Dispose();
    }

    T Write<T>(Func<SqliteWriter, T> act)
    {
        if (writer is null)
            throw new StoreFailedException(StoreFailure.ReadOnly, $"{Path} was opened for reading.");
        lock (gate)
        {
            try
            {
                return act(writer);
            }
            catch (SqliteException failure)
            {
                throw SqliteFile.Named(failure, Path);
            }
        }
    }
}
