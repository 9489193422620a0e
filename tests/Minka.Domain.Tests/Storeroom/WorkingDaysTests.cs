using Minka.Domain.Storeroom;

namespace Minka.Domain.Tests.Storeroom;

public class WorkingDaysTests
{
    [Theory]
    [InlineData(2024, 3, 31)]
    [InlineData(2025, 4, 20)]
    [InlineData(2026, 4, 5)]
    [InlineData(2038, 4, 25)]
    public void Easter_is_when_it_is(int year, int month, int day) => Assert.Equal(new DateOnly(year, month, day), WorkingDays.Easter(year));

    [Fact]
    public void Three_working_days_after_Tuesday_of_Holy_Week_2026_are_the_Tuesday_after_Easter() =>
        Assert.Equal(new DateOnly(2026, 4, 7), WorkingDays.After(new DateOnly(2026, 3, 31), 3));

    [Fact]
    public void The_long_weekend_of_July_does_not_count() =>
        Assert.Equal(new DateOnly(2026, 7, 30), WorkingDays.After(new DateOnly(2026, 7, 27), 1));

    [Fact]
    public void A_holiday_holds_from_the_year_in_which_the_law_has_it()
    {
        Assert.True(WorkingDays.IsWorkingDay(new DateOnly(2022, 6, 7)));
        Assert.False(WorkingDays.IsWorkingDay(new DateOnly(2024, 6, 7)));
    }

    [Fact]
    public void Counting_stops_at_the_end_of_the_calendar() => Assert.Equal(DateOnly.MaxValue, WorkingDays.After(DateOnly.MaxValue, 3));
}
