using System.IO.Compression;
using System.Net;
using Minka.Domain.Kitchen;
using Minka.Domain.Members;
using Minka.Journal;
using Minka.Tests.Web;

namespace Minka.Tests.Features.Organizations;

/// <summary>Copies taken and words erased on the screens: two officers each time, seen by whoever watches.</summary>
public class KeepingTests
{
    [Fact]
    public async Task Two_officers_take_a_copy_and_everybody_who_watches_sees_it()
    {
        await using var node = await Neighbours.Kitchen();
        using var president = await node.SignedIn();
        Assert.True((await president.Get("/organizacion/copia")).Says("Todavía no hay ninguna copia"));
        var alone = await president.Submit("/organizacion/copia");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, alone.Status);
        var wrong = await president.Submit("/organizacion/copia", ("Second", "2"), ("SecondPin", "7777"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Empty(node.Kitchen.Read(o => o.Copies.Taken));

        var page = await president.Submit("/organizacion/copia", ("Second", "2"), ("SecondPin", TestNode.Pin));
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(node.Person(2), Assert.Single(node.Kitchen.Read(o => o.Copies.Taken)).Fact.Second);
        // The file goes once the answer is away, a moment after the phone has it.
        string[] Remains() => [.. Directory.EnumerateFiles(Path.Combine(node.DataFolder, "copies")).Where(f => f.Contains(".zip", StringComparison.Ordinal))];
        for (var i = 0; i < 100 && Remains().Length > 0; i++) await Task.Delay(50);
        Assert.Empty(Remains());
        using var fiscal = await node.SignedIn(3);
        var seen = await fiscal.Get("/organizacion/copia");
        Assert.True(seen.Says("Sra. Elena y Rosa") && seen.Says("La última copia es del 23 de noviembre"), seen.Html);
        using var member = await node.SignedIn(5);
        Assert.Equal(HttpStatusCode.Forbidden, (await member.Get("/organizacion/copia")).Status);
    }

    [Fact]
    public async Task An_old_copy_waits_on_the_board_and_a_new_one_does_not()
    {
        await using var node = await Neighbours.Kitchen();
        using var president = await node.SignedIn();
        Assert.False((await president.Get("/")).Says("Guardar una copia"));
        for (var i = 0; i < 200; i++) await node.Do(new ServeCounter(node.Today, Counter.Crew, 1));
        Assert.True((await president.Get("/")).Says("Guardar una copia"));
        await Copied(-7);
        Assert.False((await president.Get("/")).Says("Guardar una copia"));
        await Copied(-8);
        Assert.True((await president.Get("/")).Says("Guardar una copia"));
        using var storekeeper = await node.SignedIn(5);
        Assert.False((await storekeeper.Get("/")).Says("Guardar una copia"));

        // The board is kept until somebody writes.
        Task Copied(int days)
        {
            node.Node.Folder.Copies.Remember("cocina", node.Clock.GetUtcNow().AddDays(days));
            return node.Do(new ServeCounter(node.Today, Counter.Crew, 1));
        }
    }

    [Fact]
    public async Task A_name_is_erased_by_two_with_a_reason_and_nobody_reads_it_again()
    {
        await using var node = await Neighbours.Kitchen();
        using var president = await node.SignedIn();
        var person = await president.Get("/socias/5");
        Assert.True(person.Says("Borrar palabras"), person.Html);
        var list = await president.Get("/organizacion/borrar?persona=5");
        Assert.True(list.Says("Palabras sobre Yeni") && !list.Says("Nélida"), list.Html);
        var words = node.Kitchen.Words(f => f is PersonNamed named && named.Person == node.Person(5), 9).Single();
        var url = $"/organizacion/borrar/{words.Entry.Device:N}/{words.Entry.Seq}";
        Assert.True((await president.Get(url)).Says("Yeni"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await president.Submit(url, ("Reason", "Requested"))).Status);
        await president.Get(url);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await president.Submit(url, ("Second", "4"), ("SecondPin", TestNode.Pin))).Status);
        await president.Get(url);
        // A member without a post may not agree.
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await president.Submit(url, ("Reason", "Requested"), ("Second", "5"), ("SecondPin", TestNode.Pin))).Status);
        await president.Get(url);
        var page = await president.Submit(url, ("Reason", "Requested"), ("Second", "4"), ("SecondPin", TestNode.Pin));
        Assert.True(page.Says("Borrado para siempre."), page.Html);
        Assert.Null(node.Kitchen.Read(o => o.Register.PersonOf(5)!.Called));
        Assert.Equal(node.Person(4), Assert.Single(node.Kitchen.Read(o => o.Copies.Erasures)).Fact.Second);
        Assert.Equal(HttpStatusCode.NotFound, (await president.Get(url)).Status);
        Assert.True((await president.Get("/socias/5")).Says("borrado"));
        using var treasurer = await node.SignedIn(2);
        Assert.Equal(HttpStatusCode.Forbidden, (await treasurer.Get("/organizacion/borrar")).Status);
    }

    [Fact]
    public async Task With_the_words_of_a_sheet_its_photograph_is_destroyed()
    {
        await using var node = await Neighbours.Kitchen();
        var kept = node.Node.Folder.Attachments.Keep("cocina", node.Kitchen.Id, [0xFF, 0xD8, 0xFF, 9, 9]);
        await node.Do(new Domain.Storeroom.ReceiveDelivery(node.Today, Domain.Storeroom.Origin.State, [new("rice", 1000, 1000)], node.Founder) { Photo = kept });
        await node.Do(new Domain.Storeroom.ReceiveDelivery(node.Today, Domain.Storeroom.Origin.State, [new("rice", 1000, 1000)], node.Founder) { Photo = kept });
        var path = Path.Combine(node.DataFolder, "organizations", "cocina.minka.d", kept.Hash);
        var photographs = node.Kitchen.Words(f => f is Domain.Storeroom.SheetPhotographed, 9);
        await Erase(photographs[0]);
        Assert.True(File.Exists(path));
        await Erase(photographs[1]);
        Assert.False(File.Exists(path));
        Assert.Equal([null, null], node.Kitchen.Read(o => o.Store.Deliveries.Values.Select(d => d.Photo).ToArray()));

        async Task Erase(Hosting.Live.ErasableWords words) => Assert.IsType<Hosting.Live.Reply.Accepted>(await node.Kitchen.Erase(words.Entry, ErasureReason.Requested, node.ActOf(node.Founder), node.Person(4)));
    }
}
