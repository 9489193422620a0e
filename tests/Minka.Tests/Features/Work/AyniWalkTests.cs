using System.Net;
using Minka.Domain.Ledger;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Domain.Work;
using Minka.Tests.Web;

namespace Minka.Tests.Features.Work;

/// <summary>Ayni on the screens: the two see it, and nobody else can tell that it is there.</summary>
public class AyniWalkTests
{
    const string Secret = "Techar su cuarto";

    [Fact]
    public async Task One_writes_it_the_other_confirms_it_and_both_see_how_they_stand()
    {
        await using var kitchen = await Board.Elected();
        using var justa = await kitchen.Node.SignedIn(5, Board.PinOfJusta);
        await justa.Get("/trabajo/ayni/nuevo");
        var refused = await justa.Submit("/trabajo/ayni/nuevo", ("Other", "2"), ("Way", "di"), ("Quantity", "1.3"), ("Unit", "dias"), ("What", Secret));
        Assert.True(refused.Status == HttpStatusCode.UnprocessableEntity && refused.Says("enteros o por mitades") && refused.Html.Contains(Secret, StringComparison.Ordinal), refused.Html);
        var done = await justa.Submit("/trabajo/ayni/nuevo", ("Quantity", "1.5"));
        Assert.True(done.Path == "/trabajo/ayni?hecho=ayni-recorded" && done.Says("Están a mano"), done.Html);

        using var rosa = await kitchen.Node.SignedIn(2, Board.PinOfRosa);
        var home = await rosa.Get("/");
        Assert.True(home.Says("Algo espera su palabra") && !home.Html.Contains(Secret, StringComparison.Ordinal) && !home.Says("ayni con"), home.Html);
        var waits = await rosa.Get("/trabajo/ayni");
        Assert.True(waits.Says(Secret) && waits.Says("1 día y medio"), waits.Html);
        var confirm = waits.Actions().Single(a => a.EndsWith("/confirmar", StringComparison.Ordinal));
        var confirmed = await rosa.Submit(confirm);
        Assert.True(confirmed.Path == "/trabajo/ayni/5?hecho=ayni-confirmed" && confirmed.Says("Usted debe 1 día y medio"), confirmed.Html);
        Assert.True((await justa.Get("/trabajo/ayni/2")).Says("Le debe a usted 1 día y medio"));
        Assert.Equal(3L, kitchen.Read(o => o.Ledger.Quantity(Accounting.AyniComing(1), Commodity.AyniHalfDays)));
        // The same line cannot be answered twice.
        await rosa.Get("/trabajo/ayni/5");
        Assert.DoesNotContain((await rosa.Get("/trabajo/ayni/5")).Actions(), a => a.EndsWith("/confirmar", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Both_sign_on_one_telephone_and_settle_and_erase_the_words()
    {
        await using var kitchen = await Board.Elected();
        using var justa = await kitchen.Node.SignedIn(5, Board.PinOfJusta);
        await justa.Get("/trabajo/ayni/nuevo");
        var wrong = await justa.Submit("/trabajo/ayni/nuevo", ("Other", "2"), ("Way", "recibi"), ("Quantity", "3"), ("Unit", "horas"), ("What", Secret), ("Second", "3"), ("SecondPin", Board.PinOfHilda));
        Assert.True(wrong.Status == HttpStatusCode.UnprocessableEntity && wrong.Says("Firma la otra persona"), wrong.Html);
        await justa.Submit("/trabajo/ayni/nuevo", ("Second", "2"), ("SecondPin", Board.PinOfRosa));
        var page = await justa.Get("/trabajo/ayni/2");
        Assert.True(page.Says("Usted debe 3 horas") && page.Says(Secret), page.Html);

        var erase = page.Links().Single(l => l.EndsWith("/borrar", StringComparison.Ordinal));
        await justa.Get(erase);
        Assert.Equal("/trabajo/ayni/2?hecho=ayni-erased", (await justa.Submit(erase)).Path);
        Assert.False((await justa.Get("/trabajo/ayni/2")).Html.Contains(Secret, StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.NotFound, (await justa.Get(erase)).Status);

        var undo = page.Links().Single(l => l.EndsWith("/deshacer", StringComparison.Ordinal));
        await justa.Get(undo);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await justa.Submit(undo, ("Second", "2"), ("SecondPin", "0000"))).Status);

        await justa.Get("/trabajo/ayni/2/a-mano-horas");
        var even = await justa.Submit("/trabajo/ayni/2/a-mano-horas", ("Second", "2"), ("SecondPin", Board.PinOfRosa));
        Assert.True(even.Path == "/trabajo/ayni/2?hecho=ayni-even-hours" && even.Says("Están a mano"), even.Html);
    }

    [Fact]
    public async Task Nobody_else_can_tell_that_it_is_there()
    {
        await using var kitchen = await Board.Elected();
        await kitchen.Node.Do(new RecordAyni(kitchen.Justa, true, AyniUnit.HalfDays, 2, kitchen.Today, Secret, kitchen.Justa), kitchen.Rosa);
        var (line, words) = kitchen.Read(o => (o.Aynis.Of(kitchen.Rosa).Single().Lines.Single().Fact.Ayni, o.Aynis.Of(kitchen.Rosa).Single().Lines.Single().WordsAt!.Value));
        using var elena = await kitchen.Node.SignedIn();
        foreach (var address in new[] { "/trabajo", "/trabajo/ayni", "/trabajo/ayni/2", "/trabajo/ayni/5", "/organizacion/borrar", "/organizacion/borrar?persona=5", "/", $"/cuaderno/{kitchen.Today:yyyy-MM-dd}", "/socias/5", "/organizacion/pendientes" })
        {
            var page = await elena.Get(address);
            Assert.True(!page.Html.Contains(Secret, StringComparison.Ordinal) && !page.Says("1 día") && !page.Html.Contains($"{line:N}", StringComparison.Ordinal) && !page.Html.Contains($"/{words.Seq}\"", StringComparison.Ordinal), address);
        }
        Assert.True((await elena.Get("/trabajo/ayni/5")).Says("No hay nada anotado entre ustedes"));
        Assert.Equal(HttpStatusCode.NotFound, (await elena.Get($"/trabajo/ayni/{line:N}/borrar")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await elena.Get($"/trabajo/ayni/{line:N}/deshacer")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await elena.Get($"/organizacion/borrar/{words.Device:N}/{words.Seq}")).Status);
        var refused = await kitchen.Node.Kitchen.Erase(words, Minka.Journal.ErasureReason.Requested, kitchen.Node.ActOf(kitchen.Elena), kitchen.Rosa);
        Assert.True(refused is Minka.Hosting.Live.Reply.Refused { Refusals: [NoSuchAyni] }, refused.ToString());
        using var flor = await kitchen.Node.SignedIn(4, Board.PinOfFlor);
        Assert.True((await flor.Get("/trabajo/ayni")).Says("Todavía no tiene ayni anotado"));
    }
}
