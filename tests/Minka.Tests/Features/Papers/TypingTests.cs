using System.Net;
using Minka.Domain.Cash;
using Minka.Domain.Kitchen;
using Minka.Domain.Papers;
using Minka.Tests.Features.Books;
using Minka.Tests.Web;

namespace Minka.Tests.Features.Papers;

/// <summary>Nélida types on Friday what the others wrote with a pencil in the morning.</summary>
public class TypingTests
{
    static SheetCode Orders(TestNode node) => new(SheetKind.Orders, node.Today.AddDays(-1));

    [Fact]
    public async Task A_sheet_of_orders_is_typed_compared_and_recorded_with_the_date_of_the_paper()
    {
        await using var node = await Neighbours.Kitchen();
        using var nelida = await node.SignedIn(4);
        var (code, url) = (Orders(node), $"/papeles/tipear/{Orders(node)}");
        await nelida.Get("/papeles/tipear");
        var form = await nelida.Submit("/papeles/tipear", ("Code", code.ToString().ToLowerInvariant()));
        Assert.Equal(url, form.Path);
        Assert.True(form.Says(code.Row(3)), form.Html);
        var compare = await nelida.Submit(url, ("Paid-2", "3"), ("Solidarity-2", "1"), ("Paid-3", "4"), ("Means-3", "OnAccount"));
        Assert.True(compare.IsOk && compare.Says("Así quedó tipeada") && compare.Says("2 filas con algo; se anotan 2 cosas."), compare.Html);
        Assert.Empty(Day(node, code).Orders);
        var done = await nelida.Submit(url + "/anotar");
        Assert.True(done.Says("La hoja está en los libros."), done.Html);
        Assert.Equal([(2, 3, 1, PaymentMeans.Cash), (3, 4, 0, PaymentMeans.OnAccount)], Day(node, code).Orders.Select(o => (node.Kitchen.Read(b => b.Register.NumberOf(o.Household)), o.Paid, o.Solidarity, o.Pay)).Order());
    }

    [Fact]
    public async Task A_row_may_be_said_by_its_code_and_a_wrong_code_says_so_beside_its_field()
    {
        await using var node = await Neighbours.Kitchen();
        using var nelida = await node.SignedIn(4);
        var (code, url) = (Orders(node), $"/papeles/tipear/{Orders(node)}");
        await nelida.Get(url);
        var wrong = await nelida.Submit(url, ("Code-1", code.Row(2)), ("Value-1", "3"), ("Code-2", "ZZZ"), ("Value-2", "4"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Contains("id=\"f-Code-2-error\"", wrong.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"f-Code-1-error\"", wrong.Html, StringComparison.Ordinal);
        Assert.Contains("value=\"ZZZ\"", wrong.Html, StringComparison.Ordinal);
        var twice = await nelida.Submit(url, ("Code-2", ""), ("Value-2", ""), ("Paid-2", "5"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, twice.Status);
        await nelida.Submit(url, ("Paid-2", ""));
        await nelida.Submit(url + "/anotar");
        Assert.Equal(3, Assert.Single(Day(node, code).Orders).Paid);
    }

    [Fact]
    public async Task A_sheet_typed_twice_is_noticed_and_recorded_once()
    {
        await using var node = await Neighbours.Kitchen();
        using var nelida = await node.SignedIn(4);
        var (code, url) = (Orders(node), $"/papeles/tipear/{Orders(node)}");
        for (var time = 1; time <= 2; time++)
        {
            var form = await nelida.Get(url);
            Assert.Equal(time == 2, form.Says("Esta hoja ya se tipeó"));
            var compare = await nelida.Submit(url, ("Paid-2", "3"));
            Assert.Equal(time == 2, compare.Says("ya está en el libro"));
            await nelida.Submit(url + "/anotar");
        }
        Assert.Equal(3, Assert.Single(Day(node, code).Orders).Paid);
        Assert.Single(node.Kitchen.Read(o => o.Ledger.Transactions.Where(t => t.Kind == "order").ToArray()));
    }

    [Fact]
    public async Task The_same_form_sent_twice_is_done_once()
    {
        await using var node = await Neighbours.Kitchen();
        using var nelida = await node.SignedIn(4);
        var (code, url) = (Orders(node), $"/papeles/tipear/{Orders(node)}");
        await nelida.Get(url);
        await nelida.Submit(url, ("Paid-2", "3"));
        var filled = nelida.Filled(url + "/anotar");
        await nelida.Send(url + "/anotar", filled);
        await nelida.Send(url + "/anotar", filled);
        Assert.Single(node.Kitchen.Read(o => o.Papers.TypedBefore(code.ToString())));
    }

    [Fact]
    public async Task A_wrong_sheet_code_is_asked_again_and_a_future_day_is_refused_beside_its_row()
    {
        await using var node = await Neighbours.Kitchen();
        using var nelida = await node.SignedIn(4);
        await nelida.Get("/papeles/tipear");
        var wrong = await nelida.Submit("/papeles/tipear", ("Code", "P22"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Contains("value=\"P22\"", wrong.Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await nelida.Get("/papeles/tipear/P2222")).Status);
        var tomorrow = $"/papeles/tipear/{new SheetCode(SheetKind.Orders, node.Today.AddDays(1))}";
        await nelida.Get(tomorrow);
        await nelida.Submit(tomorrow, ("Paid-2", "3"));
        var refused = await nelida.Submit(tomorrow + "/anotar");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("id=\"f-Paid-2-error\"", refused.Html, StringComparison.Ordinal);
        Assert.Contains("value=\"3\"", refused.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_member_without_the_office_cannot_type_and_an_empty_sheet_is_nothing()
    {
        await using var node = await Neighbours.Kitchen();
        using var yeni = await node.SignedIn(5);
        Assert.Equal(HttpStatusCode.Forbidden, (await yeni.Get($"/papeles/tipear/{Orders(node)}")).Status);
        using var nelida = await node.SignedIn(4);
        await nelida.Get($"/papeles/tipear/{Orders(node)}");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await nelida.Submit($"/papeles/tipear/{Orders(node)}")).Status);
    }

    [Fact]
    public async Task The_sheet_of_the_crew_becomes_the_crew_of_that_day()
    {
        await using var node = await Neighbours.Kitchen();
        using var nelida = await node.SignedIn(4);
        var url = $"/papeles/tipear/{new SheetCode(SheetKind.Crew, node.Today)}";
        await nelida.Get(url);
        await nelida.Submit(url, ("Came-2", "1"), ("Came-5", "2"));
        await nelida.Submit(url + "/anotar");
        Assert.Equal([new CrewPlace(node.Person(2), false), new CrewPlace(node.Person(5), true)], node.Kitchen.Read(o => o.Days.CrewOn(node.Today)));
        await nelida.Get(url);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await nelida.Submit(url, ("Came-3", "7"))).Status);
    }

    [Fact]
    public async Task The_card_of_rice_leaves_alone_what_the_kardex_has_and_never_stops_the_pot()
    {
        await using var node = await KitchenDay.Closed();
        using var elena = await node.SignedIn();
        var url = $"/papeles/tipear/{new SheetCode(SheetKind.StoreCard, node.Today, SheetCode.ItemMark("rice"))}";
        var day = $"{node.Today.Day}";
        var form = await elena.Get(url);
        Assert.True(form.Says("Tarjeta de Arroz"), form.Html);
        // 4.5 kg are in the book; 2 kg came from a neighbour; 40 kg went, though only 37.5 are there.
        var compare = await elena.Submit(url, ("Day-1", day), ("Out-1", "4.5"), ("Day-2", day), ("In-2", "2 kg"), ("Day-3", day), ("Out-3", "40"));
        Assert.True(compare.Says("ya está en el libro") && compare.Says("entra como encontrado") && compare.Says("2.5 kg"), compare.Html);
        var done = await elena.Submit(url + "/anotar");
        Assert.True(done.Says("La hoja está en los libros."), done.Html);
        Assert.Equal(0, node.Kitchen.Read(o => o.Store.QuantityOf("rice")));
        await elena.Get(url);
        var wrong = await elena.Submit(url, ("Day-1", "31/2"), ("Out-1", "mucho"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Contains("id=\"f-Day-1-error\"", wrong.Html, StringComparison.Ordinal);
        Assert.Contains("id=\"f-Out-1-error\"", wrong.Html, StringComparison.Ordinal);
    }

    static Minka.Domain.Kitchen.Day Day(TestNode node, SheetCode code) => node.Kitchen.Read(o => o.Days.On(code.Date));
}
