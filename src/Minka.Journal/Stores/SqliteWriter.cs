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
    // The entry at the last place, where we wrote it.
    EntryRef atLast;
    bool scrubPending;

    public SqliteWriter(SqliteConnection connection)
    {
        this.connection = connection;
        rollback = connection.Prepared("rollback", 0);
        begin = new(connection, "begin immediate");
        commit = new(connection, "commit");
        last = new(connection, "select coalesce(max(position), 0) from entries");
        entry = new(connection, "insert into entries (position, device, seq, begins, header, hash, first, signature, salt, body) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        erasure = connection.Prepared("insert or ignore into erasures (position, said_by) values ($1, $2)", 2);
        empty = connection.Prepared("update entries set salt = x'', body = x'' where position = $1", 1);
        fork = connection.Prepared("""
            insert into forks (device, seq, hash, header, salt, body, first, signature) values ($1, $2, $3, $4, $5, $6, $7, $8)
            on conflict do nothing
            """, 8);
        held = connection.Prepared($"select count(*) from entries where position = {SqliteReader.Place} and device = $1 and seq = $2 and hash = $3", 3);
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
            var (place, device, before) = (headsAt, coming.BuildsOn.Device.Blob(), atLast);
            Entry? waiting = null;
            foreach (var e in coming.Entries())
            {
                if (waiting is not null)
                    before = Put(waiting, ++place, device, before, null);
                waiting = e;
            }
            Put(waiting!, ++place, device, before, coming.Whole.Signature);
            return place;
        });
        Stood(coming.Whole, position);
        Scrub();
    }

    /// <param name="target">As it was read: an entry never leaves its place.</param>
    public bool Erase(Entry target, Run run, Heads expected)
    {
        Stood(run, InTransaction(() =>
        {
            var position = InsertAnew(run, expected);
            erasure.With(target.Position, position).ExecuteNonQuery();
            empty.With(target.Position).ExecuteNonQuery();
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
            (heads, headsAt, atLast) = (SqliteReader.Heads(connection), position, default);
    }

    long Insert(Run run, Heads expected)
    {
        RunChecks.Fits(run, expected, heads);
        var (position, device, before) = (headsAt, run.Device.Blob(), atLast);
        foreach (var e in run.Entries)
            before = Put(e, ++position, device, before, e.Ref.Seq == run.Signature.Last ? run.Signature : null);
        return position;
    }

    /// <param name="before">The entry at the place before, or none that we know.</param>
    EntryRef Put(Entry e, long position, byte[] device, EntryRef before, RunSignature? signature)
    {
        Span<byte> hash = stackalloc byte[Hash32.Size];
        e.Hash.CopyTo(hash);
        entry.With(1, position).With(2, device).With(3, e.Ref.Seq).With(5, e.HeaderBytes).With(6, hash).With(9, e.Salt).With(10, e.Payload);
        if (SqliteSchema.Begins(e.Ref, before))
            entry.With(4, 1);
        else
            entry.Without(4);
        if (signature is null)
            entry.Without(7).Without(8).Run();
        else
            entry.With(7, signature.First).With(8, signature.Signature).Run();
        return e.Ref;
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

    void Stood(Run run, long position) => (heads, headsAt, atLast) = (heads.With(run.Head), position, run.Entries[^1].Ref);

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
