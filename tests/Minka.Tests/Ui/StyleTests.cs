using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Minka.Ui;

namespace Minka.Tests.Ui;

/// <summary>The promises of the style sheet that a reader in the sun depends on.</summary>
public partial class StyleTests
{
    static readonly string css = Encoding.UTF8.GetString(WebFiles.Find("minka.css")!.Bytes);

    public static TheoryData<string> AreaNames => [.. Areas.All];

    [Theory]
    [MemberData(nameof(AreaNames))]
    public void Words_in_the_colour_of_an_area_can_be_read_on_sheet_and_paper_and_white_words_on_it(string area)
    {
        var (color, tint) = (Token($@"\.area-{area}\{{--c:(#\w+)"), Token($@"\.area-{area}\{{[^}}]*--t:(#\w+)"));

        Assert.True(Contrast(color, Token("--sheet:(#\\w+)")) >= 4.5);
        Assert.True(Contrast(color, Token("--paper:(#\\w+)")) >= 4.5);
        Assert.True(Contrast(color, tint) >= 4.5);
        Assert.True(Contrast(color, "#ffffff") >= 4.5);
    }

    [Fact]
    public void Drawings_are_white_on_colours_that_carry_white()
    {
        for (var color = 1; color <= Drawings.Colors; color++)
            Assert.True(Contrast(Token($@"\.color-{color}\{{--f:(#\w+)"), "#ffffff") >= 4.5);
    }

    [Theory]
    [InlineData("ink", "paper")]
    [InlineData("soft", "paper")]
    [InlineData("soft", "sheet")]
    [InlineData("soft", "sand")]
    [InlineData("done", "done-pale")]
    [InlineData("warn", "warn-pale")]
    [InlineData("warn", "sheet")]
    [InlineData("gold-ink", "gold-pale")]
    public void Text_can_be_read_on_its_ground(string text, string ground) =>
        Assert.True(Contrast(Token($"--{text}:(#\\w+)"), Token($"--{ground}:(#\\w+)")) >= 4.5);

    [Fact]
    public void No_text_is_smaller_than_fourteen_pixels()
    {
        var screens = css[..css.IndexOf("\n.desk{", StringComparison.Ordinal)];
        var sizes = Sizes().Matches(screens).Select(m => decimal.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture)).ToList();

        Assert.NotEmpty(sizes);
        Assert.All(sizes, rem => Assert.True(rem * 17.5m >= 14));
    }

    [Fact]
    public void Nothing_needs_a_browser_newer_than_2020() =>
        Assert.DoesNotMatch(@"@layer|@container|:has\(|color-mix|&[.:]|inset:", css);

    [Fact]
    public void Every_style_file_is_in_the_one_sheet_the_general_ones_first_and_paper_last()
    {
        string[] order = ["--paper:", "\n.sheet::before", "\n.btn:active", "\nform.form>", "\n.desk{", "\n@media print"];
        var places = order.Select(rule => css.LastIndexOf(rule, StringComparison.Ordinal)).ToList();

        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
        Assert.DoesNotContain(WebFiles.All, f => f.Path.StartsWith("css/", StringComparison.Ordinal) || f.Path.StartsWith("js/", StringComparison.Ordinal));
    }

    [Fact]
    public void An_area_may_say_otherwise_than_the_general_rules_but_not_than_paper()
    {
        var files = new[] { "css/print.css", "css/zeal.css", "css/forms.css", "css/tokens.css", "css/board.css" };

        var joined = Bundle.Of([.. files.Select(f => (f, Encoding.UTF8.GetBytes(f)))]).First(f => f.Path == Bundle.Styles).Bytes;

        Assert.Equal("css/tokens.css css/forms.css css/board.css css/zeal.css css/print.css", Encoding.UTF8.GetString(joined).Trim().Replace('\n', ' '));
    }

    static string Token(string pattern) => Regex.Match(css, pattern) is { Success: true } match
        ? match.Groups[1].Value
        : throw new KeyNotFoundException(pattern);

    /// <summary>WCAG 2 contrast ratio of two colours, 1 to 21.</summary>
    static double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    static double Luminance(string hex)
    {
        var parts = new[] { 1, 3, 5 }.Select(i => int.Parse(hex.AsSpan(i, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0)
            .Select(c => c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4)).ToArray();
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
    }

    [GeneratedRegex(@"font-size:(\d*\.?\d+)rem")] private static partial Regex Sizes();
}
