using Minka.Domain.Milk;
using Minka.Domain.Storeroom;

namespace Minka.Demo;

/// <summary>
/// The days of a story, from its first working day to the evening before today. What the story tells happens on days on which the
/// kitchen cooks; it is counted from either end, never by a date, so that a story of any length that ends on any day can be told.
/// </summary>
public sealed class DemoCalendar
{
    const int LongStory = 90;
    readonly DateOnly? emptyWeek;

    public DemoCalendar(DemoPlan plan)
    {
        (First, Today) = (FirstDay(plan), plan.Today);
        Weekdays = [.. Enumerable.Range(0, Math.Max(0, Today.DayNumber - First.DayNumber)).Select(First.AddDays).Where(d => d.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))];
        emptyWeek = Weekdays.Count > LongStory ? MilkBook.MondayOf(Weekdays[Weekdays.Count * 2 / 3]) : null;
        Cooked = [.. Weekdays.Where(d => !IsClosed(d))];
    }

    public DateOnly First { get; }
    public DateOnly Today { get; }

    /// <summary>Monday to Friday, with the days on which nothing is cooked.</summary>
    public IReadOnlyList<DateOnly> Weekdays { get; }

    /// <summary>The days with a pot: no holiday, and not the two of the almost empty week on which there is nothing at all.</summary>
    public IReadOnlyList<DateOnly> Cooked { get; }

    /// <summary>The first working day: books are not begun on a holiday.</summary>
    public static DateOnly FirstDay(DemoPlan plan) => WorkingDays.After(plan.Today.AddMonths(-plan.Months).AddDays(-1), 1);

    /// <summary>In the almost empty week there is little to cook with, and on two days nothing at all.</summary>
    public bool IsScarce(DateOnly day) => MilkBook.MondayOf(day) == emptyWeek;

    public bool IsClosed(DateOnly day) => WorkingDays.IsHoliday(day) || IsScarce(day) && day.DayOfWeek is DayOfWeek.Thursday or DayOfWeek.Friday;

    /// <summary>Which pot of its month: 1 is the first. A month that the story only touches on a holiday has none.</summary>
    public int OfMonth(DateOnly day) => Cooked.Count(d => (d.Year, d.Month) == (day.Year, day.Month) && d <= day);

    /// <summary>The first pot from a date on.</summary>
    public bool IsFirstFrom(DateOnly due, DateOnly day) => day >= due && !Cooked.Any(d => d >= due && d < day);

    /// <summary>Pots before this one: 0 is the first.</summary>
    public int Before(DateOnly day) => Cooked.Count(d => d < day);

    /// <summary>Pots from this one on, itself among them: 1 is the last.</summary>
    public int Left(DateOnly day) => Cooked.Count - Before(day);
}
