using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Domain.Turns;
using Minka.Features.Daily;
using Minka.Features.Money;
using Minka.Ui;
using Minka.Ui.Tables;
using Minka.Web;
using Person = Minka.Ui.Person;

namespace Minka.Features.Turns;

/// <summary>What one carried, as things to be counted.</summary>
public sealed record CarriedLine(int Number, Person Person, int Turns, string? Hours, string? Kinds);

public sealed record CarriedView(int Weeks, IReadOnlyList<CarriedLine> Lines, Table Table, string Sentence);

/// <summary>
/// «Cuánto lleva cada una»: turns and hours of the window, in the order of the register. Whoever carried nothing is not in it: the exempt and the
/// old show no empty bar, and nobody is ranked. A page and no paper: not for the wall.
/// </summary>
public static class CarriedScreen
{
    public static void Map(Routes routes) => routes.Get(TurnWords.Home + "/carga", Power.SeeBooks, Show);

    static IResult Show(HttpContext context, Visit visit)
    {
        var view = visit.Read(o => ViewOf(o, visit));
        return TableFiles.Asked(context, visit, [view.Table]) ?? Answers.Page<CarriedPage>(new { View = view });
    }

    static CarriedView ViewOf(Organization o, Visit visit)
    {
        var t = visit.T;
        var carried = CarriedWindow.Of(o, visit.Today, [.. o.Register.MembersOn(visit.Today).Select(p => p.Id)]).Where(c => c.Pieces.Count > 0).ToArray();
        CarriedLine[] lines = [.. carried.Select(c => new CarriedLine(o.Register.NumberOf(c.Person), Faces.Of(o, c.Person, t), c.Turns, c.OtherMinutes > 0 ? Asking.Hours(c.OtherMinutes, t) : null, Kinds(o, c, visit)))];
        var weeks = CarriedWindow.DaysOf(o, visit.Today) / 7;
        return new CarriedView(weeks, lines,
            new Table(t["turns.carried.title"], "turnos-lo-que-llevan", [TableColumn.Count("N°"), TableColumn.Text(t["turns.who"]), TableColumn.Count(t["turns.carried.turns"]), TableColumn.Count(t["turns.carried.minutes"])],
                [.. carried.Select(c => new TableRow([o.Register.NumberOf(c.Person), TurnWords.Called(o, c.Person, t), c.Turns, (int)Math.Min(int.MaxValue, c.OtherMinutes)]))]),
            t.Of("turns.carried.sentence", ("turns", lines.Sum(l => l.Turns)), ("n", lines.Length), ("weeks", weeks)));
    }

    /// <summary>Cocinar 6 · agua 2</summary>
    static string? Kinds(Organization o, CarriedWork carried, Visit visit)
    {
        var kinds = carried.Pieces.GroupBy(p => (p.Duty, p.IsTurn)).OrderByDescending(g => g.Key.IsTurn).ThenBy(g => g.Key.Duty, StringComparer.Ordinal)
            .Select(g => $"{MyTurns.PieceName(o, g.Last(), visit.T)} {(g.Key.IsTurn ? $"{g.Count()}" : Asking.Hours(g.Sum(p => p.Minutes), visit.T))}").ToArray();
        return kinds.Length > 1 ? string.Join(" · ", kinds) : null;
    }
}
