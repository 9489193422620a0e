namespace Minka.Journal.Tests.Entries;

public sealed class DeviceKeyTests
{
    [Fact]
    public void A_key_comes_back_from_its_export()
    {
        using var key = DeviceKey.Create(new Dice(3));
        using var again = DeviceKey.Import(key.Export());

        Assert.Equal(key.Device, again.Device);
        Assert.True(DeviceKey.Verify(key.PublicKey, "hola"u8, again.Sign("hola"u8)));
    }

    [Fact]
    public void A_signature_of_another_key_or_another_message_is_refused()
    {
        using var key = DeviceKey.Create(new Dice(3));
        using var other = DeviceKey.Create(new Dice(4));

        Assert.False(DeviceKey.Verify(key.PublicKey, "hola"u8, other.Sign("hola"u8)));
        Assert.False(DeviceKey.Verify(key.PublicKey, "hola"u8, key.Sign("holá"u8)));
        Assert.False(DeviceKey.Verify(key.PublicKey, "hola"u8, []));
        Assert.False(DeviceKey.Verify(new byte[32], "hola"u8, key.Sign("hola"u8)));
        Assert.False(DeviceKey.Verify([1, 2, 3], "hola"u8, key.Sign("hola"u8)));
    }

    [Fact]
    public void Ids_out_of_chance_are_random_uuids()
    {
        var id = new Dice(5).NextId();

        Assert.Equal(4, id.Version);
        Assert.NotEqual(id, new Dice(6).NextId());
    }
}
