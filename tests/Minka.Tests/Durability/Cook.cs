using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;
using Minka.Commands.Walking;

namespace Minka.Tests.Durability;

/// <summary>Somebody at a browser who orders and serves as fast as the screens allow, and notes which acts were answered.</summary>
sealed class Cook(SimpleBrowser browser, int seed)
{
    readonly Random chance = new(seed);

    public ConcurrentDictionary<Guid, bool> Answered { get; } = new();

    /// <summary>Sent and not answered: nobody knows what became of them until they are sent again.</summary>
    public ConcurrentDictionary<Guid, (string Path, IReadOnlyList<KeyValuePair<string, string>> Fields)> Unanswered { get; } = new();

    /// <summary>Works until the server is gone.</summary>
    public async Task Work()
    {
        try
        {
            while (true)
            {
                if (chance.Next(4) == 0) await Order(); else await Serve();
            }
        }
        catch (Exception gone) when (gone is HttpRequestException or IOException) { }
    }

    /// <summary>After a restart: what was not answered is sent again, as it was.</summary>
    public async Task SendAgain()
    {
        foreach (var (_, (path, fields)) in Unanswered.ToArray()) await Send(path, fields);
    }

    /// <summary>The counters and the orders of the day as the pages say them.</summary>
    public static async Task<(int Public, int Crew, int Solidarity, int Ordered)> Figures(SimpleBrowser browser)
    {
        var window = (await browser.Get("/servir")).Html;
        var orders = (await browser.Get("/pedidos")).Html;
        return (Figure(window, "publico"), Figure(window, "turno"), Figure(window, "visita"), Figure(orders, "total"));
    }

    /// <summary>The form of a page that has these values, as it would be sent.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> FormOf(WebPage page, string action, params (string Name, string Value)[] values) =>
        HtmlForm.On(page.Html).Single(f => f.Action == action && values.All(v => f[v.Name] == v.Value)).Values;

    async Task Serve()
    {
        var window = await browser.Get("/servir");
        foreach (var counter in new[] { "Public", "Crew", "Solidarity" }.OrderBy(_ => chance.Next()))
        {
            var form = FormOf(window, "/servir/mostrador", ("Counter", counter), ("Rations", "1"));
            await Send("/servir/mostrador", form);
            // A second tap on the same button.
            if (chance.Next(5) == 0) await Send("/servir/mostrador", form);
        }
    }

    async Task Order()
    {
        var path = $"/pedidos/{chance.Next(1, SmallKitchen.Households + 1).ToString(CultureInfo.InvariantCulture)}";
        await browser.Get(path);
        await Send(path, browser.Forms.First(f => f.Action == path && f["Pay"] is not null).FilledWith(("Paid", chance.Next(1, 6).ToString(CultureInfo.InvariantCulture)), ("Solidarity", "0"), ("Pay", "Cash")));
    }

    async Task Send(string path, IReadOnlyList<KeyValuePair<string, string>> fields)
    {
        var act = Guid.ParseExact(fields.Single(f => f.Key == "acto").Value, "N");
        if (!Answered.ContainsKey(act)) Unanswered[act] = (path, fields);
        var page = await browser.Send(path, fields);
        Assert.True(page.IsOk && page.Path.StartsWith('/' + path.Split('/')[1], StringComparison.Ordinal), $"{path} answered {page.Status} at {page.Path}");
        Answered[act] = true;
        Unanswered.TryRemove(act, out _);
    }

    static int Figure(string html, string id)
    {
        var found = Regex.Match(html, $"""id="{id}".*?class="big num">(\d+)<""", RegexOptions.Singleline);
        return found.Success ? int.Parse(found.Groups[1].Value, CultureInfo.InvariantCulture) : throw new InvalidOperationException($"the page has no figure {id}");
    }
}
