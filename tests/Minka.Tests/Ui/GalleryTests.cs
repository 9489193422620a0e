using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Minka.Tests.Ui.Gallery;
using Minka.Ui;

namespace Minka.Tests.Ui;

/// <summary>
/// Every component on six sample screens and one sheet of paper. With MINKA_GALLERY=FOLDER the pages and their files are written there, to be looked at.
/// </summary>
public partial class GalleryTests
{
    public static TheoryData<Type> Screens =>
        [typeof(DayBoard), typeof(Serving), typeof(SignIn), typeof(Pin), typeof(RefusedForm), typeof(Rest), typeof(DaySheet)];

    [Theory]
    [MemberData(nameof(Screens))]
    public async Task Nothing_on_a_screen_needs_an_inline_style_or_script(Type screen)
    {
        var html = await Written(screen);

        Assert.DoesNotMatch(@"<[^>]+\sstyle=", html);
        Assert.DoesNotMatch(@"<[^>]+\son[a-z]+=", html);
        Assert.DoesNotContain("<style", html, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"<script(?![^>]*\ssrc=)", html);
        Assert.DoesNotMatch(@"(src|href)=""(https?:)?//", html);
    }

    [Theory]
    [MemberData(nameof(Screens))]
    public async Task Every_input_has_a_label_and_every_description_exists(Type screen)
    {
        var html = await Written(screen);
        var ids = Ids().Matches(html).Select(m => m.Groups[1].Value).ToList();

        Assert.Equal(ids.Distinct(), ids);
        foreach (var input in Inputs().Matches(html).Select(m => m.Value).Where(i => !i.Contains("type=\"hidden\"", StringComparison.Ordinal)))
        {
            if (input.Contains("aria-label=", StringComparison.Ordinal)) continue;
            var id = Regex.Match(input, @"\sid=""([^""]+)""").Groups[1].Value;
            Assert.Contains($"for=\"{id}\"", html, StringComparison.Ordinal);
        }
        foreach (Match described in DescribedBy().Matches(html))
            Assert.All(described.Groups[1].Value.Split(' '), id => Assert.Contains(id, ids));
    }

    [Theory]
    [MemberData(nameof(Screens))]
    public async Task A_screen_has_one_heading_one_main_landmark_and_its_language(Type screen)
    {
        var html = await Written(screen);

        Assert.Single(Regex.Matches(html, "<h1"));
        Assert.Single(Regex.Matches(html, "<main"));
        Assert.Contains("<html lang=\"es\">", html, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Screens))]
    public async Task Every_link_and_button_says_in_words_what_it_does(Type screen)
    {
        var targets = Targets().Matches(await Written(screen));
        Assert.NotEmpty(targets);
        foreach (Match target in targets)
        {
            var words = Tags().Replace(Drawings().Replace(target.Groups["inside"].Value, ""), "").Trim();
            Assert.True(words.Length > 0 || target.Value.Contains("aria-label=", StringComparison.Ordinal), target.Value);
        }
    }

    [Fact]
    public async Task A_refused_form_keeps_what_was_typed_and_says_what_to_mend_beside_the_field()
    {
        var html = await Written(typeof(RefusedForm));

        Assert.Contains("Falta arreglar 2 cosas", html, StringComparison.Ordinal);
        Assert.Contains("value=\"1,250\"", html, StringComparison.Ordinal);
        Assert.Contains("value=\"0441-ñ &lt;b&gt;\"", html, StringComparison.Ordinal);
        Assert.Matches(@"id=""f-arroz""[^>]*aria-invalid=""true""", html);
        Assert.Contains("<a href=\"#f-arroz\">", html, StringComparison.Ordinal);
        Assert.Matches(@"value=""municipio"" checked", html);
    }

    [Fact]
    public async Task The_secret_number_is_never_written_back()
    {
        var html = await Written(typeof(Pin));

        Assert.Matches(@"type=""password""", html);
        Assert.DoesNotMatch(@"type=""password""[^>]*value=", html);
    }

    [Fact]
    public async Task The_first_visit_costs_at_most_sixty_kilobytes()
    {
        var page = Compressed(Encoding.UTF8.GetBytes(await Written(typeof(SignIn))));
        string[] text = ["minka.css", "minka.js", "vendor/htmx.min.js", "icon.svg"];
        var files = text.Sum(path => Compressed(WebFiles.Find(path)!.Bytes)) + WebFiles.Find("fonts/andika-400.woff2")!.Bytes.Length;

        Assert.InRange(page + files, 20_000, 60_000);
        TestContext.Current.SendDiagnosticMessage($"First visit: {page + files} bytes, of which the page {page}");
    }

    [Fact]
    public async Task The_font_is_asked_for_once_under_one_address_and_the_bold_one_not_before_sign_in()
    {
        var first = await Written(typeof(SignIn));
        var address = Regex.Match(Encoding.UTF8.GetString(WebFiles.Find("minka.css")!.Bytes), @"url\(([^)]+)\)").Groups[1].Value;

        Assert.Contains($"<link rel=\"preload\" href=\"/{address}\"", first, StringComparison.Ordinal);
        Assert.DoesNotContain("bold.css", first, StringComparison.Ordinal);
        Assert.Contains("bold.css", await Written(typeof(DayBoard)), StringComparison.Ordinal);
    }

    static async Task<string> Written(Type screen)
    {
        var html = await Rendering.Html(screen);
        if (Environment.GetEnvironmentVariable("MINKA_GALLERY") is { Length: > 0 } folder)
        {
            foreach (var file in WebFiles.All)
            {
                var path = Path.Combine(folder, file.Path);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                await File.WriteAllBytesAsync(path, file.Bytes);
            }
            await File.WriteAllTextAsync(Path.Combine(folder, screen.Name + ".html"), html);
        }
        return html;
    }

    static int Compressed(byte[] bytes)
    {
        using var stream = new MemoryStream();
        using (var gzip = new GZipStream(stream, CompressionLevel.Optimal)) gzip.Write(bytes);
        return stream.ToArray().Length;
    }

    [GeneratedRegex(@"\sid=""([^""]+)""")] private static partial Regex Ids();

    [GeneratedRegex("<(input|select|textarea)[^>]*>")] private static partial Regex Inputs();

    [GeneratedRegex(@"<(a|button)\s[^>]*>(?<inside>.*?)</\1>", RegexOptions.Singleline)] private static partial Regex Targets();

    [GeneratedRegex("<svg.*?</svg>", RegexOptions.Singleline)] private static partial Regex Drawings();

    [GeneratedRegex("<[^>]*>")] private static partial Regex Tags();

    [GeneratedRegex(@"aria-describedby=""([^""]+)""")] private static partial Regex DescribedBy();
}
