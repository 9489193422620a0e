namespace Minka.Journal;

/// <summary>The last entry of a chain: what the next one builds on. A chain that has none yet has number 0 and the zero hash.</summary>
public sealed record ChainHead(OrganizationId Organization, DeviceId Device, long Seq, Hash32 Hash, HybridTime At)
{
    public static ChainHead Empty(OrganizationId organization, DeviceId device) =>
        new(organization, device, 0, Hash32.Zero, HybridTime.Zero);

    public static ChainHead Of(Entry entry) =>
        new(entry.Header.Organization, entry.Header.Device, entry.Header.Seq, entry.Hash, entry.Header.At);

    /// <exception cref="ArgumentException">Its header could not be read.</exception>
    public static ChainHead Of(Examined entry) => entry.Header is { } header
        ? new(header.Organization, header.Device, header.Seq, entry.Hash, header.At)
        : throw new ArgumentException("An entry without a header heads no chain.", nameof(entry));
}
