using Minka.Domain.Organizations;

namespace Minka.Domain.Turns;

/// <summary>How groups follow one another.</summary>
public enum GroupRhythm
{
    /// <summary>Each day of cooking the next group.</summary>
    EachDay,
    /// <summary>From Monday to Sunday one group, then the next.</summary>
    EachWeek,
    /// <summary>Each group has its weekday; every month all move on by one, so that nobody always has Monday.</summary>
    OwnWeekday,
}

/// <summary>Women who cook together, with one who coordinates them.</summary>
/// <param name="Number">1, 2, 3 … as on the wall.</param>
public sealed record TurnGroup(int Number, IReadOnlyList<PersonId> Members, PersonId? Coordinator);

/// <summary>The groups that cook from a day on.</summary>
[FactKind("turns.groups-formed")]
public sealed record GroupsFormed(DateOnly From, GroupRhythm Rhythm, IReadOnlyList<TurnGroup> Groups) : IFact, IReversibleFact
{
    /// <summary>Lists without what foreign bytes may have left out; in the order of their numbers.</summary>
    public GroupsFormed Tidy() => this with
    {
        Groups = [.. (Groups ?? []).Where(g => g is not null).DistinctBy(g => g.Number).OrderBy(g => g.Number).Select(g => g with { Members = [.. (g.Members ?? []).Distinct()] })],
    };
}

/// <summary>Whose turn it is when groups cook.</summary>
public static class GroupOrder
{
    /// <summary>The group of each day of cooking in the span; none where groups were not formed.</summary>
    public static IReadOnlyDictionary<DateOnly, TurnGroup> Between(Organization organization, DateOnly from, DateOnly to)
    {
        var days = new Dictionary<DateOnly, TurnGroup>();
        if (organization.Turns.GroupsOn(from) is not { Groups.Count: > 0 } formed) return days;
        var (count, next) = (formed.Groups.Count, formed.Rhythm == GroupRhythm.EachDay ? NextAt(organization, formed, from) : 0);
        for (var day = from.DayNumber; day <= to.DayNumber; day++)
        {
            var date = DateOnly.FromDayNumber(day);
            if (TurnCalendar.On(organization, date).All(t => t.Duty != Duties.Cook)) continue;
            var step = formed.Rhythm switch
            {
                GroupRhythm.EachWeek => (MondayOf(date) - MondayOf(formed.From)) / 7,
                GroupRhythm.OwnWeekday => ((int)date.DayOfWeek + 6) % 7 + (date.Year * 12 + date.Month) - (formed.From.Year * 12 + formed.From.Month),
                _ => next++,
            };
            days[date] = formed.Groups[(step % count + count) % count];
        }
        return days;
    }

    const int CountedDaysMax = 2 * 366;

    /// <summary>After the group that hung last on the wall; from the day of the forming, the first. A holiday passes nobody over.</summary>
    static int NextAt(Organization organization, GroupsFormed formed, DateOnly from)
    {
        var last = organization.Turns.LastGroupBefore(from, formed.From);
        var (next, day) = last is { } known ? (known.Group, known.Date.AddDays(1)) : (0, formed.From);
        // Where nothing hung for so long, nobody remembers whose turn it was.
        if (from.DayNumber - day.DayNumber > CountedDaysMax) day = DateOnly.FromDayNumber(from.DayNumber - CountedDaysMax);
        for (; day < from; day = day.AddDays(1))
            if (TurnCalendar.On(organization, day).Any(t => t.Duty == Duties.Cook)) next++;
        return next;
    }

    static int MondayOf(DateOnly date) => date.DayNumber - ((int)date.DayOfWeek + 6) % 7;
}
