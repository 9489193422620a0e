using System.Net;
using Minka.Domain.Lending;
using Minka.Domain.Storeroom;

namespace Minka.Tests.Features.Lending;

public class LoanScreenTests
{
    [Fact]
    public async Task Rice_is_lent_printed_and_comes_back_as_noodles()
    {
        await using var kitchen = await Board.Elected();
        await kitchen.Node.Do(new RecordFound(kitchen.Today.AddDays(-1), "rice", 50_000), kitchen.Hilda);
        using var hilda = await kitchen.Node.SignedIn(3, Board.PinOfHilda);
        await hilda.Get("/almacen/prestamos/nuevo");
        var refused = await hilda.Submit("/almacen/prestamos/nuevo", ("Kitchen", ""), ("Bearer", "Sra. Nora"), ("Foods[1].Item", "rice"), ("Foods[1].Quantity", "60 kg"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Sra. Nora", refused.Html);
        Assert.Contains("id=\"f-Foods-1-error\"", refused.Html);
        Assert.True(refused.Says("Falta decir con qué comedor."));
        var page = await hilda.Submit("/almacen/prestamos/nuevo", ("Kitchen", "Comedor Santa Rosa"), ("Foods[1].Quantity", "10 kg"), ("OtherThings", "dos mesas"));
        Assert.Equal("/almacen/prestamos/1?hecho=loan-made", page.Path);
        Assert.True(page.Says("Prestado a Comedor Santa Rosa"));
        Assert.Contains("dos mesas", (await hilda.Get("/almacen/prestamos/1/hoja")).Html);
        Assert.Contains("Comedor Santa Rosa", (await hilda.Get("/almacen/prestamos")).Html);

        await hilda.Get("/almacen/prestamos/1/devolver");
        var more = await hilda.Submit("/almacen/prestamos/1/devolver", ("Foods[0].Quantity", "11 kg"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, more.Status);
        Assert.Contains("11 kg", more.Html);
        var done = await hilda.Submit("/almacen/prestamos/1/devolver", ("Foods[0].Quantity", "10 kg"), ("Foods[0].InItem", "noodles"), ("Foods[0].InQuantity", "8 kg"));
        Assert.Equal("/almacen/prestamos/1?hecho=loan-returned", done.Path);
        Assert.Equal((8_000L, false), kitchen.Read(o => (o.Store.QuantityOf("noodles"), o.Lending.Open.Any())));
    }

    [Fact]
    public async Task Borrowed_oil_is_written_and_forgiven_by_a_decision()
    {
        await using var kitchen = await Board.Elected();
        using var hilda = await kitchen.Node.SignedIn(3, Board.PinOfHilda);
        await hilda.Get("/almacen/prestamos/nuevo?lado=Borrowed");
        await hilda.Submit("/almacen/prestamos/nuevo", ("Kitchen", "Olla Los Pinos"), ("Foods[0].Item", "oil"), ("Foods[0].Quantity", "5 litros"));
        Assert.Equal(LoanSide.Borrowed, kitchen.Read(o => o.Lending.All.Single().Fact.Side));
        using var elena = await kitchen.Node.SignedIn();
        await elena.Get("/almacen/prestamos/1/perdonar");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await elena.Submit("/almacen/prestamos/1/perdonar", ("Words", ""))).Status);
        Assert.Equal("/almacen/prestamos/1?hecho=loan-forgiven", (await elena.Submit("/almacen/prestamos/1/perdonar", ("Words", "acta 4"))).Path);
    }
}
