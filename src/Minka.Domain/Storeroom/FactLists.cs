using Minka.Domain.Amounts;

namespace Minka.Domain.Storeroom;

/// <summary>What old or foreign bytes may bring: lists that are null or hold nulls, amounts beyond any store.</summary>
static class FactLists
{
    public static IEnumerable<T> OrEmpty<T>(this IEnumerable<T?>? list) where T : class => (list ?? []).OfType<T>();

    /// <summary>An amount brought inside what the ledger can hold plus one, so that the ledger itself refuses it.</summary>
    public static long Clamped(Int128 amount) =>
        amount > TypedNumber.MinorMax ? TypedNumber.MinorMax + 1 : amount < -TypedNumber.MinorMax ? -TypedNumber.MinorMax - 1 : (long)amount;

    /// <summary>Days after a date, stopping at the ends of the calendar.</summary>
    public static DateOnly PlusDays(this DateOnly date, int days) =>
        DateOnly.FromDayNumber((int)Math.Clamp((long)date.DayNumber + days, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber));
}
