namespace Minka.Domain.Turns.Rosters;

/// <summary>A finished seating as an answer: what stays open in people and days, what each carries, and how far it is proved.</summary>
public static class RosterReport
{
    /// <param name="searched">What a search proved beyond plain sums: bounds by stage.</param>
    public static RosterAnswer Of(Seating seating, double effort, int levelsProved, IReadOnlyDictionary<RosterStage, long>? searched = null)
    {
        var (grid, score) = (seating.Grid, RosterScore.Of(seating));
        var loads = Enumerable.Range(0, grid.People.Count).Select(p => new CarriedLoad(grid.People[p].Person, seating.Of(p).Count, seating.Load(p), seating.Burden(p))).OrderBy(l => grid.People[grid.PersonAt(l.Person)!.Value].Number);
        return new RosterAnswer(seating.Placings(), [.. Open(seating)], [.. loads], score, new RosterProof(Stages(seating, score, levelsProved, searched ?? new Dictionary<RosterStage, long>()), effort));
    }

    /// <summary>The burdens cannot be lighter by plain counting, where everything is filled.</summary>
    public static bool IsPlainlyFair(Seating seating, RosterScore score) =>
        score is { MustLack: 0, MayLack: 0 } && LoadBound.Of(seating.Grid, seating.Grid.Turns.Sum(t => (long)t.Hands)) is { } least && RosterScore.CompareBurdens(least, score.Burdens) == 0;

    static List<StageProof> Stages(Seating seating, RosterScore score, int levelsProved, IReadOnlyDictionary<RosterStage, long> searched)
    {
        var (grid, levels, fair) = (seating.Grid, score.Burdens.Distinct().Count(), IsPlainlyFair(seating, score));
        var least = new Dictionary<RosterStage, long>
        {
            [RosterStage.MustFill] = 0, [RosterStage.MayFill] = 0,
            [RosterStage.WorstLoad] = fair ? score.Worst : score is { MustLack: 0, MayLack: 0 } ? WorstAtLeast(grid) : 0,
            [RosterStage.Spread] = fair ? levels : levelsProved,
            [RosterStage.Rotation] = PlainBounds.Rotation(grid), [RosterStage.Learning] = PlainBounds.Learning(grid, score.Worst), [RosterStage.Wishes] = PlainBounds.Missed(grid, score.Worst),
            [RosterStage.Stability] = 0, [RosterStage.Lot] = 0,
        };
        long Bound(RosterStage stage) => Math.Max(least[stage], searched.GetValueOrDefault(stage, long.MinValue));
        (RosterStage Stage, long Value)[] values =
            [(RosterStage.MustFill, score.MustLack), (RosterStage.MayFill, score.MayLack), (RosterStage.WorstLoad, score.Worst), (RosterStage.Spread, levels),
             (RosterStage.Rotation, score.Rotation), (RosterStage.Learning, -score.Taught), (RosterStage.Wishes, score.Missed), (RosterStage.Stability, score.Moved), (RosterStage.Lot, score.Lots)];
        return [.. values.Select(v => new StageProof(v.Stage, v.Value, Math.Min(v.Value, Bound(v.Stage))))];
    }

    /// <summary>All the load on all the shares: somebody carries at least the mean, and nobody less than she brought.</summary>
    public static long WorstAtLeast(RosterGrid grid)
    {
        if (grid.People.Count == 0) return 0;
        var total = grid.Turns.Sum(t => t.Weight * t.Hands) + grid.People.Sum(p => p.Carried);
        var mean = (total * Candidate.FullShare + grid.People.Sum(p => (long)p.Share) - 1) / grid.People.Sum(p => (long)p.Share);
        return Math.Max(mean, grid.People.Max(p => Burden.Of(p.Carried, p.Share)));
    }

    static IEnumerable<OpenTurn> Open(Seating seating)
    {
        var grid = seating.Grid;
        for (var turn = 0; turn < grid.Turns.Count; turn++)
        {
            if (seating.HandsLacking(turn) + seating.LeadsLacking(turn) == 0) continue;
            var why = Enumerable.Range(0, grid.People.Count).Where(p => !seating.Has(p, turn)).Select(p => seating.Objection(p, turn)).ToArray();
            yield return new OpenTurn(grid.Turns[turn].Key, seating.HandsLacking(turn), seating.LeadsLacking(turn), why.Count(r => r is RosterRule.Away),
                why.Count(r => r is RosterRule.Rest or RosterRule.OneTurnADay or RosterRule.WeekIsFull), grid.Question.Exempt);
        }
    }
}
