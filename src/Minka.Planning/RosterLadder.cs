using Google.OrTools.Sat;
using Minka.Domain.Turns.Rosters;

namespace Minka.Planning;

/// <summary>
/// Who carries at least how much, as yes or no. Where all turns weigh the same, each person has a ladder with a rung a turn, which a linear
/// relaxation sees through; otherwise a rung is added for each level that is asked for, the heaviest first.
/// </summary>
sealed class RosterLadder
{
    readonly CpModel model;
    readonly RosterGrid grid;
    readonly IReadOnlyList<IReadOnlyList<(int Turn, BoolVar Sits)>> turns;
    readonly IReadOnlyList<BoolVar>[]? rungs;
    readonly SortedDictionary<long, BoolVar>[] over;

    public RosterLadder(CpModel model, RosterGrid grid, IReadOnlyList<IReadOnlyList<(int Turn, BoolVar Sits)>> turns)
    {
        (this.model, this.grid, this.turns) = (model, grid, turns);
        over = [.. grid.People.Select(_ => new SortedDictionary<long, BoolVar>())];
        if (grid.Turns.Select(t => t.Weight).Distinct().Count() <= 1) rungs = [.. Enumerable.Range(0, grid.People.Count).Select(Rungs)];
    }

    /// <summary>How many people carry at least this burden.</summary>
    public LinearExpr Carrying(long burden)
    {
        var (there, certain) = (new List<BoolVar>(), 0L);
        for (var p = 0; p < grid.People.Count; p++)
        {
            var below = Burden.LoadBelow(burden, grid.People[p].Share) - grid.People[p].Carried;
            if (below < 0) certain++;
            else if (Over(p, below) is { } one) there.Add(one);
        }
        return LinearExpr.Sum(there) + certain;
    }

    public void Hint(Seating seating)
    {
        for (var p = 0; p < grid.People.Count; p++)
            for (var k = 0; k < (rungs?[p].Count ?? 0); k++) model.AddHint(rungs![p][k], seating.Of(p).Count > k);
        for (var p = 0; p < over.Length; p++)
            foreach (var (below, one) in over[p]) model.AddHint(one, seating.Load(p) - grid.People[p].Carried > below);
    }

    List<BoolVar> Rungs(int person)
    {
        var most = Math.Min(LoadBound.MostTurns(grid, person), turns[person].Count);
        var steps = Enumerable.Range(0, most).Select(k => model.NewBoolVar($"{person} more than {k}")).ToList();
        for (var k = 1; k < most; k++) model.AddImplication(steps[k], steps[k - 1]);
        model.Add(LinearExpr.Sum(turns[person].Select(t => t.Sits)) == LinearExpr.Sum(steps));
        return steps;
    }

    /// <summary>Her new load is more than this; null where it never can be.</summary>
    BoolVar? Over(int person, long below)
    {
        if (rungs is not null)
        {
            var rung = grid.Turns.Count == 0 ? 0 : below / grid.Turns[0].Weight;
            return rung < rungs[person].Count ? rungs[person][(int)rung] : null;
        }
        var most = turns[person].Sum(t => grid.Turns[t.Turn].Weight);
        if (most <= below) return null;
        if (over[person].TryGetValue(below, out var known)) return known;
        var (one, above) = (model.NewBoolVar($"{person} over {below}"), over[person].Where(o => o.Key > below).ToArray());
        if (above.Length > 0) model.AddImplication(above[0].Value, one);
        // Each rung that she stands on lets her load rise to the next one: as a sum, so that a relaxation sees it.
        BoolVar[] rungsUp = [one, .. above.Select(a => a.Value)];
        long[] heights = [below, .. above.Select(a => a.Key), most];
        var load = LinearExpr.WeightedSum(turns[person].Select(t => t.Sits), turns[person].Select(t => grid.Turns[t.Turn].Weight));
        model.Add(load <= LinearExpr.WeightedSum(rungsUp, heights.Zip(heights.Skip(1), (low, high) => high - low)) + below);
        return over[person][below] = one;
    }
}
