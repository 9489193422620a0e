namespace Minka.Journal;

/// <summary>Every missing payload must have an entry that erased it, and every erasure must have happened.</summary>
sealed class ErasureCheck(Findings findings)
{
    readonly Dictionary<EntryRef, (Examined Entry, bool Erasable)> missing = [];
    readonly List<(EntryRef Target, Examined By)> erasures = [];

    public void Follow(Examined entry, EntryHeader header)
    {
        if (entry.Payload == PayloadState.Gone)
        {
            missing.TryAdd(entry.Ref, (entry, header.Erasable));
            return;
        }
        if (entry.Payload == PayloadState.Altered)
            findings.Add(FaultKind.AlteredPayload, entry, "the payload is not the one that was written");
        if (header.Kind != JournalKinds.PayloadErased)
            return;
        if (PayloadErased.TryRead(entry.OwnPayload, out var erased))
            erasures.Add((erased.Target, entry));
        else
            findings.Add(FaultKind.UnreadableJournalEntry, entry, "not a readable erasure");
    }

    public void End(IJournalStore store)
    {
        foreach (var (target, by) in erasures)
            Judge(target, by, store);
        foreach (var (entry, _) in missing.Values)
            findings.Add(FaultKind.MissingPayload, entry, "the payload is gone and nothing says that it was erased");
    }

    void Judge(EntryRef target, Examined by, IJournalStore store)
    {
        if (missing.TryGetValue(target, out var gone))
        {
            if (!gone.Erasable)
            {
                findings.Add(FaultKind.ErasureOfLasting, by, $"it erases {target}, which may not be erased");
                return;
            }
            missing.Remove(target);
        }
        else if (store.Find(target) is not { } there)
            findings.Add(FaultKind.ErasureOfNothing, by, $"it erases {target}, which is not here");
        else if (EntryHeader.TryDecode(there.HeaderBytes, out var header, out _) && !header.Erasable)
            findings.Add(FaultKind.ErasureOfLasting, by, $"it erases {target}, which may not be erased");
        // Gone by now: it was erased while this was reading.
        else if (there.Payload is not null || there.Salt is not null)
            findings.Add(FaultKind.NotErased, by, $"{target} was erased and is still there");
    }
}
