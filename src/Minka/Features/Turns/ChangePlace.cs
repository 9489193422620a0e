using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Domain.Turns;
using Minka.Domain.Turns.Rosters;
using Minka.Features.Daily;
using Minka.Features.Storeroom;
using Minka.Ui;
using Minka.Web;

namespace Minka.Features.Turns;

/// <param name="There">Who stands there, with what taking her out does.</param>
/// <param name="Others">Who could come, with what it does: the lightest first.</param>
/// <param name="NotAvailable">How many cannot come that day.</param>
public sealed record ChangePlaceView(int Number, string Day, string Duty, string Date, string DutyKey, IReadOnlyList<Choice> There, IReadOnlyList<Choice> Others, int NotAvailable, string BackUrl);

/// <summary>Changing a place of a draft by hand: who leaves, who comes, and beside each name what it does.</summary>
public static class ChangePlace
{
    public static void Map(Routes routes)
    {
        routes.Get(ArrangeRoster.Home + "/{number:int}/cambiar", Power.ArrangeTurns, (Visit visit, int number, string? dia, string? tarea) => Show(visit, number, Days.Read(dia), tarea, null, []));
        routes.Post(ArrangeRoster.Home + "/{number:int}/cambiar", Power.ArrangeTurns, Change);
    }

    static async Task<IResult> Change(HttpContext context, Visit visit, int number)
    {
        var posted = await context.ReadPosted(visit);
        var (date, duty) = (posted.Date("Date"), posted.Text("Duty"));
        if (visit.Read(o => o.Turns.RosterOf(number)?.Id) is not { } roster || date is null || duty is null) return Results.NotFound();
        PersonId? Person(string field) => posted.Int(field) is > 0 and var n ? visit.Read(o => o.Register.PersonOf(n)?.Id) : null;
        var result = await visit.Do(posted, new AdjustRoster(roster, date.Value, duty, Person("Out"), Person("In")));
        return result.Done ? Answers.GoOn($"{ArrangeRoster.Home}/{number}", "roster-changed") : Show(visit, number, date, duty, posted, result.Errors, result.Status);
    }

    static IResult Show(Visit visit, int number, DateOnly? date, string? duty, Posted? posted, IReadOnlyList<FieldError> errors, int status = StatusCodes.Status200OK)
    {
        var view = date is null || duty is null ? null : visit.Read(o => o.Turns.RosterOf(number) is { } roster && roster.TurnAt(new(date.Value, duty)) is { } turn ? ViewOf(o, roster, turn, visit) : null);
        return view is null ? Results.NotFound() : Answers.Page<ChangePlacePage>(new { View = view, Typed = posted?.Typed, Errors = errors }, status);
    }

    static ChangePlaceView ViewOf(Organization o, Roster roster, PlannedTurn turn, Visit visit)
    {
        var (t, seating, unit) = (visit.T, roster.Seated(roster.Places), roster.Asked?.Unit ?? 100);
        var at = seating.Grid.TurnAt(turn.Key);
        var there = roster.In(turn.Key).Select(p => p.Person).ToArray();
        var (others, cannot) = (new List<(long Burden, Choice Choice)>(), 0);
        foreach (var person in o.Register.MembersOn(turn.Date).Where(p => !there.Contains(p.Id)))
        {
            if (CanTake.Objection(o, person.Id, turn.Date, turn.Duty) is not null) { cannot++; continue; }
            var row = seating.Grid.PersonAt(person.Id);
            var burden = row is { } r && at is { } c ? seating.BurdenWith(r, c) * unit : 0;
            others.Add((burden, new Choice($"{person.Number}", TurnWords.Called(o, person.Id, t), null, Consequence(seating, row, at, burden, person.Id == visit.Person || o.Conditions.ApartFrom(person.Id, turn.Date).Contains(visit.Person), t))));
        }
        return new ChangePlaceView(roster.Number, TurnWords.DayName(turn.Date), TurnWords.DutyName(o, turn.Duty, turn.Date, t), WhichDay.Written(turn.Date), turn.Duty,
            [.. there.Select(p => new Choice($"{o.Register.NumberOf(p)}", TurnWords.Called(o, p, t), null, seating.Grid.PersonAt(p) is { } r ? t.Of("roster.carries", ("turns", MyTurns.Quarters(seating.Burden(r) * unit))) : null))],
            [.. others.OrderBy(x => x.Burden).Select(x => x.Choice)], cannot, $"{ArrangeRoster.Home}/{roster.Number}#d-{WhichDay.Written(turn.Date)}-{turn.Duty}");
    }

    /// <param name="concernsHer">Whoever arranges may be one of a pair herself: she does not read it here either.</param>
    static string Consequence(Seating seating, int? row, int? at, long burden, bool concernsHer, Locale.Texts t)
    {
        var carries = t.Of("roster.would-carry", ("turns", MyTurns.Quarters(burden)));
        return row is { } r && at is { } c && seating.Objection(r, c) is { } rule && rule is not (RosterRule.Full or RosterRule.Away) && !(concernsHer && rule == RosterRule.KeptApart) ? $"{carries} {t["roster.bends." + rule]}" : carries;
    }
}
