using Minka.Domain.Organizations;
using Minka.Hosting.Facts;
using Minka.Journal;
using EntryRef = Minka.Domain.Organizations.EntryRef;

namespace Minka.Hosting.Live;

/// <summary>
/// An organisation in memory with one writer. Commands that wait are decided and folded one after another and become durable
/// in one commit; only then is anybody answered or can anybody read them. Reading never touches the disk.
/// </summary>
public sealed class LiveOrganization : IAsyncDisposable
{
    readonly ReaderWriterLockSlim gate = new(LockRecursionPolicy.SupportsRecursion);
    readonly Writer writer;
    readonly WaitingLine line;
    readonly IJournalStore store;
    readonly PastBooks past;
    readonly FactCodec codec;
    readonly LateMemory written;
    readonly Task checking;
    readonly CancellationTokenSource closing = new();
    DateOnly? firstDay;

    internal LiveOrganization(string name, OrganizationId id, IJournalStore store, Surroundings around)
    {
        Name = name;
        Id = id.Value;
        this.store = store;
        past = new PastBooks(store, around.Codec);
        codec = around.Codec;
        written = around.Written;
        writer = new Writer(id, store, around, gate);
        line = new WaitingLine(writer);
        checking = Task.Run(() => writer.CheckSignatures(closing.Token));
    }

    public Guid Id { get; }

    /// <summary>The file's name without its ending: short, in an address.</summary>
    public string Name { get; }

    /// <summary>Carries out a command, on the caller's own thread where nobody else is writing. The answer comes when it is durable.</summary>
    /// <param name="cancelled">Calls it off while it waits; a command that the writer took is carried out and answered.</param>
    public Task<Reply> Execute(ICommand command, Act act, CancellationToken cancelled = default) => Enqueue(new WaitingCommand(command, act, cancelled), cancelled);

    /// <summary>
    /// Erases the words of an entry for good, and the attachment that they name; writes that it was done, and reads the books
    /// again without them.
    /// </summary>
    /// <param name="second">Another officer, of another household; null only while the organisation has no board.</param>
    public async Task<Reply> Erase(EntryRef entry, ErasureReason reason, Act act, PersonId? second = null, CancellationToken cancelled = default)
    {
        try { return await Enqueue(new WaitingErasure(entry, reason, act, second, cancelled), cancelled).ConfigureAwait(false); }
        finally { past.Forget(); }
    }

    /// <summary>What can still be erased, newest first, out of the file.</summary>
    /// <param name="which">Says of a fact whether it is asked for.</param>
    public IReadOnlyList<ErasableWords> Words(Func<IFact, bool> which, int max) => ErasableWords.In(store, codec, which, max);

    /// <summary>The words of one entry; null where there are none to erase.</summary>
    public ErasableWords? WordsOf(EntryRef entry) => ErasableWords.Of(store, codec, entry);

    /// <summary>
    /// Reads the books. The view must be complete when it is returned (no lazy sequences): the books move on afterwards.
    /// </summary>
    /// <exception cref="IOException">After a failed commit the journal could not be read again; the next command tries once more.</exception>
    public T Read<T>(Func<Organization, T> view)
    {
        gate.EnterReadLock();
        try { return view(writer.Books); }
        finally { gate.ExitReadLock(); }
    }

    /// <summary>
    /// The books as they stood at the end of a day in Lima. The first who asks for a day waits while the journal is read up to it; the
    /// writer and the readers of today do not.
    /// </summary>
    /// <exception cref="IOException">The journal could not be read.</exception>
    public PastBook At(DateOnly day)
    {
        var then = past.At(day);
        return new PastBook(day, then.Organization, Integrity with
        {
            Entries = then.Entries, Last = then.Organization.LastEntry, Number = then.Number, Words = then.Fingerprint, Erased = then.Erased,
            LatestAt = then.Entries == 0 ? null : then.Latest.Instant,
        });
    }

    /// <summary>The day of the first entry in Lima; null while the journal is empty.</summary>
    public DateOnly? FirstDay => firstDay ??= store.ReadFrom(1, 1).Select(e => (DateOnly?)LimaTime.DateOf(e.Header.At.Instant)).FirstOrDefault();

    public Integrity Integrity
    {
        get
        {
            gate.EnterReadLock();
            try { return writer.Integrity; }
            finally { gate.ExitReadLock(); }
        }
    }

    /// <summary>
    /// Moves on with whatever changes what <see cref="Read"/> shows, before anybody is told that it was done. What was read at a
    /// state that has not moved since is what would be read now.
    /// </summary>
    public long State => writer.State;

    /// <summary>Takes nothing more, carries out what waits, and closes the file.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!await line.Close().ConfigureAwait(false)) return;
        line.Dispose();
        await closing.CancelAsync().ConfigureAwait(false);
        await checking.ConfigureAwait(false);
        written.Close();
        store.Dispose();
        gate.Dispose();
        closing.Dispose();
    }

    Task<Reply> Enqueue(Waiting waiting, CancellationToken cancelled)
    {
        if (waiting.Act.Id == Guid.Empty) throw new ArgumentException("An act has an id.");
        return line.Join(waiting, cancelled);
    }
}
