namespace Minka.Domain.Turns.Rosters;

/// <summary>What no roster gets below in the stages after the loads, whoever sits where: by counting alone.</summary>
public static class PlainBounds
{
    public static long Rotation(RosterGrid grid) => grid.Rotating.Sum(d => d.AtLeast());

    /// <summary>At best somebody learns in every turn to which one who learns and one who can lead may come.</summary>
    public static long Learning(RosterGrid grid) => -Enumerable.Range(0, grid.Turns.Count).Count(t => CanBeTaught(grid, t));

    /// <summary>At best each wished day is granted, and each pair shares every turn to which both may come.</summary>
    public static long Missed(RosterGrid grid) => -grid.People.Sum(p => (long)p.Wishes.Count)
        - grid.Together.Sum(pair => (long)Enumerable.Range(0, grid.Turns.Count).Count(t => grid.Turns[t].Hands > 1 && grid.May(pair.One, t) && grid.May(pair.Other, t)));

    static bool CanBeTaught(RosterGrid grid, int turn)
    {
        var of = grid.Turns[turn];
        bool Any(Func<Candidate, RosterTurn, bool> who) => Enumerable.Range(0, grid.People.Count).Any(p => who(grid.People[p], of) && grid.May(p, turn));
        return of.Hands > 1 && of.LeadSkills.Count > 0 && Any(RosterRules.Learns) && Any(RosterRules.CanLead);
    }
}
