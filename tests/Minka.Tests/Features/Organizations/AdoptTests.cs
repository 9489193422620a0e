using System.Net;
using Minka.Domain.Amounts;
using Minka.Tests.Web;

namespace Minka.Tests.Features.Organizations;

public class AdoptTests
{
    static readonly (string, string)[] second = [("Second", "2"), ("SecondPin", TestNode.Pin)];

    [Fact]
    public async Task Box_store_and_debts_pass_over_in_three_sittings_signed_by_two()
    {
        await using var node = await Neighbours.Kitchen(board: false);
        using var founder = await node.SignedIn();
        Assert.True((await founder.Get("/adoptar")).Says("Lo que hay en el almacén"));
        await founder.Get("/adoptar/caja");
        var alone = await founder.Submit("/adoptar/caja", ("Box", "318.40"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, alone.Status);
        Assert.True(alone.Says("Falta la segunda firma") && alone.Says("318.40"));
        Assert.True((await founder.Submit("/adoptar/caja", second)).Says("Quedó anotado con lo que se empieza"));

        await founder.Get("/adoptar/almacen");
        var page = await founder.Submit("/adoptar/almacen", [("Lots[0].Item", "rice"), ("Lots[0].Quantity", "mucho"), .. second]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.True(page.Says("mucho"));
        page = await founder.Submit("/adoptar/almacen", [("Lots[0].Quantity", "50 kg"), ("Lots[0].Cost", "190"), ("Lots[1].Item", "rice"), ("Lots[1].Quantity", "2.5"), ("Lots[1].Origin", "Church"), .. second]);
        Assert.True(page.Says("Quedó anotado"), page.Html);

        await founder.Get("/adoptar/deudas");
        page = await founder.Submit("/adoptar/deudas", [("Owes2", "12"), ("Owes3", "4.50"), ("Ahead3", "1"), .. second]);
        Assert.True(page.Says("Quedó anotado"), page.Html);

        var (box, rice, two, three) = node.Kitchen.Read(o => (o.Cash.Box, o.Store.QuantityOf("rice"), o.Cash.OwedBy(o.Register.HouseholdOf(2)!.Id), o.Cash.OwedBy(o.Register.HouseholdOf(3)!.Id)));
        Assert.Equal((Soles.Of(318, 40), 52_500L, Soles.Of(12), -Soles.Of(4, 50)), (box, rice, two, three));
    }

    [Fact]
    public async Task The_same_thing_is_opened_once()
    {
        await using var node = await Neighbours.Kitchen(board: false);
        using var founder = await node.SignedIn();
        foreach (var _ in new[] { 1, 2 })
        {
            await founder.Get("/adoptar/caja");
            await founder.Submit("/adoptar/caja", [("Box", "10"), .. second]);
        }
        Assert.Equal(HttpStatusCode.UnprocessableEntity, founder.Page.Status);
        Assert.True(founder.Page.Says("ya se empezó antes"));
    }
}
