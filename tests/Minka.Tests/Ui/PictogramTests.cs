using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Minka.Locale;
using Minka.Ui;

namespace Minka.Tests.Ui;

public class PictogramTests
{
    [Fact]
    public void Every_drawing_that_a_member_may_choose_exists_and_can_be_named_aloud()
    {
        Assert.InRange(Drawings.All.Count, 24, 60);
        Assert.Equal(Drawings.All.Count, Drawings.All.Distinct().Count());
        Assert.All(Drawings.All, d => Assert.True(Pictograms.Has(d), d));
        var names = Drawings.All.Select(d => PoCatalog.Embedded("es").Find("drawing." + d)!.One).ToList();
        Assert.Equal(names.Count, names.Distinct().Count());
    }

    [Fact]
    public void A_pictogram_is_drawn_in_the_colour_around_it_and_carries_no_style_of_its_own()
    {
        Assert.All(Pictograms.Names, name =>
        {
            var svg = Pictograms.Svg(name, "i");
            Assert.Contains("currentColor", svg, StringComparison.Ordinal);
            Assert.Contains("viewBox=\"0 0 256 256\"", svg, StringComparison.Ordinal);
            Assert.DoesNotMatch(@"style=|<style|#[0-9a-fA-F]{3,6}|id=", svg);
        });
    }

    [Fact]
    public void A_drawing_with_a_name_nobody_knows_is_a_slip_of_the_page() =>
        Assert.Throws<KeyNotFoundException>(() => Pictograms.Svg("no-such-thing", "i"));

    [Theory]
    [InlineData(1, "color-1")]
    [InlineData(6, "color-6")]
    [InlineData(7, "color-1")]
    [InlineData(0, "color-6")]
    [InlineData(-7, "color-5")]
    public void Any_number_gives_one_of_six_colours(int color, string expected) => Assert.Equal(expected, Drawings.ColorClass(color));

    [Fact]
    public void Vendored_files_are_those_that_the_list_names()
    {
        var listed = File.ReadAllText(Path.Combine(Root(), "docs", "vendored.md"));
        foreach (Match row in Regex.Matches(listed, @"\| `src/Minka/wwwroot/([^`]+)` \|.*\| `([0-9a-f]{64})` \| `(sha384-[^`]+)` \|"))
        {
            var bytes = WebFiles.Find(row.Groups[1].Value)!.Bytes;
            Assert.Equal(row.Groups[2].Value, Convert.ToHexStringLower(SHA256.HashData(bytes)));
            Assert.Equal(row.Groups[3].Value, "sha384-" + Convert.ToBase64String(SHA384.HashData(bytes)));
        }
        Assert.Equal(PhosphorSum(listed), Regex.Match(listed, "^`([0-9a-f]{64})`$", RegexOptions.Multiline).Groups[1].Value);
    }

    static string PhosphorSum(string listed)
    {
        var own = Regex.Match(listed, "Drawn for Minka[^:]*:(.*)").Groups[1].Value;
        var lines = Directory.GetFiles(Path.Combine(Root(), "src", "Minka", "Ui", "Icons"), "*.svg")
            .Where(f => !own.Contains($"`{Path.GetFileNameWithoutExtension(f)}`", StringComparison.Ordinal))
            .OrderBy(Path.GetFileName, StringComparer.Ordinal)
            .Select(f => $"{Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(f)))}  {Path.GetFileName(f)}\n");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(lines))));
    }

    static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Minka.slnx"))) folder = folder.Parent!;
        return folder.FullName;
    }
}
