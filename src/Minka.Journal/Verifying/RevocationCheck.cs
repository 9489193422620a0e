namespace Minka.Journal;

/// <summary>Entries of a device beyond the last that counts. A revocation that was itself written after its author's revocation does not count.</summary>
sealed class RevocationCheck(Findings findings)
{
    readonly List<(HybridTime At, EntryRef By, DeviceRevoked Revoked)> revocations = [];
    readonly Dictionary<DeviceId, long> lastCounting = [];

    public void Follow(Examined entry, EntryHeader header)
    {
        if (header.Kind != JournalKinds.DeviceRevoked)
            return;
        if (DeviceRevoked.TryRead(entry.OwnPayload, out var revoked))
            revocations.Add((header.At, entry.Ref, revoked));
        else
            findings.Add(FaultKind.UnreadableJournalEntry, entry, "not a readable revocation");
    }

    public void End(IEnumerable<ChainHead> heads, IJournalStore store)
    {
        foreach (var (_, by, revoked) in revocations.OrderBy(r => (r.At, r.By.Device, r.By.Seq)))
        {
            if (LastCounting(by.Device) is { } last && by.Seq > last)
                continue;
            lastCounting[revoked.Device] = Math.Min(revoked.LastSeq, LastCounting(revoked.Device) ?? long.MaxValue);
        }
        foreach (var head in heads)
        {
            if (LastCounting(head.Device) is not { } last || head.Seq <= last)
                continue;
            var first = new EntryRef(head.Device, last + 1);
            findings.Add(FaultKind.RevokedDevice, first, store.Find(first)?.Position, $"the device was revoked after {last}");
        }
    }

    public long? LastCounting(DeviceId device) => lastCounting.TryGetValue(device, out var last) ? last : null;
}
