using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Domain.Turns;
using Minka.Domain.Turns.Rosters;
using Minka.Features.Daily;
using Minka.Locale;
using Minka.Ui;
using Minka.Web;
using Person = Minka.Ui.Person;

namespace Minka.Features.Turns;

/// <summary>A turn of a roster, with what lacks and where it is changed by hand.</summary>
public sealed record RosterLine(string Day, string Duty, string Icon, string? Group, IReadOnlyList<Person> People, int Lacking, string? ChangeUrl, string Id);

/// <param name="Lacks">What stays open, in people and days.</param>
/// <param name="Broken">What changes by hand have bent: for whoever arranges.</param>
/// <param name="Loads">Least and most that somebody carries with it.</param>
public sealed record RosterView(int Number, string Title, string Proof, string Loads, IReadOnlyList<string> Lacks, IReadOnlyList<string> Broken, IReadOnlyList<(string Week, IReadOnlyList<RosterLine> Turns)> Weeks, bool IsPublished, bool MayPublish, string? CorrectUrl, string Lot);

/// <summary>A roster to be looked at: how far it is proved, what lacks, week by week; hung up from here.</summary>
public static class OneRoster
{
    public static void Map(Routes routes)
    {
        routes.Get(ArrangeRoster.Home + "/{number:int}", Power.ArrangeTurns, (Visit visit, int number) => Show(visit, number, []));
        routes.Post(ArrangeRoster.Home + "/{number:int}/publicar", Power.ArrangeTurns, Publish);
    }

    static async Task<IResult> Publish(HttpContext context, Visit visit, int number)
    {
        var posted = await context.ReadPosted(visit);
        if (visit.Read(o => o.Turns.RosterOf(number)?.Id) is not { } id) return Results.NotFound();
        var result = await visit.Do(posted, new PublishRoster(id));
        return result.Done ? Answers.GoOn(TurnWords.Home, "roster-published") : Show(visit, number, result.Errors, result.Status);
    }

    static IResult Show(Visit visit, int number, IReadOnlyList<FieldError> errors, int status = StatusCodes.Status200OK)
    {
        var view = visit.Read(o => o.Turns.RosterOf(number) is { } roster ? ViewOf(o, roster, visit) : null);
        return view is null ? Results.NotFound() : Answers.Page<RosterPage>(new { View = view, Errors = errors }, status);
    }

    static RosterView ViewOf(Organization o, Roster roster, Visit visit)
    {
        var (t, seating) = (visit.T, roster.Seated(roster.Places));
        var unit = roster.Asked?.Unit ?? 100;
        var burdens = RosterScore.Of(seating).Burdens;
        return new RosterView(roster.Number, ArrangeRoster.Span(roster, t), t[roster.Places.SequenceEqual(roster.Made) ? roster.IsProvedFair ? "roster.proved" : "roster.not-proved" : "roster.by-hand"],
            burdens.Count == 0 ? "" : t.Of("roster.loads", ("most", MyTurns.Quarters(burdens[0] * unit)), ("least", MyTurns.Quarters(burdens[^1] * unit))),
            [.. Lacks(o, roster, seating, t)], [.. seating.Broken().Distinct().Where(r => r != RosterRule.Full && (r != RosterRule.KeptApart || o.Conditions.ApartFrom(visit.Person, roster.From).Count == 0)).Select(r => t["roster.broken." + r])],
            [.. roster.Turns.GroupBy(x => RosterRules.WeekOf(x.Date)).Select(g => (t.Of("roster.week", ("date", DateWords.DayMonth(g.First().Date))), (IReadOnlyList<RosterLine>)[.. g.Select(x => LineOf(o, roster, x, t))]))],
            roster.IsPublished, !roster.IsPublished && roster.From >= visit.Today, roster.Published is { } stamp ? Corrections.UrlOf(o, stamp.Act, visit) : null, t.Of("roster.lot", ("seed", roster.Seed)));
    }

    static RosterLine LineOf(Organization o, Roster roster, PlannedTurn turn, Texts t) => new(
        TurnWords.DayName(turn.Date), TurnWords.DutyName(o, turn.Duty, turn.Date, t), TurnWords.Icon(turn.Duty), turn.Group > 0 ? t.Of("turn.group", ("n", turn.Group)) : null,
        [.. roster.In(turn.Key).Select(p => Faces.Of(o, p.Person, t, p.Why switch { PlaceReason.Gap => t["roster.place.gap"], PlaceReason.Hand => t["roster.place.hand"], _ => p.Learning ? t["day.crew.learns"] : null }))],
        roster.LackingIn(turn), roster.IsPublished ? null : $"{ArrangeRoster.Home}/{roster.Number}/cambiar?dia={WhichDay.Written(turn.Date)}&tarea={Uri.EscapeDataString(turn.Duty)}", $"d-{WhichDay.Written(turn.Date)}-{turn.Duty}");

    /// <summary>What cannot be filled is said in people and days.</summary>
    static IEnumerable<string> Lacks(Organization o, Roster roster, Seating seating, Texts t) => RosterReport.Of(seating, 0, 0).Open.Select(open =>
        t.Of("roster.open", ("day", DateWords.WeekdayDayMonth(open.Turn.Day)), ("duty", TurnWords.DutyName(o, open.Turn.Duty, open.Turn.Day, t)), ("n", Math.Max(open.Hands, open.Leads)))
        + (open.Away + open.Resting + open.Exempt == 0 ? "" : " " + t.Of("roster.open.why", ("away", open.Away), ("resting", open.Resting), ("exempt", open.Exempt)))
        + (open.Leads > 0 ? " " + t.Of("roster.open.lead", ("n", open.Leads)) : ""));
}
