using System.Diagnostics;
using System.Threading.Channels;

namespace Minka.Hosting.Live;

/// <summary>
/// The line before the one writer. Who finds nobody at it carries out her command herself, on her own thread, which need not wake another one and be
/// woken again. What came meanwhile waits for the next round and becomes durable together.
/// </summary>
sealed class WaitingLine(Writer writer)
{
    /// <summary>Commands that may wait; who comes later waits for a place.</summary>
    public const int Max = 1024;
    const int BatchMax = 256;

    readonly Channel<Waiting> line = Channel.CreateBounded<Waiting>(new BoundedChannelOptions(Max) { SingleReader = true });
    readonly List<Waiting> batch = new(BatchMax);
    readonly Gathering gathering = new();
    int turn;

    public async Task<Reply> Join(Waiting waiting, CancellationToken cancelled)
    {
        try { await line.Writer.WriteAsync(waiting, cancelled).ConfigureAwait(false); }
        catch (ChannelClosedException) { return new Reply.Failed(Failure.Closing, "closing"); }
        if (TryTakeTurn()) Serve(mayStay: false);
        return await waiting.Answer.ConfigureAwait(false);
    }

    /// <summary>Takes nobody more and carries out what waits. False when it was closed before.</summary>
    public async Task<bool> Close()
    {
        if (!line.Writer.TryComplete()) return false;
        // Whoever has the turn goes when the line is empty; nobody comes after us.
        while (!TryTakeTurn()) await Task.Delay(1).ConfigureAwait(false);
        while (line.Reader.Count > 0) Round();
        return true;
    }

    /// <param name="mayStay">False for who came with a command of her own: others who came meanwhile do not keep her from her answer.</param>
    void Serve(bool mayStay)
    {
        try
        {
            do Round(); while (mayStay && line.Reader.Count > 0);
        }
        finally { Interlocked.Exchange(ref turn, 0); }
        // Whoever joined before the turn was free again relies on us to look once more.
        if (line.Reader.Count > 0 && TryTakeTurn()) ThreadPool.UnsafeQueueUserWorkItem(static line => line.Serve(mayStay: true), this, preferLocal: false);
    }

    bool TryTakeTurn() => Interlocked.CompareExchange(ref turn, 1, 0) == 0;

    void Round()
    {
        gathering.Await(line.Reader);
        var began = Stopwatch.GetTimestamp();
        batch.Clear();
        while (batch.Count < BatchMax && line.Reader.TryRead(out var waiting))
            if (waiting.TryTake()) batch.Add(waiting);
        writer.CarryOut(batch);
        gathering.Answered(batch.Count, Stopwatch.GetElapsedTime(began));
    }
}
