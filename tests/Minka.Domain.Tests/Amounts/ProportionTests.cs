using CsCheck;
using Minka.Domain.Amounts;

namespace Minka.Domain.Tests.Amounts;

public class ProportionTests
{
    [Theory]
    [InlineData(5, 1, 2, 2)]
    [InlineData(7, 1, 2, 4)]
    [InlineData(-5, 1, 2, -2)]
    [InlineData(-7, 1, 2, -4)]
    [InlineData(10, 1, 3, 3)]
    [InlineData(20, 1, 3, 7)]
    [InlineData(5, -1, 2, -2)]
    [InlineData(5, 1, 0, 0)]
    public void Halves_go_to_the_even(long amount, long numerator, long denominator, long expected) =>
        Assert.Equal(expected, Proportion.HalfEven(amount, numerator, denominator));

    [Fact]
    public void Two_hundred_among_three_is_67_67_66() => Assert.Equal([67, 67, 66], Proportion.Split(200, [1, 1, 1]));

    [Fact]
    public void Without_any_weight_the_first_takes_it_all()
    {
        Assert.Equal([9, 0], Proportion.Split(9, [0, 0]));
        Assert.Empty(Proportion.Split(9, []));
    }

    [Fact]
    public void Each_part_is_its_quota_or_one_more() =>
        Gen.Select(Gen.Long[0, TypedNumber.MinorMax], Gen.Long[0, 1_000].Array[1, 8]).Sample((whole, weights) =>
        {
            var parts = Proportion.Split(whole, weights);
            Assert.Equal(whole, parts.Sum());
            Int128 sum = weights.Sum();
            if (sum == 0) return;
            for (var i = 0; i < parts.Length; i++) Assert.InRange(parts[i], (long)((Int128)whole * weights[i] / sum), (long)((Int128)whole * weights[i] / sum) + 1);
        }, iter: 1_000, threads: 1);
}
