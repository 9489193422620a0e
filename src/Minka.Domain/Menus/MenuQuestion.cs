using Minka.Domain.Amounts;
using Minka.Domain.Kitchen;
using Minka.Domain.Organizations;

namespace Minka.Domain.Menus;

/// <summary>A dish as a planner weighs it.</summary>
/// <param name="Base">The food that gives a main dish its character (lentils, noodles, chicken); null for soups and drinks.</param>
/// <param name="Holds">Thousandths of each floor that one ration of it reaches.</param>
public sealed record MenuDish(string Key, Course Course, string? Base, IReadOnlyList<RecipeLine> Lines, Nourishment Holds);

/// <summary>What something holds against the floors of the statute, in thousandths of each: 1,000 is exactly the floor.</summary>
public readonly record struct Nourishment(long Kcal, long Protein, long Iron)
{
    public static Nourishment operator +(Nourishment a, Nourishment b) => new(a.Kcal + b.Kcal, a.Protein + b.Protein, a.Iron + b.Iron);

    /// <summary>What is missing to the three floors together.</summary>
    public long Short => Math.Max(0, Floor - Kcal) + Math.Max(0, Floor - Protein) + Math.Max(0, Floor - Iron);

    public const long Floor = 1_000;
}

/// <summary>A day to plan.</summary>
/// <param name="Coming">Cash that the day usually brings, less its fuel and water: it can pay the market of that day.</param>
/// <param name="Fixed">Dishes that were chosen already, by course.</param>
public sealed record MenuDay(DateOnly Date, int Rations, Soles Coming, IReadOnlyDictionary<Course, string> Fixed);

/// <summary>A lot that may be cooked.</summary>
/// <param name="PerThousand">What a thousand of its smallest units cost, in céntimos.</param>
public sealed record MenuLot(LotId Id, int Number, string Item, long Quantity, DateOnly? Expiry, long PerThousand);

/// <summary>A dish that was eaten lately.</summary>
public sealed record EatenDish(DateOnly Date, Course Course, string Key, string? Base);

/// <summary>
/// Everything that the question «what do we cook tomorrow with what there is?» rests on, and nothing else: a planner reads
/// this and no book, so that the same question always has the same answer.
/// </summary>
/// <param name="Prices">Céntimos for a thousand of an item's smallest units; items that nobody can price are missing.</param>
/// <param name="Steps">By how much an item is taken at least: a tin is opened whole.</param>
/// <param name="Money">In the box now.</param>
public sealed record MenuQuestion(
    IReadOnlyList<MenuDay> Days, IReadOnlyList<MenuDish> Dishes, IReadOnlyList<MenuLot> Stock, IReadOnlyDictionary<string, long> Prices, IReadOnlyDictionary<string, long> Steps,
    Soles Money, IReadOnlyList<EatenDish> Lately, int RepeatDays, int RepeatDaysBeside, int UseFirstDays)
{
    public const int DaysMax = 7;
    /// <summary>More than a tonne of an item or ten thousand soles a kilo are slips of the pen: a planner counts no further.</summary>
    public const long QuantityMax = 1_000_000_000, PriceMax = 1_000_000;
    const long PerHundredMax = 10_000_000;

    /// <summary>What so many rations of a dish take, item by item, as a hand takes it.</summary>
    public IEnumerable<(string Item, long Quantity)> Needs(MenuDish dish, int rations) =>
        dish.Lines.Select(l => (l.Item, Stepped(l.Item, Proportion.HalfEven(Math.Clamp(l.PerHundred, 0, PerHundredMax), rations, 100))));

    /// <summary>Dishes among which a day's course may be chosen: the fixed one alone where one is fixed.</summary>
    public IReadOnlyList<MenuDish> Choices(MenuDay day, Course course)
    {
        var all = Dishes.Where(d => d.Course == course).ToArray();
        return day.Fixed.TryGetValue(course, out var key) ? [.. all.Where(d => d.Key == key)] : all;
    }

    public MenuDish? Find(string? key) => key is null ? null : Dishes.FirstOrDefault(d => d.Key == key);

    public int RepeatDaysOf(Course course) => course == Course.Main ? RepeatDays : RepeatDaysBeside;

    public long PriceOf(string item) => Prices.TryGetValue(item, out var price) ? price : 0;

    /// <summary>How pressing it is to use a lot: nothing beyond the window, more the sooner it expires.</summary>
    public long Urgency(MenuLot lot) => Days.Count == 0 || lot.Expiry is not { } expiry ? 0 : Math.Max(0, UseFirstDays + 1 - (expiry.DayNumber - Days[0].Date.DayNumber));

    long Stepped(string item, long quantity) =>
        quantity <= 0 || !Steps.TryGetValue(item, out var step) || step <= 1 ? Math.Max(0, quantity) : (quantity + step - 1) / step * step;
}
