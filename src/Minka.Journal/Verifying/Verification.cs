namespace Minka.Journal;

/// <summary>Which checks to make. The chain is checked at opening; signatures, ten times dearer, in the background.</summary>
[Flags]
public enum Checks
{
    /// <summary>Bytes, hashes, order, payloads, erasures.</summary>
    Chain = 1,
    /// <summary>Who wrote it.</summary>
    Signatures = 2,
    /// <summary>What the storage finds wrong with its own pages and indexes, also where no entry is hurt.</summary>
    Storage = 4,
    All = Chain | Signatures | Storage,
}

/// <summary>Reads a whole journal, trusts nothing in it, and reports what it holds and every fault by name and place.</summary>
public static class Verification
{
    const int TellEvery = 500;

    /// <param name="wallMs">Unix milliseconds now, against which entries may be in the future.</param>
    /// <param name="known">Heads known from elsewhere (beside the device's key, from a printed page): the journal must hold them. Without them a
    /// tail that was cut at the end of a run cannot be noticed.</param>
    /// <param name="read">Told now and then how many entries were read.</param>
    /// <param name="reading">Who wants the entries as well, in the order of the file: one reading serves both.</param>
    public static VerificationReport Of(IJournalStore store, long wallMs, Checks checks = Checks.All,
        IEnumerable<ChainHead>? known = null, IProgress<long>? read = null, Reading? reading = null, CancellationToken cancel = default)
    {
        var findings = new Findings();
        var pass = new VerificationPass(store, wallMs, checks, findings);
        try
        {
            if (checks.HasFlag(Checks.Storage) && store.Damage() is { } damage)
                findings.Add(FaultKind.StorageDamaged, null, null, damage);
            foreach (var entry in store.Examine(reading?.Payload))
            {
                cancel.ThrowIfCancellationRequested();
                pass.Follow(entry);
                reading?.Entry(entry);
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

/// <summary>What someone makes of a journal while it is verified.</summary>
/// <param name="Payload">Reads a payload, on any thread.</param>
/// <param name="Entry">Takes each entry, one after another in the order of the file.</param>
public sealed record Reading(PayloadReader Payload, Action<Examined> Entry);
