using System.Globalization;
using Minka.Domain.Kitchen;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Web;

namespace Minka.Features.Daily;

/// <summary>A táper at the window: its number, and how many rations go into it now. No price, no debt, no tier.</summary>
/// <param name="Ordered">Of so many, where it takes fewer now.</param>
public sealed record Taper(Home Home, int Rations, int Ordered);

public sealed record WindowView(DateOnly Date, string? Dish, bool IsSaid, int Made, int Served, int Left, IReadOnlyList<Taper> Waiting, IReadOnlyList<Taper> Handed, int Public, int Crew, int CrewDue, int Solidarity, IReadOnlyList<Ui.Choice> Others, bool IsClosed);

/// <summary>
/// The serving window: a number, a drawing, a quantity. One tap hands over a whole household's rations; nobody is refused a
/// plate. With scripts the list alone is swapped; without them the page comes again.
/// </summary>
static class ServingWindow
{
    public static void Map(Routes routes)
    {
        routes.Get("/servir", Power.Serve, (HttpContext context, Visit visit) => Show(context, visit, WhichDay.Of(visit, context), []));
        routes.Post("/servir/casa", Power.Serve, ServeHome);
        routes.Post("/servir/mostrador", Power.Serve, ServeAtCounter);
    }

    static async Task<IResult> ServeHome(HttpContext context, Visit visit)
    {
        var posted = await context.ReadPosted(visit);
        var number = posted.Int("Household");
        var household = visit.Read(o => o.Register.HouseholdOf(number)?.Id ?? default);
        return await Serve(context, visit, posted, date => new ServeHousehold(date, household, posted.Int("Rations")));
    }

    static async Task<IResult> ServeAtCounter(HttpContext context, Visit visit)
    {
        var posted = await context.ReadPosted(visit);
        return await Serve(context, visit, posted, date => new ServeCounter(date, posted.Choice("Counter", Counter.Public), posted.Int("Rations")));
    }

    static async Task<IResult> Serve(HttpContext context, Visit visit, Posted posted, Func<DateOnly, ICommand> command)
    {
        var date = WhichDay.Of(visit, context, posted);
        var result = await visit.Do(posted, command(date));
        if (!result.Done) return Show(context, visit, date, result.Errors, result.Status);
        return IsPart(context) ? Show(context, visit, date, []) : Answers.GoOn(WhichDay.Url("/servir", date, visit.Today));
    }

    /// <summary>htmx asks for the window alone.</summary>
    static bool IsPart(HttpContext context) => context.Request.Headers.ContainsKey("HX-Request");

    static IResult Show(HttpContext context, Visit visit, DateOnly date, IReadOnlyList<Ui.FieldError> errors, int status = 200)
    {
        context.Response.Headers.Vary = "HX-Request";
        var (home, now) = (Asked(context, "casa"), Asked(context, "da"));
        var view = visit.Read(o => ViewOf(o, date, visit, home, now));
        return IsPart(context) ? Answers.Page<Window>(new { View = view, Errors = errors }, status) : Answers.Page<ServingPage>(new { View = view, Errors = errors }, status);
    }

    static int Asked(HttpContext context, string name) =>
        int.TryParse(context.Request.Query[name], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    static WindowView ViewOf(Organization organization, DateOnly date, Visit visit, int home, int now)
    {
        var day = organization.Days.On(date);
        var waiting = day.Orders.Select(o => (Home: Home.Find(organization, o.Household, date, visit.T), Left: o.Rations - day.ServedTo(o.Household).Rations))
            .Where(w => w.Home is not null && w.Left > 0)
            .Select(w => new Taper(w.Home!, w.Home!.Number == home ? Math.Clamp(now, 1, w.Left) : w.Left, w.Left)).OrderBy(t => t.Home.Number).ToArray();
        var handed = day.Households.Where(s => s.Value.Rations > 0).Select(s => (Home: Home.Find(organization, s.Key, date, visit.T), s.Value.Rations))
            .Where(s => s.Home is not null).Select(s => new Taper(s.Home!, s.Rations, s.Rations)).OrderBy(t => t.Home.Number).ToArray();
        var ordered = waiting.Concat(handed).Select(t => t.Home.Id).ToHashSet();
        var others = Home.On(organization, date, visit.T).Where(h => !ordered.Contains(h.Id)).Select(h => new Ui.Choice($"{h.Number}", $"{h.Number} · {h.Shown.Name}")).ToArray();
        return new WindowView(date, Dishes.MainOf(organization, day), day.IsCooked, day.Made, day.Served, day.InPot, waiting, handed,
            day.PublicServed, day.CrewServed, day.Crew.Count * organization.Charter.At(date).CrewMenus, day.ServedAt(Counter.Solidarity), others, day.Closing is not null);
    }
}
