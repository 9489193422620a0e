using System.Net;
using Minka.Domain.Amounts;
using Minka.Domain.Storeroom;

namespace Minka.Tests.Features.Menus;

public class BuyingTests
{
    [Fact]
    public async Task Any_member_puts_a_price_on_the_board_and_nobody_reads_who()
    {
        await using var kitchen = await Board.Elected();
        using var justa = await kitchen.Node.SignedIn(5, Board.PinOfJusta);
        await justa.Get("/almacen/precios/nuevo");
        var refused = await justa.Submit("/almacen/precios/nuevo", ("Stall", "Puesto 14"), ("Prices[0].Item", "onion"), ("Prices[0].Price", "dos"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Puesto 14", refused.Html);
        var done = await justa.Submit("/almacen/precios/nuevo", ("Prices[0].Price", "2.40"), ("Prices[1].Item", "coriander"), ("Prices[1].Quantity", "1 atado"), ("Prices[1].Price", "1.20"));
        Assert.Equal("/almacen/precios?hecho=prices-noted", done.Path);
        Assert.True(done.Says("S/\u00A02.40 por kilo") && done.Says("S/\u00A01.20 por atado") && done.Says("Puesto 14"), done.Html);
        using var rosa = await kitchen.Node.SignedIn(2, Board.PinOfRosa);
        foreach (var path in new[] { "/almacen/precios", "/almacen/precios/onion", "/almacen/precios/hoja" })
            Assert.True((await rosa.Get(path)) is { IsOk: true } page && !page.Html.Contains("Justa", StringComparison.Ordinal), path);
        Assert.Equal(HttpStatusCode.NotFound, (await rosa.Get("/almacen/precios/oil")).Status);
    }

    [Fact]
    public async Task What_was_rescued_is_sorted_weighed_in_and_counted_by_the_month()
    {
        await using var kitchen = await Board.Elected();
        await kitchen.BoxHolds(Soles.Of(20));
        using var hilda = await kitchen.Node.SignedIn(3, Board.PinOfHilda);
        await hilda.Get("/almacen/recuperado/nuevo");
        var refused = await hilda.Submit("/almacen/recuperado/nuevo", ("Market", "Mercado mayorista"), ("Products[0].Item", "tomato"), ("Products[0].Good", "12 kg"), ("Products[0].Spoiled", "3 kg"), ("Fare", "30"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Mercado mayorista", refused.Html);
        var done = await hilda.Submit("/almacen/recuperado/nuevo", ("Fare", "8"));
        Assert.Equal("/almacen/recuperado?hecho=rescued", done.Path);
        Assert.True(done.Says("12 kg") && done.Says("3 kg malogrados") && done.Says("corregir"), done.Html);
        Assert.Equal((Soles.Of(12), 12_000L), kitchen.Read(o => (o.Cash.Box, o.Store.QuantityOf("tomato"))));
        Assert.True((await hilda.Get("/almacen/tomato")).Says("recuperado en el mercado"), hilda.Page.Html);
    }

    [Fact]
    public async Task Three_kitchens_buy_together_and_each_one_s_slip_says_what_is_hers()
    {
        await using var kitchen = await Board.Elected();
        await kitchen.BoxHolds(Soles.Of(90));
        using var rosa = await kitchen.Node.SignedIn(2, Board.PinOfRosa);
        await rosa.Get("/menus/juntas");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await rosa.Submit("/menus/juntas/cocinas", ("Name", " "))).Status);
        await rosa.Submit("/menus/juntas/cocinas", ("Name", "Comedor Santa Rosa"));
        var trip = await rosa.Submit("/menus/juntas/nueva");
        Assert.StartsWith("/menus/juntas/1", trip.Path, StringComparison.Ordinal);
        await rosa.Submit("/menus/juntas/1/pedido", ("Kitchen", "0"), ("Items[0].Item", "rice"), ("Items[0].Quantity", "10 kg"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await rosa.Submit("/menus/juntas/1/pedido", ("Kitchen", "1"), ("Items[0].Item", "rice"))).Status);
        await rosa.Submit("/menus/juntas/1/pedido", ("Kitchen", "1"), ("Items[0].Quantity", "5 kg"));
        Assert.True((await rosa.Get("/menus/juntas/1/compra")).Says("Se pidió 15 kg"), rosa.Page.Html);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await rosa.Submit("/menus/juntas/1/compra", ("Got[0].Quantity", "12 kg"), ("Got[0].Paid", "480"))).Status);
        await rosa.Submit("/menus/juntas/1/compra", ("Got[0].Quantity", "12 kg"), ("Got[0].Paid", "48"), ("Freight", "6"));
        Assert.Equal((8_000L, Soles.Of(18), Soles.Of(36)), kitchen.Read(o => (o.Store.QuantityOf("rice"), o.Joint.Owes(1), o.Cash.Box)));
        var slips = await rosa.Get("/menus/juntas/1/hoja");
        Assert.True(slips.Says("Comedor Santa Rosa") && slips.Says("faltan 1 kg") && slips.Says("S/ 18.00"), slips.Html);
        await rosa.Get("/menus/juntas/cocina/1");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await rosa.Submit("/menus/juntas/cocina/1", ("Amount", "0"))).Status);
        var settled = await rosa.Submit("/menus/juntas/cocina/1", ("Amount", "18"));
        Assert.True(settled.Says("Estamos a mano"), settled.Html);
        Assert.Equal(Soles.Of(54), kitchen.Read(o => o.Cash.Box));
        Assert.True((await rosa.Get("/caja/libro")).Says("Compra en común"), rosa.Page.Html);
        Assert.Equal(HttpStatusCode.NotFound, (await rosa.Get("/menus/juntas/9")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await rosa.Get("/menus/juntas/1/compra")).Status);
    }
}
