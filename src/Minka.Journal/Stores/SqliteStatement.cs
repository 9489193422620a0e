using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Minka.Journal;

/// <summary>
/// A statement that is prepared once and run for each entry, straight on SQLite: what ADO does around a statement costs more than the statement.
/// For a locked file it waits as long as the connection's busy timeout says.
/// </summary>
sealed class SqliteStatement(SqliteConnection connection, string sql) : IDisposable
{
    sqlite3_stmt? prepared;

    /// <param name="place">1 for the first <c>?</c>.</param>
    public SqliteStatement With(int place, long number) => Bound(raw.sqlite3_bind_int64(Prepared, place, number));

    /// <summary>The bytes are copied. None at all are an empty blob, and never null.</summary>
    public SqliteStatement With(int place, ReadOnlySpan<byte> bytes) =>
        Bound(bytes.IsEmpty ? raw.sqlite3_bind_zeroblob(Prepared, place, 0) : raw.sqlite3_bind_blob(Prepared, place, bytes));

    public SqliteStatement Without(int place) => Bound(raw.sqlite3_bind_null(Prepared, place));

    /// <exception cref="SqliteException">It failed; it can be run again.</exception>
    public void Run()
    {
        try
        {
            Step();
        }
        finally
        {
            Reset();
        }
    }

    /// <summary>The first number of its answer.</summary>
    public long Number()
    {
        try
        {
            return Step() ? raw.sqlite3_column_int64(Prepared, 0) : throw new InvalidOperationException("The statement has no answer.");
        }
        finally
        {
            Reset();
        }
    }

    public void Dispose() => prepared?.Dispose();

    // When it is first run: a file whose tables somebody changed opens, and says so when it is written.
    sqlite3_stmt Prepared
    {
        get
        {
            if (prepared is null)
            {
                SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(connection.Handle, sql, out var statement), connection.Handle);
                prepared = statement;
            }
            return prepared;
        }
    }

    bool Step()
    {
        var result = raw.sqlite3_step(Prepared);
        if (result is not (raw.SQLITE_ROW or raw.SQLITE_DONE))
            SqliteException.ThrowExceptionForRC(result, connection.Handle);
        return result == raw.SQLITE_ROW;
    }

    void Reset()
    {
        if (prepared is not null)
            raw.sqlite3_reset(prepared);
    }

    SqliteStatement Bound(int result)
    {
        SqliteException.ThrowExceptionForRC(result, connection.Handle);
        return this;
    }
}
