namespace Minka.Journal;

/// <summary>A journal in memory: for tests, demonstrations and rehearsals. Durable as long as the process lives.</summary>
public sealed class MemoryJournalStore : IJournalStore
{
    readonly Lock gate = new();
    readonly List<Entry> entries = [];
    readonly Dictionary<EntryRef, int> index = [];
    readonly List<RunSignature> signatures = [];
    readonly SortedDictionary<(DeviceId, long, string), ForkedEntry> forks = [];
    Heads heads = Journal.Heads.None;

    public void AppendRun(Run run, Heads expected)
    {
        lock (gate)
        {
            RunChecks.Fits(run, expected, heads);
            foreach (var entry in run.Entries)
            {
                index.Add(entry.Ref, entries.Count);
                entries.Add(entry.At(entries.Count + 1));
            }
            signatures.Add(run.Signature);
            heads = heads.With(run.Head);
        }
    }

    public IEnumerable<Entry> ReadFrom(long position, long max = long.MaxValue)
    {
        for (var (next, left) = (Math.Max(position, 1), max); left > 0; next++, left--)
        {
            Entry entry;
            lock (gate)
            {
                if (next > entries.Count)
                    yield break;
                entry = entries[(int)next - 1];
            }
            yield return entry;
        }
    }

    public Entry? Find(EntryRef entry)
    {
        lock (gate)
            return index.TryGetValue(entry, out var at) ? entries[at] : null;
    }

    public Heads Heads()
    {
        lock (gate)
            return heads;
    }

    public IEnumerable<RunSignature> Signatures()
    {
        lock (gate)
            return [.. signatures.OrderBy(s => (s.Device, s.First))];
    }

    public bool ErasePayload(EntryRef target, Run run, Heads expected)
    {
        lock (gate)
        {
            RunChecks.Fits(run, expected, heads);
            RunChecks.Erases(target, run, Find(target));
            AppendRun(run, expected);
            entries[index[target]] = entries[index[target]].Erased();
            return true;
        }
    }

    public int KeepFork(Run run)
    {
        lock (gate)
        {
            var before = forks.Count;
            foreach (var entry in run.Entries.Where(e => Find(e.Ref)?.Hash != e.Hash))
                forks.TryAdd((entry.Ref.Device, entry.Ref.Seq, entry.Hash.ToString()),
                    new(entry, entry.Ref.Seq == run.Signature.Last ? run.Signature : null));
            return forks.Count - before;
        }
    }

    public IEnumerable<ForkedEntry> Forks()
    {
        lock (gate)
            return [.. forks.Values];
    }

    public string? Damage() => null;

    public void Dispose()
    {
    }
}
