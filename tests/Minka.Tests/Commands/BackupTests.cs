using System.IO.Compression;
using Minka.Commands;
using Minka.Domain.Organizations;
using Minka.Hosting;
using Minka.Hosting.Keeping;
using Minka.Hosting.Live;
using Minka.Hosting.Nodes;
using Minka.Journal;

namespace Minka.Tests.Commands;

/// <summary>A kitchen with a photograph in its book, copied and restored with the program's own verbs.</summary>
public sealed class BackupTests : IDisposable
{
    static readonly byte[] picture = [0xFF, 0xD8, 0xFF, 1, 2, 3, 4, 5];

    readonly Folder folder = new();
    readonly Folder elsewhere = new();

    string Data => Path.Combine(folder.Path, "datos");
    string Other => Path.Combine(elsewhere.Path, "datos");
    string FileOf(string data) => Path.Combine(data, "organizations", "cocina.minka");

    [Fact]
    public async Task A_backup_is_read_back_and_tells_what_is_not_in_it()
    {
        await Founded();
        var said = await Said.By("backup", "--data", Data, elsewhere.Path);
        Assert.Equal((Verbs.Done, ""), (said.Code, said.Error));
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Directory.GetFiles(elsewhere.Path).Single()));
        Assert.Contains("read back: OK", said.Output, StringComparison.Ordinal);
        using var zip = ZipFile.OpenRead(Directory.GetFiles(elsewhere.Path).Single());
        Assert.Equal(["cocina.minka", $"cocina.minka.d/{Hash}", "LEAME.txt", "sumas.sha256"], zip.Entries.Select(e => e.FullName));
        using var letter = new StreamReader(zip.GetEntry("LEAME.txt")!.Open());
        var words = await letter.ReadToEndAsync(TestContext.Current.CancellationToken);
        Assert.Contains("NO va dentro", words, StringComparison.Ordinal);
        Assert.NotNull(CopyMemory.In(Data).Last("cocina"));
    }

    [Fact]
    public async Task On_a_new_computer_the_book_goes_on_in_a_new_chain_and_two_ways_in_are_told()
    {
        await Founded();
        await Said.By("backup", "--data", Data, Out);
        var said = await Said.By("restore", Out, "--data", Other);
        Assert.Equal((Verbs.Done, ""), (said.Code, said.Error));
        Assert.Contains("minka pins --data", said.Output, StringComparison.Ordinal);
        Assert.Contains("no key", said.Output, StringComparison.Ordinal);
        Assert.Equal(2, Chains(Other));
        Assert.Equal(0, (await Said.By("verify", FileOf(Other))).Code);
        await Writes(Other);
        Assert.Equal(0, (await Said.By("verify", FileOf(Other))).Code);
        // The key stayed behind: the picture is there and closed.
        Assert.Null(Picture(Other));
    }

    [Fact]
    public async Task With_the_six_words_what_is_sealed_opens_again_and_with_other_words_nothing_is_touched()
    {
        await Founded();
        var made = await Said.By("backup", "--data", Data, Out, "--with-keys");
        var words = made.Lines.Single(l => l.StartsWith("Key words", StringComparison.Ordinal))["Key words".Length..].Trim();
        Assert.All(ZipFile.OpenRead(Out).Entries, e => { using var content = new StreamReader(e.Open()); Assert.DoesNotContain(words, content.ReadToEnd(), StringComparison.Ordinal); });
        var wrong = await Said.By("restore", Out, "--data", Other, "--key-words", "sagaz tazón gigante broma centro perro");
        Assert.Equal(Verbs.Finding, wrong.Code);
        Assert.False(File.Exists(FileOf(Other)));
        Assert.Equal(Verbs.Done, (await Said.By("restore", Out, "--data", Other, "--key-words", words.ToUpperInvariant())).Code);
        Assert.Equal(picture, Picture(Other));
    }

    [Fact]
    public async Task Newer_books_are_set_aside_only_when_told_and_are_kept()
    {
        await Founded();
        await Said.By("backup", "--data", Data, Out);
        await Writes(Data);
        var refused = await Said.By("restore", Out, "--data", Data);
        Assert.Equal(Verbs.Finding, refused.Code);
        Assert.Contains("hold 1 entries that this backup does not", refused.Error, StringComparison.Ordinal);
        Assert.Equal(Verbs.Done, (await Said.By("restore", Out, "--data", Data, "--over-newer")).Code);
        Assert.Equal(2, Chains(Data));
        var aside = Directory.EnumerateFiles(Path.Combine(Data, "replaced"), "*.minka", SearchOption.AllDirectories).Single();
        Assert.Equal(0, (await Said.By("verify", aside)).Code);
        Assert.Equal(picture, Picture(Data));
        await Writes(Data);
        // And once more: the second device's chain is not resumed either.
        Assert.Equal(Verbs.Done, (await Said.By("restore", Out, "--data", Data, "--over-newer")).Code);
        await Writes(Data);
        Assert.Equal(0, (await Said.By("verify", FileOf(Data))).Code);
    }

    [Fact]
    public async Task Where_the_book_was_lost_the_node_remembers_that_it_knew_more()
    {
        await Founded();
        await Said.By("backup", "--data", Data, Out);
        await Writes(Data);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Data, "organizations"), "cocina.minka*")) File.Delete(file);
        Directory.Delete(FileOf(Data) + ".d", recursive: true);
        Assert.Equal(Verbs.Finding, (await Said.By("restore", Out, "--data", Data)).Code);
        Assert.Equal(Verbs.Done, (await Said.By("restore", Out, "--data", Data, "--over-newer")).Code);
        await Writes(Data);
    }

    [Fact]
    public async Task The_same_book_is_restored_over_itself_without_being_told()
    {
        await Founded();
        await Said.By("backup", "--data", Data, Out);
        Assert.Equal(Verbs.Done, (await Said.By("restore", Out, "--data", Data)).Code);
        await Writes(Data);
    }

    [Theory]
    [InlineData("cocina.minka")]
    [InlineData("LEAME.txt")]
    [InlineData("sumas.sha256")]
    public async Task A_backup_that_somebody_changed_is_put_in_nobodys_place(string changed)
    {
        await Founded();
        await Said.By("backup", "--data", Data, Out);
        using (var zip = ZipFile.Open(Out, ZipArchiveMode.Update))
        {
            using var content = new MemoryStream();
            using (var stream = zip.GetEntry(changed)!.Open()) await stream.CopyToAsync(content, TestContext.Current.CancellationToken);
            var bytes = content.ToArray();
            bytes[bytes.Length / 2] ^= 1;
            zip.GetEntry(changed)!.Delete();
            using var again = zip.CreateEntry(changed).Open();
            again.Write(bytes);
        }
        var said = await Said.By("restore", Out, "--data", Other);
        Assert.Equal(Verbs.Finding, said.Code);
        Assert.False(File.Exists(FileOf(Other)));
    }

    [Theory]
    [InlineData("../../evil.minka")]
    [InlineData("cocina.minka.d/../../evil")]
    [InlineData("extra.txt")]
    public async Task A_backup_with_something_strange_in_it_is_refused(string strange)
    {
        await Founded();
        await Said.By("backup", "--data", Data, Out);
        using (var zip = ZipFile.Open(Out, ZipArchiveMode.Update))
        using (var entry = zip.CreateEntry(strange).Open()) entry.WriteByte(1);
        Assert.Equal(Verbs.Finding, (await Said.By("restore", Out, "--data", Other)).Code);
        Assert.Empty(Directory.EnumerateFiles(elsewhere.Path, "evil*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task Damaged_books_are_not_copied_and_nothing_half_stays()
    {
        await Founded();
        var attachment = Path.Combine(FileOf(Data) + ".d", Hash);
        var bytes = File.ReadAllBytes(attachment);
        bytes[30] ^= 1;
        File.WriteAllBytes(attachment, bytes);
        var said = await Said.By("backup", "--data", Data, elsewhere.Path);
        Assert.Equal(Verbs.Finding, said.Code);
        Assert.Contains("do not verify", said.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(elsewhere.Path));
        var verify = await Said.By("verify", FileOf(Data));
        Assert.Equal(Verbs.Finding, verify.Code);
        Assert.Contains("Tampered", verify.Output, StringComparison.Ordinal);
        File.Delete(attachment);
        Assert.Contains("Missing", (await Said.By("verify", FileOf(Data))).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bare_file_with_its_folder_can_be_restored_too()
    {
        await Founded();
        var bare = Path.Combine(elsewhere.Path, "cocina.minka");
        File.Copy(FileOf(Data), bare);
        Directory.CreateDirectory(bare + ".d");
        File.Copy(Path.Combine(FileOf(Data) + ".d", Hash), Path.Combine(bare + ".d", Hash));
        Assert.Equal(Verbs.Done, (await Said.By("restore", bare, "--data", Other, "--name", "traida")).Code);
        Assert.True(File.Exists(Path.Combine(Other, "organizations", "traida.minka.d", Hash)));
    }

    [Fact]
    public async Task Officers_come_in_on_a_restored_computer()
    {
        await Founded();
        await Said.By("backup", "--data", Data, Out);
        await Said.By("restore", Out, "--data", Other);
        var standard = Console.In;
        try
        {
            Console.SetIn(new StringReader("1234\n"));
            Assert.Equal(Verbs.Finding, (await Said.By("pins", "--data", Other, "--as", "1")).Code);
            Console.SetIn(new StringReader("7391\n"));
            Assert.Equal(Verbs.Done, (await Said.By("pins", "--data", Other, "--as", "1")).Code);
        }
        finally { Console.SetIn(standard); }
        Assert.Equal(Verbs.Finding, (await Said.By("pins", "--data", Other, "--as", "9")).Code);
        using var data = DataFolder.TryOpen(Other, new DataFolderOptions(), out _)!;
        await using var shelf = OrganizationShelf.Open(data);
        var live = shelf.Find("cocina")!;
        Assert.True(data.Pins.Has(live.Id, live.Read(o => o.Register.People.Values.Single().Id)));
        Assert.Single(live.Read(o => o.Offices.PinResets.ToArray()));
    }

    string Out => Path.Combine(elsewhere.Path, "cocina.zip");
    string Hash { get; set; } = "";

    async Task Founded()
    {
        await QuickFolder.Founded(Data);
        await In(Data, async (data, live) =>
        {
            var kept = data.Attachments.Keep("cocina", live.Id, picture);
            Hash = kept.Hash;
            var founder = live.Read(o => o.Register.People.Values.Single().Id);
            var receive = new Domain.Storeroom.ReceiveDelivery(TimeProvider.System.Today(), Domain.Storeroom.Origin.State, [new Domain.Storeroom.ReceivedProduct("rice", 50_000, 50_000)], founder) { Photo = kept };
            Assert.IsType<Reply.Accepted>(await live.Execute(receive, ActOf(founder)));
        });
    }

    static Task Writes(string data) => In(data, async (_, live) =>
    {
        Assert.Null(live.Integrity.ClosedToWriting);
        Assert.IsType<Reply.Accepted>(await live.Execute(new Domain.Kitchen.SayCooked(TimeProvider.System.Today(), 10), ActOf(live.Read(o => o.Register.People.Values.Single().Id))));
    });

    byte[]? Picture(string path)
    {
        using var data = DataFolder.TryOpen(path, new DataFolderOptions(), out _)!;
        using var store = SqliteJournalStore.Open(FileOf(path), JournalAccess.ReadOnly);
        return data.Attachments.Find("cocina", store.Heads().Organization!.Value.Value, Hash);
    }

    int Chains(string data)
    {
        using var store = SqliteJournalStore.Open(FileOf(data), JournalAccess.ReadOnly);
        return store.Heads().Count;
    }

    static async Task In(string path, Func<DataFolder, LiveOrganization, Task> act)
    {
        using var data = DataFolder.TryOpen(path, new DataFolderOptions(), out _)!;
        await using var shelf = OrganizationShelf.Open(data);
        await act(data, shelf.Find("cocina")!);
    }

    static Act ActOf(PersonId says) => new(SystemChance.Instance.NextId(), says, says, TimeProvider.System.Today(), TimeProvider.System.GetUtcNow());

    public void Dispose()
    {
        folder.Dispose();
        elsewhere.Dispose();
    }
}
