using System.Globalization;
using Minka.Domain.Kitchen;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Web;

namespace Minka.Features.Daily;

/// <summary>A táper at the window: its number, and how many rations go into it now. No price, no debt, no tier.</summary>
/// <param name="Ordered">Of so many, where it takes fewer now.</param>
/// <param name="Portions">Half portions and main dishes that go with it.</param>
public sealed record Taper(Home Home, int Rations, int Ordered, IReadOnlyList<PortionCount> Portions);

public sealed record WindowView(DateOnly Date, string? Dish, bool IsSaid, int Made, long ServedHalves, long LeftHalves, IReadOnlyList<Taper> Waiting, IReadOnlyList<Taper> Handed, int Public, int Crew, int CrewDue, int Solidarity, IReadOnlyList<(PortionKind Kind, int Count)> Portions, IReadOnlyList<Ui.Choice> Others, bool IsClosed);

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
        routes.Post("/servir/porcion", Power.Serve, ServeOther);
        routes.Post("/servir/mostrador", Power.Serve, ServeAtCounter);
    }

    static async Task<IResult> ServeHome(HttpContext context, Visit visit)
    {
        var posted = await context.ReadPosted(visit);
        var number = posted.Int("Household");
        var household = visit.Read(o => o.Register.HouseholdOf(number)?.Id ?? default);
        return await Serve(context, visit, posted, date => new ServeHousehold(date, household, posted.Int("Rations"))
        {
            Portions = [.. Portion.Orderable.Select(k => new PortionCount(k, posted.Int(k.ToString()))).Where(p => p.Count != 0)],
        });
    }

    static async Task<IResult> ServeAtCounter(HttpContext context, Visit visit)
    {
        var posted = await context.ReadPosted(visit);
        return await Serve(context, visit, posted, date => new ServeCounter(date, posted.Choice("Counter", Counter.Public), posted.Int("Rations")));
    }

    static async Task<IResult> ServeOther(HttpContext context, Visit visit)
    {
        var posted = await context.ReadPosted(visit);
        return await Serve(context, visit, posted, date => new ServePortion(date, posted.Choice("Kind", PortionKind.Half), posted.Int("Portions")));
    }

    static async Task<IResult> Serve(HttpContext context, Visit visit, Posted posted, Func<DateOnly, ICommand> command)
    {
        var date = WhichDay.Of(visit, context, posted);
        var result = await visit.Do(posted, command(date));
        if (!result.Done) return Show(context, visit, date, result.Errors, result.Status, posted.Typed);
        return IsPart(context) ? Show(context, visit, date, []) : Answers.GoOn(WhichDay.Url("/servir", date, visit.Today));
    }

    /// <summary>htmx asks for the window alone.</summary>
    static bool IsPart(HttpContext context) => context.Request.Headers.ContainsKey("HX-Request");

    static IResult Show(HttpContext context, Visit visit, DateOnly date, IReadOnlyList<Ui.FieldError> errors, int status = 200, IReadOnlyDictionary<string, string>? typed = null)
    {
        context.Response.Headers.Vary = "HX-Request";
        var (home, now) = (Asked(context, "casa"), Asked(context, "da"));
        var view = visit.Read(o => ViewOf(o, date, visit, home, now));
        return IsPart(context) ? Answers.Page<Window>(new { View = view, Errors = errors, Typed = typed }, status) : Answers.Page<ServingPage>(new { View = view, Errors = errors, Typed = typed }, status);
    }

    static int Asked(HttpContext context, string name) =>
        int.TryParse(context.Request.Query[name], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    static WindowView ViewOf(Organization organization, DateOnly date, Visit visit, int home, int now)
    {
        var day = organization.Days.On(date);
        var waiting = day.Orders.Select(o => (Home: Home.Find(organization, o.Household, date, visit.T), Left: Math.Max(0, o.Rations - day.ServedTo(o.Household).Rations), Portions: Waiting(day, o)))
            .Where(w => w.Home is not null && (w.Left > 0 || w.Portions.Count > 0))
            .Select(w => new Taper(w.Home!, w.Home!.Number == home && w.Left > 0 ? Math.Clamp(now, 1, w.Left) : w.Left, w.Left, w.Portions)).OrderBy(t => t.Home.Number).ToArray();
        var handed = day.Households.Where(s => s.Value.Rations > 0).Select(s => s.Key).Union(day.PortionHouseholds).Select(h => (Home: Home.Find(organization, h, date, visit.T), day.ServedTo(h).Rations, Portions: Handed(day, h)))
            .Where(s => s.Home is not null).Select(s => new Taper(s.Home!, s.Rations, s.Rations, s.Portions)).OrderBy(t => t.Home.Number).ToArray();
        var ordered = waiting.Concat(handed).Select(t => t.Home.Id).ToHashSet();
        var others = Home.On(organization, date, visit.T).Where(h => !ordered.Contains(h.Id)).Select(h => new Ui.Choice($"{h.Number}", $"{h.Number} · {h.Shown.Name}")).ToArray();
        return new WindowView(date, Dishes.MainOf(organization, day), day.IsCooked, day.Made, day.ServedHalves, day.InPotHalves, waiting, handed,
            day.PublicServed, day.CrewServed, day.Crew.Count * organization.Charter.At(date).CrewMenus, day.ServedAt(Counter.Solidarity), [.. Enum.GetValues<PortionKind>().Select(k => (k, day.PortionsTo(null, k).Portions))], others, day.Closing is not null);
    }

    /// <summary>Portions of its order that have not gone out yet.</summary>
    static IReadOnlyList<PortionCount> Waiting(Domain.Kitchen.Day day, OrderTaken order) =>
        [.. Portion.Orderable.Select(k => new PortionCount(k, order.CountOf(k) - day.PortionsTo(order.Household, k).Portions)).Where(p => p.Count > 0)];

    static IReadOnlyList<PortionCount> Handed(Domain.Kitchen.Day day, HouseholdId household) =>
        [.. Portion.Orderable.Select(k => new PortionCount(k, day.PortionsTo(household, k).Portions)).Where(p => p.Count > 0)];
}
