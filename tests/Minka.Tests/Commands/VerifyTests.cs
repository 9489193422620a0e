using Microsoft.Data.Sqlite;
using Minka.Commands;
using Minka.Journal;

namespace Minka.Tests.Commands;

public class VerifyTests(BooksOnDisk books) : IClassFixture<BooksOnDisk>
{
    [Fact]
    public async Task A_sound_file_is_OK_and_says_what_its_pages_carry()
    {
        var said = await Said.By("verify", books.File);
        Assert.Equal((Verbs.Done, ""), (said.Code, said.Error));
        Assert.Equal("OK", said.Lines[^1]);
        Assert.Contains($"Fingerprint  {books.Made.Fingerprint}", said.Lines);
        Assert.Contains($"Entries      {books.Made.Entries}", said.Lines);
    }

    [Fact]
    public async Task An_entry_has_the_words_that_its_page_carried()
    {
        using var store = SqliteJournalStore.Open(books.File, JournalAccess.ReadOnly);
        var words = Fingerprint.Of(store.ReadFrom(41, 1).Single().Hash);
        Assert.Contains($"Entry 41: {words}", (await Said.By("verify", books.File, "--at", "41")).Lines);
        Assert.Contains($"Entry 1/41: {words}", (await Said.By("verify", books.File, "--at", "1/41")).Lines);
    }

    [Theory]
    [InlineData("99999999", Verbs.Finding)]
    [InlineData("2/1", Verbs.Finding)]
    [InlineData("0", Verbs.Usage)]
    [InlineData("-4", Verbs.Usage)]
    [InlineData("1/2/3", Verbs.Usage)]
    [InlineData("forty", Verbs.Usage)]
    public async Task An_entry_that_is_not_there_is_a_finding_and_no_number_is_a_usage(string at, int code) =>
        Assert.Equal(code, (await Said.By("verify", books.File, "--at", at)).Code);

    [Fact]
    public async Task The_answer_for_programs_holds_the_same()
    {
        var said = await Said.By("verify", books.File, "--json", "--at", "7");
        Assert.Equal(Verbs.Done, said.Code);
        Assert.True((bool)said.Json()["ok"]!);
        Assert.Equal(books.Made.Entries, (long)said.Json()["entries"]!);
        Assert.Equal(books.Made.Fingerprint, $"{said.Json()["fingerprint"]!["number"]}: {said.Json()["fingerprint"]!["words"]}");
        Assert.Equal(6, $"{said.Json()["at"]!["words"]}".Split(' ').Length);
        Assert.Equal(books.Made.Entries, (long)said.Json()["chains"]![0]!["signedThrough"]!);
    }

    [Theory]
    [InlineData("update entries set body = cast(replace(cast(body as text), ':', ';') as blob) where position = 30", "AlteredPayload", 30)]
    [InlineData("delete from entries where position = 30", "Gap", 30)]
    [InlineData("update entries set signature = zeroblob(64) where first = 1", "BadSignature", 1)]
    public async Task The_first_fault_is_named_with_its_entry_and_device(string harm, string kind, int entry)
    {
        var path = books.Copy();
        var device = Device(path);
        Harm(path, harm);
        var said = await Said.By("verify", path);
        Assert.Equal(Verbs.Finding, said.Code);
        Assert.Contains($"FAULT        {kind} at entry {entry} (device {device}): ", said.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("OK", said.Lines);
        var json = (await Said.By("verify", path, "--json")).Json();
        Assert.False((bool)json["ok"]!);
        Assert.Equal((kind, $"{entry}", $"{device}"), ($"{json["faults"]![0]!["kind"]}", $"{json["faults"]![0]!["entry"]}", $"{json["faults"]![0]!["device"]}"));
    }

    [Fact]
    public async Task A_missing_an_empty_a_foreign_and_a_cut_file_are_findings_that_say_why()
    {
        var empty = books.Copy();
        File.WriteAllBytes(empty, []);
        var foreign = books.Copy();
        File.WriteAllText(foreign, string.Concat(Enumerable.Repeat("no soy un libro\n", 2000)));
        var cut = books.Copy();
        using (var bytes = File.OpenWrite(cut)) bytes.SetLength(bytes.Length / 2);
        foreach (var path in (string[])[empty + ".none", empty, foreign, cut])
        {
            foreach (var verb in (string[][])[["verify", path], ["balance", path], ["export", path, "--to", "hledger"], ["export", path, "--to", "csv"], ["export", path, "--to", "json"]])
            {
                var said = await Said.By(verb);
                Assert.True(said.Code == Verbs.Finding, $"{string.Join(' ', verb)}: {said}");
                Assert.Contains(path, said.Output + said.Error, StringComparison.Ordinal);
            }
            Assert.False((bool)(await Said.By("verify", path, "--json")).Json()["ok"]!);
        }
    }

    [Fact]
    public async Task A_flipped_bit_anywhere_is_found_or_changes_nothing_that_is_read()
    {
        var whole = (await Said.By("export", books.File, "--to", "json")).Output;
        var chance = new Random(7);
        for (var i = 0; i < 25; i++)
        {
            var path = books.Copy();
            var bytes = File.ReadAllBytes(path);
            var at = chance.Next(bytes.Length);
            bytes[at] ^= (byte)(1 << chance.Next(8));
            File.WriteAllBytes(path, bytes);
            var said = await Said.By("verify", path);
            if (said.Code == Verbs.Done) Assert.Equal(whole, (await Said.By("export", path, "--to", "json")).Output);
            else Assert.True(said.Output.Contains("FAULT", StringComparison.Ordinal) || said.Error.Length > 0, $"byte {at}: {said}");
            File.Delete(path);
        }
    }

    [Fact]
    public async Task A_clock_ahead_of_time_is_a_warning()
    {
        using var folder = new Folder();
        var file = Path.Combine(folder.Path, "ahead.minka");
        using (var key = DeviceKey.Create(SystemChance.Instance))
        using (var store = SqliteJournalStore.Open(file, JournalAccess.Create))
            ChainWriter.Open(store, new OrganizationId(SystemChance.Instance.NextId()), key, SystemChance.Instance)
                .Enrol("a laptop with a wrong clock", TimeProvider.System.GetUtcNow().AddYears(3).ToUnixTimeMilliseconds());
        var said = await Said.By("verify", file);
        Assert.Equal(Verbs.Done, said.Code);
        Assert.Contains("ClockInTheFuture from entry 1", said.Output, StringComparison.Ordinal);
        Assert.Equal("OK", said.Lines[^1]);
    }

    static DeviceId Device(string path)
    {
        using var store = SqliteJournalStore.Open(path, JournalAccess.ReadOnly);
        return store.Heads().Single().Device;
    }

    /// <summary>As somebody with the file and any database program would: the triggers go and come back.</summary>
    static void Harm(string path, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=false");
        connection.Open();
        var triggers = new List<(string Name, string Sql)>();
        using (var list = connection.CreateCommand())
        {
            list.CommandText = "select name, sql from sqlite_schema where type = 'trigger'";
            using var row = list.ExecuteReader();
            while (row.Read()) triggers.Add((row.GetString(0), row.GetString(1)));
        }
        Run(connection, "pragma foreign_keys = off");
        foreach (var (name, _) in triggers) Run(connection, $"drop trigger {name}");
        Run(connection, sql);
        foreach (var (_, create) in triggers) Run(connection, create);
        Run(connection, "pragma wal_checkpoint(truncate)");
    }

    static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
