namespace Minka.Domain.Organizations;

/// <summary>What the journal says about a fact besides the fact itself.</summary>
/// <remarks>Books keep one for nearly every entry there ever was: what most of them have in common is held once.</remarks>
public sealed record Stamp
{
    readonly Hand hand;
    readonly long seq;
    readonly long recordedAt;

    public Stamp(EntryRef entry, Guid act, PersonId says, PersonId writes, DateTimeOffset recordedAt, DateOnly recordedOn, DateOnly on)
    {
        hand = Hand.Of(entry.Device, says, writes);
        seq = entry.Seq;
        Act = act;
        this.recordedAt = recordedAt.UtcTicks;
        (RecordedOn, On) = (recordedOn, on);
    }

    /// <summary>Its place in the journal.</summary>
    public EntryRef Entry => new(hand.Device, seq);

    /// <summary>The act that caused it; the entries of one act share it.</summary>
    public Guid Act { get; }

    /// <summary>Whose word it is.</summary>
    public PersonId Says => hand.Says;

    /// <summary>Who typed it.</summary>
    public PersonId Writes => hand.Writes;

    /// <summary>When it was recorded, by the device's clock, in UTC.</summary>
    public DateTimeOffset RecordedAt => new(recordedAt, TimeSpan.Zero);

    /// <summary>The civil date in Lima of that moment.</summary>
    public DateOnly RecordedOn { get; }

    /// <summary>The civil date on which it happened; the date of recording unless the fact has an earlier one.</summary>
    public DateOnly On { get; }

    /// <summary>Typed on a later day than it happened.</summary>
    public bool IsLate => On < RecordedOn;

    /// <summary>Who says and who types on which device: a few in a kitchen, a thousand entries of each.</summary>
    sealed record Hand(Guid Device, PersonId Says, PersonId Writes)
    {
        // The latest of each place. Two threads may make one twice: then it is held twice, and equal.
        static readonly Hand?[] latest = new Hand?[64];

        public static Hand Of(Guid device, PersonId says, PersonId writes)
        {
            ref var place = ref latest[unchecked((uint)HashCode.Combine(device, says, writes)) % latest.Length];
            var known = place;
            return known is not null && known.Device == device && known.Says == says && known.Writes == writes ? known : place = new Hand(device, says, writes);
        }
    }
}
