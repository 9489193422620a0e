using Minka.Commands;
using Minka.Hosting.Live;
using Minka.Hosting.Nodes;

namespace Minka.Tests.Commands;

public sealed class EraseTests : IDisposable
{
    readonly Folder folder = new();

    [Fact]
    public async Task A_name_is_erased_for_good_and_the_book_still_verifies()
    {
        await Said.By("found", "--data", folder.Path, "--name", "cocina", "--called", "Sra. Elena", "--pin", "2580");
        var file = Path.Combine(folder.Path, "organizations", "cocina.minka");
        Assert.Contains("Elena", (await Said.By("export", file, "--to", "json")).Output);
        // The device's own enrolment is entry 1; an entry that carries a quantity or a reference cannot be erased.
        Assert.Equal(Verbs.Finding, (await Said.By("erase", "2", "--data", folder.Path, "--as", "1", "--reason", "Requested")).Code);
        var erased = new List<int>();
        for (var n = 2; n < 12; n++)
            if ((await Said.By("erase", $"{n}", "--data", folder.Path, "--as", "1", "--reason", "Requested")).Code == Verbs.Done) erased.Add(n);
        Assert.Single(erased);
        Assert.Equal(Verbs.Done, (await Said.By("verify", file)).Code);
        Assert.DoesNotContain("Elena", (await Said.By("export", file, "--to", "json")).Output);
        using var data = DataFolder.TryOpen(folder.Path, new DataFolderOptions(), out _)!;
        await using var shelf = OrganizationShelf.Open(data);
        Assert.Null(shelf.Find("cocina")!.Read(o => o.Register.People.Values.Single().Called));
    }

    [Fact]
    public async Task An_entry_that_is_not_there_a_person_nobody_knows_and_a_reason_off_the_list_are_refused()
    {
        await Said.By("found", "--data", folder.Path, "--name", "cocina", "--called", "Sra. Elena", "--pin", "2580");
        Assert.Equal(Verbs.Finding, (await Said.By("erase", "99", "--data", folder.Path, "--as", "1", "--reason", "Mistaken")).Code);
        Assert.Equal(Verbs.Finding, (await Said.By("erase", "5", "--data", folder.Path, "--as", "7", "--reason", "Mistaken")).Code);
        Assert.Equal(Verbs.Usage, (await Said.By("erase", "5", "--data", folder.Path, "--as", "1", "--reason", "Gossip")).Code);
    }

    public void Dispose() => folder.Dispose();
}
