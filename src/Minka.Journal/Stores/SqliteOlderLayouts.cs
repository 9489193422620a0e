using Microsoft.Data.Sqlite;

namespace Minka.Journal;

/// <summary>
/// Files of earlier programs. They are read as they are, for ever; who opens one to write it lifts it to the layout of today first, in one transaction.
/// No byte of an entry changes.
/// </summary>
static class SqliteOlderLayouts
{
    const string KeepErased = "create table erased as select position, said_by from erasures;";

    static readonly string refill = $"""
        insert into entries select position, device, seq,
                iif(lag(device) over places = device and lag(seq) over places = seq - 1 and seq % {SqliteSchema.StretchMax} <> 1, null, 1),
                header, hash, first, signature, salt, body
            from gathered window places as (order by position) order by position;
        insert into erasures select position, said_by from erased;
        drop table gathered; drop table erased;
        """;

    /// <summary>The tables, views, indexes and triggers that a file of this version has.</summary>
    public static IReadOnlyList<string> Statements(SqliteConnection connection) => Version(connection) switch
    {
        SqliteFirstLayout.UserVersion => SqliteFirstLayout.Statements,
        SqliteSecondLayout.UserVersion => SqliteSecondLayout.Statements,
        _ => SqliteSchema.Statements,
    };

    public static bool Is(SqliteConnection connection) => Version(connection) is SqliteFirstLayout.UserVersion or SqliteSecondLayout.UserVersion;

    public static void Overlook(SqliteConnection connection) => connection.Run(IsFirst(connection) ? SqliteFirstLayout.Views : SqliteSecondLayout.Views);

    /// <exception cref="StoreFailedException">Something is missing from the file: it stays as it is, so that a verification can say what.</exception>
    public static void Lift(SqliteConnection connection, string path)
    {
        // Off within no transaction: the tables are dropped in an order that references forbid.
        connection.Run("pragma foreign_keys = off");
        connection.Run("begin immediate");
        try
        {
            if (Is(connection))
            {
                var isFirst = IsFirst(connection);
                connection.Run(isFirst ? SqliteFirstLayout.Gather : SqliteSecondLayout.Gather);
                connection.Run(KeepErased);
                if (!HasAllPlaces(connection) || (isFirst && !SqliteFirstLayout.IsWhole(connection)))
                    throw new StoreFailedException(StoreFailure.Damaged, $"{path} has an older layout and is not whole: it can be verified and not written.");
                Replace(connection, isFirst ? SqliteFirstLayout.Clear : SqliteSecondLayout.Clear);
            }
            connection.Run("commit");
        }
        catch
        {
            connection.Run("rollback");
            throw;
        }
        connection.Run("pragma foreign_keys = on");
        connection.Run("pragma wal_checkpoint(truncate)");
    }

    // Entries of today's layout are found by counting.
    static bool HasAllPlaces(SqliteConnection connection) =>
        connection.Number("select count(*) = 0 or (min(position) = 1 and max(position) = count(*)) from gathered") == 1;

    static long Version(SqliteConnection connection) => connection.Number("pragma user_version");

    static bool IsFirst(SqliteConnection connection) => Version(connection) == SqliteFirstLayout.UserVersion;

    static void Replace(SqliteConnection connection, string clear)
    {
        foreach (var trigger in Triggers(connection))
            connection.Run($"drop trigger {trigger}");
        connection.Run(clear);
        // Tables before rows, triggers after them.
        foreach (var statement in SqliteSchema.Statements.Where(s => !IsTrigger(s) && !s.StartsWith("create table forks", StringComparison.Ordinal)))
            connection.Run(statement);
        connection.Run(refill);
        foreach (var statement in SqliteSchema.Statements.Where(IsTrigger))
            connection.Run(statement);
        connection.Run($"pragma user_version = {SqliteSchema.UserVersion}");
    }

    static bool IsTrigger(string statement) => statement.StartsWith("create trigger", StringComparison.Ordinal);

    static List<string> Triggers(SqliteConnection connection)
    {
        using var command = connection.Prepared("select name from sqlite_schema where type = 'trigger'", 0);
        using var row = command.ExecuteReader();
        var names = new List<string>();
        while (row.Read())
            names.Add(row.GetString(0));
        return names;
    }
}
