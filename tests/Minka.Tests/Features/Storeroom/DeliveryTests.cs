using System.Net;
using Minka.Domain.Organizations;
using Minka.Domain.Storeroom;

namespace Minka.Tests.Features.Storeroom;

public class DeliveryTests
{
    [Fact]
    public async Task A_short_delivery_says_what_is_missing_until_when_to_claim_and_takes_the_claim_and_its_answer()
    {
        await using var kitchen = await Board.Elected();
        await Short(kitchen);
        using var hilda = await kitchen.Node.SignedIn(3, Board.PinOfHilda);
        var list = await hilda.Get("/almacen/entregas");
        Assert.True(list.Says("Presentar el reclamo"), list.Html);
        Assert.True(list.Says("Faltaron 12 kg de arroz."));
        var page = await hilda.Get("/almacen/entregas/1");
        Assert.True(page.Says("Presentar el reclamo: hasta el jueves 26 de noviembre."), page.Html);

        await hilda.Get("/almacen/entregas/1/reclamo");
        var early = await hilda.Submit("/almacen/entregas/1/reclamo", ("Date", "2026-11-20"), ("Text", "y un saco mojado"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, early.Status);
        Assert.Contains("y un saco mojado", early.Html);
        var claimed = await hilda.Submit("/almacen/entregas/1/reclamo", ("Date", "2026-11-23"));
        Assert.Equal("/almacen/entregas/1?hecho=claimed", claimed.Path);
        Assert.True(claimed.Says("Tienen hasta el jueves 26 de noviembre para responder."), claimed.Html);

        await hilda.Get("/almacen/entregas/1/respuesta");
        var unsaid = await hilda.Submit("/almacen/entregas/1/respuesta", ("Text", "vendrá el lunes"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unsaid.Status);
        var answered = await hilda.Submit("/almacen/entregas/1/respuesta", ("Result", "Promised"));
        Assert.True(answered.Says("Respondieron el 23 de noviembre de 2026: Prometieron completar. vendrá el lunes"), answered.Html);
    }

    [Fact]
    public async Task What_was_missing_comes_later_as_a_delivery_that_completes_the_first()
    {
        await using var kitchen = await Board.Elected();
        await Short(kitchen);
        using var hilda = await kitchen.Node.SignedIn(3, Board.PinOfHilda);
        var form = await hilda.Get("/almacen/entregas/nueva?completa=1");
        Assert.True(form.Says("Completa lo que faltó de la entrega 1"), form.Html);
        Assert.Contains("value=\"12 kg\"", form.Html);
        var done = await hilda.Submit("/almacen/entregas/nueva", ("Products[0].Weighed", "12 kg"));
        Assert.Equal("/almacen/entregas/2?hecho=received", done.Path);
        Assert.Empty(kitchen.Read(o => Claims.StillMissing(o.Store, o.Store.Deliveries.Values.First(d => d.Number == 1))));
        // A claim that was never filed has nothing left to say.
        Assert.DoesNotContain("/almacen/entregas/1/reclamo", (await hilda.Get("/almacen/entregas/1")).Html);
    }

    [Fact]
    public async Task The_printed_sheet_carries_signatures_folio_and_the_six_words_of_the_book()
    {
        await using var kitchen = await Board.Elected();
        await Short(kitchen);
        using var flor = await kitchen.Node.SignedIn(4, Board.PinOfFlor);
        var paper = await flor.Get("/almacen/entregas/1/hoja");
        Assert.True(paper.IsOk, paper.Html);
        foreach (var said in new[] { "Acta de recepción", "Quien recibe", "Quien entrega", "Veedora", "folio del libro legalizado", "150 kg", "138 kg", "-12 kg", "Faltaron 12 kg de arroz.", "acta N.º 118-2026", "Sr. Ramos" })
            Assert.True(paper.Says(said), said);
        var integrity = kitchen.Node.Kitchen.Integrity;
        Assert.True(paper.Says(string.Join(" · ", integrity.Words!.Split(' '))), paper.Html);
        Assert.True(paper.Says($"hasta la entrada {integrity.Number}."));
    }

    [Fact]
    public async Task The_help_about_a_standard_ration_stays_on_the_screen()
    {
        await using var kitchen = await Board.Elected();
        await Short(kitchen);
        using var hilda = await kitchen.Node.SignedIn(3, Board.PinOfHilda);
        Assert.True((await hilda.Get("/almacen/entregas/1")).Says("Es más de lo que pide la ración."));
        Assert.False((await hilda.Get("/almacen/entregas/1/hoja")).Says("ración"));
    }

    [Fact]
    public async Task A_corrected_delivery_stays_in_sight_and_no_longer_counts()
    {
        await using var kitchen = await Board.Elected();
        await Short(kitchen);
        await kitchen.Node.Do(new CorrectAct(kitchen.Read(o => o.Store.Deliveries.Values.Single().Stamp.Act), "era de otra cocina"), kitchen.Hilda);
        using var hilda = await kitchen.Node.SignedIn(3, Board.PinOfHilda);
        Assert.True((await hilda.Get("/almacen/entregas")).Says("Esta entrega fue corregida"));
        Assert.DoesNotContain("/reclamo", (await hilda.Get("/almacen/entregas/1")).Html);
        Assert.Equal(HttpStatusCode.NotFound, (await hilda.Get("/almacen/entregas/9")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await hilda.Get("/almacen/entregas/1/foto")).Status);
    }

    static Task Short(Board kitchen) => kitchen.Node.Do(new ReceiveDelivery(kitchen.Today, Origin.Municipality, [new ReceivedProduct("rice", 150_000, 138_000), new ReceivedProduct("oil", 18_000, 18_000)], kitchen.Hilda)
    { SheetNumber = "118-2026", Deliverer = "Sr. Ramos", PeriodFrom = new DateOnly(2026, 11, 23), PeriodTo = new DateOnly(2026, 12, 18) }, kitchen.Hilda);
}
