using Minka.Domain.Offices;
using Minka.Domain.Sharing;
using Minka.Features.Daily;
using Minka.Locale;
using Minka.Web;

namespace Minka.Features.Sharing;

/// <summary>A household in the order of the leftovers.</summary>
public sealed record LeftoverLine(Home Home, string Last);

/// <summary>Whose turn the leftovers are, and who took some.</summary>
public sealed record LeftoversView(DateOnly Date, Ui.Part<LeftoverLine> Turns, IReadOnlyList<(Home Home, string Halves, string? CorrectUrl)> Given, bool MayGive, IReadOnlyList<Ui.FieldError> Errors);

/// <summary>Leftovers go to whoever had none for longest, by a rule that stands on the screen.</summary>
public static class Leftovers
{
    const string Url = ShareThePot.Url + "/sobras";
    const int HomesOfAPage = 300;

    public static void Map(Routes routes)
    {
        routes.Get(Url, Power.SeeBooks, (HttpContext context, Visit visit) => Show(visit, WhichDay.Of(visit, context), [], context.Request.Query[Ui.Part.Query]));
        routes.Post(Url, Power.Serve, Give);
    }

    static async Task<IResult> Give(HttpContext context, Visit visit)
    {
        var posted = await context.ReadPosted(visit);
        var date = WhichDay.Of(visit, context, posted);
        var household = visit.Read(o => o.Register.HouseholdOf(posted.Int("Household"))?.Id ?? default);
        var result = await visit.Do(posted, new GiveLeftovers(date, household, posted.Int("Halves")));
        return result.Done ? Answers.GoOn(WhichDay.Url(Url, date, visit.Today), "leftovers-given") : Show(visit, date, result.Errors, status: result.Status);
    }

    static IResult Show(Visit visit, DateOnly date, IReadOnlyList<Ui.FieldError> errors, string? part = null, int status = 200) => Answers.Page<LeftoversPage>(new
    {
        View = visit.Read(o => new LeftoversView(date,
            Turns(Ui.Part.Of(o.Sharing.LeftoverTurns(date).ToArray(), part, HomesOfAPage), date, visit),
            [.. o.Sharing.GivenOn(date).Select(g => (Home: Home.Find(o, g.Fact.Household, date, visit.T), Halves: HalfWords.Say(g.Fact.Halves), Url: Corrections.UrlOf(o, g.Stamp.Act, visit))).Where(g => g.Home is not null).Select(g => (g.Home!, g.Halves, g.Url))],
            visit.May(Power.Serve), errors)),
    }, status);

    static Ui.Part<LeftoverLine> Turns(Ui.Part<LeftoverTurn> turns, DateOnly date, Visit visit) => new(
        [.. turns.Items.Select(t => new LeftoverLine(Home.Of(t.Household, date, visit.T), t.Last is { } last ? visit.T.Of("leftovers.last", ("date", DateWords.DayMonthYear(last))) : visit.T["leftovers.never"]))],
        turns.Number, turns.Of);
}
