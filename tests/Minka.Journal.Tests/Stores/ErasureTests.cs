using System.Text;
using CsCheck;

namespace Minka.Journal.Tests.Stores;

public sealed class ErasureTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    [Fact]
    public void Erased_bytes_are_in_no_file_of_the_journal_any_more()
    {
        using var store = Create("kitchen.minka");
        var notebook = new Notebook(store);
        var entry = notebook.Write(Notebook.Words("Juana Quispe de Huamán"), Notebook.Sacks(1)).Entries[0];
        Assert.True(Holds("kitchen.minka", entry.Payload!));
        Assert.True(Holds("kitchen.minka", entry.Salt!));

        Assert.True(notebook.Erase(entry.Ref));

        Assert.False(Holds("kitchen.minka", entry.Payload!));
        Assert.False(Holds("kitchen.minka", entry.Salt!));
    }

    [Fact]
    public void No_erased_byte_survives_whatever_the_sizes_and_the_order() =>
        Gen.Select(Gen.Int[0, 1_000_000], Gen.OneOf(Gen.Int[20, 400], Gen.Int[20, 9_000]).Array[5, 60]).Sample((seed, sizes) =>
        {
            var name = $"{seed}-{sizes.Length}-{sizes[0]}.minka";
            using var store = Create(name);
            var notebook = new Notebook(store);
            var kept = sizes.Select(size => notebook.Write(Token(notebook.Chance, size)).Entries[0]).ToList();
            var order = new Random(seed);
            var erased = new List<Entry>();
            for (var i = 0; i < sizes.Length; i++)
            {
                var entry = kept[order.Next(kept.Count)];
                kept.Remove(entry);
                erased.Add(entry);
                if (!notebook.Erase(entry.Ref))
                    return false;
                if (order.Next(2) == 0)
                    kept.Add(notebook.Write(Token(notebook.Chance, sizes[i])).Entries[0]);
            }
            var raw = Raw(name);
            return notebook.Verified().IsSound && erased.TrueForAll(e => Pieces(e).All(p => raw.AsSpan().IndexOf(p) < 0));
        }, iter: 15, threads: 1);

    [Fact]
    public void Bytes_that_a_reader_still_holds_go_with_a_later_write()
    {
        using var store = Create("kitchen.minka");
        var notebook = new Notebook(store);
        var entry = notebook.Write(Notebook.Words("Juana Quispe de Huamán")).Entries[0];
        using (var reader = SqliteFile.OpenReader(folder["kitchen.minka"], out _))
        {
            reader.Run("begin");
            reader.Number("select count(*) from entries");
            Assert.False(notebook.Erase(entry.Ref));
        }
        notebook.Write(Notebook.Sacks(1));

        Assert.False(Holds("kitchen.minka", entry.Payload!));
        Assert.False(Holds("kitchen.minka", entry.Salt!));
    }

    public void Dispose() => folder.Dispose();

    SqliteJournalStore Create(string name) => SqliteJournalStore.Open(folder[name], JournalAccess.Create);

    static Draft Token(Dice chance, int size)
    {
        var bytes = new byte[(size + 1) / 2];
        chance.Fill(bytes);
        return new("members.member-admitted", 1, Encoding.ASCII.GetBytes(Convert.ToHexStringLower(bytes))) { Erasable = true };
    }

    // Ten bytes here and there: a payload over several pages may leave any part of itself behind.
    static IEnumerable<byte[]> Pieces(Entry entry)
    {
        yield return entry.Salt!;
        for (var at = 0; at + 10 <= entry.Payload!.Length; at += 150)
            yield return entry.Payload[at..(at + 10)];
        yield return entry.Payload[^10..];
    }

    bool Holds(string name, byte[] bytes) => Raw(name).AsSpan().IndexOf(bytes) >= 0;

    byte[] Raw(string name) =>
        [.. Directory.GetFiles(folder.Path, name + "*").SelectMany(path =>
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            var bytes = new byte[file.Length];
            file.ReadExactly(bytes);
            return bytes;
        })];
}
