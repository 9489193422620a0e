using System.Globalization;
using Google.OrTools.Sat;
using Minka.Domain.Turns.Rosters;

namespace Minka.Planning;

/// <summary>One search for one question: the best roster so far, and what is proved of it.</summary>
sealed class RosterSearch
{
    // Parts of the whole effort: what cannot be proved must leave something for the wishes.
    const double ForTheBound = 0.15, ForALevel = 0.2, ForEvenness = 0.5, ForRotation = 0.1, ForLearning = 0.1, ForTheLot = 0.25;

    readonly RosterGrid grid;
    readonly double most;
    readonly RosterModel model;
    readonly Dictionary<RosterStage, long> bounds = [];
    Seating best;
    double effort;
    int levelsProved;

    public RosterSearch(RosterGrid grid, double most)
    {
        (this.grid, this.most) = (grid, most);
        best = Evening.Out(SimpleRoster.Fill(grid));
        model = new RosterModel(grid, best);
    }

    public RosterAnswer Answer()
    {
        Stage(RosterStage.MustFill, m => m.MustLack, s => s.MustLack, 0);
        Stage(RosterStage.MayFill, m => m.MayLack, s => s.MayLack, 0);
        Even();
        var worst = RosterScore.Of(best).Worst;
        if (grid.Rotating.Count > 0) Stage(RosterStage.Rotation, m => m.Rotation, s => s.Rotation, PlainBounds.Rotation(grid), ForRotation);
        if (PlainBounds.Learning(grid, worst) < 0) Stage(RosterStage.Learning, m => m.Untaught, s => -s.Taught, PlainBounds.Learning(grid, worst), ForLearning);
        Stage(RosterStage.Wishes, m => m.Missed, s => s.Missed, PlainBounds.Missed(grid, worst));
        Stage(RosterStage.Stability, m => m.Moved, s => s.Moved, 0);
        Stage(RosterStage.Lot, m => m.Lots, s => s.Lots, 0, ForTheLot);
        return RosterReport.Of(best, effort, levelsProved, bounds);
    }

    /// <summary>As small as the stages before allow; then no later stage may make it larger.</summary>
    void Stage(RosterStage stage, Func<RosterModel, LinearExpr> of, Func<RosterScore, long> value, long least, double part = 1)
    {
        if (value(RosterScore.Of(best)) > least) bounds[stage] = Math.Max(least, Lower(of(model), most * part));
        model.Model.Add(of(model) <= value(RosterScore.Of(best)));
    }

    /// <summary>The worst load, then the next, down to the last.</summary>
    void Even()
    {
        if (!RosterReport.IsPlainlyFair(best, RosterScore.Of(best))) ReachTheBound();
        if (RosterReport.IsPlainlyFair(best, RosterScore.Of(best))) model.AtMostAsHeavy(RosterScore.Of(best).Burdens);
        else LevelByLevel();
    }

    /// <summary>First how many turns each has at best, then when: if such a roster is found, it needs no other proof.</summary>
    void ReachTheBound()
    {
        if (RosterScore.Of(best) is not { MustLack: 0, MayLack: 0 } || LoadBound.Of(grid, grid.Turns.Sum(t => (long)t.Hands)) is not { } least) return;
        var tight = new RosterModel(grid, best);
        tight.Model.Add(tight.MustLack <= 0);
        tight.Model.Add(tight.MayLack <= 0);
        tight.AtMostAsHeavy(least);
        using var solver = Solve(tight, most * ForTheBound);
        TakeIfBetter(tight, solver);
    }

    void LevelByLevel()
    {
        var (last, proved) = (long.MaxValue, true);
        while (RosterScore.Of(best).Burdens.Where(b => b < last).Cast<long?>().FirstOrDefault() is { } level)
        {
            long Carrying() => RosterScore.Of(best).Burdens.Count(b => b >= level);
            // Between two levels that somebody carries nobody is to be: there are no fewer over the upper one anyway.
            model.Model.Add(model.Carrying(level + 1) <= RosterScore.Of(best).Burdens.Count(b => b > level));
            var carrying = model.Carrying(level);
            var bound = effort < ForEvenness * most ? Lower(carrying, most * (proved ? ForALevel : ForALevel / 4)) : 0;
            if (proved && bound > 0) bounds.TryAdd(RosterStage.WorstLoad, Math.Min(level, RosterScore.Of(best).Worst));
            proved &= bound == Carrying();
            model.Model.Add(carrying <= Carrying());
            if (proved) levelsProved = RosterScore.Of(best).Burdens.Where(b => b >= level).Distinct().Count();
            last = level;
        }
    }

    /// <summary>Makes it as small as it can be, takes the better roster, and gives the proved bound.</summary>
    long Lower(LinearExpr wish, double limit)
    {
        model.Model.Minimize(wish);
        using var solver = Solve(model, Math.Min(limit, most - effort));
        return TakeIfBetter(model, solver) ? (long)Math.Ceiling(solver.BestObjectiveBound - 1e-6) : long.MinValue;
    }

    /// <summary>Whether it found any roster. One that is worse than the hint is not taken.</summary>
    bool TakeIfBetter(RosterModel asked, CpSolver solver)
    {
        if (solver.Response?.Status is not (CpSolverStatus.Optimal or CpSolverStatus.Feasible)) return false;
        var found = asked.Read(solver);
        if (RosterScore.Of(found) < RosterScore.Of(best)) best = found;
        return true;
    }

    CpSolver Solve(RosterModel asked, double limit)
    {
        asked.Hint(best);
        var solver = new CpSolver { StringParameters = string.Create(CultureInfo.InvariantCulture, $"num_workers:1,random_seed:1,interleave_search:false,max_deterministic_time:{Math.Max(0.01, limit):F3}") };
        solver.Solve(asked.Model);
        effort += solver.Response?.DeterministicTime ?? 0;
        return solver;
    }
}
