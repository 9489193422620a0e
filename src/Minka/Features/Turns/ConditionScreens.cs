using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Features.Daily;
using Minka.Ui;
using Minka.Web;

namespace Minka.Features.Turns;

/// <summary>Everybody who takes turns in one line each, with what stands about her; the sealed is counted at most.</summary>
public sealed record ConditionsView(IReadOnlyList<NumberedLine> ToAsk, Part<NumberedLine> With, IReadOnlyList<NumberedLine> Without, int Unreadable);

/// <summary>Somebody with her number in the register.</summary>
public sealed record NumberedLine(string Number, Ui.Person Person);

/// <summary>What each can and cannot: for whoever arranges the turns.</summary>
public static class ConditionScreens
{
    const int LinesOfAPage = 150;
    const string Url = ConditionActs.ListUrl;

    public static void Map(Routes routes)
    {
        routes.Get(Url, Power.ArrangeTurns, ShowAll);
        routes.Get(Url + "/{number:int}", Power.ArrangeTurns, (Visit visit, int number) => Show(visit, number, null, [], StatusCodes.Status200OK));
        routes.Post(Url + "/{number:int}/dias", Power.ArrangeTurns, (HttpContext context, Visit visit, int number) => Do(context, visit, number, "availability-said", p => DayForms.Week(Who(visit, number), p, visit)));
        routes.Post(Url + "/{number:int}/vuelta", Power.ArrangeTurns, (HttpContext context, Visit visit, int number) => Do(context, visit, number, "came-back", p => DayForms.Back(p, visit)));
        routes.Post(Url + "/{number:int}/juntas-fin", Power.ArrangeTurns, (HttpContext context, Visit visit, int number) => Do(context, visit, number, "together-ended", p => DayForms.Alone(p, visit)));
        routes.Post(Url + "/{number:int}/aparte-fin", Power.ArrangeTurns, (HttpContext context, Visit visit, int number) => Do(context, visit, number, "pair-let-go", p => DayForms.LetGo(p, visit)));
        ConditionActs.Theirs.Map(routes);
    }

    static IResult ShowAll(Visit visit, string? parte) => Answers.Page<ConditionsPage>(new { View = visit.Read(o => ViewOf(o, visit, parte)) });

    static ConditionsView ViewOf(Organization o, Visit visit, string? part)
    {
        var members = o.Register.MembersOn(visit.Today).Where(p => p.MinorOn(visit.Today) != true).ToArray();
        var lines = members.Select(p => (p.Id, Line: LineOf(o, p, visit), IsToAsk: ConditionWords.IsToAsk(o, p.Id, visit.Today))).ToArray();
        return new ConditionsView(
            [.. lines.Where(l => l.IsToAsk).Select(l => l.Line)],
            Part.Of([.. lines.Where(l => !l.IsToAsk && l.Line.Person.Detail is not null).Select(l => l.Line)], part, LinesOfAPage),
            [.. lines.Where(l => !l.IsToAsk && l.Line.Person.Detail is null).Select(l => l.Line).Take(LinesOfAPage)],
            o.Conditions.UnreadablePairsOn(visit.Today));
    }

    static NumberedLine LineOf(Organization o, Domain.Members.Person person, Visit visit) =>
        new($"{person.Number}", Faces.Of(o, person.Id, visit.T, ConditionWords.Line(o, person.Id, visit.Today, visit.T)) with { Url = $"{Url}/{person.Number}" });

    static IResult Show(Visit visit, int number, Posted? posted, IReadOnlyList<FieldError> errors, int status)
    {
        var view = visit.Read(o => o.Register.PersonOf(number) is { } person ? DaysViews.Theirs(o, person, visit) : null);
        return view is null ? Results.NotFound() : Answers.Page<DaysPage>(new { View = view, Typed = posted?.Typed, Errors = errors }, status);
    }

    static async Task<IResult> Do(HttpContext context, Visit visit, int number, string done, Func<Posted, ICommand> command)
    {
        var posted = await context.ReadPosted(visit);
        var result = await visit.Do(posted, command(posted));
        return result.Done ? Answers.GoOn($"{Url}/{number}", done) : Show(visit, number, posted, result.Errors, result.Status);
    }

    static PersonId Who(Visit visit, int number) => visit.Read(o => o.Register.PersonOf(number)?.Id ?? PersonId.Nobody);
}
