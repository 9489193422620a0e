using CsCheck;
using Minka.Domain.Amounts;

namespace Minka.Domain.Tests.Amounts;

public class TypedNumberTests
{
    [Theory]
    [InlineData("12", 1200)]
    [InlineData("12.5", 1250)]
    [InlineData("12,50", 1250)]
    [InlineData(" 12.50 ", 1250)]
    [InlineData("S/ 12.50", 1250)]
    [InlineData("s/.12", 1200)]
    [InlineData("0.05", 5)]
    [InlineData("½", 50)]
    [InlineData("1 1/2", 150)]
    [InlineData("2¾", 275)]
    [InlineData("0", 0)]
    public void Money_is_read_as_people_write_it(string typed, long centimos)
    {
        Assert.True(Soles.TryParse(typed, out var soles));
        Assert.Equal(centimos, soles.Centimos);
    }

    [Theory]
    [InlineData("1,250")]
    [InlineData("1.250")]
    [InlineData("1.234.50")]
    [InlineData("12.")]
    [InlineData(".5")]
    [InlineData("-3")]
    [InlineData("1e3")]
    [InlineData("12 soles")]
    [InlineData("1/3")]
    [InlineData("1/0")]
    [InlineData("٣")]
    [InlineData("")]
    [InlineData(null)]
    public void What_could_be_read_in_two_ways_is_asked_again(string? typed) => Assert.False(Soles.TryParse(typed, out _));

    [Theory]
    [InlineData("0.740", true, 740)]
    [InlineData("0,074", true, 74)]
    [InlineData("11.10", true, 11_100)]
    [InlineData("1.740", false, 0)]
    [InlineData("0.7405", false, 0)]
    public void Three_decimals_of_a_kilo_stand_only_after_a_zero(string typed, bool reads, long grams)
    {
        Assert.Equal(reads, TypedNumber.TryRead(typed, 3, out var minor));
        if (reads) Assert.Equal(grams, minor);
    }

    [Fact]
    public void The_largest_amount_is_read_and_one_more_is_not()
    {
        Assert.True(TypedNumber.TryRead("1000000000000", 0, out var most));
        Assert.Equal(TypedNumber.MinorMax, most);
        Assert.False(TypedNumber.TryRead("1000000000001", 0, out _));
        Assert.True(TypedNumber.TryRead("10000000000.00", 2, out _));
        Assert.False(TypedNumber.TryRead("10000000000.01", 2, out _));
        Assert.False(TypedNumber.TryRead("00000000000000001", 0, out _));
    }

    [Fact]
    public void A_whole_number_takes_no_decimals()
    {
        Assert.True(TypedNumber.TryRead("74", 0, out var rations));
        Assert.Equal(74, rations);
        Assert.False(TypedNumber.TryRead("74.0", 0, out _));
    }

    [Fact]
    public void What_is_printed_without_groups_is_read_back_the_same() =>
        Gen.Long[0, 99_999_999_999].Sample(centimos =>
        {
            Assert.True(Soles.TryParse(PrintedNumber.Exact(centimos, 2), out var read));
            Assert.Equal(centimos, read.Centimos);
        }, iter: 2_000, threads: 1);

    [Fact]
    public void What_is_printed_in_groups_is_the_same_figure_with_commas() =>
        Gen.Select(Gen.Long[-TypedNumber.MinorMax, TypedNumber.MinorMax], Gen.Int[0, 3]).Sample((minor, decimals) =>
        {
            var printed = PrintedNumber.Grouped(minor, decimals, keepDecimals: true);
            Assert.Equal(PrintedNumber.Exact(minor, decimals), printed.Replace(",", "", StringComparison.Ordinal));
            Assert.All(printed.TrimStart('-').Split('.')[0].Split(',').Skip(1), group => Assert.Equal(3, group.Length));
        }, iter: 2_000, threads: 1);

    [Theory]
    [InlineData(123_450, "S/ 1,234.50")]
    [InlineData(-62_20, "S/ -62.20")]
    [InlineData(5, "S/ 0.05")]
    [InlineData(100_000_000, "S/ 1,000,000.00")]
    public void Soles_are_printed_as_Peru_prints_them(long centimos, string printed) => Assert.Equal(printed, new Soles(centimos).ToString());
}
