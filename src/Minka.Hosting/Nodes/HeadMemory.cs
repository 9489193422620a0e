using Minka.Journal;

namespace Minka.Hosting.Nodes;

/// <summary>
/// What this device last wrote in each organisation, beside its key: a file that doesn't hold it is a copy or was rolled
/// back, and writing to it would fork the chain.
/// </summary>
/// <remarks>
/// Kept after the entry is durable, without waiting for the disk again (a second flush for each commit would halve the
/// speed), and a moment after the answer. A power cut may take the last of it, and a killed process the last few hundredths of
/// a second: then an older memory is compared, still right and a little less strict.
/// </remarks>
public sealed class HeadMemory
{
    readonly NodeDatabase database;

    internal HeadMemory(NodeDatabase database) => this.database = database;

    public ChainHead? Of(OrganizationId organization, DeviceId device) => database.Rows(
        "select seq, hash, at from device_head where organization = @organization and device = @device",
        row => new ChainHead(organization, device, row.GetInt64(0), new Hash32((byte[])row[1]), new HybridTime(unchecked((ulong)row.GetInt64(2)))),
        ("@organization", organization.Value), ("@device", device.Value)) is [var head] ? head : null;

    /// <summary>What every device that this node ever was wrote last in an organisation.</summary>
    public IReadOnlyList<ChainHead> Of(OrganizationId organization) => database.Rows(
        "select device, seq, hash, at from device_head where organization = @organization",
        row => new ChainHead(organization, new DeviceId(new Guid((byte[])row[0], bigEndian: true)), row.GetInt64(1), new Hash32((byte[])row[2]), new HybridTime(unchecked((ulong)row.GetInt64(3)))),
        ("@organization", organization.Value));

    public void Remember(ChainHead head) => database.Run("""
        insert into device_head values (@organization, @device, @seq, @hash, @at)
        on conflict do update set seq = @seq, hash = @hash, at = @at where @seq > seq
        """, ("@organization", head.Organization.Value), ("@device", head.Device.Value), ("@seq", head.Seq), ("@hash", head.Hash.ToArray()), ("@at", unchecked((long)head.At.Value)));
}
