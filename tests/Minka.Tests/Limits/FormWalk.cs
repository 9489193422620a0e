using System.Net;
using Minka.Browser.Tests.Browsing;
using Minka.Browser.Tests.Screens;
using Minka.Tests.Web;

namespace Minka.Tests.Limits;

/// <summary>A form with the page on which it stands and who came to it.</summary>
sealed record FoundForm(int Visitor, string Page, OfferedForm Form);

/// <summary>
/// Every form of every screen, found by following the links of the shipped server over the demonstration, as the president, the
/// storekeeper and the treasurer. A form that is added tomorrow is tried tomorrow.
/// </summary>
static class FormWalk
{
    /// <summary>Pages of one address pattern that are read: things differ by what can be done to them.</summary>
    const int ThingsRead = 12;

    public static readonly IReadOnlyList<int> Visitors = [DemoServer.Rosa, DemoServer.Elena, DemoServer.Hilda];

    /// <summary>The kitchen in the middle of a cooking day, with something waiting everywhere.</summary>
    public static async Task<TestNode> Kitchen()
    {
        var node = await DemoServer.At(12, 20);
        await DemoServer.TakeOrders(node);
        await DemoServer.TakeOut(node);
        await DemoServer.Cook(node, 74);
        await DemoServer.Serve(node, 9);
        await DemoServer.ChangeTheRegister(node);
        await DemoServer.LeaveThingsWaiting(node);
        return node;
    }

    public static async Task<IReadOnlyList<FoundForm>> Forms(TestNode node)
    {
        var found = new Dictionary<string, FoundForm>(StringComparer.Ordinal);
        var table = new RouteTable(node);
        foreach (var number in Visitors)
        {
            using var browser = await node.SignedIn(number);
            var waiting = new Queue<(string Path, string Pattern)>(table.Plain.Where(p => p is not "/salir").Order(StringComparer.Ordinal).Select(p => (RouteTable.Bare(p), p)));
            var (known, read) = (waiting.Select(w => w.Path).ToHashSet(), new Dictionary<string, int>());
            while (waiting.TryDequeue(out var next))
            {
                read[next.Pattern] = read.GetValueOrDefault(next.Pattern) + 1;
                if (read[next.Pattern] > (next.Pattern.Contains('{') ? ThingsRead : 1)) continue;
                var page = await browser.Get(next.Path);
                if (page.Status != HttpStatusCode.OK) continue;
                foreach (var form in OfferedForm.On(page.Html)) found.TryAdd($"{table.PatternOf(form.Action) ?? form.Action} {form.FieldsAlike}", new FoundForm(number, next.Path, form));
                foreach (var link in RouteTable.LinksOn(page.Html))
                    if (table.PatternOf(link) is { } pattern && pattern is not "/salir" && known.Add(link)) waiting.Enqueue((link, pattern));
            }
        }
        // Leaving, and what begins anew, ends the walk of whoever tries it.
        return [.. found.Values.Where(f => f.Form.Action is not "/salir")];
    }
}
