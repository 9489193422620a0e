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
    const int StepsMost = 4;

    /// <summary>So many people are looked at for all gaps together; what would take longer stays open and is said.</summary>
    const int LooksMost = 60_000;

    /// <summary>What <see cref="RosterQuestion.Hanging"/> needs, in the order in which it is done. What cannot be filled stays open.</summary>
    public static IReadOnlyList<MendingMove> Of(RosterQuestion question)
    {
        var grid = new RosterGrid(question);
        var seating = new Seating(grid);
        foreach (var (person, turn) in grid.Hanging)
            if (seating.Objection(person, turn) is null) seating.Place(person, turn);
        var looks = new Looks(LooksMost);
        var turns = Enumerable.Range(0, grid.Turns.Count).OrderByDescending(t => grid.Turns[t].MustFill).ThenBy(t => t).ToArray();
        // All that is free first, in every gap: nobody changes a turn for what another could have filled.
        for (var changes = 0; changes <= ChangesMost; changes++)
            foreach (var turn in turns)
                for (var lacking = seating.HandsLacking(turn); lacking > 0 && Way(seating, turn, changes, looks) is { } way; lacking--)
                    foreach (var (person, from, to) in way)
                    {
                        if (from is { } left) seating.Take(person, left);
                        seating.Place(person, to);
                    }
        return Moves(seating);
    }

    /// <summary>What is different in the end: each new place, with the hanging one that its person gave up for it.</summary>
    static List<MendingMove> Moves(Seating seating)
    {
        var (grid, moves) = (seating.Grid, new List<MendingMove>());
        for (var person = 0; person < grid.People.Count; person++)
        {
            var left = new Queue<int>(grid.Hanging.Where(h => h.Person == person && !seating.Has(person, h.Turn)).Select(h => h.Turn));
            foreach (var turn in seating.Of(person).Where(t => !grid.Hanging.Contains((person, t))))
                moves.Add(new MendingMove(new Placing(grid.Turns[turn].Key, grid.People[person].Person), left.TryDequeue(out var was) ? grid.Turns[was].Key : null));
        }
        return [.. moves.OrderBy(m => m.Comes.Turn)];
    }

    /// <summary>The lightest way that leaves less lacking than there is; a hole that only wanders to another turn is none.</summary>
    static List<(int Person, int? From, int To)>? Way(Seating seating, int gap, int changes, Looks looks)
    {
        var lacking = LackOf(RosterScore.Of(seating));
        var found = Ways(seating, gap, changes, StepsMost, looks).Select(w => (Way: w, Score: After(seating, w))).Where(w => LackOf(w.Score).CompareTo(lacking) < 0).ToArray();
        return found.Length == 0 ? null : found.Aggregate((best, next) => Compare(next.Score, best.Score) < 0 ? next : best).Way;
    }

    static (long, long) LackOf(RosterScore score) => (score.MustLack, score.MayLack);

    static int Compare(RosterScore one, RosterScore other) => LackOf(one).CompareTo(LackOf(other)) is var lack and not 0 ? lack : RosterScore.CompareBurdens(one.Burdens, other.Burdens);

    /// <summary>Ways with exactly so many people who leave a turn that hangs, each found by trying and taking back.</summary>
    static IEnumerable<List<(int Person, int? From, int To)>> Ways(Seating seating, int gap, int changes, int steps, Looks looks)
    {
        var grid = seating.Grid;
        foreach (var person in Enumerable.Range(0, grid.People.Count))
        {
            if (!looks.Take()) yield break;
            if (changes == 0 && seating.Objection(person, gap) is null)
            {
                yield return [(person, null, gap)];
                continue;
            }
            if (steps == 0) continue;
            foreach (var other in seating.Of(person).Where(t => t != gap && !grid.Agreed.Contains((person, t))).ToArray())
            {
                // Whoever was only just put into another gap changes for nothing.
                var cost = grid.Hanging.Contains((person, other)) ? 1 : 0;
                if (cost > changes) continue;
                seating.Take(person, other);
                var fits = seating.Objection(person, gap) is null;
                if (fits) seating.Place(person, gap);
                var rest = fits ? Ways(seating, other, changes - cost, steps - 1, looks).ToArray() : [];
                if (fits) seating.Take(person, gap);
                seating.Place(person, other);
                foreach (var way in rest.Where(w => w.All(s => s.Person != person))) yield return [(person, other, gap), .. way];
            }
        }
    }

    static RosterScore After(Seating seating, List<(int Person, int? From, int To)> way)
    {
        foreach (var (person, from, to) in way) { if (from is { } left) seating.Take(person, left); seating.Place(person, to); }
        var score = RosterScore.Of(seating);
        foreach (var (person, from, to) in Enumerable.Reverse(way)) { seating.Take(person, to); if (from is { } left) seating.Place(person, left); }
        return score;
    }

    /// <summary>A budget in steps, not in seconds: the same gap has the same answer on every machine.</summary>
    sealed class Looks(int left)
    {
        int left = left;

        public bool Take() => left-- > 0;
    }
}
