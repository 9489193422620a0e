using System.Net;

namespace Minka.Tests.Web;

public class SignInTests
{
    [Fact]
    public async Task Elena_finds_her_tile_and_enters_with_her_PIN()
    {
        await using var node = await TestNode.Founded();
        using var browser = node.Browser();
        var tiles = await browser.Get("/entrar");
        Assert.True(tiles.Says("Sra. Elena"), tiles.Path + tiles.Html);
        await browser.Get("/entrar/1");
        var home = await browser.Submit("/entrar/1", ("Pin", TestNode.Pin));
        Assert.Equal("/", home.Path);
    }

    [Fact]
    public async Task A_wrong_PIN_is_said_beside_the_field_and_never_shown_again()
    {
        await using var node = await TestNode.Founded();
        using var browser = node.Browser();
        await browser.Get("/entrar/1");
        var page = await browser.Submit("/entrar/1", ("Pin", "9713"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.True(page.Says("La clave no es"));
        Assert.DoesNotContain("9713", page.Html);
    }
}
