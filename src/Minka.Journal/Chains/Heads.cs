using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Minka.Journal;

/// <summary>The heads of all chains of a journal, by device. Two are equal when every chain stands at the same entry.</summary>
public sealed class Heads : IReadOnlyCollection<ChainHead>, IEquatable<Heads>
{
    // By device. An organisation has a handful of them, and each commit makes a new set.
    readonly ChainHead[] chains;

    public Heads(IEnumerable<ChainHead> heads) => chains = [.. heads.ToDictionary(h => h.Device).Values.OrderBy(h => h.Device)];

    Heads(ChainHead[] chains) => this.chains = chains;

    public static Heads None { get; } = new([]);

    public int Count => chains.Length;

    /// <summary>The organisation of the journal; null while it is empty.</summary>
    public OrganizationId? Organization => Count == 0 ? null : chains[0].Organization;

    /// <summary>The greatest clock reading in the journal.</summary>
    public HybridTime Latest => chains.Aggregate(HybridTime.Zero, (latest, h) => h.At > latest ? h.At : latest);

    public bool TryGet(DeviceId device, [NotNullWhen(true)] out ChainHead? head)
    {
        head = Array.Find(chains, h => h.Device == device);
        return head is not null;
    }

    public ChainHead Of(OrganizationId organization, DeviceId device) =>
        TryGet(device, out var head) ? head : ChainHead.Empty(organization, device);

    public Heads With(ChainHead head)
    {
        var at = Array.FindIndex(chains, h => h.Device == head.Device);
        if (at < 0)
            return new Heads(chains.Append(head));
        ChainHead[] moved = [.. chains];
        moved[at] = head;
        return new Heads(moved);
    }

    public bool Equals(Heads? other) =>
        ReferenceEquals(this, other)
        || (other is not null && Count == other.Count && chains.All(h => other.TryGet(h.Device, out var o) && o.Seq == h.Seq && o.Hash == h.Hash));

    public override bool Equals(object? obj) => Equals(obj as Heads);

    public override int GetHashCode() => chains.Aggregate(Count, (code, h) => HashCode.Combine(code, h.Seq, h.Hash));

    public IEnumerator<ChainHead> GetEnumerator() => chains.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
