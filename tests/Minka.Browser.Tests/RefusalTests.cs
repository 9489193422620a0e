using Minka.Browser.Tests.Browsing;

namespace Minka.Browser.Tests;

/// <summary>A form that comes back refused keeps what was typed and says why where the eye and the reader of screens are.</summary>
public class RefusalTests(Chromium chromium)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_wrong_amount_at_the_market_comes_back_with_all_that_was_typed(bool scripts)
    {
        await using var node = await DemoServer.At(8);
        await DemoServer.TakeOrders(node);
        await using var rosa = await chromium.Phone(node.Address, scripts);
        await rosa.SignIn(DemoServer.Rosa);
        await rosa.Go("/mercado");

        await rosa.Page.FillAsync("[name='Products[0].Quantity']", "2 kg");
        await rosa.Page.FillAsync("[name='Products[0].Paid']", "1,250");
        await rosa.Page.FillAsync("[name=Seller]", "Puesto 14 de la señora Ñusta");
        await rosa.Send("/mercado");
        await rosa.Page.WaitForSelectorAsync("[data-refusal]");

        Assert.Equal("2 kg", await rosa.Page.InputValueAsync("[name='Products[0].Quantity']"));
        Assert.Equal("1,250", await rosa.Page.InputValueAsync("[name='Products[0].Paid']"));
        Assert.Equal("Puesto 14 de la señora Ñusta", await rosa.Page.InputValueAsync("[name=Seller]"));
        Assert.Equal("true", await rosa.Page.GetAttributeAsync("[name='Products[0].Paid']", "aria-invalid"));
        if (scripts) Assert.True(await rosa.Page.EvaluateAsync<bool>("document.activeElement.matches('[data-refusal]')"), "the refusal has no focus");

        await rosa.Page.ClickAsync("[data-refusal] a");
        Assert.True(await rosa.Page.EvaluateAsync<bool>("document.activeElement.name === 'Products[0].Paid' || location.hash.includes('Paid')"), "the refusal's link leads nowhere");
        Assert.Empty(rosa.TakeComplaints());
    }

    [Fact]
    public async Task A_wrong_PIN_is_forgotten_and_the_right_one_still_opens()
    {
        await using var node = await DemoServer.At(8);
        await using var rosa = await chromium.Phone(node.Address);
        await rosa.Go($"/entrar/{DemoServer.Rosa}");
        foreach (var digit in "9713") await rosa.Page.TapAsync($"[data-key='{digit}']");
        await rosa.Page.TapAsync(".key.ok");
        await rosa.Page.WaitForSelectorAsync("[data-refusal]");

        Assert.Equal("", await rosa.Page.InputValueAsync("[name=Pin]"));
        await rosa.SignIn(DemoServer.Rosa);
        Assert.Equal("/", rosa.Path);
    }
}
