using System.Text.RegularExpressions;

namespace Minka.Architecture.Tests;

/// <summary>A screen that names a picture nobody drew does not open at all.</summary>
public sealed partial class PictogramNameTests
{
    [Fact]
    public void Every_pictogram_that_a_screen_names_is_drawn() => Law.Holds(Undrawn(Repository.Files("src/Minka", ".razor"), Drawn()));

    [Fact]
    public void A_pictogram_that_nobody_drew_is_seen()
    {
        Source[] planted = [new("src/Planted.razor", "<Icon Name=\"unicorn\" /><Act Icon=\"pot\" Text=\"@T[\"day.cook\"]\" /><input name=\"unicorn\">")];
        Assert.Equal(["src/Planted.razor:1 shows unicorn, which src/Minka/Ui/Icons does not have"], Undrawn(planted, ["pot"]));
    }

    static HashSet<string> Drawn() =>
        [.. Repository.Files("src/Minka/Ui/Icons", ".svg").Select(f => Path.GetFileNameWithoutExtension(f.Path))];

    static IEnumerable<string> Undrawn(IEnumerable<Source> screens, HashSet<string> drawn) =>
        from screen in screens
        from Match named in Named().Matches(screen.Text)
        let name = named.Groups["name"].Value
        where !drawn.Contains(name)
        select $"{screen.Path}:{screen.LineOf(named.Index)} shows {name}, which src/Minka/Ui/Icons does not have";

    [GeneratedRegex("""(<Icon\s+Name|\bIcon)="(?<name>[a-z][a-z0-9-]*)["]""")]
    private static partial Regex Named();
}
