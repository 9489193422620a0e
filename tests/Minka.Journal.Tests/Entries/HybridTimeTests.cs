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
}
