using Minka.Domain.Amounts;
using Minka.Domain.Kitchen;
using Minka.Domain.Ledger;
using Minka.Domain.Organizations;

namespace Minka.Domain.Menus;

/// <summary>What a day is usually like, from the days before it: how many rations, and what cash a ration brings beyond fuel and water.</summary>
/// <param name="WeekdaysCounted">So many days of that weekday were looked at; 0 where there were none and the last day or the founding figure stands.</param>
public sealed record UsualDay(int Rations, int WeekdaysCounted, Soles Coming)
{
    const int WeekdaysLookedAt = 4, DaysLookedAt = 20;

    public static UsualDay Of(Organization organization, DateOnly date, DateOnly today)
    {
        var cooked = organization.Days.CookedBefore(today.AddDays(1)).Take(DaysLookedAt * 2).ToArray();
        var alike = cooked.Where(d => d.Date.DayOfWeek == date.DayOfWeek && d.Date < date).Take(WeekdaysLookedAt).ToArray();
        var planned = organization.Days.On(date) is { Menu: not null } day ? PotNeeds.Portions(organization, day) : 0;
        var rations = planned > 0 ? planned
            : alike.Length > 0 ? (int)Proportion.HalfEven(alike.Sum(d => (long)d.Made), 1, alike.Length)
            : cooked.Length > 0 ? cooked[0].Made : organization.Charter.Rations;
        rations = Math.Clamp(rations, 1, PlanMenu.RationsMax);
        return new UsualDay(rations, planned > 0 ? 0 : alike.Length, ComingOf(organization, cooked.Take(DaysLookedAt).ToArray(), rations));
    }

    /// <summary>What the rations of recent days brought less what went into fuel and water, for so many rations; never below nothing.</summary>
    static Soles ComingOf(Organization organization, Day[] days, int rations)
    {
        Int128 brought = 0;
        long made = 0;
        foreach (var day in days)
        {
            made += day.Made;
            foreach (var posting in organization.Ledger.OfDay(day.Date).SelectMany(t => t.Postings))
                if (posting.Account.StartsWith("income:rations:", StringComparison.Ordinal)) brought -= posting.Quantity;
                else if (posting.Account is Accounting.PotFuel or Accounting.PotWater or Accounting.PotTransport) brought -= posting.CostCentimos ?? (posting.Commodity == Commodity.Soles ? posting.Quantity : 0);
        }
        if (made <= 0 || brought <= 0) return Soles.Zero;
        return new Soles(Proportion.HalfEven((long)Int128.Min(brought, TypedNumber.MinorMax), rations, made));
    }
}
