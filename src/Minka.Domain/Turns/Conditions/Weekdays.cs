namespace Minka.Domain.Turns.Conditions;

/// <summary>Days of the week in one number: Monday is bit 1, Tuesday 2, Wednesday 4 … Sunday 64.</summary>
public static class Weekdays
{
    public const int None = 0, All = 127;

    public static bool Has(int mask, DateOnly day) => Has(mask, (int)day.DayOfWeek - 1);

    /// <param name="weekday">0 for Monday to 6 for Sunday.</param>
    public static bool Has(int mask, int weekday) => (mask >> ((weekday + 7) % 7) & 1) == 1;

    internal static bool IsMask(int mask) => mask is >= None and <= All;
}
