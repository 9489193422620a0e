using Minka.Demo;
using Minka.Domain.Storeroom;

namespace Minka.Tests.Demo;

/// <summary>Whatever day somebody asks for the demonstration, there are days on which its story can happen.</summary>
public class DemoCalendarTests
{
    static readonly int[] lengths = [1, 2, 3, 6, 12, 18, 24, 36];

    [Fact]
    public void A_story_of_any_length_that_ends_on_any_day_begins_on_a_working_day_and_has_its_pots_in_order()
    {
        for (var today = new DateOnly(2027, 1, 1); today.Year < 2029; today = today.AddDays(1))
        {
            foreach (var months in lengths.Where(m => today.Day % 7 == 0 || m < 3))
            {
                var calendar = new DemoCalendar(new DemoPlan(today, months));
                Assert.True(WorkingDays.IsWorkingDay(calendar.First), $"{today:o}, {months}");
                Assert.Equal(calendar.First, calendar.Cooked[0]);
                Assert.True(calendar.Cooked[^1] < today && calendar.Cooked.Count >= 17 * months, $"{today:o}, {months}: {calendar.Cooked.Count}");
                Assert.DoesNotContain(calendar.Cooked, calendar.IsClosed);
                Assert.Equal((0, calendar.Cooked.Count), (calendar.Before(calendar.Cooked[0]), calendar.Left(calendar.Cooked[0])));
                Assert.Equal(1, calendar.Left(calendar.Cooked[^1]));
            }
        }
    }

    [Fact]
    public void A_month_of_which_only_its_holiday_has_passed_has_no_first_pot()
    {
        var calendar = new DemoCalendar(new DemoPlan(new DateOnly(2027, 1, 2)));

        Assert.DoesNotContain(calendar.Cooked, d => d.Year == 2027);
        Assert.Equal(0, calendar.OfMonth(new DateOnly(2027, 1, 1)));
        Assert.Equal(1, calendar.OfMonth(new DateOnly(2026, 12, 1)));
    }

    [Fact]
    public void What_is_due_on_a_day_without_a_pot_comes_with_the_next_one()
    {
        var calendar = new DemoCalendar(new DemoPlan(new DateOnly(2027, 1, 5), Months: 1));
        var friday = new DateOnly(2027, 1, 1);

        Assert.True(calendar.IsClosed(friday));
        Assert.True(calendar.IsFirstFrom(friday, new DateOnly(2027, 1, 4)));
        Assert.False(calendar.IsFirstFrom(friday, new DateOnly(2026, 12, 31)));
        Assert.False(calendar.IsFirstFrom(new DateOnly(2026, 12, 31), new DateOnly(2027, 1, 4)));
    }

    [Fact]
    public void The_almost_empty_week_of_a_long_story_has_two_days_with_nothing_and_a_short_one_has_none()
    {
        var year = new DemoCalendar(new DemoPlan(new DateOnly(2026, 11, 23)));
        var closed = Assert.Single(year.Weekdays.Where(year.IsScarce).Chunk(5)).Where(year.IsClosed);

        Assert.Equal([DayOfWeek.Thursday, DayOfWeek.Friday], closed.Select(d => d.DayOfWeek));
        Assert.DoesNotContain(new DemoCalendar(new DemoPlan(new DateOnly(2026, 11, 23), Months: 2)).Weekdays, d => year.IsScarce(d) && !WorkingDays.IsHoliday(d));
    }
}
