using System.Globalization;
using Minka.Domain.Members;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Domain.Work;
using Minka.Features.Money;
using Minka.Locale;
using Minka.Ui;
using Minka.Web;

namespace Minka.Features.Work;

/// <summary>A household with those of it who may have come; who stands on the list already is left out.</summary>
public sealed record AttendanceRow(string Home, IReadOnlyList<Choice> Who, string? Already);

/// <summary>Ticking who came to a communal work day, household by household.</summary>
static class FaenaAttendance
{
    const string Pattern = Faenas.Url + "/{number:int}/asistencia";
    const string Field = "Present";
    /// <summary>Somebody who is in no register: a husband, a daughter, whoever the household sent.</summary>
    const int Other = 0;

    public static void Map(Routes routes)
    {
        routes.Get(Pattern, Power.CloseDay, (Visit visit, int number) => Form(visit, number, null, [], StatusCodes.Status200OK));
        routes.Post(Pattern, Power.CloseDay, Attend);
    }

    static async Task<IResult> Attend(HttpContext context, Visit visit, int number)
    {
        var posted = await context.ReadPosted(visit);
        if (visit.Read(o => o.Faenas.ByNumber(number)) is not { } faena) return Results.NotFound();
        var minutes = posted.Has("Minutes") ? Asking.MinutesIn(posted) : faena.Minutes;
        var present = visit.Read(o => posted.Many(Field).Select(v => Read(o, v, minutes)).OfType<FaenaPresence>().ToArray());
        var result = await visit.Do(posted, new AttendFaena(faena.Fact.Faena, present));
        return result.Done ? Answers.GoOn(string.Create(CultureInfo.InvariantCulture, $"{Faenas.Url}/{number}"), "faena-attended") : Form(visit, number, posted, result.Errors, result.Status);
    }

    static IResult Form(Visit visit, int number, Posted? posted, IReadOnlyList<FieldError> errors, int status)
    {
        var view = visit.Read<(string What, string Hours, AttendanceRow[] Rows)?>(o => o.Faenas.ByNumber(number) is not { } faena ? null
            : (faena.What ?? visit.T["erased"], Asking.Hours(faena.Minutes, visit.T), [.. o.Register.HouseholdsOn(faena.Fact.Day).Select(h => RowOf(o, faena, h, visit.T))]));
        return view is not { } found ? Results.NotFound() : Answers.Page<AttendancePage>(new
        {
            Number = number, found.What, found.Hours, found.Rows, Chosen = posted?.Many(Field) ?? [], ActId = visit.NewActId(), Typed = posted?.Typed, Errors = errors,
        }, status);
    }

    static AttendanceRow RowOf(Organization o, Faena faena, Household home, Texts t)
    {
        var there = faena.Lines.Where(l => l.Presence.Household == home.Id).Select(l => l.Presence.Person).ToArray();
        var who = home.PeopleOn(faena.Fact.Day).Where(p => p.MinorOn(faena.Fact.Day) != true && !there.Contains(p.Id)).Select(p => new Choice($"{home.Number}-{p.Number}", p.Called ?? t["erased"])).ToList();
        if (!there.Contains(null)) who.Add(new Choice($"{home.Number}-{Other}", t["faena.other"]));
        return new AttendanceRow(Faenas.HomeOf(o, home.Id, t), who, there.Length == 0 ? null : t.Of("faena.came.already", ("who", string.Join(", ", there.Select(p => p is { } person ? Asking.Called(o, person, t) : WorkWords.Lower(t["faena.other"]))))));
    }

    /// <summary>12-34: of household 12 came person 34; 12-0: somebody else of it.</summary>
    static FaenaPresence? Read(Organization o, string value, int minutes)
    {
        var parts = value.Split('-');
        if (parts.Length != 2 || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var home) || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var person)) return null;
        return o.Register.HouseholdOf(home) is { } household ? new FaenaPresence(household.Id, person == Other ? null : o.Register.PersonOf(person)?.Id, minutes) : null;
    }
}
