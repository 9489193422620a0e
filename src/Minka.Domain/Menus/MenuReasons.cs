using Minka.Domain.Kitchen;

namespace Minka.Domain.Menus;

/// <summary>Why a main dish stands on its day: true facts about it, the strongest first. Screens join at most two of them into one sentence.</summary>
public abstract record MenuReason
{
    MenuReason() { }

    /// <summary>Somebody chose it.</summary>
    public sealed record SheChose : MenuReason;
    /// <summary>It uses an item of which a lot expires soon.</summary>
    public sealed record UsesFirst(string Item, DateOnly Expiry) : MenuReason;
    /// <summary>Nothing has to be bought for it.</summary>
    public sealed record AllInStore : MenuReason;
    /// <summary>Its base is in the store.</summary>
    public sealed record BaseInStore(string Item) : MenuReason;
    /// <summary>The meal before it rested on something else.</summary>
    public sealed record Differs(DateOnly Date, string Dish) : MenuReason;
    /// <summary>With it the ration reaches the floor of energy and protein.</summary>
    public sealed record Nourishes : MenuReason;
    /// <summary>The money of the day covers what must be bought.</summary>
    public sealed record MoneyCovers : MenuReason;
}

/// <summary>Finds the reasons of a day of a plan.</summary>
public static class MenuReasons
{
    public static IReadOnlyList<MenuReason> Of(MenuQuestion question, StoreRun run, DateOnly date)
    {
        var at = run.Days.ToList().FindIndex(d => d.Day.Date == date);
        if (at < 0 || question.Find(run.Days[at].Day.Main) is not { } main) return [];
        if (question.Days.FirstOrDefault(d => d.Date == date)?.Fixed.ContainsKey(Course.Main) == true) return [new MenuReason.SheChose()];
        return [.. Found(question, run, at, main)];
    }

    static IEnumerable<MenuReason> Found(MenuQuestion question, StoreRun run, int at, MenuDish main)
    {
        var day = run.Days[at];
        var items = main.Lines.Select(l => l.Item).ToHashSet();
        var first = day.Takings.Where(t => items.Contains(t.Lot.Item) && question.Urgency(t.Lot) > 0).OrderBy(t => t.Lot.Expiry).ThenByDescending(t => t.Lot.Item == main.Base).FirstOrDefault();
        if (first is not null) yield return new MenuReason.UsesFirst(first.Lot.Item, first.Lot.Expiry!.Value);
        if (day.Buyings.All(b => !items.Contains(b.Item))) yield return new MenuReason.AllInStore();
        else if (first is null && day.Takings.Any(t => t.Lot.Item == main.Base) && day.Buyings.All(b => b.Item != main.Base)) yield return new MenuReason.BaseInStore(main.Base!);
        if (Before(question, run, at) is { } before && before.Base is not null && before.Base != main.Base) yield return new MenuReason.Differs(before.Date, before.Key);
        if (day.Holds is { Kcal: >= Nourishment.Floor, Protein: >= Nourishment.Floor }) yield return new MenuReason.Nourishes();
        if (day.BoughtThousandths > 0 && MenuScore.Of(question, [.. run.Days.Select(d => d.Day)]).MoneyShort == 0) yield return new MenuReason.MoneyCovers();
    }

    static (DateOnly Date, string Key, string? Base)? Before(MenuQuestion question, StoreRun run, int at)
    {
        if (at > 0) return question.Find(run.Days[at - 1].Day.Main) is { } planned ? (run.Days[at - 1].Day.Date, planned.Key, planned.Base) : null;
        return question.Lately.Where(e => e.Course == Course.Main && e.Date < run.Days[at].Day.Date).MaxBy(e => e.Date) is { } eaten ? (eaten.Date, eaten.Key, eaten.Base) : null;
    }
}
