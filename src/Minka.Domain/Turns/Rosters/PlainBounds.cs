namespace Minka.Domain.Turns.Rosters;

/// <summary>
/// What no roster gets below in the stages after the loads, by counting alone. Where a stage follows the loads nobody carries more than the worst burden that they reached:
/// so often, and no more often, can each come.
/// </summary>
public static class PlainBounds
{
    public static long Rotation(RosterGrid grid) => grid.Rotating.Sum(d => d.AtLeast());

    /// <summary>At best each who learns comes as often as she can, each time to another turn to which one who can lead may come.</summary>
    public static long Learning(RosterGrid grid, long worst)
    {
        var turns = Enumerable.Range(0, grid.Turns.Count).Where(t => CanBeTaught(grid, t)).ToArray();
        var times = Enumerable.Range(0, grid.People.Count).Sum(p => Math.Min(TurnsAtMost(grid, p, worst), turns.Count(t => RosterRules.Learns(grid.People[p], grid.Turns[t]) && grid.May(p, t))));
        return -Math.Min(times, turns.Length);
    }

    /// <summary>At best each wished day is granted, and each pair shares as many turns as both may and can.</summary>
    public static long Missed(RosterGrid grid, long worst) => -grid.People.Sum(p => (long)p.Wishes.Count)
        - grid.Together.Sum(pair => Math.Min(Shared(grid, pair.One, pair.Other), Math.Min(TurnsAtMost(grid, pair.One, worst), TurnsAtMost(grid, pair.Other, worst))));

    static long TurnsAtMost(RosterGrid grid, int person, long worst)
    {
        var who = grid.People[person];
        var left = Burden.LoadBelow(worst + 1, who.Share) - who.Carried;
        return Math.Min(LoadBound.MostTurns(grid, person), Math.Max(0, left) / grid.Turns.Select(t => t.Weight).DefaultIfEmpty(1).Min());
    }

    static long Shared(RosterGrid grid, int one, int other) => Enumerable.Range(0, grid.Turns.Count).Count(t => grid.Turns[t].Hands > 1 && grid.May(one, t) && grid.May(other, t));

    static bool CanBeTaught(RosterGrid grid, int turn)
    {
        var of = grid.Turns[turn];
        bool Any(Func<Candidate, RosterTurn, bool> who) => Enumerable.Range(0, grid.People.Count).Any(p => who(grid.People[p], of) && grid.May(p, turn));
        return of.Hands > 1 && of.LeadSkills.Count > 0 && Any(RosterRules.Learns) && Any(RosterRules.CanLead);
    }
}
