using Minka.Domain.Organizations;
using Minka.Hosting.Live;
using Minka.Hosting.Tests.Fitting;

namespace Minka.Hosting.Tests.Live;

public class GroupCommitTests
{
    [Fact]
    public async Task Thirty_two_writers_share_commits_and_nothing_is_read_or_answered_before_it_is_durable()
    {
        await using var folder = new TestFolder();
        DiskBetween? disk = null;
        folder.Through = store => disk = new DiskBetween(store);
        var organization = await folder.Organization();
        using var reached = new SemaphoreSlim(0);
        using var released = new ManualResetEventSlim();
        disk!.BeforeCommit = () => { reached.Release(); released.Wait(); };

        var acts = Enumerable.Range(0, 32).Select(_ => Acts.Next(folder.Clock)).ToArray();
        var replies = acts.Select((act, i) => Task.Run(() => organization.Execute(new Say(new ThingSaid(i, act.Id)), act))).ToArray();
        await reached.WaitAsync();
        var reading = Task.Run(() => organization.Read(o => acts.Count(a => o.Knows(a.Id))));
        await Task.Delay(50);
        Assert.False(reading.IsCompleted, "somebody read what was not durable");
        Assert.DoesNotContain(replies, r => r.IsCompleted);

        disk.BeforeCommit = null;
        released.Set();
        Assert.All(await Task.WhenAll(replies), r => Assert.IsType<Reply.Accepted>(r));
        Assert.InRange(disk.Commits, 1, 31);
        Assert.InRange(await reading, 1, 32);
        Assert.Equal(33, organization.Integrity.Entries);
    }

    [Fact]
    public async Task One_act_twice_in_one_commit_is_written_once()
    {
        await using var folder = new TestFolder();
        DiskBetween? disk = null;
        folder.Through = store => disk = new DiskBetween(store);
        var organization = await folder.Organization();
        using var held = await Hold.On(disk!, organization, folder);

        var act = Acts.Next(folder.Clock);
        var twice = Enumerable.Range(0, 2).Select(_ => organization.Execute(new Say(new ThingSaid(1, act.Id)), act)).ToArray();
        held.Release();
        Assert.Equal([0, 1], (await Task.WhenAll(twice)).Select(r => ((Reply.Accepted)r).Facts.Count).Order());
        Assert.Equal(3, organization.Integrity.Entries);
    }

    [Fact]
    public async Task A_command_that_still_waits_can_be_called_off_and_leaves_nothing()
    {
        await using var folder = new TestFolder();
        DiskBetween? disk = null;
        folder.Through = store => disk = new DiskBetween(store);
        var organization = await folder.Organization();
        using var held = await Hold.On(disk!, organization, folder);

        using var cancel = new CancellationTokenSource();
        var act = Acts.Next(folder.Clock);
        var waiting = organization.Execute(new Say(new ThingSaid(1, act.Id)), act, cancel.Token);
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        held.Release();
        await organization.Execute(new SayNo(), Acts.Next(folder.Clock));
        Assert.False(organization.Read(o => o.Knows(act.Id)));
    }

    [Fact]
    public async Task What_waits_when_the_server_stops_is_carried_out()
    {
        await using var folder = new TestFolder();
        DiskBetween? disk = null;
        folder.Through = store => disk = new DiskBetween(store);
        var organization = await folder.Organization();
        using var held = await Hold.On(disk!, organization, folder);
        var waiting = Enumerable.Range(0, 20).Select(i => organization.Execute(new Say(new ThingSaid(i, Guid.Empty)), Acts.Next(folder.Clock))).ToArray();
        var closing = folder.Close();
        held.Release();
        await closing;
        Assert.All(await Task.WhenAll(waiting), r => Assert.IsType<Reply.Accepted>(r));
        Assert.Equal(22, (await folder.Organization()).Integrity.Entries);
    }

    [Fact]
    public async Task Who_was_answered_with_others_and_comes_back_alone_is_not_kept_waiting_for_them()
    {
        await using var folder = new TestFolder();
        DiskBetween? disk = null;
        folder.Through = store => disk = new DiskBetween(store);
        var organization = await folder.Organization();
        using (var held = await Hold.On(disk!, organization, folder))
        {
            var together = Enumerable.Range(0, 9).Select(i => organization.Execute(new Say(new ThingSaid(i, Guid.Empty)), Acts.Next(folder.Clock))).ToArray();
            held.Release();
            await Task.WhenAll(together);
        }
        foreach (var alone in Enumerable.Range(0, 3))
            Assert.IsType<Reply.Accepted>(await organization.Execute(new Say(new ThingSaid(alone, Guid.Empty)), Acts.Next(folder.Clock)).WaitAsync(TimeSpan.FromSeconds(20)));
    }

    [Fact]
    public async Task Nobody_is_forgotten_however_they_come_and_go()
    {
        await using var folder = new TestFolder();
        var organization = await folder.Organization();
        var people = Enumerable.Range(0, 12).Select(person => Task.Run(async () =>
        {
            var when = new Random(person);
            for (var i = 0; i < 60; i++)
            {
                Assert.IsType<Reply.Accepted>(await organization.Execute(new Say(new ThingSaid(i, Guid.Empty)), Acts.Next(folder.Clock)));
                if (when.Next(3) == 0) await Task.Delay(when.Next(4));
            }
        })).ToArray();
        await Task.WhenAll(people).WaitAsync(TimeSpan.FromSeconds(60));
        Assert.Equal(1 + 12 * 60, organization.Integrity.Entries);
    }

    /// <summary>A commit that is held back, so that what comes next has to wait.</summary>
    sealed class Hold : IDisposable
    {
        readonly ManualResetEventSlim gate = new();

        public static async Task<Hold> On(DiskBetween disk, LiveOrganization organization, TestFolder folder)
        {
            var hold = new Hold();
            var reached = new TaskCompletionSource();
            disk.BeforeCommit = () => { disk.BeforeCommit = null; reached.TrySetResult(); hold.gate.Wait(); };
            // Who comes to an idle writer waits on her own thread.
            var act = Acts.Next(folder.Clock);
            _ = Task.Run(() => organization.Execute(new Say(new ThingSaid(0, Guid.Empty)), act));
            await reached.Task;
            return hold;
        }

        public void Release() => gate.Set();
        public void Dispose() => gate.Dispose();
    }
}
