using Microsoft.Data.Sqlite;

namespace Minka.Journal.Tests.Stores;

/// <summary>A file is read on all cores, page by page: what comes out is what the plain reader gives, in the same order, whatever the length and the holes.</summary>
public sealed class ExaminingTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    string FilePath => folder["kitchen.minka"];

    [Theory]
    [InlineData(1)]
    [InlineData(511)]
    [InlineData(512)]
    [InlineData(513)]
    [InlineData(1_024)]
    [InlineData(1_025)]
    [InlineData(3_700)]
    public void A_file_of_any_length_is_examined_whole_and_in_its_order(int entries)
    {
        using var store = Written(entries);

        Assert.Equal(Plain(store), Examined(store));
        Assert.Equal(Enumerable.Range(1, entries).Select(i => (long)i), store.Examine().Select(e => e.Position));
    }

    [Fact]
    public void An_empty_file_has_nothing_to_examine()
    {
        using var store = SqliteJournalStore.Open(FilePath, JournalAccess.Create);
        Assert.Empty(store.Examine());
    }

    [Theory]
    [InlineData("position = 1")]
    [InlineData("position = 512")]
    [InlineData("position = 513")]
    [InlineData("position between 600 and 1200")]
    [InlineData("position <= 1100")]
    [InlineData("position % 2 = 0")]
    public void What_stands_behind_a_hole_is_examined_all_the_same(string hole)
    {
        Written(1_600).Dispose();
        Edit("drop trigger entries_delete; delete from entries where " + hole);

        using var store = SqliteJournalStore.Open(FilePath, JournalAccess.ReadOnly);
        Assert.Equal(Plain(store), Examined(store));
    }

    [Fact]
    public void Entries_whose_payload_is_gone_are_told_from_those_beside_them()
    {
        using (var store = Written(20))
        {
            var notebook = new Notebook(store) { Now = Notebook.FirstOfMarch + 1_000_000 };
            var words = notebook.Write(Notebook.Words("Juana"), Notebook.Words("Elena")).Entries;
            notebook.Erase(words[0].Ref);
        }
        Edit("drop trigger entries_update; update entries set salt = x'', body = x'' where position in (3, 4, 19)");

        using var read = SqliteJournalStore.Open(FilePath, JournalAccess.ReadOnly);
        Assert.Equal([3, 4, 19, 21], read.Examine().Where(e => e.Payload == PayloadState.Gone).Select(e => e.Position));
        Assert.Equal(Plain(read), Examined(read));
    }

    [Fact]
    public void An_empty_payload_beside_its_salt_is_there()
    {
        using var store = Written(1);
        new Notebook(store) { Now = Notebook.FirstOfMarch + 1_000_000 }.Write(new Draft("kitchen.pot-emptied", 1, []));

        var emptied = store.Examine((_, payload) => payload.Length).Last();
        Assert.Equal((PayloadState.Intact, 0), (emptied.Payload, emptied.Content));
    }

    [Fact]
    public void Ids_and_hashes_of_another_length_are_read_as_none_and_harm_no_neighbour()
    {
        Written(3).Dispose();
        Edit("pragma ignore_check_constraints = on; drop trigger entries_update; update entries set device = x'01', hash = x'02' where position = 2");

        using var store = SqliteJournalStore.Open(FilePath, JournalAccess.ReadOnly);
        var examined = store.Examine().ToList();
        Assert.Equal((default, Hash32.Zero, false), (examined[1].Ref.Device, examined[1].Hash, examined[1].HeaderIntact));
        Assert.Equal([true, true], [examined[0].HeaderIntact, examined[2].HeaderIntact]);
        Assert.Equal(Plain(store), Examined(store));
    }

    [Fact]
    public void Who_has_read_enough_leaves_and_the_file_is_free()
    {
        using (var store = Written(4_000))
            Assert.Equal(10, store.Examine().Take(10).Count());

        Assert.Equal([FilePath], Directory.GetFiles(folder.Path));
        File.Delete(FilePath);
    }

    [Fact]
    public void A_file_that_a_server_took_up_meanwhile_is_examined_to_its_last_commit()
    {
        Written(5_000).Dispose();
        using var reader = SqliteJournalStore.Open(FilePath, JournalAccess.ReadOnly);
        using var entries = reader.Examine().GetEnumerator();
        Assert.True(entries.MoveNext());

        using var server = SqliteJournalStore.Open(FilePath, JournalAccess.ReadWrite);
        new Notebook(server) { Now = Notebook.FirstOfMarch + 1_000_000 }.Write(Notebook.Sacks(1));
        var count = 1;
        for (; entries.MoveNext(); count++)
            Assert.Equal((true, PayloadState.Intact), (entries.Current.HeaderIntact, entries.Current.Payload));

        Assert.Equal(5_001, count);
    }

    [Fact]
    public void A_reader_of_payloads_that_fails_is_heard()
    {
        using var store = Written(2_000);
        Assert.Throws<InvalidDataException>(() => store.Examine((_, _) => throw new InvalidDataException()).Count());
    }

    public void Dispose() => folder.Dispose();

    static List<string> Plain(SqliteJournalStore store) => [.. store.ReadFrom(1).Select(e => Told(Journal.Examined.Of(e, Read)))];

    static List<string> Examined(SqliteJournalStore store) => [.. store.Examine(Read).Select(Told)];

    static object Read(EntryHeader header, ReadOnlySpan<byte> payload) => $"{header.Kind}:{Convert.ToHexString(payload)}";

    static string Told(Examined e) => $"{e.Position} {e.Ref} {e.Hash} {e.HeaderIntact} {e.Header} {e.Payload} {e.OwnPayload?.Length} {e.Content}";

    SqliteJournalStore Written(int entries)
    {
        var store = SqliteJournalStore.Open(FilePath, JournalAccess.Create);
        var notebook = new Notebook(store);
        if (entries > 1)
            notebook.Write([.. Enumerable.Range(0, entries - 1).Select(Notebook.Sacks)]);
        return store;
    }

    void Edit(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={FilePath};Pooling=false;Foreign Keys=false");
        connection.Open();
        connection.Run(sql);
    }
}
