using CsCheck;

namespace Minka.Journal.Tests.Verifying;

public sealed class TamperingProperties
{
    static readonly MemoryJournalStore Store = Written();

    static readonly Gen<(int, int, byte)> AnyPlace = Gen.Select(Gen.Int[0, 100_000], Gen.Int[0, 100_000], Gen.Byte[1, 255]);

    [Fact]
    public void No_byte_of_a_header_can_change_unseen() => AnyPlace.Sample(place =>
        Seen(place, (e, at, flip) => new(e.Ref, Flipped(e.HeaderBytes, at, flip), e.Hash, e.Salt, e.Payload, e.Position)));

    [Fact]
    public void No_byte_of_a_stored_hash_can_change_unseen() => AnyPlace.Sample(place =>
        Seen(place, (e, at, flip) => new(e.Ref, e.HeaderBytes, new(Flipped(e.Hash.ToArray(), at, flip)), e.Salt, e.Payload, e.Position)));

    [Fact]
    public void No_byte_of_a_salt_can_change_unseen() => AnyPlace.Sample(place =>
        Seen(place, (e, at, flip) => new(e.Ref, e.HeaderBytes, e.Hash, e.Salt is null ? [flip] : Flipped(e.Salt, at, flip), e.Payload, e.Position)));

    [Fact]
    public void No_byte_of_a_payload_can_change_unseen() => AnyPlace.Sample(place =>
        Seen(place, (e, at, flip) => new(e.Ref, e.HeaderBytes, e.Hash, e.Salt, e.Payload is { Length: > 0 } p ? Flipped(p, at, flip) : [flip], e.Position)));

    [Fact]
    public void No_byte_of_a_place_can_change_unseen() => AnyPlace.Sample(place =>
        Seen(place, (e, at, flip) => new(new(new(new Guid(Flipped(e.Ref.Device.Value.ToByteArray(), at, flip))), e.Ref.Seq), e.HeaderBytes, e.Hash, e.Salt,
            e.Payload, e.Position)));

    [Fact]
    public void No_byte_of_a_signature_can_change_unseen() => AnyPlace.Sample(place =>
    {
        var tampered = new TamperedStore(Store);
        var at = place.Item1 % tampered.Runs.Count;
        tampered.Runs[at] = tampered.Runs[at] with { Signature = Flipped(tampered.Runs[at].Signature, place.Item2, place.Item3) };
        return tampered.FirstFault() == FaultKind.BadSignature;
    });

    [Fact]
    public void Dropping_swapping_doubling_and_cutting_are_seen() =>
        Gen.Select(Gen.Int[0, 3], Gen.Int[0, 100_000], Gen.Int[0, 100_000]).Sample((act, first, second) =>
        {
            var tampered = new TamperedStore(Store);
            var entries = tampered.Entries;
            var (a, b) = (first % entries.Count, second % entries.Count);
            switch (act)
            {
                case 0: entries.RemoveAt(a); break;
                case 1: (entries[a], entries[b]) = (entries[b], entries[a]); break;
                case 2: entries.Insert(b, entries[a]); break;
                default: entries.RemoveRange(a, entries.Count - a); break;
            }
            return tampered.FirstFault() is not null || SameJournal(entries);
        });

    // Entries of different chains may lie in either order: the journal's own order is by clock, device and number.
    static bool SameJournal(List<Entry> entries) =>
        entries.Select(e => e.Hash).ToHashSet().SetEquals(Store.ReadFrom(1).Select(e => e.Hash)) && entries.Count == Store.ReadFrom(1).Count();

    static bool Seen((int Entry, int At, byte Flip) place, Func<Entry, int, byte, Entry> change)
    {
        var tampered = new TamperedStore(Store);
        tampered.Replace(place.Entry % tampered.Entries.Count, e => change(e, place.At, place.Flip));
        return tampered.FirstFault() is not null;
    }

    static byte[] Flipped(byte[] bytes, int at, byte flip)
    {
        byte[] changed = [.. bytes];
        changed[at % changed.Length] ^= flip;
        return changed;
    }

    static MemoryJournalStore Written()
    {
        var store = new MemoryJournalStore();
        var notebook = new Notebook(store);
        notebook.Write(Notebook.Sacks(20), Notebook.Words("Juana"), Notebook.Words("Elena"));
        var second = notebook.SecondDevice().Writer;
        second.Append([Notebook.Sacks(3), Notebook.Words("Flor")], notebook.Now += 60_000);
        notebook = new(store) { Now = notebook.Now };
        notebook.Erase(new(notebook.Laptop.Device, 3));
        notebook.Write(new Draft("kitchen.pot-emptied", 1, []));
        return store;
    }
}
