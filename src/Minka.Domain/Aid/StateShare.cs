using Minka.Domain.Amounts;
using Minka.Domain.Cash;
using Minka.Domain.Kitchen;
using Minka.Domain.Organizations;

namespace Minka.Domain.Aid;

/// <summary>
/// Of what a month's pots cost, how much the State put: lots of its programmes that were used, at their value, and its cash
/// subsidy as far as other costs take it. Parish and donors are apart; work stands beside it in hours, and enters the second
/// share only where an assembly set what an hour is worth. The law (Ley 25307, DS 041-2002-PCM) orders not less than 65 of every hundred.
/// </summary>
/// <param name="Used">Food, fuel, water and transport of the pots, at cost.</param>
/// <param name="Subsidy">Received in the month.</param>
/// <param name="HourValue">What an assembly set; zero where none did.</param>
public sealed record StateShare(DateOnly Month, int Rations, Soles Used, Soles StateFood, Soles Subsidy, long WorkMinutes, Soles HourValue, int LegalPercent)
{
    /// <summary>Subsidy beyond what the rest cost is not yet in any pot.</summary>
    public Soles State => StateFood + Least(Subsidy, Used - StateFood);

    /// <summary>Of every hundred soles of inputs; null in a month without cost.</summary>
    public int? Percent => Used.IsPositive ? (int)Proportion.HalfEven(State.Centimos, 100, Used.Centimos) : null;

    public Soles WorkValue => new(Proportion.HalfEven(HourValue.Centimos, WorkMinutes, 60));

    /// <summary>The same with the work counted among the costs; null where no assembly set its value.</summary>
    public int? PercentWithWork => HourValue.IsPositive && Used.IsPositive ? (int)Proportion.HalfEven(State.Centimos, 100, (Used + WorkValue).Centimos) : null;

    /// <summary>What the State would have had to put more for the law to be kept.</summary>
    public Soles Missing => new(Math.Max(0, Proportion.HalfEven(Used.Centimos, LegalPercent, 100) - State.Centimos));

    /// <param name="month">Any day of the month.</param>
    /// <param name="until">Days after it are not counted.</param>
    public static StateShare Of(Organization organization, DateOnly month, DateOnly until)
    {
        var first = new DateOnly(month.Year, month.Month, 1);
        var last = DateOnly.FromDayNumber(Math.Min(until.DayNumber, first.DayNumber + DateTime.DaysInMonth(month.Year, month.Month) - 1));
        Soles used = default, state = default;
        long minutes = 0;
        var rations = 0;
        for (var number = first.DayNumber; number <= last.DayNumber; number++)
        {
            var date = DateOnly.FromDayNumber(number);
            var cost = RationCost.Of(organization, date);
            (used, state) = (used + cost.Total, state + cost.State);
            rations = Bounded.Add(rations, organization.Days.On(date).Made);
            minutes += organization.Ledger.OfDay(date).SelectMany(t => t.Postings).Where(p => p.Account.StartsWith("expenses:work:", StringComparison.Ordinal)).Sum(p => p.Quantity);
        }
        var statute = organization.Charter.At(last);
        return new StateShare(first, rations, used, state, SubsidyOf(organization, first, last), minutes, new Soles(statute[AidSettings.HourValue].Value), statute.Of(Settings.StatePart));
    }

    /// <summary>The last months that are known, the earliest first.</summary>
    public static IReadOnlyList<StateShare> Months(Organization organization, DateOnly until, int months)
    {
        var month = new DateOnly(until.Year, until.Month, 1);
        return [.. Enumerable.Range(0, months).Select(i => Of(organization, month.AddMonths(i - months + 1), until))];
    }

    static Soles SubsidyOf(Organization organization, DateOnly first, DateOnly last)
    {
        // The subsidy's own book, and what was written down as other income before there was one.
        var accounts = organization.Ledger.Under("income:subsidy").Append(organization.Ledger[Ledger.Accounting.OtherIncome("subsidy")]);
        return new Soles(Math.Max(0, -accounts.SelectMany(a => a.Postings).Where(p => p.Transaction.Day >= first && p.Transaction.Day <= last && p.Posting.Commodity == Ledger.Commodity.Soles).Sum(p => p.Posting.Quantity)));
    }

    static Soles Least(Soles a, Soles b) => a < b ? a : b.IsNegative ? Soles.Zero : b;
}
