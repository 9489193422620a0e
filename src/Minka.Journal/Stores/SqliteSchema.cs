namespace Minka.Journal;

/// <summary>The tables of a <c>.minka</c> file. Triggers keep honest programs honest; what a dishonest one changes, verification finds.</summary>
static class SqliteSchema
{
    /// <summary>"MNKA", by which the file is known for what it is.</summary>
    public const int ApplicationId = 0x4D4E4B41;

    /// <summary>The layout of the tables; the header's own version is another number.</summary>
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
        // A replacing insert deletes without firing the delete triggers of programs that leave recursive triggers off.
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
        // An erased payload leaves an empty row. Deleting the row would let SQLite move its neighbours to other pages, and leave stale copies of them
        // where a later erasure does not reach; rows that are only ever appended and emptied stay on their page.
        // The flags are the header's byte before the 32 of the payload hash.
        """
        create trigger payloads_update before update on payloads
        when new.position <> old.position or new.salt <> x'' or new.body <> x'' or not exists (
            select 1 from erasures join entries using (position)
            where position = old.position and substr(header, length(header) - 32, 1) = x'01')
        begin select raise(abort, 'not erasable'); end
        """,
    ];

    static string Never(string act, string table) =>
        $"""
        create trigger {table}_{act} before {act} on {table}
        begin select raise(abort, 'append-only'); end
        """;
}
