using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Domain.Turns;
using Minka.Features.Daily;
using Minka.Locale;
using Minka.Ui;
using Minka.Web;
using Person = Minka.Ui.Person;

namespace Minka.Features.Turns;

/// <summary>A turn as a row of a page: when, what, with whom, what lacks.</summary>
public sealed record TurnLine(string Day, string Relative, string Duty, string Icon, string Hours, IReadOnlyList<Person> People, int Lacking, string? Group, string Url, bool IsMine, bool IsCancelled, string? Why = null);

public sealed record TurnsHomeView(TurnLine? Mine, IReadOnlyList<TurnLine> Coming, IReadOnlyList<Door> Doors, string? Notice, bool MayArrange, bool Hangs);

/// <summary>The home of the turns: mine next, what comes, and the ways in.</summary>
public static class TurnsHome
{
    const int DaysShown = 4;

    public static void Map(Routes routes) => routes.Get(TurnWords.Home, Power.SeeBooks, (Visit visit) => Answers.Page<TurnsPage>(new { View = visit.Read(o => ViewOf(o, visit)) }));

    static TurnsHomeView ViewOf(Organization o, Visit visit)
    {
        var coming = o.Turns.StandingBetween(visit.Today, o.Turns.HangsUntil ?? visit.Today).ToArray();
        var mine = coming.FirstOrDefault(t => t.Serves(visit.Person));
        var days = coming.Select(t => t.Key.Day).Distinct().Take(DaysShown).ToHashSet();
        return new TurnsHomeView(
            mine is null ? null : Line(o, mine, visit, WhyOf(o, mine, visit)),
            [.. coming.Where(t => days.Contains(t.Key.Day)).Select(t => Line(o, t, visit))], [.. Doors(visit)], NoticeOf(o, visit), visit.May(Power.ArrangeTurns), coming.Length > 0);
    }

    static string? NoticeOf(Organization o, Visit visit) =>
        !visit.May(Power.ArrangeTurns) ? null
        : o.Turns.Draft(visit.Today) is { } draft ? visit.T.Of("turns.notice.draft", ("n", draft.Number))
        : o.Turns.HangsUntil is { } until && until >= visit.Today ? until.DayNumber - visit.Today.DayNumber <= 7 ? visit.T.Of("turns.notice.ends", ("date", DateWords.WeekdayDayMonth(until))) : null
        : visit.T["turns.notice.none"];

    static string? WhyOf(Organization o, StandingTurn turn, Visit visit) =>
        turn.PlaceOf(visit.Person) is { } place ? TurnWords.Why(o, WhyHers.Of(turn, place), own: true, visit.T) : null;

    internal static TurnLine Line(Organization o, StandingTurn turn, Visit visit, string? why = null)
    {
        var t = visit.T;
        return new TurnLine(TurnWords.DayName(turn.Key.Day), DateWords.Relative(turn.Key.Day, visit.Today), TurnWords.DutyName(o, turn.Key.Duty, turn.Key.Day, t), TurnWords.Icon(turn.Key.Duty),
            TurnWords.Hours(turn.Turn.FromMinute, turn.Turn.ToMinute, t), [.. turn.Standing.Select(p => Faces.Of(o, p.Person, t, p.Learning ? t["day.crew.learns"] : null))], turn.Lacking,
            turn.Turn.Group > 0 ? t.Of("turn.group", ("n", turn.Turn.Group)) : null, TurnWords.Url(turn.Key), turn.Serves(visit.Person), turn.IsCancelled, why);
    }

    static IEnumerable<Door> Doors(Visit visit)
    {
        var t = visit.T;
        Door To(string key, string icon, string path, string area = "turns") => new(t["turns.door." + key], icon, area, path, t[$"turns.door.{key}.what"]);
        yield return To("mine", "user", TurnWords.Home + "/yo");
        yield return To("my-days", "calendar-blank", TurnWords.Home + "/mis-dias");
        yield return To("exchanges", "arrows-left-right", TurnWords.Home + "/cambios");
        yield return To("gaps", "hand-palm", TurnWords.Home + "/falta");
        yield return To("week", "calendar-dots", TurnWords.Home + "/semana");
        yield return To("carried", "scales", TurnWords.Home + "/carga");
        yield return To("work", "hand-fist", "/trabajo", "members");
        yield return To("groups", "users-three", TurnWords.Home + "/grupos");
        yield return To("duties", "list-checks", TurnWords.Home + "/tareas");
        yield return To("wall", "printer", "/papeles/rol", "books");
        yield return To("message", "paper-plane-tilt", TurnWords.Home + "/mensaje");
        yield return To("phone", "device-mobile", TurnWords.Home + "/calendario");
        yield return To("sanctions", "gavel", TurnWords.Home + "/sanciones", "assembly");
        if (!visit.May(Power.ArrangeTurns)) yield break;
        yield return To("arrange", "note-pencil", ArrangeRoster.Home);
        yield return To("conditions", "identification-card", TurnWords.Home + "/condiciones");
        yield return To("came", "check-circle", TurnWords.Home + "/asistencia");
    }
}
