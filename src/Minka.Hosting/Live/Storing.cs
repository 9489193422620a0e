using Minka.Journal;

namespace Minka.Hosting.Live;

/// <summary>
/// Brings what a batch writes into the store. Of a few commands it is handed over at the end; of many it is written on another core while the later
/// ones are still being decided. Either way it is one commit, and nothing of it before <see cref="Finish"/>.
/// </summary>
/// <param name="heads">As the batch found them.</param>
/// <param name="commands">How many commands the batch has.</param>
sealed class Storing(IJournalStore store, Heads heads, ComingRun run, int commands) : IDisposable
{
    /// <summary>From so many commands on another core is worth waking.</summary>
    public const int Many = 8;

    Task? beside;
    bool isEnded;

    public void Add(Draft draft)
    {
        run.Add(draft);
        if (commands >= Many) beside ??= Task.Run(() => store.AppendComing(run, heads));
    }

    /// <summary>Waits until everything is durable. Null where nothing was added; throws when nothing is stored.</summary>
    public Run? Finish()
    {
        if (run.Count == 0) return null;
        var whole = run.End();
        isEnded = true;
        if (beside is null) store.AppendRun(whole, heads);
        else beside.GetAwaiter().GetResult();
        return whole;
    }

    /// <summary>Who did not finish wants nothing stored.</summary>
    public void Dispose()
    {
        if (isEnded) return;
        run.Abandon();
        // The transaction is undone before anybody reads the file again.
        if (beside is not null) ((IAsyncResult)beside).AsyncWaitHandle.WaitOne();
    }
}
