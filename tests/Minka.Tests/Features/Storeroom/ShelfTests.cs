using System.Net;
using Minka.Domain.Organizations;
using Minka.Domain.Storeroom;

namespace Minka.Tests.Features.Storeroom;

public class ShelfTests
{
    [Fact]
    public async Task The_shelf_says_how_much_until_when_and_what_to_do_with_the_expired()
    {
        await using var kitchen = await Board.Elected();
        await Delivered(kitchen, ("rice", 50_000, new DateOnly(2027, 3, 31)), ("lentils", 5_000, new DateOnly(2026, 11, 20)), ("mackerel", 1_530, new DateOnly(2026, 12, 3)));
        using var justa = await kitchen.Node.SignedIn(5, Board.PinOfJusta);
        var page = await justa.Get("/almacen");
        Assert.True(page.IsOk, page.Html);
        Assert.True(page.Says("del municipio, vence en marzo"), page.Html);
        Assert.True(page.Says("1 saco"));
        Assert.True(page.Says("9 latas"));
        Assert.True(page.Says("del municipio, vence el 3 de diciembre"));
        Assert.True(page.Says("Lote 2, venció el 20 de noviembre. Sáquelo del estante y anótelo como perdido."));
        Assert.True(page.Says("todo lo que queda está vencido"));
    }

    [Fact]
    public async Task An_item_s_card_shows_what_came_what_went_and_what_was_corrected()
    {
        await using var kitchen = await Board.Elected();
        await Delivered(kitchen, ("rice", 50_000, null));
        await kitchen.Node.Do(new TakeOut(kitchen.Today, [new Take("rice", 11_100)]), kitchen.Hilda);
        var mistaken = kitchen.Read(o => o.Ledger.Transactions[^1].Stamp.Act);
        await kitchen.Node.Do(new CorrectAct(mistaken, "era lenteja"), kitchen.Hilda);
        using var hilda = await kitchen.Node.SignedIn(3, Board.PinOfHilda);
        var page = await hilda.Get("/almacen/rice");
        Assert.True(page.IsOk, page.Html);
        Assert.True(page.Says("A la olla"));
        Assert.True(page.Says("−11.1"));
        Assert.Contains("<tr class=\"struck\">", page.Html);
        Assert.True(page.Says("Corrección"));
        Assert.Contains("/corregir/", page.Html);
        Assert.Equal(HttpStatusCode.NotFound, (await hilda.Get("/almacen/moon-dust")).Status);
    }

    [Fact]
    public async Task Her_own_jug_is_a_measure_from_then_on()
    {
        await using var kitchen = await Board.Elected();
        await Delivered(kitchen, ("rice", 1_600, null));
        using var hilda = await kitchen.Node.SignedIn(3, Board.PinOfHilda);
        await hilda.Get("/almacen/rice/medida");
        var refused = await hilda.Submit("/almacen/rice/medida", ("Name", "jarra azul"), ("Quantity", "mucho"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("jarra azul", refused.Html);
        var done = await hilda.Submit("/almacen/rice/medida", ("Quantity", "800"), ("Quantity-unit", "g"));
        Assert.Equal("/almacen/rice?hecho=measured", done.Path);
        Assert.True(done.Says("1 jarra azul = 800 g"));
        Assert.True(done.Says("2 jarras azules"), done.Html);
    }

    [Fact]
    public async Task A_count_by_total_posts_the_difference_and_its_reason()
    {
        await using var kitchen = await Board.Elected();
        await Delivered(kitchen, ("rice", 50_000, new DateOnly(2027, 1, 31)), ("rice", 20_000, new DateOnly(2027, 3, 31)));
        using var hilda = await kitchen.Node.SignedIn(3, Board.PinOfHilda);
        await hilda.Get("/almacen/rice/contar");
        var both = await hilda.Submit("/almacen/rice/contar", ("Total", "68"), ("Lot-1", "48"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, both.Status);
        Assert.True(both.Says("Ponga el total o los lotes, no los dos."));
        var done = await hilda.Submit("/almacen/rice/contar", ("Lot-1", ""), ("Reason", "Pests"), ("Text", "un ratón"));
        Assert.Equal("/almacen/rice?hecho=counted", done.Path);
        Assert.Equal(68_000, kitchen.Read(o => o.Store.QuantityOf("rice")));
        await hilda.Get("/almacen/rice/contar");
        await hilda.Submit("/almacen/rice/contar", ("Lot-2", "19.5 kg"), ("Reason", "WeighedDifferently"));
        Assert.Equal([48_000L, 19_500L], kitchen.Read(o => o.Store.LotsOf("rice").Select(o.Store.QuantityOf).ToArray()));
    }

    [Fact]
    public async Task An_expired_lot_leaves_as_waste_and_another_may_sign_that_she_saw_it()
    {
        await using var kitchen = await Board.Elected();
        await Delivered(kitchen, ("lentils", 5_000, new DateOnly(2026, 11, 20)));
        using var hilda = await kitchen.Node.SignedIn(3, Board.PinOfHilda);
        var form = await hilda.Get("/almacen/lentils/botar?lote=1");
        Assert.Contains("value=\"Expired\" selected", form.Html);
        var refused = await hilda.Submit("/almacen/lentils/botar", ("Quantity", "7"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("id=\"f-Quantity-error\"", refused.Html);
        var done = await hilda.Submit("/almacen/lentils/botar", ("Quantity", "5"), ("Second", "4"), ("SecondPin", Board.PinOfFlor), ("Text", "olía mal"));
        Assert.Equal("/almacen/lentils?hecho=thrown-away", done.Path);
        kitchen.Read(o =>
        {
            var loss = Assert.Single(o.Store.Losses);
            Assert.Equal((0L, kitchen.Flor, WasteReason.Expired, "olía mal"), (o.Store.QuantityOf("lentils"), loss.Fact.SecondSignature, loss.Fact.Reason, loss.Text));
            return 0;
        });
    }

    [Fact]
    public async Task What_is_there_and_not_in_the_book_is_written_down_in_one_form()
    {
        await using var kitchen = await Board.Elected();
        using var hilda = await kitchen.Node.SignedIn(3, Board.PinOfHilda);
        await hilda.Get("/almacen/oil/encontrado?a=cocinar");
        var refused = await hilda.Submit("/almacen/oil/encontrado?a=cocinar", ("Quantity", ""));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        var done = await hilda.Submit("/almacen/oil/encontrado?a=cocinar", ("Quantity", "¾"));
        Assert.Equal("/cocinar?hecho=food-found", done.Path);
        Assert.Equal(750, kitchen.Read(o => o.Store.QuantityOf("oil")));
    }

    [Fact]
    public async Task Something_new_enters_the_list_once()
    {
        await using var kitchen = await Board.Elected();
        using var hilda = await kitchen.Node.SignedIn(3, Board.PinOfHilda);
        await hilda.Get("/almacen/nuevo");
        var refused = await hilda.Submit("/almacen/nuevo", ("Name", "Arroz"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        var done = await hilda.Submit("/almacen/nuevo", ("Name", "Harina de habas"), ("Pictogram", "food-pulses"));
        Assert.Equal("/almacen/harina-de-habas?hecho=item-kept", done.Path);
        Assert.True(done.IsOk, done.Html);
    }

    [Fact]
    public async Task Whoever_does_not_keep_the_store_changes_nothing_in_it()
    {
        await using var kitchen = await Board.Elected();
        using var justa = await kitchen.Node.SignedIn(5, Board.PinOfJusta);
        foreach (var path in new[] { "/almacen/nuevo", "/almacen/rice/contar", "/almacen/rice/botar", "/almacen/rice/medida", "/almacen/rice/encontrado", "/almacen/entregas/nueva" })
            Assert.Equal(HttpStatusCode.Forbidden, (await justa.Get(path)).Status);
    }

    internal static Task Delivered(Board kitchen, params (string Item, long Weighed, DateOnly? Expiry)[] products) => kitchen.Node.Do(
        new ReceiveDelivery(kitchen.Today.AddDays(-10), Origin.Municipality, [.. products.Select(p => new ReceivedProduct(p.Item, p.Weighed, p.Weighed, null, p.Expiry))], kitchen.Hilda), kitchen.Hilda);
}
