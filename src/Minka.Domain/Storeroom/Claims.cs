using Minka.Domain.Organizations;

namespace Minka.Domain.Storeroom;

/// <summary>What waits about a delivery: a claim to hand in, an answer, or the rest of the basket.</summary>
public enum ClaimStep { ToFile, ToBeAnswered, ToBeCompleted }

/// <summary>Something about a delivery that has a date.</summary>
/// <param name="By">The last day for it, by the statute of the day on which the count began.</param>
/// <param name="IsLate">The day has passed: it can be done all the same.</param>
public sealed record ClaimDue(Delivery Delivery, ClaimStep Step, DateOnly By, bool IsLate);

/// <summary>Deadlines of deliveries that came short.</summary>
public static class Claims
{
    /// <summary>What is still missing of a delivery, after the deliveries that complete it.</summary>
    public static IReadOnlyList<DeliveryDifference> StillMissing(StoreBook store, Delivery delivery)
    {
        var later = store.Deliveries.Values.Where(d => !d.IsReversed && d.Fact.Completes == delivery.Id).SelectMany(d => d.Differences).ToLookup(d => d.Item);
        return [.. delivery.Shortages
            .Select(s => s with { Weighed = FactLists.Clamped(later[s.Item].Aggregate((Int128)s.Weighed, (sum, d) => sum + d.Weighed)) })
            .Where(s => s.Short > 0)];
    }

    public static IEnumerable<ClaimDue> Due(Organization organization, DateOnly today) =>
        organization.Store.Deliveries.Values.Where(d => !d.IsReversed && d.Date <= today).SelectMany(d => Of(organization, d, today)).OrderBy(c => c.By).ThenBy(c => c.Delivery.Number);

    static IEnumerable<ClaimDue> Of(Organization organization, Delivery delivery, DateOnly today)
    {
        var statute = organization.Charter.At(delivery.Date);
        var isMissing = StillMissing(organization.Store, delivery).Count > 0;
        if (delivery.Claim is { Answer: null } claim) yield return new ClaimDue(delivery, ClaimStep.ToBeAnswered, claim.Due, claim.Due < today);
        else if (delivery.Claim is null && isMissing)
        {
            var by = WorkingDays.After(delivery.Date, statute.ClaimWorkingDays);
            yield return new ClaimDue(delivery, ClaimStep.ToFile, by, by < today);
        }
        if (!isMissing || delivery.Claim?.Answer?.Result == ClaimResult.Refused) yield break;
        var full = delivery.Date.PlusDays(statute.PartialBasketDays);
        yield return new ClaimDue(delivery, ClaimStep.ToBeCompleted, full, full < today);
    }
}
