using Minka.Browser.Tests.Browsing;
using Minka.Tests.Web;

namespace Minka.Browser.Tests;

/// <summary>An empty folder becomes a kitchen in a few minutes, on the screen of the computer that will keep the books.</summary>
public class FoundingTests(Chromium chromium)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_kitchen_is_founded_from_nothing_and_stands_on_its_day_board(bool scripts)
    {
        await using var node = await TestNode.Empty();
        await using var justa = await chromium.Phone(node.Address, scripts);

        await justa.Go("/");
        Assert.Equal("/fundar", justa.Path);
        await justa.Page.FillAsync("[name=Name]", "Olla Común Nueva Aurora");
        await justa.Page.FillAsync("[name=Called]", "Sra. Justa");
        await justa.Page.CheckAsync("[name=Kind][value=OllaComun]", new() { Force = true });
        await justa.Page.CheckAsync("[name=Drawing][value=sun]", new() { Force = true });
        foreach (var secret in await justa.Page.QuerySelectorAllAsync("input[type=password]")) await secret.FillAsync("4862");
        await justa.Send("/fundar");
        await justa.Page.WaitForURLAsync(url => url.Contains("hecho=founded", StringComparison.Ordinal));

        Assert.Equal("Olla Común Nueva Aurora", await justa.Text("h1"));
        Assert.True(await justa.Says("Sra. Justa"));
        Assert.Equal("Olla Común Nueva Aurora", node.Kitchen.Read(o => o.Charter.Name));
        Assert.Empty(justa.TakeComplaints());
    }

    [Fact]
    public async Task A_refused_founding_keeps_the_name_and_asks_the_PIN_again()
    {
        await using var node = await TestNode.Empty();
        await using var justa = await chromium.Phone(node.Address);
        await justa.Go("/fundar");
        await justa.Page.FillAsync("[name=Name]", "Olla Común Nueva Aurora");
        await justa.Send("/fundar");
        await justa.Page.WaitForSelectorAsync("[data-refusal]");

        Assert.Equal("Olla Común Nueva Aurora", await justa.Page.InputValueAsync("[name=Name]"));
        Assert.Empty(node.Node.Shelf.All);
    }
}
