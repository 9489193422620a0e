using System.Globalization;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Domain.Turns;
using Minka.Features.Daily;
using Minka.Locale;
using Minka.Ui;
using Minka.Web;
using Person = Minka.Ui.Person;

namespace Minka.Features.Turns;

/// <summary>A group as it is shown: who, who coordinates, when it cooks next.</summary>
public sealed record GroupLine(int Number, IReadOnlyList<Person> People, string? Next);

public sealed record GroupsView(IReadOnlyList<GroupLine> Groups, string? Since, IReadOnlyList<string> Without, bool MayArrange, bool ByGroups, string? CorrectUrl);

/// <summary>Somebody in the form that puts people into groups; 0 is in none.</summary>
public sealed record GroupSeat(int Number, Person Person, int Group);

public sealed record GroupFormView(int Count, GroupRhythm Rhythm, DateOnly From, IReadOnlyList<GroupSeat> Seats, IReadOnlyDictionary<int, int> Coordinators, string Sentence, bool IsTooMany);

/// <summary>The groups that cook together: proposed evenly, changed by hand, decided.</summary>
public static class GroupScreens
{
    public const string Home = TurnWords.Home + "/grupos";

    public static void Map(Routes routes)
    {
        routes.Get(Home, Power.SeeBooks, (Visit visit) => Answers.Page<GroupsPage>(new { View = visit.Read(o => ViewOf(o, visit)) }));
        routes.Get(Home + "/formar", Power.ArrangeTurns, (Visit visit, int? cuantos, string? ritmo) => Show(visit, cuantos, ritmo, null, []));
        routes.Post(Home, Power.ArrangeTurns, Form);
    }

    static GroupsView ViewOf(Organization o, Visit visit)
    {
        var t = visit.T;
        var formed = o.Turns.GroupsBefore(visit.Today);
        var turns = o.Turns.StandingBetween(visit.Today, o.Turns.HangsUntil ?? visit.Today).ToArray();
        var members = formed?.Groups.SelectMany(g => g.Members).ToHashSet() ?? [];
        var act = o.History.About(f => f is GroupsFormed).LastOrDefault();
        return new GroupsView(
            [.. (formed?.Groups ?? []).Select(g => new GroupLine(g.Number, [.. g.Members.Where(m => o.Register.People.GetValueOrDefault(m)?.IsActive(visit.Today) == true).Select(m => Faces.Of(o, m, t, m == g.Coordinator ? t["group.coordinates"] : null))],
                turns.FirstOrDefault(x => x.Turn.Group == g.Number) is { } next ? t.Of("group.next", ("day", DateWords.WeekdayDayMonth(next.Key.Day))) : null))],
            formed is null ? null : t.Of("group.since", ("date", DateWords.DayMonthYear(formed.From)), ("how", t["group.rhythm." + formed.Rhythm])),
            formed is null ? [] : [.. o.Register.MembersOn(visit.Today).Where(p => !members.Contains(p.Id) && !o.Conditions.IsExempt(p.Id, visit.Today)).Select(p => TurnWords.Called(o, p.Id, t))],
            visit.May(Power.ArrangeTurns), o.Charter.At(visit.Today)[TurnSettings.ByGroups].Value == 1, act == Guid.Empty ? null : Corrections.UrlOf(o, act, visit));
    }

    static async Task<IResult> Form(HttpContext context, Visit visit)
    {
        var posted = await context.ReadPosted(visit);
        var from = posted.Date("From");
        if (from is null && !posted.HasErrors) posted.Wrong("From", "form.day-missing");
        var groups = visit.Read(o => Read(o, posted, visit.Today));
        var result = await visit.Do(posted, from is { } day ? new FormGroups(day, posted.Choice("Rhythm", GroupRhythm.EachDay), groups) : null);
        return result.Done ? Answers.GoOn(Home, "groups-formed") : Show(visit, posted.Int("Count"), null, posted, result.Errors, result.Status);
    }

    static TurnGroup[] Read(Organization o, Posted posted, DateOnly today) =>
        [.. Everybody(o, today).Select(p => (p.Id, Group: posted.Int(Seat(p.Number)))).Where(p => p.Group > 0).GroupBy(p => p.Group).OrderBy(g => g.Key)
            .Select(g => new TurnGroup(g.Key, [.. g.Select(p => p.Id)], posted.Int(Coordinates(g.Key)) is > 0 and var n ? o.Register.PersonOf(n)?.Id : null))];

    public static string Seat(int person) => string.Create(CultureInfo.InvariantCulture, $"g-{person}");
    public static string Coordinates(int group) => string.Create(CultureInfo.InvariantCulture, $"c-{group}");

    static Domain.Members.Person[] Everybody(Organization o, DateOnly today) => [.. o.Register.MembersOn(today).Where(p => !o.Conditions.IsExempt(p.Id, today))];

    static IResult Show(Visit visit, int? count, string? rhythm, Posted? posted, IReadOnlyList<FieldError> errors, int status = StatusCodes.Status200OK) =>
        Answers.Page<GroupFormPage>(new { View = visit.Read(o => FormOf(o, visit, count, rhythm, posted)), Typed = posted?.Typed, Errors = errors }, status);

    static GroupFormView FormOf(Organization o, Visit visit, int? count, string? rhythm, Posted? posted)
    {
        var (t, people, formed) = (visit.T, Everybody(o, visit.Today), o.Turns.GroupsBefore(visit.Today));
        var isTooMany = people.Length > FormGroups.PeopleMax;
        if (isTooMany) people = [];
        var hands = Math.Max(1, o.Turns.DutyOn(Duties.Cook, visit.Today).Hands);
        var groups = Math.Clamp(count ?? formed?.Groups.Count ?? Math.Max(1, people.Length / hands), 1, FormGroups.GroupsMax);
        var proposal = GroupForming.Propose([.. people.Select(p => CandidateOf(o, p, formed, visit.Today))], groups, RosterQuestions.SeedOf(visit.Today));
        var seat = proposal.SelectMany(g => g.Members.Select(m => (m, g.Number))).ToDictionary(x => x.m, x => x.Number);
        return new GroupFormView(groups, posted?.Choice("Rhythm", GroupRhythm.EachDay) ?? (Enum.TryParse<GroupRhythm>(rhythm, out var asked) && Enum.IsDefined(asked) ? asked : formed?.Rhythm ?? GroupRhythm.EachDay), visit.Today,
            [.. people.Select(p => new GroupSeat(p.Number, Faces.Of(o, p.Id, t, Skills(o, p.Id, visit)), posted is null ? seat.GetValueOrDefault(p.Id) : posted.Int(Seat(p.Number)))).OrderBy(s => s.Group == 0 ? int.MaxValue : s.Group).ThenBy(s => s.Number)],
            proposal.Where(g => g.Coordinator is not null).ToDictionary(g => g.Number, g => o.Register.NumberOf(g.Coordinator!.Value)),
            t.Of("group.proposed", ("n", proposal.Count), ("people", people.Length)), isTooMany);
    }

    static string? Skills(Organization o, PersonId person, Visit visit) =>
        o.Conditions.SkillsOf(person, visit.Today).Contains("lead") ? visit.T["group.leads"] : o.Conditions.LearnsOf(person, visit.Today).Contains("lead") ? visit.T["day.crew.learns"] : null;

    static GroupCandidate CandidateOf(Organization o, Domain.Members.Person p, GroupsFormed? formed, DateOnly today) => new(
        p.Id, p.Number, o.Conditions.ShareOn(p.Id, today), o.Conditions.SkillsOf(p.Id, today).Contains("lead"), o.Conditions.LearnsOf(p.Id, today).Contains("lead"), p.Household ?? new HouseholdId(p.Id.Value),
        o.Conditions.ApartFrom(p.Id, today), o.Conditions.TogetherWith(p.Id, today), formed?.Groups.FirstOrDefault(g => g.Members.Contains(p.Id))?.Number ?? 0);
}
