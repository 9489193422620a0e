namespace Minka.Domain.Turns.Rosters;

/// <summary>What is decided, in this order; each only among the rosters that are best in all before it.</summary>
public enum RosterStage
{
    /// <summary>As few places as possible lacking in turns that must be filled.</summary>
    MustFill,
    /// <summary>As few as possible in the others.</summary>
    MayFill,
    /// <summary>Whoever carries the most for her share carries as little as possible.</summary>
    WorstLoad,
    /// <summary>Then as few as possible carry so much, then whoever comes next, down to the last.</summary>
    Spread,
    /// <summary>Duties that nobody likes pass through all: whoever had one more often has it less.</summary>
    Rotation,
    /// <summary>In as many turns as possible somebody who learns to lead stands beside somebody who can.</summary>
    Learning,
    /// <summary>Wished days, and turns together with whom one would like to be.</summary>
    Wishes,
    /// <summary>As few changes as possible of what hangs on the wall.</summary>
    Stability,
    /// <summary>Who is equal in everything: the earlier lot takes the heavier load.</summary>
    Lot,
}

/// <summary>How far a stage is known to be the best.</summary>
/// <param name="Value">What the roster has: places lacking; the worst burden; levels of burden; times of duties that nobody likes, the k-th for k; less the turns in which somebody learns; wishes missed; places changed; sum of the lots.</param>
/// <param name="Bound">No roster that is as good before can have less. In <see cref="RosterStage.Spread"/>: how many of the levels, from the top, are proved.</param>
public sealed record StageProof(RosterStage Stage, long Value, long Bound)
{
    public bool IsProved => Value == Bound;

    /// <summary>What might still be won, in thousandths of the value, rounded up.</summary>
    public long GapPerMille => Value == Bound ? 0 : ((Math.Abs(Value - Bound) * 1_000) + Math.Max(1, Math.Abs(Value)) - 1) / Math.Max(1, Math.Abs(Value));
}

/// <param name="Effort">Deterministic time of the solver: the same on every machine, about seconds on a good one. 0 where no search was needed.</param>
public sealed record RosterProof(IReadOnlyList<StageProof> Stages, double Effort)
{
    public bool IsOptimal => Stages.All(s => s.IsProved);

    /// <summary>The burdens, from the heaviest to the lightest, cannot be made lighter.</summary>
    public bool IsFair => Stages.Where(s => s.Stage <= RosterStage.Spread).All(s => s.IsProved);
}

/// <summary>A turn that lacks people, with what the candidates who are not in it do instead. Counts, never names.</summary>
/// <param name="Away">Candidates who cannot come that day or to that turn.</param>
/// <param name="Resting">Candidates who could, but rest, have a turn that day or enough turns that week.</param>
/// <param name="Leads">So many of the people in it still have to be able to lead.</param>
public sealed record OpenTurn(TurnKey Turn, int Hands, int Leads, int Away, int Resting, int Exempt);

/// <summary>What a person carries once the roster is done.</summary>
/// <param name="Load">Carried and new, in units.</param>
/// <param name="Burden">The same for a full share, rounded up: what is compared between people.</param>
public sealed record CarriedLoad(Minka.Domain.Organizations.PersonId Person, int Turns, long Load, long Burden);

/// <summary>A roster. There always is one: what could not be filled is said in <see cref="Open"/>.</summary>
public sealed record RosterAnswer(IReadOnlyList<Placing> Placings, IReadOnlyList<OpenTurn> Open, IReadOnlyList<CarriedLoad> Loads, RosterScore Score, RosterProof Proof);

/// <summary>Somebody who can make a roster. The same question always gets the same answer, on every machine.</summary>
public interface IRosterPlanner
{
    /// <summary>A roster; null where this planner cannot work on this machine.</summary>
    RosterAnswer? Answer(RosterQuestion question);
}
