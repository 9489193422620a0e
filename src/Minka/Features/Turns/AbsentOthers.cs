using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Domain.Turns;
using Minka.Domain.Turns.Rosters;
using Minka.Features.Daily;
using Minka.Ui;
using Minka.Web;

namespace Minka.Features.Turns;

/// <summary>Somebody of a turn, for whoever arranges: she can be written down as unable, or was.</summary>
public sealed record AbsentPlace(int Number, Person Who, bool IsGone, string? CorrectUrl);

/// <summary>A turn of the day with its people, what it lacks, and who could go.</summary>
public sealed record AbsentTurn(TurnName Turn, string Duty, IReadOnlyList<AbsentPlace> People, string? Lacks, bool CanBeOwed, IReadOnlyList<Choice> Free);

public sealed record AbsentDay(DateOnly Date, IReadOnlyList<AbsentTurn> Turns);

/// <summary>For who arranges: on her word that somebody cannot, and that somebody else agreed to go.</summary>
static class AbsentOthers
{
    public const string Url = Gaps.Url + "/otra";

    public static void Map(Routes routes)
    {
        routes.Get(Url, Power.ArrangeTurns, (HttpContext context, Visit visit) => Page(visit, WhichDay.Of(visit, context), null, null, [], StatusCodes.Status200OK));
        routes.Post(Url, Power.ArrangeTurns, Announce);
        routes.Post(Gaps.Url + "/va", Power.ArrangeTurns, Send);
    }

    static async Task<IResult> Announce(HttpContext context, Visit visit)
    {
        var posted = await context.ReadPosted(visit);
        var (turn, person) = Read(posted, "Person", visit);
        var result = await visit.Do(posted, turn is { } key && person is { } who ? new AnnounceAbsence(key.Day, key.Duty, who) : Gaps.Missing(posted));
        return Done(result, visit, turn, posted, "absence-written");
    }

    static async Task<IResult> Send(HttpContext context, Visit visit)
    {
        var posted = await context.ReadPosted(visit);
        var (turn, person) = Read(posted, PersonField(TurnLifeWords.Read(posted.Text("Turn"))?.Duty), visit);
        if (turn is not null && person is null) posted.Wrong("Person", "form.substitute-choose");
        var waits = visit.Read(o => turn is { } t && o.Turns.StandingAt(t) is { } standing ? FreePlaces.WaitsFor(standing) : null);
        var result = await visit.Do(posted, turn is { } key ? new FindSubstitute(key.Day, key.Duty, waits, person ?? PersonId.Nobody, posted.Checked(OwedField(turn?.Duty))) : Gaps.Missing(posted));
        return Done(result, visit, turn, posted, "substitute-written");
    }

    // A day may lack people in several turns: each form has fields of its own.
    public static string PersonField(string? duty) => $"Person.{duty}";
    public static string OwedField(string? duty) => $"Owed.{duty}";

    static (TurnKey? Turn, PersonId? Person) Read(Posted posted, string field, Visit visit) =>
        (TurnLifeWords.Read(posted.Text("Turn")), visit.Read(o => o.Register.PersonOf(posted.Int(field))?.Id));

    static IResult Done(Result result, Visit visit, TurnKey? turn, Posted posted, string done) =>
        result.Done ? Answers.GoOn(WhichDay.Url(Url, turn!.Value.Day, visit.Today), done) : Page(visit, turn?.Day ?? visit.Today, turn, posted, result.Errors, result.Status);

    static IResult Page(Visit visit, DateOnly date, TurnKey? turn, Posted? posted, IReadOnlyList<FieldError> errors, int status) =>
        Answers.Page<AbsentPage>(new { View = visit.Read(o => ViewOf(o, date, visit)), Turn = turn is { } key ? TurnLifeWords.Written(key) : null, Typed = posted?.Typed, Errors = errors.Select(e => e.Field == "Person" ? e with { Field = PersonField(turn?.Duty) } : e with { Field = null }).ToArray() }, status);

    static AbsentDay ViewOf(Organization o, DateOnly date, Visit visit) =>
        new(date, [.. o.Turns.On(date).Where(s => !s.IsCancelled).Select(s => TurnOf(o, s, visit))]);

    static AbsentTurn TurnOf(Organization o, StandingTurn turn, Visit visit) => new(TurnLifeWords.Name(o, turn.Key, visit.T), turn.Key.Duty,
        [.. turn.Places.Where(p => p.Status == PlaceStatus.Announced || turn.Serves(p.Person)).OrderBy(p => o.Register.NumberOf(p.Person)).Select(p => PlaceOf(o, p, visit))],
        turn.Lacking > 0 ? Gaps.Lacks(turn.Lacking, visit.T) : null, FreePlaces.WaitsFor(turn) is not null,
        turn.Lacking == 0 || turn.Key.Day < visit.Today ? [] : [.. o.Register.MembersOn(turn.Key.Day).Where(p => FreePlaces.CanTake(o, turn.Key, p.Id)).Select(p => new Choice($"{p.Number}", TurnLifeWords.Who(o, p.Id, visit.T)))]);

    static AbsentPlace PlaceOf(Organization o, StandingPlace place, Visit visit) =>
        new(o.Register.NumberOf(place.Person), Faces.Of(o, place.Person, visit.T), place.Status == PlaceStatus.Announced, place.Act is { } act ? Corrections.UrlOf(o, act, visit) : null);
}
