using System.Diagnostics;
using Google.OrTools.Sat;
using Minka.Domain.Turns.Rosters;

namespace Minka.Bench.Figures;

/// <summary>The notebook on the nail: whoever is next on the list comes, who cannot is passed over. Someone who can lead is looked for first.</summary>
static class Notebook
{
    public static RosterScore Round(RosterQuestion question)
    {
        var seating = new Seating(new RosterGrid(question));
        var list = seating.Grid.People.Select((p, i) => (p.Number, At: i)).OrderBy(p => p.Number).Select(p => p.At).ToArray();
        var next = 0;
        for (var turn = 0; turn < seating.Grid.Turns.Count; turn++)
        {
            Take(turn, lead: true);
            while (Take(turn, lead: false)) { }
        }
        return RosterScore.Of(seating);

        bool Take(int turn, bool lead)
        {
            for (var step = 0; step < list.Length; step++)
            {
                var who = list[(next + step) % list.Length];
                if (lead && !RosterRules.CanLead(seating.Grid.People[who], seating.Grid.Turns[turn]) || seating.Objection(who, turn) is not null) continue;
                seating.Place(who, turn);
                // Whoever was passed over for a lead keeps her place at the head of the list.
                if (!lead) next = (next + step + 1) % list.Length;
                return true;
            }
            return false;
        }
    }
}

/// <summary>The model that one writes first: rules as pairs, worst and least load as variables, all in one sum, both processors.</summary>
static class PlainModel
{
    public static (RosterScore Score, double First, double Seconds, bool IsProved) Solve(RosterQuestion question, double seconds)
    {
        var clock = Stopwatch.StartNew();
        var (grid, model) = (new RosterGrid(question), new CpModel());
        var (people, turns) = (Enumerable.Range(0, grid.People.Count).ToArray(), Enumerable.Range(0, grid.Turns.Count).ToArray());
        var sits = people.Select(p => turns.Select(t => model.NewBoolVar("")).ToArray()).ToArray();
        foreach (var p in people)
            foreach (var t in turns)
            {
                if (!grid.May(p, t)) model.Add(sits[p][t] == 0);
                foreach (var later in turns.Where(l => l > t && RosterRules.IsTooSoon(grid.People[p], grid.Turns[t].Key.Day, grid.Turns[l].Key.Day))) model.Add(sits[p][t] + sits[p][later] <= 1);
            }
        foreach (var p in people)
            foreach (var week in turns.GroupBy(t => RosterRules.WeekOf(grid.Turns[t].Key.Day))) model.Add(LinearExpr.Sum(week.Select(t => sits[p][t])) <= (grid.People[p].MostAWeek ?? 7));
        foreach (var (one, other) in people.SelectMany(p => people.Where(q => q > p && RosterRules.AreKeptApart(grid.People[p], grid.People[q])).Select(q => (p, q))))
            foreach (var t in turns) model.Add(sits[one][t] + sits[other][t] <= 1);
        var lacks = turns.Select(t => (Hands: model.NewIntVar(0, 100, ""), Leads: model.NewIntVar(0, 100, ""))).ToArray();
        foreach (var t in turns)
        {
            model.Add(LinearExpr.Sum(people.Select(p => sits[p][t])) + lacks[t].Hands == grid.Turns[t].Hands);
            model.Add(LinearExpr.Sum(people.Where(p => RosterRules.CanLead(grid.People[p], grid.Turns[t])).Select(p => sits[p][t])) + lacks[t].Leads >= grid.Turns[t].Leads);
        }
        var (worst, least) = (model.NewIntVar(0, 1_000_000, ""), model.NewIntVar(0, 1_000_000, ""));
        foreach (var p in people)
        {
            var load = LinearExpr.WeightedSum(sits[p], turns.Select(t => grid.Turns[t].Weight * Candidate.FullShare)) + grid.People[p].Carried * Candidate.FullShare;
            model.Add(load <= worst * grid.People[p].Share);
            model.Add(load >= least * grid.People[p].Share);
        }
        model.Minimize(LinearExpr.Sum(lacks.SelectMany(l => new[] { l.Hands, l.Leads })) * 1_000_000 + worst * 1_000 + worst - least);

        using var solver = new CpSolver { StringParameters = FormattableString.Invariant($"num_workers:2,max_time_in_seconds:{seconds}") };
        var first = new FirstFound(clock);
        var status = solver.Solve(model, first);
        var seating = new Seating(grid);
        if (status is CpSolverStatus.Optimal or CpSolverStatus.Feasible)
            foreach (var p in people)
                foreach (var t in turns.Where(t => solver.BooleanValue(sits[p][t]))) seating.Place(p, t);
        return (RosterScore.Of(seating), first.Seconds, clock.Elapsed.TotalSeconds, status == CpSolverStatus.Optimal);
    }

    sealed class FirstFound(Stopwatch clock) : CpSolverSolutionCallback
    {
        public double Seconds { get; private set; } = double.PositiveInfinity;

        public override void OnSolutionCallback() => Seconds = Math.Min(Seconds, clock.Elapsed.TotalSeconds);
    }
}
