using System.Net;
using Minka.Domain.Amounts;
using Minka.Domain.Kitchen;
using Minka.Tests.Web;

namespace Minka.Tests.Features.Daily;

public class DayWalkTests
{
    [Fact]
    public async Task A_day_goes_from_its_orders_to_its_closing()
    {
        await using var kitchen = await KitchenWithFamilies.InTheMorning();
        using var browser = await kitchen.Node.SignedIn();
        var board = await browser.Get("/");
        Assert.True(board.Says("Lentejas con arroz y pescado"), board.Html);
        Assert.True(board.Says("Anotar el mercado"), "fish and onion are missing");

        await browser.Get("/pedidos/1");
        var orders = await browser.Submit("/pedidos/1", ("Paid", "2"));
        Assert.Equal("/pedidos?hecho=order-taken", orders.Path);
        Assert.True(orders.Says("Pedido anotado."));
        Assert.Equal(12, kitchen.Day.Ordered);
        Assert.Equal(Soles.Of(22), kitchen.Box);

        var taking = await browser.Get("/sacar");
        Assert.Contains("value=\"1.8\"", taking.Html, StringComparison.Ordinal);
        await browser.Submit("/sacar");
        Assert.True(kitchen.Day.IsTakenOut);
        Assert.Equal(50_000 - 1_800, kitchen.Books(o => o.Store.QuantityOf("rice")));

        await browser.Get("/cocinar");
        var window = await browser.Submit("/cocinar", ("Rations", "14"));
        Assert.StartsWith("/servir", window.Path, StringComparison.Ordinal);
        Assert.Equal(14, kitchen.Day.Made);
        for (var tapers = 4; tapers > 0; tapers--) await browser.Submit("/servir/casa");
        Assert.Equal(12, kitchen.Day.Served);
        Assert.True(browser.Page.Says("Ya no espera ningún táper"));

        await browser.Get("/cerrar");
        var closed = await browser.Submit("/cerrar", ("Leftover", "1"), ("Note", "Hilda no pudo venir."));
        Assert.True(closed.Says("El día, cerrado"), closed.Html);
        Assert.True(closed.Says("Faltan: nadie sabe a dónde fueron"));
        Assert.True(closed.Says("Hilda no pudo venir."));
        Assert.Equal(1, kitchen.Day.Closing!.Difference);
        Assert.Equal(DayStep.Done, kitchen.Books(o => DayProgress.Of(o, kitchen.Today)));
        Assert.True((await browser.Get("/")).Says("Decidir la próxima comida"));
    }

    [Fact]
    public async Task A_member_without_office_sees_the_day_and_none_of_its_acts()
    {
        await using var kitchen = await KitchenWithFamilies.InTheMorning();
        using var browser = await kitchen.AsRosa();
        var board = await browser.Get("/");
        Assert.True(board.Says("Lentejas con arroz y pescado"));
        Assert.DoesNotContain("btn main", board.Html);
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.Get("/pedidos")).Status);
        Assert.True((await browser.Get("/cerrar")).IsOk, "whoever may not close may look");
        Assert.DoesNotContain("action=\"/cerrar\"", browser.Page.Html);
    }

    [Fact]
    public async Task Every_step_refuses_a_date_that_has_not_come_and_keeps_what_was_typed()
    {
        await using var kitchen = await KitchenWithFamilies.InTheMorning();
        using var browser = await kitchen.Node.SignedIn();
        var tomorrow = kitchen.Today.AddDays(1).ToString("yyyy-MM-dd");
        foreach (var (page, action, field, typed) in new[]
        {
            ("/cocinar", "/cocinar", "Rations", "31"), ("/servir/totales", "/servir/totales", "Members", "17"), ("/cerrar", "/cerrar", "Leftover", "9"),
        })
        {
            await browser.Get($"{page}?dia={tomorrow}");
            var refused = await browser.Submit(action, (field, typed));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
            Assert.True(refused.Says("Esa fecha todavía no llega"), page);
            Assert.Contains($"value=\"{typed}\"", refused.Html);
        }
    }
}
