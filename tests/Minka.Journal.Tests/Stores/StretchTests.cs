using CsCheck;
using Microsoft.Data.Sqlite;

namespace Minka.Journal.Tests.Stores;

/// <summary>Only where a device's entries begin to stand one after another is in the index; the others are found by counting from there.</summary>
public sealed class StretchTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    string FilePath => folder["kitchen.minka"];

    [Theory]
    [InlineData(SqliteSchema.StretchMax - 1, 1)]
    [InlineData(SqliteSchema.StretchMax, 1)]
    [InlineData(SqliteSchema.StretchMax + 1, 2)]
    [InlineData(2 * SqliteSchema.StretchMax + 1, 3)]
    public void One_device_alone_begins_a_stretch_each_sixty_four_entries(int entries, int stretches)
    {
        using (var store = Create())
        {
            // The notebook's own enrolment is the first.
            var notebook = new Notebook(store);
            for (var i = 1; i < entries; i++)
                notebook.Write(Notebook.Sacks(i));
            IsFoundAsItIsRead(store);
        }
        Assert.Equal(stretches, Number("select count(begins) from entries"));
        using var again = SqliteJournalStore.Open(FilePath, JournalAccess.ReadWrite);
        IsFoundAsItIsRead(again);
    }

    [Fact]
    public void Whoever_opens_a_file_again_begins_a_stretch_and_everything_is_found() =>
        // Runs of one device or the other, of some entries each; below zero the file is closed and opened again before.
        Gen.Int[-150, 150].Where(n => n != 0).Array[1, 6].Sample(steps =>
        {
            File.Delete(FilePath);
            var store = Create();
            try
            {
                var notebook = new Notebook(store);
                var (second, _) = notebook.SecondDevice();
                using (second)
                    for (var i = 0; i < steps.Length; i++)
                    {
                        if (steps[i] < 0)
                        {
                            store.Dispose();
                            store = SqliteJournalStore.Open(FilePath, JournalAccess.ReadWrite);
                        }
                        var writer = ChainWriter.Open(store, Notebook.Kitchen, i % 2 == 0 ? notebook.Laptop : second, notebook.Chance);
                        foreach (var run in Enumerable.Range(0, Math.Abs(steps[i])).Chunk(i + 1))
                            writer.Append([.. run.Select(Notebook.Sacks)], notebook.Now += 60_000);
                    }
                IsFoundAsItIsRead(store);
                Assert.Null(store.Damage());
                Assert.Empty(Verification.Of(store, notebook.Now).Faults);
            }
            finally
            {
                store.Dispose();
            }
        }, iter: 20, threads: 1);

    [Theory]
    [InlineData("position + 5, device, 3, null")]
    [InlineData("position + 5, device, 5, null")]
    [InlineData("position + 5, device, 5, 1")]
    [InlineData("position + 5, device, 3, 1")]
    [InlineData("position + 5, device, 1, 1")]
    [InlineData("position + 5, device, 7, null")]
    [InlineData("position + 6, device, 6, null")]
    [InlineData("position + 5, randomblob(16), 6, null")]
    [InlineData("position + 5, device, 6, 2")]
    public void No_entry_comes_in_twice_nor_where_nobody_would_find_it(string place) => Assert.Throws<SqliteException>(() => Insert(place));

    [Theory]
    [InlineData("position + 5, device, 6, null")]
    [InlineData("position + 5, device, 6, 1")]
    [InlineData("position + 5, randomblob(16), 6, 1")]
    public void The_next_place_takes_who_follows_and_who_begins(string place) => Insert(place);

    [Theory]
    [InlineData("update entries set position = 40 where position = (select max(position) from entries)", FaultKind.Misfiled)]
    [InlineData("update entries set position = 40 where position = 2", FaultKind.Gap)]
    [InlineData("update entries set begins = 1 where position = 3", null)]
    [InlineData("pragma ignore_check_constraints = on; update entries set begins = 0 where position = 3", null)]
    public void A_last_entry_that_jumped_is_named_and_a_stretch_too_many_does_no_harm(string harm, FaultKind? named)
    {
        long last;
        using (var store = Create())
        {
            var notebook = new Notebook(store);
            notebook.Write(Notebook.Sacks(1), Notebook.Sacks(2), Notebook.Sacks(3), Notebook.Sacks(4));
            last = notebook.Writer.Head.Seq;
        }
        var update = SqliteSchema.Statements.Single(s => s.StartsWith("create trigger entries_update", StringComparison.Ordinal));
        Sql($"drop trigger entries_update; {harm}; {update}");

        using var harmed = SqliteJournalStore.Open(FilePath, JournalAccess.ReadOnly);
        Assert.Equal(named, Verification.Of(harmed, Notebook.FirstOfMarch + 86_400_000).FirstFault?.Kind);
        if (named is null)
            Assert.Equal(last, harmed.Heads().Single().Seq);
    }

    public void Dispose() => folder.Dispose();

    // Five entries of one device, and another one of which only the place is right or wrong.
    void Insert(string place)
    {
        using (var store = Create())
            new Notebook(store).Write(Notebook.Sacks(1), Notebook.Sacks(2), Notebook.Sacks(3), Notebook.Sacks(4));
        Sql($"insert into entries select {place}, header, hash, first, signature, salt, body from entries where seq = 1");
    }

    static void IsFoundAsItIsRead(SqliteJournalStore store)
    {
        var entries = store.ReadFrom(1).ToList();
        Assert.All(entries, e => Assert.Equal((e.Position, e.Hash), (store.Find(e.Ref)!.Position, store.Find(e.Ref)!.Hash)));
        var heads = entries.GroupBy(e => e.Ref.Device).Select(g => g.Last()).ToDictionary(e => e.Ref.Device, e => (e.Ref.Seq, e.Hash));
        Assert.Equal(heads, store.Heads().ToDictionary(h => h.Device, h => (h.Seq, h.Hash)));
        foreach (var (device, (seq, _)) in heads)
        {
            Assert.Null(store.Find(new(device, 0)));
            Assert.Null(store.Find(new(device, seq + 1)));
        }
        Assert.Null(store.Find(new(default, 1)));
    }

    SqliteJournalStore Create() => SqliteJournalStore.Open(FilePath, JournalAccess.Create);

    long Number(string sql)
    {
        using var connection = SqliteFile.OpenReader(FilePath, out _);
        return connection.Number(sql);
    }

    void Sql(string sql) => TemporaryFolder.Edit(FilePath, sql);
}
