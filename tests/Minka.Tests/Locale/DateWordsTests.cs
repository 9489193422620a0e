using Minka.Locale;

namespace Minka.Tests.Locale;

public class DateWordsTests
{
    static readonly DateOnly monday = new(2026, 11, 23);

    [Fact]
    public void A_civil_date_is_written_in_words()
    {
        Assert.Equal("lunes 23 de noviembre de 2026", DateWords.Full(monday));
        Assert.Equal("Lunes 23 de noviembre", DateWords.Capital(DateWords.WeekdayDayMonth(monday)));
        Assert.Equal("1 de setiembre de 2027", DateWords.DayMonthYear(new DateOnly(2027, 9, 1)));
        Assert.Equal("mié", DateWords.ShortWeekday(new DateOnly(2026, 11, 25)));
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
        Assert.Equal(told, DateWords.Relative(monday.AddDays(days), monday));

    [Fact]
    public async Task A_visit_in_English_reads_English_dates_and_its_neighbour_Spanish_ones()
    {
        var english = Task.Run(() => { Languages.Speak("en"); return $"{DateWords.Full(monday)}, {DateWords.Relative(monday.AddDays(-9), monday)}, {DateWords.Relative(monday.AddDays(90), monday)}"; }, TestContext.Current.CancellationToken);

        Assert.Equal("Monday 23 November 2026, 9 days ago, in 3 months", await english);
        Assert.Equal("lunes 23 de noviembre de 2026", DateWords.Full(monday));
    }

    [Fact]
    public void A_language_that_nobody_knows_is_Spanish() => Assert.Equal(("es", "es", "en"), (Languages.Known("xx"), Languages.Known(null), Languages.Known("en")));
}
