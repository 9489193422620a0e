using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Domain.Turns;
using Minka.Domain.Turns.Rosters;
using Minka.Features.Daily;
using Minka.Features.Storeroom;
using Minka.Ui;
using Minka.Web;
using Person = Minka.Ui.Person;

namespace Minka.Features.Turns;

/// <param name="Reasons">Each who stands in it, with the reason that she or anybody else is told.</param>
/// <param name="Others">Everybody else, to ask why not her.</param>
/// <param name="Answer">Why not whom was asked for, in one sentence.</param>
public sealed record OneTurnView(TurnLine Line, IReadOnlyList<(Person Person, string Why)> Reasons, IReadOnlyList<Choice> Others, string? Asked, string? Answer, string Date, string Duty);

/// <summary>One turn: who stands in it and why; and why not anybody else, whom one asks for.</summary>
public static class OneTurn
{
    public static void Map(Routes routes) => routes.Get(TurnWords.Home + "/turno", Power.SeeBooks, Show);

    static IResult Show(Visit visit, WhyNotAnswers answers, string? dia, string? tarea, int? quien)
    {
        if (dia is null && tarea is null) return Results.LocalRedirect(TurnWords.Home + "/semana");
        if (Days.Read(dia) is not { } date || tarea is null) return Results.NotFound();
        var key = new TurnKey(date, tarea);
        var asked = visit.Read(o => quien is { } number ? o.Register.PersonOf(number)?.Id : null);
        var why = asked is { } person ? answers.Of(visit, key, person) : null;
        var view = visit.Read(o => o.Turns.StandingAt(key) is { } turn ? ViewOf(o, turn, visit, asked, why) : null);
        return view is null ? Results.NotFound() : Answers.Page<TurnPage>(new { View = view });
    }

    static OneTurnView ViewOf(Organization o, StandingTurn turn, Visit visit, PersonId? asked, string? answer)
    {
        var t = visit.T;
        return new OneTurnView(TurnsHome.Line(o, turn, visit),
            [.. turn.Standing.Select(p => (Faces.Of(o, p.Person, t, p.By is { } by ? t["turn.by." + by] : p.Learning ? t["day.crew.learns"] : null), TurnWords.Why(o, WhyHers.Of(turn, p), p.Person == visit.Person, t)))],
            [.. o.Register.MembersOn(turn.Key.Day).Where(p => !turn.Serves(p.Id)).Select(p => new Choice($"{p.Number}", $"{TurnWords.Called(o, p.Id, t)} · {p.Number}"))],
            asked is { } person ? TurnWords.Called(o, person, t) : null, answer, WhichDay.Written(turn.Key.Day), turn.Key.Duty);
    }
}
