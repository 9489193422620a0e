using System.Net;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Minka.Features.Manual;
using Minka.Tests.Web;

namespace Minka.Tests.Features.Manual;

public class ManualTests
{
    [Fact]
    public async Task Every_page_opens_with_its_pictures_and_leads_on_to_pages_that_are_there()
    {
        await using var node = await TestNode.Founded();
        using var browser = node.Browser();
        var (links, pictures) = (0, 0);
        foreach (var page in ManualBook.All)
        {
            var shown = await browser.Get(page.Name == ManualBook.Contents ? "/manual" : "/manual/" + page.Name);
            Assert.Equal(HttpStatusCode.OK, shown.Status);
            Assert.True(shown.Says(page.Title), page.Name);
            Assert.DoesNotContain("&lt;!--", shown.Html);
            foreach (var link in Links(shown.Html, "href=\"/manual/"))
            {
                links++;
                Assert.NotNull(ManualBook.Find(link));
            }
            foreach (var picture in Links(shown.Html, "src=\"/manual/fotos/"))
            {
                pictures++;
                Assert.True(ManualBook.Picture(picture) is not null, $"{page.Name} shows {picture}, which is not there");
            }
        }
        // At least one of each a page, or the links were not found at all.
        Assert.True(links >= ManualBook.All.Count() && pictures > 20, $"{links} links, {pictures} pictures");
    }

    [Fact]
    public async Task A_screen_knows_the_page_that_explains_it_and_every_page_explains_screens_that_are()
    {
        await using var node = await TestNode.Founded();
        var routes = node.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Select(e => "/" + e.RoutePattern.RawText!.TrimStart('/')).ToHashSet();
        Assert.All(ManualBook.All.SelectMany(p => p.Screens.Select(s => (p.Name, Screen: s))), s => Assert.True(routes.Contains(s.Screen), $"{s.Name} explains {s.Screen}, which is no screen"));

        using var elena = await node.SignedIn();
        Assert.Contains("href=\"/manual/anotar-los-pedidos\"", (await elena.Get("/pedidos")).Html);
        Assert.DoesNotContain("class=\"how\"", (await elena.Get("/manual/servir")).Html);
    }

    [Fact]
    public async Task A_page_or_a_picture_that_is_not_there_says_so_and_no_name_climbs_out_of_the_manual()
    {
        await using var node = await TestNode.Founded();
        using var browser = node.Browser();
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Get("/manual/bailar")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Get("/manual/fotos/nada.webp")).Status);
        Assert.Null(ManualBook.Picture("../README.md"));
    }

    static IEnumerable<string> Links(string html, string start) => html.Split(start).Skip(1).Select(rest => rest[..rest.IndexOf('"', StringComparison.Ordinal)]).Where(name => !name.Contains('/', StringComparison.Ordinal));
}
