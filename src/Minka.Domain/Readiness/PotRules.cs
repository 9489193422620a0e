using Minka.Domain.Aid;
using Minka.Domain.Kitchen;
using Minka.Domain.Organizations;
using Minka.Domain.Storeroom;

namespace Minka.Domain.Readiness;

/// <summary>Rules about rations: how many, for whom, and whether they add up.</summary>
static class PotRules
{
    /// <summary>The mean of the last days with a pot is under the programme's minimum.</summary>
    public static IEnumerable<Observation> LowPot(Organization organization, DateOnly today)
    {
        var statute = organization.Charter.At(today);
        var (least, days) = (statute.RationsMin, statute.Of(AidSettings.LowPotDays));
        var pots = organization.Days.CookedBefore(today).Take(days).Select(d => d.Made).ToArray();
        if (days == 0 || pots.Length < days) yield break;
        var mean = pots.Sum(p => (long)p) / pots.Length;
        if (mean < least) yield return new Observation("low-pot", mean, Limit: least);
    }

    /// <summary>Closed days whose rations do not add up and that nobody explained, neither in a note nor among the differences.</summary>
    public static IEnumerable<Observation> RationsDiffer(Organization organization, DateOnly today)
    {
        var open = organization.OpenDiscrepancies.Where(d => d.Kind == "rations-difference").Select(d => d.On).ToHashSet();
        var days = Window(organization, today).Where(d => d.Closing is { Difference: not 0 } && d.Notes.Count == 0 && open.Contains(d.Date)).Select(d => d.Date).ToArray();
        if (days.Length > 0) yield return new Observation("rations-differ", days.Length, days[0]);
    }

    /// <summary>One household takes more of the rations than the assembly finds usual.</summary>
    public static IEnumerable<Observation> OneFamily(Organization organization, DateOnly today)
    {
        var limit = organization.Charter.At(today).Of(AidSettings.FamilyPercent);
        var rations = new Dictionary<HouseholdId, long>();
        foreach (var day in Window(organization, today))
            foreach (var (household, served) in day.Households) rations[household] = rations.GetValueOrDefault(household) + Math.Max(0, served.Rations);
        // Of one or two households each has much: the share says something only of a kitchen.
        var total = Window(organization, today).Sum(d => (long)Math.Max(0, d.Served));
        if (rations.Count < FamiliesLeast || total <= 0) yield break;
        var most = rations.MaxBy(r => r.Value);
        if (most.Value * 100 > limit * total) yield return new Observation("one-family", most.Value * 100 / total, Number: organization.Register.NumberOf(most.Key), Limit: limit);
    }

    const int FamiliesLeast = 5;

    /// <summary>On some day the crew took home more menus than were agreed.</summary>
    public static IEnumerable<Observation> ManyCrewMenus(Organization organization, DateOnly today)
    {
        var days = Window(organization, today).Where(d => d.Crew.Count > 0 && d.CrewServed > d.Crew.Count * organization.Charter.At(d.Date).CrewMenus).Select(d => d.Date).ToArray();
        if (days.Length > 0) yield return new Observation("many-crew-menus", days.Length, days[^1], Limit: organization.Charter.At(today).CrewMenus);
    }

    static IReadOnlyList<Day> Window(Organization organization, DateOnly today) =>
        [.. organization.Days.Between(today.PlusDays(-organization.Charter.At(today).Of(AidSettings.WindowDays)), today)];
}
