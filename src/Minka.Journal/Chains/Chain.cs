namespace Minka.Journal;

/// <summary>Chaining, as a pure function: the same head, clock, drafts, chance and key give the same bytes.</summary>
public static class Chain
{
    /// <summary>Links drafts onto a head and signs the last: the run to store.</summary>
    /// <param name="head">The last entry of this device's chain.</param>
    /// <param name="drafts">At least one.</param>
    /// <param name="follows">The greatest clock reading that the new entries must come after; the head's own at least.</param>
    /// <param name="wallMs">Unix milliseconds.</param>
    public static Run Link(ChainHead head, IReadOnlyList<Draft> drafts, HybridTime follows, long wallMs, IChance chance, DeviceKey key)
    {
        if (drafts.Count == 0)
            throw new ArgumentException("A run has at least one entry.", nameof(drafts));
        if (key.Device != head.Device)
            throw new ArgumentException("The key is another device's.", nameof(key));

        var entries = new Entry[drafts.Count];
        var (seq, previous, at) = (head.Seq, head.Hash, head.At > follows ? head.At : follows);
        for (var i = 0; i < entries.Length; i++)
        {
            at = HybridTime.Next(at, wallMs);
            entries[i] = Linked(drafts[i], head, ++seq, previous, at, chance);
            previous = entries[i].Hash;
        }
        var signature = key.Sign(RunSignature.Message(head.Seq + 1, previous));
        return new(entries, new(head.Device, head.Seq + 1, seq, signature));
    }

    internal static Entry Linked(Draft draft, ChainHead chain, long seq, Hash32 previous, HybridTime at, IChance chance)
    {
        if (draft.Payload.Length > Entry.PayloadSizeMax)
            throw new ArgumentException($"The payload of {draft.Kind} has {draft.Payload.Length} bytes; at most {Entry.PayloadSizeMax}.", nameof(draft));
        var salt = new byte[Entry.SaltSize];
        chance.Fill(salt);
        var header = new EntryHeader
        {
            Organization = chain.Organization,
            Device = chain.Device,
            Seq = seq,
            Previous = previous,
            At = at,
            CivilDate = draft.CivilDate,
            Act = draft.Act,
            Says = draft.Says,
            Writes = draft.Writes,
            Kind = draft.Kind,
            KindVersion = draft.KindVersion,
            Erasable = draft.Erasable,
            PayloadHash = EntryHeader.HashOfPayload(salt, draft.Payload),
        };
        var bytes = header.Encode();
        return Entry.Linked(header, bytes, EntryHeader.HashOf(bytes), salt, draft.Payload);
    }
}
