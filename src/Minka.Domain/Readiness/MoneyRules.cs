using Minka.Domain.Aid;
using Minka.Domain.Cash;
using Minka.Domain.Organizations;
using Minka.Domain.Storeroom;

namespace Minka.Domain.Readiness;

/// <summary>Rules about money.</summary>
static class MoneyRules
{
    /// <summary>The box was not counted for longer than the assembly wants.</summary>
    public static IEnumerable<Observation> NoCashCount(Organization organization, DateOnly today)
    {
        var limit = organization.Charter.At(today).CountEveryDays;
        var last = organization.Cash.LastCount?.Fact.Date;
        if (last is null && organization.Cash.Box.IsZero) yield break;
        var since = last ?? organization.Charter.Founded?.Date ?? today;
        if (today.DayNumber - since.DayNumber > limit) yield return new Observation("no-cash-count", today.DayNumber - since.DayNumber, last, Limit: limit);
    }

    /// <summary>Money went out without receipt, invoice or sworn statement.</summary>
    public static IEnumerable<Observation> NoReceipt(Organization organization, DateOnly today)
    {
        var without = Recent(organization, today).Where(f => f.Fact is Spent { Paper: Paper.None } or PurchaseMade { Paper: Paper.None }).Select(f => f.Date).ToArray();
        if (without.Length > 0) yield return new Observation("no-receipt", without.Length, without.Max());
    }

    /// <summary>More went out than one may pay alone, and only one signed.</summary>
    public static IEnumerable<Observation> OneSignature(Organization organization, DateOnly today)
    {
        var alone = Recent(organization, today).Where(f => f.Fact switch
        {
            Spent spent => spent.Second is null && spent.Amount > organization.Charter.At(f.Date).TwoSignaturesAbove,
            PurchaseMade made => made.SecondSignature is null && made.Lots.OrEmpty().Aggregate((Int128)made.Freight.Centimos, (sum, l) => sum + l.CostCentimos) > organization.Charter.At(f.Date).TwoSignaturesAbove.Centimos,
            _ => false,
        }).Select(f => f.Date).ToArray();
        if (alone.Length > 0) yield return new Observation("one-signature", alone.Length, alone.Max());
    }

    /// <summary>The balance of the subsidy before the last was not handed in: the next one may not be paid.</summary>
    public static IEnumerable<Observation> BalanceLate(Organization organization, DateOnly today)
    {
        if (SubsidyBalances.Missing(organization, today) is { } payment) yield return new Observation("balance-late", today.DayNumber - payment.DayNumber, payment);
    }

    static IEnumerable<(IFact Fact, DateOnly Date)> Recent(Organization organization, DateOnly today)
    {
        for (var back = organization.Charter.At(today).Of(AidSettings.WindowDays); back >= 0; back--)
        {
            var date = today.PlusDays(-back);
            foreach (var act in organization.History.On(date))
                if (!organization.History.IsReversed(act))
                    foreach (var (fact, stamp) in organization.History.OfAct(act))
                        yield return (fact, stamp.On);
        }
    }
}
