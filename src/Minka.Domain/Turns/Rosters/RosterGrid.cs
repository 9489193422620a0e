using Minka.Domain.Organizations;

namespace Minka.Domain.Turns.Rosters;

/// <summary>
/// A question laid out on the table: people in the order of their lots, turns in the order of their days, and who may take which. Whoever
/// answers reads the question only through it, so that no answer depends on the order of a list. What cannot be meant (no hands, no share) is left out.
/// </summary>
public sealed class RosterGrid
{
    readonly Dictionary<PersonId, int> rows;
    readonly Dictionary<TurnKey, int> columns;

    public RosterGrid(RosterQuestion question)
    {
        Question = question;
        People = [.. question.Candidates.Where(c => c.Share > 0).DistinctBy(c => c.Person)
            .OrderBy(c => Lot.Of(question.Seed, c.Number)).ThenBy(c => c.Number).Select(c => c with { Share = Math.Min(c.Share, Candidate.FullShare), Carried = Math.Clamp(c.Carried, 0, Candidate.CarriedMost) })];
        Turns = [.. question.Turns.Where(t => t.Hands > 0).DistinctBy(t => t.Key).OrderBy(t => t.Key).Select(t => t with
        {
            Hands = Math.Min(t.Hands, RosterTurn.HandsMost), Leads = Math.Clamp(t.Leads, 0, Math.Min(t.Hands, RosterTurn.HandsMost)), Weight = Math.Clamp(t.Weight, 1, RosterTurn.WeightMost),
        })];
        rows = Enumerable.Range(0, People.Count).ToDictionary(i => People[i].Person);
        columns = Enumerable.Range(0, Turns.Count).ToDictionary(t => Turns[t].Key);
        Hanging = [.. question.Hanging.Select(Find).OfType<(int, int)>().Distinct().Order()];
        Agreed = [.. question.Agreed.Select(Find).OfType<(int, int)>().Distinct().Order()];
        Rotating = [.. Enumerable.Range(0, Turns.Count).Where(t => Turns[t].Rotates).GroupBy(t => Turns[t].Key.Duty).Select(d => new RotatingDuty(this, d.Key, [.. d]))];
        Together = [.. question.Candidates.Where(c => c.Together.Count > 0).SelectMany(Company).Distinct().Order()];
    }

    public RosterQuestion Question { get; }
    public IReadOnlyList<Candidate> People { get; }
    public IReadOnlyList<RosterTurn> Turns { get; }

    /// <summary>Person and turn of what hangs and of what was agreed, as far as both are in the question.</summary>
    public IReadOnlyList<(int Person, int Turn)> Hanging { get; }
    public IReadOnlyList<(int Person, int Turn)> Agreed { get; }

    /// <summary>Duties that are to pass through all; none where nobody marked any.</summary>
    public IReadOnlyList<RotatingDuty> Rotating { get; }

    /// <summary>Pairs who would like to be in the same turns, the smaller number first.</summary>
    public IReadOnlyList<(int One, int Other)> Together { get; }

    /// <summary>She could come, for all that she and the days before the roster say.</summary>
    public bool May(int person, int turn) => Standing(person, turn) is null;

    /// <summary>The rule that keeps her from this turn whoever else is placed wherever; null where none does.</summary>
    public RosterRule? Standing(int person, int turn)
    {
        var (who, day) = (People[person], Turns[turn].Key.Day);
        return RosterRules.IsAway(who, Turns[turn]) ? RosterRule.Away
            : who.Served.Any(d => RosterRules.IsSameDay(d, day)) ? RosterRule.OneTurnADay
            : who.Served.Any(d => RosterRules.IsTooSoon(who, d, day)) ? RosterRule.Rest
            : RosterRules.IsWeekFull(who, who.Served, day) ? RosterRule.WeekIsFull : null;
    }

    public int? PersonAt(PersonId person) => rows.TryGetValue(person, out var at) ? at : null;
    public int? TurnAt(TurnKey turn) => columns.TryGetValue(turn, out var at) ? at : null;

    /// <summary>1 where a turn then is against her wish, -1 where it is her wish.</summary>
    public int Reluctance(int person, int turn)
    {
        var (who, day) = (People[person], Turns[turn].Key.Day);
        return (who.RatherNot.Contains(day) ? 1 : 0) - (who.Wishes.Contains(day) ? 1 : 0);
    }

    IEnumerable<(int, int)> Company(Candidate said) => PersonAt(said.Person) is not { } one ? [] :
        said.Together.Select(PersonAt).OfType<int>().Where(other => RosterRules.AreTogether(People[one], People[other])).Select(other => (Math.Min(one, other), Math.Max(one, other)));

    (int, int)? Find(Placing placing) => PersonAt(placing.Person) is { } person && TurnAt(placing.Turn) is { } turn ? (person, turn) : null;
}
