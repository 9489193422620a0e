using System.Diagnostics;
using System.Threading.Channels;

namespace Minka.Hosting.Live;

/// <summary>
/// How long the writer waits for company before it begins a commit. Who was just answered with others often comes back at once: a commit that begins
/// with the first of them leaves the rest to the next one. It waits for as many as were answered together, and never longer than a quarter of what
/// the last commit took, or a millisecond; after a commit for one alone it does not wait.
/// </summary>
sealed class Gathering
{
    static readonly TimeSpan longest = TimeSpan.FromMilliseconds(1);

    int together;
    TimeSpan atMost;

    public void Await<T>(ChannelReader<T> queue)
    {
        if (together < 2) return;
        var (began, spin) = (Stopwatch.GetTimestamp(), new SpinWait());
        // Without ever sleeping: a millisecond would be ten commits.
        while (queue.Count < together && Stopwatch.GetElapsedTime(began) < atMost) spin.SpinOnce(sleep1Threshold: -1);
    }

    public void Answered(int count, TimeSpan took)
    {
        (together, atMost) = (count, took / 4);
        if (atMost > longest) atMost = longest;
    }
}
