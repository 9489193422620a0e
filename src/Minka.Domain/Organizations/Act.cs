namespace Minka.Domain.Organizations;

/// <summary>
/// The circumstances of a command: who, when, and the ids it may use. The form makes <paramref name="Id"/> before it is
/// sent, so that a second submission of the same form is recognised.
/// </summary>
/// <param name="Id">Names the act for ever; every entry it causes carries it.</param>
/// <param name="Says">Whose word it is: she gave her PIN. Her office gives the power.</param>
/// <param name="Writes">Who types; often a daughter. The same person unless told otherwise.</param>
/// <param name="Today">The civil date in Lima at the moment of recording.</param>
/// <param name="Now">The moment of recording.</param>
public sealed record Act(Guid Id, PersonId Says, PersonId Writes, DateOnly Today, DateTimeOffset Now)
{
    /// <summary>The n-th id that this act gives to what it creates: the same act always gives the same ids.</summary>
    public Guid NewId(int n)
    {
        Span<byte> bytes = stackalloc byte[16];
        Id.TryWriteBytes(bytes, bigEndian: true, out _);
        var tail = System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(bytes[12..]);
        System.Buffers.Binary.BinaryPrimitives.WriteUInt32BigEndian(bytes[12..], unchecked(tail + (uint)n + 1));
        return new Guid(bytes, bigEndian: true);
    }
}
