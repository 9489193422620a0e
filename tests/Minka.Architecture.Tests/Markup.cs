using System.Text.RegularExpressions;

namespace Minka.Architecture.Tests;

/// <summary>The markup of a component: what stands before its code, without its comments; lines keep their numbers.</summary>
static partial class Markup
{
    public static Source Of(Source component)
    {
        var text = Comments().Replace(component.Text, Blanked);
        var code = CodeBlock().Match(text);
        return component with { Text = code.Success ? text[..code.Index] : text };
    }

    static string Blanked(Match comment) => new([.. comment.Value.Select(c => c == '\n' ? '\n' : ' ')]);

    [GeneratedRegex(@"@\*.*?\*@|<!--.*?-->", RegexOptions.Singleline)]
    private static partial Regex Comments();

    [GeneratedRegex(@"^@(code|functions)\b", RegexOptions.Multiline)]
    private static partial Regex CodeBlock();
}
