using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Minka.Journal;

/// <summary>The heads of all chains of a journal, by device. Two are equal when every chain stands at the same entry.</summary>
public sealed class Heads : IReadOnlyCollection<ChainHead>, IEquatable<Heads>
{
    readonly SortedDictionary<DeviceId, ChainHead> byDevice;

    public Heads(IEnumerable<ChainHead> heads) => byDevice = new(heads.ToDictionary(h => h.Device));

    public static Heads None { get; } = new([]);

    public int Count => byDevice.Count;

    /// <summary>The organisation of the journal; null while it is empty.</summary>
    public OrganizationId? Organization => Count == 0 ? null : byDevice.First().Value.Organization;

    /// <summary>The greatest clock reading in the journal.</summary>
    public HybridTime Latest => byDevice.Values.Aggregate(HybridTime.Zero, (latest, h) => h.At > latest ? h.At : latest);

    public bool TryGet(DeviceId device, [NotNullWhen(true)] out ChainHead? head) => byDevice.TryGetValue(device, out head);

    public ChainHead Of(OrganizationId organization, DeviceId device) =>
        TryGet(device, out var head) ? head : ChainHead.Empty(organization, device);

    public Heads With(ChainHead head) => new(byDevice.Values.Where(h => h.Device != head.Device).Append(head));

    public bool Equals(Heads? other) =>
        other is not null && Count == other.Count
        && byDevice.Values.All(h => other.TryGet(h.Device, out var o) && o.Seq == h.Seq && o.Hash == h.Hash);

    public override bool Equals(object? obj) => Equals(obj as Heads);

    public override int GetHashCode() => byDevice.Values.Aggregate(Count, (code, h) => HashCode.Combine(code, h.Seq, h.Hash));

    public IEnumerator<ChainHead> GetEnumerator() => byDevice.Values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
