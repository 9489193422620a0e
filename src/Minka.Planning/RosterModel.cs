using Google.OrTools.Sat;
using Minka.Domain.Turns.Rosters;

namespace Minka.Planning;

/// <summary>
/// The question of the turns as variables: who sits in which turn. Each rule of <see cref="RosterRules"/> is one method here, each stage of
/// <see cref="RosterStage"/> one expression, in the same units.
/// </summary>
sealed class RosterModel
{
    readonly RosterGrid grid;
    readonly BoolVar?[,] sits;
    readonly List<LinearExpr> mustLack = [], mayLack = [];
    readonly List<(IntVar Lack, int Turn, bool IsLead)> lacks = [];
    readonly RosterLadder ladder;
    readonly RosterWeighing weighing;

    /// <param name="start">A roster that holds; what was agreed sits in it already.</param>
    public RosterModel(RosterGrid grid, Seating start)
    {
        this.grid = grid;
        sits = new BoolVar?[grid.People.Count, grid.Turns.Count];
        foreach (var (p, t) in Pairs().Where(s => grid.May(s.Person, s.Turn))) sits[p, t] = Model.NewBoolVar($"{p} {t}");
        foreach (var (p, t) in grid.Agreed.Where(a => start.Has(a.Person, a.Turn))) Model.Add(sits[p, t]! == 1);
        for (var t = 0; t < grid.Turns.Count; t++) Lacking(t);
        for (var p = 0; p < grid.People.Count; p++)
        {
            OneTurnADayAndRest(p);
            OnlySoManyAWeek(p);
        }
        KeptApart();
        if (grid.Question.OneOfAHousehold) OneOfAHousehold();
        ladder = new RosterLadder(Model, grid, [.. Enumerable.Range(0, grid.People.Count).Select(TurnsOf)]);
        weighing = new RosterWeighing(Model, grid, sits);
    }

    public CpModel Model { get; } = new();

    public LinearExpr MustLack => LinearExpr.Sum(mustLack);
    public LinearExpr MayLack => LinearExpr.Sum(mayLack);
    public LinearExpr Rotation => weighing.Rotation;
    public LinearExpr Untaught => weighing.Untaught;
    public LinearExpr Missed => grid.Together.Count == 0 ? Sum(s => grid.Reluctance(s.Person, s.Turn)) : Sum(s => grid.Reluctance(s.Person, s.Turn)) + weighing.Alone;
    public LinearExpr Moved => LinearExpr.Constant(grid.Hanging.Count) - LinearExpr.Sum(grid.Hanging.Select(h => sits[h.Person, h.Turn]).OfType<BoolVar>());
    public LinearExpr Lots => Sum(s => s.Person * grid.Turns[s.Turn].Weight);

    /// <summary>How many people carry at least this.</summary>
    public LinearExpr Carrying(long burden) => ladder.Carrying(burden);

    public void AtMostAsHeavy(IReadOnlyList<long> burdens)
    {
        foreach (var level in burdens.Distinct()) Model.Add(Carrying(level + 1) <= burdens.Count(b => b > level));
    }

    public void Hint(Seating seating)
    {
        Model.ClearHints();
        foreach (var (p, t) in Pairs())
            if (sits[p, t] is { } sit) Model.AddHint(sit, seating.Has(p, t));
        foreach (var (lack, turn, isLead) in lacks) Model.AddHint(lack, isLead ? seating.LeadsLacking(turn) : seating.HandsLacking(turn));
        ladder.Hint(seating);
        weighing.Hint(seating);
    }

    public Seating Read(CpSolver solver)
    {
        var seating = new Seating(grid);
        foreach (var (p, t) in Pairs())
            if (sits[p, t] is { } sit && solver.BooleanValue(sit)) seating.Place(p, t);
        return seating;
    }

    void Lacking(int turn)
    {
        var of = grid.Turns[turn];
        var there = Enumerable.Range(0, grid.People.Count).Where(p => sits[p, turn] is not null).ToArray();
        var lacking = of.MustFill ? mustLack : mayLack;
        var hands = Model.NewIntVar(Math.Max(0, of.Hands - there.Length), of.Hands, "");
        Model.Add(LinearExpr.Sum(there.Select(p => sits[p, turn]!)) + hands == of.Hands);
        lacking.Add(hands);
        lacks.Add((hands, turn, false));
        if (of.Leads == 0) return;
        var leads = Model.NewIntVar(0, of.Leads, "");
        Model.Add(LinearExpr.Sum(there.Where(p => RosterRules.CanLead(grid.People[p], of)).Select(p => sits[p, turn]!)) + leads >= of.Leads);
        lacking.Add(leads);
        lacks.Add((leads, turn, true));
    }

    void OneTurnADayAndRest(int person)
    {
        var (who, hers) = (grid.People[person], TurnsOf(person));
        for (var first = 0; first < hers.Count; first++)
        {
            var day = grid.Turns[hers[first].Turn].Key.Day;
            if (first > 0 && grid.Turns[hers[first - 1].Turn].Key.Day == day) continue;
            var together = hers.Skip(first).TakeWhile(s => grid.Turns[s.Turn].Key.Day is var later && (RosterRules.IsSameDay(day, later) || RosterRules.IsTooSoon(who, day, later))).ToArray();
            if (together.Length > 1) Model.AddAtMostOne(together.Select(s => s.Sits));
        }
    }

    void OnlySoManyAWeek(int person)
    {
        var who = grid.People[person];
        if (who.MostAWeek is not { } most) return;
        foreach (var week in TurnsOf(person).GroupBy(s => RosterRules.WeekOf(grid.Turns[s.Turn].Key.Day)))
        {
            var left = most - who.Served.Count(d => RosterRules.WeekOf(d) == week.Key);
            if (week.Count() > left) Model.Add(LinearExpr.Sum(week.Select(s => s.Sits)) <= left);
        }
    }

    void KeptApart()
    {
        for (var one = 0; one < grid.People.Count; one++)
            for (var other = one + 1; other < grid.People.Count; other++)
                if (RosterRules.AreKeptApart(grid.People[one], grid.People[other]))
                    foreach (var day in TurnsOf(one).Concat(TurnsOf(other)).GroupBy(s => grid.Turns[s.Turn].Key.Day).Where(d => d.Count() > 1)) Model.AddAtMostOne(day.Select(s => s.Sits));
    }

    void OneOfAHousehold()
    {
        foreach (var home in Enumerable.Range(0, grid.People.Count).GroupBy(p => grid.People[p].Household).Where(h => h.Count() > 1))
            for (var t = 0; t < grid.Turns.Count; t++)
                if (home.Select(p => sits[p, t]).OfType<BoolVar>().ToArray() is { Length: > 1 } theirs) Model.AddAtMostOne(theirs);
    }

    IReadOnlyList<(int Turn, BoolVar Sits)> TurnsOf(int person) =>
        [.. Enumerable.Range(0, grid.Turns.Count).Where(t => sits[person, t] is not null).Select(t => (t, sits[person, t]!))];

    LinearExpr Sum(Func<(int Person, int Turn), long> weight)
    {
        var terms = Pairs().Where(s => sits[s.Person, s.Turn] is not null && weight(s) != 0).ToArray();
        return LinearExpr.WeightedSum(terms.Select(s => sits[s.Person, s.Turn]!), terms.Select(weight));
    }

    IEnumerable<(int Person, int Turn)> Pairs() =>
        Enumerable.Range(0, grid.People.Count).SelectMany(p => Enumerable.Range(0, grid.Turns.Count).Select(t => (p, t)));
}
