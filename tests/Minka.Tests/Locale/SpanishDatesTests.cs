using Minka.Locale;

namespace Minka.Tests.Locale;

public class SpanishDatesTests
{
    static readonly DateOnly monday = new(2026, 11, 23);

    [Fact]
    public void A_civil_date_is_written_in_words()
    {
        Assert.Equal("lunes 23 de noviembre de 2026", SpanishDates.Full(monday));
        Assert.Equal("Lunes 23 de noviembre", SpanishDates.Capital(SpanishDates.WeekdayDayMonth(monday)));
        Assert.Equal("1 de setiembre de 2027", SpanishDates.DayMonthYear(new DateOnly(2027, 9, 1)));
        Assert.Equal("mié", SpanishDates.ShortWeekday(new DateOnly(2026, 11, 25)));
    }

    [Theory]
    [InlineData(0, "hoy")]
    [InlineData(-1, "ayer")]
    [InlineData(1, "mañana")]
    [InlineData(-9, "hace 9 días")]
    [InlineData(3, "en 3 días")]
    [InlineData(-59, "hace 59 días")]
    [InlineData(-60, "hace 2 meses")]
    [InlineData(-730, "hace 2 años")]
    public void The_time_since_is_told_as_one_says_it(int days, string told) =>
        Assert.Equal(told, SpanishDates.Relative(monday.AddDays(days), monday));
}
