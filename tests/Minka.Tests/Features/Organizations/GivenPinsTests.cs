using System.Net;
using Minka.Tests.Web;

namespace Minka.Tests.Features.Organizations;

public class GivenPinsTests
{
    [Fact]
    public async Task Two_officers_let_Yeni_choose_a_new_PIN_and_it_serves()
    {
        await using var node = await Neighbours.Kitchen();
        using var officer = await node.SignedIn();
        await officer.Get("/organizacion/claves/5");
        var page = await officer.Submit("/organizacion/claves/5", ("NewPin", "7416"), ("NewPinAgain", "7416"), ("Second", "3"), ("SecondPin", TestNode.Pin));
        Assert.True(page.Says("Lo permitieron Sra. Elena y Justa"), page.Html);
        using var yeni = await node.SignedIn(5, "7416");
        Assert.True((await yeni.Get("/socias")).IsOk);
    }

    [Fact]
    public async Task One_officer_alone_cannot_give_a_PIN_once_there_is_a_board()
    {
        await using var node = await Neighbours.Kitchen();
        using var officer = await node.SignedIn();
        await officer.Get("/organizacion/claves/5");
        var page = await officer.Submit("/organizacion/claves/5", ("NewPin", "7416"), ("NewPinAgain", "7416"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.True(page.Says("Falta la segunda firma"));
        Assert.DoesNotContain("7416", page.Html, StringComparison.Ordinal);
        using var yeni = await node.SignedIn(5);
        Assert.True((await yeni.Get("/socias")).IsOk);
    }

    [Fact]
    public async Task The_founder_alone_gives_the_first_PINs_while_there_is_no_board()
    {
        await using var node = await Neighbours.Kitchen(board: false);
        using var founder = await node.SignedIn();
        await founder.Get("/organizacion/claves/2");
        var page = await founder.Submit("/organizacion/claves/2", ("NewPin", "8080"), ("NewPinAgain", "8080"));
        Assert.True(page.Says("La clave nueva ya sirve"), page.Html);
    }

    [Fact]
    public async Task A_member_without_a_post_gives_nobody_a_PIN()
    {
        await using var node = await Neighbours.Kitchen();
        using var yeni = await node.SignedIn(5);
        Assert.Equal(HttpStatusCode.Forbidden, (await yeni.Get("/organizacion/claves")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await yeni.Get("/organizacion/navegadores")).Status);
    }
}
