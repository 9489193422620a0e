using Minka.Domain.Ledger;
using Minka.Domain.Organizations;
using Minka.Hosting.Facts;
using Minka.Hosting.Live;
using Minka.Hosting.Tests.Fitting;
using Minka.Journal;

namespace Minka.Hosting.Tests.Live;

/// <summary>Kitchens that lived some random months, each out of its seed: 300 of them, and 10,000 in a night (MINKA_LONG=1). A failure names its seed.</summary>
public class SeededJournalTests
{
    static readonly bool isLong = Environment.GetEnvironmentVariable("MINKA_LONG") == "1";
    static readonly int journals = isLong ? 10_000 : 300;

    [Fact]
    public void Every_journal_verifies_replays_to_the_books_that_were_held_and_balances()
    {
        var (facts, transactions, erased, kinds) = (0L, 0L, 0, new HashSet<Type>());
        for (var seed = 1; seed <= journals; seed++)
        {
            var journal = SeededJournal.Live(seed);
            var replayed = journal.Replayed();
            Holds(journal.Verify().IsSound, seed, "does not verify");
            Holds(replayed is { Unfoldable: 0, Malformed: 0, Erased: 0 }, seed, $"{replayed.Unfoldable} facts could not be folded, {replayed.Malformed} not be read");
            var differences = SameState.Differences(journal.Held, replayed.Organization);
            Holds(differences.Count == 0, seed, string.Join('\n', differences));
            Holds(Imbalance(replayed.Organization.Ledger) is null, seed, Imbalance(replayed.Organization.Ledger) ?? "");
            (facts, transactions) = (facts + journal.Facts, transactions + replayed.Organization.Ledger.Transactions.Count);
            kinds.UnionWith(journal.Kinds);
            if (!journal.EraseWords()) continue;
            // Words are gone, and not a gram or a céntimo with them.
            var without = journal.Replayed();
            erased++;
            Holds(journal.Verify().IsSound && without.Erased == 1, seed, "does not verify after an erasure");
            Holds(Balances(without.Organization.Ledger).SequenceEqual(Balances(replayed.Organization.Ledger)), seed, "an erasure moved a balance");
        }
        TestContext.Current.TestOutputHelper!.WriteLine($"{journals} journals: {facts} facts of {kinds.Count} kinds, {transactions} transactions, words erased in {erased}");
        Assert.True(facts > journals * 20 && transactions > journals * 2 && kinds.Count > 60 && erased > journals / 2, $"the journals are too poor: {facts} facts of {kinds.Count} kinds, {transactions} transactions, {erased} erasures");
    }

    static void Holds(bool law, int seed, string otherwise) => Assert.True(law, $"seed {seed}: {otherwise}");

    /// <summary>What does not add up in a ledger, or null.</summary>
    static string? Imbalance(LedgerBook ledger)
    {
        foreach (var transaction in ledger.Transactions)
            if (!Transaction.Balances(transaction.Postings)) return $"transaction {transaction.Number} ({transaction.Kind}) does not balance";
        foreach (var account in ledger.Accounts.Values)
            foreach (var (commodity, balance) in account.Balances)
            {
                if (balance.Quantity != account.Postings.Where(p => p.Posting.Commodity == commodity).Sum(p => p.Posting.Quantity)) return $"{account.Path} {commodity.Code} is not the sum of its postings";
                if (balance.Quantity < 0 && Accounting.NeverNegative(account.Path) && !ledger.Discrepancies.Any(d => d.Kind == "negative-balance" && d.About.Any(a => a.Value.Equals(account.Path)))) return $"{account.Path} {commodity.Code} is below nothing and nobody was told";
            }
        return null;
    }

    static IEnumerable<(string, string, long)> Balances(LedgerBook ledger) =>
        from account in ledger.Accounts.Values from balance in account.Balances orderby account.Path, balance.Key.Code select (account.Path, balance.Key.Code, balance.Value.Quantity);
}

/// <summary>One random life: commands of every type are decided, and what was accepted is written, signed and folded as in a live organisation.</summary>
sealed class SeededJournal
{
    const int Commands = 500, Days = 60;
    static readonly DateOnly firstDay = new(2026, 3, 2);

    readonly MemoryJournalStore store = new();
    readonly FactCodec codec;
    readonly ChainWriter writer;
    readonly TurnedClock clock = new();
    readonly Random chance;
    readonly List<Journal.EntryRef> erasable = [];

    SeededJournal(int seed)
    {
        chance = new Random(seed);
        var (ids, id) = (new SeededChance(seed), new OrganizationId(new Guid(seed, 3, 3, new byte[8])));
        codec = new FactCodec(FactRegistry.OfDomain, Sealer.WithKey(new byte[Sealer.KeyBytes], id.Value, ids.Fill));
        writer = ChainWriter.Open(store, id, DeviceKey.Create(ids), ids);
        writer.Enrol("laptop", Now);
        Held = Replayed().Organization;
    }

    public Organization Held { get; }
    public HashSet<Type> Kinds { get; } = [];
    public long Facts { get; private set; }

    long Now => clock.GetUtcNow().ToUnixTimeMilliseconds();

    public static SeededJournal Live(int seed)
    {
        var journal = new SeededJournal(seed);
        var any = new AnyCommands(seed, firstDay);
        journal.Carry(new FoundOrganization(OrganizationKind.OllaComun, "Olla de la loma", "almuerzo", 80, "Sra. Rosa", "spoon", 0, firstDay.AddDays(-60)), any.Act(journal.clock) with { Says = Acts.Rosa }, any);
        for (var i = 0; i < Commands; i++)
        {
            any.Today = journal.clock.Today();
            journal.Carry(any.Command(), any.Act(journal.clock), any);
            journal.clock.Pass(TimeSpan.FromDays((double)Days / Commands));
            // A clock that somebody sets back by an hour, and the battery that dies.
            if (journal.chance.Next(300) == 0) journal.clock.Turn(journal.clock.GetUtcNow().AddHours(-1));
        }
        return journal;
    }

    public Replayed Replayed() => Minka.Hosting.Live.Replayed.Of(store, codec, Now);

    public VerificationReport Verify() => Verification.Of(store, Now);

    /// <summary>Erases the words of one entry; false where there are none.</summary>
    public bool EraseWords()
    {
        if (erasable.Count == 0) return false;
        writer.Erase(erasable[chance.Next(erasable.Count)], ErasureReason.Requested, new Authorship(new Guid(9, 9, 9, new byte[8]), Acts.Rosa.Value, Acts.Rosa.Value), Now, out _);
        return true;
    }

    void Carry(ICommand command, Act act, AnyCommands any)
    {
        if (Held.Decide(command, act) is not Outcome.Accepted { Facts: { Count: > 0 } facts }) return;
        any.See(act.Id);
        var drafts = facts.Select(codec.Encode).Select(e => new Draft(e.Kind, (ushort)e.Version, e.Json) { CivilDate = act.Today, Act = act.Id, Says = act.Says.Value, Writes = act.Writes.Value, Erasable = e.Erasable }).ToArray();
        foreach (var entry in writer.Append(drafts, Now).Entries)
        {
            var fact = ((DecodedFact.Readable)codec.Decode(entry.Header.Kind, entry.Header.KindVersion, entry.Payload!)).Fact;
            Held.Write(fact, Stamps.Of(fact, entry.Header));
            any.See(fact);
            Kinds.Add(fact.GetType());
            Facts++;
            if (entry.Header.Erasable) erasable.Add(entry.Ref);
        }
    }
}
