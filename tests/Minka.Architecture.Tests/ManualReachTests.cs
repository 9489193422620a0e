using System.Text.RegularExpressions;

namespace Minka.Architecture.Tests;

/// <summary>Whoever stands before a screen finds the page that explains it: the manual reaches every address that a person comes to.</summary>
public sealed partial class ManualReachTests
{
    const string RouteTable = "tests/Minka.Tests/Web/RoleMatrix.approved.txt";

    /// <summary>Addresses that need no page of their own, each with the reason.</summary>
    static readonly (string Pattern, string Reason)[] excused =
    [
        ("/hoja$", "a print: the page of the screen that leads to it tells of it"),
        ("/imagen$", "a print as a picture"),
        ("/caja/traspasos/{number:int}/constancia$", "a print of the handover"),
        ("/foto(/{errand:int})?$", "a photograph"),
        (@"\.(csv|xlsx|ics)$", "a file to take along"),
        ("^/manual(/|$)", "the manual itself"),
        ("^/ver$", "turns to another language or size of letters and goes back"),
        ("^/al(/{dia})?$", "turns to another day and goes on"),
        ("^/salud$", "asked by machines"),
    ];

    [Fact]
    public void Every_screen_is_explained_by_a_page_of_the_manual() =>
        Law.Holds(Unexplained(Routes(), Explained().Select(e => e.Route).ToHashSet(StringComparer.Ordinal)));

    [Fact]
    public void No_screen_is_explained_twice() =>
        Law.Holds(Explained().GroupBy(e => e.Route).Where(g => g.Count() > 1).Select(g => $"{g.Key} is explained by {string.Join(" and ", g.Select(e => e.Page))}"));

    [Fact]
    public void Every_excuse_excuses_something() =>
        Law.Holds(excused.Where(e => !Routes().Any(r => Regex.IsMatch(r, e.Pattern))).Select(e => $"nothing is like «{e.Pattern}» ({e.Reason})"));

    [Fact]
    public void A_screen_without_a_page_is_seen()
    {
        Assert.True(Routes().Length > 150, "The table of routes was not read.");
        Assert.Equal(["/cielo is explained by no page of the manual"], Unexplained(["/cielo", "/cielo/hoja", "/caja"], ["/caja"]));
    }

    static IEnumerable<string> Unexplained(IEnumerable<string> routes, HashSet<string> explained) => routes
        .Where(r => !explained.Contains(r) && !excused.Any(e => Regex.IsMatch(r, e.Pattern)))
        .Select(r => $"{r} is explained by no page of the manual");

    static string[] Routes() => [.. RouteOf().Matches(Repository.Read(RouteTable).Text).Select(m => m.Groups["route"].Value)];

    static (string Page, string Route)[] Explained() =>
        [.. from page in Repository.Files("docs/manual", ".md")
            from Match declared in Declared().Matches(page.Text)
            from route in declared.Groups["routes"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            select (page.Name, route)];

    [GeneratedRegex(@"^GET (?<route>\S+) \|", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex RouteOf();

    [GeneratedRegex(@"^<!-- pantallas: (?<routes>[^\n]+?) -->", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Declared();
}
