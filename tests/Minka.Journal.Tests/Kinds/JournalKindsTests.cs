using CsCheck;

namespace Minka.Journal.Tests.Kinds;

public sealed class JournalKindsTests
{
    static readonly Gen<DeviceId> AnyDevice = Gen.Byte.Array[16].Select(b => new DeviceId(new Guid(b)));

    [Fact]
    public void An_enrolment_comes_back_from_its_payload() =>
        Gen.Select(Gen.Byte.Array[32], Gen.String[Gen.Char["aáñ€ -"], 0, 80]).Sample((key, name) =>
            DeviceEnrolled.TryRead(new DeviceEnrolled(key, name).ToDraft().Payload, out var read)
            && read.Name == name && read.PublicKey.AsSpan().SequenceEqual(key));

    [Fact]
    public void A_revocation_comes_back_from_its_payload() =>
        Gen.Select(AnyDevice, Gen.Long[0, long.MaxValue]).Sample((device, last) =>
            DeviceRevoked.TryRead(new DeviceRevoked(device, last).ToDraft().Payload, out var read) && read == new DeviceRevoked(device, last));

    [Fact]
    public void An_erasure_comes_back_from_its_payload() =>
        Gen.Select(AnyDevice, Gen.Long[1, long.MaxValue], Gen.Enum<ErasureReason>()).Sample((device, seq, reason) =>
            PayloadErased.TryRead(new PayloadErased(new(device, seq), reason).ToDraft().Payload, out var read)
            && read == new PayloadErased(new(device, seq), reason));

    [Fact]
    public void Any_other_bytes_are_refused_and_never_throw() =>
        Gen.Byte.Array[0, 60].Sample(bytes =>
            Same(bytes, DeviceEnrolled.TryRead(bytes, out var enrolled) ? enrolled.ToDraft().Payload : null)
            && Same(bytes, DeviceRevoked.TryRead(bytes, out var revoked) ? revoked.ToDraft().Payload : null)
            && Same(bytes, PayloadErased.TryRead(bytes, out var erased) ? erased.ToDraft().Payload : null));

    [Fact]
    public void A_device_name_over_255_bytes_is_refused() =>
        Assert.Throws<ArgumentException>(() => new DeviceEnrolled(new byte[32], new string('ñ', 128)).ToDraft());

    [Fact]
    public void A_device_name_of_half_a_letter_is_refused() =>
        Assert.Throws<System.Text.EncoderFallbackException>(() => new DeviceEnrolled(new byte[32], "\uD800").ToDraft());

    [Fact]
    public void A_device_name_of_255_bytes_is_the_longest()
    {
        Assert.True(DeviceEnrolled.TryRead(new DeviceEnrolled(new byte[32], new string('a', 255)).ToDraft().Payload, out var read));
        Assert.Equal(255, read.Name.Length);
        Assert.True(DeviceEnrolled.TryRead(new byte[33], out read));
        Assert.Equal("", read.Name);
    }

    [Fact]
    public void An_enrolment_of_another_length_or_with_a_broken_name_is_not_read()
    {
        var good = new DeviceEnrolled(new byte[32], "ñ").ToDraft().Payload;
        Assert.True(DeviceEnrolled.TryRead(good, out _));
        Assert.False(DeviceEnrolled.TryRead(good.AsSpan()[..^1], out _));
        Assert.False(DeviceEnrolled.TryRead([.. good, 0], out _));
        Assert.False(DeviceEnrolled.TryRead(new byte[32], out _));
        good[^1] = (byte)'a';
        Assert.False(DeviceEnrolled.TryRead(good, out _));
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(-1, false)]
    public void A_device_is_revoked_after_some_number_or_from_its_first(long last, bool isRead)
    {
        var payload = new DeviceRevoked(default, last).ToDraft().Payload;
        Assert.Equal(isRead, DeviceRevoked.TryRead(payload, out _));
        Assert.False(DeviceRevoked.TryRead(payload.AsSpan()[..^1], out _));
        Assert.False(DeviceRevoked.TryRead([.. payload, 0], out _));
    }

    [Theory]
    [InlineData(1, 1, true)]
    [InlineData(0, 1, false)]
    [InlineData(1, 0, false)]
    [InlineData(1, 5, true)]
    [InlineData(1, 6, false)]
    public void An_erasure_names_an_entry_and_one_of_five_reasons(long seq, byte reason, bool isRead)
    {
        var payload = new PayloadErased(new(default, seq), (ErasureReason)reason).ToDraft().Payload;
        Assert.Equal(isRead, PayloadErased.TryRead(payload, out _));
        Assert.False(PayloadErased.TryRead(payload.AsSpan()[..^1], out _));
        Assert.False(PayloadErased.TryRead([.. payload, 0], out _));
    }

    [Theory]
    [InlineData("journal.device-enrolled", true)]
    [InlineData("journal.to-come", true)]
    [InlineData("journals.written", false)]
    [InlineData("kitchen.journal.read", false)]
    public void The_journals_own_kinds_begin_with_its_name(string kind, bool isOwn) => Assert.Equal(isOwn, JournalKinds.IsOne(kind));

    static bool Same(byte[] read, byte[]? written) => written is null || written.AsSpan().SequenceEqual(read);
}
