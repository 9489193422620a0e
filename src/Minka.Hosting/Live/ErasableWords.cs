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
            if (entry.Payload is null || !EntryHeader.TryDecode(entry.HeaderBytes, out var header, out _) || !header.Erasable) continue;
            if (codec.Decode(header.Kind, header.KindVersion, entry.Payload) is not DecodedFact.Readable { Fact: var fact } || !which(fact)) continue;
            found.Enqueue(new ErasableWords(new EntryRef(header.Device.Value, header.Seq), numbers.Print(entry.Ref), fact, Stamps.Of(fact, header)));
            if (found.Count > max) found.Dequeue();
        }
        return [.. found.Reverse()];
    }
}
