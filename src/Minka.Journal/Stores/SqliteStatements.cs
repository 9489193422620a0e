using Microsoft.Data.Sqlite;

namespace Minka.Journal;

/// <summary>Small steps on a connection, and rows read as entries whatever they hold: judging them is verification's part.</summary>
static class SqliteStatements
{
    public static void Run(this SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public static long Number(this SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar() is long number ? number : 0;
    }

    /// <summary>A statement prepared once, with its parameters in order: <c>$1</c>, <c>$2</c> …</summary>
    public static SqliteCommand Prepared(this SqliteConnection connection, string sql, int parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 1; i <= parameters; i++)
            command.Parameters.Add(new SqliteParameter { ParameterName = $"${i}" });
        return command;
    }

    public static SqliteCommand With(this SqliteCommand command, params ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        return command;
    }

    public static byte[] Blob(this DeviceId device)
    {
        var bytes = new byte[16];
        device.Value.TryWriteBytes(bytes, bigEndian: true, out _);
        return bytes;
    }

    public static DeviceId Device(this SqliteDataReader row, int column) =>
        row.Bytes(column) is { Length: 16 } bytes ? new(new Guid(bytes, bigEndian: true)) : default;

    public static Hash32 Hash(this SqliteDataReader row, int column) =>
        row.Bytes(column) is { Length: Hash32.Size } bytes ? new(bytes) : Hash32.Zero;

    public static byte[]? Bytes(this SqliteDataReader row, int column) =>
        row.IsDBNull(column) ? null : row.GetFieldValue<byte[]>(column);

    public static long Long(this SqliteDataReader row, int column) => row.IsDBNull(column) ? 0 : row.GetInt64(column);
}
