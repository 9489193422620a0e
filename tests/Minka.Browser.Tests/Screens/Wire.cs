using Microsoft.Playwright;
using Minka.Browser.Tests.Browsing;

namespace Minka.Browser.Tests.Screens;

/// <summary>What a page cost on the wire: bodies as they were sent, compressed, with everything that the page asked for.</summary>
/// <param name="Files">Each file with its bytes; nothing of what the browser still had.</param>
public sealed record Wire(int Status, long Bytes, IReadOnlyList<string> Files)
{
    public static async Task<Wire> Of(Visitor visitor, Func<Task<IResponse>> go)
    {
        var sizes = new List<(string Url, long Bytes)>();
        var asked = new Dictionary<string, string>();
        var session = await visitor.Context.NewCDPSessionAsync(visitor.Page);
        await session.SendAsync("Network.enable");
        session.Event("Network.requestWillBeSent").OnEvent += (_, e) => asked[e!.Value.GetProperty("requestId").GetString()!] = e.Value.GetProperty("request").GetProperty("url").GetString()!;
        session.Event("Network.loadingFinished").OnEvent += (_, e) => sizes.Add((asked.GetValueOrDefault(e!.Value.GetProperty("requestId").GetString()!, "?"), (long)e.Value.GetProperty("encodedDataLength").GetDouble()));
        var response = await go();
        await visitor.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await session.DetachAsync();
        return new Wire(response.Status, sizes.Sum(s => s.Bytes), [.. sizes.Where(s => s.Bytes > 0).Select(s => $"{new Uri(s.Url).PathAndQuery} {s.Bytes}")]);
    }
}
