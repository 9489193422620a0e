using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Domain.Turns;
using Minka.Domain.Turns.Rosters;
using Minka.Features.Daily;
using Minka.Features.Money;
using Minka.Locale;
using Minka.Ui;
using Minka.Web;

namespace Minka.Features.Turns;

public sealed record ArrangeView(DateOnly From, DateOnly To, int Turns, int Hands, int People, int Exempt, bool ByGroups, bool HasGroups, IReadOnlyList<LeafRow> Rosters);

/// <summary>«Armar el rol»: for which days; it is reckoned outside of the books' lock and kept as a draft to look at.</summary>
public static class ArrangeRoster
{
    public const string Home = TurnWords.Home + "/armar";
    const int LeastDays = 14;

    public static void Map(Routes routes)
    {
        routes.Get(Home, Power.ArrangeTurns, (Visit visit) => Show(visit, null, []));
        routes.Post(Home, Power.ArrangeTurns, Propose);
    }

    static async Task<IResult> Propose(HttpContext context, Visit visit, IRosterPlanner planner)
    {
        var posted = await context.ReadPosted(visit);
        var (from, to) = (posted.Date("From"), posted.Date("To"));
        if (from is null && !posted.HasErrors) posted.Wrong("From", "form.day-missing");
        if (to is null && !posted.HasErrors) posted.Wrong("To", "form.day-missing");
        if (!posted.HasErrors && visit.Read(o => RosterSpan.Objection(o, from!.Value, to!.Value, visit.Today)) is { } objection)
            posted.Add(visit.Read(o => RefusalTexts.Say([objection], o, visit.T)));
        var command = posted.HasErrors ? null : await Task.Run(() => Reckon(visit, planner, from!.Value, to!.Value), context.RequestAborted);
        var result = await visit.Do(posted, command);
        return result.Done ? Answers.GoOn($"{Home}/{visit.Read(o => Newest(o, from!.Value))}", "roster-proposed") : Show(visit, posted, result.Errors, result.Status);
    }

    static int Newest(Organization o, DateOnly from) => o.Turns.Rosters.LastOrDefault(r => r.From == from)?.Number ?? 0;

    /// <summary>Seconds, not milliseconds: whoever writes meanwhile is not kept waiting; the command sees whether the books went on.</summary>
    static KeepRoster Reckon(Visit visit, IRosterPlanner planner, DateOnly from, DateOnly to)
    {
        var asked = visit.Read(o => RosterQuestions.Of(o, from, to));
        return new KeepRoster(from, to, planner.Answer(asked.Question) ?? new SimpleRoster().Answer(asked.Question), asked.Mark);
    }

    static IResult Show(Visit visit, Posted? posted, IReadOnlyList<FieldError> errors, int status = StatusCodes.Status200OK) =>
        Answers.Page<ArrangePage>(new { View = visit.Read(o => ViewOf(o, visit)), Typed = posted?.Typed, Errors = errors }, status);

    static ArrangeView ViewOf(Organization o, Visit visit)
    {
        var from = o.Turns.HangsUntil is { } until && until >= visit.Today ? until.AddDays(1) : visit.Today;
        var month = new DateOnly(from.Year, from.Month, 1);
        var to = month.AddMonths(1).AddDays(-1);
        if (to.DayNumber - from.DayNumber < LeastDays) to = month.AddMonths(2).AddDays(-1);
        var turns = TurnCalendar.Between(o, from, to).ToArray();
        var (people, exempt) = (o.Register.MembersOn(from).Count(), o.Register.MembersOn(from).Count(p => o.Conditions.IsExempt(p.Id, from)));
        return new ArrangeView(from, to, turns.Length, turns.Sum(x => x.Hands), people - exempt, exempt, o.Charter.At(from)[TurnSettings.ByGroups].Value == 1, o.Turns.GroupsOn(from) is not null,
            [.. o.Turns.Rosters.Reverse().Take(6).Select(r => RowOf(r, o, visit))]);
    }

    static LeafRow RowOf(Roster roster, Organization o, Visit visit) =>
        new(roster.IsPublished ? "check-circle" : "note-pencil", Span(roster, visit.T), roster.IsPublished ? visit.T["roster.hangs"] : visit.T["roster.draft"], null, $"{Home}/{roster.Number}")
        {
            CorrectUrl = null,
        };

    internal static string Span(Roster roster, Texts t) => t.Of("roster.title", ("n", roster.Number), ("from", (roster.From.Year, roster.From.Month) == (roster.To.Year, roster.To.Month) ? $"{roster.From.Day}" : DateWords.DayMonth(roster.From)), ("to", DateWords.DayMonth(roster.To)));
}
