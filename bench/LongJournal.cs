using Minka.Domain.Organizations;
using Minka.Hosting.Facts;
using Minka.Journal;

namespace Minka.Bench;

/// <summary>Writes the long books into a `.minka` file as a live organisation would: encoded, chained, salted, 256 acts a signed commit.</summary>
static class LongJournal
{
    const int ActsACommit = 256;

    /// <returns>How many entries there are.</returns>
    public static long Write(string path, int transactions)
    {
        using var store = SqliteJournalStore.Open(path, JournalAccess.Create);
        using var key = DeviceKey.Create(SystemChance.Instance);
        var writer = ChainWriter.Open(store, new OrganizationId(SystemChance.Instance.NextId()), key, SystemChance.Instance);
        writer.Enrol("bench", Midday(new DateOnly(2006, 1, 1)));
        var codec = new FactCodec(FactRegistry.OfDomain, Sealer.WithoutKey);
        var (drafts, acts, last) = (new List<Draft>(), 0, default(DateOnly));
        foreach (var (day, facts) in new LongBooks(transactions).Acts())
        {
            var act = SystemChance.Instance.NextId();
            drafts.AddRange(facts.Select(f => Drafted(codec.Encode(f), act, day)));
            last = day;
            if (++acts % ActsACommit == 0) Commit();
        }
        Commit();
        return writer.Head.Seq;

        void Commit()
        {
            if (drafts.Count > 0) writer.Append(drafts, Midday(last));
            drafts.Clear();
        }
    }

    static Draft Drafted(EncodedFact fact, Guid act, DateOnly day) =>
        new(fact.Kind, (ushort)fact.Version, fact.Json) { Act = act, CivilDate = day, Says = founder, Writes = founder, Erasable = fact.Erasable };

    static readonly Guid founder = new(2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1);

    static long Midday(DateOnly day) => new DateTimeOffset(day, new TimeOnly(12, 0), TimeSpan.Zero).ToUnixTimeMilliseconds();
}
