using System.Net;
using Minka.Domain.Members;

namespace Minka.Tests.Features.Milk;

public class MilkScreenTests
{
    [Fact]
    public async Task A_week_of_milk_is_listed_received_handed_out_and_printed_and_no_reason_leaves_its_seal()
    {
        await using var kitchen = await Board.Elected();
        using var elena = await kitchen.Node.SignedIn();
        await elena.Get("/reparto/leche/racion");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await elena.Submit("/reparto/leche/racion", ("Items[0].Item", "evaporated-milk"), ("Items[0]", ""))).Status);
        Assert.Equal("/reparto/leche?hecho=milk-ration-set", (await elena.Submit("/reparto/leche/racion", ("Items[0]", "2 tarros"))).Path);
        await elena.Get("/reparto/leche/anotar");
        var refused = await elena.Submit("/reparto/leche/anotar", ("Household", "2"), ("Name", ""), ("Group", "Pregnant"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal("/reparto/leche?hecho=milk-listed", (await elena.Submit("/reparto/leche/anotar", ("Name", "Sra. Nora"))).Path);
        Assert.True((await elena.Get("/reparto/leche/lista")).Says("gestante"));
        await elena.Get("/reparto/leche/recibir");
        Assert.Equal("/reparto/leche?hecho=milk-received", (await elena.Submit("/reparto/leche/recibir", ("Items[0].Item", "evaporated-milk"), ("Items[0]", "1 caja de 24 tarros"))).Path);

        using var justa = await kitchen.Node.SignedIn(5, Board.PinOfJusta);
        foreach (var path in new[] { "/reparto/leche", "/reparto/leche/hoja", "/reparto/leche/mes" })
        {
            var page = await justa.Get(path);
            Assert.True(page.IsOk, path);
            foreach (var word in new[] { "gestante", "Nora", "TBC" }) Assert.False(page.Says(word), $"{path} says {word}");
        }
        await elena.Get("/reparto/leche");
        var handed = await elena.Submit("/reparto/leche");
        Assert.Equal("/reparto/leche?hecho=milk-handed", handed.Path);
        Assert.Equal(8_800L, kitchen.Read(o => o.Milk.Stock.Single().Quantity));
        Assert.Equal(0, kitchen.Read(o => o.Store.QuantityOf("evaporated-milk")));
        await elena.Get("/reparto/leche/lista/1/salir");
        Assert.Equal("/reparto/leche/lista?hecho=milk-left", (await elena.Submit("/reparto/leche/lista/1/salir")).Path);
    }
}
