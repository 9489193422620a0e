using Microsoft.Data.Sqlite;

namespace Minka.Journal;

/// <summary>
/// The tables of the first files, in which an entry was spread over three.
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

    /// <summary>In front of the file's own tables for one connection alone: whatever reads entries and signatures reads every layout.</summary>
    public const string Views = """
        create temp view entries as
            select e.position, e.device, e.seq, 1 as begins, e.header, e.hash, p.salt, p.body from main.entries e left join main.payloads p using (position);
        create temp view signatures as select device, first, last, signature from main.runs;
        """;

    public const string Gather = """
        create table gathered as
            select e.position, e.device, e.seq, e.header, e.hash, r.first, r.signature, p.salt, p.body
            from entries e join payloads p using (position) left join runs r on r.device = e.device and r.last = e.seq;
        """;

    public const string Clear = "drop table erasures; drop table payloads; drop table runs; drop table entries;";

    /// <summary>A signature of an entry that is not here, or an entry without its payload's row, would go unseen in a later layout.</summary>
    public static bool IsWhole(SqliteConnection connection) =>
        connection.Number("select count(*) from gathered") == connection.Number("select count(*) from entries")
        && connection.Number("select count(*) from payloads") == connection.Number("select count(*) from entries")
        && connection.Number("select count(signature) from gathered") == connection.Number("select count(*) from runs");

    static string Never(string act, string table) => SqliteSchema.Never(act, table);
}
