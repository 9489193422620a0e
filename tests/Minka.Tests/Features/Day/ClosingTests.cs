using System.Net;
using Minka.Domain.Amounts;
using Minka.Tests.Web;

namespace Minka.Tests.Features.Daily;

public class ClosingTests
{
    [Fact]
    public async Task The_box_is_counted_by_two_with_the_second_ones_own_PIN()
    {
        await using var kitchen = await KitchenWithFamilies.InTheMorning();
        (await kitchen.AsRosa()).Dispose();
        using var browser = await kitchen.Node.SignedIn();
        await browser.Get("/cerrar");
        var wrong = await browser.Submit("/cerrar", ("Counting", "Two"), ("Second", "2"), ("SecondPin", "1357"), ("Pieces-1000", "1"), ("Pieces-500", "1"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.DoesNotContain("1357", wrong.Html);
        var closed = await browser.Submit("/cerrar", ("Counting", "Two"), ("Second", "2"), ("SecondPin", "8246"));
        Assert.True(closed.Says("en la caja: faltan S/ 3.00"), closed.Html);
        Assert.True(closed.Says("Contaron Sra. Elena y Rosa."));
        Assert.Equal(Soles.Of(15), kitchen.Box);
    }

    [Fact]
    public async Task Counting_alone_is_an_honest_answer_that_waits_for_somebody()
    {
        await using var kitchen = await KitchenWithFamilies.InTheMorning();
        using var browser = await kitchen.Node.SignedIn();
        await browser.Get("/cerrar");
        await browser.Submit("/cerrar", ("Counting", "Alone"), ("Pieces-2000", "1"));
        Assert.True(kitchen.Books(o => o.Cash.LastCount)!.IsAlone);
        Assert.True((await browser.Get("/")).Says("Mirar un conteo hecho a solas"));
    }

    [Fact]
    public async Task Nobody_named_beside_her_is_asked_again_and_the_coins_stay_typed()
    {
        await using var kitchen = await KitchenWithFamilies.InTheMorning();
        using var browser = await kitchen.Node.SignedIn();
        await browser.Get("/cerrar");
        var page = await browser.Submit("/cerrar", ("Counting", "Two"), ("Pieces-200", "7"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.True(page.Says("Falta decir con quién contó"));
        Assert.Contains("value=\"7\"", page.Html);
        Assert.Null(kitchen.Day.Closing);
    }

    [Fact]
    public async Task Money_on_a_telephone_is_handed_over_at_the_closing()
    {
        await using var kitchen = await KitchenWithFamilies.Open();
        await kitchen.Node.Do(new Domain.Kitchen.TakeOrder(kitchen.Today, kitchen.Household(2), 3, 0, Domain.Cash.PaymentMeans.Plin, "99", kitchen.Person(3)));
        using var browser = await kitchen.Node.SignedIn();
        Assert.True((await browser.Get("/cerrar")).Says("Entregar hoy a la caja"));
        await browser.Submit("/cerrar/entregar");
        Assert.Equal(Soles.Of(6), kitchen.Box);
        Assert.Empty(kitchen.Books(o => o.Cash.InHands.ToArray()));
    }

    [Fact]
    public async Task A_week_is_typed_on_Friday_once_though_it_is_sent_twice()
    {
        await using var node = await TestNode.Founded(new DateTimeOffset(2026, 11, 27, 17, 0, 0, TimeSpan.FromHours(-5)));
        using var browser = await node.SignedIn();
        await browser.Get("/semana");
        var form = browser.Filled("/semana", ("d0.Dish", "olluquito"), ("d0.Members", "40"), ("d0.Public", "4"), ("d0.Crew", "20"), ("d0.Solidarity", "6"), ("d0.Leftover", "2"), ("d0.Cash", "80"), ("d0.Market", "61.50"),
            ("d2.OtherDish", "Carapulcra"), ("d2.Members", "50"), ("d2.Cash", "100"));
        var page = await browser.Send("/semana", form);
        Assert.True(page.Says("Semana anotada."), page.Html);
        page = await browser.Send("/semana", form);
        Assert.True(page.Says("Semana anotada."), page.Html);
        var (monday, wednesday) = node.Kitchen.Read(o => (o.Days.On(new DateOnly(2026, 11, 23)), o.Days.On(new DateOnly(2026, 11, 25))));
        Assert.Equal((72, 40, 4, 20, 6, 0), (monday.Made, monday.MembersServed, monday.PublicServed, monday.CrewServed, monday.SolidarityServed, monday.Closing!.Difference));
        Assert.Equal((50, "carapulcra"), (wednesday.Made, wednesday.Menu!.Main));
        Assert.Equal(new Soles(8000 + 4 * 350 - 6150 + 10000), node.Kitchen.Read(o => o.Cash.Box));
        Assert.Equal(new Soles(6150), node.Kitchen.Read(o => Domain.Kitchen.RationCost.Of(o, monday.Date).Own));
        Assert.True(node.Kitchen.Read(o => o.Days.On(new DateOnly(2026, 11, 24)).IsEmpty));
    }

    [Fact]
    public async Task A_day_of_the_week_that_is_refused_comes_back_whole_and_the_others_are_done()
    {
        await using var node = await TestNode.Founded(new DateTimeOffset(2026, 11, 27, 17, 0, 0, TimeSpan.FromHours(-5)));
        using var browser = await node.SignedIn();
        await browser.Get("/semana");
        var page = await browser.Submit("/semana", ("d0.Members", "30"), ("d0.Cash", "60"), ("d1.Members", "31"), ("d1.Cash", "10"), ("d1.Market", "90"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.True(page.Says("1 día quedó anotado y cerrado"), page.Html);
        Assert.Contains("id=\"f-d1-Market-error\"", page.Html);
        Assert.Contains("value=\"31\"", page.Html);
        Assert.True(node.Kitchen.Read(o => o.Days.On(new DateOnly(2026, 11, 24)).IsEmpty));
        page = await browser.Submit("/semana", ("d1.Market", "60"));
        Assert.True(page.Says("Semana anotada."), page.Html);
        Assert.Equal(Soles.Of(10), node.Kitchen.Read(o => o.Cash.Box));
    }
}
