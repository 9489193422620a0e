using Minka.Domain.Cash;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Domain.Rescue;
using Minka.Domain.Storeroom;
using Minka.Features.Cash;
using Minka.Features.Storeroom;
using Minka.Locale;
using Minka.Ui;
using Minka.Ui.Tables;
using Minka.Web;

namespace Minka.Features.Menus;

/// <summary>Food rescued at a wholesale market: the trips, kilos month by month, and weighing a new one in.</summary>
public static class RescueScreens
{
    const string Line = "Products";
    const int TripsShown = 20;

    public static void Map(Routes routes)
    {
        routes.Get("/almacen/recuperado", Power.SeeBooks, Show);
        routes.Get("/almacen/recuperado/nuevo", Power.ReceiveDelivery, (Visit visit, Node node) => Form(visit, node, null, TypedLines.MoreLines, [], StatusCodes.Status200OK));
        routes.Post("/almacen/recuperado/nuevo", Power.ReceiveDelivery, WeighIn);
    }

    static IResult Show(HttpContext context, Visit visit)
    {
        var view = visit.Read(o => new RescueView(
            [.. o.Rescues.Trips.Take(TripsShown).Select(t => TripOf(o, t, visit))], MonthsOf(o, visit.T), o.Rescues.Months() is [var month, ..] && month.Month == new DateOnly(visit.Today.Year, visit.Today.Month, 1) ? QuantityWords.InUnits(Unit.Gram, month.GoodGrams) : null));
        return TableFiles.Asked(context, visit, view.Months) ?? Answers.Page<RescuePage>(new { View = view, MayWeigh = visit.May(Power.ReceiveDelivery) });
    }

    static async Task<IResult> WeighIn(HttpContext context, Visit visit, Node node)
    {
        var posted = await context.ReadPosted(visit);
        var lines = new TypedLines(posted, Line, ReceiveDelivery.ProductsMax);
        if (lines.AsksForMore) return Form(visit, node, posted, lines.Count, [], StatusCodes.Status200OK);
        var products = ReadProducts(visit, posted, lines);
        var source = visit.Read(o => MoneyPlaces.Read(o, posted.Text("Source")));
        var command = new RescueFood(posted.Date("Date") ?? visit.Today, products)
        {
            Fare = posted.Soles("Fare"), Source = source ?? MoneySource.Box, Second = await visit.ReadSecond(posted, node, context.RequestAborted), Market = posted.Text("Market", Words.LengthMax), Note = posted.Text("Note", RescueFood.NoteLengthMax),
        };
        var result = await visit.Do(posted, command);
        return result.Done ? Answers.GoOn("/almacen/recuperado", "rescued") : Form(visit, node, posted, lines.Count, lines.Placed(result.Errors), result.Status);
    }

    static List<SortedProduct> ReadProducts(Visit visit, Posted posted, TypedLines lines)
    {
        var items = visit.Read(o => o.Store.Choices.ToDictionary(i => i.Key));
        var products = new List<SortedProduct>();
        foreach (var line in lines.With("Good", "Spoiled"))
        {
            if (posted.Text(lines.Field(line, "Item")) is not { } key || !items.TryGetValue(key, out var item))
            {
                posted.Wrong(lines.Field(line, "Item"), "store.choose-item");
                continue;
            }
            products.Add(new SortedProduct(key, posted.Quantity(lines.Field(line, "Good"), item) ?? 0, posted.Quantity(lines.Field(line, "Spoiled"), item) ?? 0, posted.Date(lines.Field(line, "Expiry"))));
        }
        return products;
    }

    static IResult Form(Visit visit, Node node, Posted? posted, int count, IReadOnlyList<FieldError> errors, int status) => Answers.Page<RescueForm>(new
    {
        Items = visit.Read(o => o.Store.Choices.Where(i => i.Use == ItemUse.Food).Select(i => new Choice(i.Key, i.Name)).ToArray()), Lines = count, Sources = visit.Read(o => MoneyPlaces.Of(o, visit.Person, visit.T)),
        Signers = SecondSignatures.IsAsked(posted?.Typed, errors) ? SecondSignatures.Choices(visit, node, Power.SpendOverLimit) : null, Limit = visit.Read(o => o.Charter.At(visit.Today).TwoSignaturesAbove.ToString()),
        MayPay = visit.May(Power.Buy), Today = visit.Today.Typed(), ActId = visit.NewActId(), Typed = posted?.Typed, Errors = errors,
    }, status);

    static RescueRow TripOf(Organization o, RescueTrip trip, Visit visit)
    {
        var good = string.Join(", ", (trip.Fact.Lots ?? []).Where(l => l?.Item is not null).Select(l => $"{StoreWords.Lower(o.Store.NameOf(l.Item))} {o.Store.Say(l.Item, l.Quantity)}"));
        return new RescueRow(
            DateWords.Capital(DateWords.WeekdayDayMonth(trip.Fact.Date)), string.Join(". ", new[] { trip.Market, good, trip.Fare.IsZero ? null : visit.T.Of("rescue.fare-was", ("amount", trip.Fare)), trip.Note }.Where(w => !string.IsNullOrEmpty(w))),
            QuantityWords.InUnits(Unit.Gram, o.Rescues.GoodGrams(trip)), o.Rescues.SpoiledGrams(trip) is > 0 and var spoiled ? visit.T.Of("rescue.spoiled-was", ("quantity", QuantityWords.InUnits(Unit.Gram, spoiled))) : null, Corrections.UrlOf(o, trip.Stamp.Act, visit));
    }

    static Table MonthsOf(Organization o, Texts t) => new(t["rescue.months"], "recuperado",
        [TableColumn.Text(t["rescue.month"]), TableColumn.Quantity(t["rescue.good"], "kg"), TableColumn.Quantity(t["rescue.spoiled"], "kg"), TableColumn.Count(t["rescue.trips"]), TableColumn.Soles(t["rescue.fares"]), TableColumn.Soles(t["rescue.worth"])],
        [.. o.Rescues.Months().Select(m => new TableRow([DateWords.Capital(DateWords.MonthYear(m.Month)), Cell.Quantity(m.GoodGrams, 3), Cell.Quantity(m.SpoiledGrams, 3), m.Trips, m.Fares, m.Worth]))]);
}

/// <summary>What the page of rescued food shows.</summary>
/// <param name="ThisMonth">Good kilos of the running month; null before its first trip.</param>
public sealed record RescueView(IReadOnlyList<RescueRow> Trips, Table Months, string? ThisMonth);

public sealed record RescueRow(string When, string What, string Good, string? Spoiled, string? CorrectUrl);
