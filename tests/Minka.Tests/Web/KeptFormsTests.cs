using System.Net;
using Minka.Domain.Amounts;
using Minka.Tests.Features;

namespace Minka.Tests.Web;

/// <summary>A visit that runs out while she writes loses nothing of what she wrote, and gives it to nobody else.</summary>
public class KeptFormsTests
{
    [Fact]
    public async Task What_she_typed_comes_back_after_she_signs_in_and_nothing_was_recorded_by_itself()
    {
        await using var kitchen = await Board.Elected();
        var cookies = new CookieContainer();
        using var rosa = await kitchen.Node.SignedIn(2, Board.PinOfRosa, cookies);
        await rosa.Get("/caja/ingreso");
        RunOut(cookies, kitchen.Node);

        var door = await rosa.Submit("/caja/ingreso", ("Kind", "FundRaiser"), ("Amount", "37.50"), ("Note", "rifa del domingo"));
        Assert.StartsWith("/entrar", door.Path, StringComparison.Ordinal);
        Assert.Equal(Soles.Zero, kitchen.Read(o => o.Cash.Box));
        await rosa.Get("/entrar/2?a=%2Fcaja%2Fingreso");
        var form = await rosa.Submit("/entrar/2?a=%2Fcaja%2Fingreso", ("Pin", Board.PinOfRosa));

        Assert.Equal("/caja/ingreso", form.Path);
        Assert.True(form.Says("Su visita se había vencido"), form.Html);
        Assert.Contains("37.50", form.Html, StringComparison.Ordinal);
        Assert.Contains("rifa del domingo", form.Html, StringComparison.Ordinal);
        var done = await rosa.Submit("/caja/ingreso");
        Assert.True(done.IsOk && done.Path.StartsWith("/caja?", StringComparison.Ordinal), done.Html);
        Assert.Equal(Soles.Of(37, 50), kitchen.Read(o => o.Cash.Box));
        Assert.False((await rosa.Get("/caja/ingreso")).Says("rifa del domingo"));
    }

    [Fact]
    public async Task Another_person_who_signs_in_there_never_sees_it()
    {
        await using var kitchen = await Board.Elected();
        var cookies = new CookieContainer();
        using var rosa = await kitchen.Node.SignedIn(2, Board.PinOfRosa, cookies);
        await rosa.Get("/caja/ingreso");
        RunOut(cookies, kitchen.Node);
        await rosa.Submit("/caja/ingreso", ("Kind", "FundRaiser"), ("Amount", "37.50"), ("Note", "rifa del domingo"));

        using var elena = await kitchen.Node.SignedIn(1, TestNode.Pin, cookies);
        Assert.False((await elena.Get("/caja/ingreso")).Says("rifa del domingo"));
        using var again = await kitchen.Node.SignedIn(2, Board.PinOfRosa, cookies);
        Assert.False((await again.Get("/caja/ingreso")).Says("rifa del domingo"));
    }

    [Fact]
    public async Task A_second_person_s_PIN_is_not_kept()
    {
        await using var kitchen = await Board.Elected();
        await kitchen.BoxHolds(Soles.Of(400));
        var cookies = new CookieContainer();
        using var rosa = await kitchen.Node.SignedIn(2, Board.PinOfRosa, cookies);
        await rosa.Get("/caja/gasto");
        await rosa.Submit("/caja/gasto", ("Kind", "Repair"), ("Amount", "180"));
        RunOut(cookies, kitchen.Node);
        await rosa.Submit("/caja/gasto", ("Second", "4"), ("SecondPin", Board.PinOfFlor));
        await rosa.Get("/entrar/2?a=%2Fcaja%2Fgasto");

        var form = await rosa.Submit("/entrar/2?a=%2Fcaja%2Fgasto", ("Pin", Board.PinOfRosa));

        Assert.Contains("180", form.Html, StringComparison.Ordinal);
        Assert.DoesNotContain(Board.PinOfFlor, form.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_PIN_ends_the_visits_that_were_open()
    {
        await using var kitchen = await Board.Elected();
        using var rosa = await kitchen.Node.SignedIn(2, Board.PinOfRosa);
        using var hilda = await kitchen.Node.SignedIn(3, Board.PinOfHilda);
        Assert.Equal("/caja", (await rosa.Get("/caja")).Path);

        Assert.Null(await kitchen.Node.Node.Folder.Pins.Set(kitchen.Node.Kitchen.Id, kitchen.Rosa, "8264"));

        Assert.StartsWith("/entrar", (await rosa.Get("/caja")).Path, StringComparison.Ordinal);
        Assert.Equal("/caja", (await hilda.Get("/caja")).Path);
        using var anew = await kitchen.Node.SignedIn(2, "8264");
        Assert.Equal("/caja", (await anew.Get("/caja")).Path);
    }

    /// <summary>Ninety idle minutes went by: the visit's cookie is gone.</summary>
    static void RunOut(CookieContainer cookies, TestNode node) => cookies.GetCookies(node.Address)["visita"]!.Expired = true;
}
