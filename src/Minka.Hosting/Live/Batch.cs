using Microsoft.Extensions.Logging;
using Minka.Domain.Organizations;
using Minka.Hosting.Facts;
using Minka.Journal;
using EntryRef = Minka.Domain.Organizations.EntryRef;

namespace Minka.Hosting.Live;

/// <summary>Commands that become durable together. Each sees what the ones before it did.</summary>
sealed class Batch : IDisposable
{
    readonly Replayed books;
    readonly OrganizationId id;
    readonly Surroundings around;
    readonly ChainHead head;
    readonly HybridTime follows;
    readonly long wallMs;
    readonly Storing storing;
    HybridTime at;
    long seq;

    /// <param name="now">The moment of recording: the latest of the acts'.</param>
    /// <param name="commands">How many there are.</param>
    public Batch(Replayed books, OrganizationId id, Surroundings around, DateTimeOffset now, IJournalStore store, int commands)
    {
        (this.books, this.id, this.around) = (books, id, around);
        wallMs = now.ToUnixTimeMilliseconds();
        head = books.Heads.Of(id, around.Key.Device);
        follows = HybridTime.Follow(head.At, books.Heads.Latest, wallMs);
        (at, seq) = (follows > head.At ? follows : head.At, head.Seq);
        FoldsInOrder = HybridTime.Next(at, wallMs) > books.Latest;
        storing = new Storing(store, books.Heads, new ComingRun(head, follows, wallMs, around.Chance, around.Key), commands);
    }

    /// <summary>False where another device's clock is far ahead: what is written now belongs before what was folded already.</summary>
    public bool FoldsInOrder { get; }

    public Reply Decide(ICommand command, Act act)
    {
        Outcome outcome;
        (IFact Fact, EncodedFact Encoded)[] written = [];
        try
        {
            outcome = books.Organization.Decide(command, act);
            if (outcome is Outcome.Accepted accepted) written = Stored(accepted.Facts);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return around.Failed(id, e);
        }
        if (outcome is Outcome.Refused refused) return new Reply.Refused(refused.Refusals);
        if (Array.Exists(written, w => w.Encoded.Json.Length > Entry.PayloadSizeMax)) return new Reply.Refused([new TooMuchText()]);
        foreach (var (fact, encoded) in written) Write(fact, encoded, act);
        return new Reply.Accepted(Array.ConvertAll(written, w => w.Fact), written.Length == 0 ? null : new EntryRef(head.Device.Value, seq));
    }

    /// <summary>Makes everything durable with one commit. Throws when nothing of it is.</summary>
    public void Commit()
    {
        if (storing.Finish() is not { } run) return;
        books.Wrote(run);
        around.Written.Remember(run.Head);
    }

    /// <summary>Nothing of it is to be stored. After a commit it does nothing.</summary>
    public void Dispose() => storing.Dispose();

    // What is folded is what a replay will read out of the bytes, not what was meant when they were written.
    (IFact, EncodedFact)[] Stored(IReadOnlyList<IFact> facts)
    {
        var stored = new (IFact, EncodedFact)[facts.Count];
        for (var i = 0; i < stored.Length; i++) stored[i] = Stored(facts[i]);
        return stored;
    }

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
        storing.Add(draft);
        at = HybridTime.Next(at, wallMs);
        var stamp = Stamps.Of(fact, new EntryRef(head.Device.Value, ++seq), draft.Act, draft.Says, draft.Writes, at, draft.CivilDate);
        books.Fold(fact, stamp, at);
    }
}
