namespace Minka.Journal;

/// <summary>
/// A run on its way into a store: one thread adds drafts, which are linked at once, and ends it; another reads the entries as they come. So the first are
/// written while the last are still being decided.
/// </summary>
/// <param name="head">The last entry of this device's chain.</param>
/// <param name="follows">The greatest clock reading that the new entries must come after; the head's own at least.</param>
/// <param name="wallMs">Unix milliseconds.</param>
public sealed class ComingRun(ChainHead head, HybridTime follows, long wallMs, IChance chance, DeviceKey key)
{
    // Some microseconds lie between two entries: who slept would be late. After so many looks something takes long, and the core is given back.
    const int LooksBeforeSleep = 500;

    // An entry stands in the array before the count includes it, and stays where it is when the array grows: who reads needs no lock.
    Entry[] entries = new Entry[1];
    volatile int count;
    HybridTime at = head.At > follows ? head.At : follows;
    volatile Run? whole;
    volatile bool isAbandoned;

    /// <summary>The entry on which it builds.</summary>
    public ChainHead BuildsOn => head;

    /// <summary>How many entries it has by now.</summary>
    public int Count => count;

    public void Add(Draft draft)
    {
        at = HybridTime.Next(at, wallMs);
        var entry = Chain.Linked(draft, head, head.Seq + count + 1, count == 0 ? head.Hash : entries[count - 1].Hash, at, chance);
        if (count == entries.Length)
        {
            var more = new Entry[count * 4];
            entries.CopyTo(more, 0);
            Volatile.Write(ref entries, more);
        }
        entries[count] = entry;
        count++;
    }

    /// <summary>Nothing more comes: signs the last entry.</summary>
    public Run End()
    {
        if (count == 0)
            throw new InvalidOperationException("A run has at least one entry.");
        var last = entries[count - 1];
        var signature = key.Sign(RunSignature.Message(head.Seq + 1, last.Hash));
        return whole = new(count == entries.Length ? entries : entries[..count], new(head.Device, head.Seq + 1, last.Ref.Seq, signature));
    }

    /// <summary>Nothing of it is wanted: whoever reads gets an <see cref="OperationCanceledException"/> instead of the rest.</summary>
    public void Abandon() => isAbandoned = true;

    /// <summary>The entries as they come. After the last of them the run is <see cref="Whole"/>. Read once, by one thread.</summary>
    public IEnumerable<Entry> Entries()
    {
        var read = 0;
        for (var spin = new SpinWait(); !isAbandoned;)
        {
            // Asked before the count: what was added before the end is in it.
            var isLast = whole is not null;
            if (read < count)
            {
                spin.Reset();
                yield return Volatile.Read(ref entries)[read++];
            }
            else if (isLast)
                yield break;
            else
                spin.SpinOnce(LooksBeforeSleep);
        }
        throw new OperationCanceledException("The run was given up.");
    }

    public Run Whole => whole ?? throw new InvalidOperationException("The run has not ended.");
}
