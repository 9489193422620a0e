using System.Collections.Concurrent;
using Microsoft.Playwright;
using Minka.Browser.Tests.Browsing;
using Minka.Tests.Web;

[assembly: CaptureConsole]

namespace Minka.Browser.Tests.Screens;

[CollectionDefinition(Name)]
public sealed class SweepCollection : ICollectionFixture<Sweep>
{
    public const string Name = "every screen";
}

/// <summary>
/// The president, then the storekeeper and the treasurer, open every screen that the server knows, in the middle of a cooking day: first the addresses without numbers,
/// then where their links lead, one example of each. Each is looked at on a phone and on a laptop, once for all tests.
/// MINKA_SCREENS=FOLDER keeps a picture of each; MINKA_SCREENS_UNDER=/caja looks only at what begins so, while one works on it.
/// </summary>
public sealed class Sweep(Chromium chromium) : IAsyncLifetime
{
    static readonly string? pictures = Environment.GetEnvironmentVariable("MINKA_SCREENS");
    static readonly string under = Environment.GetEnvironmentVariable("MINKA_SCREENS_UNDER") ?? "";

    /// <summary>One example of each is looked at; of people, homes and things the links of so many are read, for what only some lead to.</summary>
    const int ThingsRead = 100;
    const int PagesAtATime = 3;
    readonly List<SeenScreen> screens = [];
    readonly Dictionary<string, string> elsewhere = [];

    public IReadOnlyList<SeenScreen> Screens => screens;

    /// <summary>Addresses that give a file or lead on to another page, by pattern.</summary>
    public IReadOnlyDictionary<string, string> Elsewhere => elsewhere;

    /// <summary>Patterns that no link led to.</summary>
    public IReadOnlyList<string> Unseen { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        await using var node = await DemoServer.At(12, 20);
        await DemoServer.TakeOrders(node);
        await DemoServer.TakeOut(node);
        await DemoServer.Cook(node, 74);
        await DemoServer.Serve(node, 9);
        await DemoServer.ChangeTheRegister(node);
        var table = new RouteTable(node);
        // Whoever left the register, and whoever waits for her place in it, is found by her number.
        var searched = node.Kitchen.Read(o => o.Register.People.Values.Where(p => p.Number == DemoServer.Gone || p.Household is null).Select(p => $"/socias/{p.Number}").ToArray());
        foreach (var number in new[] { DemoServer.Rosa, DemoServer.Elena, DemoServer.Hilda })
        {
            await using var visitor = await chromium.Phone(node.Address);
            await visitor.SignIn(number);
            var found = await Walk(visitor, table, searched);
            screens.AddRange(await LookAt(visitor, found));
            if (number == DemoServer.Rosa) await DemoServer.LeaveThingsWaiting(node);
        }
        Unseen = [.. table.Patterns.Except(screens.Select(s => s.Pattern)).Except(elsewhere.Keys)];
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>Reads pages and follows their links; gives the pages that nobody saw before. A page of another office is left to her who holds it.</summary>
    async Task<IReadOnlyList<(string Path, string Pattern)>> Walk(Visitor visitor, RouteTable table, string[] searched)
    {
        var waiting = new Queue<(string Path, string Pattern)>(table.Plain.Order(StringComparer.Ordinal).Select(p => (RouteTable.Bare(p), p)));
        foreach (var path in searched) waiting.Enqueue((path, table.PatternOf(path)!));
        var known = waiting.Select(w => w.Path).ToHashSet();
        var read = new Dictionary<string, int>();
        var found = new Dictionary<string, string>();
        while (waiting.TryDequeue(out var next))
        {
            read[next.Pattern] = read.GetValueOrDefault(next.Pattern) + 1;
            if (read[next.Pattern] > (next.Pattern.EndsWith('}') ? ThingsRead : 1)) continue;
            var answer = await visitor.Context.APIRequest.GetAsync(next.Path);
            if (answer.Status == 403) continue;
            var html = answer.Headers.GetValueOrDefault("content-type", "").StartsWith("text/html", StringComparison.Ordinal) ? await answer.TextAsync() : null;
            var end = new Uri(answer.Url).AbsolutePath;
            if (html is null) elsewhere[next.Pattern] = answer.Headers.GetValueOrDefault("content-type", "");
            else if (table.PatternOf(end) != next.Pattern) elsewhere.TryAdd(next.Pattern, end);
            else if (!screens.Exists(s => s.Pattern == next.Pattern)) found.TryAdd(next.Pattern, next.Path);
            foreach (var link in RouteTable.LinksOn(html ?? ""))
                if (table.PatternOf(link) is { } pattern && known.Add(link.Split('?')[0])) waiting.Enqueue((link, pattern));
        }
        return [.. found.Where(f => f.Value.StartsWith(under, StringComparison.Ordinal)).Select(f => (f.Value, f.Key))];
    }

    /// <summary>Several pages of her one browser at a time: while one is painted the next is asked for.</summary>
    static async Task<IReadOnlyList<SeenScreen>> LookAt(Visitor visitor, IReadOnlyList<(string Path, string Pattern)> found)
    {
        var seen = new ConcurrentDictionary<string, SeenScreen>();
        var next = new ConcurrentQueue<(string Path, string Pattern)>(found);
        await Task.WhenAll(Enumerable.Range(0, PagesAtATime).Select(async _ =>
        {
            var beside = await visitor.Beside();
            while (next.TryDequeue(out var one)) seen[one.Path] = await Look(beside, one.Path, one.Pattern);
        }));
        return [.. found.Select(f => seen[f.Path])];
    }

    static async Task<SeenScreen> Look(Visitor visitor, string path, string pattern)
    {
        await visitor.Page.SetViewportSizeAsync(Visitor.PhoneWidth, Visitor.PhoneHeight);
        visitor.TakeComplaints();
        var wire = await Wire.Of(visitor, () => visitor.Go(path));
        var status = wire.Status;
        var phone = await Findings.On(visitor.Page);
        var complaints = visitor.TakeComplaints();
        var axe = await Accessibility.Of(visitor.Page);
        await Picture(visitor.Page, path, Visitor.PhoneWidth);
        await visitor.Page.SetViewportSizeAsync(Visitor.LaptopWidth, Visitor.LaptopHeight);
        var laptop = await Findings.On(visitor.Page);
        await Picture(visitor.Page, path, Visitor.LaptopWidth);
        var print = pattern.EndsWith("/hoja", StringComparison.Ordinal) ? await Print.Of(visitor.Page) : null;
        return new SeenScreen(pattern, path, status, phone, laptop, axe, [.. complaints, .. visitor.TakeComplaints()], wire.Bytes, print);
    }

    static async Task Picture(IPage page, string path, int width)
    {
        if (pictures is null) return;
        var name = path.Split('?')[0].Trim('/').Replace('/', '-');
        // On a picture of the whole page the act at the thumb would lie over the middle.
        await page.EvaluateAsync("for (const act of document.querySelectorAll('.act')) act.style.position = 'static'");
        await page.ScreenshotAsync(new() { Path = System.IO.Path.Combine(pictures, $"{(name.Length == 0 ? "inicio" : name)}-{width}.png"), FullPage = true });
    }
}

/// <summary>A screen as it was seen.</summary>
/// <param name="Bytes">What came over the wire for it, compressed, by a browser that knew the styles already.</param>
/// <param name="Print">What the printer gives, where the page is meant for paper.</param>
public sealed record SeenScreen(string Pattern, string Path, int Status, Findings Phone, Findings Laptop, IReadOnlyList<Barrier> Barriers, IReadOnlyList<string> Complaints, long Bytes, Print? Print);
