using System.Text.RegularExpressions;
using Minka.Locale;

namespace Minka.Architecture.Tests;

/// <summary>The manual says what the screens say: a button that was renamed makes its page false.</summary>
public sealed partial class ManualTests
{
    const string Folder = "docs/manual";
    const int LinesMost = 45;

    [Fact]
    public void Every_word_in_bold_is_a_word_of_the_screens() => Law.Holds(Unsaid(Pages(), Spanish()));

    [Fact]
    public void Every_page_fits_one_page() =>
        Law.Holds(Pages().Where(p => p.Name != "README.md" && p.Lines.Length > LinesMost).Select(p => $"{p.Path} has {p.Lines.Length} lines, at most {LinesMost}"));

    [Fact]
    public void Every_page_stands_in_the_contents()
    {
        var contents = Repository.Read($"{Folder}/README.md").Text;
        Law.Holds(Pages().Where(p => p.Name != "README.md" && !contents.Contains($"]({p.Name})", StringComparison.Ordinal)).Select(p => $"{p.Path} is not in the contents"));
    }

    [Fact]
    public void Every_picture_says_how_it_is_taken_and_every_one_taken_is_shown()
    {
        Law.Holds(Untaken(Pages()));
        var shown = Pages().SelectMany(p => Picture().Matches(p.Text)).Select(m => m.Groups["name"].Value).ToHashSet(StringComparer.Ordinal);
        Law.Holds(Directory.EnumerateFiles(Path.Combine(Repository.Root, Folder, "fotos")).Select(f => Path.GetFileName(f)!).Where(f => !shown.Contains(f)).Select(f => $"{Folder}/fotos/{f} is shown nowhere"));
    }

    [Fact]
    public void A_renamed_button_and_a_picture_without_its_way_are_seen()
    {
        Source[] planted = [new("docs/manual/x.md", "Toque **Guardar el cielo** y **Guardar**.\n![foto](fotos/x.png)")];
        Assert.Equal(["docs/manual/x.md:1 says «Guardar el cielo», which no screen says"], Unsaid(planted, ["Guardar"]));
        Assert.Equal(["docs/manual/x.md:2 does not say how fotos/x.png is taken"], Untaken(planted));
    }

    static IReadOnlyList<Source> Pages() => Repository.Files(Folder, ".md");

    static HashSet<string> Spanish() => [.. PoCatalog.Embedded("es").Entries.SelectMany(e => new[] { e.One, e.Other ?? e.One })];

    /// <summary>Bold that ends in a colon opens a paragraph; any other names something to touch or to read.</summary>
    static IEnumerable<string> Unsaid(IEnumerable<Source> pages, HashSet<string> texts) =>
        from page in pages
        from Match bold in Bold().Matches(page.Text)
        let said = bold.Groups["text"].Value
        where !said.EndsWith(':') && !texts.Contains(said)
        select $"{page.Path}:{page.LineOf(bold.Index)} says «{said}», which no screen says";

    static IEnumerable<string> Untaken(IEnumerable<Source> pages) =>
        from page in pages
        from Match picture in Picture().Matches(page.Text)
        let line = page.LineOf(picture.Index)
        where line < 2 || !page.Lines[line - 2].StartsWith("<!-- foto: /", StringComparison.Ordinal)
        select $"{page.Path}:{line} does not say how fotos/{picture.Groups["name"].Value} is taken";

    [GeneratedRegex(@"\*\*(?<text>[^*]+)\*\*")]
    private static partial Regex Bold();

    [GeneratedRegex(@"!\[[^\]]+\]\(fotos/(?<name>[^)]+)\)")]
    private static partial Regex Picture();
}
