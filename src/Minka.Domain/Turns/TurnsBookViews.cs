using Minka.Domain.Kitchen;
using Minka.Domain.Organizations;
using Minka.Domain.Turns.Rosters;

namespace Minka.Domain.Turns;

/// <summary>What the turns book can be asked.</summary>
public sealed partial class TurnsBook
{
    public IReadOnlyList<TurnExchange> Exchanges => exchanges;
    public IReadOnlyList<SubstituteFound> Substitutes => thanks;
    public int NextNumber => rosters.Count + 1;
    public Roster? RosterOf(Guid id) => rosters.GetValueOrDefault(id);
    public Roster? RosterOf(int number) => rosters.Values.FirstOrDefault(r => r.Number == number);
    public IEnumerable<Roster> Rosters => rosters.Values.OrderBy(r => r.Number);

    /// <summary>The latest that waits to be hung up; null where none does or where a later one of its days hangs already.</summary>
    public Roster? Draft(DateOnly today) => rosters.Values.LastOrDefault(r => !r.IsPublished && r.From >= today && !rosters.Values.Any(o => o.IsPublished && o.Number > r.Number && o.From <= r.To && o.To >= r.From));

    /// <summary>The last day for which turns hang; null where none do.</summary>
    public DateOnly? HangsUntil => standing.Count == 0 ? null : standing.Keys.Last().Day;

    public bool Knows(string? duty) => duty is not null && (Duties.All.Contains(duty) || duties.ContainsKey(duty));

    /// <summary>A duty as it is done on a day.</summary>
    public Duty DutyOn(string key, DateOnly date)
    {
        var defined = duties.TryGetValue(key, out var all) ? all.FindLast(d => d.From <= date) : null;
        return defined is null ? Duties.BeforeDeciding(key, Organization.Charter.At(date))
            : new Duty(key, defined.Name, defined.Weekdays & 127, Math.Clamp(defined.FromMinute, 0, Duty.DayMinutes), Math.Clamp(defined.ToMinute, 0, 2 * Duty.DayMinutes), Math.Clamp(defined.Hands, 0, Duty.HandsMax),
                Math.Clamp(defined.Leads, 0, Math.Clamp(defined.Hands, 0, Duty.HandsMax)), defined.Skill, Math.Clamp(defined.WeightPercent, Duty.WeightMin, Duty.WeightMax), defined.MustFill, Math.Clamp(defined.Menus, 0, DefineDuty.MenusMax), defined.Rotates == true);
    }

    /// <summary>Every duty that has a name here, the ones that are not done in turns too.</summary>
    public IEnumerable<Duty> DutiesOn(DateOnly date) => Duties.All.Concat(duties.Keys.Where(k => !Duties.All.Contains(k)).Order(StringComparer.Ordinal)).Select(k => DutyOn(k, date));

    public IReadOnlyList<TurnCalled> CalledOn(DateOnly date) => called.TryGetValue(date, out var day) ? day : [];
    public bool IsCancelled(TurnKey key) => cancelled.Contains(key);

    /// <summary>The groups of a day; of two that began on the same day the later written. Null where there are none.</summary>
    public GroupsFormed? GroupsOn(DateOnly date) => groups.Select((g, i) => (Formed: g, At: i)).Where(g => g.Formed.From <= date).OrderBy(g => (g.Formed.From, g.At)).LastOrDefault().Formed;
    public GroupsFormed? GroupsBefore(DateOnly date) => GroupsOn(date) ?? groups.OrderBy(g => g.From).FirstOrDefault();

    public StandingTurn? StandingAt(TurnKey key) => standing.GetValueOrDefault(key);
    public IEnumerable<StandingTurn> On(DateOnly date) => StandingBetween(date, date);

    /// <summary>Turns that hang, in the order of their days.</summary>
    public IEnumerable<StandingTurn> StandingBetween(DateOnly from, DateOnly to) => standing.Count == 0 ? [] : standing.Values.Where(t => t.Key.Day >= from && t.Key.Day <= to);

    /// <summary>The number of the group that cooked last before a day, since its groups were formed.</summary>
    public (DateOnly Date, int Group)? LastGroupBefore(DateOnly date, DateOnly since)
    {
        var last = standing.Values.LastOrDefault(t => t.Key.Day < date && t.Key.Day >= since && t.Key.Duty == Duties.Cook && t.Turn.Group > 0);
        return last is null ? null : (last.Key.Day, last.Turn.Group);
    }

    /// <summary>How often a group has had its turn on the wall before a day.</summary>
    public int TurnsOfGroupBefore(int group, DateOnly date) => standing.Values.Count(t => t.Key.Day < date && t.Key.Duty == Duties.Cook && t.Turn.Group == group && !t.IsCancelled);

    /// <summary>The crew of a day out of the roster: cooks and helpers who are expected or came.</summary>
    public IReadOnlyList<CrewPlace> CrewOn(DateOnly date) =>
        standing.Count == 0 ? [] : [.. Duties.CrewDuties.Select(d => StandingAt(new TurnKey(date, d))).OfType<StandingTurn>().SelectMany(t => t.Standing).DistinctBy(p => p.Person)
            .OrderBy(p => Organization.Register.NumberOf(p.Person)).Select(p => new CrewPlace(p.Person, p.Learning))];

    /// <summary>
    /// Who did which turn in a span, as far as is known: of the wall where nobody wrote otherwise, of the crew where it was named by hand.
    /// </summary>
    /// <param name="before">The first day that is not of the span any more.</param>
    public IEnumerable<(PersonId Person, CarriedPiece Piece)> DoneBetween(DateOnly from, DateOnly before)
    {
        if (before <= from) yield break;
        var named = Organization.Days.NamedBetween(from, before.AddDays(-1)).ToDictionary(d => d.Date, d => d.Crew);
        foreach (var (date, crew) in named)
        {
            var (duty, statute) = (DutyOn(Duties.Cook, date), Organization.Charter.At(date));
            foreach (var place in crew) yield return (place.Person, new CarriedPiece(date, Duties.Cook, duty.WeightOn(date, statute), duty.Minutes, true));
        }
        foreach (var turn in StandingBetween(from, before.AddDays(-1)))
        {
            if (Duties.IsOfTheCrew(turn.Key.Duty) && named.ContainsKey(turn.Key.Day)) continue;
            foreach (var place in turn.Standing) yield return (place.Person, new CarriedPiece(turn.Key.Day, turn.Key.Duty, turn.Turn.Weight, turn.Turn.Minutes, true));
        }
    }

    /// <summary>What two owe each other, one against the other; nothing where it is even.</summary>
    public IEnumerable<OwedTurns> Owed => owed.Keys.Where(k => Net(k) > 0).Select(k => new OwedTurns(k.Owes, k.To, Net(k)));

    int Net((PersonId Owes, PersonId To) pair) => owed.GetValueOrDefault(pair) - owed.GetValueOrDefault((pair.To, pair.Owes));
}
