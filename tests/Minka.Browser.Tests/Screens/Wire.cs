using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using Microsoft.Playwright;
using Minka.Browser.Tests.Browsing;

namespace Minka.Browser.Tests.Screens;

/// <summary>What a page cost on the wire: bodies as they were sent, compressed, with everything that the page asked for.</summary>
/// <param name="Files">Each file with its bytes; nothing of what the browser still had.</param>
public sealed record Wire(int Status, long Bytes, IReadOnlyList<string> Files)
{
    static readonly TimeSpan patience = TimeSpan.FromSeconds(10);

    public static async Task<Wire> Of(Visitor visitor, Func<Task<IResponse>> go)
    {
        var asked = new ConcurrentDictionary<string, string>();
        var came = new ConcurrentDictionary<string, long>();
        var session = await visitor.Context.NewCDPSessionAsync(visitor.Page);
        await session.SendAsync("Network.enable");
        session.Event("Network.requestWillBeSent").OnEvent += (_, e) => asked[Id(e)] = e!.Value.GetProperty("request").GetProperty("url").GetString()!;
        session.Event("Network.loadingFinished").OnEvent += (_, e) => came[Id(e)] = (long)e!.Value.GetProperty("encodedDataLength").GetDouble();
        session.Event("Network.loadingFailed").OnEvent += (_, e) => came.TryAdd(Id(e), 0);
        var response = await go();
        await Quiet(visitor.Page, () => asked.Keys.All(came.ContainsKey));
        await session.DetachAsync();
        return new Wire(response.Status, came.Values.Sum(), [.. came.Where(s => s.Value > 0).Select(s => $"{Name(asked.GetValueOrDefault(s.Key))} {s.Value}")]);
    }

    /// <summary>Loaded, its letters there, painted, and nothing on the way: half a second of silence for each of hundreds of screens would be minutes.</summary>
    static async Task Quiet(IPage page, Func<bool> nothingOnTheWay)
    {
        var since = Stopwatch.StartNew();
        do await page.EvaluateAsync("() => document.fonts.ready.then(() => new Promise(done => requestAnimationFrame(() => setTimeout(done, 20))))");
        while (!nothingOnTheWay() && since.Elapsed < patience);
    }

    static string Id(JsonElement? e) => e!.Value.GetProperty("requestId").GetString()!;

    static string Name(string? url) => url is null ? "?" : new Uri(url).PathAndQuery;
}
