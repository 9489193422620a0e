using Minka.Domain.Aid;
using Minka.Domain.Amounts;
using Minka.Domain.Organizations;

namespace Minka.Domain.Storeroom;

/// <summary>
/// Whether a delivery of aid is what a standard ration needs: grams per person of the register and day of service, against
/// the statute's ration and band. It warns the organisation before anyone else asks; it refuses nothing and goes nowhere else.
/// </summary>
/// <param name="Percent">Of the standard ration, half to even.</param>
/// <param name="IsAtLeast">Something came whose weight nobody knows.</param>
public sealed record PlausibilityNote(long GramsPerPersonAndDay, int StandardGrams, long Percent, int MinPercent, int MaxPercent, int People, int ServiceDays, bool IsAtLeast)
{
    /// <summary>Grams a person and day between which deliveries of the olla programme lie; null elsewhere: a comedor's are measured against its ration.</summary>
    public (int Min, int Max)? OllaBand { get; init; }

    public bool IsLow => !IsAtLeast && (OllaBand is { } band ? GramsPerPersonAndDay < band.Min : Percent < MinPercent);
    public bool IsHigh => OllaBand is { } band ? GramsPerPersonAndDay > band.Max : Percent > MaxPercent;
    public bool IsPlausible => !IsLow && !IsHigh;

    /// <summary>Beyond it a period is a slip of the pen.</summary>
    const int PeriodDaysMax = 400;

    /// <summary>Null where it cannot be said: no period, nobody registered, not aid of the State or the municipality, no food.</summary>
    public static PlausibilityNote? Of(Organization organization, Delivery delivery)
    {
        var fact = delivery.Fact;
        if (fact.Origin is not (Origin.State or Origin.Municipality) || fact.PeriodFrom is not { } from || fact.PeriodTo is not { } to) return null;
        var statute = organization.Charter.At(delivery.Date);
        // The programme's own terms say for whom and how much; without them, the register and the statute's ration do.
        var programme = organization.Aid.Of(delivery);
        var terms = programme?.On(delivery.Date);
        var people = terms?.Users ?? organization.Register.ActiveOn(delivery.Date).Count();
        var days = terms is { Fact.CalendarDays: true } ? LengthOf(from, to) : ServiceDaysOf(statute, from, to);
        var basket = terms?.Basket.Sum(l => organization.Store.GramsOf(l.Item, l.PerPersonAndDay) ?? 0) ?? 0;
        var standard = basket > 0 ? (int)basket : Enum.GetValues<FoodGroup>().Sum(statute.RationGrams);
        var (grams, isAtLeast) = Weight(organization.Store, delivery);
        if (people == 0 || days == 0 || standard == 0 || grams == 0) return null;
        var rations = (long)people * days;
        return new PlausibilityNote(Proportion.HalfEven(grams, 1, rations), standard, Proportion.HalfEven(grams, 100, rations * standard), statute.PlausibleMinPercent, statute.PlausibleMaxPercent, people, days, isAtLeast)
        {
            OllaBand = programme?.Kind == ProgrammeKind.Olla || programme is null && organization.Charter.Kind == OrganizationKind.OllaComun
                ? (statute.Of(AidSettings.OllaMinGrams), statute.Of(AidSettings.OllaMaxGrams)) : null,
        };
    }

    static int LengthOf(DateOnly from, DateOnly to) => to.DayNumber - from.DayNumber + 1 is var length and >= 1 and <= PeriodDaysMax ? length : 0;

    static int ServiceDaysOf(Statute statute, DateOnly from, DateOnly to)
    {
        var length = to.DayNumber - from.DayNumber + 1;
        return length is < 1 or > PeriodDaysMax ? 0 : Enumerable.Range(0, length).Count(day => statute.IsServiceDay(from.AddDays(day)));
    }

    static (long Grams, bool IsAtLeast) Weight(StoreBook store, Delivery delivery)
    {
        Int128 sum = 0;
        var isAtLeast = false;
        foreach (var line in delivery.Differences)
        {
            if (store.Find(line.Item) is not { Use: ItemUse.Food }) continue;
            if (store.GramsOf(line.Item, line.Weighed) is { } grams) sum += grams;
            else isAtLeast = true;
        }
        return (Math.Max(0, FactLists.Clamped(sum)), isAtLeast);
    }
}
