using Minka.Domain.Kitchen;
using Minka.Domain.Offices;
using Minka.Web;

namespace Minka.Features.Daily;

public sealed record TotalsView(DateOnly Date, int Made, int Members, int Public, int Crew, int Solidarity);

/// <summary>Tokens counted at the end: the totals take the place of what was tapped.</summary>
static class TypeTheTotals
{
    public static void Map(Routes routes)
    {
        routes.Get("/servir/totales", Power.Serve, (HttpContext context, Visit visit) => Show(visit, WhichDay.Of(visit, context), null, []));
        routes.Post("/servir/totales", Power.Serve, Type);
    }

    static async Task<IResult> Type(HttpContext context, Visit visit)
    {
        var posted = await context.ReadPosted(visit);
        var date = WhichDay.Of(visit, context, posted);
        var result = await visit.Do(posted, new TypeTotals(date, posted.Int("Members"), posted.Int("Public"), posted.Int("Crew"), posted.Int("Solidarity")));
        return result.Done ? Answers.GoOn(WhichDay.Url("/servir", date, visit.Today), "totals-typed") : Show(visit, date, posted, result.Errors, result.Status);
    }

    static IResult Show(Visit visit, DateOnly date, Posted? posted, IReadOnlyList<Ui.FieldError> errors, int status = 200)
    {
        var view = visit.Read(o =>
        {
            var day = o.Days.On(date);
            return new TotalsView(date, day.Made, day.MembersServed, day.PublicServed, day.CrewServed, day.SolidarityServed);
        });
        return Answers.Page<TotalsForm>(new { View = view, posted?.Typed, Errors = errors }, status);
    }
}
