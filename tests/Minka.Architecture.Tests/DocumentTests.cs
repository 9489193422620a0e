using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Minka.Architecture.Tests;

/// <summary>What the papers of the repository say is there.</summary>
public sealed partial class DocumentTests
{
    [Fact]
    public void Every_link_between_papers_leads_somewhere() => Law.Holds(Broken(Repository.Files("", ".md"), Exists));

    [Fact]
    public void Every_package_has_its_reason() => Law.Holds(Unexplained(Packages(), Repository.Read("docs/adr/0006-dependencies.md").Text));

    [Fact]
    public void The_licence_is_the_whole_of_it()
    {
        var licence = Repository.Read("LICENSE").Text;
        Assert.StartsWith("GNU AFFERO GENERAL PUBLIC LICENSE\n                       Version 3, 19 November 2007", licence.TrimStart(), StringComparison.Ordinal);
        Assert.Equal(661, licence.TrimEnd('\n').Split('\n').Length);
    }

    [Fact]
    public void A_broken_link_and_a_package_without_reason_are_seen()
    {
        Source[] planted = [new("docs/planted.md", "[here](glossary.md) [there](../nowhere.md#top) [out](https://example.org)")];
        Assert.Equal(["docs/planted.md:1 leads to ../nowhere.md, which is not there"], Broken(planted, path => path == "docs/glossary.md"));
        Assert.Equal(["Dapper has no line in docs/adr/0006-dependencies.md"], Unexplained(["Dapper", "xunit.v3"], "| `xunit.v3` | |"));
    }

    static IEnumerable<string> Packages() =>
        XDocument.Parse(Repository.Read("Directory.Packages.props").Text).Descendants("PackageVersion").Select(p => (string)p.Attribute("Include")!);

    static IEnumerable<string> Unexplained(IEnumerable<string> packages, string reasons) =>
        packages.Where(p => !reasons.Contains($"| `{p}` |", StringComparison.Ordinal)).Select(p => $"{p} has no line in docs/adr/0006-dependencies.md");

    static IEnumerable<string> Broken(IEnumerable<Source> papers, Func<string, bool> exists) =>
        from paper in papers
        from Match link in Link().Matches(paper.Text)
        let target = link.Groups["target"].Value
        where !target.Contains("://", StringComparison.Ordinal) && !target.StartsWith("mailto:", StringComparison.Ordinal)
        where !exists(Resolved(paper.Path, target))
        select $"{paper.Path}:{paper.LineOf(link.Index)} leads to {target}, which is not there";

    static string Resolved(string from, string target) =>
        Path.GetRelativePath("/", Path.Combine("/", Path.GetDirectoryName(from)!, target)).Replace('\\', '/');

    static bool Exists(string path)
    {
        var full = Path.Combine(Repository.Root, path);
        return File.Exists(full) || Directory.Exists(full);
    }

    [GeneratedRegex(@"\]\((?<target>[^)#\s]+)(#[^)\s]*)?\)")]
    private static partial Regex Link();
}
