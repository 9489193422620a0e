using CsCheck;
using Microsoft.Data.Sqlite;

namespace Minka.Journal.Tests.Verifying;

public sealed class TamperedFileTests : IDisposable
{
    readonly TemporaryFolder folder = new();
    readonly string path;

    public TamperedFileTests()
    {
        path = folder["kitchen.minka"];
        using var store = SqliteJournalStore.Open(path, JournalAccess.Create);
        var notebook = new Notebook(store);
        notebook.Write(Notebook.Sacks(20), Notebook.Words("Juana"));
        notebook.Write(Notebook.Sacks(5), Notebook.Words("Elena"));
        notebook.Erase(new(notebook.Laptop.Device, 3));
    }

    [Theory]
    [InlineData("update entries set body = cast('{\"sacks\":2}' as blob) where position = 2", FaultKind.AlteredPayload)]
    [InlineData("update entries set salt = x'', body = x'' where position = 5", FaultKind.MissingPayload)]
    [InlineData("delete from entries where seq = 2", FaultKind.Gap)]
    [InlineData("delete from entries where seq = 6", FaultKind.MissingPayload)]
    [InlineData("update entries set seq = 16 where seq = 6", FaultKind.Gap)]
    [InlineData("update entries set position = position + 100 where seq = 2", FaultKind.Gap)]
    [InlineData("update entries set header = zeroblob(length(header)) where seq = 4", FaultKind.AlteredHeader)]
    [InlineData("update entries set hash = zeroblob(32) where seq = 4", FaultKind.AlteredHeader)]
    [InlineData("update entries set signature = zeroblob(64) where first = 4", FaultKind.BadSignature)]
    [InlineData("update entries set first = null, signature = null where seq = 6", FaultKind.MissingSignature)]
    public void Rows_that_another_program_edited_are_named(string sql, FaultKind expected)
    {
        Edit("pragma foreign_keys = off; " + Unguarded() + sql);

        using var store = SqliteJournalStore.Open(path, JournalAccess.ReadOnly);
        Assert.Contains(expected, Verification.Of(store, Notebook.FirstOfMarch + 600_000).Faults.Select(f => f.Kind));
    }

    [Fact]
    public void Triggers_that_another_program_dropped_are_missed()
    {
        Edit("drop trigger entries_update");

        using var store = SqliteJournalStore.Open(path, JournalAccess.ReadOnly);
        Assert.Equal(FaultKind.StorageDamaged, Verification.Of(store, Notebook.FirstOfMarch + 600_000).FirstFault!.Kind);
    }

    [Fact]
    public void A_flipped_byte_of_the_file_is_named_or_changes_nothing_that_is_read()
    {
        var original = File.ReadAllBytes(path);
        var intact = Told(path);
        var copy = folder["copy.minka"];
        Gen.Select(Gen.Int[0, original.Length - 1], Gen.Byte[1, 255]).Sample((at, flip) =>
        {
            byte[] bytes = [.. original];
            bytes[at] ^= flip;
            File.WriteAllBytes(copy, bytes);
            return Told(copy) is not { } told || told == intact;
        }, iter: 600, threads: 1);
    }

    /// <summary>A file with overflow pages, two chains and a long index: every kind of page that SQLite lays out.</summary>
    [Fact]
    public void A_flipped_bit_anywhere_is_named_or_changes_nothing_that_is_read()
    {
        var large = folder["large.minka"];
        using (var store = SqliteJournalStore.Open(large, JournalAccess.Create))
        {
            var notebook = new Notebook(store);
            for (var i = 0; i < 12; i++) notebook.Write([.. Enumerable.Range(0, 20).Select(n => Notebook.Words(new string((char)('a' + n), n * 13)))]);
            notebook.Write(Notebook.Words(new string('ñ', 9_000)));
            notebook.Erase(new(notebook.Laptop.Device, 7));
            notebook.SecondDevice().Writer.Append([Notebook.Sacks(3)], notebook.Now += 60_000);
        }
        var bytes = File.ReadAllBytes(large);
        var (intact, copy, named) = (Told(large), folder["bit.minka"], 0);
        Assert.NotNull(intact);
        var flips = Environment.GetEnvironmentVariable("MINKA_LONG") == "1" ? 8_000 : 500;
        Gen.Select(Gen.Int[0, bytes.Length - 1], Gen.Int[0, 7]).Sample((at, bit) =>
        {
            bytes[at] ^= (byte)(1 << bit);
            File.WriteAllBytes(copy, bytes);
            bytes[at] ^= (byte)(1 << bit);
            var told = Told(copy);
            if (told is null) named++;
            return told is null || told == intact;
        }, iter: flips, threads: 1);
        Assert.True(named > flips / 4, $"only {named} of {flips} flips were named: does the check look at all?");
    }

    public void Dispose() => folder.Dispose();

    /// <summary>Everything that is read from a file, or null when opening or verifying names a fault.</summary>
    static string? Told(string path)
    {
        try
        {
            using var store = SqliteJournalStore.Open(path, JournalAccess.ReadOnly);
            if (!Verification.Of(store, Notebook.FirstOfMarch + 600_000).IsSound)
                return null;
            var entries = store.ReadFrom(1).Select(e => $"{e.Position} {e.Ref} {e.Hash} {Hex(e.HeaderBytes)} {Hex(e.Salt)} {Hex(e.Payload)}");
            var runs = store.Signatures().Select(s => $"{s.Device} {s.First} {s.Last} {Hex(s.Signature)}");
            var forks = store.Forks().Select(f => $"{f.Entry.Ref} {f.Entry.Hash}");
            return string.Join('\n', [.. entries, .. runs, .. forks, .. store.Heads().Select(h => h.ToString())]);
        }
        catch (StoreFailedException)
        {
            return null;
        }
    }

    static string Hex(byte[]? bytes) => bytes is null ? "gone" : Convert.ToHexString(bytes);

    string Unguarded()
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=false");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "select coalesce(group_concat('drop trigger ' || name || ';', ' '), '') from sqlite_schema where type = 'trigger'";
        return (string)command.ExecuteScalar()!;
    }

    void Edit(string sql) => TemporaryFolder.Edit(path, sql);
}
