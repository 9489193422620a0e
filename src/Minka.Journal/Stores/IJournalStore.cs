namespace Minka.Journal;

/// <summary>
/// Where entries are kept. It stores and finds; it does not judge (<see cref="Verification"/> does). One writer at a time; any number of
/// readers beside it, on any thread.
/// </summary>
public interface IJournalStore : IDisposable
{
    /// <summary>
    /// Stores a run whole or not at all; when it returns, the run survives a power cut.
    /// </summary>
    /// <param name="run">Builds on the head of its device.</param>
    /// <param name="expected">All heads as the caller knows them: what was decided on anything else must not be stored.</param>
    /// <exception cref="HeadMovedException">The heads are not the expected ones; nothing was stored.</exception>
    /// <exception cref="StoreFailedException">The disk is full or failed; nothing was stored, and the store still works.</exception>
    void AppendRun(Run run, Heads expected);

    /// <summary>
    /// Stores a run while it is still coming, whole or not at all. Where reading it throws, nothing was stored and the exception goes on.
    /// </summary>
    /// <exception cref="HeadMovedException">As for <see cref="AppendRun"/>.</exception>
    /// <exception cref="StoreFailedException">As for <see cref="AppendRun"/>.</exception>
    void AppendComing(ComingRun coming, Heads expected)
    {
        foreach (var _ in coming.Entries())
        {
        }
        AppendRun(coming.Whole, expected);
    }

    /// <summary>
    /// Entries in the order in which this store received them, from a position on (the first is 1). Lazy, in bounded memory; each page is read
    /// when it is needed, so entries appended meanwhile appear.
    /// </summary>
    IEnumerable<Entry> ReadFrom(long position, long max = long.MaxValue);

    /// <summary>
    /// The whole journal in the same order, each entry after the part of its checking that needs no other. Stores do that part on several threads where
    /// they can.
    /// </summary>
    /// <param name="payload">What to make of each payload; null for nothing.</param>
    IEnumerable<Examined> Examine(PayloadReader? payload = null) => ReadFrom(1).Select(entry => Examined.Of(entry, payload));

    /// <summary>One entry, or null where there is none.</summary>
    Entry? Find(EntryRef entry);

    Heads Heads();

    /// <summary>All signatures, by device and first number.</summary>
    IEnumerable<RunSignature> Signatures();

    /// <summary>
    /// Deletes the payload and the salt of an entry, in one transaction with the run that holds the <see cref="PayloadErased"/> entry naming it.
    /// </summary>
    /// <returns>True once the bytes are gone from everything that the store wrote. False when a reader still holds them: the store tries again
    /// at each later append and when it is closed.</returns>
    /// <exception cref="NotErasableException">The entry does not exist or its kind may not be erased; nothing was stored.</exception>
    /// <exception cref="HeadMovedException">As for <see cref="AppendRun"/>.</exception>
    /// <exception cref="StoreFailedException">As for <see cref="AppendRun"/>.</exception>
    bool ErasePayload(EntryRef target, Run run, Heads expected);

    /// <summary>
    /// Keeps, as evidence, what conflicts with this journal: entries at numbers where it holds others. They are never read as facts.
    /// Entries that it already holds are left out.
    /// </summary>
    /// <returns>How many were new.</returns>
    int KeepFork(Run run);

    /// <summary>The evidence of forks, by device, number and hash.</summary>
    IEnumerable<ForkedEntry> Forks();

    /// <summary>What the storage finds wrong with its own structures (a broken page, a missing trigger), in English; null when nothing.</summary>
    string? Damage();
}

/// <summary>An entry that conflicts with the one the journal holds at its number. The signature stands at the last entry of its run.</summary>
public sealed record ForkedEntry(Entry Entry, RunSignature? Signature);
