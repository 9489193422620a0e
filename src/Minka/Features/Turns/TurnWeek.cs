using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Domain.Turns;
using Minka.Features.Daily;
using Minka.Locale;
using Minka.Ui.Tables;
using Minka.Web;

namespace Minka.Features.Turns;

public sealed record TurnWeekView(string Title, IReadOnlyList<(string Day, IReadOnlyList<TurnLine> Turns)> Days, Table Table, string BeforeUrl, string AfterUrl);

/// <summary>A week of turns, day by day; also as a table to take away.</summary>
public static class TurnWeek
{
    public static void Map(Routes routes) => routes.Get(TurnWords.Home + "/semana", Power.SeeBooks, Show);

    static IResult Show(HttpContext context, Visit visit)
    {
        var day = WhichDay.Of(visit, context);
        var monday = day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
        var view = visit.Read(o => ViewOf(o, visit, monday));
        return TableFiles.Asked(context, visit, [view.Table]) ?? Answers.Page<TurnWeekPage>(new { View = view });
    }

    static TurnWeekView ViewOf(Organization o, Visit visit, DateOnly monday)
    {
        var (t, sunday) = (visit.T, monday.AddDays(6));
        var turns = o.Turns.StandingBetween(monday, sunday).ToArray();
        var title = t.Of("turns.week.title", ("from", DateWords.DayMonth(monday)), ("to", DateWords.DayMonth(sunday)));
        return new TurnWeekView(title,
            [.. turns.GroupBy(x => x.Key.Day).Select(g => (TurnWords.DayName(g.Key), (IReadOnlyList<TurnLine>)[.. g.Select(x => TurnsHome.Line(o, x, visit))]))],
            new Table(title, $"turnos-{WhichDay.Written(monday)}", [TableColumn.Date(t["book.date"]), TableColumn.Text(t["turns.duty"]), TableColumn.Text(t["turns.who"]), TableColumn.Count(t["turns.lacking"])],
                [.. turns.Select(x => new TableRow([x.Key.Day, TurnWords.DutyName(o, x.Key.Duty, x.Key.Day, t), TurnWords.Names(o, x.Standing.Select(p => p.Person), t), x.Lacking]))]),
            $"{TurnWords.Home}/semana?dia={WhichDay.Written(monday.AddDays(-7))}", $"{TurnWords.Home}/semana?dia={WhichDay.Written(monday.AddDays(7))}");
    }
}
