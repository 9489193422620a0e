using Minka.Domain.Organizations;
using Minka.Domain.Storeroom;

namespace Minka.Domain.Aid;

/// <summary>The days of a stretch for which a programme owes its basket, and what that makes by item: users × days × basket.</summary>
public sealed record ProgrammeDays(int Days, IReadOnlyDictionary<string, long> PerItem)
{
    const int DaysMax = 3_660;

    public static ProgrammeDays Of(Organization organization, Programme programme, DateOnly from, DateOnly to)
    {
        var (days, due) = (0, new Dictionary<string, Int128>(StringComparer.Ordinal));
        if (to.DayNumber - from.DayNumber > DaysMax) from = to.PlusDays(-DaysMax);
        // The rules change on few days: they are asked for anew only there.
        var changes = organization.Charter.Decisions.Select(d => d.Fact.From).ToHashSet();
        Statute? statute = null;
        for (var number = from.DayNumber; number <= to.DayNumber; number++)
        {
            var date = DateOnly.FromDayNumber(number);
            if (statute is null || changes.Contains(date)) statute = organization.Charter.At(date);
            if (programme.On(date) is not { } terms || !terms.Fact.CalendarDays && !statute.IsServiceDay(date)) continue;
            days++;
            foreach (var line in terms.Basket) due[line.Item] = due.GetValueOrDefault(line.Item) + (Int128)terms.Users * line.PerPersonAndDay;
        }
        return new ProgrammeDays(days, due.ToDictionary(d => d.Key, d => FactLists.Clamped(d.Value), StringComparer.Ordinal));
    }

    public long Grams(StoreBook store) => FactLists.Clamped(PerItem.Aggregate(Int128.Zero, (sum, d) => sum + (store.GramsOf(d.Key, d.Value) ?? 0)));
}
