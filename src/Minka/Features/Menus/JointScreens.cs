using Minka.Domain.Amounts;
using Minka.Domain.Joint;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Features.Storeroom;
using Minka.Locale;
using Minka.Ui;
using Minka.Web;

namespace Minka.Features.Menus;

/// <summary>Buying together: the kitchens with which we buy, what is between us, the trips, and a new one of either.</summary>
public static class JointScreens
{
    public static void Map(Routes routes)
    {
        routes.Get("/menus/juntas", Power.SeeBooks, (Visit visit) => Home(visit, null, [], StatusCodes.Status200OK));
        routes.Post("/menus/juntas/cocinas", Power.Buy, AddKitchen);
        routes.Post("/menus/juntas/nueva", Power.Buy, Open);
    }

    static async Task<IResult> AddKitchen(HttpContext context, Visit visit)
    {
        var posted = await context.ReadPosted(visit);
        var result = await visit.Do(posted, new KnowKitchen(posted.Text("Name") ?? ""));
        return result.Done ? Answers.GoOn("/menus/juntas", "kitchen-known") : Home(visit, posted, result.Errors, result.Status);
    }

    static async Task<IResult> Open(HttpContext context, Visit visit)
    {
        var posted = await context.ReadPosted(visit);
        var result = await visit.Do(posted, new OpenJointTrip(posted.Date("Day") ?? visit.Today));
        return result.Done ? Answers.GoOn($"/menus/juntas/{result.Facts.OfType<JointTripOpened>().Select(f => f.Number).FirstOrDefault(visit.Read(o => o.Joint.NextTrip - 1))}") : Home(visit, posted, result.Errors, result.Status);
    }

    static IResult Home(Visit visit, Posted? posted, IReadOnlyList<FieldError> errors, int status)
    {
        var view = visit.Read(o => new JointView(
            [.. o.Joint.Trips.Select(t => new JointTripRow(visit.T.Of("joint.trip", ("n", t.Number)), DateWords.Capital(DateWords.WeekdayDayMonth(t.Day)), t.Made is null ? visit.T.Of("joint.trip.orders", ("n", t.Orders.Select(l => l.Kitchen).Distinct().Count())) : visit.T.Of("joint.trip.made", ("amount", new Soles(t.Made.Shares.Sum(s => s.Total.Centimos)))), t.Made is null, $"/menus/juntas/{t.Number}"))],
            [.. o.Joint.Kitchens.Select(k => new JointKitchenRow(NameOf(o, k.Number, visit.T), Between(o.Joint.Owes(k.Number), visit.T), $"/menus/juntas/cocina/{k.Number}"))]));
        return Answers.Page<JointPage>(new { View = view, MayBuy = visit.May(Power.Buy), Today = visit.Today.Typed(), KitchenActId = visit.NewActId(), TripActId = visit.NewActId(), Typed = posted?.Typed, Errors = errors }, status);
    }

    /// <summary>Our own name for ourselves, theirs for them; «borrado» where it was erased.</summary>
    public static string NameOf(Organization o, int kitchen, Texts t) => kitchen == JointBook.Ourselves ? t["joint.ourselves"] : o.Joint.NameOf(kitchen) ?? t["erased"];

    /// <summary>nos debe S/ 12.30; le debemos S/ 4.00; a mano</summary>
    public static string Between(Soles owes, Texts t) => owes.IsPositive ? t.Of("joint.owes-us", ("amount", owes)) : owes.IsNegative ? t.Of("joint.we-owe", ("amount", -owes)) : t["joint.even"];
}

/// <summary>What the page of buying together shows.</summary>
public sealed record JointView(IReadOnlyList<JointTripRow> Trips, IReadOnlyList<JointKitchenRow> Kitchens);

public sealed record JointTripRow(string Number, string Day, string Detail, bool IsOpen, string Url);

public sealed record JointKitchenRow(string Name, string Between, string Url);
