using Microsoft.Data.Sqlite;

namespace Minka.Journal;

/// <summary>
/// The tables of the first files, in which an entry was spread over three. They are read as they are, for ever; who opens one to write it lifts it to the
/// layout of today first, in one transaction. No byte of an entry changes.
/// </summary>
static class SqliteFirstLayout
{
    public const int UserVersion = 1;

    public static readonly string[] Statements =
    [
        """
        create table entries (
            position integer primary key,
            device blob not null check (length(device) = 16),
            seq integer not null check (seq >= 1),
            header blob not null,
            hash blob not null check (length(hash) = 32),
            unique (device, seq)
        ) strict
        """,
        """
        create table payloads (
            position integer primary key references entries (position),
            salt blob not null check (length(salt) in (0, 16)),
            body blob not null check (length(salt) = 16 or length(body) = 0)
        ) strict
        """,
        """
        create table runs (
            device blob not null,
            first integer not null check (first >= 1),
            last integer not null check (last >= first),
            signature blob not null check (length(signature) = 64),
            primary key (device, first)
        ) strict, without rowid
        """,
        """
        create table erasures (
            position integer primary key references entries (position),
            said_by integer not null references entries (position)
        ) strict
        """,
        """
        create table forks (
            device blob not null,
            seq integer not null,
            hash blob not null,
            header blob not null,
            salt blob,
            body blob,
            first integer,
            signature blob,
            primary key (device, seq, hash)
        ) strict, without rowid
        """,
        Never("update", "entries"), Never("delete", "entries"),
        Never("delete", "payloads"),
        Never("update", "runs"), Never("delete", "runs"),
        Never("update", "erasures"), Never("delete", "erasures"),
        Never("update", "forks"), Never("delete", "forks"),
        """
        create trigger entries_insert before insert on entries
        when new.position <= (select max(position) from entries)
            or exists (select 1 from entries where device = new.device and seq = new.seq)
        begin select raise(abort, 'append-only'); end
        """,
        """
        create trigger payloads_insert before insert on payloads
        when exists (select 1 from payloads where position = new.position)
            or exists (select 1 from erasures where position = new.position)
        begin select raise(abort, 'append-only'); end
        """,
        """
        create trigger runs_insert before insert on runs
        when exists (select 1 from runs where device = new.device and first = new.first)
        begin select raise(abort, 'append-only'); end
        """,
        """
        create trigger payloads_update before update on payloads
        when new.position <> old.position or new.salt <> x'' or new.body <> x'' or not exists (
            select 1 from erasures join entries using (position)
            where position = old.position and substr(header, length(header) - 32, 1) = x'01')
        begin select raise(abort, 'not erasable'); end
        """,
    ];

    // In front of the file's own tables for this connection alone: whatever reads entries and signatures reads both layouts.
    const string Views = """
        create temp view entries as
            select e.position, e.device, e.seq, e.header, e.hash, p.salt, p.body from main.entries e left join main.payloads p using (position);
        create temp view signatures as select device, first, last, signature from main.runs;
        """;

    const string Gather = """
        create table gathered as
            select e.position, e.device, e.seq, e.header, e.hash, r.first, r.signature, p.salt, p.body
            from entries e join payloads p using (position) left join runs r on r.device = e.device and r.last = e.seq;
        create table erased as select position, said_by from erasures;
        """;

    const string Clear = "drop table erasures; drop table payloads; drop table runs; drop table entries;";

    const string Refill = """
        insert into entries select position, device, seq, header, hash, first, signature, salt, body from gathered order by position;
        insert into erasures select position, said_by from erased;
        drop table gathered; drop table erased;
        """;

    public static bool Is(SqliteConnection connection) => connection.Number("pragma user_version") == UserVersion;

    public static void Overlook(SqliteConnection connection) => connection.Run(Views);

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
                connection.Run(Gather);
                if (!IsWhole(connection))
                    throw new StoreFailedException(StoreFailure.Damaged, $"{path} has an older layout and is not whole: it can be verified and not written.");
                Replace(connection);
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

    // A signature of an entry that is not here, or an entry without its payload's row, would go unseen in the new layout.
    static bool IsWhole(SqliteConnection connection) =>
        connection.Number("select count(*) from gathered") == connection.Number("select count(*) from entries")
        && connection.Number("select count(*) from payloads") == connection.Number("select count(*) from entries")
        && connection.Number("select count(signature) from gathered") == connection.Number("select count(*) from runs");

    static void Replace(SqliteConnection connection)
    {
        foreach (var trigger in Triggers(connection))
            connection.Run($"drop trigger {trigger}");
        connection.Run(Clear);
        // Tables before rows, triggers after them.
        foreach (var statement in SqliteSchema.Statements.Where(s => !IsTrigger(s) && !s.StartsWith("create table forks", StringComparison.Ordinal)))
            connection.Run(statement);
        connection.Run(Refill);
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

    static string Never(string act, string table) => SqliteSchema.Never(act, table);
}
