using Microsoft.Data.Sqlite;

namespace Minka.Journal;

/// <summary>What SQLite finds wrong with a file's pages and indexes, and whether its tables and triggers are still the ones we wrote.</summary>
static class SqliteDamage
{
    public static string? In(SqliteConnection connection) => Schema(connection) ?? Pages(connection);

    static string? Schema(SqliteConnection connection)
    {
        using var command = connection.Prepared("select name, sql from main.sqlite_schema where sql is not null", 0);
        using var row = command.ExecuteReader();
        // SQLite keeps the statement as it was written but for the capitals of its first words.
        var missing = SqliteOlderLayouts.Statements(connection).ToHashSet(StringComparer.OrdinalIgnoreCase);
        while (row.Read())
        {
            if (!missing.Remove(row.GetString(1)))
                return $"the file holds something that is not a journal's: {row.GetString(0)}";
        }
        return missing.Count == 0 ? null : $"a table or trigger is missing: {missing.First().Split('\n')[0]}";
    }

    static string? Pages(SqliteConnection connection)
    {
        using var command = connection.Prepared("pragma integrity_check(1)", 0);
        return command.ExecuteScalar() is string said && said != "ok" ? said : null;
    }
}
