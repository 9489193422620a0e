using Minka.Browser.Tests.Browsing;
using Minka.Browser.Tests.Screens;

namespace Minka.Browser.Tests;

/// <summary>A whole day at a small phone, once with scripts and once without them, from the PIN to the day's sheet.</summary>
public class DayTests(Chromium chromium)
{
    const int Homes = 3;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Rosa_lives_a_day_from_her_PIN_to_the_sheet(bool scripts)
    {
        await using var node = await DemoServer.At(8);
        await using var rosa = await chromium.Phone(node.Address, scripts);

        await rosa.SignIn(DemoServer.Rosa);
        Assert.Equal("/", rosa.Path);

        for (var home = 1; home <= Homes; home++) await Order(rosa, home);
        await Buy(rosa);
        await rosa.Go("/sacar");
        await rosa.Send("/sacar");
        await Arrived(rosa, "hecho=");
        await rosa.Go("/cocinar");
        await rosa.Page.FillAsync("[name=Rations]", "12");
        await rosa.Send("/cocinar");
        await Arrived(rosa, "/servir?hecho=");
        await Serve(rosa, scripts);
        await Close(rosa);

        if (scripts) await Read(rosa);
        Assert.Empty(rosa.TakeComplaints());
    }

    static async Task Order(Visitor rosa, int home)
    {
        await rosa.Go("/pedidos");
        await rosa.Page.ClickAsync($"a[href='/pedidos/{home}']");
        await rosa.Page.FillAsync("[name=Paid]", "3");
        await rosa.Page.FillAsync("[name=Solidarity]", "0");
        await rosa.Send($"/pedidos/{home}");
        await Arrived(rosa, "hecho=");
    }

    static async Task Buy(Visitor rosa)
    {
        await rosa.Go("/mercado");
        await rosa.Page.FillAsync("[name='Products[0].Quantity']", "2");
        await rosa.Page.FillAsync("[name='Products[0].Paid']", "6,50");
        await rosa.Send("/mercado");
        await Arrived(rosa, "hecho=bought");
    }

    static async Task Serve(Visitor rosa, bool scripts)
    {
        await rosa.Page.EvaluateAsync("window.stayed = true");
        await rosa.Page.Locator("#esperan form[action='/servir/casa'] button").First.ClickAsync();
        await rosa.Page.WaitForSelectorAsync("#entregados");
        Assert.Equal(scripts, await rosa.Page.EvaluateAsync<bool>("window.stayed === true"));

        // Two taps on +1 are two rations: however quick where scripts run, one page after the other where they do not.
        if (scripts) await rosa.Page.DblClickAsync("#publico button:has-text('+1')");
        else
        {
            await rosa.Page.ClickAsync("#publico button:has-text('+1')");
            await Expect(rosa, "#publico .big.num", "1");
            await rosa.Page.ClickAsync("#publico button:has-text('+1')");
        }
        await Expect(rosa, "#publico .big.num", "2");

        // A nervous finger on the household's check hands it over once.
        await rosa.Page.Locator("#esperan form[action='/servir/casa'] button").First.DblClickAsync();
        // Only the second tally tells that she was heard: to leave before would break off the sending.
        await Microsoft.Playwright.Assertions.Expect(rosa.Page.Locator("#entregados .tally")).ToHaveTextAsync(["3", "3"]);
        await rosa.Go("/servir");
        Assert.Equal(8, int.Parse(await rosa.Page.EvaluateAsync<string>("[...document.querySelectorAll('#entregados .tally, #publico .big.num')].reduce((n, e) => n + parseInt(e.innerText), 0).toString()")));
    }

    static async Task Close(Visitor rosa)
    {
        await rosa.Go("/cerrar");
        await rosa.Page.FillAsync("[name=Leftover]", "1");
        await rosa.Page.CheckAsync("[name=Counting][value=Alone]", new() { Force = true });
        await rosa.Page.ClickAsync("#arqueo summary");
        await rosa.Page.FillAsync("[name=Pieces-10000]", "1");
        await rosa.Page.FillAsync("[name=Pieces-50]", "3");
        await rosa.Send("/cerrar");
        await Arrived(rosa, "hecho=day-closed");
        Assert.True(await rosa.Says("101.50"), await rosa.Text());
    }

    /// <summary>The day stands in the book; its sheet tells the counted box; the copy for the wall, one page, carries no money and nobody who keeps it.</summary>
    static async Task Read(Visitor rosa)
    {
        var day = $"/cuaderno/{DemoServer.Today:yyyy-MM-dd}";
        await rosa.Go(day);
        Assert.True(await rosa.Says("12"), await rosa.Text());

        await rosa.Go(day + "/hoja");
        Assert.Contains("101.50", string.Concat((await Print.Of(rosa.Page)).Sheets));

        await rosa.Go(day + "/hoja?pared=1");
        var wall = Assert.Single((await Print.Of(rosa.Page)).Sheets);
        foreach (var word in new[] { "caja", "101.50", "Hilda", "Elena" }) Assert.DoesNotContain(word, wall, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("12", wall);
    }

    static Task Arrived(Visitor visitor, string part) => visitor.Page.WaitForURLAsync(url => url.Contains(part, StringComparison.Ordinal));

    static Task Expect(Visitor visitor, string selector, string text) =>
        Microsoft.Playwright.Assertions.Expect(visitor.Page.Locator(selector).First).ToHaveTextAsync(text);
}
