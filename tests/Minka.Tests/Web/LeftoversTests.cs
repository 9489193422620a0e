using System.Runtime.CompilerServices;
using Minka.Web;

namespace Minka.Tests.Web;

public class LeftoversTests
{
    [Fact]
    public async Task What_nobody_uses_again_is_given_back_and_what_is_left_is_packed_together()
    {
        var left = Left();
        var before = GC.GetGCMemoryInfo(GCKind.FullBlocking).Index;

        await Leftovers.GiveBack(TimeSpan.Zero, TestContext.Current.CancellationToken);

        var collected = GC.GetGCMemoryInfo(GCKind.FullBlocking);
        Assert.True(collected.Index > before && collected.Compacted, $"{before}, {collected.Index}");
        Assert.False(left.TryGetTarget(out _), "it is still there");
    }

    [Fact]
    public async Task A_server_that_stops_during_the_rush_waits_for_nothing()
    {
        using var stopping = new CancellationTokenSource();
        var waiting = Leftovers.GiveBack(TimeSpan.FromHours(1), stopping.Token);
        Assert.False(waiting.IsCompleted);

        await stopping.CancelAsync();

        await waiting.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
    }

    /// <summary>Large, and held by nobody after the call: only a full collection looks among large things.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    static WeakReference<byte[]> Left() => new(new byte[1_000_000]);
}
