using Microsoft.Extensions.Logging;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Hosting.Facts;
using Minka.Journal;
using EntryRef = Minka.Domain.Organizations.EntryRef;

namespace Minka.Hosting.Live;

/// <summary>
/// The single writer of an organisation: decides, folds, commits, answers. It holds the gate from the first decision until
/// the commit, so that nobody reads or decides on what could still be lost.
/// </summary>
sealed class Writer
{
    readonly OrganizationId id;
    readonly IJournalStore store;
    readonly Surroundings around;
    readonly ReaderWriterLockSlim gate;
    readonly Check hashChain;
    readonly Failure? closed;
    volatile Check signatures = Check.Pending;
    Replayed? held;
    long state;

    public Writer(OrganizationId id, IJournalStore store, Surroundings around, ReaderWriterLockSlim gate)
    {
        (this.id, this.store, this.around, this.gate) = (id, store, around, gate);
        (held, var report) = Replayed.Verified(store, around.Codec, NowMs, Checks.Chain | Checks.Storage);
        hashChain = JournalChecks.HashChain(report);
        closed = WhyClosed();
        if (closed is { } why) around.Log.LogWarning("{Organization} is open for reading only: {Failure} {Fault}", id, why, hashChain.Fault);
    }

    public long State => Volatile.Read(ref state);

    public Organization Books => (held ?? throw new IOException("The journal could not be read again after a failure.")).Organization;

    public Integrity Integrity
    {
        get
        {
            var books = held ?? throw new IOException("The journal could not be read again after a failure.");
            return new Integrity(books.Entries, books.Heads.Count, books.Organization.LastEntry, books.Number, books.Fingerprint, hashChain, signatures,
                books.Erased, books.Malformed, books.Unfoldable, books.Unknown, books.AheadOfClock, Closed) { LatestAt = books.Entries == 0 ? null : books.Latest.Instant };
        }
    }

    /// <summary>Why nothing is written any more: known at opening, or found in the background since.</summary>
    Failure? Closed => closed ?? (signatures.State == CheckState.Fault ? Failure.SignatureWrong : null);

    public void CarryOut(IReadOnlyList<Waiting> batch)
    {
        for (var i = 0; i < batch.Count;)
        {
            var group = Group(batch, i);
            var replies = Locked(group);
            for (var k = 0; k < group.Length; k++) group[k].Reply(replies[k]);
            i += group.Length;
        }
    }

    // An erasure ends in a replay: it stands alone.
    static Waiting[] Group(IReadOnlyList<Waiting> batch, int first)
    {
        var end = first + 1;
        if (batch[first] is WaitingCommand)
            while (end < batch.Count && batch[end] is WaitingCommand) end++;
        var group = new Waiting[end - first];
        for (var i = first; i < end; i++) group[i - first] = batch[i];
        return group;
    }

    public void CheckSignatures(CancellationToken closing)
    {
        var check = JournalChecks.Signatures(store, NowMs, closing);
        signatures = check;
        Interlocked.Increment(ref state);
        if (check.State == CheckState.Fault) around.Log.LogError("{Organization} has a wrong signature and is open for reading only: {Fault}", id, check.Fault);
    }

    Reply[] Locked(Waiting[] group)
    {
        gate.EnterWriteLock();
        try
        {
            if (Closed is { } why) return All(group, new Reply.Failed(why, "closed"));
            try { held ??= Replay(); }
            catch (Exception e) when (e is not OutOfMemoryException) { return All(group, around.Failed(id, e) with { Failure = Failure.Unreadable }); }
            try { return group is [WaitingErasure erasure] ? [Erase(erasure)] : Decide(group); }
            catch (Exception e) when (e is not OutOfMemoryException) { return All(group, GiveUp(e)); }
        }
        finally
        {
            Interlocked.Increment(ref state);
            gate.ExitWriteLock();
        }
    }

    Reply[] Decide(Waiting[] commands)
    {
        var latest = commands[0].Act.Now;
        foreach (var command in commands)
            if (command.Act.Now > latest) latest = command.Act.Now;
        using var batch = new Batch(held!, id, around, latest, store, commands.Length);
        var replies = Array.ConvertAll(commands, c => batch.Decide(((WaitingCommand)c).Command, c.Act));
        batch.Commit();
        if (!batch.FoldsInOrder) held = Replay();
        return replies;
    }

    Reply Erase(WaitingErasure erasure)
    {
        var (act, books) = (erasure.Act, held!.Organization);
        if (books.Knows(act.Id)) return new Reply.Accepted([], null);
        if (Erasing.Check(books, erasure.Entry, act.Says, erasure.Second, act.Today) is { } refusal) return new Reply.Refused([refusal]);
        var target = new Minka.Journal.EntryRef(new DeviceId(erasure.Entry.Device), erasure.Entry.Seq);
        if (store.Find(target) is not { Payload: not null, Header.Erasable: true } found) return new Reply.Refused([new NothingToErase()]);

        Draft ByHer(Draft draft) => draft with { CivilDate = act.Today, Act = act.Id, Says = act.Says.Value, Writes = act.Writes.Value };
        List<Draft> drafts = [ByHer(new PayloadErased(target, erasure.Reason).ToDraft())];
        if (erasure.Second is { IsNobody: false } second && around.Codec.Encode(new ErasureAgreed(target.Device.Value, target.Seq, act.Says, second)) is var agreed)
            drafts.Add(ByHer(new Draft(agreed.Kind, (ushort)agreed.Version, agreed.Json)));
        var (head, wallMs) = (held.Heads.Of(id, around.Key.Device), act.Now.ToUnixTimeMilliseconds());
        var run = Chain.Link(head, drafts, HybridTime.Follow(head.At, held.Heads.Latest, wallMs), wallMs, around.Chance, around.Key);
        store.ErasePayload(target, run, held.Heads);
        around.Written.Remember(run.Head);
        held = null;
        held = Replay();
        ShredAttachmentOf(found);
        return new Reply.Accepted([], new EntryRef(run.Head.Device.Value, run.Head.Seq));
    }

    /// <summary>The words are gone already: a disk that holds on to the file is said in the log and found by `minka doctor`.</summary>
    void ShredAttachmentOf(Entry erased)
    {
        if (AttachmentsNamed.By(erased, around.Codec) is not { } attached || AttachmentsNamed.In(store, around.Codec).Any(n => n.Attached.Hash == attached.Hash)) return;
        try { around.Shred(attached.Hash); }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException) { around.Log.LogError("{Organization} an attachment could not be destroyed: {Exception}", id, e.GetType().Name); }
    }

    /// <summary>Nothing was stored: forget what was folded, and tell everyone who waited why.</summary>
    Reply.Failed GiveUp(Exception e)
    {
        var failed = around.Failed(id, e);
        held = null;
        try { held = Replay(); }
        catch (Exception again) when (again is not OutOfMemoryException) { around.Failed(id, again); }
        return failed;
    }

    Replayed Replay() => Replayed.Of(store, around.Codec, NowMs);

    long NowMs => around.Clock.GetUtcNow().ToUnixTimeMilliseconds();

    Failure? WhyClosed()
    {
        if (hashChain.State == CheckState.Fault) return Failure.ChainBroken;
        try { return ChainWriter.Open(store, id, around.Key, around.Chance, around.Memory.Of(id, around.Key.Device)).IsEnrolled ? null : Failure.NotEnrolled; }
        catch (JournalBehindException) { return Failure.BehindItsDevice; }
    }

    static Reply[] All(Waiting[] group, Reply reply) => [.. group.Select(_ => reply)];
}
