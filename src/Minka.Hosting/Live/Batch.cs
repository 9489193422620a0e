using Microsoft.Extensions.Logging;
using Minka.Domain.Organizations;
using Minka.Hosting.Facts;
using Minka.Journal;
using EntryRef = Minka.Domain.Organizations.EntryRef;

namespace Minka.Hosting.Live;

/// <summary>Commands that become durable together. Each sees what the ones before it did.</summary>
sealed class Batch
{
    readonly Replayed books;
    readonly OrganizationId id;
    readonly Surroundings around;
    readonly ChainHead head;
    readonly HybridTime follows;
    readonly long wallMs;
    readonly List<Draft> drafts = [];
    HybridTime at;
    long seq;

    /// <param name="now">The moment of recording: the latest of the acts'.</param>
    public Batch(Replayed books, OrganizationId id, Surroundings around, DateTimeOffset now)
    {
        (this.books, this.id, this.around) = (books, id, around);
        wallMs = now.ToUnixTimeMilliseconds();
        head = books.Heads.Of(id, around.Key.Device);
        follows = HybridTime.Follow(head.At, books.Heads.Latest, wallMs);
        (at, seq) = (follows > head.At ? follows : head.At, head.Seq);
        FoldsInOrder = HybridTime.Next(at, wallMs) > books.Latest;
    }

    /// <summary>False where another device's clock is far ahead: what is written now belongs before what was folded already.</summary>
    public bool FoldsInOrder { get; }

    public Reply Decide(ICommand command, Act act)
    {
        Outcome outcome;
        (IFact Fact, EncodedFact Encoded)[] written;
        try
        {
            outcome = books.Organization.Decide(command, act);
            written = outcome is Outcome.Accepted accepted ? [.. accepted.Facts.Select(Stored)] : [];
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return around.Failed(id, e);
        }
        if (outcome is Outcome.Refused refused) return new Reply.Refused(refused.Refusals);
        if (written.Any(w => w.Encoded.Json.Length > Entry.PayloadSizeMax)) return new Reply.Refused([new TooMuchText()]);
        foreach (var (fact, encoded) in written) Write(fact, encoded, act);
        return new Reply.Accepted([.. written.Select(w => w.Fact)], written.Length == 0 ? null : new EntryRef(head.Device.Value, seq));
    }

    /// <summary>Makes everything durable with one commit. Throws when nothing of it is.</summary>
    public void Commit(IJournalStore store)
    {
        if (drafts.Count == 0) return;
        var run = Chain.Link(head, drafts, follows, wallMs, around.Chance, around.Key);
        store.AppendRun(run, books.Heads);
        books.Wrote(run);
        around.Written.Remember(run.Head);
    }

    // What is folded is what a replay will read out of the bytes, not what was meant when they were written.
    (IFact, EncodedFact) Stored(IFact fact)
    {
        var encoded = around.Codec.Encode(fact);
        return around.Codec.Decode(encoded.Kind, encoded.Version, encoded.Json) is DecodedFact.Readable readable
            ? (readable.Fact, encoded)
            : throw new InvalidOperationException($"{encoded.Kind} cannot be read back");
    }

    void Write(IFact fact, EncodedFact encoded, Act act)
    {
        var draft = new Draft(encoded.Kind, (ushort)encoded.Version, encoded.Json)
        {
            CivilDate = act.Today, Act = act.Id, Says = act.Says.Value, Writes = act.Writes.Value, Erasable = encoded.Erasable,
        };
        drafts.Add(draft);
        at = HybridTime.Next(at, wallMs);
        var stamp = Stamps.Of(fact, new EntryRef(head.Device.Value, ++seq), draft.Act, draft.Says, draft.Writes, at, draft.CivilDate);
        books.Fold(fact, stamp, at);
    }
}
