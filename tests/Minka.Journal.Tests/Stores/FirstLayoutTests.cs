namespace Minka.Journal.Tests.Stores;

/// <summary>Files whose entries are spread over three tables, as the first ones were: read as they are, lifted when they are written.</summary>
public sealed class FirstLayoutTests : IDisposable
{
    readonly TemporaryFolder folder = new();
    readonly string path;

    public FirstLayoutTests()
    {
        path = folder["kitchen.minka"];
        File.Copy(Path.Combine(AppContext.BaseDirectory, "Vectors", "kitchen-v0.minka"), path);
    }

    static long Later => Notebook.FirstOfMarch + 86_400_000;

    [Fact]
    public void It_is_read_without_being_changed()
    {
        var before = File.ReadAllBytes(path);
        using (var store = SqliteJournalStore.Open(path, JournalAccess.ReadOnly))
        {
            Assert.Null(store.Damage());
            Assert.Equal(9, store.Examine().Count(e => e.HeaderIntact));
            Assert.Equal(store.ReadFrom(1).Select(e => e.Hash), store.ReadFrom(1).Select(e => store.Find(e.Ref)!.Hash));
            Assert.Equal(6, store.Signatures().Count());
            Assert.Empty(Verification.Of(store, Later).Faults);
        }
        Assert.Equal(before, File.ReadAllBytes(path));
        Assert.Equal(1, Number("pragma user_version"));
    }

    [Fact]
    public void Whoever_opens_it_to_write_lifts_it_and_no_byte_of_an_entry_changes()
    {
        var before = Told(JournalAccess.ReadOnly);
        Assert.Equal(before, Told(JournalAccess.ReadWrite));
        Assert.Equal(SqliteSchema.UserVersion, Number("pragma user_version"));
        Assert.Equal(before, Told(JournalAccess.ReadOnly));
        Assert.Equal([path], Directory.GetFiles(folder.Path));

        using var store = SqliteJournalStore.Open(path, JournalAccess.ReadWrite);
        Assert.Null(store.Damage());
        Assert.Empty(Verification.Of(store, Later).Faults);
    }

    [Fact]
    public void A_lifted_file_is_written_on_and_erased_in()
    {
        using var store = SqliteJournalStore.Open(path, JournalAccess.ReadWrite);
        var notebook = new Notebook(store, seed: 2026) { Now = Later };
        var words = notebook.Write(Notebook.Words("Juana Quispe de Huamán")).Entries[0];
        Assert.True(notebook.Erase(words.Ref));
        Assert.DoesNotContain(Verification.Of(store, notebook.Now).Faults, f => f.Kind != FaultKind.RevokedDevice);
        Assert.Equal(11, store.ReadFrom(1).Count());
        Assert.True(File.ReadAllBytes(path).AsSpan().IndexOf(words.Payload!) < 0);
    }

    [Theory]
    [InlineData("drop trigger payloads_delete; delete from payloads where position = 2")]
    [InlineData("drop trigger entries_delete; delete from entries where position = 9")]
    public void What_is_not_whole_is_not_lifted_and_can_still_be_verified(string harm)
    {
        Sql("pragma foreign_keys = off; " + harm);
        var before = Told(JournalAccess.ReadOnly);

        Assert.Equal(StoreFailure.Damaged, Assert.Throws<StoreFailedException>(() => SqliteJournalStore.Open(path, JournalAccess.ReadWrite)).Failure);
        Assert.Equal(before, Told(JournalAccess.ReadOnly));
        Assert.Equal(1, Number("pragma user_version"));
        using var store = SqliteJournalStore.Open(path, JournalAccess.ReadOnly);
        Assert.NotEmpty(Verification.Of(store, Later).Faults);
    }

    [Fact]
    public void A_trigger_that_is_missing_is_missed_in_the_first_layout_too()
    {
        Sql("drop trigger payloads_update");
        using var store = SqliteJournalStore.Open(path, JournalAccess.ReadOnly);
        Assert.StartsWith("a table or trigger is missing: create trigger payloads_update", store.Damage());
    }

    public void Dispose() => folder.Dispose();

    /// <summary>Every byte of every entry, every signature and every fork.</summary>
    string Told(JournalAccess access)
    {
        using var store = SqliteJournalStore.Open(path, access);
        var entries = store.ReadFrom(1).Select(e => $"{e.Position} {e.Ref} {e.Hash} {Hex(e.HeaderBytes)} {Hex(e.Salt)} {Hex(e.Payload)}");
        var signatures = store.Signatures().Select(s => $"{s.Device} {s.First} {s.Last} {Hex(s.Signature)}");
        return string.Join('\n', [.. entries, .. signatures, .. store.Forks().Select(f => $"{f.Entry.Ref}"), .. store.Heads().Select(h => h.ToString())]);
    }

    static string Hex(byte[]? bytes) => bytes is null ? "gone" : Convert.ToHexString(bytes);

    long Number(string sql)
    {
        using var connection = SqliteFile.OpenReader(path, out _);
        return connection.Number(sql);
    }

    void Sql(string sql) => TemporaryFolder.Edit(path, sql);
}
