using Minka.Domain.Organizations;
using Minka.Domain.Turns.Rosters;

namespace Minka.Domain.Turns;

/// <summary>What became of a place.</summary>
public enum PlaceStatus
{
    /// <summary>She is expected, or nobody wrote otherwise.</summary>
    Expected,
    Came,
    /// <summary>Somebody stood in for her: it is her turn that was served.</summary>
    StoodIn,
    /// <summary>She said before that she cannot.</summary>
    Announced,
    /// <summary>She was not there, and nobody had known.</summary>
    Missed,
}

/// <summary>Who may serve somebody's turn for her.</summary>
public enum StandIn { Daughter, Son, Husband, Relative, Paid, Other }

/// <summary>A place on the wall as it stands.</summary>
/// <param name="For">Whose place it was, where she took over another's.</param>
/// <param name="Act">The act that left it so, to correct it; null where it is as the roster had it.</param>
public sealed record StandingPlace(PersonId Person, PlaceReason Why, bool Learning, PlaceStatus Status = PlaceStatus.Expected, StandIn? By = null, PersonId? For = null, Guid? Act = null)
{
    /// <summary>The turn is hers: she is expected, came, or had somebody stand in.</summary>
    public bool IsServed => Status is PlaceStatus.Expected or PlaceStatus.Came or PlaceStatus.StoodIn;
}

/// <summary>A turn that hangs on the wall, as life has changed it since. Written by the turns book only.</summary>
public sealed class StandingTurn(PlannedTurn turn, Roster roster, Func<PersonId, DateOnly, bool> isHere, Func<PersonId, DateOnly, bool> canCome)
{
    readonly List<StandingPlace> places = [.. roster.In(turn.Key).Select(p => new StandingPlace(p.Person, p.Why, p.Learning))];

    public PlannedTurn Turn { get; } = turn;
    public TurnKey Key { get; } = turn.Key;
    public Roster Roster { get; } = roster;
    public bool IsCancelled { get; internal set; }

    /// <summary>When somebody last wrote who came; null before.</summary>
    public Stamp? Taken { get; internal set; }
    public bool IsTaken => Taken is not null;

    /// <summary>All places, those too whose people cannot come or are not of the organisation any more.</summary>
    public IReadOnlyList<StandingPlace> Places => places;

    /// <summary>
    /// Whoever serves it, as far as is known. Who died or left by then stands in no turn; who said since that she is away, or was exempted, is not
    /// expected either: her place is open.
    /// </summary>
    public IEnumerable<StandingPlace> Standing => IsCancelled ? [] : places.Where(p => p.IsServed && isHere(p.Person, Key.Day) && (p.Status != PlaceStatus.Expected || canCome(p.Person, Key.Day)));

    public int Lacking => IsCancelled ? 0 : Math.Max(0, Turn.Hands - Standing.Count());

    public StandingPlace? PlaceOf(PersonId person) => places.Find(p => p.Person == person);
    public bool Serves(PersonId person) => Standing.Any(p => p.Person == person);

    internal bool Replace(PersonId leaves, StandingPlace comes)
    {
        var at = places.FindIndex(p => p.Person == leaves && p.IsServed);
        if (at < 0 || places.Exists(p => p.Person == comes.Person && p.Person != leaves)) return false;
        places[at] = comes;
        return true;
    }

    internal void Set(StandingPlace place)
    {
        var at = places.FindIndex(p => p.Person == place.Person);
        if (at < 0) places.Add(place); else places[at] = place;
    }

    internal void Remove(PersonId person) => places.RemoveAll(p => p.Person == person);
}
