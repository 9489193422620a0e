using Minka.Domain.Amounts;
using Minka.Domain.Kitchen;
using Minka.Domain.Ledger;
using Minka.Domain.Organizations;
using Minka.Domain.Storeroom;
using Minka.Domain.Storeroom.Nutrition;

namespace Minka.Domain.Menus;

/// <summary>Puts the question of the menus together from the books.</summary>
public static class AskMenus
{
    const int LatelyDays = 60;

    /// <summary>The service days of the coming week that are still to be cooked, today's among them while it has no menu.</summary>
    public static IReadOnlyList<DateOnly> Horizon(Organization organization, DateOnly today) =>
        [.. Enumerable.Range(0, MenuQuestion.DaysMax + 1).Select(today.AddDays).Where(d => organization.Charter.At(d).IsServiceDay(d) && (d > today || IsOpen(organization.Days.On(d)))).Take(MenuQuestion.DaysMax)];

    /// <param name="chosen">Dishes that she wants on a day, by course; they stand whatever they cost.</param>
    /// <param name="rations">How many rations she expects, where she knows better.</param>
    public static MenuQuestion Of(Organization organization, DateOnly today, IReadOnlyList<DateOnly> days, IReadOnlyDictionary<(DateOnly, Course), string> chosen, IReadOnlyDictionary<DateOnly, int>? rations = null)
    {
        var statute = organization.Charter.At(today);
        var dishes = Dishes(organization, statute, chosen.Values.ToHashSet(StringComparer.Ordinal));
        var items = dishes.SelectMany(d => d.Lines).Select(l => l.Item).ToHashSet(StringComparer.Ordinal);
        return new MenuQuestion(
            [.. days.Order().Take(MenuQuestion.DaysMax).Select(d => DayOf(organization, d, today, chosen, rations))], dishes, Stock(organization, today, items, reservesToday: !days.Contains(today)),
            items.Order(StringComparer.Ordinal).Select(i => (Item: i, Price: Math.Min(organization.Prices.PerThousand(i, today).Centimos, MenuQuestion.PriceMax))).Where(p => p.Price > 0).ToDictionary(p => p.Item, p => p.Price),
            items.Where(Catalogue.IsOpenedWhole).Select(i => (Item: i, Step: organization.Store.Find(i)?.Measures.Select(m => m.Quantity).Where(q => q > 0).DefaultIfEmpty(1).Min() ?? 1)).ToDictionary(s => s.Item, s => s.Step),
            organization.Cash.Box, Lately(organization, days.Count == 0 ? today : days.Min()),
            (int)statute[MenuSettings.RepeatDays].Value, (int)statute[MenuSettings.RepeatDaysBeside].Value, (int)statute[MenuSettings.UseFirstDays].Value);
    }

    static bool IsOpen(Day day) => day.Menu is null && !day.IsTakenOut && !day.IsCooked && day.Closing is null;

    static MenuDay DayOf(Organization organization, DateOnly date, DateOnly today, IReadOnlyDictionary<(DateOnly Date, Course Course), string> chosen, IReadOnlyDictionary<DateOnly, int>? rations)
    {
        var usual = UsualDay.Of(organization, date, today);
        var wanted = chosen.Where(c => c.Key.Date == date && organization.Days.Recipes.TryGetValue(c.Value, out var recipe) && recipe.Course == c.Key.Course);
        return new MenuDay(date, rations?.TryGetValue(date, out var said) == true ? Math.Clamp(said, 1, PlanMenu.RationsMax) : usual.Rations, usual.Coming, wanted.ToDictionary(c => c.Key.Course, c => c.Value));
    }

    /// <summary>Dishes with a recipe that names things; one without lines is planned only where she chose it.</summary>
    static MenuDish[] Dishes(Organization organization, Statute statute, HashSet<string> chosen) =>
        [.. organization.Days.Recipes.Values.Where(r => r.Name.Length > 0 && (r.Lines.Count > 0 || chosen.Contains(r.Key))).OrderBy(r => r.Key, StringComparer.Ordinal)
            .Select(r => new MenuDish(r.Key, r.Course, DishBase.Of(organization.Store, r), r.Lines, Holds(organization, statute, r)))];

    static Nourishment Holds(Organization organization, Statute statute, Recipe recipe)
    {
        var food = Nutrients.PerRation(organization.Store, recipe.Lines.Select(l => (l.Item, l.PerHundred)), 100);
        return new Nourishment(
            Thousandths(food.KcalTenths, statute[MenuSettings.KcalMin].Value * 10), Thousandths(food.ProteinMg, statute[MenuSettings.ProteinMin].Value * 1_000), Thousandths(food.IronMicrograms, statute[MenuSettings.IronMin].Value * 1_000));
    }

    static long Thousandths(long holds, long floor) => floor <= 0 ? Nourishment.Floor : Math.Min(Proportion.HalfEven(Math.Max(0, holds), Nourishment.Floor, floor), 100 * Nourishment.Floor);

    static MenuLot[] Stock(Organization organization, DateOnly today, HashSet<string> items, bool reservesToday)
    {
        var reserved = reservesToday ? Reserved(organization, today) : [];
        var stock = new List<MenuLot>();
        foreach (var lot in items.Order(StringComparer.Ordinal).SelectMany(i => organization.Store.Cookable(i, today)))
        {
            var (quantity, cost) = organization.Store.BalanceOf(lot);
            var free = Math.Min(quantity - reserved.GetValueOrDefault(lot.Id), MenuQuestion.QuantityMax);
            if (free > 0) stock.Add(new MenuLot(lot.Id, lot.Number, lot.Item, free, lot.Expiry, Math.Min(ReferenceCost.Proportional(cost, 1_000, quantity), MenuQuestion.PriceMax)));
        }
        return [.. stock];
    }

    /// <summary>Today's pot takes its part before any day that comes.</summary>
    static Dictionary<LotId, long> Reserved(Organization organization, DateOnly today) =>
        organization.Days.On(today) is { IsCooked: false, Closing: null } ? PotNeeds.Of(organization, today).SelectMany(n => n.Take).GroupBy(t => t.Lot).ToDictionary(g => g.Key, g => g.Sum(t => t.Quantity)) : [];

    /// <summary>What was on the menu of the days before: cooked, or planned for today.</summary>
    static EatenDish[] Lately(Organization organization, DateOnly first) =>
    [
        .. from day in organization.Days.Between(first.PlusDays(-LatelyDays), first.PlusDays(-1))
           let menu = day.Menu
           where menu is not null
           from course in Courses.All
           let key = course switch { Course.Soup => menu.Soup, Course.Main => menu.Main, _ => menu.Drink }
           where key is not null && organization.Days.Recipes.ContainsKey(key)
           select new EatenDish(day.Date, course, key, DishBase.Of(organization.Store, organization.Days.Recipes[key])),
    ];
}
