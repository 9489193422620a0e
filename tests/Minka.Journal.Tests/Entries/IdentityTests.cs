using CsCheck;

namespace Minka.Journal.Tests.Entries;

/// <summary>Ids and hashes: how long they are, how they are ordered, what is none.</summary>
public sealed class IdentityTests
{
    static readonly DeviceId First = new(Guid.Parse("00000000-0000-0000-0000-000000000001"));
    static readonly DeviceId Second = new(Guid.Parse("00000000-0000-0000-0000-000000000002"));

    [Fact]
    public void Devices_and_clock_readings_stand_before_behind_and_beside_each_other()
    {
        Assert.Equal([true, false, false], [First < Second, Second < First, First < new DeviceId(First.Value)]);
        Assert.Equal([false, true, false], [First > Second, Second > First, First > new DeviceId(First.Value)]);
        Assert.Equal([true, false, true], [First <= Second, Second <= First, First <= new DeviceId(First.Value)]);
        Assert.Equal([false, true, true], [First >= Second, Second >= First, First >= new DeviceId(First.Value)]);
        var (early, late, same) = (HybridTime.At(1, 1), HybridTime.At(1, 2), HybridTime.At(1, 1));
        Assert.Equal([true, false, false], [early < late, late < early, early < same]);
        Assert.Equal([false, true, false], [early > late, late > early, early > same]);
        Assert.Equal([true, false, true], [early <= late, late <= early, early <= same]);
        Assert.Equal([false, true, true], [early >= late, late >= early, early >= same]);
    }

    [Theory]
    [InlineData(31)]
    [InlineData(33)]
    [InlineData(0)]
    public void A_key_and_a_hash_have_32_bytes(int bytes)
    {
        Assert.Throws<ArgumentException>(() => DeviceId.Of(new byte[bytes]));
        Assert.Throws<ArgumentException>(() => new Hash32(new byte[bytes]));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("00112233445566778899aabbccddeeff00112233445566778899aabbccddeef")]
    [InlineData("00112233445566778899aabbccddeeff00112233445566778899aabbccddeefg")]
    public void What_is_not_64_hexadecimal_digits_is_no_hash(string? text)
    {
        Assert.False(Hash32.TryParse(text, out var hash));
        Assert.Equal(Hash32.Zero, hash);
    }

    [Fact]
    public void An_organisation_and_an_entry_are_printed_as_they_are_in_the_file()
    {
        Assert.Equal("6f1d3c1e-0c7a-4d0e-9a52-7d5c3f2b1a90", Notebook.Kitchen.ToString());
        Assert.Equal("00000000-0000-0000-0000-000000000001/17", new EntryRef(First, 17).ToString());
    }

    [Fact]
    public void Every_id_out_of_chance_says_that_it_is_random() =>
        Gen.Int[0, 1_000_000].Sample(seed => new Dice(seed).NextId() is { Version: 4, Variant: >= 8 and <= 11 });

    [Fact]
    public void A_key_out_of_other_chance_is_another_key()
    {
        using var one = DeviceKey.Create(new Dice(1));
        using var other = DeviceKey.Create(new Dice(2));
        Assert.NotEqual(one.Device, other.Device);
        using var system = DeviceKey.Create(SystemChance.Instance);
        using var again = DeviceKey.Create(SystemChance.Instance);
        Assert.NotEqual(system.Device, again.Device);
    }
}
