using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Minka.Journal;

/// <summary>
/// One connection that reads pages of positions and examines each row where SQLite has it, without a copy.
/// </summary>
sealed class SqlitePages(string path) : IDisposable
{
    const string Entries = "select position, device, seq, header, hash, salt, body from entries where position between ? and ? order by position";

    SqliteConnection? connection;
    sqlite3_stmt? entries;
    bool immutable;

    public List<Examined> Read(long first, long last, PayloadReader? reader)
    {
        try
        {
            var page = Page(first, last, reader);
            // A server took the file up while it was read as nobody's: what was read may be half old, half new.
            if (immutable && SqliteFile.IsLive(path))
            {
                Dispose();
                page = Page(first, last, reader);
            }
            return page;
        }
        catch (SqliteException failure)
        {
            throw SqliteFile.Named(failure, path);
        }
    }

    public void Dispose()
    {
        entries?.Dispose();
        connection?.Dispose();
        (entries, connection) = (null, null);
    }

    List<Examined> Page(long first, long last, PayloadReader? reader)
    {
        var statement = Open();
        Bind(statement, first, last);
        try
        {
            var page = new List<Examined>((int)(last - first + 1));
            for (var before = first - 1; Step(statement);)
            {
                var position = raw.sqlite3_column_int64(statement, 0);
                // A broken tree may lead in circles.
                if (position <= before || position > last)
                    throw new StoreFailedException(StoreFailure.Damaged, $"{path}: entries are out of their order.");
                before = position;
                page.Add(Row(statement, position, reader));
            }
            return page;
        }
        finally
        {
            raw.sqlite3_reset(statement);
        }
    }

    static Examined Row(sqlite3_stmt row, long position, PayloadReader? reader)
    {
        var device = raw.sqlite3_column_blob(row, 1);
        var hash = raw.sqlite3_column_blob(row, 4);
        var salt = raw.sqlite3_column_blob(row, 5);
        var body = raw.sqlite3_column_blob(row, 6);
        // An erased payload left an empty place.
        var isGone = salt.Length == 0 && body.Length == 0;
        return Examined.Of(
            new(device.Length == 16 ? new(new Guid(device, bigEndian: true)) : default, raw.sqlite3_column_int64(row, 2)),
            position, raw.sqlite3_column_blob(row, 3), hash.Length == Hash32.Size ? new(hash) : Hash32.Zero, salt, body, isGone, !isGone, reader);
    }

    sqlite3_stmt Open()
    {
        if (entries is not null)
            return entries;
        connection = SqliteFile.OpenReader(path, out immutable);
        return entries = Prepared(Entries);
    }

    sqlite3_stmt Prepared(string sql)
    {
        Check(raw.sqlite3_prepare_v2(connection!.Handle, sql, out var statement));
        return statement;
    }

    void Bind(sqlite3_stmt statement, long first, long last)
    {
        Check(raw.sqlite3_bind_int64(statement, 1, first));
        Check(raw.sqlite3_bind_int64(statement, 2, last));
    }

    bool Step(sqlite3_stmt statement)
    {
        var result = raw.sqlite3_step(statement);
        if (result == raw.SQLITE_ROW)
            return true;
        if (result != raw.SQLITE_DONE)
            Check(result);
        return false;
    }

    void Check(int result) => SqliteException.ThrowExceptionForRC(result, connection!.Handle);
}
