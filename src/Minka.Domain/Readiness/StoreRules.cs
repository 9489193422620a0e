using Minka.Domain.Aid;
using Minka.Domain.Ledger;
using Minka.Domain.Organizations;
using Minka.Domain.Storeroom;

namespace Minka.Domain.Readiness;

/// <summary>Rules about the storeroom.</summary>
static class StoreRules
{
    /// <summary>Raw food left the house: a comedor is to serve it cooked.</summary>
    public static IEnumerable<Observation> RawHandedOut(Organization organization, DateOnly today)
    {
        var days = organization.Charter.At(today).Of(AidSettings.RawDays);
        var given = organization.Ledger.Under("expenses:given:raw").SelectMany(a => a.Postings).Select(p => p.Transaction)
            .Where(t => t.Reverses is null && !organization.Ledger.IsReversed(t) && t.Day <= today && today.DayNumber - t.Day.DayNumber <= days).Distinct().ToArray();
        if (given.Length > 0) yield return new Observation("raw-handed-out", given.Length, given.Max(t => t.Day), Limit: days);
    }

    /// <summary>Food past its date is still in the store.</summary>
    public static IEnumerable<Observation> ExpiredInStore(Organization organization, DateOnly today) =>
        organization.Store.Items.Values.Where(i => i.Use == ItemUse.Food).Select(i => (i.Key, Quantity: organization.Store.ExpiredQuantity(i.Key, today))).Where(i => i.Quantity > 0)
            .OrderBy(i => Catalogue.PlaceOf(i.Key)).Select(i => new Observation("expired-in-store", i.Quantity, Item: i.Key));

    /// <summary>The last count of an item differs from the book by more than the tolerance.</summary>
    public static IEnumerable<Observation> CountDiffers(Organization organization, DateOnly today)
    {
        var statute = organization.Charter.At(today);
        foreach (var count in organization.Store.Counts.Where(c => !c.IsReversed && c.Fact.Date <= today && today.DayNumber - c.Fact.Date.DayNumber <= statute.Of(AidSettings.WindowDays)).GroupBy(c => c.Fact.Item).Select(g => g.MaxBy(c => c.Fact.Number)!))
        {
            var difference = organization.Ledger.OfAct(count.Stamp.Act).Where(t => t.Kind == "count").SelectMany(t => t.Postings).Where(p => p.Account == Accounting.StoreDifference(count.Fact.Item)).Sum(p => p.Quantity);
            var counted = count.Fact.Lots.OrEmpty().Sum(l => Math.Clamp(l.Counted, 0, Amounts.TypedNumber.MinorMax));
            // A difference posted as positive is missing from the store.
            var before = counted + difference;
            if (before > 0 && Math.Abs(difference) * 100 > before * statute.Of(AidSettings.CountTolerance))
                yield return new Observation(difference > 0 ? "count-differs-less" : "count-differs-more", Math.Abs(difference), count.Fact.Date, count.Fact.Item, Limit: statute.Of(AidSettings.CountTolerance));
        }
    }

    /// <summary>The book says less than nothing of a lot: something that came in was never written.</summary>
    public static IEnumerable<Observation> NegativeStock(Organization organization)
    {
        var lots = organization.Store.Lots.Values.Where(l => organization.Store.QuantityOf(l) < 0).ToArray();
        if (lots.Length > 0) yield return new Observation("negative-stock", lots.Length, Item: lots[0].Item);
    }
}
