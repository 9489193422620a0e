using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Domain.Turns;
using Minka.Features.Daily;
using Minka.Ui;
using Minka.Web;

namespace Minka.Features.Turns;

/// <summary>A change of the wall in words: who comes to which turn, and out of which.</summary>
public sealed record MendView(Person Who, string Words, string Written);

/// <summary>How the gaps of the wall can be filled, and what stays open.</summary>
public sealed record MendingView(IReadOnlyList<MendView> Places, IReadOnlyList<(TurnName Turn, string Lacks)> Open, string Sentence);

/// <summary>For who arranges: fill what lacks with as few other changes as can be. She sees it in words and hangs it.</summary>
static class MendTheWall
{
    public const string Url = Gaps.Url + "/cubrir";

    public static void Map(Routes routes)
    {
        routes.Get(Url, Power.ArrangeTurns, (Visit visit) => Page(visit, [], StatusCodes.Status200OK));
        routes.Post(Url, Power.ArrangeTurns, Mend);
    }

    static async Task<IResult> Mend(HttpContext context, Visit visit)
    {
        var posted = await context.ReadPosted(visit);
        var shown = posted.Many("Places");
        // What she saw is hung up, not what the books would say by now: the command compares the two.
        var places = visit.Read(o => shown.Select(w => Read(o, w)).OfType<MendedPlace>().ToArray());
        var result = await visit.Do(posted, new MendRoster(places));
        return result.Done ? Answers.GoOn(Gaps.Url, "roster-mended") : Page(visit, [.. result.Errors.Select(e => e with { Field = null })], result.Status);
    }

    static IResult Page(Visit visit, IReadOnlyList<FieldError> errors, int status) => Answers.Page<MendPage>(new { View = visit.Read(o => ViewOf(o, visit)), Errors = errors }, status);

    static MendingView ViewOf(Organization o, Visit visit)
    {
        var t = visit.T;
        var places = GapsOnTheWall.Mend(o, visit.Today);
        // A turn that somebody leaves was filled again in the same mending, or is counted as open here.
        var lacking = o.Turns.StandingBetween(visit.Today, o.Turns.HangsUntil ?? visit.Today).Where(s => !s.IsTaken)
            .Select(s => (s.Key, Lacking: s.Lacking - places.Count(p => p.Comes == s.Key) + places.Count(p => p.Leaves == s.Key))).Where(s => s.Lacking > 0).ToArray();
        var sentence = lacking.Length == 0 ? t["mend.all"] : t.Of("mend.open", ("n", lacking.Sum(l => l.Lacking)), ("days", t.Of("mend.days", ("n", lacking.Select(l => l.Key.Day).Distinct().Count()))));
        return new MendingView([.. places.Select(p => new MendView(Faces.Of(o, p.Person, t), Say(o, p, t), Write(o, p)))], [.. lacking.Select(l => (TurnLifeWords.Name(o, l.Key, t), Gaps.Lacks(l.Lacking, t)))], sentence);
    }

    static string Say(Organization o, MendedPlace place, Locale.Texts t) => place.Leaves is { } leaves
        ? t.Of("mend.changes", ("turn", TurnLifeWords.Say(o, place.Comes, t)), ("was", TurnLifeWords.Say(o, leaves, t))) : t.Of("mend.comes", ("turn", TurnLifeWords.Say(o, place.Comes, t)));

    static string Write(Organization o, MendedPlace place) => $"{o.Register.NumberOf(place.Person)} {TurnLifeWords.Written(place.Comes)} {(place.Leaves is { } leaves ? TurnLifeWords.Written(leaves) : "")}";

    static MendedPlace? Read(Organization o, string written) =>
        written.Split(' ') is [var number, var comes, var leaves] && int.TryParse(number, System.Globalization.CultureInfo.InvariantCulture, out var n) && o.Register.PersonOf(n) is { } person && TurnLifeWords.Read(comes) is { } turn
            ? new MendedPlace(turn, person.Id, TurnLifeWords.Read(leaves)) : null;
}
