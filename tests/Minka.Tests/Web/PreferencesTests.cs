using Minka.Tests.Features;

namespace Minka.Tests.Web;

/// <summary>How a browser reads is its own matter: language and letters, kept in the browser, whoever signs in.</summary>
public class PreferencesTests
{
    [Fact]
    public async Task A_browser_reads_English_from_the_sign_in_screen_on()
    {
        await using var kitchen = await Board.Elected();
        using var browser = await kitchen.Node.SignedIn(2, Board.PinOfRosa);
        var spanish = await browser.Get("/organizacion");
        Assert.Contains("<html lang=\"es\"", spanish.Html, StringComparison.Ordinal);

        var english = await browser.Get("/ver?idioma=en&a=/entrar");

        Assert.Equal("/entrar", english.Path);
        Assert.Contains("<html lang=\"en\"", english.Html, StringComparison.Ordinal);
        Assert.True((await browser.Get("/")).Says("Monday 23 November"));
    }

    [Fact]
    public async Task A_language_that_nobody_speaks_here_is_Spanish()
    {
        await using var kitchen = await Board.Elected();
        using var browser = kitchen.Node.Browser();

        Assert.Contains("<html lang=\"es\"", (await browser.Get("/ver?idioma=xx&a=/entrar")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Large_letters_stay_until_they_are_taken_back()
    {
        await using var kitchen = await Board.Elected();
        using var browser = kitchen.Node.Browser();

        Assert.Contains("class=\"large\"", (await browser.Get("/ver?letra=grande&a=/entrar")).Html, StringComparison.Ordinal);
        Assert.Contains("class=\"large\"", (await browser.Get("/entrar")).Html, StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"large\"", (await browser.Get("/ver?letra=normal&a=/entrar")).Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("//elsewhere.example")]
    [InlineData("https://elsewhere.example")]
    [InlineData("/\\elsewhere.example")]
    public async Task A_choice_leads_nowhere_else(string address)
    {
        await using var kitchen = await Board.Elected();
        using var browser = kitchen.Node.Browser();

        var page = await browser.Get("/ver?idioma=es&a=" + Uri.EscapeDataString(address));

        Assert.StartsWith("/entrar", page.Path, StringComparison.Ordinal);
    }
}
