using System.Globalization;
using System.Text.RegularExpressions;

namespace Minka.Tests.Ui;

/// <summary>The fonts are cut to the letters used: a text with another one would look borrowed in the middle of a word.</summary>
public partial class LetterTests
{
    [Fact]
    public void Every_letter_of_the_texts_is_in_the_fonts()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root!.FullName, "Minka.slnx"))) root = root.Parent;
        var cut = Ranges().Matches(File.ReadAllText(Path.Combine(root.FullName, "docs", "vendored.md"))).Select(m => (From: Code(m, 1), To: m.Groups[2].Success ? Code(m, 2) : Code(m, 1))).ToArray();
        Assert.Contains(cut, r => r.From == 0x20);

        var used = Directory.EnumerateFiles(Path.Combine(root.FullName, "locale"), "*.po", SearchOption.AllDirectories).SelectMany(File.ReadAllText).Where(c => c > ' ').Distinct();
        Assert.Equal("", string.Concat(used.Where(c => !cut.Any(r => c >= r.From && c <= r.To))));
    }

    static int Code(Match range, int part) => int.Parse(range.Groups[part].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    [GeneratedRegex("U\\+([0-9A-F]+)(?:-([0-9A-F]+))?")]
    private static partial Regex Ranges();
}
