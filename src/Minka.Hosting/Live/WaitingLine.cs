using System.Threading.Channels;

namespace Minka.Hosting.Live;

/// <summary>
/// The line before the one writer. Who comes when nobody else is expected carries out her command herself, on her own thread, which need not wake another
/// one and be woken again. Who was just answered together with others often comes back with them: then the last of them carries out what all wait for, so
/// that it becomes durable together. Who does not come back is waited for a millisecond or two, once.
/// </summary>
sealed class WaitingLine : IDisposable
{
    /// <summary>Commands that may wait; who comes later waits for a place.</summary>
    public const int Max = 1024;
    const int BatchMax = 256;
    const int MostMillisecondsAlone = 1;

    readonly Channel<Waiting> line = Channel.CreateBounded<Waiting>(new BoundedChannelOptions(Max) { SingleReader = true });
    readonly List<Waiting> batch = new(BatchMax);
    readonly Writer writer;
    readonly Timer patience;
    int turn, standing, expected;

    public WaitingLine(Writer writer)
    {
        this.writer = writer;
        patience = new Timer(static line => ((WaitingLine)line!).Begin(), this, Timeout.Infinite, Timeout.Infinite);
    }

    public async Task<Reply> Join(Waiting waiting, CancellationToken cancelled)
    {
        try { await line.Writer.WriteAsync(waiting, cancelled).ConfigureAwait(false); }
        catch (ChannelClosedException) { return new Reply.Failed(Failure.Closing, "closing"); }
        var standing = Interlocked.Increment(ref this.standing);
        if (standing >= Volatile.Read(ref expected)) Begin();
        // Below 1 where somebody was answered before she had counted herself.
        else if (standing <= 1) BePatient();
        return await waiting.Answer.ConfigureAwait(false);
    }

    /// <summary>Takes nobody more and carries out what waits. False when it was closed before.</summary>
    public async Task<bool> Close()
    {
        if (!line.Writer.TryComplete()) return false;
        // Whoever has the turn goes when her round is over; nobody comes after us.
        while (!TryTakeTurn()) await Task.Delay(1).ConfigureAwait(false);
        while (line.Reader.Count > 0) Round();
        return true;
    }

    public void Dispose() => patience.Dispose();

    void Begin()
    {
        if (!TryTakeTurn()) return;
        try { Round(); }
        finally { Interlocked.Exchange(ref turn, 0); }
        // Whoever joined before the turn was free again relies on us to look once more. Others do not keep us from our own answer.
        if (line.Reader.Count is var left and > 0)
        {
            if (left >= expected) ThreadPool.UnsafeQueueUserWorkItem(static line => line.Begin(), this, preferLocal: false);
            else BePatient();
        }
    }

    bool TryTakeTurn() => Interlocked.CompareExchange(ref turn, 1, 0) == 0;

    void BePatient()
    {
        try { patience.Change(MostMillisecondsAlone, Timeout.Infinite); }
        catch (ObjectDisposedException) { /* Who closed the line carried out what waited in it. */ }
    }

    void Round()
    {
        batch.Clear();
        while (batch.Count < BatchMax && line.Reader.TryRead(out var waiting))
        {
            Interlocked.Decrement(ref standing);
            if (waiting.TryTake()) batch.Add(waiting);
        }
        // Before anybody is answered: the first one may be back before the last one has heard.
        Volatile.Write(ref expected, batch.Count);
        writer.CarryOut(batch);
    }
}
