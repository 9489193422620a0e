using CsCheck;

namespace Minka.Journal.Tests.Chains;

public sealed class JournalOrderTests
{
    [Fact]
    public void The_order_is_the_same_in_whatever_order_the_chains_arrived() =>
        Gen.Select(Gen.Long[0, 50].Array[1, 8], Gen.Long[0, 50].Array[1, 8]).Sample((laptop, phone) =>
        {
            var runs = Written(1, laptop).Concat(Written(2, phone)).ToList();
            var arrivedFirst = Stored(runs).InOrder().Select(e => e.Hash).ToList();
            var arrivedLast = Stored(runs.OrderByDescending(r => r.Device).ToList()).InOrder().ToList();
            return arrivedFirst.SequenceEqual(arrivedLast.Select(e => e.Hash))
                && arrivedLast.Zip(arrivedLast.Skip(1)).All(p => JournalOrder.Compare(p.First.Header, p.Second.Header) < 0);
        }, iter: 50);

    static IEnumerable<Run> Written(int seed, long[] walls)
    {
        using var key = DeviceKey.Create(new Dice(seed));
        var head = ChainHead.Empty(Notebook.Kitchen, key.Device);
        foreach (var wall in walls)
        {
            var run = Chain.Link(head, [Notebook.Sacks(1)], default, wall, new Dice(seed), key);
            head = run.Head;
            yield return run;
        }
    }

    static MemoryJournalStore Stored(List<Run> runs)
    {
        var store = new MemoryJournalStore();
        foreach (var run in runs)
            store.AppendRun(run, store.Heads());
        return store;
    }
}
