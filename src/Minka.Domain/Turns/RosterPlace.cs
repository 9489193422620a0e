using Minka.Domain.Organizations;
using Minka.Domain.Turns.Rosters;

namespace Minka.Domain.Turns;

/// <summary>How somebody came to a place.</summary>
public enum PlaceReason
{
    /// <summary>It is her group's turn.</summary>
    Group,
    /// <summary>Her turn by the reckoning of who carried what.</summary>
    Fair,
    /// <summary>By the same reckoning, in the place of somebody of the group who cannot.</summary>
    Gap,
    /// <summary>Whoever arranged the roster put her there.</summary>
    Hand,
    /// <summary>She and another agreed to change.</summary>
    Swap,
    /// <summary>She took another's turn, and is owed one or gives one back.</summary>
    Favour,
    /// <summary>She stood in when somebody could not.</summary>
    Substitute,
    /// <summary>The roster was mended after somebody could not.</summary>
    Repair,
    /// <summary>She was not on the wall and came.</summary>
    Came,
}

/// <summary>Somebody in a turn of a roster.</summary>
/// <param name="Learning">She learns it there, beside somebody who knows.</param>
public sealed record RosterPlace(DateOnly Date, string Duty, PersonId Person, PlaceReason Why, bool Learning)
{
    public TurnKey Key => new(Date, Duty);
}
