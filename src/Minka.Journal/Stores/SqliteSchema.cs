namespace Minka.Journal;

/// <summary>The tables of a <c>.minka</c> file. Triggers keep honest programs honest; what a dishonest one changes, verification finds.</summary>
static class SqliteSchema
{
    /// <summary>"MNKA", by which the file is known for what it is.</summary>
    public const int ApplicationId = 0x4D4E4B41;

    /// <summary>The layout of the tables; the header's own version is another number.</summary>
    public const int UserVersion = 3;

    public static readonly string[] Statements =
    [
        // One row an entry: a commit writes one page, and whatever is read of an entry stands together. Where a device's entries begin to stand one after
        // another, and again after 64, an entry says so: only those are in the index, and the others are found by counting from there.
        """
        create table entries (
            position integer primary key,
            device blob not null check (length(device) = 16),
            seq integer not null check (seq >= 1),
            begins integer check (begins = 1),
            header blob not null,
            hash blob not null check (length(hash) = 32),
            first integer check (first between 1 and seq),
            signature blob check (length(signature) = 64),
            salt blob not null check (length(salt) in (0, 16)),
            body blob not null check (length(salt) = 16 or length(body) = 0),
            check ((first is null) = (signature is null))
        ) strict
        """,
        "create unique index stretches on entries (device, seq) where begins = 1",
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
        // An entry takes the place after the last, or none: who knows an older last place learns so. A replacing insert deletes without firing the delete
        // triggers of programs that leave recursive triggers off.
        """
        create trigger entries_insert before insert on entries
        when new.position <> (select coalesce(max(position), 0) + 1 from entries)
            or case when new.begins is null
                then not exists (select 1 from entries where position = new.position - 1 and device = new.device and seq = new.seq - 1)
                else exists (select 1 from entries where begins = 1 and device = new.device and seq > new.seq)
                    or exists (select 1 from entries where device = new.device and seq = new.seq and position = (
                        select position + new.seq - seq from entries where begins = 1 and device = new.device order by seq desc limit 1))
            end
        begin select raise(abort, 'append-only'); end
        """,
        // An erased payload leaves an empty place in its row. Deleting a row would let SQLite move its neighbours to other pages, and leave stale copies of
        // them where a later erasure does not reach; rows that are only ever appended and emptied stay on their page.
        // The flags are the header's byte before the 32 of the payload hash.
        """
        create trigger entries_update before update on entries
        when new.position <> old.position or new.device <> old.device or new.seq <> old.seq
            or new.begins is not old.begins or new.header <> old.header or new.hash <> old.hash
            or new.first is not old.first or new.signature is not old.signature or new.salt <> x'' or new.body <> x''
            or substr(old.header, length(old.header) - 32, 1) <> x'01' or not exists (select 1 from erasures where position = old.position)
        begin select raise(abort, 'not erasable'); end
        """,
    ];

    /// <summary>After so many of one stretch another begins: who looks for a head reads no more.</summary>
    public const int StretchMax = 64;

    /// <summary>Whether an entry begins a stretch, standing after another.</summary>
    public static bool Begins(EntryRef entry, EntryRef before) =>
        before.Device != entry.Device || before.Seq != entry.Seq - 1 || entry.Seq % StretchMax == 1;

    internal static string Never(string act, string table) =>
        $"""
        create trigger {table}_{act} before {act} on {table}
        begin select raise(abort, 'append-only'); end
        """;
}
