using System.Net;
using Minka.Domain.Kitchen;
using Minka.Domain.Organizations;

namespace Minka.Tests.Features.Daily;

public class PortionScreenTests
{
    [Fact]
    public async Task A_half_is_ordered_in_the_morning_and_goes_out_with_the_same_one_tap()
    {
        await using var kitchen = await KitchenWithFamilies.Open();
        using var browser = await kitchen.Node.SignedIn();
        var form = await browser.Get("/pedidos/3");
        Assert.Contains("data-sum=\"Paid:200 Solidarity:0 Half:100 MainOnly:200\"", form.Html);
        var refused = await browser.Submit("/pedidos/3", ("Paid", "1"), ("Half", "61"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("value=\"61\"", refused.Html);
        await browser.Submit("/pedidos/3", ("Half", "1"));
        Assert.Contains("1 ½", (await browser.Get("/pedidos")).Html);
        await browser.Get("/servir");
        var page = await browser.Submit("/servir/casa");
        Assert.True(page.IsOk);
        Assert.Equal((3L, 1), (kitchen.Day.ServedHalves, kitchen.Day.PortionsTo(kitchen.Household(3), PortionKind.Half).Portions));
        Assert.True(page.Says("1 + ½"));
    }

    [Fact]
    public async Task A_yapa_is_one_tap_and_its_half_stands_on_the_days_sheet()
    {
        await using var kitchen = await KitchenWithFamilies.Open();
        await kitchen.Node.Do(new SayCooked(kitchen.Today, 2));
        using var browser = await kitchen.Node.SignedIn();
        await browser.Get("/servir");
        var page = await browser.Submit("/servir/porcion", ("Kind", "Yapa"), ("Portions", "1"));
        Assert.True(page.IsOk);
        Assert.Contains("1 ½", page.Html);
        await kitchen.Node.Do(new CloseDay(kitchen.Today, 1, 0, 0));
        var sheet = await browser.Get($"/cuaderno/{kitchen.Today:yyyy-MM-dd}");
        Assert.True(sheet.Says("Yapa: 1"));
        Assert.True(sheet.Says("Media ración que sobró"));
    }

    [Fact]
    public async Task A_sheet_that_is_printed_before_the_closing_gets_its_number_by_a_button()
    {
        await using var kitchen = await KitchenWithFamilies.Open();
        await kitchen.Node.Do(new SayCooked(kitchen.Today, 2));
        using var browser = await kitchen.Node.SignedIn();
        var path = $"/cuaderno/{kitchen.Today:yyyy-MM-dd}";
        Assert.DoesNotContain("class=\"number\"", (await browser.Get(path + "/hoja")).Html);
        var numbered = await browser.Submit(path + "/numero");
        Assert.Equal(path + "/hoja", numbered.Path);
        Assert.Contains("class=\"number\"", numbered.Html);
        Assert.Equal(1, kitchen.Day.Sheet);
    }
}
