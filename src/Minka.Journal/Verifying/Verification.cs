namespace Minka.Journal;

/// <summary>Which checks to make. The chain is checked at opening; signatures, ten times dearer, in the background.</summary>
[Flags]
public enum Checks
{
    /// <summary>Bytes, hashes, order, payloads, erasures.</summary>
    Chain = 1,
    /// <summary>Who wrote it.</summary>
    Signatures = 2,
    All = Chain | Signatures,
}

/// <summary>Reads a whole journal, trusts nothing in it, and reports what it holds and every fault by name and place.</summary>
public static class Verification
{
    const int TellEvery = 500;

    /// <param name="wallMs">Unix milliseconds now, against which entries may be in the future.</param>
    /// <param name="known">Heads known from elsewhere (beside the device's key, from a printed page): the journal must hold them. Without them a
    /// tail that was cut at the end of a run cannot be noticed.</param>
    /// <param name="read">Told now and then how many entries were read.</param>
    public static VerificationReport Of(IJournalStore store, long wallMs, Checks checks = Checks.All,
        IEnumerable<ChainHead>? known = null, IProgress<long>? read = null, CancellationToken cancel = default)
    {
        var findings = new Findings();
        var pass = new VerificationPass(store, wallMs, checks, findings);
        try
        {
            if (store.Damage() is { } damage)
                findings.Add(FaultKind.StorageDamaged, null, null, damage);
            foreach (var entry in store.ReadFrom(1))
            {
                cancel.ThrowIfCancellationRequested();
                pass.Follow(entry);
                if (entry.Position % TellEvery == 0)
                    read?.Report(entry.Position);
            }
            return pass.End(known ?? []);
        }
        catch (StoreFailedException failure) when (failure.Failure == StoreFailure.Damaged)
        {
            findings.Add(FaultKind.StorageDamaged, null, null, failure.Message);
            return pass.Report([]);
        }
    }
}
