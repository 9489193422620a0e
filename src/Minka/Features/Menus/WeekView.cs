using Minka.Domain.Amounts;
using Minka.Domain.Kitchen;
using Minka.Domain.Menus;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Domain.Storeroom;
using Minka.Features.Storeroom;
using Minka.Locale;
using Minka.Web;

namespace Minka.Features.Menus;

/// <summary>One item of a day: what to take with its lot, or what to buy with its price.</summary>
public sealed record PartLine(string Name, string Pictogram, string Quantity, string? Detail);

/// <summary>A day of the plan as the screen shows it.</summary>
/// <param name="Why">One sentence that can be read aloud; null where there is nothing true to say.</param>
/// <param name="IsKept">Somebody chose its dishes: they stay when the plan is asked again.</param>
public sealed record DayView(DateOnly Date, string Name, string? Main, string? Beside, int Rations, string? RationsFrom, string? Why, string PerRation, string? Holds, IReadOnlyList<PartLine> Takes, IReadOnlyList<PartLine> Buys,
    string ChangeUrl, string KeepUrl, string FreeUrl, bool IsKept, bool IsPlanned);

/// <summary>The answer to «what do we cook?»: the days, what it all costs, what runs out.</summary>
public sealed record WeekView(IReadOnlyList<DayView> Days, string Money, string Coming, string Buying, string? Short, IReadOnlyList<PartLine> RunsOut, bool BySolver, bool HasNew, string Wishes, bool MayPlan, IReadOnlyList<string> Posted)
{
    public static WeekView Of(Organization o, Visit visit, AskedMenu asked, MenuWishes wishes)
    {
        var (question, answer, run) = asked;
        return new WeekView(
            [.. run.Days.Select(d => DayOf(o, visit, asked, d, wishes))],
            question.Money.ToString(), new Soles(question.Days.Sum(d => d.Coming.Centimos)).ToString(), new Soles(run.Days.Sum(d => d.Bought.Centimos)).ToString(),
            answer.Score.MoneyShort > 0 ? new Soles(Proportion.HalfEven(answer.Score.MoneyShort, 1, 1_000)).ToString() : null,
            RunsOutOf(o, visit.T, run), answer.Planner == PlannerKind.Solver,
            answer.Days.Any(d => !IsInBook(o, d)), wishes.Written, visit.May(Power.PlanMenu), [.. answer.Days.Select(Posting)]);
    }

    static DayView DayOf(Organization o, Visit visit, AskedMenu asked, RunDay run, MenuWishes wishes)
    {
        var (day, texts) = (run.Day, visit.T);
        var usual = UsualDay.Of(o, day.Date, visit.Today);
        var keeps = Courses.All.Where(c => day.Of(c) is not null).Aggregate(wishes, (w, c) => w.With(day.Date, c, day.Of(c)!));
        return new DayView(
            day.Date, DateWords.Capital(DateWords.WeekdayDayMonth(day.Date)), NameOf(o, day.Main), Beside(o, day), day.Rations,
            usual.WeekdaysCounted > 0 && usual.Rations == day.Rations ? texts.Of("menus.rations.weekday", ("day", DateWords.Weekday(day.Date))) : null,
            MenuWords.Why(o, asked, day.Date, texts), run.Worth.DividedBy(Math.Max(1, day.Rations)).ToString(), MenuWords.Holds(run.Holds, o.Charter.At(visit.Today), texts),
            [.. run.Takings.GroupBy(t => t.Lot.Item).Select(g => TakeOf(o, visit, g.Key, [.. g]))], [.. run.Buyings.Select(b => BuyOf(o, asked.Question, b, texts))],
            wishes.Url($"/menus/cambiar?dia={WhenWritten(day.Date)}"), keeps.Url("/menus"), wishes.Freeing(day.Date).Url("/menus"),
            asked.Question.Days.First(d => d.Date == day.Date).Fixed.Count > 0, IsInBook(o, day));
    }

    static PartLine TakeOf(Organization o, Visit visit, string item, PlannedTaking[] takings) => new(
        o.Store.NameOf(item), StoreWords.Pictogram(o.Store, item), o.Store.Say(item, takings.Sum(t => t.Quantity)),
        takings[0].Lot.Expiry is { } expiry && o.Store.LotByNumber(takings[0].Lot.Number) is { } lot ? StoreWords.Expires(expiry, visit.Today, o.Charter.At(visit.Today).LotWarnDays, visit.T) + (takings.Length > 1 ? visit.T["menus.and-other-lots"] : "") : null);

    static PartLine BuyOf(Organization o, MenuQuestion question, PlannedBuying buying, Texts texts)
    {
        var item = o.Store.Find(buying.Item)!;
        var sold = AsSold.RoundedUp(item, buying.Quantity);
        return new PartLine(item.Name, StoreWords.Pictogram(item), QuantityWords.Say(item, sold), question.PriceOf(buying.Item) > 0 ? texts.Of("menus.about", ("price", Domain.Prices.PriceBook.CostOf(question.PriceOf(buying.Item), sold))) : texts["menus.no-price"]);
    }

    static PartLine[] RunsOutOf(Organization o, Texts texts, StoreRun run) =>
    [
        .. from item in run.Days.SelectMany(d => d.Takings).Select(t => t.Lot.Item).Distinct()
           let gone = run.RunsOutOn(item)
           where gone is not null
           orderby gone, Catalogue.PlaceOf(item)
           select new PartLine(o.Store.NameOf(item), StoreWords.Pictogram(o.Store, item), DateWords.Capital(DateWords.Weekday(gone.Value)), null),
    ];

    /// <summary>The day book has exactly this.</summary>
    static bool IsInBook(Organization o, ChosenDay day) => o.Days.On(day.Date).Menu is { } menu && (menu.Soup, menu.Main, menu.Drink) == (day.Soup, day.Main, day.Drink);

    public static string? NameOf(Organization o, string? key) => key is not null && o.Days.Recipes.TryGetValue(key, out var recipe) ? recipe.Name : null;

    static string? Beside(Organization o, ChosenDay day) => string.Join(" · ", new[] { NameOf(o, day.Soup), NameOf(o, day.Drink) }.OfType<string>()) is { Length: > 0 } names ? names : null;

    public static string WhenWritten(DateOnly date) => date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>A day as the form carries it: date|rations|main|soup|drink.</summary>
    static string Posting(ChosenDay day) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{WhenWritten(day.Date)}|{day.Rations}|{day.Main}|{day.Soup}|{day.Drink}");

    /// <summary>Reads what <see cref="Posting"/> wrote; null where it is none of that.</summary>
    public static ChosenDay? ReadPosting(string text)
    {
        var parts = text.Split('|');
        if (parts.Length != 5 || Features.Storeroom.Days.Read(parts[0]) is not { } date || !int.TryParse(parts[1], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var rations)) return null;
        return new ChosenDay(date, rations, Blank(parts[3]), Blank(parts[2]), Blank(parts[4]));
        static string? Blank(string part) => part.Length == 0 ? null : part;
    }
}
