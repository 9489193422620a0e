using Minka.Domain.Amounts;
using Minka.Domain.Kitchen;
using Minka.Domain.Organizations;
using Minka.Domain.Prices;
using Minka.Domain.Storeroom;
using Minka.Domain.Storeroom.Nutrition;

namespace Minka.Domain.Menus;

/// <summary>An item to buy for some days.</summary>
/// <param name="Missing">What the pots want and the store does not hold, to the gram.</param>
/// <param name="AsSold">The least that a stall sells and is enough.</param>
/// <param name="Held">What the store gives of it on those days.</param>
/// <param name="EdiblePercent">Of a hundred grams bought, what is left once peeled; 100 where nothing is lost.</param>
public sealed record ListedItem(Item Item, long Missing, long AsSold, long Held, KnownPrice Price, int EdiblePercent)
{
    /// <summary>What it will cost at the price known; null where nobody knows one.</summary>
    public Soles? Expected => Price.Kind == PriceKind.Unknown ? null : Price.For(AsSold);
}

/// <summary>The market list of the menus that are planned for some days, against the money there is.</summary>
/// <param name="Days">The planned days that it is for; what was taken out or cooked already is not among them.</param>
public sealed record MarketList(IReadOnlyList<DateOnly> Days, IReadOnlyList<ListedItem> Lines, Soles Money)
{
    public Soles Expected => new(Lines.Sum(l => l.Expected?.Centimos ?? 0));

    /// <summary>What is missing in the box; zero where it covers the list.</summary>
    public Soles Short => Expected > Money ? Expected - Money : Soles.Zero;

    public static MarketList Of(Organization organization, DateOnly today, DateOnly from, DateOnly to)
    {
        var days = organization.Days.Between(from, to).Where(d => d is { Menu: not null, IsTakenOut: false, IsCooked: false, Closing: null }).Take(MenuQuestion.DaysMax).ToArray();
        var menus = days.SelectMany(d => Courses.All.Select(c => (Key: (d.Date, c), Dish: DishOf(d, c)))).Where(m => m.Dish is not null).ToDictionary(m => m.Key, m => m.Dish!);
        var question = AskMenus.Of(organization, today, [.. days.Select(d => d.Date)], menus);
        var run = StoreRun.Of(question, [.. days.Select(d => new ChosenDay(d.Date, PotNeeds.Portions(organization, d), d.Menu!.Soup, d.Menu.Main, d.Menu.Drink))]);
        var held = run.Days.SelectMany(d => d.Takings).GroupBy(t => t.Lot.Item).ToDictionary(g => g.Key, g => g.Sum(t => t.Quantity));
        var lines = from buying in run.Days.SelectMany(d => d.Buyings).GroupBy(b => b.Item)
                    let item = organization.Store.Find(buying.Key)
                    where item is not null
                    let missing = buying.Sum(b => b.Quantity)
                    orderby Catalogue.PlaceOf(item.Key), item.Name
                    select new ListedItem(item, missing, Storeroom.AsSold.RoundedUp(item, missing), held.GetValueOrDefault(item.Key), organization.Prices.PerThousand(item.Key, today), EdiblePortion.PercentOf(item.Key));
        return new MarketList([.. days.Select(d => d.Date)], [.. lines], organization.Cash.Box);
    }

    static string? DishOf(Day day, Course course) => course switch { Course.Soup => day.Menu!.Soup, Course.Main => day.Menu!.Main, _ => day.Menu!.Drink };
}
