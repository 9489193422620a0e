using Minka.Domain.Amounts;
using Minka.Domain.Members;
using Minka.Domain.Organizations;

namespace Minka.Domain.Sharing;

/// <summary>What a household would get of the pot.</summary>
/// <param name="Weight">Its people by the assembly's weights, in hundredths: two adults and a child are 250.</param>
/// <param name="OrderedHalves">What it ordered, in half rations.</param>
/// <param name="Halves">What is suggested, in half rations.</param>
public sealed record PotShare(HouseholdId Household, int Number, int Adults, int Children, long Weight, long OrderedHalves, long Halves);

/// <summary>
/// The pot divided among the households that ordered, by their size and the assembly's weights. The parts add up exactly (largest
/// remainder); a tie goes to the household longest without an extra, then to the lower number. It suggests; nobody is refused a plate.
/// </summary>
/// <param name="IsShort">The pot does not reach: nobody gets more than she ordered while another gets less.</param>
public sealed record PotShares(DateOnly Date, long Halves, bool IsShort, IReadOnlyList<PotShare> Shares)
{
    /// <summary>A household without anybody in the register eats for one adult.</summary>
    const int Whole = 100;

    /// <summary>So many half rations among the households that ordered on a date.</summary>
    /// <param name="unit">1 shares half rations, 2 only whole ones; the odd half stays in the pot.</param>
    public static PotShares Of(Organization organization, DateOnly date, long halves, int unit = 2)
    {
        var day = organization.Days.On(date);
        var homes = day.Orders.Where(o => organization.Register.Households.ContainsKey(o.Household))
            .Select(o => (Household: organization.Register.Households[o.Household], Halves: 2L * o.Rations + o.PortionHalves, Size: SizeOf(organization, o.Household, date)))
            .OrderBy(h => organization.Sharing.LastExtra(h.Household.Id, date) ?? DateOnly.MinValue).ThenBy(h => h.Household.Number).ToArray();
        var pot = Math.Max(0, halves) / unit;
        var ordered = homes.Select(h => h.Halves / unit).ToArray();
        var isShort = pot < ordered.Sum();
        long[] parts = isShort ? Capped(pot, [.. homes.Select(h => h.Size.Weight)], ordered)
            : [.. Proportion.Split(homes.Length == 0 ? 0 : pot - ordered.Sum(), [.. homes.Select(h => h.Size.Weight)]).Zip(ordered, (extra, own) => extra + own)];
        return new PotShares(date, homes.Length == 0 ? 0 : pot * unit, isShort,
            [.. homes.Select((h, i) => new PotShare(h.Household.Id, h.Household.Number, h.Size.Adults, h.Size.Children, h.Size.Weight, h.Halves, parts[i] * unit)).OrderBy(s => s.Number)]);
    }

    /// <summary>Adults and children of a household that day, and what they weigh together in hundredths.</summary>
    public static (int Adults, int Children, long Weight) SizeOf(Organization organization, HouseholdId household, DateOnly date)
    {
        var statute = organization.Charter.At(date);
        var people = organization.Register.Households.TryGetValue(household, out var known) ? known.PeopleOn(date).ToArray() : [];
        var children = people.Count(p => p.Birth.AgeOn(date) is { } age && age <= statute[ShareSettings.ChildAge].Value);
        var weight = (people.Length - children) * statute[ShareSettings.Adult].Value + children * statute[ShareSettings.Child].Value;
        return (people.Length - children, children, weight > 0 ? weight : Whole);
    }

    /// <summary>By weight, and nobody over her cap: what one does not need is shared again among the others, until nothing is left.</summary>
    public static long[] Capped(long whole, IReadOnlyList<long> weights, IReadOnlyList<long> caps)
    {
        var parts = new long[weights.Count];
        var left = Math.Min(whole, caps.Sum());
        while (left > 0)
        {
            int[] open = [.. Enumerable.Range(0, weights.Count).Where(i => parts[i] < caps[i])];
            var split = Proportion.Split(left, [.. open.Select(i => weights[i])]);
            for (var i = 0; i < open.Length; i++)
            {
                var more = Math.Min(split[i], caps[open[i]] - parts[open[i]]);
                parts[open[i]] += more;
                left -= more;
            }
        }
        return parts;
    }
}
