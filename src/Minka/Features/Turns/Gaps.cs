using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Domain.Turns;
using Minka.Domain.Turns.Rosters;
using Minka.Features.Daily;
using Minka.Ui;
using Minka.Web;

namespace Minka.Features.Turns;

/// <summary>A turn that lacks people: how many, never who.</summary>
/// <param name="CanBeOwed">Somebody's place it was, who can owe the turn to whoever goes.</param>
public sealed record GapView(TurnName Turn, string Lacks, bool MayGo, bool CanBeOwed);

/// <summary>A turn for which she said that she cannot.</summary>
/// <param name="IsFree">Nobody has her place yet: she can still come.</param>
public sealed record AnnouncedView(TurnName Turn, bool IsFree, string? CorrectUrl);

/// <summary>Who goes where somebody was lacking: to be thanked by all.</summary>
public sealed record ThanksView(Person Who, string Words, string? CorrectUrl);

public sealed record GapsView(IReadOnlyList<GapView> Gaps, IReadOnlyList<AnnouncedView> Announced, IReadOnlyList<TurnName> Turns, IReadOnlyList<ThanksView> Thanks, bool Arranges);

/// <summary>«I cannot come» without a why, the places that lack somebody, and «I go».</summary>
static class Gaps
{
    public const string Url = "/turnos/falta";
    const int ThanksDays = 7;

    public static void Map(Routes routes)
    {
        routes.Get(Url, Power.SeeBooks, (Visit visit) => Page(visit, null, [], StatusCodes.Status200OK));
        routes.Post(Url + "/avisar", Power.SeeBooks, Announce);
        routes.Post(Url + "/voy", Power.SeeBooks, Go);
        routes.Post(Url + "/si-puedo", Power.SeeBooks, ComeAfterAll);
        AbsentOthers.Map(routes);
        MendTheWall.Map(routes);
    }

    static async Task<IResult> Announce(HttpContext context, Visit visit)
    {
        var posted = await context.ReadPosted(visit);
        var turn = TurnLifeWords.Read(posted.Text("Turn"));
        var result = await visit.Do(posted, turn is { } key ? new AnnounceAbsence(key.Day, key.Duty, visit.Person) : Missing(posted));
        return result.Done ? Answers.GoOn(Url, "absence-announced") : Page(visit, null, result.Errors, result.Status);
    }

    static async Task<IResult> Go(HttpContext context, Visit visit)
    {
        var posted = await context.ReadPosted(visit);
        var turn = TurnLifeWords.Read(posted.Text("Turn"));
        var waits = visit.Read(o => turn is { } key && o.Turns.StandingAt(key) is { } standing ? FreePlaces.WaitsFor(standing) : null);
        var result = await visit.Do(posted, turn is { } t ? new FindSubstitute(t.Day, t.Duty, waits, visit.Person, posted.Text("Owed") == "si") : Missing(posted));
        return result.Done ? Answers.GoOn(Url, "substitute-found") : Page(visit, turn, result.Errors, result.Status);
    }

    static async Task<IResult> ComeAfterAll(HttpContext context, Visit visit)
    {
        var posted = await context.ReadPosted(visit);
        var turn = TurnLifeWords.Read(posted.Text("Turn"));
        var result = await visit.Do(posted, turn is { } t ? new FindSubstitute(t.Day, t.Duty, visit.Person, visit.Person, false) : Missing(posted));
        return result.Done ? Answers.GoOn(Url, "came-after-all") : Page(visit, null, result.Errors, result.Status);
    }

    /// <summary>A form without a turn: made by hand.</summary>
    internal static ICommand? Missing(Posted posted)
    {
        posted.Wrong(null, "form.incomplete");
        return null;
    }

    static IResult Page(Visit visit, TurnKey? turn, IReadOnlyList<FieldError> errors, int status) =>
        Answers.Page<GapsPage>(new { View = visit.Read(o => ViewOf(o, visit, visit.May(Power.ArrangeTurns))), Turn = turn is { } key ? TurnLifeWords.Written(key) : null, Errors = errors.Select(e => e with { Field = null }).ToArray() }, status);

    static GapsView ViewOf(Organization o, Visit visit, bool arranges)
    {
        var (t, me, today) = (visit.T, visit.Person, visit.Today);
        var until = o.Turns.HangsUntil ?? today;
        return new GapsView(
            [.. GapsOnTheWall.From(o, today).Select(s => new GapView(TurnLifeWords.Name(o, s.Key, t), Lacks(s.Lacking, t), FreePlaces.CanTake(o, s.Key, me), FreePlaces.WaitsFor(s) is not null))],
            [.. o.Turns.StandingBetween(today, until).Select(s => (Turn: s, Place: s.PlaceOf(me))).Where(s => s.Place is { Status: PlaceStatus.Announced })
                .Select(s => new AnnouncedView(TurnLifeWords.Name(o, s.Turn.Key, t), s.Turn.Lacking > 0, s.Place!.Act is { } act ? Corrections.UrlOf(o, act, visit) : null))],
            [.. TurnLifeWords.Of(o, me, today).Select(s => TurnLifeWords.Name(o, s.Key, t))],
            [.. o.Turns.StandingBetween(today.AddDays(-ThanksDays), until).SelectMany(s => s.Standing.Where(p => p.Why == PlaceReason.Substitute).Select(p => Thanks(o, s.Key, p, visit)))], arranges);
    }

    internal static string Lacks(int n, Locale.Texts t) => t.Of("gap.lacks", ("n", n));

    static ThanksView Thanks(Organization o, TurnKey key, StandingPlace place, Visit visit) =>
        new(Faces.Of(o, place.Person, visit.T), visit.T.Of(key.Day < visit.Today ? "gap.went" : "gap.goes", ("turn", TurnLifeWords.Say(o, key, visit.T))), place.Act is { } act ? Corrections.UrlOf(o, act, visit) : null);
}
