using System.Net;
using Minka.Domain.Cash;
using Minka.Domain.Kitchen;
using Minka.Tests.Web;

namespace Minka.Tests.Features.Daily;

public class OrdersTests
{
    [Fact]
    public async Task A_household_orders_as_it_did_the_day_before_unless_it_says_otherwise()
    {
        await using var kitchen = await KitchenWithFamilies.Open();
        await kitchen.Orders(3, 5, 1, kitchen.Today.AddDays(-3));
        using var browser = await kitchen.Node.SignedIn();
        var form = await browser.Get("/pedidos/3");
        Assert.True(form.Says("Así pidió el viernes 20 de noviembre"));
        await browser.Submit("/pedidos/3");
        Assert.Equal((5, 1), Said(kitchen, 3));
        await browser.Get("/pedidos/3");
        await browser.Submit("/pedidos/3", ("Paid", "2"), ("Solidarity", "0"));
        Assert.Equal((2, 0), Said(kitchen, 3));
        Assert.Equal(4_00, kitchen.Box.Centimos - 10_00);
    }

    [Fact]
    public async Task An_order_is_withdrawn_with_its_money()
    {
        await using var kitchen = await KitchenWithFamilies.Open();
        await kitchen.Orders(2, 3);
        using var browser = await kitchen.Node.SignedIn();
        await browser.Get("/pedidos/2");
        var withdraw = browser.Forms.Single(f => f.Action == "/pedidos/2" && f["Paid"] == "0");
        var list = await browser.Send("/pedidos/2", withdraw.Values);
        Assert.True(list.Says("Pedido retirado."));
        Assert.Equal(0, kitchen.Day.Ordered);
        Assert.True(kitchen.Box.IsZero);
    }

    [Fact]
    public async Task A_payment_by_Yape_says_on_whose_telephone_it_is()
    {
        await using var kitchen = await KitchenWithFamilies.Open();
        using var browser = await kitchen.Node.SignedIn();
        await browser.Get("/pedidos/2");
        var refused = await browser.Submit("/pedidos/2", ("Paid", "3"), ("Pay", "Yape"), ("Operation", "004412"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("value=\"004412\"", refused.Html);
        await browser.Submit("/pedidos/2", ("Paid", "3"), ("Pay", "Yape"), ("Operation", "004412"), ("Holder", "4"));
        Assert.Equal(PaymentMeans.Yape, kitchen.Day.OrderOf(kitchen.Household(2))!.Pay);
        Assert.Equal(6_00, kitchen.Books(o => o.Cash.InHands.Single(h => h.Person == kitchen.Person(4)).Amount.Centimos));
        Assert.True((await browser.Get("/")).Says("Entregar S/ 6.00 a la caja"));
    }

    [Fact]
    public async Task A_late_order_keeps_its_own_day()
    {
        await using var kitchen = await KitchenWithFamilies.Open();
        using var browser = await kitchen.Node.SignedIn();
        var form = await browser.Get("/pedidos/2?dia=2026-11-20");
        Assert.True(form.Says("viernes 20 de noviembre de 2026"));
        var list = await browser.Submit("/pedidos/2", ("Paid", "3"));
        Assert.StartsWith("/pedidos?dia=2026-11-20", list.Path, StringComparison.Ordinal);
        Assert.Equal(3, kitchen.Books(o => o.Days.On(new DateOnly(2026, 11, 20)).Ordered));
    }

    static (int, int) Said(KitchenWithFamilies kitchen, int number) =>
        kitchen.Day.OrderOf(kitchen.Household(number)) is { } order ? (order.Paid, order.Solidarity) : default;
}
