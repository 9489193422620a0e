using Minka.Browser.Tests.Browsing;

namespace Minka.Browser.Tests;

/// <summary>One phone goes from hand to hand: whoever leaves leaves nothing behind.</summary>
public class SharedPhoneTests(Chromium chromium)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task After_leaving_the_back_button_shows_no_page_of_the_books(bool scripts)
    {
        await using var node = await DemoServer.At(8);
        await DemoServer.TakeOrders(node);
        await using var rosa = await chromium.Phone(node.Address, scripts);
        await rosa.SignIn(DemoServer.Rosa);
        await rosa.Go("/pedidos");
        await rosa.Go($"/pedidos/{DemoServer.Hilda}");
        await rosa.Page.ClickAsync("a.who");
        await rosa.Send("/salir");
        await rosa.Page.WaitForURLAsync(url => url.EndsWith("/entrar", StringComparison.Ordinal));

        for (var step = 0; step < 4; step++)
        {
            await rosa.Page.GoBackAsync();
            Assert.StartsWith("/entrar", rosa.Path, StringComparison.Ordinal);
            Assert.False(await rosa.Says("S/"), await rosa.Text());
        }
    }

    [Fact]
    public async Task Of_what_the_server_sends_a_browser_keeps_only_styles_scripts_and_letters()
    {
        await using var node = await DemoServer.At(8);
        await using var rosa = await chromium.Phone(node.Address);
        var kept = new System.Collections.Concurrent.ConcurrentQueue<string>();
        rosa.Page.Response += (_, response) => { if (!response.Headers.GetValueOrDefault("cache-control", "").Contains("no-store")) kept.Enqueue(response.Request.ResourceType); };
        await rosa.SignIn(DemoServer.Rosa);
        foreach (var path in new[] { "/pedidos", "/servir", "/cerrar" }) await rosa.Go(path);

        Assert.NotEmpty(kept);
        Assert.DoesNotContain("document", kept);
        Assert.Empty(await rosa.Page.EvaluateAsync<string[]>("[...Object.keys(localStorage), ...Object.keys(sessionStorage)]"));
    }
}
