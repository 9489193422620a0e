using System.Net;
using Minka.Domain.Amounts;
using Minka.Domain.Kitchen;
using Minka.Domain.Ledger;
using Minka.Domain.Storeroom;

namespace Minka.Tests.Features.Storeroom;

public class MarketTests
{
    [Fact]
    public async Task The_market_lists_what_the_menu_lacks_as_it_is_sold()
    {
        await using var kitchen = await Board.Elected();
        await Plan(kitchen);
        await kitchen.Node.Do(new RecordFound(kitchen.Today, "rice", 4_000), kitchen.Hilda);
        using var hilda = await kitchen.Node.SignedIn(3, Board.PinOfHilda);
        var page = await hilda.Get("/mercado");
        Assert.True(page.IsOk, page.Html);
        Assert.True(page.Says("Para 74 raciones de Lentejas con arroz."));
        Assert.True(page.Says("Hacen falta 11.1 kg; hay 4 kg."), page.Html);
        Assert.True(page.Says("7.5 kg"));
        Assert.True(page.Says("8 latas"));
    }

    [Fact]
    public async Task What_was_bought_is_in_the_store_and_paid_from_the_box()
    {
        await using var kitchen = await Board.Elected();
        await Plan(kitchen);
        await kitchen.BoxHolds(Soles.Of(120));
        using var hilda = await kitchen.Node.SignedIn(3, Board.PinOfHilda);
        await hilda.Get("/mercado");
        var done = await hilda.Submit("/mercado", ("Products[0].Quantity", "11.5 kg"), ("Products[0].Paid", "44,85"), ("Products[2].Item", "coriander"), ("Products[2].Quantity", "1 atado"), ("Products[2].Paid", "0"),
            ("Freight", "3"), ("Paper", "Boleta"), ("PaperNumber", "0441"), ("Seller", "Puesto 14"));
        Assert.Equal("/?hecho=bought", done.Path);
        kitchen.Read(o =>
        {
            var purchase = Assert.Single(o.Store.Purchases);
            Assert.Equal((Soles.Of(72, 15), 11_500L, 250L, "Puesto 14", kitchen.Hilda), (o.Cash.Box, o.Store.QuantityOf("rice"), o.Store.QuantityOf("coriander"), purchase.Seller, purchase.Fact.Buyer));
            return 0;
        });
    }

    [Fact]
    public async Task A_refused_purchase_comes_back_with_every_word()
    {
        await using var kitchen = await Board.Elected();
        await kitchen.BoxHolds(Soles.Of(20));
        using var hilda = await kitchen.Node.SignedIn(3, Board.PinOfHilda);
        await hilda.Get("/mercado");
        var page = await hilda.Submit("/mercado", ("Products[1].Item", "rice"), ("Products[1].Quantity", "10 kg"), ("Products[1].Paid", "39.10"), ("Products[3].Item", "oil"), ("Products[3].Quantity", "dos baldosas"), ("Seller", "La esquina"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.True(page.Says("«dos baldosas» no se entiende como cantidad de Aceite"), page.Html);
        Assert.True(page.Says("Falta cuánto pagó"));
        Assert.Contains("La esquina", page.Html);
        var again = await hilda.Submit("/mercado", ("Products[3].Item", ""), ("Products[3].Quantity", ""));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        Assert.True(again.Says("Hay S/ 20.00; se pidió S/ 39.10"), again.Html);
        Assert.Contains("value=\"39.10\"", again.Html);
    }

    [Fact]
    public async Task More_lines_keep_what_was_typed_and_record_nothing()
    {
        await using var kitchen = await Board.Elected();
        using var hilda = await kitchen.Node.SignedIn(3, Board.PinOfHilda);
        await hilda.Get("/mercado");
        var page = await hilda.Submit("/mercado", ("Products[0].Item", "rice"), ("Products[0].Quantity", "3 kg"), ("more", "1"));
        Assert.True(page.IsOk);
        Assert.Contains("name=\"Products[7].Quantity\"", page.Html);
        Assert.Contains("value=\"3 kg\"", page.Html);
        Assert.Empty(kitchen.Read(o => o.Store.Purchases.ToArray()));
    }

    [Fact]
    public async Task Above_the_limit_the_second_person_gives_her_own_PIN()
    {
        await using var kitchen = await Board.Elected();
        await kitchen.BoxHolds(Soles.Of(500));
        using var rosa = await kitchen.Node.SignedIn(2, Board.PinOfRosa);
        Assert.DoesNotContain("SecondPin", (await rosa.Get("/mercado")).Html);
        var asks = await rosa.Submit("/mercado", ("Products[0].Item", "rice"), ("Products[0].Quantity", "1 saco"), ("Products[0].Paid", "190"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, asks.Status);
        Assert.True(asks.Says("Los gastos de más de S/ 100.00 llevan dos firmas"), asks.Html);
        Assert.True(asks.Says("Sra. Flor, fiscal"), asks.Html);
        // Hilda keeps the store: her office does not sign for the box, so the list does not offer her.
        Assert.DoesNotContain("Sra. Hilda, almacenera</option>", asks.Html[asks.Html.IndexOf("name=\"Second\"", StringComparison.Ordinal)..]);
        var wrong = await rosa.Submit("/mercado", ("Second", "4"), ("SecondPin", Board.PinOfRosa));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.True(wrong.Says("Ese PIN no es el de la segunda persona"));
        Assert.DoesNotContain(Board.PinOfRosa, wrong.Html);
        var done = await rosa.Submit("/mercado", ("Second", "4"), ("SecondPin", Board.PinOfFlor));
        Assert.Equal("/?hecho=bought", done.Path);
        Assert.Equal(kitchen.Flor, kitchen.Read(o => Assert.Single(o.Store.Purchases).Fact.SecondSignature));
        Assert.Equal(50_000, kitchen.Read(o => o.Ledger.Under(Accounting.Store("rice")).Sum(a => a.Of(o.Store.CommodityOf("rice")).Quantity)));
    }

    [Fact]
    public async Task A_member_without_post_sees_the_list_and_buys_nothing()
    {
        await using var kitchen = await Board.Elected();
        using var justa = await kitchen.Node.SignedIn(5, Board.PinOfJusta);
        var page = await justa.Get("/mercado");
        Assert.True(page.IsOk);
        Assert.DoesNotContain(justa.Forms, f => f.Action == "/mercado");
    }

    static async Task Plan(Board kitchen)
    {
        await kitchen.Node.Do(new WriteRecipe("lentils", Course.Main, "Lentejas con arroz", [new RecipeLine("rice", 15_000), new RecipeLine("mackerel", 1_700)]), kitchen.Hilda);
        await kitchen.Node.Do(new PlanMenu(kitchen.Today, null, "lentils", null, 74), kitchen.Hilda);
    }
}
