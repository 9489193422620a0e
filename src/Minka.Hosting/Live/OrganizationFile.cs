using Minka.Domain.Organizations;
using Minka.Hosting.Facts;
using Minka.Journal;

namespace Minka.Hosting.Live;

/// <summary>
/// An organisation out of a file alone, as the reading verbs take it: no data folder, no lock, nothing written. What is
/// sealed stays unreadable.
/// </summary>
/// <param name="Journal">The verification of its chain and its signatures.</param>
/// <param name="Unknown">"kind.v2" by count: written by a newer program, not folded.</param>
public sealed record OrganizationFile(Guid Id, Organization Organization, VerificationReport Journal, IReadOnlyDictionary<string, int> Unknown, long Malformed)
{
    /// <exception cref="StoreFailedException">No such file, not a journal, a newer program's, or the disk fails.</exception>
    public static OrganizationFile ReadOnly(string path, TimeProvider clock)
    {
        using var store = SqliteJournalStore.Open(path, JournalAccess.ReadOnly);
        var nowMs = clock.GetUtcNow().ToUnixTimeMilliseconds();
        var (replayed, report) = Replayed.Verified(store, new FactCodec(FactRegistry.OfDomain, Sealer.WithoutKey), nowMs, Checks.Chain | Checks.Signatures);
        return new OrganizationFile(replayed.Heads.Organization?.Value ?? Guid.Empty, replayed.Organization, report, replayed.Unknown, replayed.Malformed);
    }
}
