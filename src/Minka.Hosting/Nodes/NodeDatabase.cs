using Microsoft.Data.Sqlite;
using Minka.Journal;

namespace Minka.Hosting.Nodes;

/// <summary>
/// DATA/node.db: what belongs to this machine and not to an organisation. One connection, one caller at a time. It is
/// durable before it answers (synchronous FULL), except where an opener says that losing the last write is harmless. A disk
/// that fails throws <see cref="StoreFailedException"/>, as the journal's does.
/// </summary>
sealed class NodeDatabase : IDisposable
{
    const string Schema = """
        create table if not exists fact_of_node (name text primary key, value integer not null) strict, without rowid;
        create table if not exists pin (
            organization blob not null, person blob not null, salt blob not null, memory_kib integer not null, passes integer not null, verifier blob not null,
            primary key (organization, person)) strict, without rowid;
        create table if not exists failed_try (
            id integer primary key, organization blob not null, person blob not null, browser blob not null, at_uptime_ms integer not null) strict;
        create index if not exists failed_try_of_person on failed_try (organization, person, at_uptime_ms);
        create index if not exists failed_try_of_browser on failed_try (browser, at_uptime_ms);
        create table if not exists familiar (
            organization blob not null, person blob not null, browser blob not null, primary key (organization, person, browser)) strict, without rowid;
        create table if not exists browser (
            id blob primary key, organization blob not null, token_hash blob not null unique, label text not null, enrolled_at integer not null, revoked_at integer) strict, without rowid;
        create table if not exists calendar_address (
            organization blob not null, person blob not null, salt blob not null, primary key (organization, person)) strict, without rowid;
        create table if not exists device_head (
            organization blob not null, device blob not null, seq integer not null, hash blob not null, at integer not null,
            primary key (organization, device)) strict, without rowid;
        """;

    readonly SqliteConnection connection;
    readonly Lock gate = new();

    NodeDatabase(SqliteConnection connection) => this.connection = connection;

    public static NodeDatabase Open(string path, bool mayLoseLastWrite)
    {
        PrivateFile.Touch(path);
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, DefaultTimeout = 30 }.ToString());
        connection.Open();
        var database = new NodeDatabase(connection);
        database.Run($"pragma journal_mode=wal; pragma synchronous={(mayLoseLastWrite ? "normal" : "full")}; pragma secure_delete=on;");
        database.Run(Schema);
        return database;
    }

    /// <summary>Does several things as one, with nobody between.</summary>
    public T Together<T>(Func<T> work)
    {
        lock (gate)
        {
            try
            {
                using var transaction = running = connection.BeginTransaction(deferred: false);
                var done = work();
                transaction.Commit();
                return done;
            }
            catch (SqliteException e) { throw Named(e); }
            finally { running = null; }
        }
    }

    SqliteTransaction? running;

    public int Run(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        lock (gate)
        {
            using var command = Command(sql, parameters);
            try { return command.ExecuteNonQuery(); }
            catch (SqliteException e) { throw Named(e); }
        }
    }

    public long? Number(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        lock (gate)
        {
            using var command = Command(sql, parameters);
            return command.ExecuteScalar() is long number ? number : null;
        }
    }

    public IReadOnlyList<T> Rows<T>(string sql, Func<SqliteDataReader, T> row, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        lock (gate)
        {
            using var command = Command(sql, parameters);
            using var reader = command.ExecuteReader();
            var rows = new List<T>();
            while (reader.Read()) rows.Add(row(reader));
            return rows;
        }
    }

    public void Dispose() => connection.Dispose();

    static StoreFailedException Named(SqliteException e) =>
        new(e.SqliteErrorCode switch { 13 => StoreFailure.Full, 5 or 6 => StoreFailure.Busy, 8 => StoreFailure.ReadOnly, 11 or 26 => StoreFailure.Damaged, _ => StoreFailure.Disk }, $"node.db: {e.SqliteErrorCode}", e);

    SqliteCommand Command(string sql, ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Transaction = running;
        foreach (var (name, value) in parameters)
            command.Parameters.AddWithValue(name, value switch { null => DBNull.Value, Guid id => id.ToByteArray(bigEndian: true), _ => value });
        return command;
    }
}
