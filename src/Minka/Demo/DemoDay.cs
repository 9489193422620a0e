using Minka.Domain.Amounts;
using Minka.Domain.Cash;
using Minka.Domain.Kitchen;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Domain.Storeroom;

namespace Minka.Demo;

/// <summary>One cooking day of the story, from the evening before to the closing.</summary>
public sealed class DemoDay(DemoWriter writer, DemoKitchen kitchen, Random random, DateOnly day, bool scarce)
{
    const int PublicMost = 8;
    static readonly Soles Water = Soles.Of(6);
    static readonly string[] mains = ["lentils-rice-fish", "red-noodles", "lentils-rice-fish", "gardener-rice", "olluquito"];
    static readonly string[] otherMains = ["lentils-rice-fish", "red-noodles", "stewed-potato", "lentils-rice-fish", "seco-beans"];
    static readonly string[] soups = ["semolina-soup", "vegetable-soup", "barley-soup", "chicken-broth", "vegetable-soup"];
    static readonly string[] drinks = ["passion-fruit-drink", "oat-drink", "chicha", "papaya-drink", "oat-drink"];

    readonly PersonId storekeeper = kitchen.Holder(Post.Storekeeper), treasurer = kitchen.Holder(Post.Treasurer), fiscal = kitchen.Holder(Post.Fiscal);
    readonly List<TakeOrder> orders = [];
    PersonId[] crew = [];

    /// <summary>The evening before: what is cooked, for how many, and by whom.</summary>
    /// <param name="turns">Who cooks as the roster says; before one hangs, four after one another.</param>
    public async Task Plan(int rations, DemoTurns turns)
    {
        var weekday = ((int)day.DayOfWeek + 6) % 7 % 5;
        var dishes = day.DayNumber / 7 % 2 == 0 || weekday == 0 ? mains : otherMains;
        writer.Say(storekeeper, new PlanMenu(day, soups[weekday], dishes[weekday], drinks[weekday], rations));
        await writer.Settle();
        crew = turns.CrewOn(day);
        if (!turns.Hangs(day)) await writer.Do(storekeeper, new NameCrew(day, [.. crew.Select(c => new CrewPlace(c, false))]));
    }

    public async Task Live()
    {
        await writer.At(day, 7, 20);
        TakeOrders();
        await writer.At(day, 8, 10);
        Buy();
        await writer.At(day, 9, 0);
        TakeOut();
        await writer.At(day, 11, 30);
        var visitors = scarce ? 1 : 2 + random.Next(PublicMost - 2);
        var leftover = random.Next(8) == 0 ? 1 + random.Next(2) : 0;
        var lost = !scarce && random.Next(60) == 0 ? 1 : 0;
        var crewMenus = scarce ? 4 : 20;
        await writer.Do(crew[0], new SayCooked(day, orders.Sum(o => o.Paid + o.Solidarity) + visitors + crewMenus + leftover + lost + (!scarce && day.Day % 3 == 0 ? 1 : 0)));
        await writer.At(day, 12, 40);
        Serve(visitors, crewMenus);
        await writer.At(day, 15, 10);
        Close(leftover, lost);
        await writer.Settle();
    }

    void TakeOrders()
    {
        foreach (var (_, household, told) in kitchen.Homes)
        {
            if (random.Next(100) >= (scarce ? 30 : 88)) continue;
            var eaters = 1 + told.Others.Length;
            var paid = scarce ? 1 : Math.Clamp(eaters - random.Next(2) - (eaters > 2 ? 1 : 0), 1, 4);
            var pay = random.Next(100) switch { < 74 => PaymentMeans.Cash, < 89 => PaymentMeans.Yape, < 92 => PaymentMeans.Plin, _ => PaymentMeans.OnAccount };
            var operation = pay is PaymentMeans.Yape or PaymentMeans.Plin ? random.Next(10_000_000, 99_999_999).ToString(System.Globalization.CultureInfo.InvariantCulture) : null;
            orders.Add(new TakeOrder(day, household, paid, scarce ? 0 : kitchen.SolidaryPlates.GetValueOrDefault(household), pay, operation, operation is null ? null : treasurer));
        }
        // The neighbours' plates go out even when the household that carries them does not eat that day.
        foreach (var (household, plates) in kitchen.SolidaryPlates)
            if (!orders.Exists(o => o.Household == household)) orders.Add(new TakeOrder(day, household, 0, plates, PaymentMeans.Cash));
        foreach (var order in orders) writer.Say(crew[0], order);
    }

    void Buy()
    {
        var missing = writer.Read(o => PotNeeds.Of(o, day).Where(n => n.ToBuy > 0).ToArray());
        var products = missing.Select(n => Product(n.Item, n.ToBuy)).ToList();
        var box = writer.Read(o => o.Cash.Box) - Water;
        var (source, left) = writer.Read(DemoSubsidy.Open) ?? (MoneySource.Box, box);
        products = [.. Affordable(products, left)];
        if (products.Count > 0)
        {
            var big = new Soles(products.Sum(p => p.Paid.Centimos)) > Soles.Of(100);
            writer.Say(treasurer, new MakePurchase(day, products, source, treasurer)
            {
                Paper = Paper.Boleta, PaperNumber = random.Next(200, 9000).ToString("0000", System.Globalization.CultureInfo.InvariantCulture), Second = big ? fiscal : null,
            });
        }
        if (box.IsNegative) return;
        writer.Say(treasurer, new Spend(day, ExpenseKind.Water, Water, Paper.Receipt, random.Next(40, 400).ToString(System.Globalization.CultureInfo.InvariantCulture), MoneySource.Box));
    }

    /// <summary>What the box can pay, the cheaper first: on a poor day the soup is thinner.</summary>
    static IEnumerable<BoughtProduct> Affordable(IEnumerable<BoughtProduct> products, Soles box)
    {
        foreach (var product in products.OrderBy(p => p.Paid))
        {
            if (product.Paid > box) yield break;
            box -= product.Paid;
            yield return product;
        }
    }

    /// <summary>Staples come by ten kilos when they run out; the rest is weighed at the stall for today's pot.</summary>
    static BoughtProduct Product(string item, long quantity)
    {
        var bought = item is "rice" or "noodles" or "sugar" or "salt" or "semolina" or "oats" or "barley" or "split-peas" ? (quantity + 9_999) / 10_000 * 10_000 : quantity;
        return new BoughtProduct(item, bought, DemoPrices.Of(item, bought));
    }

    void TakeOut()
    {
        var takes = writer.Read(o =>
        {
            var food = PotNeeds.Of(o, day).Where(n => n.ToTake > 0).Select(n => new Take(n.Item, n.ToTake)).ToList();
            food.AddRange(Rescued(o).Where(r => !food.Exists(t => t.Item == r.Item)).ToArray());
            // A cylinder cooks three days; its last breath goes with the third.
            var gas = o.Store.QuantityOf("gas") is var left && left < 3_400 ? left : 3_333;
            if (gas > 0) food.Add(new Take("gas", gas));
            return food;
        });
        if (takes.Count > 0) writer.Say(storekeeper, new TakeOut(day, takes));
    }

    /// <summary>What was gathered at the wholesale market goes into pot or jug within days: some of it each morning, whatever the recipe.</summary>
    IEnumerable<Take> Rescued(Organization o) =>
        o.Store.Lots.Values.Where(l => l.Origin == Origin.Rescued && l.Expiry >= day).Select(l => (l.Item, Quantity: o.Store.QuantityOf(l))).Where(l => l.Quantity > 0).GroupBy(l => l.Item).Select(g => new Take(g.Key, Math.Min(4_000, g.Sum(l => l.Quantity))));

    void Serve(int visitors, int crewMenus)
    {
        foreach (var order in orders.OrderBy(_ => random.Next())) writer.Say(crew[1], new ServeHousehold(day, order.Household, order.Paid + order.Solidarity));
        for (var i = 0; i < visitors; i++) writer.Say(crew[1], new ServeCounter(day, Counter.Public, 1));
        if (!scarce && day.Day % 3 == 0) writer.Say(crew[1], new ServePortion(day, PortionKind.Half, 2));
        for (var left = crewMenus; left > 0; left -= 5) writer.Say(crew[1], new ServeCounter(day, Counter.Crew, Math.Min(5, left)));
    }

    void Close(int leftover, int lost)
    {
        if (!scarce && writer.Read(o => o.Cash.Box) > Soles.Of(60)) writer.Say(treasurer, new MoveMoney(day, MoneySource.Box, new MoneySource(MoneyPlace.SetAside, "gas"), Soles.Of(18)));
        writer.Say(storekeeper, new CloseDay(day, leftover, 0, 0, lost > 0 ? "Un táper se cayó al servir." : null));
    }
}
