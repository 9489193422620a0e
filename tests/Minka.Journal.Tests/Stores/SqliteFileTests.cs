using Microsoft.Data.Sqlite;

namespace Minka.Journal.Tests.Stores;

/// <summary>The file as such: how it is opened, what a failure of it is called, what damage it finds in itself, what lies beside it.</summary>
public sealed class SqliteFileTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    string FilePath => folder["kitchen.minka"];

    [Theory]
    [InlineData(13, StoreFailure.Full)]
    [InlineData(5, StoreFailure.Busy)]
    [InlineData(6, StoreFailure.Busy)]
    [InlineData(8, StoreFailure.ReadOnly)]
    [InlineData(11, StoreFailure.Damaged)]
    [InlineData(19, StoreFailure.Damaged)]
    [InlineData(24, StoreFailure.Damaged)]
    [InlineData(26, StoreFailure.Damaged)]
    [InlineData(1, StoreFailure.Damaged)]
    [InlineData(14, StoreFailure.Missing)]
    [InlineData(10, StoreFailure.Disk)]
    public void A_failure_of_the_engine_has_a_name_of_ours(int code, StoreFailure name)
    {
        var cause = new SqliteException("what the engine said", code);
        var named = SqliteFile.Named(cause, FilePath);
        Assert.Equal((name, $"{FilePath}: what the engine said", cause), (named.Failure, named.Message, named.InnerException));
    }

    [Fact]
    public void A_commit_is_synced_and_what_is_deleted_is_overwritten()
    {
        using var writer = SqliteFile.OpenWriter(FilePath, create: true);
        Assert.Equal(2, writer.Number("pragma synchronous"));
        Assert.Equal(1, writer.Number("pragma secure_delete"));
        Assert.Equal(1, writer.Number("pragma foreign_keys"));
        using var mode = writer.Prepared("pragma journal_mode", 0);
        Assert.Equal("wal", mode.ExecuteScalar());
        Assert.Equal((0x4D4E4B41, 3), (writer.Number("pragma application_id"), writer.Number("pragma user_version")));
    }

    [Theory]
    [InlineData("create table recetas (plato text)", StoreFailure.Damaged)]
    [InlineData("pragma user_version = 99", StoreFailure.Damaged)]
    [InlineData("pragma application_id = 0x4D4E4B41; pragma user_version = 99", StoreFailure.TooNew)]
    public void Somebody_elses_file_is_refused_and_left_as_it_was(string sql, StoreFailure failure)
    {
        Sql(sql);
        var before = File.ReadAllBytes(FilePath);
        foreach (var access in Enum.GetValues<JournalAccess>())
            Assert.Equal(failure, Assert.Throws<StoreFailedException>(() => SqliteJournalStore.Open(FilePath, access)).Failure);

        Assert.Equal(before, File.ReadAllBytes(FilePath));
        Assert.Equal([FilePath], Directory.GetFiles(folder.Path));
    }

    [Theory]
    [InlineData("table entries")]
    [InlineData("view signatures")]
    [InlineData("table forks")]
    public void A_table_that_is_missing_is_a_damaged_file_to_whoever_reads_it(string table)
    {
        using (var store = Create())
            new Notebook(store).Write(Notebook.Sacks(1));
        Sql($"pragma foreign_keys = off; drop {table}");

        using var damaged = SqliteJournalStore.Open(FilePath, JournalAccess.ReadOnly);
        Action[] readings = table switch
        {
            "table entries" => [() => _ = damaged.Examine().Count(), () => _ = damaged.ReadFrom(1).Count(), () => damaged.Find(new(default, 1))],
            "view signatures" => [() => _ = damaged.Signatures().Count()],
            _ => [() => _ = damaged.Forks().Count()],
        };
        Assert.All(readings, reading => Assert.Equal(StoreFailure.Damaged, Assert.Throws<StoreFailedException>(reading).Failure));
    }

    [Fact]
    public void A_file_is_live_while_someone_has_it_open_or_left_commits_beside_it()
    {
        File.WriteAllText(FilePath, "");
        Assert.False(SqliteFile.IsLive(FilePath));
        File.WriteAllText(FilePath + "-wal", "");
        Assert.False(SqliteFile.IsLive(FilePath));
        File.WriteAllText(FilePath + "-shm", "");
        Assert.True(SqliteFile.IsLive(FilePath));
        File.Delete(FilePath + "-shm");
        File.WriteAllText(FilePath + "-wal", "commits");
        Assert.True(SqliteFile.IsLive(FilePath));
        File.Delete(FilePath + "-wal");
        File.WriteAllText(FilePath + "-shm", "");
        Assert.False(SqliteFile.IsLive(FilePath));
    }

    [Fact]
    public void A_file_of_ours_is_opened_as_it_is_and_an_empty_one_only_where_a_new_one_may_be_made()
    {
        Create().Dispose();
        Create().Dispose();
        Assert.Null(Damage());
        File.WriteAllBytes(FilePath, []);
        Assert.Equal(StoreFailure.Damaged, Assert.Throws<StoreFailedException>(() => SqliteJournalStore.Open(FilePath, JournalAccess.ReadWrite)).Failure);
        Create().Dispose();
        Assert.Null(Damage());
    }

    [Theory]
    [InlineData("create table notas (texto text)", "the file holds something that is not a journal's: notas")]
    [InlineData("drop trigger entries_update", "a table or trigger is missing: create trigger entries_update before update on entries")]
    [InlineData("drop view signatures", "a table or trigger is missing: create view signatures (device, first, last, signature) as")]
    [InlineData("drop table forks", "a table or trigger is missing: create table forks (")]
    public void A_file_that_holds_more_or_less_than_a_journal_says_what(string sql, string said)
    {
        Create().Dispose();
        Sql(sql);
        Assert.StartsWith(said, Damage());
    }

    [Fact]
    public void An_index_that_does_not_agree_with_its_table_is_damage_though_every_entry_is_whole()
    {
        using (var store = Create())
            new Notebook(store).Write(Notebook.Sacks(1), Notebook.Sacks(2));
        long page, size;
        using (var connection = SqliteFile.OpenReader(FilePath, out _))
            (page, size) = (connection.Number("select rootpage from sqlite_schema where name = 'stretches'"), connection.Number("pragma page_size"));
        var bytes = File.ReadAllBytes(FilePath);
        // The last byte of the page is in the first key that was written.
        bytes[page * size - 1] ^= 4;
        File.WriteAllBytes(FilePath, bytes);

        Assert.NotNull(Damage());
        using var damaged = SqliteJournalStore.Open(FilePath, JournalAccess.ReadOnly);
        Assert.Equal(FaultKind.StorageDamaged, Verification.Of(damaged, Notebook.FirstOfMarch + 600_000).FirstFault!.Kind);
        Assert.Empty(Verification.Of(damaged, Notebook.FirstOfMarch + 600_000, Checks.Chain).Faults);
    }

    [Fact]
    public void What_was_computed_from_a_journal_goes_at_an_erasure_and_at_no_other_writing()
    {
        using var store = Create();
        var notebook = new Notebook(store);
        Assert.Equal(FilePath + ".cache", SqliteJournalStore.CacheOf(FilePath));
        File.WriteAllText(SqliteJournalStore.CacheOf(FilePath), "Juana");
        var words = notebook.Write(Notebook.Words("Juana")).Entries[0].Ref;
        Assert.True(File.Exists(SqliteJournalStore.CacheOf(FilePath)));

        notebook.Erase(words);
        Assert.False(File.Exists(SqliteJournalStore.CacheOf(FilePath)));
    }

    [Fact]
    public void A_copy_may_be_made_into_an_empty_file_that_someone_prepared_and_into_no_other()
    {
        using var store = Create();
        new Notebook(store).Write(Notebook.Sacks(1));
        File.WriteAllBytes(folder["prepared"], []);
        store.CopyTo(folder["prepared"]);
        using var copy = SqliteJournalStore.Open(folder["prepared"], JournalAccess.ReadOnly);
        Assert.Equal(store.Heads(), copy.Heads());

        File.WriteAllText(folder["letter"], "querida Rosa");
        Assert.Equal(StoreFailure.ReadOnly, Assert.Throws<StoreFailedException>(() => store.CopyTo(folder["letter"])).Failure);
        Assert.Equal("querida Rosa", File.ReadAllText(folder["letter"]));
    }

    [Fact]
    public void Nothing_is_erased_and_no_fork_kept_in_what_was_opened_for_reading()
    {
        using var store = Create();
        var notebook = new Notebook(store);
        var run = notebook.Write(Notebook.Words("Juana"));
        using var reader = SqliteJournalStore.Open(FilePath, JournalAccess.ReadOnly);
        Assert.Equal(StoreFailure.ReadOnly, Assert.Throws<StoreFailedException>(() => reader.ErasePayload(run.Entries[0].Ref, run, store.Heads())).Failure);
        Assert.Equal(StoreFailure.ReadOnly, Assert.Throws<StoreFailedException>(() => reader.KeepFork(run)).Failure);
        Assert.Equal(FilePath, reader.Path);
    }

    [Fact]
    public void What_another_program_wrote_meanwhile_is_noticed_and_then_built_on()
    {
        using var store = Create();
        var notebook = new Notebook(store);
        var before = store.Heads();
        using (var other = SqliteJournalStore.Open(FilePath, JournalAccess.ReadWrite))
            new Notebook(other).Write(Notebook.Sacks(1));
        var late = Chain.Link(notebook.Writer.Head, [Notebook.Sacks(2)], default, notebook.Now, notebook.Chance, notebook.Laptop);

        Assert.Throws<HeadMovedException>(() => store.AppendRun(late, before));
        var now = Chain.Link(store.Heads().Single(), [Notebook.Sacks(2)], default, notebook.Now, notebook.Chance, notebook.Laptop);
        store.AppendRun(now, store.Heads());
        Assert.Equal([1, 2, 3], store.ReadFrom(1).Select(e => e.Header.Seq));
    }

    public void Dispose() => folder.Dispose();

    SqliteJournalStore Create() => SqliteJournalStore.Open(FilePath, JournalAccess.Create);

    string? Damage()
    {
        using var store = SqliteJournalStore.Open(FilePath, JournalAccess.ReadOnly);
        return store.Damage();
    }

    void Sql(string sql) => TemporaryFolder.Edit(FilePath, sql);
}
