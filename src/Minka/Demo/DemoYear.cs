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

    public async Task<DemoKitchen> Live()
    {
        var calendar = new DemoCalendar(plan);
        var kitchen = new DemoKitchen(writer, calendar.First, plan.Today);
        await kitchen.Adopt();
        var subsidy = new DemoSubsidy(writer, kitchen, calendar);
        var happenings = new DemoHappenings(writer, kitchen, random, subsidy, calendar);
        var share = new DemoShare(writer, kitchen, calendar);
        var money = new DemoMoney(writer, kitchen, calendar);
        var buying = new DemoBuying(writer, kitchen, calendar);
        var handovers = new DemoHandovers(writer, kitchen, calendar);
        var conditions = new DemoConditions(writer, kitchen, calendar);
        var sanctions = new DemoSanctions(writer, kitchen, calendar);
        var aid = new DemoAid(writer, kitchen, calendar);
        var work = new DemoWork(writer, kitchen, calendar);
        var turns = new DemoTurns(writer, kitchen, calendar);
        await aid.Begin();
        var days = calendar.Weekdays;
        for (var i = 0; i < days.Count; i++)
        {
            var day = days[i];
            var eve = i == 0 ? day : days[i - 1];
            var scarce = calendar.IsScarce(day);
            var told = new DemoDay(writer, kitchen, random, day, scarce);
            await writer.At(eve, i == 0 ? 11 : 17, 30);
            await told.Plan(scarce ? 22 : PlannedLeast + random.Next(PlannedSpread), turns);
            await happenings.Before(day);
            if (!calendar.IsClosed(day))
            {
                await told.Live();
                await happenings.After(day);
                await share.After(day);
                await money.After(day);
                await subsidy.After(day);
                await handovers.After(day);
                await conditions.After(day);
                await sanctions.After(day);
                await turns.After(day);
                await buying.After(day);
                await aid.After(day);
                await work.After(day);
            }
            progress?.Invoke(day, (i + 1.0) / days.Count);
        }
        await Tonight(kitchen, happenings, calendar, turns);
        return kitchen;
    }

    /// <summary>The evening before today: today's menu and crew are known, its orders are not.</summary>
    async Task Tonight(DemoKitchen kitchen, DemoHappenings happenings, DemoCalendar calendar, DemoTurns turns)
    {
        var eve = calendar.Weekdays[^1];
        await writer.At(eve, 18, 0);
        await happenings.Gas(eve);
        await DemoPapers.Tell(writer, eve, calendar.Cooked[^1]);
        await turns.Tonight(plan.Today);
        await new DemoDay(writer, kitchen, random, plan.Today, scarce: false).Plan(74, turns);
        await writer.Settle();
    }
}
