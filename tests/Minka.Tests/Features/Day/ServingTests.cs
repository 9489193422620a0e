using System.Text.RegularExpressions;
using Minka.Commands.Walking;
using Minka.Domain.Kitchen;

namespace Minka.Tests.Features.Daily;

public class ServingTests
{
    [Fact]
    public async Task The_window_shows_numbers_and_quantities_and_never_a_price_a_debt_or_a_tier()
    {
        await using var kitchen = await KitchenWithFamilies.InTheMorning();
        await kitchen.Node.Do(new TakeOrder(kitchen.Today, kitchen.Household(4), 4, 2, Domain.Cash.PaymentMeans.OnAccount));
        await kitchen.Node.Do(new SayCooked(kitchen.Today, 3));
        using var browser = await kitchen.Node.SignedIn();
        var page = await browser.Get("/servir");
        for (var taps = 0; taps < 4; taps++)
        {
            foreach (var word in new[] { "S/", "solidari", "caso", "pagar", "paga", "debe", "deuda", "precio", "soles" })
                // What she reads, without the ids of the forms: "debe" is a number too.
                Assert.False(Regex.Replace(page.Html, "<[^>]*>", " ").Contains(word, StringComparison.OrdinalIgnoreCase), $"the window says «{word}»");
            page = await browser.Submit(taps < 3 ? "/servir/casa" : "/servir/mostrador");
        }
        Assert.Equal(13, kitchen.Day.Served);
    }

    [Fact]
    public async Task Nobody_is_refused_a_plate_though_the_pot_is_empty_and_nothing_was_ordered()
    {
        await using var kitchen = await KitchenWithFamilies.Open();
        using var browser = await kitchen.Node.SignedIn();
        await browser.Get("/servir");
        var page = await browser.Submit("/servir/casa", ("Household", "3"), ("Rations", "2"));
        Assert.True(page.IsOk);
        Assert.Equal(2, kitchen.Day.ServedTo(kitchen.Household(3)).Rations);
        Assert.True(page.Says("de más"));
        Assert.True((await Tap(browser, "Solidarity")).IsOk);
        Assert.Equal(3, kitchen.Day.Served);
    }

    [Fact]
    public async Task Two_taps_are_two_rations_and_one_form_sent_twice_is_one()
    {
        await using var kitchen = await KitchenWithFamilies.Open();
        using var browser = await kitchen.Node.SignedIn();
        await browser.Get("/servir");
        var form = Counter(browser, "Public", 1);
        await browser.Send("/servir/mostrador", form);
        await browser.Send("/servir/mostrador", form);
        Assert.Equal(1, kitchen.Day.PublicServed);
        await Tap(browser, "Public");
        Assert.Equal(2, kitchen.Day.PublicServed);
        await browser.Send("/servir/mostrador", Counter(browser, "Public", -1));
        Assert.Equal(1, kitchen.Day.PublicServed);
    }

    [Fact]
    public async Task Half_of_a_tapers_rations_can_go_now_and_the_rest_later()
    {
        await using var kitchen = await KitchenWithFamilies.InTheMorning();
        using var browser = await kitchen.Node.SignedIn();
        var page = await browser.Get("/servir?casa=4&da=2");
        Assert.True(page.Says("de 4; lo demás, después"));
        await browser.Send("/servir/casa", Home(browser, 4, 2));
        Assert.Equal(2, kitchen.Day.ServedTo(kitchen.Household(4)).Rations);
        await browser.Get("/servir");
        await browser.Send("/servir/casa", Home(browser, 4, 2));
        Assert.Equal(4, kitchen.Day.ServedTo(kitchen.Household(4)).Rations);
        await browser.Send("/servir/casa", Home(browser, 4, -1));
        Assert.Equal(3, kitchen.Day.ServedTo(kitchen.Household(4)).Rations);
    }

    [Fact]
    public async Task Totals_take_the_place_of_taps()
    {
        await using var kitchen = await KitchenWithFamilies.InTheMorning();
        using var browser = await kitchen.Node.SignedIn();
        await browser.Get("/servir");
        await browser.Submit("/servir/casa");
        await browser.Get("/servir/totales");
        await browser.Submit("/servir/totales", ("Members", "9"), ("Public", "4"), ("Crew", "5"), ("Solidarity", "1"));
        Assert.Equal((9, 4, 5, 1), (kitchen.Day.MembersServed, kitchen.Day.PublicServed, kitchen.Day.CrewServed, kitchen.Day.SolidarityServed));
    }

    static Task<WebPage> Tap(SimpleBrowser browser, string counter) => browser.Send("/servir/mostrador", Counter(browser, counter, 1));

    static IReadOnlyList<KeyValuePair<string, string>> Counter(SimpleBrowser browser, string counter, int rations) =>
        browser.Forms.First(f => f.Action == "/servir/mostrador" && f["Counter"] == counter && f["Rations"] == $"{rations}").Values;

    static IReadOnlyList<KeyValuePair<string, string>> Home(SimpleBrowser browser, int number, int rations) =>
        browser.Forms.First(f => f.Action == "/servir/casa" && f["Household"] == $"{number}" && f["Rations"] == $"{rations}").Values;
}
