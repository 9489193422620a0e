using Minka.Domain.Amounts;

namespace Minka.Domain.Menus;

/// <summary>So much of a lot for the pot.</summary>
public sealed record PlannedTaking(MenuLot Lot, long Quantity);

/// <summary>So much to buy, as exactly as the pot needs it, in the item's smallest unit.</summary>
public sealed record PlannedBuying(string Item, long Quantity);

/// <summary>A day of the plan against the store.</summary>
/// <param name="BoughtThousandths">What the buying costs, in thousandths of a céntimo, so that sums are exact.</param>
/// <param name="TakenThousandths">What is taken is worth, the same way.</param>
public sealed record RunDay(ChosenDay Day, IReadOnlyList<PlannedTaking> Takings, IReadOnlyList<PlannedBuying> Buyings, long BoughtThousandths, long TakenThousandths, Nourishment Holds)
{
    public Soles Bought => InSoles(BoughtThousandths);
    /// <summary>What the day's food is worth, bought and taken.</summary>
    public Soles Worth => InSoles(BoughtThousandths + TakenThousandths);

    static Soles InSoles(long thousandths) => new(Proportion.HalfEven(thousandths, 1, 1_000));
}

/// <summary>
/// The store while a plan is cooked, day after day: the first lot to expire goes first, what is missing is bought that
/// morning, what expired is left.
/// </summary>
public sealed class StoreRun
{
    readonly Dictionary<string, List<(MenuLot Lot, long Left)>> shelf;
    readonly List<RunDay> days = [];

    StoreRun(MenuQuestion question) => shelf = question.Stock.Where(l => l.Quantity > 0).GroupBy(l => l.Item)
        .ToDictionary(g => g.Key, g => g.OrderBy(l => l.Expiry ?? DateOnly.MaxValue).ThenBy(l => l.Number).Select(l => (l, l.Quantity)).ToList());

    public IReadOnlyList<RunDay> Days => days;

    /// <summary>What is left of each lot in the end.</summary>
    public IEnumerable<(MenuLot Lot, long Left)> Left => shelf.Values.SelectMany(l => l);

    public static StoreRun Of(MenuQuestion question, IReadOnlyList<ChosenDay> chosen)
    {
        var run = new StoreRun(question);
        foreach (var day in chosen.OrderBy(d => d.Date)) run.Cook(question, day);
        return run;
    }

    /// <summary>On which day an item of the store is used up, and buying begins; null where it lasts.</summary>
    public DateOnly? RunsOutOn(string item) => days.FirstOrDefault(d => d.Buyings.Any(b => b.Item == item))?.Day.Date;

    void Cook(MenuQuestion question, ChosenDay day)
    {
        var (takings, buyings, holds) = (new List<PlannedTaking>(), new List<PlannedBuying>(), default(Nourishment));
        var needs = new Dictionary<string, long>();
        foreach (var dish in day.Dishes(question))
        {
            holds += dish.Holds;
            foreach (var (item, quantity) in question.Needs(dish, day.Rations)) needs[item] = needs.GetValueOrDefault(item) + quantity;
        }
        foreach (var (item, quantity) in needs.OrderBy(n => Storeroom.Catalogue.PlaceOf(n.Key)).ThenBy(n => n.Key, StringComparer.Ordinal))
        {
            var missing = quantity - Take(item, quantity, day.Date, takings);
            if (missing > 0) buyings.Add(new PlannedBuying(item, missing));
        }
        days.Add(new RunDay(day, takings, buyings, buyings.Sum(b => question.PriceOf(b.Item) * b.Quantity), takings.Sum(t => t.Lot.PerThousand * t.Quantity), holds));
    }

    long Take(string item, long quantity, DateOnly date, List<PlannedTaking> takings)
    {
        if (!shelf.TryGetValue(item, out var lots)) return 0;
        var taken = 0L;
        for (var i = 0; i < lots.Count && taken < quantity; i++)
        {
            var (lot, left) = lots[i];
            if (left <= 0 || lot.Expiry < date) continue;
            var part = Math.Min(quantity - taken, left);
            lots[i] = (lot, left - part);
            takings.Add(new PlannedTaking(lot, part));
            taken += part;
        }
        return taken;
    }
}
