using Minka.Browser.Tests.Browsing;

namespace Minka.Browser.Tests;

/// <summary>What scripts add to a page that says everything without them.</summary>
public class DatesAndVoicesTests(Chromium chromium)
{
    [Fact]
    public async Task A_date_field_says_its_day_in_words_as_soon_as_it_changes()
    {
        await using var node = await DemoServer.At(8);
        await using var rosa = await chromium.Phone(node.Address);
        await rosa.SignIn(DemoServer.Rosa);
        await rosa.Go("/caja/gasto");
        Assert.Equal("lunes 23 de noviembre de 2026", await rosa.Page.Locator(".in-words").First.TextContentAsync());

        await rosa.Page.FillAsync("input[type=date]", "2026-11-20");

        Assert.Equal("viernes 20 de noviembre de 2026", (await rosa.Page.Locator(".in-words").First.TextContentAsync())!.Replace(",", ""));
        Assert.Empty(rosa.TakeComplaints());
    }

    [Fact]
    public async Task A_sentence_is_read_by_the_browser_s_voice_and_offered_only_where_there_is_one()
    {
        await using var node = await DemoServer.At(8);
        await using var rosa = await chromium.Phone(node.Address);
        await rosa.SignIn(DemoServer.Rosa);
        await rosa.Go("/caja");
        Assert.True(await rosa.Page.Locator("[data-say]").First.IsHiddenAsync(), "there is no voice in this browser");

        await rosa.Page.AddInitScriptAsync("""
            window.said = [];
            const voice = { lang: 'es-PE', name: 'Rosa' };
            Object.defineProperty(window, 'speechSynthesis', { value: { getVoices: () => [voice], speak: u => window.said.push(u.text), cancel() {}, addEventListener() {}, speaking: false } });
            window.SpeechSynthesisUtterance = function (text) { this.text = text; };
            """);
        await rosa.Go("/caja");
        await rosa.Page.TapAsync("[data-say]");

        var said = await rosa.Page.EvaluateAsync<string>("window.said.join()");
        Assert.StartsWith("según el libro: ", said, StringComparison.Ordinal);
        Assert.Contains("soles", said, StringComparison.Ordinal);
        Assert.DoesNotContain("S/", said, StringComparison.Ordinal);
    }
}
