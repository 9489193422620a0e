using System.Diagnostics;
using Minka.Hosting.Live;
using Minka.Hosting.Nodes;
using Minka.Hosting.Tests.Fitting;

namespace Minka.Hosting.Tests.Nodes;

public class DataFolderTests
{
    [Fact]
    public async Task A_second_server_is_refused_and_told_who_holds_the_folder()
    {
        await using var folder = new TestFolder();
        folder.Open();
        Assert.Null(DataFolder.TryOpen(folder.Path, new DataFolderOptions(), out var inUse));
        Assert.Equal(Environment.ProcessId, inUse!.Pid);
        Assert.Contains(Environment.ProcessId.ToString(), inUse.Message);
        await folder.Close();
        folder.Open();
    }

    [Fact]
    public async Task The_lock_is_one_that_other_programs_see()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && File.Exists("/usr/bin/flock"), "needs flock(1)");
        await using var folder = new TestFolder();
        folder.Open();
        using var other = Process.Start("/usr/bin/flock", ["-n", Path.Combine(folder.Path, "lock"), "true"]);
        await other.WaitForExitAsync();
        Assert.Equal(1, other.ExitCode);
    }

    [Fact]
    public async Task A_lock_left_by_a_server_that_was_killed_holds_nobody_up()
    {
        await using var folder = new TestFolder();
        File.WriteAllText(Path.Combine(folder.Path, "lock"), "");
        File.WriteAllText(Path.Combine(folder.Path, "pid"), "1");
        folder.Open();
    }

    [Fact]
    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    public async Task Only_its_owner_reads_the_keys_the_node_and_the_books()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "needs file modes");
        await using var folder = new TestFolder();
        await folder.Organization();
        Assert.Equal("rwx------", Mode("keys"));
        Assert.Equal("rwx------", Mode("keys/protection"));
        Assert.Equal("rwx------", Mode("organizations"));
        foreach (var file in Directory.EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories).Where(f => Path.GetFileName(f) is not ("lock" or "pid")))
            Assert.Equal("rw-------", Mode(file));

        string Mode(string path)
        {
            var mode = File.GetUnixFileMode(Path.Combine(folder.Path, path));
            return string.Concat(Enumerable.Range(0, 9).Select(bit => ((int)mode >> (8 - bit) & 1) == 1 ? "rwx"[bit % 3] : '-'));
        }
    }

    [Fact]
    public async Task A_file_that_cannot_be_opened_keeps_no_other_organisation_waiting()
    {
        await using var folder = new TestFolder();
        await folder.Organization();
        File.WriteAllText(folder.File("rota"), "esto no es un libro");
        await folder.Close();
        Assert.Equal("olla", Assert.Single(folder.OpenShelf().All).Name);
        Assert.Equal(("rota.minka", Failure.DiskFailed), (folder.Shelf!.Unopened[0].File, folder.Shelf.Unopened[0].Failure));
    }

    [Fact]
    public async Task The_same_seed_makes_the_same_bytes()
    {
        async Task<byte[]> Made()
        {
            await using var folder = new TestFolder { Chance = new SeededChance(7) };
            var organization = await folder.Organization();
            await organization.Execute(new Say(new WordsSaid("hola", new Domain.Organizations.Sealed("12345678"))), new Domain.Organizations.Act(Journal.Chances.NextId(folder.Chance), Acts.Rosa, Acts.Rosa, folder.Clock.Today(), folder.Clock.GetUtcNow()));
            await folder.Close();
            using var store = Journal.SqliteJournalStore.Open(folder.File(), Journal.JournalAccess.ReadOnly);
            return store.ReadFrom(1).Last().Hash.ToArray();
        }
        Assert.Equal(await Made(), await Made());
    }
}
