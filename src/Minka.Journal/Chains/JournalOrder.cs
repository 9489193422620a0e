namespace Minka.Journal;

/// <summary>The order in which a journal is folded: by clock reading, then device, then number; the same on every machine.</summary>
public static class JournalOrder
{
    public static int Compare(EntryHeader left, EntryHeader right) =>
        (left.At, left.Device, left.Seq).CompareTo((right.At, right.Device, right.Seq));

    /// <summary>
    /// The whole journal in its order. A journal that was written here is stored in that order already and streams through; where other chains arrived
    /// later, the places are sorted first (32 bytes an entry) and the entries read from there.
    /// </summary>
    /// <exception cref="DamagedEntryException">An entry cannot be read.</exception>
    public static IEnumerable<Entry> InOrder(this IJournalStore store) =>
        store.Heads().Count <= 1 ? store.ReadFrom(1) : Merged(store);

    static IEnumerable<Entry> Merged(IJournalStore store)
    {
        var places = store.ReadFrom(1).Select(e => (e.Header.At, e.Header.Device, e.Header.Seq, e.Position)).ToArray();
        Array.Sort(places);
        for (var i = 0; i < places.Length;)
        {
            var stretch = 1;
            while (i + stretch < places.Length && places[i + stretch].Position == places[i].Position + stretch)
                stretch++;
            foreach (var entry in store.ReadFrom(places[i].Position, stretch))
                yield return entry;
            i += stretch;
        }
    }
}
