namespace Minka.Domain.Turns.Rosters;

/// <summary>
/// Makes a roster more even without a solver, as people do at the wall: whoever carries most hands a turn to somebody who would carry less with it, or changes
/// a heavy turn for a light one. Each step leaves the heavier of the two lighter than before, no rule broken and no turn lacking more; it ends when no such step is left.
/// </summary>
public static class Evening
{
    public static Seating Out(Seating seating)
    {
        var agreed = seating.Grid.Agreed.ToHashSet();
        for (var steps = seating.Grid.People.Count * seating.Grid.Turns.Count; steps > 0 && Step(seating, agreed); steps--) { }
        return seating;
    }

    static bool Step(Seating seating, HashSet<(int, int)> agreed)
    {
        var people = Enumerable.Range(0, seating.Grid.People.Count).OrderByDescending(seating.Burden).ThenBy(p => p).ToArray();
        var weightsDiffer = seating.Grid.Turns.Select(t => t.Weight).Distinct().Count() > 1;
        foreach (var heavy in people)
            foreach (var turn in seating.Of(heavy).Where(t => !agreed.Contains((heavy, t))).OrderByDescending(t => seating.Grid.Turns[t].Weight).ToArray())
                foreach (var light in people.Reverse().Where(p => seating.Burden(p) < seating.Burden(heavy)))
                    if (Hands(seating, heavy, light, turn) || weightsDiffer && Changes(seating, heavy, light, turn, agreed)) return true;
        return false;
    }

    static bool Hands(Seating seating, int heavy, int light, int turn)
    {
        if (seating.BurdenWith(light, turn) >= seating.Burden(heavy) || seating.Grid.Standing(light, turn) is not null) return false;
        var leads = seating.LeadsLacking(turn);
        if (!Replace(seating, heavy, light, turn)) return false;
        if (seating.LeadsLacking(turn) <= leads) return true;
        Back(seating, light, heavy, turn);
        return false;
    }

    static bool Changes(Seating seating, int heavy, int light, int turn, HashSet<(int, int)> agreed)
    {
        foreach (var other in seating.Of(light).Where(t => !agreed.Contains((light, t)) && seating.Grid.Turns[t].Weight < seating.Grid.Turns[turn].Weight && seating.Grid.May(heavy, t)).ToArray())
        {
            var (worst, leads) = (seating.Burden(heavy), (seating.LeadsLacking(turn), seating.LeadsLacking(other)));
            seating.Take(light, other);
            if (seating.BurdenWith(light, turn) < worst && Replace(seating, heavy, light, turn))
            {
                if (seating.Objection(heavy, other) is null)
                {
                    seating.Place(heavy, other);
                    if (seating.LeadsLacking(turn) <= leads.Item1 && seating.LeadsLacking(other) <= leads.Item2) return true;
                    seating.Take(heavy, other);
                }
                Back(seating, light, heavy, turn);
            }
            seating.Place(light, other);
        }
        return false;
    }

    static bool Replace(Seating seating, int gone, int coming, int turn)
    {
        seating.Take(gone, turn);
        if (seating.Objection(coming, turn) is null) { seating.Place(coming, turn); return true; }
        seating.Place(gone, turn);
        return false;
    }

    static void Back(Seating seating, int coming, int gone, int turn)
    {
        seating.Take(coming, turn);
        seating.Place(gone, turn);
    }
}
