using System.Globalization;
using Minka.Domain.Organizations;
using Minka.Domain.Turns;
using Minka.Locale;

namespace Minka.Features.Papers;

/// <summary>What the papers and messages of the turns share: how people and duties are called where nothing else tells them apart.</summary>
static class TurnPaperWords
{
    public static string Duty(Organization o, string duty, DateOnly date, Texts t) => Duties.All.Contains(duty) ? t["condition.duty." + duty] : o.Turns.DutyOn(duty, date).Name ?? duty;

    /// <summary>As people are called; where two are called the same, with their number.</summary>
    public static IReadOnlyDictionary<PersonId, string> Names(Organization o, IEnumerable<PersonId> people, Texts t)
    {
        var known = people.Distinct().ToDictionary(p => p, p => o.Register.CalledOf(p) ?? t["erased"]);
        var twice = known.Values.GroupBy(n => n, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1).Select(g => g.Key).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return known.ToDictionary(k => k.Key, k => twice.Contains(k.Value) ? $"{k.Value} {o.Register.NumberOf(k.Key)}" : k.Value);
    }

    /// <summary>8:00 a 12:00</summary>
    public static string Hours(PlannedTurn turn, Texts t) => t.Of("paper.rol.hours", ("from", Clock(turn.FromMinute)), ("to", Clock(turn.ToMinute)));

    public static string Clock(int minute) => string.Create(CultureInfo.InvariantCulture, $"{minute / 60 % 24}:{minute % 60:00}");

    public static DateOnly MondayOf(DateOnly date) => date.AddDays(-(((int)date.DayOfWeek + 6) % 7));
}
