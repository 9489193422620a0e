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

    static bool Same(byte[] read, byte[]? written) => written is null || written.AsSpan().SequenceEqual(read);
}
