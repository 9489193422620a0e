using Minka.Domain.Amounts;
using Minka.Domain.Kitchen;
using Minka.Domain.Menus;
using Minka.Domain.Organizations;

namespace Minka.Domain.Tests.Menus;

/// <summary>Questions of the menus made by hand, a hundred rations a day from Monday on.</summary>
public sealed class Pantry
{
    public static readonly DateOnly Monday = new(2026, 11, 23);

    readonly List<MenuDish> dishes = [];
    readonly List<MenuLot> stock = [];
    readonly Dictionary<string, long> prices = [];
    readonly Dictionary<(int Day, Course Course), string> kept = [];
    readonly List<EatenDish> lately = [];

    public int Days { get; set; } = 1;
    public Soles Money { get; set; } = Soles.Of(1_000);
    public Soles Coming { get; set; }
    public int RepeatDays { get; set; } = 7;

    /// <summary>A main dish of one item, so many grams for a hundred rations.</summary>
    public Pantry Dish(string key, string item, long grams, Nourishment? holds = null, Course course = Course.Main, string? dishBase = null)
    {
        dishes.Add(new MenuDish(key, course, course == Course.Main ? dishBase ?? item : null, [new RecipeLine(item, grams)], holds ?? new Nourishment(1_000, 1_000, 1_000)));
        return this;
    }

    public Pantry Has(string item, long grams, int? expiresIn = null, long perThousand = 0)
    {
        stock.Add(new MenuLot(new LotId(new Guid(stock.Count + 1, 0, 0, new byte[8])), stock.Count + 1, item, grams, expiresIn is { } days ? Monday.AddDays(days) : null, perThousand));
        return this;
    }

    public Pantry Costs(string item, long perThousand)
    {
        prices[item] = perThousand;
        return this;
    }

    public Pantry Ate(string key, int daysAgo, string? dishBase = null, Course course = Course.Main)
    {
        lately.Add(new EatenDish(Monday.AddDays(-daysAgo), course, key, dishBase));
        return this;
    }

    public Pantry Keeps(int day, string key, Course course = Course.Main)
    {
        kept[(day, course)] = key;
        return this;
    }

    public MenuQuestion Asks() => new(
        [.. Enumerable.Range(0, Days).Select(d => new MenuDay(Monday.AddDays(d), 100, Coming, kept.Where(k => k.Key.Day == d).ToDictionary(k => k.Key.Course, k => k.Value)))],
        dishes, stock, prices, new Dictionary<string, long> { ["tins"] = 170 }, Money, lately, RepeatDays, 2, 60);

    /// <summary>Main dishes day after day.</summary>
    public static IReadOnlyList<ChosenDay> Plan(params string[] mains) => [.. mains.Select((m, d) => new ChosenDay(Monday.AddDays(d), 100, null, m, null))];
}
