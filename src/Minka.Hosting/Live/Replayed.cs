using Minka.Domain.Organizations;
using Minka.Hosting.Facts;
using Minka.Journal;

namespace Minka.Hosting.Live;

/// <summary>An organisation as its journal tells it, and what was met on the way.</summary>
sealed class Replayed
{
    readonly Dictionary<string, int> unknown = new(StringComparer.Ordinal);

    readonly EntryNumbers numbers;
    readonly long nowMs;

    Replayed(IJournalStore store, long nowMs, Heads heads)
    {
        Heads = heads;
        numbers = EntryNumbers.Of(store);
        this.nowMs = nowMs;
    }

    public Organization Organization { get; } = new();
    public Heads Heads { get; private set; }

    /// <summary>The greatest place in the order of the fold: an entry before it cannot be folded after it.</summary>
    public HybridTime Latest { get; private set; }

    public long Entries { get; private set; }
    public long Erased { get; private set; }
    public long Malformed { get; private set; }
    public long Unfoldable { get; private set; }
    public long AheadOfClock { get; private set; }

    /// <summary>Six words for the entry at which the fold stands, which is the head of its chain; null while empty.</summary>
    public string? Fingerprint =>
        Organization.LastEntry is { } last && Heads.TryGet(new DeviceId(last.Device), out var head) && head.Seq == last.Seq ? Journal.Fingerprint.Of(head.Hash).ToString() : null;

    /// <summary>That entry's number as it is printed.</summary>
    public string? Number => Organization.LastEntry is { } last ? numbers.Print(new(new DeviceId(last.Device), last.Seq)) : null;

    /// <summary>Kinds and versions that this program doesn't know, "kind.v2" by count.</summary>
    public IReadOnlyDictionary<string, int> Unknown => new Dictionary<string, int>(unknown);

    /// <summary>Reads the whole journal. One chain is folded as it comes; several are put in the order of the clock first, ties by device.</summary>
    public static Replayed Of(IJournalStore store, FactCodec codec, long nowMs)
    {
        var replayed = new Replayed(store, nowMs, store.Heads());
        var entries = store.Examine(Reader(codec)).Where(replayed.HasHeader);
        if (replayed.Heads.Count > 1) entries = entries.Order(inOrder);
        foreach (var entry in entries) replayed.Fold(entry);
        return replayed;
    }

    /// <summary>
    /// The journal as it stood before a moment: the entries recorded until then, in their order. What was erased since is erased
    /// there too.
    /// </summary>
    public static Replayed Before(IJournalStore store, FactCodec codec, DateTimeOffset moment)
    {
        var (until, heads) = (moment.ToUnixTimeMilliseconds(), store.Heads());
        var replayed = new Replayed(store, until, Heads.None);
        var entries = store.Examine(Reader(codec)).Where(replayed.HasHeader).Where(e => e.Header!.At.Milliseconds < until);
        if (heads.Count > 1) entries = entries.Order(inOrder);
        var last = new Dictionary<DeviceId, ChainHead>();
        foreach (var entry in entries)
        {
            replayed.Fold(entry);
            last[entry.Header!.Device] = ChainHead.Of(entry);
        }
        replayed.Heads = new Heads(last.Values);
        return replayed;
    }

    /// <summary>Verifies and folds in one reading, which a journal of one chain allows: it is folded as it comes.</summary>
    /// <exception cref="StoreFailedException">The disk failed, or the file is too broken to be read to its end.</exception>
    public static (Replayed Replayed, VerificationReport Report) Verified(IJournalStore store, FactCodec codec, long nowMs, Checks checks)
    {
        var replayed = new Replayed(store, nowMs, store.Heads());
        if (replayed.Heads.Count > 1) return (Of(store, codec, nowMs), Verification.Of(store, nowMs, checks));
        var read = 0L;
        var report = Verification.Of(store, nowMs, checks, reading: new Reading(Reader(codec), entry =>
        {
            read++;
            if (replayed.HasHeader(entry)) replayed.Fold(entry);
        }));
        // Reading stopped in the middle: the plain replay says how.
        return read == report.Entries && !IsCutShort(report) ? (replayed, report) : (Of(store, codec, nowMs), report);
    }

    static bool IsCutShort(VerificationReport report) => report.Faults.Any(f => f.Kind == FaultKind.StorageDamaged);

    static readonly Comparer<Examined> inOrder = Comparer<Examined>.Create((a, b) => JournalOrder.Compare(a.Header!, b.Header!));

    static PayloadReader Reader(FactCodec codec) => (header, payload) => codec.Decode(header.Kind, header.KindVersion, payload);

    /// <summary>Folds a fact that is about to be written: the same steps as at a replay.</summary>
    public void Fold(IFact fact, Stamp stamp, HybridTime at)
    {
        Count(at);
        Write(fact, stamp);
    }

    public void Wrote(Run run) => Heads = Heads.With(run.Head);

    void Fold(Examined entry)
    {
        var header = entry.Header!;
        Count(header.At);
        if (entry.Payload == PayloadState.Gone) Erased++;
        else if (!JournalKinds.IsOne(header.Kind))
            switch (entry.Content)
            {
                case DecodedFact.Readable { Fact: var fact }:
                    Write(fact, Stamps.Of(fact, header));
                    return;
                case DecodedFact.Unknown { Kind: var kind, Version: var version }:
                    unknown[$"{kind}.v{version}"] = unknown.GetValueOrDefault($"{kind}.v{version}") + 1;
                    break;
                default:
                    Malformed++;
                    break;
            }
        Organization.WriteErased(Stamps.Of(null, header));
    }

    // A header that somebody damaged takes its entry out of the books, not the books out of use; the verification names it.
    bool HasHeader(Examined entry)
    {
        if (entry.Header is not null) return true;
        Malformed++;
        return false;
    }

    void Count(HybridTime at)
    {
        Entries++;
        if (at > Latest) Latest = at;
        if (at.IsInTheFutureOf(nowMs)) AheadOfClock++;
    }

    // The fold never throws; if a bug does, one fact is worth less than the books that a kitchen opens every morning.
    void Write(IFact fact, Stamp stamp)
    {
        try { Organization.Write(fact, stamp); }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            Unfoldable++;
            Organization.WriteErased(stamp);
        }
    }
}
