using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Minka.Journal;

/// <summary>
/// One connection that reads pages of positions and examines each row where SQLite has it, without a copy. Entries and payloads are walked side by side,
/// which costs half of looking each payload up.
/// </summary>
sealed class SqlitePages(string path) : IDisposable
{
    const string Entries = "select position, device, seq, header, hash from entries where position between ? and ? order by position";
    const string Payloads = "select position, salt, body from payloads where position between ? and ? order by position";

    SqliteConnection? connection;
    sqlite3_stmt? entries, payloads;
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
        payloads?.Dispose();
        connection?.Dispose();
        (entries, payloads, connection) = (null, null, null);
    }

    List<Examined> Page(long first, long last, PayloadReader? reader)
    {
        var open = Open();
        // One view of both tables: an entry that is written meanwhile is there with its payload or not at all.
        open.Run("begin");
        try
        {
            Bind(entries!, first, last);
            Bind(payloads!, first, last);
            var page = new List<Examined>((int)(last - first + 1));
            var isThere = Step(payloads!);
            for (var before = first - 1; Step(entries!);)
            {
                var position = raw.sqlite3_column_int64(entries, 0);
                // A broken tree may lead in circles.
                if (position <= before || position > last)
                    throw new StoreFailedException(StoreFailure.Damaged, $"{path}: entries are out of their order.");
                before = position;
                while (isThere && raw.sqlite3_column_int64(payloads, 0) < position)
                    isThere = Step(payloads!);
                page.Add(Row(position, isThere && raw.sqlite3_column_int64(payloads, 0) == position, reader));
            }
            return page;
        }
        finally
        {
            raw.sqlite3_reset(entries);
            raw.sqlite3_reset(payloads);
            open.Run("commit");
        }
    }

    Examined Row(long position, bool hasRow, PayloadReader? reader)
    {
        var device = raw.sqlite3_column_blob(entries, 1);
        var hash = raw.sqlite3_column_blob(entries, 4);
        var salt = hasRow ? raw.sqlite3_column_blob(payloads, 1) : [];
        var body = hasRow ? raw.sqlite3_column_blob(payloads, 2) : [];
        // An erased payload left an empty row.
        var isGone = salt.Length == 0 && body.Length == 0;
        return Examined.Of(
            new(device.Length == 16 ? new(new Guid(device, bigEndian: true)) : default, raw.sqlite3_column_int64(entries, 2)),
            position, raw.sqlite3_column_blob(entries, 3), hash.Length == Hash32.Size ? new(hash) : Hash32.Zero, salt, body, isGone, !isGone, reader);
    }

    SqliteConnection Open()
    {
        if (connection is not null)
            return connection;
        connection = SqliteFile.OpenReader(path, out immutable);
        (entries, payloads) = (Prepared(Entries), Prepared(Payloads));
        return connection;
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
