using Minka.Domain.Cash;
using Minka.Domain.Organizations;
using Minka.Locale;

namespace Minka.Features.Cash;

/// <summary>How a count of the box is said.</summary>
public static class CountWords
{
    /// <summary>El último arqueo fue hace 9 días, lo hicieron Rosa y Flor. Cuadró.</summary>
    public static string Last(Organization o, CashCount count, DateOnly today, Texts t)
    {
        var other = count.Fact.Second ?? count.ConfirmedBy;
        var when = DateWords.Relative(count.Fact.Date, today);
        var counter = o.Register.CalledOf(count.Fact.Counter) ?? t["erased"];
        var who = other is { } second
            ? t.Of("cash.count.by-two", ("when", when), ("one", counter), ("other", o.Register.CalledOf(second) ?? t["erased"]))
            : t.Of("cash.count.by-one", ("when", when), ("one", counter));
        return $"{who} {Difference(count.Fact, t)}";
    }

    public static string Alone(Organization o, CashCount count, Texts t) =>
        t.Of("cash.count.alone", ("one", o.Register.CalledOf(count.Fact.Counter) ?? t["erased"]), ("date", DateWords.DayMonth(count.Fact.Date)), ("total", count.Fact.Total));

    public static string Difference(CashCounted count, Texts t) =>
        count.Difference.IsZero ? t["cash.count.agrees"]
        : count.Difference.IsNegative ? t.Of("cash.count.less", ("amount", -count.Difference)) : t.Of("cash.count.more", ("amount", count.Difference));
}
