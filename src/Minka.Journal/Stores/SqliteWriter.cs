using Microsoft.Data.Sqlite;

namespace Minka.Journal;

/// <summary>The one writing connection of a <c>.minka</c> file, with its statements prepared once.</summary>
sealed class SqliteWriter : IDisposable
{
    readonly SqliteConnection connection;
    readonly SqliteCommand rollback, erasure, empty, fork, held;
    readonly SqliteStatement begin, commit, last, entry;
    Heads heads = Heads.None;
    long headsAt;
    bool scrubPending;

    public SqliteWriter(SqliteConnection connection)
    {
        this.connection = connection;
        rollback = connection.Prepared("rollback", 0);
        begin = new(connection, "begin immediate");
        commit = new(connection, "commit");
        last = new(connection, "select coalesce(max(position), 0) from entries");
        entry = new(connection, "insert into entries (position, device, seq, header, hash, first, signature, salt, body) values (?, ?, ?, ?, ?, ?, ?, ?, ?)");
        erasure = connection.Prepared(
            "insert or ignore into erasures (position, said_by) select position, $3 from entries where device = $1 and seq = $2", 3);
        empty = connection.Prepared(
            "update entries set salt = x'', body = x'' where device = $1 and seq = $2", 2);
        fork = connection.Prepared("""
            insert into forks (device, seq, hash, header, salt, body, first, signature) values ($1, $2, $3, $4, $5, $6, $7, $8)
            on conflict do nothing
            """, 8);
        held = connection.Prepared("select count(*) from entries where device = $1 and seq = $2 and hash = $3", 3);
    }

    public void Append(Run run, Heads expected)
    {
        try
        {
            Stood(run, InTransaction(() => expected.Equals(heads) ? Insert(run, expected) : InsertAnew(run, expected)));
        }
        // Another program wrote since: the place after the last that we know is taken.
        catch (SqliteException failure) when (failure.SqliteErrorCode == SQLitePCL.raw.SQLITE_CONSTRAINT)
        {
            Stood(run, InTransaction(() => InsertAnew(run, expected)));
        }
        Scrub();
    }

    /// <summary>Writes the entries as they come. The row of each waits for the next one: the last carries the signature.</summary>
    public void Append(ComingRun coming, Heads expected)
    {
        var position = InTransaction(() =>
        {
            Look();
            RunChecks.Stands(coming.BuildsOn, expected, heads);
            var (place, device) = (headsAt, coming.BuildsOn.Device.Blob());
            Entry? waiting = null;
            foreach (var e in coming.Entries())
            {
                if (waiting is not null)
                    Put(waiting, ++place, device, null);
                waiting = e;
            }
            Put(waiting!, ++place, device, coming.Whole.Signature);
            return place;
        });
        Stood(coming.Whole, position);
        Scrub();
    }

    public bool Erase(EntryRef target, Run run, Heads expected)
    {
        Stood(run, InTransaction(() =>
        {
            var position = InsertAnew(run, expected);
            erasure.With(target.Device.Blob(), target.Seq, position).ExecuteNonQuery();
            empty.With(target.Device.Blob(), target.Seq).ExecuteNonQuery();
            return position;
        }));
        scrubPending = true;
        return Scrub();
    }

    public int KeepFork(Run run) => InTransaction(() => run.Entries.Sum(e => Keep(e, run)));

    public void Dispose()
    {
        foreach (var command in new IDisposable[] { begin, rollback, erasure, empty, fork, held, commit, last, entry })
            command.Dispose();
        // Closing the last connection folds the write-ahead log into the file and removes it.
        connection.Dispose();
    }

    long InsertAnew(Run run, Heads expected)
    {
        Look();
        return Insert(run, expected);
    }

    // The last place tells whether another program has written.
    void Look()
    {
        if (last.Number() is var position && position != headsAt)
            (heads, headsAt) = (SqliteReader.Heads(connection), position);
    }

    long Insert(Run run, Heads expected)
    {
        RunChecks.Fits(run, expected, heads);
        var position = headsAt;
        var device = run.Device.Blob();
        foreach (var e in run.Entries)
            Put(e, ++position, device, e.Ref.Seq == run.Signature.Last ? run.Signature : null);
        return position;
    }

    void Put(Entry e, long position, byte[] device, RunSignature? signature)
    {
        Span<byte> hash = stackalloc byte[Hash32.Size];
        e.Hash.CopyTo(hash);
        entry.With(1, position).With(2, device).With(3, e.Ref.Seq).With(4, e.HeaderBytes).With(5, hash).With(8, e.Salt).With(9, e.Payload);
        if (signature is null)
            entry.Without(6).Without(7).Run();
        else
            entry.With(6, signature.First).With(7, signature.Signature).Run();
    }

    int Keep(Entry e, Run run)
    {
        var device = e.Ref.Device.Blob();
        if ((long)held.With(device, e.Ref.Seq, e.Hash.ToArray()).ExecuteScalar()! > 0)
            return 0;
        var signed = e.Ref.Seq == run.Signature.Last ? run.Signature : null;
        return fork.With(device, e.Ref.Seq, e.Hash.ToArray(), e.HeaderBytes, e.Salt, e.Payload, signed?.First, signed?.Signature)
            .ExecuteNonQuery();
    }

    void Stood(Run run, long position) => (heads, headsAt) = (heads.With(run.Head), position);

    T InTransaction<T>(Func<T> write)
    {
        begin.Run();
        try
        {
            var result = write();
            commit.Run();
            return result;
        }
        catch
        {
            Undo();
            throw;
        }
    }

    void Undo()
    {
        try
        {
            rollback.ExecuteNonQuery();
        }
        catch (SqliteException)
        {
            // A full disk makes SQLite roll back by itself; the cause is already on its way to the caller.
        }
    }

    // The overwritten pages reach the file, and the write-ahead log with the old ones shrinks to nothing. What was committed stays committed
    // when this fails: it is tried again.
    bool Scrub()
    {
        if (!scrubPending)
            return true;
        try
        {
            using var checkpoint = connection.Prepared("pragma wal_checkpoint(truncate)", 0);
            using var row = checkpoint.ExecuteReader();
            scrubPending = !row.Read() || row.GetInt64(0) != 0;
        }
        catch (SqliteException)
        {
            scrubPending = true;
        }
        return !scrubPending;
    }
}
