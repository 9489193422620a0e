using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Domain.Turns;
using Minka.Domain.Turns.Rosters;
using Minka.Features.Daily;
using Minka.Locale;
using Minka.Ui;
using Minka.Web;

namespace Minka.Features.Turns;

/// <summary>Somebody of a turn as the form shows her.</summary>
/// <param name="Status">Chosen already: what was written, or that she came.</param>
public sealed record CamePlace(int Number, Person Who, string Status, string? By);

/// <summary>A turn of the day: its form for who may write it, only its people for all others.</summary>
public sealed record CameTurn(TurnName Turn, string Duty, bool MayTake, IReadOnlyList<CamePlace> People, IReadOnlyList<Choice> Others, string? TakenBy, string? CorrectUrl);

public sealed record WhoCameView(DateOnly Date, bool IsToCome, bool HasStandIns, IReadOnlyList<CameTurn> Turns);

/// <summary>Who came to the turns of a day: she herself, somebody in her place, or nobody. Nothing follows from it by itself.</summary>
static class WhoCame
{
    public const string Url = "/turnos/asistencia";

    public static void Map(Routes routes)
    {
        routes.Get(Url, Power.SeeBooks, (HttpContext context, Visit visit) => Page(visit, WhichDay.Of(visit, context), null, null, [], StatusCodes.Status200OK));
        routes.Post(Url, Power.SeeBooks, Write);
    }

    static async Task<IResult> Write(HttpContext context, Visit visit)
    {
        var posted = await context.ReadPosted(visit);
        var turn = TurnLifeWords.Read(posted.Text("Turn"));
        var result = await visit.Do(posted, turn is { } key ? new TakeAttendance(key.Day, key.Duty, visit.Read(o => Seen(o, key, posted))) : Gaps.Missing(posted));
        return result.Done ? Answers.GoOn(WhichDay.Url(Url, turn!.Value.Day, visit.Today), "attendance-taken") : Page(visit, turn?.Day ?? visit.Today, turn, posted, result.Errors, result.Status);
    }

    static Attendance[] Seen(Organization o, TurnKey key, Posted posted)
    {
        var on = (o.Turns.StandingAt(key)?.Places ?? []).Where(p => posted.Has(StatusField(key.Duty, o.Register.NumberOf(p.Person)))).Select(p => Read(o, key.Duty, p.Person, posted));
        var others = posted.Many("Others").Select(v => int.TryParse(v, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var n) ? o.Register.PersonOf(n)?.Id : null).OfType<PersonId>();
        return [.. on.Concat(others.Select(p => new Attendance(p, PlaceStatus.Came)))];
    }

    static Attendance Read(Organization o, string duty, PersonId person, Posted posted)
    {
        var number = o.Register.NumberOf(person);
        var status = posted.Choice(StatusField(duty, number), PlaceStatus.Came);
        return new Attendance(person, status, status == PlaceStatus.StoodIn && posted.Has(ByField(duty, number)) ? posted.Choice(ByField(duty, number), StandIn.Other) : null);
    }

    // Whoever stands in two turns of the day has a field in each.
    public static string StatusField(string duty, int number) => $"{duty}.{number}";
    public static string ByField(string duty, int number) => $"{duty}.{number}.por";

    static IResult Page(Visit visit, DateOnly date, TurnKey? turn, Posted? posted, IReadOnlyList<FieldError> errors, int status) => Answers.Page<WhoCamePage>(new
    {
        View = visit.Read(o => ViewOf(o, date, visit)), Turn = turn is { } key ? TurnLifeWords.Written(key) : null, Typed = posted?.Typed, Others = posted?.Many("Others") ?? [],
        Errors = errors.Select(e => e with { Field = null }).ToArray(),
    }, status);

    static WhoCameView ViewOf(Organization o, DateOnly date, Visit visit) =>
        new(date, date > visit.Today, o.Charter.At(date)[TurnSettings.StandIns].Value != 0, [.. o.Turns.On(date).Where(s => !s.IsCancelled).Select(s => TurnOf(o, s, visit))]);

    static CameTurn TurnOf(Organization o, StandingTurn turn, Visit visit)
    {
        var (t, mayTake) = (visit.T, TakeAttendance.MayTake(o, visit.Person, visit.Today, turn) && turn.Key.Day <= visit.Today);
        var people = turn.Places.Where(p => o.Register.People.GetValueOrDefault(p.Person)?.IsActive(turn.Key.Day) == true && (mayTake || turn.Serves(p.Person))).OrderBy(p => o.Register.NumberOf(p.Person)).ToArray();
        var here = people.Select(p => p.Person).ToHashSet();
        return new CameTurn(TurnLifeWords.Name(o, turn.Key, t), turn.Key.Duty, mayTake, [.. people.Select(p => PlaceOf(o, p, mayTake, t))],
            mayTake ? [.. People.On(o, turn.Key.Day).Where(p => !here.Contains(p.Id)).Select(p => People.AsChoice(o, p, visit))] : [],
            turn.Taken is { } taken ? t.Of("came.written-by", ("who", TurnLifeWords.Who(o, taken.Says, t))) : null, turn.Taken is { } stamp ? Corrections.UrlOf(o, stamp.Act, visit) : null);
    }

    static CamePlace PlaceOf(Organization o, StandingPlace place, bool mayTake, Texts t)
    {
        var words = place switch
        {
            { Status: PlaceStatus.StoodIn, By: { } by } => t.Of("came.served-by", ("who", t["stand-in." + by])),
            { Why: PlaceReason.Came } => t["came.not-on-wall"],
            { For: not null } or { Why: PlaceReason.Substitute } => t["came.for-another"],
            _ => null,
        };
        var status = place.Status == PlaceStatus.Expected ? PlaceStatus.Came : place.Status;
        return new CamePlace(o.Register.NumberOf(place.Person), Faces.Of(o, place.Person, t, words), mayTake ? $"{status}" : "", place.By is { } who ? $"{who}" : null);
    }
}
