using System.Net;
using Minka.Domain.Belongings;

namespace Minka.Tests.Features.Belongings;

public class InventoryScreenTests
{
    [Fact]
    public async Task A_key_is_written_handed_over_counted_and_written_off()
    {
        await using var kitchen = await Board.Elected();
        using var hilda = await kitchen.Node.SignedIn(3, Board.PinOfHilda);
        await hilda.Get("/almacen/enseres/nuevo");
        var refused = await hilda.Submit("/almacen/enseres/nuevo", ("Kind", "Key"), ("Name", ""), ("Place", "puerta verde"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("puerta verde", refused.Html);
        Assert.Equal("/almacen/enseres?hecho=thing-recorded", (await hilda.Submit("/almacen/enseres/nuevo", ("Name", "Llave del almacén"))).Path);

        await hilda.Get("/almacen/enseres/1/entregar");
        var page = await hilda.Submit("/almacen/enseres/1/entregar", ("Keeper", "2"), ("Second", "2"), ("SecondPin", Board.PinOfRosa));
        Assert.Equal("/almacen/enseres/1?hecho=thing-handed", page.Path);
        Assert.True(page.Says("Lo tiene Sra. Rosa"));
        Assert.True(kitchen.Read(o => o.Belongings.All.Single().Keeping!.IsConfirmed));

        await hilda.Get("/almacen/enseres/1/estado");
        Assert.Equal("/almacen/enseres/1?hecho=condition-said", (await hilda.Submit("/almacen/enseres/1/estado", ("Condition", "Worn"))).Path);
        await hilda.Get("/almacen/enseres/contar");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await hilda.Submit("/almacen/enseres/contar")).Status);
        Assert.Equal("/almacen/enseres?hecho=things-counted", (await hilda.Submit("/almacen/enseres/contar", ("Seen-1", "0"))).Path);
        await hilda.Get("/almacen/enseres/1/baja");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await hilda.Submit("/almacen/enseres/1/baja", ("Pieces", "2"))).Status);
        Assert.Equal("/almacen/enseres/1?hecho=thing-gone", (await hilda.Submit("/almacen/enseres/1/baja", ("Pieces", "1"), ("Reason", "Lost"))).Path);
        Assert.False(kitchen.Read(o => o.Belongings.All.Single().IsHere));
    }

    [Fact]
    public async Task Keepers_are_on_the_boards_sheet_and_on_no_other()
    {
        await using var kitchen = await Board.Elected();
        await kitchen.Node.Do(new RecordThing(kitchen.Today, ThingKind.Key, "Llave de la puerta", 1, ThingOwner.Kitchen, Condition.Good), kitchen.Hilda);
        await kitchen.Node.Do(new HandThing(kitchen.Read(o => o.Belongings.All.Single().Id), kitchen.Today, kitchen.Rosa, Signed: false), kitchen.Hilda);
        using var flor = await kitchen.Node.SignedIn(4, Board.PinOfFlor);
        Assert.Contains("Sra. Rosa", (await flor.Get("/almacen/enseres/hoja?copia=fiscal")).Html);
        Assert.DoesNotContain("Sra. Rosa", (await flor.Get("/almacen/enseres/hoja")).Html);
        using var justa = await kitchen.Node.SignedIn(5, Board.PinOfJusta);
        foreach (var path in new[] { "/almacen/enseres", "/almacen/enseres/1", "/almacen/enseres/hoja?copia=fiscal" }) Assert.DoesNotContain("Sra. Rosa", (await justa.Get(path)).Html);
        using var rosa = await kitchen.Node.SignedIn(2, Board.PinOfRosa);
        await rosa.Get("/almacen/enseres/1");
        Assert.Equal("/almacen/enseres/1?hecho=keeping-confirmed", (await rosa.Submit("/almacen/enseres/1/confirmar")).Path);
    }
}
