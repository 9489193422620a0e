using CsCheck;

namespace Minka.Journal.Tests.Entries;

public sealed class HybridTimeTests
{
    const long Day = 24L * 60 * 60 * 1000;

    [Fact]
    public void Follows_the_wall_clock_where_it_is_ahead() =>
        Assert.Equal(HybridTime.At(2_000), HybridTime.Next(HybridTime.At(1_000, 7), 2_000));

    [Fact]
    public void Counts_on_where_the_wall_clock_stands_or_jumped_back()
    {
        Assert.Equal(HybridTime.At(1_000, 8), HybridTime.Next(HybridTime.At(1_000, 7), 1_000));
        Assert.Equal(HybridTime.At(1_000, 8), HybridTime.Next(HybridTime.At(1_000, 7), 0));
        Assert.Equal(HybridTime.At(1_000, 8), HybridTime.Next(HybridTime.At(1_000, 7), -5_000));
    }

    [Fact]
    public void A_full_counter_carries_into_the_milliseconds() =>
        Assert.Equal(HybridTime.At(1_001), HybridTime.Next(HybridTime.At(1_000, 65_535), 900));

    [Fact]
    public void Always_moves_forward() =>
        Gen.Select(Gen.ULong[0, ulong.MaxValue - 1], Gen.Long).Sample((last, wall) => HybridTime.Next(new(last), wall) > new HybridTime(last));

    [Fact]
    public void Another_device_up_to_a_day_ahead_is_followed() =>
        Assert.Equal(HybridTime.At(Day), HybridTime.Follow(HybridTime.At(0), HybridTime.At(Day), 0));

    [Fact]
    public void A_phone_set_to_2028_drags_nobody_there()
    {
        var in2028 = HybridTime.At(1_830_000_000_000);
        var followed = HybridTime.Follow(HybridTime.At(Notebook.FirstOfMarch), in2028, Notebook.FirstOfMarch + 5);

        Assert.Equal(HybridTime.At(Notebook.FirstOfMarch), followed);
        Assert.True(in2028.IsInTheFutureOf(Notebook.FirstOfMarch));
        Assert.Equal(Notebook.FirstOfMarch + 5, HybridTime.Next(followed, Notebook.FirstOfMarch + 5).Milliseconds);
    }

    [Fact]
    public void Devices_are_ordered_as_their_bytes_are() =>
        Gen.Select(Gen.Byte.Array[16], Gen.Byte.Array[16]).Sample((a, b) =>
            Math.Sign(new DeviceId(new Guid(a, bigEndian: true)).CompareTo(new(new Guid(b, bigEndian: true))))
            == Math.Sign(a.AsSpan().SequenceCompareTo(b)));

    [Fact]
    public void A_reading_is_milliseconds_and_a_count()
    {
        var at = HybridTime.At(1_772_366_400_123, 7);
        Assert.Equal((1_772_366_400_123, 7), (at.Milliseconds, at.Counter));
        Assert.Equal("1772366400123.7", at.ToString());
        Assert.Equal(new DateTimeOffset(2026, 3, 1, 12, 0, 0, 123, TimeSpan.Zero), at.Instant);
    }

    [Fact]
    public void A_clock_before_1970_or_beyond_48_bits_is_held_at_the_end()
    {
        const long Last = (1L << 48) - 1;
        Assert.Equal(HybridTime.Zero, HybridTime.At(-1));
        Assert.Equal(HybridTime.At(Last), HybridTime.At(Last + 1));
        Assert.Equal(Last, HybridTime.At(long.MaxValue).Milliseconds);
        Assert.Equal(9999, HybridTime.At(Last).Instant.Year);
        Assert.Throws<OverflowException>(() => HybridTime.Next(new(ulong.MaxValue), 0));
    }

    [Fact]
    public void One_millisecond_more_than_a_day_ahead_is_the_future()
    {
        Assert.False(HybridTime.At(1_000 + Day, 9).IsInTheFutureOf(1_000));
        Assert.True(HybridTime.At(1_001 + Day).IsInTheFutureOf(1_000));
        Assert.False(HybridTime.At(Day).IsInTheFutureOf(long.MinValue));
        Assert.True(HybridTime.At(Day + 1).IsInTheFutureOf(long.MinValue));
        Assert.Equal(HybridTime.At(1_000), HybridTime.Follow(HybridTime.At(1_000), HybridTime.At(1_001 + Day), 1_000));
        Assert.Equal(HybridTime.At(5_000), HybridTime.Follow(HybridTime.At(5_000), HybridTime.At(4_000), 1_000));
    }
}
