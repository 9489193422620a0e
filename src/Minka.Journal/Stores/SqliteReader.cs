using Microsoft.Data.Sqlite;

namespace Minka.Journal;

/// <summary>
/// Reads a <c>.minka</c> file in pages on connections of its own. Between pages it holds no snapshot: a slow reader never keeps erased bytes alive in
/// the write-ahead log.
/// </summary>
sealed class SqliteReader(string path)
{
    const int PageEntries = 512;
    const int PageBytes = 4 * 1024 * 1024;

    const string Columns = "position, device, seq, header, hash, salt, body from entries";

    const string AtPosition = $"select {Columns} where position >= $1 order by position limit $2";

    /// <summary>The place of entry $2 of device $1, if it is here: counted from where its stretch begins.</summary>
    public const string Place = "(select position + $2 - seq from entries where begins = 1 and device = $1 and seq <= $2 order by seq desc limit 1)";

    const string AtNumber = $"select {Columns} where position = {Place} and device = $1 and seq = $2";

    // Where each device's last stretch begins, found by walking from device to device rather than through every entry.
    const string LastStretches = """
        with recursive chains (device) as (
            select min(device) from entries where begins = 1
            union all
            select (select min(device) from entries where begins = 1 and device > chains.device) from chains where chains.device is not null)
        select e.position from chains join entries e
            on e.begins = 1 and e.device = chains.device and e.seq = (select max(seq) from entries where begins = 1 and device = chains.device)
        """;

    const string Stretch = "select position, device, seq, header, hash, null, null from entries where position >= $1 order by position";

    public IEnumerable<Entry> From(long position, long max)
    {
        using var pages = new Pages(path);
        while (max > 0 && pages.Read(position, Math.Min(max, PageEntries)) is { Count: > 0 } page)
        {
            foreach (var entry in page)
            {
                // A broken tree may lead in circles.
                if (entry.Position < position)
                    throw new StoreFailedException(StoreFailure.Damaged, $"{path}: entries are out of their order.");
                position = entry.Position + 1;
                yield return entry;
            }
            max -= page.Count;
        }
    }

    public Entry? Find(EntryRef entry) => Once(connection =>
    {
        using var command = connection.Prepared(AtNumber, 2).With(entry.Device.Blob(), entry.Seq);
        using var row = command.ExecuteReader();
        return row.Read() ? EntryIn(row) : null;
    });

    public List<RunSignature> Signatures() => Once(connection =>
    {
        using var command = connection.Prepared("select device, first, last, signature from signatures order by device, first", 0);
        using var row = command.ExecuteReader();
        var all = new List<RunSignature>();
        while (row.Read())
            all.Add(new(row.Device(0), row.Long(1), row.Long(2), row.Bytes(3) ?? []));
        return all;
    });

    public List<ForkedEntry> Forks() => Once(connection =>
    {
        using var command = connection.Prepared(
            "select device, seq, hash, header, salt, body, first, signature from forks order by device, seq, hash", 0);
        using var row = command.ExecuteReader();
        var all = new List<ForkedEntry>();
        while (row.Read())
        {
            var entry = new Entry(new(row.Device(0), row.Long(1)), row.Bytes(3) ?? [], row.Hash(2), row.Bytes(4), row.Bytes(5));
            all.Add(new(entry, row.Bytes(7) is { } signature ? new(entry.Ref.Device, row.Long(6), entry.Ref.Seq, signature) : null));
        }
        return all;
    });

    /// <summary>The last entry of each device.</summary>
    public static Heads Heads(SqliteConnection connection)
    {
        using var stretches = connection.Prepared(LastStretches, 0);
        using var row = stretches.ExecuteReader();
        var heads = new List<ChainHead>();
        while (row.Read())
            heads.Add(ChainHead.Of(LastOf(connection, row.Long(0))));
        return new(heads);
    }

    static Entry LastOf(SqliteConnection connection, long begins)
    {
        using var stretch = connection.Prepared(Stretch, 1).With(begins);
        using var row = stretch.ExecuteReader();
        row.Read();
        var last = EntryIn(row);
        // Told by what is hashed, not by what says where the next one begins.
        while (row.Read() && row.Device(1) == last.Ref.Device && row.Long(2) == last.Ref.Seq + 1)
            last = EntryIn(row);
        return last;
    }

    public T Once<T>(Func<SqliteConnection, T> read)
    {
        try
        {
            using var connection = SqliteFile.OpenReader(path, out _);
            return read(connection);
        }
        catch (SqliteException failure)
        {
            throw SqliteFile.Named(failure, path);
        }
    }

    static Entry EntryIn(SqliteDataReader row)
    {
        // An erased payload left an empty row.
        var salt = row.Bytes(5) is { Length: > 0 } kept ? kept : null;
        var body = salt is null && row.Bytes(6) is not { Length: > 0 } ? null : row.Bytes(6);
        return new(new(row.Device(1), row.Long(2)), row.Bytes(3) ?? [], row.Hash(4), salt, body, row.Long(0));
    }

    sealed class Pages(string path) : IDisposable
    {
        SqliteConnection? connection;
        bool immutable;

        public List<Entry> Read(long position, long count)
        {
            try
            {
                var page = Page(position, count);
                // A server took the file up while it was read as nobody's: what was read may be half old, half new.
                if (immutable && SqliteFile.IsLive(path))
                {
                    Dispose();
                    page = Page(position, count);
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
            connection?.Dispose();
            connection = null;
        }

        List<Entry> Page(long position, long count)
        {
            connection ??= SqliteFile.OpenReader(path, out immutable);
            using var command = connection.Prepared(AtPosition, 2).With(position, count);
            using var row = command.ExecuteReader();
            var page = new List<Entry>();
            for (var bytes = 0; bytes < PageBytes && row.Read();)
            {
                var entry = EntryIn(row);
                page.Add(entry);
                bytes += entry.HeaderBytes.Length + (entry.Payload?.Length ?? 0);
            }
            return page;
        }
    }
}
