using Minka.Domain.Amounts;
using Minka.Domain.Cash;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Domain.Subsidies;

namespace Minka.Demo;

/// <summary>
/// The cash subsidy of the last three months in an account of its own: it pays for the market and some firewood, each balance goes to the
/// municipality; one waits for its approval, one came back with an observation, one is being spent.
/// </summary>
public sealed class DemoSubsidy(DemoWriter writer, DemoKitchen kitchen, DemoCalendar calendar)
{
    const int PursesTold = 3;
    static readonly Soles Monthly = Soles.Of(285), Firewood = Soles.Of(30), LeastWorthUsing = Soles.Of(12);
    readonly PersonId treasurer = kitchen.Holder(Post.Treasurer);

    /// <summary>Before that the kitchen wrote the subsidy down as an income of the box.</summary>
    public bool HasPurse(DateOnly day) => calendar.Cooked.Count >= 30 && day >= new DateOnly(calendar.Today.Year, calendar.Today.Month, 1).AddMonths(1 - PursesTold);

    public Task Receive(DateOnly day) => writer.Do(treasurer, new ReceiveSubsidy(day, day, Monthly, $"00988{day.DayOfYear:000}"));

    /// <summary>The oldest purse in which enough is left for a morning at the market, and how much; null where there is none.</summary>
    public static (MoneySource Source, Soles Left)? Open(Organization o) =>
        o.Subsidies.All.Where(s => !s.IsFiled).Select(s => (Source: Earmark.OfSubsidy(s.Fact.Number), Left: o.Subsidies.LeftOf(s))).Where(s => s.Left >= LeastWorthUsing).Select(s => ((MoneySource, Soles)?)s).FirstOrDefault();

    public async Task After(DateOnly day)
    {
        if (calendar.Cooked.Count < 30) return;
        var left = calendar.Left(day);
        if (left == 12 && writer.Read(Open) is { } purse && purse.Left >= Firewood)
            await writer.Do(treasurer, new Spend(day, ExpenseKind.Fuel, Firewood, Paper.SwornStatement, null, purse.Source, Note: "Leña de la feria"));
        if (left == 26) await Step(1, BalanceStep.Filed, day);
        if (left == 22) await Step(1, BalanceStep.Observed, day, "Falta la firma de la fiscal en la segunda hoja");
        if (left == 20) await Step(1, BalanceStep.Answered, day, "Se llevó la hoja firmada");
        if (left == 8) await Step(2, BalanceStep.Filed, day);
        if (left == 1) await Step(2, BalanceStep.Observed, day, "Una boleta del mercado no se lee");
    }

    Task Step(int number, BalanceStep step, DateOnly day, string? note = null) =>
        writer.Read(o => o.Subsidies.ByNumber(number)?.Fact.Subsidy) is { } subsidy ? writer.Do(treasurer, new StepBalance(subsidy, step, day, note)) : Task.CompletedTask;
}
