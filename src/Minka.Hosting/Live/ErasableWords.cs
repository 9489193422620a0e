using Minka.Domain.Organizations;
using Minka.Hosting.Facts;
using Minka.Journal;
using EntryRef = Minka.Domain.Organizations.EntryRef;

namespace Minka.Hosting.Live;

/// <summary>Words that can still be erased: which entry holds them, and what they are.</summary>
/// <param name="Number">As papers print it.</param>
public sealed record ErasableWords(EntryRef Entry, string Number, IFact Fact, Stamp Stamp)
{
    internal static IReadOnlyList<ErasableWords> In(IJournalStore store, FactCodec codec, Func<IFact, bool> which, int max)
    {
        var numbers = EntryNumbers.Of(store);
        var found = new Queue<ErasableWords>();
        foreach (var entry in store.ReadFrom(1))
        {
            if (Read(entry, codec, numbers) is not { } words || !which(words.Fact)) continue;
            found.Enqueue(words);
            if (found.Count > max) found.Dequeue();
        }
        return [.. found.Reverse()];
    }

    internal static ErasableWords? Of(IJournalStore store, FactCodec codec, EntryRef entry) =>
        store.Find(new Journal.EntryRef(new DeviceId(entry.Device), entry.Seq)) is { } found ? Read(found, codec, EntryNumbers.Of(store)) : null;

    static ErasableWords? Read(Entry entry, FactCodec codec, EntryNumbers numbers)
    {
        if (entry.Payload is null || !EntryHeader.TryDecode(entry.HeaderBytes, out var header, out _) || !header.Erasable) return null;
        return codec.Decode(header.Kind, header.KindVersion, entry.Payload) is DecodedFact.Readable { Fact: var fact }
            ? new ErasableWords(new EntryRef(header.Device.Value, header.Seq), numbers.Print(entry.Ref), fact, Stamps.Of(fact, header)) : null;
    }
}
