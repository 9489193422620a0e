namespace Minka.Journal;

/// <summary>
/// Writes one device's chain into a store: links, signs, stores, and knows the heads. One caller at a time. When an append throws, nothing
/// was stored and the writer still stands where it stood.
/// </summary>
public sealed class ChainWriter
{
    readonly IJournalStore store;
    readonly DeviceKey key;
    readonly IChance chance;
    readonly OrganizationId organization;
    Heads heads;
    HybridTime follows;

    ChainWriter(IJournalStore store, OrganizationId organization, DeviceKey key, IChance chance)
    {
        (this.store, this.organization, this.key, this.chance) = (store, organization, key, chance);
        heads = store.Heads();
        follows = Head.At;
    }

    /// <summary>Takes up a device's chain where the store has it; a device that has none begins with <see cref="Enrol"/>.</summary>
    /// <param name="remembered">The last entry that this device knows it wrote, kept beside its key; null if it never wrote.</param>
    /// <exception cref="JournalBehindException">The store doesn't hold the remembered entry: it is a copy or was rolled back.</exception>
    public static ChainWriter Open(IJournalStore store, OrganizationId organization, DeviceKey key, IChance chance, ChainHead? remembered = null)
    {
        var writer = new ChainWriter(store, organization, key, chance);
        if (writer.heads.Organization is { } owner && owner != organization)
            throw new ArgumentException($"The journal is of organisation {owner}.", nameof(organization));
        if (remembered is { Seq: > 0 } && store.Find(new(remembered.Device, remembered.Seq))?.Hash != remembered.Hash)
            throw new JournalBehindException(remembered);
        return writer;
    }

    /// <summary>Where this device's chain stands; keep it beside the key after each append.</summary>
    public ChainHead Head => heads.Of(organization, key.Device);

    public bool IsEnrolled => Head.Seq > 0;

    /// <summary>
    /// Writes the first entry of the chain. It comes after everything that the file already holds, whatever the clock says: this device has
    /// read all that, and its own entries build on it.
    /// </summary>
    public Run Enrol(string name, long wallMs)
    {
        if (IsEnrolled)
            throw new InvalidOperationException($"Device {key.Device} is enrolled already.");
        follows = heads.Latest;
        return Store([new DeviceEnrolled(key.PublicKey, name).ToDraft()], wallMs);
    }

    /// <summary>Makes a run of drafts durable: one transaction, one signature.</summary>
    /// <exception cref="HeadMovedException">Someone else wrote: read the journal again and open a new writer.</exception>
    /// <exception cref="StoreFailedException">The disk is full or failed; nothing was stored.</exception>
    public Run Append(IReadOnlyList<Draft> drafts, long wallMs)
    {
        Enrolled();
        return Store(drafts, wallMs);
    }

    /// <summary>Erases the payload of an entry, and stores the entry that says so.</summary>
    /// <param name="by">Which command, and whose.</param>
    /// <param name="bytesGone">See <see cref="IJournalStore.ErasePayload"/>.</param>
    /// <exception cref="NotErasableException">There is no such entry, or its kind may not be erased.</exception>
    public Run Erase(EntryRef target, ErasureReason reason, Authorship by, long wallMs, out bool bytesGone)
    {
        Enrolled();
        var draft = new PayloadErased(target, reason).ToDraft() with { Act = by.Act, Says = by.Says, Writes = by.Writes };
        var run = Chain.Link(Head, [draft], follows, wallMs, chance, key);
        bytesGone = store.ErasePayload(target, run, heads);
        Stored(run);
        return run;
    }

    /// <summary>Follows the clock of entries heard from elsewhere, within reason (<see cref="HybridTime.Follow"/>).</summary>
    public void Hear(HybridTime at, long wallMs) => follows = HybridTime.Follow(follows, at, wallMs);

    Run Store(IReadOnlyList<Draft> drafts, long wallMs)
    {
        var run = Chain.Link(Head, drafts, follows, wallMs, chance, key);
        store.AppendRun(run, heads);
        Stored(run);
        return run;
    }

    void Stored(Run run)
    {
        heads = heads.With(run.Head);
        follows = run.Head.At;
    }

    void Enrolled()
    {
        if (!IsEnrolled)
            throw new InvalidOperationException($"Device {key.Device} writes its enrolment first.");
    }
}

/// <summary>Which command an entry comes from, who says it and who typed it.</summary>
public readonly record struct Authorship(Guid Act, Guid Says, Guid Writes);
