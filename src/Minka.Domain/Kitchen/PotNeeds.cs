using Minka.Domain.Amounts;
using Minka.Domain.Organizations;
using Minka.Domain.Storeroom;

namespace Minka.Domain.Kitchen;

/// <summary>What one item of the day's menu needs: so much in all, so much already taken, from these lots, and what is not there.</summary>
/// <param name="Needed">For the planned rations, in the item's smallest unit.</param>
/// <param name="Taken">Already taken out for this day.</param>
/// <param name="Take">What to take now, first expiry first; only what is there and good.</param>
/// <param name="ToBuy">What the store does not have.</param>
public sealed record PotNeed(string Item, long Needed, long Taken, IReadOnlyList<LotOut> Take, long ToBuy)
{
    public long ToTake => Take.Sum(t => t.Quantity);
}

/// <summary>The recipes of a day scaled to its planned rations and held against the store.</summary>
public static class PotNeeds
{
    public static IReadOnlyList<PotNeed> Of(Organization organization, DateOnly date)
    {
        var day = organization.Days.On(date);
        if (day.Menu is not { } menu) return [];
        var needed = new Dictionary<string, long>();
        foreach (var key in new[] { menu.Main, menu.Soup, menu.Drink })
        {
            if (key is null || !organization.Days.Recipes.TryGetValue(key, out var recipe)) continue;
            foreach (var (item, quantity) in recipe.For(Portions(organization, day))) needed[item] = needed.GetValueOrDefault(item) + quantity;
        }
        var taken = TakenOut(organization, date);
        return [.. needed.Select(n => Need(organization, date, n.Key, AsTaken(organization, n.Key, n.Value), taken.GetValueOrDefault(n.Key))).OrderBy(n => Catalogue.PlaceOf(n.Item))];
    }

    /// <summary>Rations to cook for: what was planned, or what was ordered with the crew's menus when that is more.</summary>
    public static int Portions(Organization organization, Day day) =>
        Math.Max(day.Menu?.Rations ?? 0, day.Ordered == 0 ? 0 : day.Ordered + day.Crew.Count * organization.Charter.At(day.Date).CrewMenus);

    /// <summary>As a hand takes it: a tin is opened whole, liquids go by fifty millilitres, what is weighed by ten grams.</summary>
    static long AsTaken(Organization organization, string item, long quantity)
    {
        if (organization.Store.Find(item) is not { } known) return quantity;
        var step = Catalogue.IsOpenedWhole(item) && known.Measures.Count > 0 ? known.Measures.Min(m => m.Quantity) : known.Unit switch { Unit.Millilitre => 50, Unit.Gram => 10, _ => 1 };
        if (step <= 1 || quantity <= 0) return quantity;
        return Catalogue.IsOpenedWhole(item) ? (quantity + step - 1) / step * step : Math.Max(step, Proportion.HalfEven(quantity, 1, step) * step);
    }

    /// <summary>What was already taken out for a day, by item, in its smallest unit.</summary>
    static Dictionary<string, long> TakenOut(Organization organization, DateOnly date)
    {
        var taken = new Dictionary<string, long>();
        foreach (var posting in organization.Ledger.OfDay(date).Where(RationCost.IsForThePot).SelectMany(t => t.Postings))
            if (Ledger.Accounting.LotOf(posting.Account) is { } lot) taken[lot.Item] = taken.GetValueOrDefault(lot.Item) - posting.Quantity;
        return taken;
    }

    static PotNeed Need(Organization organization, DateOnly date, string item, long needed, long taken)
    {
        var open = Math.Max(0, needed - taken);
        var take = organization.Store.PlanTaking(item, open, date);
        return new PotNeed(item, needed, taken, take, open - take.Sum(t => t.Quantity));
    }
}
