using System.Net;
using Minka.Domain.Amounts;
using Minka.Domain.Storeroom;

namespace Minka.Tests.Features.Storeroom;

public class TakeInTests
{
    [Fact]
    public async Task What_the_scale_said_enters_and_the_observation_stands()
    {
        await using var kitchen = await Board.Elected();
        using var hilda = await kitchen.Node.SignedIn(3, Board.PinOfHilda);
        var form = await hilda.Get("/almacen/entregas/nueva");
        Assert.True(form.IsOk, form.Html);
        var page = await hilda.Submit("/almacen/entregas/nueva", ("Origin", "Municipality"), ("SheetNumber", "118-2026"), ("PeriodFrom", "2026-11-23"), ("PeriodTo", "2026-12-18"),
            ("Products[0].Item", "rice"), ("Products[0].Programmed", "3 sacos"), ("Products[0].Weighed", "138 kg"), ("Products[0].Batch", "L-77"), ("Products[0].Expiry", "2027-03-31"),
            ("Products[2].Item", "oil"), ("Products[2].Programmed", "18"), ("Products[2].Weighed", "1 balde"), ("Products[2].Value", "120"),
            ("Deliverer", "Sr. Ramos"), ("Observation", "Faltaron 12 kg de arroz"), ("SignedAndNotAllowedToNote", "1"));
        Assert.Equal("/almacen/entregas/1?hecho=received", page.Path);
        kitchen.Read(o =>
        {
            var delivery = Assert.Single(o.Store.Deliveries.Values);
            Assert.Equal(("118-2026", "Sr. Ramos", "Faltaron 12 kg de arroz", true, kitchen.Hilda), (delivery.Fact.SheetNumber, delivery.Deliverer, delivery.Observation, delivery.Fact.SignedAndNotAllowedToNote, delivery.Fact.Receiver));
            Assert.Equal(12_000, Assert.Single(delivery.Shortages).Short);
            var rice = Assert.Single(o.Store.LotsOf("rice"));
            Assert.Equal((Origin.Municipality, "L-77", new DateOnly(2027, 3, 31), 138_000L), (rice.Origin, rice.Batch, rice.Expiry, o.Store.QuantityOf(rice)));
            Assert.Equal(Soles.Of(120).Centimos, o.Store.BalanceOf(o.Store.LotsOf("oil").Single()).CostCentimos);
            return 0;
        });
    }

    [Fact]
    public async Task The_form_begins_with_what_the_programme_brought_last_and_one_blank()
    {
        await using var kitchen = await Board.Elected();
        await kitchen.Node.Do(new ReceiveDelivery(kitchen.Today.AddDays(-30), Origin.Municipality, [new("rice", 50_000, 50_000), new("oil", 5_000, 5_000)], kitchen.Hilda), kitchen.Hilda);
        using var hilda = await kitchen.Node.SignedIn(3, Board.PinOfHilda);
        var form = await hilda.Get("/almacen/entregas/nueva");
        Assert.Contains("name=\"Products[2].Item\"", form.Html);
        Assert.DoesNotContain("name=\"Products[3].Item\"", form.Html);
        // Oil did not come on this sheet: its line is left as it was offered.
        var done = await hilda.Submit("/almacen/entregas/nueva", ("Products[0].Weighed", "40 kg"));
        Assert.Equal("/almacen/entregas/2?hecho=received", done.Path);
        Assert.Equal(["rice"], kitchen.Read(o => o.Store.Deliveries.Values.Single(d => d.Number == 2).Fact.Lines.Select(l => l.Weighed.Item).ToArray()));
    }

    [Fact]
    public async Task What_was_not_weighed_is_asked_and_zero_is_an_answer()
    {
        await using var kitchen = await Board.Elected();
        using var hilda = await kitchen.Node.SignedIn(3, Board.PinOfHilda);
        await hilda.Get("/almacen/entregas/nueva");
        var page = await hilda.Submit("/almacen/entregas/nueva", ("Products[0].Item", "rice"), ("Products[0].Programmed", "50 kg"), ("Products[1].Item", "lentils"), ("Products[1].Weighed", "25 kg"), ("Veedora", "Sra. Marta"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.True(page.Says("Falta lo que pesó. Si no llegó, escriba 0."));
        Assert.Contains("Sra. Marta", page.Html);
        var done = await hilda.Submit("/almacen/entregas/nueva", ("Products[0].Weighed", "0"));
        Assert.Equal("/almacen/entregas/1?hecho=received", done.Path);
        Assert.Equal((0L, 25_000L, 50_000L), kitchen.Read(o => (o.Store.QuantityOf("rice"), o.Store.QuantityOf("lentils"), o.Store.Deliveries.Values.Single().Shortages.Single().Short)));
    }

    [Fact]
    public async Task A_refusal_stands_at_the_line_that_it_is_about()
    {
        await using var kitchen = await Board.Elected();
        using var hilda = await kitchen.Node.SignedIn(3, Board.PinOfHilda);
        await hilda.Get("/almacen/entregas/nueva");
        var page = await hilda.Submit("/almacen/entregas/nueva", ("Products[1].Item", "rice"), ("Products[1].Programmed", "0"), ("Products[1].Weighed", "0"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("id=\"f-Products-1-error\"", page.Html);
        Assert.DoesNotContain("id=\"f-Products-0-error\"", page.Html);
    }

    [Fact]
    public async Task Sending_the_same_sheet_twice_weighs_it_in_once()
    {
        await using var kitchen = await Board.Elected();
        using var hilda = await kitchen.Node.SignedIn(3, Board.PinOfHilda);
        await hilda.Get("/almacen/entregas/nueva");
        var sent = hilda.Filled("/almacen/entregas/nueva", ("Products[0].Item", "rice"), ("Products[0].Weighed", "50"));
        Assert.Equal("/almacen/entregas/1?hecho=received", (await hilda.Send("/almacen/entregas/nueva", sent)).Path);
        Assert.False(hilda.Page.Says("Esto llegó dos veces"), hilda.Page.Html);
        Assert.Equal("/almacen/entregas/1?hecho=received&veces=2", (await hilda.Send("/almacen/entregas/nueva", sent)).Path);
        Assert.True(hilda.Page.Says("Esto llegó dos veces: cuenta una sola vez."), hilda.Page.Html);
        Assert.Equal(50_000, kitchen.Read(o => o.Store.QuantityOf("rice")));
    }

    [Fact]
    public async Task The_photograph_is_kept_sealed_and_its_hash_is_in_the_book()
    {
        await using var kitchen = await Board.Elected();
        using var hilda = await kitchen.Node.SignedIn(3, Board.PinOfHilda);
        await hilda.Get("/almacen/entregas/nueva");
        byte[] picture = [0xFF, 0xD8, 0xFF, 0xE0, .. "the signed sheet"u8];
        var fields = hilda.Filled("/almacen/entregas/nueva", ("Products[0].Item", "rice"), ("Products[0].Weighed", "50"));
        var page = await hilda.SendWithFile("/almacen/entregas/nueva", fields, "Photo", "acta.jpg", picture);
        Assert.Equal("/almacen/entregas/1?hecho=received", page.Path);
        var hash = kitchen.Read(o => o.Store.Deliveries.Values.Single().Photo);
        Assert.NotNull(hash);
        Assert.Equal(picture, kitchen.Node.Node.Folder.Attachments.Find("cocina", kitchen.Node.Kitchen.Id, hash));
        var stored = await File.ReadAllBytesAsync(Path.Combine(kitchen.Node.DataFolder, "organizations", "cocina.minka.d", hash));
        Assert.Equal(-1, stored.AsSpan().IndexOf("the signed sheet"u8));
    }

    [Fact]
    public async Task What_is_not_a_photograph_is_not_kept()
    {
        await using var kitchen = await Board.Elected();
        using var hilda = await kitchen.Node.SignedIn(3, Board.PinOfHilda);
        await hilda.Get("/almacen/entregas/nueva");
        var fields = hilda.Filled("/almacen/entregas/nueva", ("Products[0].Item", "rice"), ("Products[0].Weighed", "50"));
        var page = await hilda.SendWithFile("/almacen/entregas/nueva", fields, "Photo", "virus.exe", "MZ not a picture"u8.ToArray());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.True(page.Says("Ese archivo no es una foto."));
        Assert.Empty(kitchen.Read(o => o.Store.Deliveries.Values.ToArray()));
    }
}
