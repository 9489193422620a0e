using System.Net;
using Minka.Domain.Kitchen;

namespace Minka.Tests.Features.Daily;

public class PotTests
{
    [Fact]
    public async Task What_is_there_and_not_in_the_book_is_one_tap_and_the_pot_goes_on()
    {
        await using var kitchen = await KitchenWithFamilies.InTheMorning();
        using var browser = await kitchen.Node.SignedIn();
        var page = await browser.Get("/sacar");
        Assert.True(page.Says("No alcanza"));
        var salt = browser.Forms.Single(f => f.Action == "/sacar/encontrado" && f["Item"] == "salt");
        page = await browser.Send("/sacar/encontrado", salt.Values);
        Assert.True(page.Says("Anotado como encontrado"));
        await browser.Submit("/sacar");
        Assert.Equal(0, kitchen.Books(o => o.Store.QuantityOf("salt")));
        Assert.True((await browser.Get("/sacar")).Says("Del almacén a la olla: arroz 1.8 kg"), browser.Page.Html);
    }

    [Fact]
    public async Task More_than_there_is_comes_back_beside_its_field_as_it_was_typed()
    {
        await using var kitchen = await KitchenWithFamilies.InTheMorning();
        using var browser = await kitchen.Node.SignedIn();
        await browser.Get("/sacar");
        var page = await browser.Submit("/sacar", ("take-lentils", "30"), ("take-lentils-unit", "kg"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("id=\"f-take-lentils-error\"", page.Html);
        Assert.Contains("value=\"30\"", page.Html);
        Assert.False(kitchen.Day.IsTakenOut);
    }

    [Fact]
    public async Task What_went_out_by_mistake_is_corrected_from_where_it_is_seen()
    {
        await using var kitchen = await KitchenWithFamilies.InTheMorning();
        using var browser = await kitchen.Node.SignedIn();
        await browser.Get("/sacar");
        await browser.Submit("/sacar");
        await browser.Get("/sacar");
        var link = System.Text.RegularExpressions.Regex.Match(browser.Page.Html, "/corregir/[0-9a-f]{32}").Value;
        var page = await browser.Get(link);
        Assert.True(page.Says("Del almacén a la olla: arroz 1.8 kg"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await browser.Submit(link)).Status);
        page = await browser.Submit(link, ("Reason", "Era para mañana"));
        Assert.True(page.Says("Corregido."));
        Assert.Equal(50_000, kitchen.Books(o => o.Store.QuantityOf("rice")));
        page = await browser.Get(link);
        Assert.True(page.Says("Ya lo corrigió Sra. Elena: Era para mañana"));
        Assert.DoesNotContain($"action=\"{link}\"", page.Html);
    }

    [Fact]
    public async Task Only_whoever_said_it_or_an_officer_looks_at_a_mistaken_act()
    {
        await using var kitchen = await KitchenWithFamilies.InTheMorning();
        var act = kitchen.Books(o => o.History.On(kitchen.Today).Last());
        using var rosa = await kitchen.AsRosa();
        Assert.Equal(HttpStatusCode.Forbidden, (await rosa.Get($"/corregir/{act:N}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await rosa.Get($"/corregir/{Guid.AllBitsSet:N}")).Status);
    }

    [Fact]
    public async Task The_menu_says_what_is_missing_and_the_crew_is_named_by_faces()
    {
        await using var kitchen = await KitchenWithFamilies.InTheMorning();
        using var browser = await kitchen.Node.SignedIn();
        await browser.Get("/menu");
        var page = await browser.Submit("/menu", ("Main", "chickpeas-rice"), ("Soup", "barley-soup"), ("Rations", "40"));
        Assert.True(page.Says("faltan 2.4 kg"), page.Html);
        Assert.Equal(("chickpeas-rice", 40), (kitchen.Day.Menu!.Main, kitchen.Day.Menu.Rations));
        page = await browser.Submit("/menu", ("Main", ""), ("Soup", ""), ("Drink", ""));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);

        await browser.Get("/turno");
        page = await browser.Submit("/turno", ("Crew", "2"), ("Crew", "3"), ("Learning", "4"));
        Assert.True(page.Says("Turno nombrado."));
        Assert.True(page.Says("aprende"));
        Assert.Equal([(kitchen.Person(2), false), (kitchen.Person(3), false), (kitchen.Person(4), true)], kitchen.Day.Crew.Select(c => (c.Person, c.Learning)));
        await browser.Get("/turno");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await browser.Send("/turno", [.. browser.Filled("/turno").Where(f => f.Key is not ("Crew" or "Learning"))])).Status);
    }

    [Fact]
    public async Task A_recipe_for_twenty_is_kept_for_a_hundred()
    {
        await using var kitchen = await KitchenWithFamilies.Open();
        using var browser = await kitchen.Node.SignedIn();
        await browser.Get("/recetas/nueva");
        var page = await browser.Submit("/recetas/nueva", ("Name", "Tacacho"), ("Rations", "20"), ("Lines[0].Item", "potato"), ("Lines[0].Quantity", "4 kg"), ("Lines[3].Item", "rice"), ("Lines[3].Quantity", "mucho"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("value=\"mucho\"", page.Html);
        page = await browser.Submit("/recetas/nueva", ("Lines[3].Quantity", "2.5 kg"));
        Assert.True(page.Says("Receta guardada."));
        Assert.Equal([("potato", 20_000L), ("rice", 12_500L)], kitchen.Books(o => o.Days.Recipes["tacacho"]).Lines.Select(l => (l.Item, l.PerHundred)));
        await browser.Get("/recetas/tacacho");
        await browser.Submit("/recetas/tacacho", ("Name", "Tacacho con cecina"));
        Assert.Equal("Tacacho con cecina", kitchen.Books(o => o.Days.Recipes["tacacho"]).Name);
        Assert.Equal(2, kitchen.Books(o => o.Days.Recipes["tacacho"]).Lines.Count);
    }
}
