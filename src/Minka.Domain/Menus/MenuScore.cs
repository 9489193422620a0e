using Minka.Domain.Kitchen;

namespace Minka.Domain.Menus;

/// <summary>
/// How good a plan is: six wishes, each of which counts only where those before it are equal. Less is better in all.
/// </summary>
/// <param name="MoneyShort">The most that the market asks beyond the money there is by that morning, in thousandths of a céntimo.</param>
/// <param name="Undernourished">What the rations lack to the floors of energy, protein and iron, in thousandths of a floor, over all days.</param>
/// <param name="Repeats">Pairs of days on which the same dish comes back too soon.</param>
/// <param name="SameBase">Neighbouring days whose main dishes rest on the same food.</param>
/// <param name="LeftToExpire">What is left of lots that expire soon, the sooner the heavier.</param>
/// <param name="Cash">What is bought, in thousandths of a céntimo.</param>
public readonly record struct MenuScore(long MoneyShort, long Undernourished, long Repeats, long SameBase, long LeftToExpire, long Cash)
{
    public static MenuScore Of(MenuQuestion question, IReadOnlyList<ChosenDay> chosen)
    {
        var run = StoreRun.Of(question, chosen);
        return new MenuScore(MoneyShortOf(question, run), run.Days.Sum(d => d.Holds.Short), RepeatsOf(question, chosen), SameBaseOf(question, chosen), run.Left.Sum(l => question.Urgency(l.Lot) * l.Left), run.Days.Sum(d => d.BoughtThousandths));
    }

    /// <summary>For comparing: the first difference decides.</summary>
    public (long, long, long, long, long, long) Order => (MoneyShort, Undernourished, Repeats, SameBase, LeftToExpire, Cash);

    static long MoneyShortOf(MenuQuestion question, StoreRun run)
    {
        var (spent, there, worst) = (0L, question.Money.Centimos * 1_000, 0L);
        foreach (var day in run.Days)
        {
            spent += day.BoughtThousandths;
            there += (question.Days.FirstOrDefault(d => d.Date == day.Day.Date)?.Coming.Centimos ?? 0) * 1_000;
            worst = Math.Max(worst, spent - there);
        }
        return worst;
    }

    static long RepeatsOf(MenuQuestion question, IReadOnlyList<ChosenDay> chosen)
    {
        long repeats = 0;
        foreach (var course in Courses.All)
            for (var i = 0; i < chosen.Count; i++)
            {
                if (chosen[i].Of(course) is not { } key) continue;
                repeats += question.Lately.Count(e => e.Key == key && IsTooSoon(question, course, e.Date, chosen[i].Date));
                for (var j = 0; j < i; j++)
                    if (chosen[j].Of(course) == key && IsTooSoon(question, course, chosen[j].Date, chosen[i].Date)) repeats++;
            }
        return repeats;
    }

    static long SameBaseOf(MenuQuestion question, IReadOnlyList<ChosenDay> chosen)
    {
        var (same, before) = (0L, LastBase(question));
        foreach (var day in chosen.OrderBy(d => d.Date))
        {
            var now = question.Find(day.Main)?.Base;
            if (now is not null && now == before) same++;
            before = now;
        }
        return same;
    }

    /// <summary>The same dish comes back before the days that the statute wants between.</summary>
    public static bool IsTooSoon(MenuQuestion question, Course course, DateOnly earlier, DateOnly later) =>
        Math.Abs(later.DayNumber - earlier.DayNumber) is var days && days > 0 && days <= question.RepeatDaysOf(course);

    /// <summary>What the last main dish before the plan rested on.</summary>
    public static string? LastBase(MenuQuestion question) =>
        question.Days.Count == 0 ? null : question.Lately.Where(e => e.Course == Course.Main && e.Date < question.Days[0].Date).MaxBy(e => e.Date)?.Base;
}
