namespace Minka.Journal;

/// <summary>One chain while it is read: where it stands, whose it is, and whether each entry follows from the one before.</summary>
sealed class ChainCheck(DeviceId device, Findings findings)
{
    long seq;
    Hash32 hash;
    HybridTime at;
    bool warned;

    public DeviceId Device => device;

    public OrganizationId Organization { get; private set; }

    public byte[]? PublicKey { get; private set; }

    public string Name { get; private set; } = "";

    public HybridTime EnrolledAt { get; private set; }

    public ChainHead Head => new(Organization, device, seq, hash, at);

    /// <summary>Takes the next entry as read. After a fault it goes on from the entry as it stands, so that one broken byte is one fault.</summary>
    public void Follow(Examined entry, EntryHeader? header, bool judge)
    {
        if (judge)
            Judge(entry, header);
        seq = entry.Ref.Seq;
        hash = entry.Hash;
        if (header is null)
            return;
        (at, Organization) = (header.At, header.Organization);
        if (header.Kind == JournalKinds.DeviceEnrolled)
            Enrol(entry);
    }

    public Warning? Clock(Examined entry, EntryHeader header, long wallMs)
    {
        if (warned || !header.At.IsInTheFutureOf(wallMs))
            return null;
        warned = true;
        return new(WarningKind.ClockInTheFuture, entry.Ref, $"written at {header.At.Instant:yyyy-MM-dd HH:mm} by its own clock");
    }

    /// <summary>To be asked once the chain is read.</summary>
    public void End()
    {
        if (PublicKey is null)
            findings.Add(FaultKind.UnknownDevice, new(device, 1), null, "its chain does not begin with its enrolment");
    }

    void Judge(Examined entry, EntryHeader? header)
    {
        if (entry.Ref.Seq <= seq)
            findings.Add(FaultKind.OutOfOrder, entry, $"number {entry.Ref.Seq} comes after {seq}");
        else if (entry.Ref.Seq > seq + 1)
            findings.Add(FaultKind.Gap, new(device, seq + 1), entry.Position, $"numbers {seq + 1} to {entry.Ref.Seq - 1} are missing");
        else if (header is not null && header.Previous != hash)
            findings.Add(FaultKind.WrongPrevious, entry, "it builds on another entry than the one before it");
        if (header is not null && header.At <= at)
            findings.Add(FaultKind.TimeRunsBack, entry, "its clock reading is not after the one before");
    }

    void Enrol(Examined entry)
    {
        if (entry.Ref.Seq != 1 || !DeviceEnrolled.TryRead(entry.OwnPayload, out var enrolled) || enrolled.Device != device)
        {
            findings.Add(FaultKind.UnreadableJournalEntry, entry, "not an enrolment of this device at the head of its chain");
            return;
        }
        (PublicKey, Name, EnrolledAt) = (enrolled.PublicKey, enrolled.Name, at);
    }
}
