using System.Security.Cryptography;
using Microsoft.Data.Sqlite;

namespace Minka.Journal.Tests.Stores;

public sealed class SqliteJournalStoreTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    string FilePath => folder["cocina nº 1 #50%?.minka"];

    [Fact]
    public void A_closed_file_is_one_file_and_opens_again_with_all_it_held()
    {
        using (var store = Create())
            new Notebook(store).Write(Notebook.Sacks(1), Notebook.Words("Juana"));

        Assert.Equal([FilePath], Directory.GetFiles(folder.Path));
        using var again = SqliteJournalStore.Open(FilePath, JournalAccess.ReadWrite);
        Assert.Equal(3, again.ReadFrom(1).Count());
        new Notebook(again).Write(Notebook.Sacks(2));
        Assert.Equal(4, again.Heads().Single().Seq);
    }

    [Fact]
    public void Reading_a_file_that_nobody_has_open_leaves_no_trace()
    {
        using (var store = Create())
            new Notebook(store).Write(Notebook.Sacks(1));
        var before = SHA256.HashData(File.ReadAllBytes(FilePath));
        File.SetAttributes(FilePath, FileAttributes.ReadOnly);

        using (var store = SqliteJournalStore.Open(FilePath, JournalAccess.ReadOnly))
            Assert.Empty(Verification.Of(store, Notebook.FirstOfMarch).Faults);

        Assert.Equal(before, SHA256.HashData(File.ReadAllBytes(FilePath)));
        Assert.Equal([FilePath], Directory.GetFiles(folder.Path));
    }

    [Fact]
    public void A_file_that_a_server_has_open_is_read_up_to_its_last_commit()
    {
        using var server = Create();
        var notebook = new Notebook(server);
        using var reader = SqliteJournalStore.Open(FilePath, JournalAccess.ReadOnly);
        notebook.Write(Notebook.Sacks(1));
        Assert.Equal(2, reader.ReadFrom(1).Count());

        notebook.Write(Notebook.Sacks(2));
        Assert.Equal(3, reader.ReadFrom(1).Count());
        Assert.Equal(3, reader.Heads().Single().Seq);
        Assert.Empty(Verification.Of(reader, notebook.Now).Faults);
    }

    [Fact]
    public void A_file_that_was_opened_for_reading_before_a_server_took_it_up_is_read_on_soundly()
    {
        using (var store = Create())
            new Notebook(store).Write([.. Enumerable.Range(0, 1_500).Select(Notebook.Sacks)]);
        using var reader = SqliteJournalStore.Open(FilePath, JournalAccess.ReadOnly);
        using var entries = reader.ReadFrom(1).GetEnumerator();
        Assert.True(entries.MoveNext());

        using var server = SqliteJournalStore.Open(FilePath, JournalAccess.ReadWrite);
        new Notebook(server).Write(Notebook.Sacks(1));
        var count = 1;
        while (entries.MoveNext())
            count++;

        Assert.Equal(1_502, count);
    }

    [Fact]
    public void What_was_opened_for_reading_cannot_be_written()
    {
        using var server = Create();
        var notebook = new Notebook(server);
        using var reader = SqliteJournalStore.Open(FilePath, JournalAccess.ReadOnly);
        var run = Chain.Link(notebook.Writer.Head, [Notebook.Sacks(1)], default, notebook.Now, notebook.Chance, notebook.Laptop);

        Assert.Equal(StoreFailure.ReadOnly, Assert.Throws<StoreFailedException>(() => reader.AppendRun(run, reader.Heads())).Failure);
    }

    [Fact]
    public void What_is_no_journal_is_not_opened_as_one()
    {
        Assert.Equal(StoreFailure.Missing, Refusal(JournalAccess.ReadWrite));
        File.WriteAllText(FilePath, "esto no es un cuaderno, aunque se llame así y tenga bastantes letras para parecerlo");
        Assert.Equal(StoreFailure.Damaged, Refusal(JournalAccess.ReadOnly));
        File.Delete(FilePath);
        Sql("create table recetas (plato text)");
        Assert.Equal(StoreFailure.Damaged, Refusal(JournalAccess.Create));
    }

    [Fact]
    public void A_file_of_a_newer_program_is_left_alone()
    {
        Create().Dispose();
        Sql("pragma user_version = 99");

        Assert.Equal(StoreFailure.TooNew, Refusal(JournalAccess.ReadOnly));
        Assert.Equal(StoreFailure.TooNew, Refusal(JournalAccess.ReadWrite));
    }

    [Theory]
    [InlineData("update entries set seq = 7 where seq = 1")]
    [InlineData("delete from entries where seq = 2")]
    [InlineData("insert or replace into entries select 99, device, seq, begins, header, hash, first, signature, salt, body from entries where seq = 1")]
    [InlineData("insert or replace into entries select position, device, 99, begins, header, hash, first, signature, salt, body from entries where seq = 1")]
    [InlineData("update entries set body = x'00'")]
    [InlineData("update entries set first = null, signature = null")]
    [InlineData("update entries set signature = zeroblob(64)")]
    [InlineData("update entries set header = zeroblob(length(header)) where seq = 1")]
    [InlineData("update entries set hash = zeroblob(32) where seq = 1")]
    [InlineData("update entries set device = zeroblob(16) where seq = 1")]
    [InlineData("update entries set position = 99 where seq = 3")]
    [InlineData("update entries set salt = x'', body = x'' where position = 3")]
    [InlineData("insert into erasures values (2, 1); update entries set salt = x'', body = x'' where position = 2")]
    [InlineData("insert into erasures values (3, 1); update entries set body = x'00' where position = 3")]
    [InlineData("insert into erasures values (3, 1); update entries set salt = x'', body = x'', hash = zeroblob(32) where position = 3")]
    public void Triggers_stop_another_program_from_changing_what_is_written(string sql)
    {
        using (var store = Create())
            new Notebook(store).Write(Notebook.Sacks(1), Notebook.Words("Juana"));

        Assert.Throws<SqliteException>(() => Sql("pragma recursive_triggers = off; " + sql));
    }

    [Fact]
    public void A_full_disk_is_named_stores_nothing_and_passes()
    {
        using var connection = SqliteFile.OpenWriter(FilePath, create: true);
        using var store = new SqliteJournalStore(FilePath, new SqliteWriter(connection));
        var notebook = new Notebook(store);
        connection.Run("pragma max_page_count = 40");

        var large = new Draft("minutes.minutes-written", 1, new byte[60_000]);
        notebook.Write(large);
        var full = Assert.Throws<StoreFailedException>(() => notebook.Write(large, large, large));

        Assert.Equal(StoreFailure.Full, full.Failure);
        Assert.Equal(2, notebook.Writer.Head.Seq);
        Assert.Equal(2, store.ReadFrom(1).Count());
        connection.Run("pragma max_page_count = 100000");
        notebook.Write(large, large, large);
        Assert.Equal(5, store.ReadFrom(1).Count());
        Assert.Empty(notebook.Verified().Faults);
    }

    [Fact]
    public void A_file_that_another_program_is_writing_to_is_busy_and_not_broken()
    {
        using var store = Create();
        var notebook = new Notebook(store);
        using var other = new SqliteConnection($"Data Source={FilePath};Pooling=false");
        other.Open();
        other.Run("begin immediate");

        Assert.Equal(StoreFailure.Busy, Assert.Throws<StoreFailedException>(() => notebook.Write(Notebook.Sacks(1))).Failure);
        other.Run("rollback");
        notebook.Write(Notebook.Sacks(1));
        Assert.Empty(notebook.Verified().Faults);
    }

    [Fact]
    public void A_copy_is_taken_while_the_journal_is_open()
    {
        using var store = Create();
        var notebook = new Notebook(store);
        notebook.Write(Notebook.Words("Juana"));

        store.CopyTo(folder["copy.minka"]);

        using var copy = SqliteJournalStore.Open(folder["copy.minka"], JournalAccess.ReadOnly);
        Assert.Equal(store.Heads(), copy.Heads());
        Assert.Empty(Verification.Of(copy, notebook.Now).Faults);
        Assert.Throws<StoreFailedException>(() => store.CopyTo(folder["copy.minka"]));
    }

    public void Dispose() => folder.Dispose();

    SqliteJournalStore Create() => SqliteJournalStore.Open(FilePath, JournalAccess.Create);

    StoreFailure Refusal(JournalAccess access) =>
        Assert.Throws<StoreFailedException>(() => SqliteJournalStore.Open(FilePath, access)).Failure;

    void Sql(string sql) => TemporaryFolder.Edit(FilePath, sql);
}
