using Minka.Domain.Organizations;

namespace Minka.Demo;

/// <summary>How long the story is and from which seed it grows. The same plan tells the same facts.</summary>
/// <param name="Today">The day that waits for its orders; history ends on the evening before.</param>
public sealed record DemoPlan(DateOnly Today, int Months = 12, int Seed = 1986);

/// <summary>Twelve months (or as many as asked) of an invented kitchen, through the real decisions.</summary>
public sealed class DemoYear(DemoWriter writer, DemoPlan plan, Action<DateOnly, double>? progress = null)
{
    const int PlannedLeast = 66, PlannedSpread = 12;
    readonly Random random = new(plan.Seed);
    int crewStart;

    public static DateOnly FirstDay(DemoPlan plan) => Cooking(plan.Today.AddMonths(-plan.Months));

    public async Task<DemoKitchen> Live()
    {
        var first = FirstDay(plan);
        var kitchen = new DemoKitchen(writer, first, plan.Today);
        await kitchen.Adopt();
        var days = CookingDays(first, plan.Today).ToArray();
        var subsidy = new DemoSubsidy(writer, kitchen, days, plan.Today);
        var happenings = new DemoHappenings(writer, kitchen, random, subsidy, first, days, plan.Today);
        var share = new DemoShare(writer, kitchen, days);
        var money = new DemoMoney(writer, kitchen, days);
        var buying = new DemoBuying(writer, kitchen, plan.Today);
        var handovers = new DemoHandovers(writer, kitchen, days);
        var aid = new DemoAid(writer, kitchen, first, days, plan.Today);
        await aid.Begin();
        for (var i = 0; i < days.Length; i++)
        {
            var day = days[i];
            var eve = i == 0 ? day : days[i - 1];
            var scarce = happenings.IsScarce(day);
            var told = new DemoDay(writer, kitchen, random, day, scarce);
            await writer.At(eve, i == 0 ? 11 : 17, 30);
            await told.Plan(scarce ? 22 : PlannedLeast + random.Next(PlannedSpread), crewStart);
            crewStart += 4;
            await happenings.Before(day);
            if (!happenings.IsClosed(day)) await told.Live();
            await happenings.After(day);
            await share.After(day, happenings.IsClosed(day));
            await money.After(day);
            await subsidy.After(day);
            await handovers.After(day);
            await buying.After(day, days.Length - i);
            await aid.After(day);
            progress?.Invoke(day, (i + 1.0) / days.Length);
        }
        await Tonight(kitchen, happenings, days);
        return kitchen;
    }

    /// <summary>The evening before today: today's menu and crew are known, its orders are not.</summary>
    async Task Tonight(DemoKitchen kitchen, DemoHappenings happenings, DateOnly[] days)
    {
        await writer.At(days.Length > 0 ? days[^1] : plan.Today.AddDays(-1), 18, 0);
        if (days.Length > 0)
        {
            await happenings.Gas(days[^1]);
            await DemoPapers.Tell(writer, days[^1]);
        }
        await new DemoDay(writer, kitchen, random, plan.Today, scarce: false).Plan(74, crewStart);
        await writer.Settle();
    }

    static IEnumerable<DateOnly> CookingDays(DateOnly first, DateOnly today)
    {
        for (var day = first; day < today; day = day.AddDays(1))
            if (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)) yield return day;
    }

    static DateOnly Cooking(DateOnly day) => day.DayOfWeek switch { DayOfWeek.Saturday => day.AddDays(2), DayOfWeek.Sunday => day.AddDays(1), _ => day };
}
