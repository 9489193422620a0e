namespace Minka.Journal.Tests.Stores;

/// <summary>Files in which each entry stood in an index as well: read as they are, lifted when they are written.</summary>
public sealed class SecondLayoutTests : IDisposable
{
    readonly TemporaryFolder folder = new();
    readonly string path;
    readonly string before;
    readonly Entry erasable;

    public SecondLayoutTests()
    {
        path = folder["kitchen.minka"];
        var today = folder["today.minka"];
        using (var store = SqliteJournalStore.Open(today, JournalAccess.Create))
        {
            var notebook = new Notebook(store);
            var gone = notebook.Write(Notebook.Words("Juana Quispe de Huamán")).Entries[0];
            Assert.True(notebook.Erase(gone.Ref));
            erasable = notebook.Write(Notebook.Words("Teófila")).Entries[0];
            var (second, _) = notebook.SecondDevice();
            using (second)
                for (var i = 0; i < 200; i++)
                    ChainWriter.Open(store, Notebook.Kitchen, i % 70 == 7 ? second : notebook.Laptop, notebook.Chance).Append([Notebook.Sacks(i)], notebook.Now += 60_000);
        }
        before = Told(today);
        Sql($"""
            {string.Join(";\n", SqliteSecondLayout.Statements.Where(s => !s.StartsWith("create trigger", StringComparison.Ordinal)))};
            attach '{today}' as today;
            insert into entries select position, device, seq, header, hash, first, signature, salt, body from today.entries;
            insert into erasures select * from today.erasures;
            pragma application_id = {SqliteSchema.ApplicationId};
            pragma user_version = 2
            """);
        foreach (var trigger in SqliteSecondLayout.Statements.Where(s => s.StartsWith("create trigger", StringComparison.Ordinal)))
            Sql(trigger);
    }

    [Fact]
    public void It_is_read_without_being_changed()
    {
        var bytes = File.ReadAllBytes(path);
        using (var store = SqliteJournalStore.Open(path, JournalAccess.ReadOnly))
        {
            Assert.Null(store.Damage());
            Assert.Empty(Verification.Of(store, Notebook.FirstOfMarch + 86_400_000).Faults);
            Assert.Equal(store.ReadFrom(1).Count(), store.Examine().Count(e => e.HeaderIntact));
        }
        Assert.Equal(before, Told(path));
        Assert.Equal(bytes, File.ReadAllBytes(path));
    }

    [Fact]
    public void Whoever_opens_it_to_write_lifts_it_and_no_byte_of_an_entry_changes()
    {
        using (var store = SqliteJournalStore.Open(path, JournalAccess.ReadWrite))
        {
            Assert.Equal(before, Told(path));
            Assert.Null(store.Damage());
            var notebook = new Notebook(store) { Now = Notebook.FirstOfMarch + 86_400_000 };
            Assert.Equal(notebook.Write(Notebook.Sacks(1)).Entries[0].Hash, store.ReadFrom(1).Last().Hash);
            Assert.True(notebook.Erase(erasable.Ref));
            Assert.DoesNotContain(Verification.Of(store, notebook.Now + 86_400_000).Faults, f => f.Kind != FaultKind.RevokedDevice);
        }
        using var connection = SqliteFile.OpenReader(path, out _);
        Assert.Equal(SqliteSchema.UserVersion, connection.Number("pragma user_version"));
        // The laptop's, and where the second device came between and went; each 64 once more.
        Assert.True(connection.Number("select count(begins) from entries") < connection.Number("select count(*) from entries") / 8);
        Assert.True(File.ReadAllBytes(path).AsSpan().IndexOf(erasable.Payload!) < 0);
    }

    [Fact]
    public void A_trigger_that_is_missing_is_missed_in_it_too()
    {
        Sql("drop trigger entries_update");
        using var store = SqliteJournalStore.Open(path, JournalAccess.ReadOnly);
        Assert.StartsWith("a table or trigger is missing: create trigger entries_update", store.Damage());
    }

    public void Dispose() => folder.Dispose();

    static string Told(string path)
    {
        using var store = SqliteJournalStore.Open(path, JournalAccess.ReadOnly);
        var entries = store.ReadFrom(1).Select(e => $"{e.Position} {e.Ref} {e.Hash} {Hex(e.HeaderBytes)} {Hex(e.Salt)} {Hex(e.Payload)} {store.Find(e.Ref)!.Position}");
        var signatures = store.Signatures().Select(s => $"{s.Device} {s.First} {s.Last} {Hex(s.Signature)}");
        return string.Join('\n', [.. entries, .. signatures, .. store.Heads().Select(h => h.ToString())]);
    }

    static string Hex(byte[]? bytes) => bytes is null ? "gone" : Convert.ToHexString(bytes);

    void Sql(string sql) => TemporaryFolder.Edit(path, sql);
}
