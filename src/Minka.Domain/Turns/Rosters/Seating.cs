namespace Minka.Domain.Turns.Rosters;

/// <summary>A roster in the making: who sits where on a <see cref="RosterGrid"/>.</summary>
public sealed class Seating(RosterGrid grid)
{
    readonly SortedSet<int>[] seated = [.. grid.Turns.Select(_ => new SortedSet<int>())];
    readonly SortedSet<int>[] taken = [.. grid.People.Select(_ => new SortedSet<int>())];
    readonly ILookup<DateOnly, int> days = Enumerable.Range(0, grid.Turns.Count).ToLookup(t => grid.Turns[t].Key.Day);
    readonly long[] loads = [.. grid.People.Select(p => p.Carried)];

    public RosterGrid Grid => grid;
    public IReadOnlyCollection<int> In(int turn) => seated[turn];
    public IReadOnlyCollection<int> Of(int person) => taken[person];
    public long Load(int person) => loads[person];
    public long Burden(int person) => Rosters.Burden.Of(loads[person], grid.People[person].Share);
    public long BurdenWith(int person, int turn) => Rosters.Burden.Of(loads[person] + grid.Turns[turn].Weight, grid.People[person].Share);
    public bool Has(int person, int turn) => taken[person].Contains(turn);
    public int HandsLacking(int turn) => Math.Max(0, grid.Turns[turn].Hands - seated[turn].Count);
    public int LeadsLacking(int turn) => Math.Max(0, grid.Turns[turn].Leads - seated[turn].Count(p => RosterRules.CanLead(grid.People[p], grid.Turns[turn])));

    /// <summary>Somebody who learns to lead it stands beside somebody who can.</summary>
    public bool IsTaught(int turn) => seated[turn].Any(p => RosterRules.Learns(grid.People[p], grid.Turns[turn])) && seated[turn].Any(p => RosterRules.CanLead(grid.People[p], grid.Turns[turn]));

    /// <summary>How many turns the two share.</summary>
    public int Shared(int one, int other) => taken[one].Count(taken[other].Contains);

    public void Place(int person, int turn)
    {
        if (!seated[turn].Add(person)) return;
        taken[person].Add(turn);
        loads[person] += grid.Turns[turn].Weight;
    }

    public void Take(int person, int turn)
    {
        if (!seated[turn].Remove(person)) return;
        taken[person].Remove(turn);
        loads[person] -= grid.Turns[turn].Weight;
    }

    /// <summary>The rule that keeps her from this turn as everybody sits now; null where she can be placed.</summary>
    public RosterRule? Objection(int person, int turn)
    {
        if (Has(person, turn)) return RosterRule.AlreadyThere;
        return grid.Standing(person, turn) ?? OwnTurns(person, turn) ?? Company(person, turn) ?? (HandsLacking(turn) == 0 ? RosterRule.Full : null);
    }

    /// <summary>The rules that are broken, each once; none in a roster that holds.</summary>
    public IEnumerable<RosterRule> Broken()
    {
        for (var turn = 0; turn < seated.Length; turn++)
            foreach (var person in seated[turn].ToArray())
            {
                Take(person, turn);
                var rule = Objection(person, turn);
                Place(person, turn);
                if (rule is { } broken) yield return broken;
            }
    }

    public IReadOnlyList<Placing> Placings() => [.. seated.SelectMany((people, t) => people.Select(p => new Placing(grid.Turns[t].Key, grid.People[p].Person)))];

    RosterRule? OwnTurns(int person, int turn)
    {
        var (who, day, hers) = (grid.People[person], grid.Turns[turn].Key.Day, taken[person].Select(t => grid.Turns[t].Key.Day).ToArray());
        return hers.Any(d => RosterRules.IsSameDay(d, day)) ? RosterRule.OneTurnADay
            : hers.Any(d => RosterRules.IsTooSoon(who, d, day)) ? RosterRule.Rest
            : RosterRules.IsWeekFull(who, who.Served.Concat(hers), day) ? RosterRule.WeekIsFull : null;
    }

    RosterRule? Company(int person, int turn)
    {
        var who = grid.People[person];
        if (days[grid.Turns[turn].Key.Day].Any(t => seated[t].Any(p => RosterRules.AreKeptApart(who, grid.People[p])))) return RosterRule.KeptApart;
        return grid.Question.OneOfAHousehold && seated[turn].Any(p => RosterRules.AreOneHousehold(who, grid.People[p])) ? RosterRule.SameHousehold : null;
    }
}
