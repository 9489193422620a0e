using System.Net;
using System.Text.RegularExpressions;
using Minka.Commands.Walking;
using Minka.Tests.Web;

namespace Minka.Tests.Features.Entry;

public partial class EnlistBrowserTests
{
    /// <summary>A phone of the house: it calls the machine by its name in the house, so it is not the node's own screen.</summary>
    static SimpleBrowser Phone(TestNode node) => new(node.Address, "minka.lan");

    static async Task<string> Code(SimpleBrowser officer)
    {
        await officer.Get("/organizacion/navegadores/nuevo");
        var page = await officer.Submit("/organizacion/navegadores/nuevo", ("Second", "2"), ("SecondPin", TestNode.Pin));
        return Digits().Match(page.Html) is { Success: true } found ? found.Value : throw new Xunit.Sdk.XunitException(page.Html);
    }

    [Fact]
    public async Task A_phone_that_types_the_code_shows_the_tiles_and_the_fiscal_reads_who_let_it_in()
    {
        await using var node = await Neighbours.Kitchen();
        using var officer = await node.SignedIn();
        using var phone = Phone(node);
        Assert.Equal("/enlazar", (await phone.Get("/entrar")).Path);
        var tiles = await phone.Submit("/enlazar", ("Code", await Code(officer)), ("Label", "El de la cocina"));
        Assert.True(tiles.Says("Sra. Elena"), tiles.Path);
        using var fiscal = await node.SignedIn(3);
        var list = await fiscal.Get("/organizacion/navegadores");
        Assert.True(list.Says("El de la cocina"));
        Assert.True(list.Says("Lo enlazaron Sra. Elena y Rosa"), list.Html);
    }

    [Fact]
    public async Task A_code_serves_once()
    {
        await using var node = await Neighbours.Kitchen();
        using var officer = await node.SignedIn();
        var code = await Code(officer);
        using var first = Phone(node);
        using var second = Phone(node);
        await first.Get("/enlazar");
        await first.Submit("/enlazar", ("Code", code));
        await second.Get("/enlazar");
        var page = await second.Submit("/enlazar", ("Code", code), ("Label", "ajeno"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.True(page.Says("Ese número no sirve"));
        Assert.True(page.Says("ajeno"));
    }

    [Fact]
    public async Task Without_the_second_PIN_no_code_is_shown()
    {
        await using var node = await Neighbours.Kitchen();
        using var officer = await node.SignedIn();
        await officer.Get("/organizacion/navegadores/nuevo");
        var page = await officer.Submit("/organizacion/navegadores/nuevo", ("Second", "2"), ("SecondPin", "9713"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.True(page.Says("Ese PIN no es el de la segunda persona"));
        Assert.DoesNotContain("9713", page.Html, StringComparison.Ordinal);
        page = await officer.Submit("/organizacion/navegadores/nuevo", ("Second", ""));
        Assert.True(page.Says("Falta la segunda firma"), page.Html);
        Assert.DoesNotMatch(Digits(), page.Html);
    }

    [Fact]
    public async Task A_phone_that_was_taken_out_shows_nothing_any_more()
    {
        await using var node = await Neighbours.Kitchen();
        using var officer = await node.SignedIn();
        using var phone = Phone(node);
        await phone.Get("/enlazar");
        await phone.Submit("/enlazar", ("Code", await Code(officer)));
        var list = await officer.Get("/organizacion/navegadores");
        var revoke = Revoke().Match(list.Html).Groups[1].Value;
        await officer.Get(revoke);
        Assert.True((await officer.Submit(revoke)).Says("ya no puede entrar"));
        Assert.Equal("/enlazar", (await phone.Get("/entrar")).Path);
    }

    [GeneratedRegex(@"(?<=class=""big num"">)\d{3} \d{3}")] private static partial Regex Digits();
    [GeneratedRegex(@"href=""(/organizacion/navegadores/[0-9a-f-]+/quitar)""")] private static partial Regex Revoke();
}
