namespace Minka.Domain.Turns.Rosters;

/// <summary>How good a roster is: what its stages count, in their order. The smaller score is the better roster.</summary>
/// <param name="MustLack">Hands and leads lacking in turns that must be filled.</param>
/// <param name="Burdens">Of all candidates, the heaviest first.</param>
/// <param name="Rotation">Each time of a duty that nobody likes for as much as it is her k-th: see <see cref="RotatingDuty"/>.</param>
/// <param name="Taught">Turns in which somebody who learns to lead stands beside somebody who can: here more is better.</param>
/// <param name="Missed">Turns against a wish, less turns that were wished for and turns that two share who would like to.</param>
/// <param name="Moved">Places on the wall that are not in the roster.</param>
/// <param name="Lots">Each person's place in the order of lots, from 0, times her new load: small when the earlier lots carry more.</param>
public sealed record RosterScore(long MustLack, long MayLack, IReadOnlyList<long> Burdens, long Rotation, long Taught, long Missed, long Moved, long Lots) : IComparable<RosterScore>
{
    public long Worst => Burdens.Count == 0 ? 0 : Burdens[0];
    public long Spread => Burdens.Count == 0 ? 0 : Burdens[0] - Burdens[^1];

    public static RosterScore Of(Seating seating)
    {
        var grid = seating.Grid;
        var turns = Enumerable.Range(0, grid.Turns.Count).Select(t => (grid.Turns[t].MustFill, Lack: (long)seating.HandsLacking(t) + seating.LeadsLacking(t))).ToArray();
        var people = Enumerable.Range(0, grid.People.Count).ToArray();
        return new RosterScore(turns.Where(t => t.MustFill).Sum(t => t.Lack), turns.Where(t => !t.MustFill).Sum(t => t.Lack), [.. people.Select(seating.Burden).OrderDescending()],
            grid.Rotating.Sum(d => d.CostOf(seating)), Enumerable.Range(0, grid.Turns.Count).Count(seating.IsTaught),
            people.Sum(p => seating.Of(p).Sum(t => (long)grid.Reluctance(p, t))) - grid.Together.Sum(pair => (long)seating.Shared(pair.One, pair.Other)), grid.Hanging.Count(h => !seating.Has(h.Person, h.Turn)),
            people.Sum(p => p * (seating.Load(p) - grid.People[p].Carried)));
    }

    public int CompareTo(RosterScore? other)
    {
        if (other is null) return 1;
        if ((MustLack, MayLack).CompareTo((other.MustLack, other.MayLack)) is var lack and not 0) return lack;
        if (CompareBurdens(Burdens, other.Burdens) is var burdens and not 0) return burdens;
        return (Rotation, -Taught, Missed, Moved, Lots).CompareTo((other.Rotation, -other.Taught, other.Missed, other.Moved, other.Lots));
    }

    /// <summary>The heaviest decide; where they are equal, the next, down to the last.</summary>
    public static int CompareBurdens(IReadOnlyList<long> one, IReadOnlyList<long> other)
    {
        for (var i = 0; i < Math.Min(one.Count, other.Count); i++)
            if (one[i].CompareTo(other[i]) is var next and not 0) return next;
        return one.Count.CompareTo(other.Count);
    }

    public bool Equals(RosterScore? other) => other is not null && CompareTo(other) == 0;
    public override int GetHashCode() => HashCode.Combine(MustLack, MayLack, Worst, Rotation, Taught, Missed, Moved, Lots);
    public static bool operator <(RosterScore one, RosterScore other) => one.CompareTo(other) < 0;
    public static bool operator >(RosterScore one, RosterScore other) => one.CompareTo(other) > 0;
    public static bool operator <=(RosterScore one, RosterScore other) => one.CompareTo(other) <= 0;
    public static bool operator >=(RosterScore one, RosterScore other) => one.CompareTo(other) >= 0;
}
