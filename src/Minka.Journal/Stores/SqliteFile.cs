using Microsoft.Data.Sqlite;

namespace Minka.Journal;

/// <summary>Opening connections to a <c>.minka</c> file, and naming what goes wrong with them.</summary>
static class SqliteFile
{
    const string WriterPragmas = """
        pragma journal_mode = wal;
        pragma synchronous = full;
        pragma secure_delete = on;
        pragma foreign_keys = on;
        pragma busy_timeout = 5000;
        """;

    public static SqliteConnection OpenWriter(string path, bool create)
    {
        var connection = Opened(path, create ? SqliteOpenMode.ReadWriteCreate : SqliteOpenMode.ReadWrite);
        try
        {
            var isNew = create && connection.Number("pragma user_version") == 0 && connection.Number("select count(*) from sqlite_schema") == 0;
            // Before anything is set: somebody else's file is left as it was.
            if (!isNew)
                Recognise(connection, path);
            connection.Run(WriterPragmas);
            if (isNew)
                WriteSchema(connection);
            else if (SqliteOlderLayouts.Is(connection))
                SqliteOlderLayouts.Lift(connection, path);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>
    /// A connection that leaves no trace. A file that nobody has open is read as immutable: otherwise SQLite would lay its side files
    /// beside it, which another account may then be unable to open.
    /// </summary>
    public static SqliteConnection OpenReader(string path, out bool immutable)
    {
        immutable = !IsLive(path);
        var source = immutable ? new Uri(Path.GetFullPath(path)).AbsoluteUri + "?immutable=1" : path;
        var connection = Opened(source, SqliteOpenMode.ReadOnly);
        try
        {
            Recognise(connection, path);
            if (SqliteOlderLayouts.Is(connection))
                SqliteOlderLayouts.Overlook(connection);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Somebody has the file open, or left commits in its write-ahead log.</summary>
    public static bool IsLive(string path)
    {
        var log = new FileInfo(path + "-wal");
        return log.Exists && (log.Length > 0 || File.Exists(path + "-shm"));
    }

    public static StoreFailedException Named(SqliteException failure, string path)
    {
        var kind = failure.SqliteErrorCode switch
        {
            13 => StoreFailure.Full,
            5 or 6 => StoreFailure.Busy,
            8 => StoreFailure.ReadOnly,
            11 or 19 or 24 or 26 => StoreFailure.Damaged,
            14 => StoreFailure.Missing,
            1 => StoreFailure.Damaged,
            _ => StoreFailure.Disk,
        };
        return new(kind, $"{path}: {failure.Message}", failure);
    }

    static SqliteConnection Opened(string source, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = source, Mode = mode, Pooling = false, DefaultTimeout = 5,
        }.ConnectionString);
        connection.Open();
        return connection;
    }

    static void WriteSchema(SqliteConnection connection)
    {
        connection.Run("begin immediate");
        foreach (var statement in SqliteSchema.Statements)
            connection.Run(statement);
        connection.Run($"pragma application_id = {SqliteSchema.ApplicationId}");
        connection.Run($"pragma user_version = {SqliteSchema.UserVersion}");
        connection.Run("commit");
    }

    static void Recognise(SqliteConnection connection, string path)
    {
        if (connection.Number("pragma application_id") != SqliteSchema.ApplicationId)
            throw new StoreFailedException(StoreFailure.Damaged, $"{path} is not a journal.");
        if (connection.Number("pragma user_version") > SqliteSchema.UserVersion)
            throw new StoreFailedException(StoreFailure.TooNew, $"{path} was written by a newer program.");
    }
}
