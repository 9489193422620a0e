using System.Net;
using Minka.Domain.Kitchen;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Tests.Web;

namespace Minka.Tests.Features.Organizations;

public class OrganizationTests
{
    [Fact]
    public async Task The_president_changes_name_place_and_colours()
    {
        await using var node = await Neighbours.Kitchen();
        using var president = await node.SignedIn();
        Assert.True((await president.Get("/organizacion")).Says("Comedor popular"));
        await president.Get("/organizacion/nombre");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await president.Submit("/organizacion/nombre", ("Name", ""))).Status);
        Assert.True((await president.Submit("/organizacion/nombre", ("Name", "Comedor La Cumbre"))).Says("Comedor La Cumbre"));
        await president.Get("/organizacion/lugar");
        Assert.True((await president.Submit("/organizacion/lugar", ("District", "Comas"), ("Province", "Lima"))).Says("Comas, Lima"));
        await president.Get("/organizacion/colores");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await president.Submit("/organizacion/colores", ("First", "3"), ("Second", "3"))).Status);
        var woven = await president.Submit("/organizacion/colores", ("First", "3"), ("Second", "2"));
        Assert.True(woven.Html.Contains("one-turns two-cash", StringComparison.Ordinal), woven.Html);
    }

    [Fact]
    public async Task A_member_without_a_post_reads_and_changes_nothing()
    {
        await using var node = await Neighbours.Kitchen();
        using var yeni = await node.SignedIn(5);
        foreach (var path in new[] { "/organizacion", "/organizacion/acuerdos", "/organizacion/directiva", "/organizacion/libros", "/organizacion/pendientes" }) Assert.True((await yeni.Get(path)).IsOk, path);
        foreach (var path in new[] { "/organizacion/nombre", "/organizacion/acuerdos/price.member", "/organizacion/directiva/eleccion", "/adoptar" }) Assert.Equal(HttpStatusCode.Forbidden, (await yeni.Get(path)).Status);
    }

    [Fact]
    public async Task A_new_price_says_who_decided_it_and_since_when()
    {
        await using var node = await Neighbours.Kitchen();
        using var president = await node.SignedIn();
        Assert.True((await president.Get("/organizacion/acuerdos")).Says("por confirmar"));
        await president.Get("/organizacion/acuerdos/price.member");
        var refused = await president.Submit("/organizacion/acuerdos/price.member", ("Value", "2.50"), ("Source", ""));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.True(refused.Says("Falta decir quién lo decidió") && refused.Says("2.50"));
        var page = await president.Submit("/organizacion/acuerdos/price.member", ("Source", "Asamblea del 20 de noviembre"));
        Assert.True(page.Says("S/ 2.50") && page.Says("Asamblea del 20 de noviembre"), page.Html);
    }

    [Fact]
    public async Task Every_rule_has_its_form_and_keeps_its_value_when_it_is_sent_as_it_stands()
    {
        await using var node = await Neighbours.Kitchen();
        using var president = await node.SignedIn();
        foreach (var setting in Settings.All)
        {
            var url = $"/organizacion/acuerdos/{setting.Key}";
            Assert.True((await president.Get(url)).IsOk, setting.Key);
            var page = await president.Submit(url, ("Source", "Estatuto, artículo 1"));
            Assert.True(page.IsOk, setting.Key + page.Html);
            Assert.Equal(setting.DefaultOf(OrganizationKind.SelfManagedKitchen), node.Kitchen.Read(o => o.Charter.At(node.Today)[setting].Value));
        }
        Assert.Equal(HttpStatusCode.NotFound, (await president.Get("/organizacion/acuerdos/nada")).Status);
    }

    [Fact]
    public async Task A_value_out_of_range_is_refused_in_words()
    {
        await using var node = await Neighbours.Kitchen();
        using var president = await node.SignedIn();
        await president.Get("/organizacion/acuerdos/crew.size");
        Assert.True((await president.Submit("/organizacion/acuerdos/crew.size", ("Value", "99"), ("Source", "x"))).Says("Ese número no puede ser para este acuerdo"), president.Page.Html);
    }

    [Fact]
    public async Task An_election_is_recorded_by_two_and_its_board_holds_from_then_on()
    {
        await using var node = await Neighbours.Kitchen();
        using var secretary = await node.SignedIn(4);
        await secretary.Get("/organizacion/directiva/eleccion");
        var refused = await secretary.Submit("/organizacion/directiva/eleccion", ("Terms.President", "5"), ("Terms.Secretary", "5"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.True(refused.Says("Falta la segunda firma"));
        var page = await secretary.Submit("/organizacion/directiva/eleccion", ("Second", "2"), ("SecondPin", TestNode.Pin));
        Assert.True(page.Says("Yeni") && page.Says("La elección quedó anotada"), page.Html);
        Assert.Equal(node.Person(5), node.Kitchen.Read(o => o.Offices.Holder(Post.President, node.Today)));
    }

    [Fact]
    public async Task A_term_of_before_is_recorded_and_somebody_resigns()
    {
        await using var node = await Neighbours.Kitchen();
        using var secretary = await node.SignedIn(4);
        await secretary.Get("/organizacion/directiva/antes");
        var page = await secretary.Submit("/organizacion/directiva/antes", ("Post", "Fiscal"), ("Person", "5"), ("From", "2018-01-01"), ("To", "2019-12-31"));
        Assert.True(page.Says("31 de diciembre de 2019"), page.Html);
        using var treasurer = await node.SignedIn(2);
        await treasurer.Get("/organizacion/directiva/renuncia");
        Assert.True((await treasurer.Submit("/organizacion/directiva/renuncia", ("Post", "Treasurer"), ("Person", "2"))).Says("el cargo está libre"));
    }

    [Fact]
    public async Task The_state_of_the_books_shows_the_words_of_the_last_entry()
    {
        await using var node = await Neighbours.Kitchen();
        using var yeni = await node.SignedIn(5);
        var page = await yeni.Get("/organizacion/libros");
        Assert.True(page.Says(node.Kitchen.Integrity.Number!) && page.Says(string.Join(" · ", node.Kitchen.Integrity.Words!.Split(' '))), page.Html);
        Assert.True(page.Says("La cadena"));
    }

    [Fact]
    public async Task What_does_not_add_up_waits_until_somebody_explains_it()
    {
        await using var node = await Neighbours.Kitchen();
        await node.Do(new SayCooked(node.Today, 10));
        await node.Do(new CloseDay(node.Today, 0, 0, 0));
        using var president = await node.SignedIn();
        Assert.True((await president.Get("/organizacion/pendientes")).Says("10 raciones del día"));
        var key = node.Kitchen.Read(o => o.OpenDiscrepancies.Single().Key);
        await president.Get($"/organizacion/pendientes/{key}");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await president.Submit($"/organizacion/pendientes/{key}", ("Explanation", ""))).Status);
        var page = await president.Submit($"/organizacion/pendientes/{key}", ("Explanation", "No se anotó la ventana."));
        Assert.True(page.Says("Todo cuadra") && page.Says("No se anotó la ventana."), page.Html);
    }
}
