namespace Minka.Journal;

/// <summary>The tables of the files in which each entry, already in one row, also stood in an index.</summary>
static class SqliteSecondLayout
{
    public const int UserVersion = 2;

    public static readonly string[] Statements =
    [
        """
        create table entries (
            position integer primary key,
            device blob not null check (length(device) = 16),
            seq integer not null check (seq >= 1),
            header blob not null,
            hash blob not null check (length(hash) = 32),
            first integer check (first between 1 and seq),
            signature blob check (length(signature) = 64),
            salt blob not null check (length(salt) in (0, 16)),
            body blob not null check (length(salt) = 16 or length(body) = 0),
            unique (device, seq),
            check ((first is null) = (signature is null))
        ) strict
        """,
        """
        create view signatures (device, first, last, signature) as
            select device, first, seq, signature from entries where signature is not null
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
        Never("delete", "entries"),
        Never("update", "erasures"), Never("delete", "erasures"),
        Never("update", "forks"), Never("delete", "forks"),
        """
        create trigger entries_insert before insert on entries
        when new.position <> (select coalesce(max(position), 0) + 1 from entries)
            or exists (select 1 from entries where device = new.device and seq = new.seq)
        begin select raise(abort, 'append-only'); end
        """,
        """
        create trigger entries_update before update on entries
        when new.position <> old.position or new.device <> old.device or new.seq <> old.seq or new.header <> old.header or new.hash <> old.hash
            or new.first is not old.first or new.signature is not old.signature or new.salt <> x'' or new.body <> x''
            or substr(old.header, length(old.header) - 32, 1) <> x'01' or not exists (select 1 from erasures where position = old.position)
        begin select raise(abort, 'not erasable'); end
        """,
    ];

    /// <summary>See <see cref="SqliteFirstLayout.Views"/>.</summary>
    public const string Views = """
        create temp view entries as
            select position, device, seq, 1 as begins, header, hash, first, signature, salt, body from main.entries;
        """;

    public const string Gather = """
        create table gathered as select position, device, seq, header, hash, first, signature, salt, body from entries;
        """;

    public const string Clear = "drop table erasures; drop view signatures; drop table entries;";

    static string Never(string act, string table) => SqliteSchema.Never(act, table);
}
