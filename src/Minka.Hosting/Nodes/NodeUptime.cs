using Minka.Journal;

namespace Minka.Hosting.Nodes;

/// <summary>
/// Milliseconds that this node has been running, over all its restarts. Waiting times are measured in it because whoever
/// holds the machine can turn its clock: the civil time plays no part. A node that is switched off doesn't age its waits.
/// </summary>
sealed class NodeUptime
{
    const long KeepEveryMs = 10_000;

    readonly NodeDatabase database;
    readonly TimeProvider clock;
    readonly long before;
    readonly long started;
    long kept;

    public NodeUptime(NodeDatabase database, TimeProvider clock)
    {
        this.database = database;
        this.clock = clock;
        before = kept = database.Number("select value from fact_of_node where name = 'uptime_ms'") ?? 0;
        started = clock.GetTimestamp();
    }

    /// <summary>The present reading; kept on disk now and then, so that a restart goes on from about here.</summary>
    public long Read()
    {
        var now = before + (long)clock.GetElapsedTime(started).TotalMilliseconds;
        if (now - kept >= KeepEveryMs) Keep(now);
        return now;
    }

    /// <summary>At the end. On a full disk the last seconds are lost, and waiting takes that much longer.</summary>
    public void Stop()
    {
        try { Keep(before + (long)clock.GetElapsedTime(started).TotalMilliseconds); }
        catch (StoreFailedException) { }
    }

    void Keep(long now)
    {
        database.Run("insert into fact_of_node values ('uptime_ms', @now) on conflict do update set value = @now", ("@now", now));
        kept = now;
    }
}
