using System.Text.RegularExpressions;

namespace Minka.Architecture.Tests;

/// <summary>An id of a text in the code, or the start of one ("drawing." + name), with the place.</summary>
sealed record Use(string Id, bool IsStart, string Where);

/// <summary>Finds the ids of texts in code and markup.</summary>
static partial class Uses
{
    /// <summary>The ids that are asked of the texts: T["…"], T.Of("…", …), texts.InContext(context, "…"),
    /// posted.Wrong("Field", "…").</summary>
    public static IEnumerable<Use> In(IEnumerable<Source> files) =>
        from file in files
        let text = WithoutComments(file.Text)
        from Match asked in Asked().Matches(text)
        let end = EndOf(text, asked.Index + asked.Length, asked.Value.EndsWith("InContext(", StringComparison.Ordinal) || asked.Value.EndsWith("Wrong(", StringComparison.Ordinal) ? 2 : 1)
        from use in LiteralsOf(file, text, asked.Index + asked.Length, end)
        where use.Id.Contains('.', StringComparison.Ordinal)
        select use;

    /// <summary>Every string in the code that could be an id or the start of one, wherever it goes.</summary>
    public static IEnumerable<Use> Literals(IEnumerable<Source> files) =>
        from file in files
        let text = WithoutComments(file.Text)
        from use in LiteralsOf(file, text, 0, text.Length)
        select use;

    static IEnumerable<Use> LiteralsOf(Source file, string text, int start, int end) =>
        from Match literal in Literal().Matches(text[start..end])
        let id = literal.Groups["id"].Value
        select new Use(id, literal.Groups["hole"].Success || id.EndsWith('.'), $"{file.Path}:{file.LineOf(start + literal.Index)}");

    // Where the index or the first arguments end: the bracket that closes, or the comma after the id.
    static int EndOf(string text, int start, int arguments)
    {
        var depth = 0;
        var quoted = false;
        for (var at = start; at < text.Length; at++)
        {
            var c = text[at];
            if (c == '"') quoted = !quoted;
            if (quoted) continue;
            if (c is '(' or '[' or '{') depth++;
            if (c is ')' or ']' or '}' && --depth < 0) return at;
            if (c == ',' && depth == 0 && --arguments == 0) return at;
        }
        return text.Length;
    }

    static string WithoutComments(string text) => Comment().Replace(text, found => new string([.. found.Value.Select(c => c == '\n' ? '\n' : ' ')]));

    [GeneratedRegex("""\b(T|[Tt]exts|words)(\[|\.(Of|InContext|Has)\()|\.Wrong\(""")]
    private static partial Regex Asked();

    // An id between quotes, or up to the first hole of an interpolated string.
    [GeneratedRegex("""\$"(?<id>[a-z][\w-]*\.[\w.-]*)(?<hole>\{)|"(?<id>[a-z][\w-]*(\.[\w.-]*)?)["]""")]
    private static partial Regex Literal();

    [GeneratedRegex(@"^[ \t]*//[^\n]*|@\*[\s\S]*?\*@", RegexOptions.Multiline)]
    private static partial Regex Comment();
}
