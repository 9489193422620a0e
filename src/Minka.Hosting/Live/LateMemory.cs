using Microsoft.Extensions.Logging;
using Minka.Hosting.Nodes;
using Minka.Journal;

namespace Minka.Hosting.Live;

/// <summary>
/// Notes what a device wrote last behind the writer's back: an answer waits for its commit and not for the note of it. Heads that follow each other
/// quickly are one note. A process that is killed loses the last few hundredths of a second of it, as a power cut always did: then an older head is
/// compared, which is still right and a little less strict. Who closes waits for the note.
/// </summary>
sealed class LateMemory(HeadMemory memory, ILogger log)
{
    static readonly TimeSpan patience = TimeSpan.FromMilliseconds(20);

    readonly Lock gate = new(), turn = new();
    ChainHead? latest;

    public void Remember(ChainHead head)
    {
        lock (gate)
        {
            var isComing = latest is not null;
            latest = head;
            if (!isComing) _ = Task.Delay(patience).ContinueWith(_ => Note(), TaskScheduler.Default);
        }
    }

    /// <summary>Notes what is not noted yet. Nothing may be written any more.</summary>
    public void Close() => Note();

    // In turn: who closes does not pass by one who is just noting.
    void Note()
    {
        lock (turn)
        {
            ChainHead? head;
            lock (gate) (head, latest) = (latest, null);
            if (head is null) return;
            try { memory.Remember(head); }
            // The entry is durable: a memory that lags behind is no reason to tell anybody that it failed.
            catch (StoreFailedException e) { log.LogWarning("{Organization} the device's memory stays behind {Seq}: {Exception}", head.Organization, head.Seq, e.Failure); }
        }
    }
}
