using System.Net;
using Minka.Domain.Cash;
using Minka.Domain.Kitchen;
using Minka.Domain.Organizations;
using Minka.Domain.Storeroom;

namespace Minka.Tests.Features.Sharing;

public class SharingScreenTests
{
    [Fact]
    public async Task A_pot_that_came_short_is_divided_and_says_why_in_one_sentence()
    {
        await using var kitchen = await Board.Elected();
        foreach (var number in new[] { 2, 3 }) await kitchen.Node.Do(new TakeOrder(kitchen.Today, kitchen.Read(o => o.Register.HouseholdOf(number)!.Id), 4, 0, PaymentMeans.Cash));
        await kitchen.Node.Do(new SayCooked(kitchen.Today, 5));
        using var hilda = await kitchen.Node.SignedIn(3, Board.PinOfHilda);
        var page = await hilda.Get("/reparto");
        Assert.True(page.Says("Hay 5 raciones para 2 hogares que pidieron 8: faltan 3."), page.Html);
        Assert.True((await hilda.Get("/reparto?raciones=10&unidad=media")).Says("sobran 2"));
        Assert.True((await hilda.Get("/reparto?raciones=999999999999")).IsOk);
    }

    [Fact]
    public async Task Leftovers_are_written_by_one_tap_and_the_turn_passes()
    {
        await using var kitchen = await Board.Elected();
        using var hilda = await kitchen.Node.SignedIn(3, Board.PinOfHilda);
        await hilda.Get("/reparto/sobras");
        var page = await hilda.Submit("/reparto/sobras", ("Household", "2"), ("Halves", "1"));
        Assert.True(page.Says("Llevaron hoy"));
        Assert.Equal(1, kitchen.Read(o => o.Sharing.GivenOn(kitchen.Today).Single().Fact.Halves));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await hilda.Submit("/reparto/sobras", ("Household", "99"), ("Halves", "1"))).Status);
    }

    [Fact]
    public async Task Baskets_are_decided_drawn_made_up_and_signed_for()
    {
        await using var kitchen = await Board.Elected();
        await kitchen.Node.Do(new RecordFound(kitchen.Today, "rice", 10_000), kitchen.Hilda);
        using var elena = await kitchen.Node.SignedIn();
        await elena.Get("/reparto/canastas/nueva");
        var refused = await elena.Submit("/reparto/canastas/nueva", ("ByDraw", "si"), ("Baskets", "2"), ("Name", "Aniversario"), ("Rule", ""), ("Each[0].Item", "rice"), ("Each[0]", "2 kg"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Aniversario", refused.Html);
        Assert.Equal("/reparto/canastas?hecho=basket-planned", (await elena.Submit("/reparto/canastas/nueva", ("Rule", "acta 4"))).Path);
        await elena.Get("/reparto/canastas/1/sortear");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await elena.Submit("/reparto/canastas/1/sortear", ("Spoken", "7 siete 4"))).Status);
        var drawn = await elena.Submit("/reparto/canastas/1/sortear", ("Spoken", "7 23 4"));
        Assert.Equal("/reparto/canastas/1?hecho=basket-drawn", drawn.Path);
        Assert.True(drawn.Says("minka draw --words"));

        using var hilda = await kitchen.Node.SignedIn(3, Board.PinOfHilda);
        await hilda.Get("/reparto/canastas/1/armar");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await hilda.Submit("/reparto/canastas/1/armar", ("Baskets", "6"))).Status);
        Assert.Equal("/reparto/canastas/1?hecho=basket-filled", (await hilda.Submit("/reparto/canastas/1/armar", ("Baskets", "2"))).Path);
        Assert.Equal("/reparto/canastas/1?hecho=basket-handed", (await hilda.Submit("/reparto/canastas/1/entregar")).Path);
        Assert.Equal((6_000L, 1), kitchen.Read(o => (o.Store.QuantityOf("rice"), o.Sharing.Baskets.Single().Handings.Count)));
        Assert.True((await hilda.Get("/reparto/canastas/1/hoja")).Says("Firma"));
        Assert.True((await hilda.Get("/reparto/canastas")).Says("Aniversario"));
    }
}
