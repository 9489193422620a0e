using System.Globalization;

namespace Minka.Domain.Turns.Rosters;

/// <summary>Why a place cannot be hers.</summary>
public enum RosterRule { Exempt, Away, AlreadyThere, Full, OneTurnADay, Rest, WeekIsFull, KeptApart, SameHousehold, LeadNeeded }

/// <summary>The rules that no roster breaks, one method each. What they weigh is said by name; who knows it is another question.</summary>
public static class RosterRules
{
    public static bool IsAway(Candidate who, RosterTurn turn) => who.Away.Contains(turn.Key.Day) || who.Cannot.Contains(turn.Key);

    public static bool IsSameDay(DateOnly one, DateOnly other) => one == other;

    /// <summary>Two days between which she has not rested long enough. The same day is another rule.</summary>
    public static bool IsTooSoon(Candidate who, DateOnly one, DateOnly other) =>
        one != other && Math.Abs(one.DayNumber - other.DayNumber) <= Math.Max(0, who.RestDays);

    /// <summary>One more turn would be too many in its week.</summary>
    /// <param name="hers">The days of her turns, those just done among them.</param>
    public static bool IsWeekFull(Candidate who, IEnumerable<DateOnly> hers, DateOnly day) =>
        who.MostAWeek is { } most && hers.Count(d => WeekOf(d) == WeekOf(day)) >= most;

    public static bool AreKeptApart(Candidate one, Candidate other) => one.Apart.Contains(other.Person) || other.Apart.Contains(one.Person);

    public static bool AreOneHousehold(Candidate one, Candidate other) => one.Household == other.Household;

    public static bool CanLead(Candidate who, RosterTurn turn) => who.Skills.Any(s => turn.LeadSkills.Contains(s));

    /// <summary>She cannot lead it yet and is learning to.</summary>
    public static bool Learns(Candidate who, RosterTurn turn) => !CanLead(who, turn) && who.Learns.Any(s => turn.LeadSkills.Contains(s));

    /// <summary>One of the two would like to be with the other; being kept apart goes before it.</summary>
    public static bool AreTogether(Candidate one, Candidate other) =>
        one.Person != other.Person && (one.Together.Contains(other.Person) || other.Together.Contains(one.Person)) && !AreKeptApart(one, other);

    /// <summary>Year and week from Monday to Sunday, as one number that grows.</summary>
    public static int WeekOf(DateOnly day) => ISOWeek.GetYear(day) * 100 + ISOWeek.GetWeekOfYear(day);
}
