using Minka.Domain.Kitchen;
using Minka.Domain.Offices;
using Minka.Web;

namespace Minka.Features.Daily;

public sealed record PotView(DateOnly Date, string? Dish, int Planned, int Made, bool IsSaid, bool IsTakenOut);

/// <summary>The food is ready: so many rations came out.</summary>
static class FoodIsReady
{
    public static void Map(Routes routes)
    {
        routes.Get("/cocinar", Power.Cook, (HttpContext context, Visit visit) => Show(visit, WhichDay.Of(visit, context), null, []));
        routes.Post("/cocinar", Power.Cook, Say);
    }

    static async Task<IResult> Say(HttpContext context, Visit visit)
    {
        var posted = await context.ReadPosted(visit);
        var date = WhichDay.Of(visit, context, posted);
        var result = await visit.Do(posted, new SayCooked(date, posted.Int("Rations")));
        return result.Done ? Answers.GoOn(WhichDay.Url("/servir", date, visit.Today), "cooked") : Show(visit, date, posted, result.Errors, result.Status);
    }

    static IResult Show(Visit visit, DateOnly date, Posted? posted, IReadOnlyList<Ui.FieldError> errors, int status = 200)
    {
        var view = visit.Read(o =>
        {
            var day = o.Days.On(date);
            return new PotView(date, Dishes.MainOf(o, day), PotNeeds.Portions(o, day), day.Made, day.IsCooked, day.IsTakenOut);
        });
        return Answers.Page<PotForm>(new { View = view, posted?.Typed, Errors = errors }, status);
    }
}
