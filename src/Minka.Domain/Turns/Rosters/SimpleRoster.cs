namespace Minka.Domain.Turns.Rosters;

/// <summary>
/// Makes a roster as one would on the wall, without any solver: turn after turn, first those who can lead, then the others, each time whoever would carry
/// the least with it; then who had an unwanted duty less, who learns, wishes, what hangs already, the lot.
/// In the end what can be made more even is. It cannot look ahead; it always has an answer.
/// </summary>
public sealed class SimpleRoster : IRosterPlanner
{
    public RosterAnswer Answer(RosterQuestion question) => RosterReport.Of(Evening.Out(Fill(new RosterGrid(question))), 0, 0);

    RosterAnswer? IRosterPlanner.Answer(RosterQuestion question) => Answer(question);

    /// <summary>A roster to begin with; whoever was agreed sits first.</summary>
    public static Seating Fill(RosterGrid grid)
    {
        var seating = new Seating(grid);
        foreach (var (person, turn) in grid.Agreed)
            if (seating.Objection(person, turn) is null) seating.Place(person, turn);
        var hanging = grid.Hanging.ToHashSet();
        foreach (var turn in Enumerable.Range(0, grid.Turns.Count).OrderByDescending(t => grid.Turns[t].MustFill).ThenBy(t => t))
            while (Next(seating, turn, hanging) is { } person) seating.Place(person, turn);
        return seating;
    }

    static int? Next(Seating seating, int turn, HashSet<(int, int)> hanging)
    {
        if (seating.HandsLacking(turn) == 0) return null;
        var grid = seating.Grid;
        var free = Enumerable.Range(0, grid.People.Count).Where(p => seating.Objection(p, turn) is null).ToArray();
        var wanted = seating.LeadsLacking(turn) > 0 ? [.. free.Where(p => RosterRules.CanLead(grid.People[p], grid.Turns[turn]))] : Array.Empty<int>();
        var duty = grid.Rotating.FirstOrDefault(d => d.Turns.Contains(turn));
        return (wanted.Length > 0 ? wanted : free)
            .OrderBy(p => (seating.BurdenWith(p, turn), duty?.CostOfOneMore(seating, p) ?? 0, Teaches(seating, p, turn) ? 0 : 1, Missed(seating, p, turn), hanging.Contains((p, turn)) ? 0 : 1, p)).Cast<int?>().FirstOrDefault();
    }

    /// <summary>With her somebody learns in this turn who did not before.</summary>
    static bool Teaches(Seating seating, int person, int turn)
    {
        var (who, of) = (seating.Grid.People[person], seating.Grid.Turns[turn]);
        if (seating.IsTaught(turn)) return false;
        return RosterRules.Learns(who, of) ? seating.In(turn).Any(p => RosterRules.CanLead(seating.Grid.People[p], of))
            : RosterRules.CanLead(who, of) && seating.In(turn).Any(p => RosterRules.Learns(seating.Grid.People[p], of));
    }

    static int Missed(Seating seating, int person, int turn) => seating.Grid.Reluctance(person, turn)
        - seating.Grid.Together.Count(pair => pair.One == person && seating.Has(pair.Other, turn) || pair.Other == person && seating.Has(pair.One, turn));
}
