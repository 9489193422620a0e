using Minka.Domain.Amounts;
using Minka.Domain.Cash;
using Minka.Domain.Kitchen;
using Minka.Domain.Menus;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Domain.Storeroom;
using Minka.Features.Cash;
using Minka.Locale;
using Minka.Ui;
using Minka.Web;

namespace Minka.Features.Storeroom;

/// <summary>The market: what the day's menu needs and the store does not have, and what was bought, from which money, with which paper.</summary>
public static class Market
{
    const string Line = "Products";

    public static void Map(Routes routes)
    {
        routes.Get("/mercado", Power.SeeBooks, Show);
        routes.Post("/mercado", Power.Buy, Buy);
    }

    static IResult Show(Visit visit, Node node, string? dia, string? hasta) => Page(visit, node, (Days.Read(dia) ?? visit.Today, Days.Read(hasta)), null, 0, [], StatusCodes.Status200OK);

    static async Task<IResult> Buy(HttpContext context, Visit visit, Node node)
    {
        var posted = await context.ReadPosted(visit);
        var menuDay = (posted.Date("Day") ?? visit.Today, posted.Date("Until"));
        var lines = new TypedLines(posted, Line, ReceiveDelivery.ProductsMax);
        if (lines.AsksForMore) return Page(visit, node, menuDay, posted, lines.Count, [], StatusCodes.Status200OK);
        var products = ReadProducts(visit, posted, lines);
        var source = visit.Read(o => MoneyPlaces.Read(o, posted.Text("Source")));
        var buyer = visit.Read(o => People.Find(o, posted.Int("Buyer"), visit.Today));
        if (source is null) posted.Wrong("Source", "cash.place.choose");
        var command = new MakePurchase(posted.Date("Date") ?? visit.Today, products, source ?? MoneySource.Box, buyer ?? visit.Person)
        {
            Freight = posted.Soles("Freight"), Paper = posted.Choice("Paper", Paper.None), PaperNumber = posted.Text("PaperNumber", Spend.PaperNumberLengthMax),
            Second = await visit.ReadSecond(posted, node, context.RequestAborted), Seller = posted.Text("Seller", 200), Note = posted.Text("Note", Spend.NoteLengthMax),
        };
        var result = await visit.Do(posted, command);
        return result.Done ? Answers.GoOn("/", "bought") : Page(visit, node, menuDay, posted, lines.Count, lines.Placed(result.Errors), result.Status);
    }

    /// <summary>Lines with a quantity or a price; a line that says only what is bought nothing yet.</summary>
    static IReadOnlyList<BoughtProduct> ReadProducts(Visit visit, Posted posted, TypedLines lines)
    {
        var items = visit.Read(o => o.Store.Choices.ToDictionary(i => i.Key));
        var products = new List<BoughtProduct>();
        foreach (var line in lines.With("Quantity", "Paid"))
        {
            var (key, quantity, paid) = (posted.Text(lines.Field(line, "Item")), lines.Field(line, "Quantity"), lines.Field(line, "Paid"));
            if (key is null || !items.TryGetValue(key, out var item))
            {
                posted.Wrong(lines.Field(line, "Item"), "store.choose-item");
                continue;
            }
            if (!posted.Has(quantity)) posted.Wrong(quantity, "market.quantity-missing");
            if (!posted.Has(paid)) posted.Wrong(paid, "market.paid-missing");
            products.Add(new BoughtProduct(key, posted.Quantity(quantity, item) ?? 0, posted.Soles(paid)));
        }
        return products;
    }

    static IResult Page(Visit visit, Node node, (DateOnly From, DateOnly? Until) day, Posted? posted, int count, IReadOnlyList<FieldError> errors, int status)
    {
        var signs = SecondSignatures.IsAsked(posted?.Typed, errors);
        var view = visit.Read(o => ViewOf(o, visit, day, posted, count));
        return Answers.Page<MarketPage>(new
        {
            View = view, ActId = visit.NewActId(), Typed = posted?.Typed, Errors = errors,
            Signers = signs ? SecondSignatures.Choices(visit, node, Power.SpendOverLimit) : null,
        }, status);
    }

    static MarketView ViewOf(Organization o, Visit visit, (DateOnly From, DateOnly? Until) days, Posted? posted, int count)
    {
        var (day, until) = days;
        var missing = until > day ? [.. MarketList.Of(o, visit.Today, day, until.Value).Lines.Select(l => ToBuyOf(o, l, visit.T))]
            : PotNeeds.Of(o, day).Where(n => n.ToBuy > 0).Select(n => ToBuyOf(o, n, visit.T)).ToArray();
        var fixedItems = posted is null ? missing.Select(m => m.Key).ToArray()
            : [.. Enumerable.Range(0, count).TakeWhile(i => posted.Has($"{Line}[{i}].Fixed")).Select(i => posted.Text($"{Line}[{i}].Fixed")!)];
        var lines = Math.Max(count, posted is null ? fixedItems.Length + TypedLines.MoreLines : 1);
        return new MarketView(
            day, until, DateWords.WeekdayDayMonth(day), day == visit.Today, visit.Today.Typed(), MenuOf(o, day), PotNeeds.Portions(o, o.Days.On(day)), missing,
            [.. Enumerable.Range(0, lines).Select(i => i < fixedItems.Length && o.Store.Find(fixedItems[i]) is { } item
                ? new MarketLine(i, item.Key, item.Name, StoreWords.Pictogram(item), missing.FirstOrDefault(m => m.Key == item.Key)?.AsSold) : new MarketLine(i, null, null, null, null))],
            [.. o.Store.Choices.Select(i => new Choice(i.Key, i.Name))],
            MoneyPlaces.Of(o, visit.Person, visit.T), People.Choices(o, visit), $"{o.Register.NumberOf(visit.Person)}",
            o.Charter.At(visit.Today).TwoSignaturesAbove.ToString(), o.Offices.Allows(visit.Person, Power.Buy, visit.Today));
    }

    /// <summary>The same of a list for several days.</summary>
    static ToBuy ToBuyOf(Organization o, ListedItem line, Texts texts) => new(
        line.Item.Key, line.Item.Name, StoreWords.Pictogram(line.Item), QuantityWords.Say(line.Item, line.AsSold),
        texts.Of(line.Held > 0 ? "market.have-some" : "market.have-none", ("needed", QuantityWords.Say(line.Item, line.Held + line.Missing)), ("have", QuantityWords.Say(line.Item, line.Held))),
        ReferenceCost.Of(o, line.Item.Key, line.AsSold) is > 0 and var last ? texts.Of("market.last-time", ("price", new Soles(last).ToString().Replace(' ', '\u00A0'))) : null);

    static ToBuy ToBuyOf(Organization o, PotNeed need, Texts texts)
    {
        var item = o.Store.Find(need.Item)!;
        var toBuy = AsSold.RoundedUp(item, need.ToBuy);
        var last = ReferenceCost.Of(o, need.Item, toBuy);
        return new ToBuy(need.Item, item.Name, StoreWords.Pictogram(item), QuantityWords.Say(item, toBuy),
            texts.Of(need.ToTake > 0 ? "market.have-some" : "market.have-none", ("needed", QuantityWords.Say(item, need.Needed - need.Taken)), ("have", QuantityWords.Say(item, need.ToTake))),
            last > 0 ? texts.Of("market.last-time", ("price", new Soles(last).ToString().Replace(' ', '\u00A0'))) : null);
    }

    static string? MenuOf(Organization o, DateOnly day) =>
        o.Days.On(day).Menu is { } menu && new[] { menu.Main, menu.Soup, menu.Drink }.Select(k => k is not null && o.Days.Recipes.TryGetValue(k, out var r) ? r.Name : null).OfType<string>().ToArray() is { Length: > 0 } names
            ? string.Join(" · ", names) : null;
}

/// <summary>What the market's page shows.</summary>
/// <param name="Until">The last day that she buys for; null where it is for one day.</param>
public sealed record MarketView(DateOnly Day, DateOnly? Until, string DayWords, bool IsToday, string Today, string? Menu, int Rations, IReadOnlyList<ToBuy> Missing, IReadOnlyList<MarketLine> Lines,
    IReadOnlyList<Choice> Items, IReadOnlyList<Choice> Sources, IReadOnlyList<Choice> Buyers, string Buyer, string Limit, bool MayBuy);

/// <summary>One thing to buy, in the amount in which it is sold.</summary>
public sealed record ToBuy(string Key, string Name, string Pictogram, string AsSold, string Why, string? LastTime);

/// <summary>A line of the purchase: of a product that the menu lacks, or to be chosen.</summary>
public sealed record MarketLine(int Index, string? Item, string? Name, string? Pictogram, string? Hint);
