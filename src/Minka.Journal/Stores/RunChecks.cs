namespace Minka.Journal;

/// <summary>What every store asks of a run before it touches anything.</summary>
static class RunChecks
{
    /// <summary>A run that is linked while it is stored is right in itself; what it builds on must be here.</summary>
    public static void Stands(ChainHead on, Heads expected, Heads found)
    {
        if (!expected.Equals(found))
            throw new HeadMovedException(expected, found);
        if (found.Organization is { } owner && owner != on.Organization)
            throw new ArgumentException($"The journal is of organisation {owner}.", nameof(on));
        if (found.Of(on.Organization, on.Device) != on)
            throw new ArgumentException($"The run builds on {on.Device}/{on.Seq}, which is not the head of its chain.", nameof(on));
    }

    public static void Fits(Run run, Heads expected, Heads found)
    {
        if (!expected.Equals(found))
            throw new HeadMovedException(expected, found);
        var first = run.Entries[0].Header;
        if (found.Organization is { } owner && owner != first.Organization)
            throw new ArgumentException($"The journal is of organisation {owner}.", nameof(run));
        var head = found.Of(first.Organization, run.Device);
        var (seq, previous, at) = (head.Seq, head.Hash, head.At);
        foreach (var entry in run.Entries)
        {
            var header = entry.Header;
            if (header.Device != run.Device || header.Organization != first.Organization
                || header.Seq != ++seq || header.Previous != previous || header.At <= at
                || entry.Ref != header.Ref || entry.Payload is null || entry.Salt is not { Length: Entry.SaltSize })
                throw new ArgumentException($"Entry {entry.Ref} does not continue its chain.", nameof(run));
            (previous, at) = (entry.Hash, header.At);
        }
        if (run.Signature.First != first.Seq || run.Signature.Last != seq)
            throw new ArgumentException("The signature is not over this run.", nameof(run));
    }

    public static void Erases(EntryRef target, Run run, Entry? found)
    {
        var named = run.Entries.Any(e => e.Header.Kind == JournalKinds.PayloadErased
            && PayloadErased.TryRead(e.Payload, out var erased) && erased.Target == target);
        if (!named)
            throw new ArgumentException($"The run holds no entry that erases {target}.", nameof(run));
        if (found is null)
            throw new NotErasableException(target, "there is no such entry");
        if (!found.Header.Erasable)
            throw new NotErasableException(target, $"{found.Header.Kind} may not be erased");
    }
}
