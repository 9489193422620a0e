namespace Minka.Domain.Turns.Rosters;

/// <summary>
/// A duty that nobody likes and that is to pass through all. Somebody's k-th time, those of the window behind us counted, costs k for a whole share and what
/// <see cref="Burden"/> makes of k for a part of one: the sum is least where the times are as even as can be.
/// </summary>
public sealed class RotatingDuty
{
    readonly RosterGrid grid;
    readonly int[] had;
    readonly HashSet<int> among;

    internal RotatingDuty(RosterGrid grid, string duty, IReadOnlyList<int> turns)
    {
        (this.grid, Turns, among) = (grid, turns, [.. turns]);
        had = [.. grid.People.Select(p => Math.Clamp(p.Had.Where(h => h.Duty == duty).Select(h => h.Times).DefaultIfEmpty().Max(), 0, DutyTimes.Most))];
        CostOfOpen = grid.People.Count == 0 ? 1 : Enumerable.Range(0, had.Length).Max(p => Cost(p, turns.Count));
    }

    /// <summary>The turns of the question in which it is done.</summary>
    public IReadOnlyList<int> Turns { get; }

    /// <summary>What a place costs that stays open: as much as the dearest time could, so that it never pays to leave it open because nobody likes it.</summary>
    public long CostOfOpen { get; }

    /// <param name="time">From 1: her first time in this roster.</param>
    public long Cost(int person, int time) => Burden.Of(had[person] + time, grid.People[person].Share);

    public int TimesIn(Seating seating, int person) => seating.Of(person).Count(among.Contains);

    public long CostOf(Seating seating)
    {
        var cost = Turns.Sum(t => seating.HandsLacking(t) * CostOfOpen);
        for (var p = 0; p < had.Length; p++)
            for (var time = TimesIn(seating, p); time > 0; time--) cost += Cost(p, time);
        return cost;
    }

    /// <summary>What one more place of it would cost as everybody sits.</summary>
    public long CostOfOneMore(Seating seating, int person) => Cost(person, TimesIn(seating, person) + 1);

    /// <summary>No roster costs less: the cheapest times that there are, each person's one after the other, and open places where they are too few.</summary>
    public long AtLeast()
    {
        var places = Turns.Sum(t => grid.Turns[t].Hands);
        var times = Enumerable.Range(0, had.Length).SelectMany(p => Enumerable.Range(1, Turns.Count(t => grid.May(p, t))).Select(time => Cost(p, time))).Order().Take(places).ToArray();
        return times.Sum() + (places - times.Length) * CostOfOpen;
    }
}
