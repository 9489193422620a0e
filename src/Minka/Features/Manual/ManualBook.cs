using System.Collections.Frozen;
using System.Reflection;
using System.Text.RegularExpressions;

namespace Minka.Features.Manual;

/// <summary>A page of the manual: one task.</summary>
/// <param name="Name">Its address under /manual, the file's name without ending.</param>
/// <param name="Screens">Routes of the program that this page explains, as the page itself declares them.</param>
/// <param name="Markdown">The text, without what it declares to the program.</param>
public sealed record ManualPage(string Name, string Title, IReadOnlyList<string> Screens, string Markdown);

/// <summary>
/// The manual, held inside the program: it works where there is no network. The pages are the files of docs/manual, the same
/// that somebody reads in the repository; README is the table of contents.
/// </summary>
public static partial class ManualBook
{
    const string Folder = "manual/";
    static readonly FrozenDictionary<string, ManualPage> pages = Load();
    static readonly FrozenDictionary<string, ManualPage> byScreen = pages.Values
        .SelectMany(p => p.Screens.Select(s => (Screen: s, Page: p)))
        .DistinctBy(p => p.Screen).ToFrozenDictionary(p => p.Screen, p => p.Page, StringComparer.Ordinal);

    public const string Contents = "README";

    public static IEnumerable<ManualPage> All => pages.Values;

    /// <summary>A page by its name, or null.</summary>
    public static ManualPage? Find(string name) => pages.GetValueOrDefault(name);

    /// <summary>The page that explains a screen of the program (its route, "/pedidos/{number:int}"), or null.</summary>
    public static ManualPage? For(string route) => byScreen.GetValueOrDefault("/" + route.TrimStart('/'));

    /// <summary>A picture of the manual, or null.</summary>
    public static Stream? Picture(string name) =>
        PictureName().IsMatch(name) ? Assembly.GetExecutingAssembly().GetManifestResourceStream($"{Folder}fotos/{name}") : null;

    static FrozenDictionary<string, ManualPage> Load()
    {
        var assembly = Assembly.GetExecutingAssembly();
        return assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith(Folder, StringComparison.Ordinal) && n.EndsWith(".md", StringComparison.Ordinal))
            .Select(n => Read(n[Folder.Length..^".md".Length], new StreamReader(assembly.GetManifestResourceStream(n)!).ReadToEnd()))
            .ToFrozenDictionary(p => p.Name, StringComparer.Ordinal);
    }

    static ManualPage Read(string name, string text)
    {
        var title = text.Split('\n', 2)[0].TrimStart('#', ' ').Trim();
        var screens = Declared().Matches(text).Where(m => m.Groups["what"].Value == "pantallas")
            .SelectMany(m => m.Groups["value"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        var body = Declared().Replace(text[(text.IndexOf('\n', StringComparison.Ordinal) + 1)..], "");
        return new ManualPage(name, title, [.. screens], body);
    }

    /// <summary>What a page tells the program, on a line of its own: &lt;!-- pantallas: /pedidos --&gt;, &lt;!-- foto: … --&gt;.</summary>
    [GeneratedRegex(@"^<!-- (?<what>[a-z]+): (?<value>[^\n]*?) -->\n?", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Declared();

    [GeneratedRegex(@"^[a-z0-9-]+\.webp$")]
    private static partial Regex PictureName();
}
