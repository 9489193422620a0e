namespace Minka.Domain.Turns.Rosters;

/// <summary>
/// How even the burdens could be at best, if only the number of places counted, how many need someone
/// who can lead, and how often each person can come at all. A roster that reaches
/// this needs no further proof that it is fair.
/// </summary>
public static class LoadBound
{
    /// <summary>The lightest burdens possible, heaviest first; null where turns weigh differently and no such sum can be done.</summary>
    /// <param name="places">Places that will be filled.</param>
    public static IReadOnlyList<long>? Of(RosterGrid grid, long places)
    {
        if (grid.Turns.Count == 0) return [.. grid.People.Select(p => Burden.Of(p.Carried, p.Share)).OrderDescending()];
        var weight = grid.Turns[0].Weight;
        if (grid.Turns.Any(t => t.Weight != weight)) return null;
        var everybody = Enumerable.Range(0, grid.People.Count).ToHashSet();
        var leaders = Leaders(grid);
        var leading = leaders.Count == 0 ? 0 : grid.Turns.Sum(t => (long)t.Leads);
        if (Fill(grid, everybody, leaders, places, weight) is not { } counts) return null;
        // Where those who can lead have to come more often than that, they share the leading among them, and the others the rest.
        if (leaders.Sum(p => (long)counts[p]) < leading)
        {
            if (Fill(grid, leaders, leaders, leading, weight) is not { } lead || Fill(grid, [.. everybody.Except(leaders)], leaders, places - leading, weight) is not { } rest) return null;
            counts = [.. lead.Zip(rest, (one, other) => one + other)];
        }
        return [.. everybody.Select(p => Burden.Of(grid.People[p].Carried + weight * counts[p], grid.People[p].Share)).OrderDescending()];
    }

    /// <summary>Place after place to whom it makes the least heavy; of two, to the one who is nearer to it already, then to one who can lead.</summary>
    static int[]? Fill(RosterGrid grid, HashSet<int> among, HashSet<int> leaders, long places, long weight)
    {
        var counts = new int[grid.People.Count];
        var most = Enumerable.Range(0, counts.Length).Select(p => among.Contains(p) ? MostTurns(grid, p) : 0).ToArray();
        long After(int p, int more) => Burden.Of(grid.People[p].Carried + weight * (counts[p] + more), grid.People[p].Share);
        for (var place = 0L; place < places; place++)
        {
            var next = among.Where(p => counts[p] < most[p]).OrderBy(p => After(p, 1)).ThenByDescending(p => After(p, 0)).ThenByDescending(leaders.Contains).Cast<int?>().FirstOrDefault();
            if (next is not { } who) return null;
            counts[who]++;
        }
        return counts;
    }

    /// <summary>Who can lead, where all turns that need it ask for the same people; nobody where they differ.</summary>
    static HashSet<int> Leaders(RosterGrid grid)
    {
        HashSet<int> Of(RosterTurn turn) => [.. Enumerable.Range(0, grid.People.Count).Where(p => RosterRules.CanLead(grid.People[p], turn))];
        var sets = grid.Turns.Where(t => t.Leads > 0).Select(Of).ToArray();
        return sets.Length > 0 && sets.All(s => s.SetEquals(sets[0])) ? sets[0] : [];
    }

    /// <summary>No more turns than this can ever be hers: as early as possible, then again as soon as she has rested.</summary>
    public static int MostTurns(RosterGrid grid, int person)
    {
        var (who, count, last, week) = (grid.People[person], 0, (DateOnly?)null, new Dictionary<int, int>());
        foreach (var day in Enumerable.Range(0, grid.Turns.Count).Where(t => grid.May(person, t)).Select(t => grid.Turns[t].Key.Day).Distinct())
        {
            if (last is { } before && RosterRules.IsTooSoon(who, before, day)) continue;
            if (who.MostAWeek is null) { (count, last) = (count + 1, day); continue; }
            // With a limit a week the earliest days are not always the best choice: the limit is counted, rest across it is not.
            var of = RosterRules.WeekOf(day);
            if (week.GetValueOrDefault(of) + who.Served.Count(d => RosterRules.WeekOf(d) == of) >= who.MostAWeek) continue;
            week[of] = week.GetValueOrDefault(of) + 1;
            count++;
        }
        return count;
    }
}
