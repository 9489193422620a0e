using System.Net;
using Minka.Domain.Amounts;
using Minka.Domain.Kitchen;
using Minka.Domain.Members;
using Minka.Domain.Storeroom;

namespace Minka.Tests.Features.Menus;

public class MenusTests
{
    [Fact]
    public async Task One_answer_says_what_to_cook_take_and_buy_and_why_and_is_taken_into_the_day_book()
    {
        await using var kitchen = await Board.Elected();
        await kitchen.BoxHolds(Soles.Of(400));
        await kitchen.Node.Do(new RecordFound(kitchen.Today, "lentils", 9_000, kitchen.Today.AddDays(15)), kitchen.Hilda);
        await kitchen.Node.Do(new RecordFound(kitchen.Today, "rice", 60_000), kitchen.Hilda);
        using var hilda = await kitchen.Node.SignedIn(3, Board.PinOfHilda);
        var page = await hilda.Get("/menus");
        Assert.True(page.IsOk, page.Html);
        Assert.True(page.Says("hay lentejas en el almacén, con vencimiento el 8 de diciembre"), page.Html);
        Assert.True(page.Says("Sacar del almacén"));
        var done = await hilda.Submit("/menus");
        Assert.Equal("/menus/compras?hecho=menus-taken", done.Path);
        Assert.True(kitchen.Read(o => o.Days.On(kitchen.Today.AddDays(1)).Menu) is { Main: not null, Soup: not null, Drink: not null });
        Assert.True(done.Says("En caja hay S/ 400.00."), done.Html);
        Assert.True((await hilda.Get("/menus")).Says("En el cuaderno"));
        Assert.True((await hilda.Get("/menus/compras/hoja")).Says("Costó S/"));
        var file = Csv.Read((await hilda.Get("/menus/compras?como=csv")).Html);
        Assert.Equal(["Víver", "Comprar", "Unidad", "En el mercado"], file[0].Take(4));
        Assert.NotEmpty(file.Skip(1));
        Assert.All(file.Skip(1), row => Assert.Matches(@"^\d+(\.\d+)?$", row[1]));
    }

    [Fact]
    public async Task A_dish_of_her_choice_stands_and_the_purchase_begins_with_the_list()
    {
        await using var kitchen = await Board.Elected();
        using var rosa = await kitchen.Node.SignedIn(2, Board.PinOfRosa);
        var day = kitchen.Today.AddDays(1);
        Assert.True((await rosa.Get($"/menus/cambiar?dia={day:yyyy-MM-dd}")).Says("Cau cau"), rosa.Page.Html);
        var page = await rosa.Get($"/menus?quiero={day:yyyyMMdd}-Main-cau-cau");
        Assert.True(page.Says("Ya estaba escogido."), page.Html);
        await rosa.Submit("/menus");
        Assert.Equal("cau-cau", kitchen.Read(o => o.Days.On(day).Menu!.Main));
        var market = await rosa.Get($"/mercado?dia={kitchen.Today:yyyy-MM-dd}&hasta={day:yyyy-MM-dd}");
        Assert.True(market.Says("Mondongo"), market.Html);
        Assert.True((await rosa.Get("/menus/cambiar?dia=2030-01-01")).Says("¿Qué cocinamos"), rosa.Page.Html);
    }

    [Fact]
    public async Task What_cannot_be_taken_comes_back_with_its_reason()
    {
        await using var kitchen = await Board.Elected();
        using var rosa = await kitchen.Node.SignedIn(2, Board.PinOfRosa);
        await rosa.Get("/menus");
        var fields = rosa.Filled("/menus").Where(f => f.Key != "Days").Append(new("Days", $"{kitchen.Today:yyyy-MM-dd}|74|moon-dust||")).ToArray();
        var page = await rosa.Send("/menus", fields);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Null(kitchen.Read(o => o.Days.On(kitchen.Today).Menu));
    }

    [Fact]
    public async Task A_member_without_post_reads_the_plan_and_takes_nothing()
    {
        await using var kitchen = await Board.Elected();
        using var justa = await kitchen.Node.SignedIn(5, Board.PinOfJusta);
        Assert.True((await justa.Get("/menus")).IsOk);
        Assert.False(justa.Page.Says("Anotar estos menús"));
        Assert.Equal(HttpStatusCode.Forbidden, (await justa.Get($"/menus/cambiar?dia={kitchen.Today.AddDays(1):yyyy-MM-dd}")).Status);
    }
}
