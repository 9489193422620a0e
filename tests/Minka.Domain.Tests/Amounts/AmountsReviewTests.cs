using CsCheck;
using Minka.Domain.Amounts;

namespace Minka.Domain.Tests.Amounts;

public class AmountsReviewTests
{
    [Fact]
    public void Whatever_is_typed_is_read_or_refused_and_never_a_fault() =>
        Gen.Select(Gen.Char["0123456789.,/ -½¼¾S"].Array[0, 18].Select(c => new string(c)), Gen.Int[0, 3]).Sample((text, decimals) =>
        {
            if (TypedNumber.TryRead(text, decimals, out var minor)) Assert.InRange(minor, 0, TypedNumber.MinorMax);
            _ = Soles.TryParse(text, out _);
        }, iter: 5_000, threads: 1);

    [Fact]
    public void Sixteen_nines_of_kilos_are_refused() => Assert.False(TypedNumber.TryRead("9999999999999999", decimals: 3, out _));

    [Fact]
    public void Parts_add_up_to_the_whole_below_zero_too() =>
        Gen.Select(Gen.Long[-TypedNumber.MinorMax, TypedNumber.MinorMax], Gen.Long[-5, 1_000].Array[1, 8]).Sample((whole, weights) =>
            Assert.Equal(whole, Proportion.Split(whole, weights).Sum()), iter: 1_000, threads: 1);
}
