namespace Minka.Domain.Turns.Rosters;

/// <summary>One change of what hangs: somebody comes into a turn, out of another of hers where she had one that she cannot keep.</summary>
public readonly record struct MendingMove(Placing Comes, TurnKey? Leaves);

/// <summary>
/// Fills the gaps of a roster that hangs and touches as little else as it can: whoever is free first; else one who changes from another turn, whose place somebody
/// free takes; and so on. Among equally short ways the one that leaves the heaviest burdens lightest, then the lot.
/// </summary>
public static class Mending
{
    /// <summary>The longest way: so many people change their turn at once for one gap.</summary>
    const int ChangesMost = 3;

    /// <summary>What <see cref="RosterQuestion.Hanging"/> needs, in the order in which it is done. What cannot be filled stays open.</summary>
    public static IReadOnlyList<MendingMove> Of(RosterQuestion question)
    {
        var grid = new RosterGrid(question);
        var seating = new Seating(grid);
        foreach (var (person, turn) in grid.Hanging)
            if (seating.Objection(person, turn) is null) seating.Place(person, turn);
        var moves = new List<MendingMove>();
        foreach (var turn in Enumerable.Range(0, grid.Turns.Count).OrderByDescending(t => grid.Turns[t].MustFill).ThenBy(t => t))
            for (var lacking = seating.HandsLacking(turn); lacking > 0; lacking--)
            {
                if (Way(seating, turn) is not { } way) break;
                foreach (var (person, from, to) in way)
                {
                    if (from is { } left) seating.Take(person, left);
                    seating.Place(person, to);
                    moves.Add(new MendingMove(new Placing(grid.Turns[to].Key, grid.People[person].Person), from is { } was ? grid.Turns[was].Key : null));
                }
            }
        return moves;
    }

    static List<(int Person, int? From, int To)>? Way(Seating seating, int gap)
    {
        for (var changes = 0; changes <= ChangesMost; changes++)
            if (Ways(seating, gap, changes).Select(w => (Way: w, Burdens: After(seating, w))).ToArray() is { Length: > 0 } found)
                return found.Aggregate((best, next) => RosterScore.CompareBurdens(next.Burdens, best.Burdens) < 0 ? next : best).Way;
        return null;
    }

    /// <summary>Ways with exactly so many people who leave another turn, each found by trying and taking back.</summary>
    static IEnumerable<List<(int Person, int? From, int To)>> Ways(Seating seating, int gap, int changes)
    {
        var grid = seating.Grid;
        var leads = seating.LeadsLacking(gap) > 0 && Enumerable.Range(0, grid.People.Count).Any(p => RosterRules.CanLead(grid.People[p], grid.Turns[gap]) && grid.May(p, gap));
        foreach (var person in Enumerable.Range(0, grid.People.Count))
        {
            if (leads && seating.HandsLacking(gap) <= seating.LeadsLacking(gap) && !RosterRules.CanLead(grid.People[person], grid.Turns[gap])) continue;
            if (changes == 0)
            {
                if (seating.Objection(person, gap) is null) yield return [(person, null, gap)];
                continue;
            }
            foreach (var other in seating.Of(person).Where(t => t != gap && !grid.Agreed.Contains((person, t))).ToArray())
            {
                seating.Take(person, other);
                var fits = seating.Objection(person, gap) is null;
                if (fits) seating.Place(person, gap);
                var rest = fits ? Ways(seating, other, changes - 1).ToArray() : [];
                if (fits) seating.Take(person, gap);
                seating.Place(person, other);
                foreach (var way in rest.Where(w => w.All(s => s.Person != person))) yield return [(person, other, gap), .. way];
            }
        }
    }

    static long[] After(Seating seating, List<(int Person, int? From, int To)> way)
    {
        foreach (var (person, from, to) in way) { if (from is { } left) seating.Take(person, left); seating.Place(person, to); }
        long[] burdens = [.. Enumerable.Range(0, seating.Grid.People.Count).Select(seating.Burden).OrderDescending()];
        foreach (var (person, from, to) in Enumerable.Reverse(way)) { seating.Take(person, to); if (from is { } left) seating.Place(person, left); }
        return burdens;
    }
}
