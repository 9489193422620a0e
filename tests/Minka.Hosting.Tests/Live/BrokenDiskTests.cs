using System.Diagnostics;
using Minka.Hosting.Live;
using Minka.Hosting.Nodes;
using Minka.Hosting.Tests.Fitting;
using Minka.Journal;

namespace Minka.Hosting.Tests.Live;

public class BrokenDiskTests
{
    [Fact]
    public async Task When_a_commit_fails_everyone_who_waited_is_told_why_and_life_goes_on()
    {
        await using var folder = new TestFolder();
        DiskBetween? disk = null;
        folder.Through = store => disk = new DiskBetween(store);
        var organization = await folder.Organization();
        disk!.BeforeCommit = () => throw new StoreFailedException(StoreFailure.Full, "no space");

        var acts = Enumerable.Range(0, 8).Select(_ => Acts.Next(folder.Clock)).ToArray();
        var replies = await Task.WhenAll(acts.Select(a => organization.Execute(new Say(new ThingSaid(1, a.Id)), a)));
        Assert.All(replies, r => Assert.Equal(Failure.DiskFull, Assert.IsType<Reply.Failed>(r).Failure));
        Assert.Equal(0, organization.Read(o => acts.Count(a => o.Knows(a.Id))));

        disk.BeforeCommit = null;
        Assert.IsType<Reply.Accepted>(await organization.Execute(new Say(new ThingSaid(1, acts[0].Id)), acts[0]));
        Assert.Equal(2, organization.Integrity.Entries);
    }

    [Fact]
    public async Task While_the_journal_cannot_be_read_again_nobody_sees_what_was_not_stored()
    {
        await using var folder = new TestFolder();
        DiskBetween? disk = null;
        folder.Through = store => disk = new DiskBetween(store);
        var organization = await folder.Organization();
        disk!.BeforeCommit = () => throw new StoreFailedException(StoreFailure.Disk, "gone");
        disk.CannotBeRead = true;
        var act = Acts.Next(folder.Clock);
        await organization.Execute(new Say(new ThingSaid(1, act.Id)), act);
        Assert.Throws<IOException>(() => organization.Read(o => o.Knows(act.Id)));
        Assert.Equal(Failure.Unreadable, Assert.IsType<Reply.Failed>(await organization.Execute(new SayNo(), Acts.Next(folder.Clock))).Failure);

        (disk.BeforeCommit, disk.CannotBeRead) = (null, false);
        Assert.IsType<Reply.Accepted>(await organization.Execute(new Say(new ThingSaid(1, act.Id)), act));
        Assert.True(organization.Read(o => o.Knows(act.Id)));
    }

    [Fact]
    public async Task Another_program_that_wrote_to_the_file_is_noticed_and_the_books_are_read_again()
    {
        await using var folder = new TestFolder();
        var organization = await folder.Organization();
        using (var other = SqliteJournalStore.Open(folder.File(), JournalAccess.ReadWrite))
        {
            var writer = ChainWriter.Open(other, new OrganizationId(organization.Id), DeviceKey.Create(SystemChance.Instance), SystemChance.Instance);
            writer.Enrol("another laptop", folder.Clock.GetUtcNow().ToUnixTimeMilliseconds());
        }
        var act = Acts.Next(folder.Clock);
        Assert.Equal(Failure.JournalMoved, Assert.IsType<Reply.Failed>(await organization.Execute(new Say(new ThingSaid(1, act.Id)), act)).Failure);
        Assert.IsType<Reply.Accepted>(await organization.Execute(new Say(new ThingSaid(1, act.Id)), act));
        Assert.Equal(2, organization.Integrity.Chains);
    }

    /// <summary>
    /// A real disk of three megabytes, in a mount namespace of its own: the test runs itself inside. Where the machine
    /// doesn't permit that it says so and is skipped.
    /// </summary>
    [Fact]
    public async Task A_full_disk_stops_writing_cleanly_and_the_next_command_works_once_there_is_space()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "needs mount namespaces");
        var disk = Directory.CreateTempSubdirectory("minka-disk-").FullName;
        try
        {
            var itself = string.Join(' ', ThisProgram.Running(nameof(Fill_the_disk_given_by_the_environment)).Select(word => $"'{word}'"));
            var script = $"mount -t tmpfs -o size=3m tmpfs '{disk}' && exec {itself}";
            var start = new ProcessStartInfo("unshare", ["-m", "sh", "-c", script]) { RedirectStandardOutput = true, RedirectStandardError = true };
            start.Environment["MINKA_TEST_DISK"] = disk;
            using var inside = Process.Start(start)!;
            var told = await inside.StandardOutput.ReadToEndAsync() + await inside.StandardError.ReadToEndAsync();
            await inside.WaitForExitAsync();
            Assert.SkipWhen(told.Contains("unshare failed") || told.Contains("permission denied") || told.Contains("Operation not permitted"), "mount namespaces are not permitted here");
            Assert.True(inside.ExitCode == 0, told);
        }
        finally { Directory.Delete(disk, recursive: true); }
    }

    [Fact(Explicit = true)]
    public async Task Fill_the_disk_given_by_the_environment()
    {
        await using var folder = new TestFolder(Environment.GetEnvironmentVariable("MINKA_TEST_DISK")!);
        var organization = await folder.Organization();
        var ballast = Path.Combine(folder.Path, "ballast");
        File.WriteAllBytes(ballast, new byte[512 * 1024]);

        var accepted = 0;
        Reply.Failed? failed = null;
        while (failed is null)
        {
            Assert.True(accepted < 100, "the disk never filled");
            var reply = await organization.Execute(new Say(new WordsSaid(new string('a', 100_000), null)), Acts.Next(folder.Clock));
            if (reply is Reply.Accepted) accepted++;
            else failed = Assert.IsType<Reply.Failed>(reply);
        }
        Assert.Equal(Failure.DiskFull, failed.Failure);
        Assert.Equal(accepted + 1, organization.Integrity.Entries);
        Assert.True(organization.Read(o => o.LastEntry!.Value.Seq) == accepted + 1);

        File.Delete(ballast);
        Assert.IsType<Reply.Accepted>(await organization.Execute(new Say(new WordsSaid("hay sitio", null)), Acts.Next(folder.Clock)));
        await folder.Close();
        var again = await folder.Organization();
        Assert.Equal(accepted + 2, again.Integrity.Entries);
        Assert.Equal(CheckState.Ok, again.Integrity.HashChain.State);
    }
}
