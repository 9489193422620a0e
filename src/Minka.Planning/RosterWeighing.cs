using Google.OrTools.Sat;
using Minka.Domain.Turns.Rosters;

namespace Minka.Planning;

/// <summary>
/// What is weighed after the loads and speaks of more than one place at a time: times of duties that nobody likes, who learns beside whom, who would like to be with whom.
/// Each is laid out only when its stage is asked for: a question without them is searched as if they did not exist.
/// </summary>
sealed class RosterWeighing(CpModel model, RosterGrid grid, BoolVar?[,] sits)
{
    readonly List<(BoolVar Yes, Func<Seating, bool> Holds)> made = [];
    LinearExpr? rotation, untaught, alone;

    public LinearExpr Rotation => rotation ??= LinearExpr.Sum(grid.Rotating.SelectMany(Times));

    /// <summary>Less the turns in which somebody learns.</summary>
    public LinearExpr Untaught => untaught ??= LinearExpr.Sum(Enumerable.Range(0, grid.Turns.Count).Select(Lesson).OfType<BoolVar>()) * -1;

    /// <summary>Less the turns that pairs share who would like to.</summary>
    public LinearExpr Alone => alone ??= LinearExpr.Sum(grid.Together.SelectMany(pair => Enumerable.Range(0, grid.Turns.Count).Select(t => Shared(pair.One, pair.Other, t)).OfType<BoolVar>())) * -1;

    public void Hint(Seating seating)
    {
        foreach (var (yes, holds) in made) model.AddHint(yes, holds(seating));
    }

    /// <summary>Each has a ladder of times, a rung dearer than the one below it; and what stays open.</summary>
    IEnumerable<LinearExpr> Times(RotatingDuty duty)
    {
        var places = new List<BoolVar>();
        for (var p = 0; p < grid.People.Count; p++)
        {
            var (person, hers) = (p, duty.Turns.Select(t => sits[p, t]).OfType<BoolVar>().ToArray());
            var rungs = Enumerable.Range(1, Math.Min(hers.Length, LoadBound.MostTurns(grid, p))).Select(time => Yes(seating => duty.TimesIn(seating, person) >= time)).ToArray();
            for (var k = 1; k < rungs.Length; k++) model.AddImplication(rungs[k], rungs[k - 1]);
            model.Add(LinearExpr.Sum(hers) == LinearExpr.Sum(rungs));
            places.AddRange(hers);
            yield return LinearExpr.WeightedSum(rungs, rungs.Select((_, k) => duty.Cost(person, k + 1)));
        }
        yield return (LinearExpr.Constant(duty.Turns.Sum(t => grid.Turns[t].Hands)) - LinearExpr.Sum(places)) * duty.CostOfOpen;
    }

    BoolVar? Lesson(int turn)
    {
        var of = grid.Turns[turn];
        BoolVar[] There(Func<Candidate, RosterTurn, bool> who) => [.. Enumerable.Range(0, grid.People.Count).Where(p => who(grid.People[p], of)).Select(p => sits[p, turn]).OfType<BoolVar>()];
        if (There(RosterRules.Learns) is not { Length: > 0 } learn || There(RosterRules.CanLead) is not { Length: > 0 } lead) return null;
        var taught = Yes(seating => seating.IsTaught(turn));
        model.Add(LinearExpr.Sum(learn) >= taught);
        model.Add(LinearExpr.Sum(lead) >= taught);
        return taught;
    }

    BoolVar? Shared(int one, int other, int turn)
    {
        if (grid.Turns[turn].Hands < 2 || sits[one, turn] is not { } hers || sits[other, turn] is not { } others) return null;
        var both = Yes(seating => seating.Has(one, turn) && seating.Has(other, turn));
        model.AddImplication(both, hers);
        model.AddImplication(both, others);
        return both;
    }

    BoolVar Yes(Func<Seating, bool> holds)
    {
        var yes = model.NewBoolVar($"{made.Count}");
        made.Add((yes, holds));
        return yes;
    }
}
