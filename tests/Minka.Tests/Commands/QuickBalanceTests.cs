using Microsoft.Data.Sqlite;
using Minka.Commands;
using Minka.Hosting.Live;

namespace Minka.Tests.Commands;

/// <summary>What is kept beside a journal for quick answers: right, or as good as not there.</summary>
public sealed class QuickBalanceTests(BooksOnDisk books) : IClassFixture<BooksOnDisk>
{
    [Fact]
    public async Task Quick_balances_are_those_of_the_books_before_and_after_they_were_kept()
    {
        var file = books.Copy();
        var plain = await Said.By("balance", file);
        Assert.False(File.Exists(file + ".cache"), "only who asks for a quick answer leaves something behind");
        Assert.Equal(plain.Output, (await Said.By("balance", file, "--quick")).Output);
        Assert.NotNull(KeptBalances.Find(file));
        Assert.Equal(plain.Output, (await Said.By("balance", file, "--quick")).Output);
        Assert.Equal((await Said.By("balance", file, "assets:cash", "--json")).Output, (await Said.By("balance", file, "assets:cash", "--json", "--quick")).Output);
        Assert.Equal(Verbs.Finding, (await Said.By("balance", file, "assets:gold", "--quick")).Code);
        File.Delete(file + ".cache");
        Assert.Equal(plain.Output, (await Said.By("balance", file, "--quick")).Output);
    }

    [Fact]
    public async Task A_turned_bit_a_missing_end_and_a_longer_one_are_noticed()
    {
        var file = books.Copy();
        var plain = (await Said.By("balance", file, "--quick")).Output;
        var kept = await File.ReadAllBytesAsync(file + ".cache");
        for (var at = 0; at < kept.Length; at += at < 60 || at > kept.Length - 40 ? 1 : 97)
        {
            var turned = (byte[])kept.Clone();
            turned[at] ^= (byte)(1 << at % 8);
            await File.WriteAllBytesAsync(file + ".cache", turned);
            Assert.True(KeptBalances.Find(file) is null, $"byte {at}");
        }
        foreach (var other in new[] { [], kept[..20], kept[..^1], [.. kept, (byte)0] })
        {
            await File.WriteAllBytesAsync(file + ".cache", other);
            Assert.Null(KeptBalances.Find(file));
        }
        Assert.Equal(plain, (await Said.By("balance", file, "--quick")).Output);
        Assert.Equal(kept, await File.ReadAllBytesAsync(file + ".cache"));
    }

    [Fact]
    public async Task What_another_journal_left_and_what_an_erasure_outdated_is_not_read()
    {
        using var folder = new Folder();
        await Said.By("found", "--data", folder.Path, "--name", "cocina", "--called", "Sra. Elena", "--pin", "2580");
        var file = Path.Combine(folder.Path, "organizations", "cocina.minka");
        await Said.By("balance", books.File, "--quick");
        File.Copy(books.File + ".cache", file + ".cache");
        Assert.Null(KeptBalances.Find(file));

        await Said.By("balance", file, "--quick");
        var before = await File.ReadAllBytesAsync(file + ".cache");
        Assert.NotNull(KeptBalances.Find(file));
        for (var n = 2; n < 12; n++) await Said.By("erase", $"{n}", "--data", folder.Path, "--as", "1", "--reason", "Requested");
        Assert.False(File.Exists(file + ".cache"), "an erasure takes it away");
        // Out of a backup, say: the journal has grown since.
        await File.WriteAllBytesAsync(file + ".cache", before);
        Assert.Null(KeptBalances.Find(file));
    }

    [Fact]
    public async Task Nothing_is_kept_of_a_journal_that_does_not_verify()
    {
        var file = books.Copy();
        using (var connection = new SqliteConnection($"Data Source={file};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "drop trigger entries_update; update entries set first = null, signature = null where first = 1";
            command.ExecuteNonQuery();
        }
        Assert.Equal(Verbs.Finding, (await Said.By("balance", file, "--quick")).Code);
        Assert.False(File.Exists(file + ".cache"));
    }
}
