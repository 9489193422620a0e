using Minka.Domain.Organizations;

namespace Minka.Domain.Turns.Rosters;

/// <summary>Which turn: a duty on a day. A question asks for each only once. The key of a duty is lower-case English ("cook", "market").</summary>
public readonly record struct TurnKey(DateOnly Day, string Duty) : IComparable<TurnKey>
{
    public int CompareTo(TurnKey other) => (Day, 0).CompareTo((other.Day, 0)) is var day and not 0 ? day : string.CompareOrdinal(Duty, other.Duty);
    public static bool operator <(TurnKey one, TurnKey other) => one.CompareTo(other) < 0;
    public static bool operator >(TurnKey one, TurnKey other) => one.CompareTo(other) > 0;
    public static bool operator <=(TurnKey one, TurnKey other) => one.CompareTo(other) <= 0;
    public static bool operator >=(TurnKey one, TurnKey other) => one.CompareTo(other) >= 0;
}

/// <summary>A turn that asks for people.</summary>
/// <param name="Hands">How many people, those who lead among them.</param>
/// <param name="Leads">How many of the hands must be able to lead the pot.</param>
/// <param name="LeadSkills">Any one of these skills lets a person lead; nobody can where the list is empty.</param>
/// <param name="Weight">The load of one place in units that the organisation chose (1 a turn, or minutes). At least 1.</param>
/// <param name="MustFill">It is filled before any turn that may stay open.</param>
public sealed record RosterTurn(TurnKey Key, int Hands, int Leads, IReadOnlyList<string> LeadSkills, long Weight, bool MustFill)
{
    public const int HandsMost = 100, WeightMost = 10_000;

    /// <summary>Nobody likes its duty: it is to pass through all, see <see cref="RotatingDuty"/>.</summary>
    public bool Rotates { get; init; }
}

/// <summary>Somebody who takes turns. Who is exempt is no candidate; <see cref="RosterQuestion.Exempt"/> only counts them.</summary>
/// <param name="Number">Her number in the register: what her lot is drawn from. Two candidates never share one.</param>
/// <param name="Share">In thousandths: 1000 takes whole turns, 500 half of what the others take.</param>
/// <param name="Carried">Load of the window behind us, in the units of <see cref="RosterTurn.Weight"/>; see <see cref="Starts"/>.</param>
public sealed record Candidate(PersonId Person, int Number, int Share, long Carried, HouseholdId Household)
{
    public const int FullShare = 1_000;
    public const long CarriedMost = 1_000_000_000;

    public IReadOnlyList<string> Skills { get; init; } = [];

    /// <summary>Skills that she is learning: she is to stand beside somebody who has them.</summary>
    public IReadOnlyList<string> Learns { get; init; } = [];

    /// <summary>Days on which she is away, for whatever reason. The reason is nobody's business here.</summary>
    public IReadOnlyList<DateOnly> Away { get; init; } = [];

    /// <summary>Single turns that she cannot take, on days on which she can take others.</summary>
    public IReadOnlyList<TurnKey> Cannot { get; init; } = [];

    /// <summary>People with whom she is not put on the same day. It holds both ways, whoever of the two said it.</summary>
    public IReadOnlyList<PersonId> Apart { get; init; } = [];

    /// <summary>People in whose turns she would like to be: a wish, whoever of the two said it. Of two who are kept apart it is none.</summary>
    public IReadOnlyList<PersonId> Together { get; init; } = [];

    /// <summary>How often she had duties that nobody likes, in the window behind us; see <see cref="Starts"/>.</summary>
    public IReadOnlyList<DutyTimes> Had { get; init; } = [];

    public IReadOnlyList<DateOnly> Wishes { get; init; } = [];
    public IReadOnlyList<DateOnly> RatherNot { get; init; } = [];

    /// <summary>At most so many turns from Monday to Sunday; null where nothing was decided.</summary>
    public int? MostAWeek { get; init; }

    /// <summary>So many whole days between two turns of hers; 0 lets her come on two days running.</summary>
    public int RestDays { get; init; }

    /// <summary>Days of turns that she has just done: rest and week count from them too.</summary>
    public IReadOnlyList<DateOnly> Served { get; init; } = [];
}

/// <summary>So many times somebody had a duty.</summary>
public readonly record struct DutyTimes(string Duty, int Times)
{
    public const int Most = 10_000;
}

/// <summary>Somebody in a turn.</summary>
public readonly record struct Placing(TurnKey Turn, PersonId Person);

/// <summary>Which turns there are to fill, and who can be asked. The order of the lists says nothing.</summary>
/// <param name="Seed">What the lots are drawn with, known to everybody before the roster is made: see <see cref="Lot"/>.</param>
public sealed record RosterQuestion(IReadOnlyList<RosterTurn> Turns, IReadOnlyList<Candidate> Candidates, string Seed)
{
    /// <summary>How many members are exempt, for the sentence of what stays open.</summary>
    public int Exempt { get; init; }

    /// <summary>Two of one household never stand in the same turn, where the organisation decided so.</summary>
    public bool OneOfAHousehold { get; init; }

    /// <summary>What hangs on the wall. A place that can stay as it is stays.</summary>
    public IReadOnlyList<Placing> Hanging { get; init; } = [];

    /// <summary>Places that were agreed and are not to be weighed; one that breaks a rule is not kept.</summary>
    public IReadOnlyList<Placing> Agreed { get; init; } = [];
}
