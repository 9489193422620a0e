using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Domain.Turns;
using Minka.Features.Papers;
using Minka.Locale;
using Minka.Web;

namespace Minka.Features.Turns;

/// <summary>Texts for the group's chat.</summary>
/// <param name="IsWeek">The week, and not tomorrow.</param>
public sealed record MessageView(bool IsWeek, string Text, bool HasTurns);

/// <summary>`/turnos/mensaje`: whose turn it is, ready to be pasted: names as people are called, no reason, no balance.</summary>
public static class TurnMessage
{
    public const string Url = "/turnos/mensaje";

    public static void Map(Routes routes) => routes.Get(Url, Power.SeeBooks, (Visit visit, string? de) =>
    {
        var (isWeek, tomorrow) = (de == "semana", visit.Today.AddDays(1));
        var monday = TurnPaperWords.MondayOf(tomorrow);
        var view = visit.Read(o =>
        {
            var (from, to) = isWeek ? (monday, monday.AddDays(6)) : (tomorrow, tomorrow);
            return new MessageView(isWeek, Of(o, from, to, visit.T), o.Turns.StandingBetween(from, to).Any());
        });
        return Answers.Page<MessagePage>(new { View = view });
    });

    /// <summary>One line a turn, and one for each that lacks somebody.</summary>
    internal static string Of(Organization o, DateOnly from, DateOnly to, Texts t)
    {
        var turns = o.Turns.StandingBetween(from, to).ToArray();
        var names = TurnPaperWords.Names(o, turns.SelectMany(x => x.Standing).Select(p => p.Person), t);
        var isPlain = turns.All(x => x.Key.Duty == Duties.Cook);
        var lines = new List<string> { o.Charter.Name ?? t["ui.minka"], from == to ? t.Of("message.day", ("date", DateWords.WeekdayDayMonth(from))) : t.Of("message.days", ("from", DateWords.DayMonth(from)), ("to", DateWords.DayMonth(to))), "" };
        if (turns.Length == 0) lines.Add(t["message.none"]);
        foreach (var day in turns.GroupBy(x => x.Key.Day))
        {
            if (from != to) lines.Add(DateWords.Capital(DateWords.WeekdayDayMonth(day.Key)));
            foreach (var turn in day.OrderBy(x => x.Turn.FromMinute).ThenBy(x => x.Key.Duty, StringComparer.Ordinal)) lines.AddRange(Lines(o, turn, names, isPlain && from != to, t));
            if (from != to) lines.Add("");
        }
        while (lines[^1].Length == 0) lines.RemoveAt(lines.Count - 1);
        return string.Join('\n', lines) + "\n";
    }

    static IEnumerable<string> Lines(Organization o, StandingTurn turn, IReadOnlyDictionary<PersonId, string> names, bool isPlain, Texts t)
    {
        var duty = TurnPaperWords.Duty(o, turn.Key.Duty, turn.Key.Day, t);
        if (turn.IsCancelled) { yield return t.Of("message.cancelled", ("duty", duty)); yield break; }
        var who = string.Join(", ", turn.Standing.OrderBy(p => o.Register.NumberOf(p.Person)).Select(p => names[p.Person]));
        if (who.Length > 0) yield return isPlain ? who : t.Of("message.turn", ("duty", duty), ("hours", TurnPaperWords.Hours(turn.Turn, t)), ("who", who));
        if (turn.Lacking > 0) yield return t.Of("message.lacking", ("n", turn.Lacking), ("duty", duty), ("hours", TurnPaperWords.Hours(turn.Turn, t)));
    }
}
