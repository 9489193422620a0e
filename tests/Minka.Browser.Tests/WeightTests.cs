using Minka.Browser.Tests.Browsing;
using Minka.Browser.Tests.Screens;
using Minka.Tests.Web;

namespace Minka.Browser.Tests;

/// <summary>Data is bought by the megabyte: what an empty browser pays, page after page, with styles, scripts and letters.</summary>
public class WeightTests(Chromium chromium)
{
    const int FirstVisitBytesMost = 60 * 1024, FirstMorningBytesMost = 100 * 1024;

    [Fact]
    public async Task Each_page_of_a_first_morning_costs_at_most_60_KB()
    {
        await using var node = await DemoServer.At(12);
        await DemoServer.TakeOrders(node);
        await using var rosa = await chromium.Phone(node.Address);

        var tiles = await Wire.Of(rosa, () => rosa.Go("/entrar"));
        await rosa.SignIn(DemoServer.Rosa);
        await using var again = await chromium.Phone(node.Address);
        await again.Go("/entrar");
        await again.Context.AddCookiesAsync((await rosa.Context.CookiesAsync()).Select(c => new Microsoft.Playwright.Cookie { Name = c.Name, Value = c.Value, Url = node.Address.ToString() }));
        var board = await Wire.Of(again, () => again.Go("/"));
        var window = await Wire.Of(again, () => again.Go("/servir"));

        foreach (var page in new[] { tiles, board, window }) Assert.True(page.Bytes is > 5_000 and < FirstVisitBytesMost, string.Join(", ", page.Files));
        Assert.True(tiles.Bytes + board.Bytes + window.Bytes < FirstMorningBytesMost, $"{tiles.Bytes} + {board.Bytes} + {window.Bytes}");
    }

    [Fact]
    public async Task The_very_first_page_where_a_kitchen_begins_costs_at_most_60_KB()
    {
        await using var node = await TestNode.Empty();
        await using var justa = await chromium.Phone(node.Address);
        var page = await Wire.Of(justa, () => justa.Go("/fundar"));
        Assert.True(page.Bytes is > 20_000 and < FirstVisitBytesMost, string.Join(", ", page.Files));
    }
}
