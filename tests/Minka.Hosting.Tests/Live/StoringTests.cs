using Minka.Hosting.Live;
using Minka.Hosting.Tests.Fitting;
using Minka.Journal;

namespace Minka.Hosting.Tests.Live;

/// <summary>What many commands write goes into the store beside the deciding; what goes wrong there is as wrong as ever.</summary>
public class StoringTests
{
    [Theory]
    [InlineData(Storing.Many - 1)]
    [InlineData(Storing.Many)]
    [InlineData(200)]
    public async Task Many_at_once_are_all_there_in_their_order_when_the_file_is_read_again(int commands)
    {
        await using var folder = new TestFolder();
        var organization = await folder.Organization();
        var acts = Enumerable.Range(0, commands).Select(_ => Acts.Next(folder.Clock)).ToArray();
        var replies = await Task.WhenAll(acts.Select((act, i) => Task.Run(() => organization.Execute(i % 5 == 3 ? new SayNo() : new Say(new ThingSaid(i, act.Id)), act))));
        Assert.All(replies.Where((_, i) => i % 5 == 3), r => Assert.IsType<Reply.Refused>(r));
        Assert.All(replies.Where((_, i) => i % 5 != 3), r => Assert.Single(Assert.IsType<Reply.Accepted>(r).Facts));
        var (entries, last) = (organization.Integrity.Entries, organization.Integrity.Last);
        Assert.Equal(1 + commands - Enumerable.Range(0, commands).Count(i => i % 5 == 3), entries);

        await folder.Close();
        var again = (await folder.Organization()).Integrity;
        Assert.Equal((entries, last), (again.Entries, again.Last));
        Assert.Null(again.HashChain.Fault);
    }

    [Fact]
    public void Who_does_not_finish_leaves_nothing()
    {
        using var store = new MemoryJournalStore();
        using var key = DeviceKey.Create(SystemChance.Instance);
        var writer = ChainWriter.Open(store, new OrganizationId(Guid.NewGuid()), key, SystemChance.Instance);
        writer.Enrol("laptop", 1_000_000);
        foreach (var commands in new[] { 1, Storing.Many })
            using (var storing = new Storing(store, store.Heads(), new ComingRun(writer.Head, default, 2_000_000, SystemChance.Instance, key), commands))
                for (var i = 0; i < commands; i++) storing.Add(new Draft("thing.said", 1, [1, 2, 3]));
        Assert.Single(store.ReadFrom(1));

        using var none = new Storing(store, store.Heads(), new ComingRun(writer.Head, default, 2_000_000, SystemChance.Instance, key), Storing.Many);
        Assert.Null(none.Finish());
    }
}
