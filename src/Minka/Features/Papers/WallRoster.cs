using Minka.Domain.Organizations;
using Minka.Domain.Papers;
using Minka.Domain.Turns;
using Minka.Locale;
using Minka.Ui;
using Minka.Web;

namespace Minka.Features.Papers;

/// <summary>
/// The turns of a month for the wall, on one sheet: days and names large enough to be read from two metres, boxes where somebody is lacking, and how it was made in one sentence.
/// No telephone, no home, no reason of anybody.
/// </summary>
static class WallRoster
{
    /// <summary>Millimetres that head, small sentences and fingerprint leave on a sheet of A4.</summary>
    const double Width = 180, Height = 194;

    public static IReadOnlyList<PrintedSheet> Sheets(PaperAsk ask) => ask.Visit.Read<IReadOnlyList<PrintedSheet>>(o =>
    {
        var (visit, t, end) = (ask.Visit, ask.Visit.T, ask.Date.AddMonths(1).AddDays(-1));
        var turns = o.Turns.StandingBetween(ask.Date, end).ToArray();
        var ends = PaperEnds.Of(o, visit);
        var sheet = new PrintedSheet(t.Of("paper.rol.title", ("month", DateWords.MonthYear(ask.Date))), ends.Organization, [])
        {
            Copy = ask.Copy, Entry = ends.Entry, Words = ends.Words,
        };
        if (turns.Length == 0) return [sheet with { Blocks = [new TextBlock([t["paper.rol.none"]])] }];
        var cook = turns.Where(x => x.Key.Duty == Duties.Cook).Select(x => TurnPaperWords.Hours(x.Turn, t)).Distinct().ToArray();
        return [sheet with
        {
            Period = cook is [var hours] ? t.Of("paper.rol.cook-hours", ("hours", hours)) : null,
            Blocks = [new WallBlock(DaysOf(o, turns, t), t["paper.rol.lacking"], Foot(o, turns, visit), Width, Height)],
        }];
    });

    static WallDay[] DaysOf(Organization o, StandingTurn[] turns, Texts t)
    {
        var names = TurnPaperWords.Names(o, turns.SelectMany(x => x.Standing).Select(p => p.Person), t);
        var days = turns.ToLookup(x => x.Key.Day);
        var weekdays = turns.Select(x => x.Key.Day.DayOfWeek).ToHashSet();
        var isPlain = turns.All(x => x.Key.Duty == Duties.Cook && x.Turn.Group == 0);
        var (list, week) = (new List<WallDay>(), (DateOnly?)null);
        for (var day = turns[0].Key.Day; day <= turns[^1].Key.Day; day = day.AddDays(1))
        {
            if (!weekdays.Contains(day.DayOfWeek)) continue;
            var begins = week != (week = TurnPaperWords.MondayOf(day));
            var there = days[day].Where(x => !x.IsCancelled).OrderBy(x => x.Key.Duty != Duties.Cook).ThenBy(x => x.Turn.FromMinute).ThenBy(x => x.Key.Duty, StringComparer.Ordinal).ToArray();
            list.Add(new WallDay(DateWords.Capital(DateWords.ShortWeekday(day)), $"{day.Day}", begins,
                [.. there.Select(x => new WallLine(isPlain ? null : Label(o, x, t), [.. x.Standing.Select(p => names[p.Person] + (p.Learning ? "*" : ""))], x.Lacking))], there.Length > 0 ? null : days[day].Any(x => x.Key.Duty == Duties.Cook) ? t["paper.rol.no-cooking"] : t["paper.rol.closed"]));
        }
        return [.. list];
    }

    /// <summary>The group where one cooks, else the duty.</summary>
    static string Label(Organization o, StandingTurn turn, Texts t) =>
        turn.Turn.Group > 0 ? t.Of("paper.rol.group", ("n", turn.Turn.Group)) : TurnPaperWords.Duty(o, turn.Key.Duty, turn.Key.Day, t);

    static string[] Foot(Organization o, StandingTurn[] turns, Visit visit)
    {
        var t = visit.T;
        var rosters = turns.Select(x => x.Roster).Distinct().OrderBy(r => r.Number).ToArray();
        var weeks = CarriedWindow.DaysOf(o, turns[0].Key.Day) / 7;
        var codes = turns.Select(x => TurnPaperWords.MondayOf(x.Key.Day)).Distinct().Select(m => t.Of("paper.rol.code", ("day", m.Day), ("code", new SheetCode(SheetKind.Turns, m))));
        var marks = new[] { turns.Any(x => x.Lacking > 0) ? t["paper.rol.box"] : null, turns.Any(x => x.Standing.Any(p => p.Learning)) ? t["paper.rol.learns"] : null }.OfType<string>();
        return
        [
            t.Of("paper.rol.how", ("weeks", weeks), ("seed", string.Join(", ", rosters.Select(r => r.Seed).Distinct()))),
            string.Join(" ", rosters.Where(r => r.Published is not null).Select(r => t.Of("paper.rol.published", ("n", r.Number), ("date", DateWords.DayMonthYear(r.Published!.RecordedOn)))).Append(t.Of("paper.rol.printed", ("date", DateWords.DayMonthYear(visit.Today)))).Concat(marks)),
            t.Of("paper.rol.codes", ("codes", string.Join(" · ", codes))),
        ];
    }
}
