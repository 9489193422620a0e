using System.Text.RegularExpressions;
using Minka.Domain.Cash;
using Minka.Domain.Members;
using Minka.Tests.Features.Books;
using Minka.Tests.Web;

namespace Minka.Tests.Features.Papers;

/// <summary>Everything recorded can be corrected from where it is seen; the old stays, struck through.</summary>
public class CorrectionTests
{
    [Fact]
    public async Task Each_act_of_a_closed_day_is_corrected_from_the_page_of_that_day_and_stays_struck()
    {
        await using var node = await KitchenDay.Closed();
        using var rosa = await node.SignedIn(2);
        var url = $"/cuaderno/{node.Iso()}";
        var day = await rosa.Get(url);
        var links = Regex.Matches(day.Html, "href=\"(/corregir/[0-9a-f]{32})\"").Select(m => m.Groups[1].Value).ToArray();
        Assert.True(links.Length >= 8, day.Html);
        var box = node.Kitchen.Read(o => o.Cash.Box);
        var water = node.Kitchen.Read(o => o.History.On(node.Today).Single(a => o.History.OfAct(a).Any(f => f.Fact is Spent { Kind: ExpenseKind.Water })));
        Assert.Contains($"/corregir/{water:N}", links);
        await rosa.Get($"/corregir/{water:N}");
        await rosa.Submit($"/corregir/{water:N}", ("Reason", "era del lunes"));
        Assert.Equal(600, node.Kitchen.Read(o => o.Cash.Box).Centimos - box.Centimos);
        var after = await rosa.Get(url);
        Assert.True(after.Says("corregido: era del lunes"), after.Html);
        Assert.Contains("<tr class=\"struck\">", after.Html, StringComparison.Ordinal);
        Assert.DoesNotContain($"/corregir/{water:N}", after.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_member_sees_no_act_of_others_there()
    {
        await using var node = await KitchenDay.Closed();
        using var yeni = await node.SignedIn(5);
        var day = await yeni.Get($"/cuaderno/{node.Iso()}");
        Assert.DoesNotContain("/corregir/", day.Html, StringComparison.Ordinal);
        Assert.False(day.Says("Lo que se anotó de este día"));
    }

    [Fact]
    public async Task What_was_written_about_a_person_is_corrected_from_her_page()
    {
        await using var node = await Neighbours.Kitchen();
        var yeni = node.Person(5);
        await node.Do(new StartLeave(yeni, node.Today));
        using var elena = await node.SignedIn();
        var page = await elena.Get("/socias/5");
        Assert.True(page.Says("Yeni pidió permiso."), page.Html);
        var act = node.Kitchen.Read(o => o.History.On(node.Today).Single(a => o.History.OfAct(a).Any(f => f.Fact is LeaveStarted)));
        await elena.Get($"/corregir/{act:N}");
        await elena.Submit($"/corregir/{act:N}", ("Reason", "no era ella"));
        Assert.False(node.Kitchen.Read(o => o.Register.People[yeni].IsOnLeave(node.Today)));
        Assert.Contains("<tr class=\"struck\">", (await elena.Get("/socias/5")).Html, StringComparison.Ordinal);
        using var other = await node.SignedIn(5);
        Assert.False((await other.Get("/socias/2")).Says("Lo que se anotó de ella"));
    }
}
