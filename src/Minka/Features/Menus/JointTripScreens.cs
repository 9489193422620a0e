using Minka.Domain.Amounts;
using Minka.Domain.Cash;
using Minka.Domain.Joint;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Domain.Storeroom;
using Minka.Features.Cash;
using Minka.Features.Storeroom;
using Minka.Locale;
using Minka.Ui;
using Minka.Web;

namespace Minka.Features.Menus;

/// <summary>One trip: what each kitchen asks for, what it brought and cost, what each gets and owes, and its slips on paper.</summary>
public static class JointTripScreens
{
    const string Items = "Items", Got = "Got";
    const int OrderLines = 3;

    public static void Map(Routes routes)
    {
        routes.Get("/menus/juntas/{number:int}", Power.SeeBooks, (Visit visit, int number) => Trip(visit, number, null, OrderLines, [], StatusCodes.Status200OK));
        routes.Post("/menus/juntas/{number:int}/pedido", Power.Buy, Order);
        routes.Get("/menus/juntas/{number:int}/compra", Power.Buy, (Visit visit, Node node, int number) => Purchase(visit, node, number, null, [], StatusCodes.Status200OK));
        routes.Post("/menus/juntas/{number:int}/compra", Power.Buy, Buy);
        routes.Get("/menus/juntas/{number:int}/hoja", Power.SeeBooks, Slips);
    }

    static async Task<IResult> Order(HttpContext context, Visit visit, int number)
    {
        var posted = await context.ReadPosted(visit);
        var lines = new TypedLines(posted, Items, OrderTogether.ItemsMax);
        if (lines.AsksForMore) return Trip(visit, number, posted, lines.Count, [], StatusCodes.Status200OK);
        var items = visit.Read(o => o.Store.Choices.ToDictionary(i => i.Key));
        var ordered = new List<OrderedItem>();
        foreach (var line in lines.With("Item", "Quantity"))
        {
            if (posted.Text(lines.Field(line, "Item")) is not { } key || !items.TryGetValue(key, out var item)) posted.Wrong(lines.Field(line, "Item"), "store.choose-item");
            else if (!posted.Has(lines.Field(line, "Quantity"))) posted.Wrong(lines.Field(line, "Quantity"), "market.quantity-missing");
            else ordered.Add(new OrderedItem(key, posted.Quantity(lines.Field(line, "Quantity"), item) ?? 0));
        }
        var result = await visit.Do(posted, new OrderTogether(number, posted.Int("Kitchen", -1), ordered));
        return result.Done ? Answers.GoOn($"/menus/juntas/{number}", "joint-ordered") : Trip(visit, number, posted, lines.Count, lines.Placed(result.Errors), result.Status);
    }

    static async Task<IResult> Buy(HttpContext context, Visit visit, Node node, int number)
    {
        var posted = await context.ReadPosted(visit);
        var items = visit.Read(o => Ordered(o, number));
        var got = items.Select((item, i) => new JointGot(item.Key, posted.Quantity($"{Got}[{i}].Quantity", item) ?? 0, posted.Soles($"{Got}[{i}].Paid"))).ToArray();
        var source = visit.Read(o => MoneyPlaces.Read(o, posted.Text("Source")));
        var command = new BuyTogether(number, posted.Date("Date") ?? visit.Today, got, posted.Soles("Freight"), posted.Int("Payer"), source ?? MoneySource.Box)
        {
            Paper = posted.Choice("Paper", Paper.None), PaperNumber = posted.Text("PaperNumber", Spend.PaperNumberLengthMax), Second = await visit.ReadSecond(posted, node, context.RequestAborted),
        };
        var result = await visit.Do(posted, command);
        return result.Done ? Answers.GoOn($"/menus/juntas/{number}", "joint-bought") : Purchase(visit, node, number, posted, result.Errors, result.Status);
    }

    static IResult Trip(Visit visit, int number, Posted? posted, int lines, IReadOnlyList<FieldError> errors, int status)
    {
        if (visit.Read(o => TripViews.Of(o, visit, number)) is not { } view) return Results.NotFound();
        return Answers.Page<JointTripPage>(new
        {
            View = view, Lines = lines, Kitchens = visit.Read(o => Kitchens(o, visit.T)), Items = visit.Read(o => o.Store.Choices.Select(i => new Choice(i.Key, i.Name)).ToArray()),
            MayBuy = visit.May(Power.Buy), ActId = visit.NewActId(), Typed = posted?.Typed, Errors = errors,
        }, status);
    }

    static IResult Purchase(Visit visit, Node node, int number, Posted? posted, IReadOnlyList<FieldError> errors, int status)
    {
        if (visit.Read(o => o.Joint.Trip(number)) is not { Made: null } trip) return Results.NotFound();
        var lines = visit.Read(o => Ordered(o, number).Select(i => new JointBuyLine(i.Name, StoreWords.Pictogram(i), visit.T.Of("joint.asked", ("quantity", QuantityWords.Say(i, trip.Orders.Where(l => l.Item == i.Key).Sum(l => l.Quantity)))))).ToArray());
        return Answers.Page<JointBuyPage>(new
        {
            Number = number, Lines = lines, Payers = visit.Read(o => Kitchens(o, visit.T)), Sources = visit.Read(o => MoneyPlaces.Of(o, visit.Person, visit.T)), Limit = visit.Read(o => o.Charter.At(visit.Today).TwoSignaturesAbove.ToString()),
            Signers = SecondSignatures.IsAsked(posted?.Typed, errors) ? SecondSignatures.Choices(visit, node, Power.SpendOverLimit) : null,
            Today = visit.Today.Typed(), ActId = visit.NewActId(), Typed = posted?.Typed, Errors = errors,
        }, status);
    }

    static IResult Slips(Visit visit, int number)
    {
        var (view, ends) = visit.Read(o => (TripViews.Of(o, visit, number), PaperEnds.Of(o, visit)));
        return view is null ? Results.NotFound() : Answers.Page<PrintedSheets>(new { Title = view.Title, Sheets = TripViews.SlipsOf(view, ends, visit.T), BackUrl = $"/menus/juntas/{number}" });
    }

    /// <summary>The items that somebody asked for, in the order of the shelf.</summary>
    static Item[] Ordered(Organization o, int number) =>
        [.. (o.Joint.Trip(number)?.Orders ?? []).Select(l => l.Item).Distinct().Select(i => o.Store.Find(i)).OfType<Item>().OrderBy(i => Catalogue.PlaceOf(i.Key)).ThenBy(i => i.Name, StringComparer.Ordinal)];

    static Choice[] Kitchens(Organization o, Texts t) => [new("0", t["joint.ourselves"], "house"), .. o.Joint.Kitchens.Select(k => new Choice($"{k.Number}", JointScreens.NameOf(o, k.Number, t), "house-line"))];
}

/// <summary>An item of the trip on the purchase form.</summary>
public sealed record JointBuyLine(string Name, string Pictogram, string Asked);
