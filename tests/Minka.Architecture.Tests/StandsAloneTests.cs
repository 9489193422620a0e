using System.Text.RegularExpressions;

namespace Minka.Architecture.Tests;

/// <summary>A reader has this repository and nothing else: no machine of ours, no ticket, no paper that lies elsewhere.</summary>
public sealed partial class StandsAloneTests
{
    [Fact]
    public void Nothing_points_to_a_machine_or_a_ticket() => Law.Holds(Pointing(Everything()));

    [Theory]
    [InlineData("cat /" + "work/notes.md")]
    [InlineData("cd /" + "home/rosa/minka")]
    [InlineData(@"C:\" + @"Users\rosa")]
    [InlineData("see issue " + "#12")]
    [InlineData("// fixes " + "#7")]
    [InlineData("as DESIGN" + " §8.1 says")]
    public void A_path_or_a_ticket_is_seen(string planted) => Law.Sees("docs/planted.md:1", Pointing([new Source("docs/planted.md", planted)]));

    static IEnumerable<Source> Everything() =>
        Repository.Files("", ".cs", ".razor", ".css", ".js", ".md", ".po", ".csproj", ".props", ".json", ".slnx", "/test", "/demo", "/minka", "/run", ".dotnet")
            .Where(file => file.Name != "LICENSE");

    static IEnumerable<string> Pointing(IEnumerable<Source> files) => CodeTests.Found(files, Elsewhere(), "a reader has only this repository");

    [GeneratedRegex("""/(work|home|Users|root)/[\w.]|[A-Z]:\\Users|\bissues? #?\d|\b(fix|fixes|close|closes|see|ticket) #\d|DESIGN(\.md)? §""", RegexOptions.IgnoreCase)]
    private static partial Regex Elsewhere();
}
