using System.Text.RegularExpressions;

namespace Minka.Commands.Walking;

/// <summary>A step of the walk did not do what it should.</summary>
public sealed class WalkFailedException(string message) : Exception(message);

/// <summary>
/// A whole day of the demonstration over HTTP, as somebody without scripts would live it: sign in, orders, market, store,
/// pot, serving, closing, the day's sheet. Each step is checked by what the next page says.
/// </summary>
/// <param name="number">Whose PIN is given: her line in the register.</param>
public sealed partial class DayWalk(Uri address, DateOnly today, int number, string pin, Action<string> tell)
{
    const int HouseholdsServed = 12;
    readonly List<string> households = [];

    public async Task Walk()
    {
        using var browser = new SimpleBrowser(address);
        tell($"A day at {address}");
        await SignIn(browser);
        await TakeOrders(browser);
        await Buy(browser);
        await TakeOut(browser);
        await Cook(browser);
        await Serve(browser);
        await Close(browser);
        await Read(browser);
    }

    async Task SignIn(SimpleBrowser browser)
    {
        await Open(browser, "/entrar");
        await Open(browser, $"/entrar/{number}");
        var home = await browser.Submit($"/entrar/{number}", ("Pin", pin));
        Expect(home.IsOk && home.Path == "/", home, "the day board after the PIN");
        tell("  signed in by drawing and PIN; the day board is there");
    }

    async Task TakeOrders(SimpleBrowser browser)
    {
        var list = await Open(browser, "/pedidos");
        households.AddRange(OrderLinks().Matches(list.Html).Select(m => m.Groups[1].Value).Distinct().Take(HouseholdsServed));
        Expect(households.Count > 0, list, "households to take orders from");
        for (var i = 0; i < households.Count; i++)
        {
            await Open(browser, $"/pedidos/{households[i]}");
            (string, string)[] pay = i switch
            {
                1 => [("Pay", "Yape"), ("Operation", "00481516")],
                2 => [("Pay", "OnAccount")],
                _ => [("Pay", "Cash")],
            };
            Done(await browser.Submit($"/pedidos/{households[i]}", [("Paid", "3"), ("Solidarity", "0"), .. pay]), "an order");
        }
        tell($"  {households.Count} orders of 3 rations: cash, one by Yape, one on account");
    }

    async Task Buy(SimpleBrowser browser)
    {
        var market = await Open(browser, "/mercado");
        var form = browser.Forms.FirstOrDefault(f => f.Action == "/mercado");
        var lines = form?.Values.Where(v => v.Key.EndsWith(".Fixed", StringComparison.Ordinal)).Select(v => v.Key[..^".Fixed".Length]).Take(3).ToArray() ?? [];
        if (lines.Length == 0) { tell("  nothing to buy"); return; }
        Expect(market.IsOk, market, "the market");
        Done(await browser.Submit("/mercado", [.. lines.SelectMany(l => new[] { (l + ".Quantity", "2 kg"), (l + ".Paid", "6.50") }), ("Paper", "Boleta"), ("PaperNumber", "0441")]), "a purchase");
        tell($"  bought {lines.Length} things for the pot, S/ 6.50 each, with a boleta");
    }

    async Task TakeOut(SimpleBrowser browser)
    {
        await Open(browser, "/sacar");
        Done(await browser.Submit("/sacar"), "taking out of the store");
        tell("  took out of the store what the menu needs");
    }

    async Task Cook(SimpleBrowser browser)
    {
        await Open(browser, "/cocinar");
        Done(await browser.Submit("/cocinar", ("Rations", $"{households.Count * 3 + 6}")), "the pot");
        tell($"  {households.Count * 3 + 6} rations came out of the pot");
    }

    async Task Serve(SimpleBrowser browser)
    {
        await Open(browser, "/servir");
        for (var i = 0; i < households.Count; i++)
        {
            var waiting = Taper(browser) ?? throw new WalkFailedException($"the window shows {i} of {households.Count} táperes");
            Expect((await browser.Send("/servir/casa", waiting.Values)).IsOk, browser.Page, "a served táper");
            // The same form again, as when the network swallowed the answer: nothing more may happen.
            if (i == 0) Expect((await browser.Send("/servir/casa", waiting.Values)).IsOk, browser.Page, "the same tap twice");
        }
        for (var i = 0; i < 2; i++) await browser.Send("/servir/mostrador", browser.Forms.First(f => f.Action == "/servir/mostrador" && f["Counter"] == "Public" && f["Rations"] == "1").Values);
        for (var i = 0; i < 4; i++) await browser.Send("/servir/mostrador", browser.Forms.First(f => f.Action == "/servir/mostrador" && f["Counter"] == "Crew" && f["Rations"] == "1").Values);
        Expect(browser.Page.IsOk && Taper(browser) is null, browser.Page, "nobody waiting any more");
        tell($"  served {households.Count} táperes in one tap each (one tap sent twice counted once), 2 of the public, 4 of the crew");
    }

    /// <summary>The first táper that waits: its form hands over more than one ration.</summary>
    static HtmlForm? Taper(SimpleBrowser browser) => browser.Forms.FirstOrDefault(f => f.Action == "/servir/casa" && f["Rations"] == "3");

    async Task Close(SimpleBrowser browser)
    {
        var page = await Open(browser, "/cerrar");
        var expected = ExpectedInBox(page.Html);
        Done(await browser.Submit("/cerrar", [("Leftover", "0"), ("Spoiled", "0"), ("Donated", "0"), ("Counting", "Alone"), .. Pieces(expected), ("Note", "Un día caminado por el programa")]), "the closing");
        tell($"  closed the day: every ration accounted for, the box counted alone, {expected / 100}.{expected % 100:00} soles in coins and notes");
    }

    async Task Read(SimpleBrowser browser)
    {
        var day = await Open(browser, $"/cuaderno/{today:yyyy-MM-dd}");
        Expect(day.IsOk, day, "the day book");
        var sheet = await Open(browser, $"/cuaderno/{today:yyyy-MM-dd}/hoja");
        Expect(sheet.IsOk, sheet, "the day's sheet on paper");
        tell("  the day book and its sheet with entry number and six words are there");
    }

    async Task<WebPage> Open(SimpleBrowser browser, string path)
    {
        var page = await browser.Get(path);
        Expect(page.IsOk, page, path);
        return page;
    }

    /// <summary>After a done act the browser stands on another page, whose address says what was done.</summary>
    static void Done(WebPage page, string what) => Expect(page.IsOk && page.Path.Contains("hecho=", StringComparison.Ordinal), page, what);

    static void Expect(bool fine, WebPage page, string what)
    {
        if (!fine) throw new WalkFailedException($"{what}: {(int)page.Status} at {page.Path}: {string.Join(" / ", Said().Matches(page.Html).Select(m => m.Groups[1].Value.Trim()).Take(4))}");
    }

    /// <summary>The total of the crew's account: what the box should hold; 0 when the page says nothing.</summary>
    static int ExpectedInBox(string html) =>
        BoxFigure().Match(html) is { Success: true } figure ? int.Parse(figure.Groups[1].Value.Replace(",", "", StringComparison.Ordinal)) * 100 + int.Parse(figure.Groups[2].Value) : 0;

    static IEnumerable<(string, string)> Pieces(int centimos)
    {
        foreach (var denomination in Domain.Cash.CountCash.Denominations.OrderDescending())
        {
            yield return ($"Pieces-{denomination}", $"{centimos / denomination}");
            centimos %= denomination;
        }
    }

    [GeneratedRegex(@"href=""/pedidos/(\d+)")] private static partial Regex OrderLinks();
    [GeneratedRegex(@"<(?:p|li)[^>]*>(?:<[^>]+>)*([^<]{8,200})")] private static partial Regex Said();
    [GeneratedRegex(@"<tr class=""total""><td>[^<]*</td><td class=""n"">S/ ([\d,]+)\.(\d\d)")] private static partial Regex BoxFigure();
}
