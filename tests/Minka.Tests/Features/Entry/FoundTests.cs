using System.Net;
using Minka.Domain.Organizations;
using Minka.Tests.Web;

namespace Minka.Tests.Features.Entry;

public class FoundTests
{
    static readonly (string, string)[] answers =
    [
        ("Kind", "OllaComun"), ("Name", "Olla Común Los Ángeles"), ("Cooks", "almuerzo"), ("Rations", "60"), ("Called", "Sra. Justa"), ("Drawing", "star"),
        ("NewPin", "2580"), ("NewPinAgain", "2580"),
    ];

    [Fact]
    public async Task An_empty_node_leads_to_the_founding_and_five_answers_lead_to_the_day()
    {
        await using var node = await TestNode.Empty();
        using var browser = node.Browser();
        Assert.Equal("/fundar", (await browser.Get("/entrar")).Path);
        var home = await browser.Submit("/fundar", answers);
        Assert.StartsWith("/", home.Path, StringComparison.Ordinal);
        Assert.DoesNotContain("/entrar", home.Path, StringComparison.Ordinal);
        Assert.Equal("olla-comun-los-angeles", node.Kitchen.Name);
        var (name, called, enrolled) = node.Kitchen.Read(o => (o.Charter.Name, o.Register.CalledOf(o.Offices.Founder!.Value), o.Offices.Browsers.Count(b => b.IsEnrolled)));
        Assert.Equal(("Olla Común Los Ángeles", "Sra. Justa", 1), (name, called, enrolled));
        Assert.True((await browser.Get("/socias")).Says("Sra. Justa"));
    }

    [Fact]
    public async Task Sending_the_founding_twice_founds_once()
    {
        await using var node = await TestNode.Empty();
        using var browser = node.Browser();
        await browser.Get("/fundar");
        var form = browser.Filled("/fundar", answers);
        await Task.WhenAll(browser.Send("/fundar", form), browser.Send("/fundar", form));
        Assert.Single(node.Node.Shelf.All);
    }

    [Fact]
    public async Task What_is_wrong_is_said_beside_its_field_and_nothing_is_founded()
    {
        await using var node = await TestNode.Empty();
        using var browser = node.Browser();
        await browser.Get("/fundar");
        var page = await browser.Submit("/fundar", [.. answers.Where(a => a.Item1 is not ("NewPin" or "NewPinAgain" or "Name")), ("Name", ""), ("NewPin", "1234"), ("NewPinAgain", "1234")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.True(page.Says("Esa clave se adivina rápido"));
        page = await browser.Submit("/fundar", [.. answers.Where(a => a.Item1 != "Name"), ("Name", " ")]);
        Assert.True(page.Says("Falta el nombre"), page.Html);
        Assert.True(page.Says("Sra. Justa"), "what was typed stays");
        Assert.DoesNotContain("2580", page.Html, StringComparison.Ordinal);
        Assert.Empty(node.Node.Shelf.All);
    }

    [Fact]
    public async Task From_another_machine_nothing_can_be_founded_once_there_is_an_organisation()
    {
        await using var node = await TestNode.Founded();
        using var stranger = new Minka.Commands.Walking.SimpleBrowser(node.Address, "minka.lan");
        var page = await stranger.Get("/fundar");
        Assert.False(page.Says("Empezar los libros"));
        Assert.Equal("/enlazar", (await stranger.Get("/entrar")).Path);
    }

    [Fact]
    public async Task A_kitchen_of_the_same_name_gets_a_file_of_its_own()
    {
        await using var node = await TestNode.Empty();
        using var browser = node.Browser();
        await browser.Get("/fundar");
        await browser.Submit("/fundar", answers);
        await browser.Get("/fundar");
        await browser.Submit("/fundar", answers);
        Assert.Equal(["olla-comun-los-angeles", "olla-comun-los-angeles-2"], node.Node.Shelf.All.Select(o => o.Name));
        Assert.Equal(2, node.Node.Shelf.All.Select(o => o.Id).Distinct().Count());
        Assert.All(node.Node.Shelf.All, o => Assert.True(o.Read(b => b.Charter.IsFounded)));
    }
}
