using System.Net;
using System.Text.RegularExpressions;
using Minka.Commands.Walking;

namespace Minka.Tests.Features.Work;

/// <summary>Where a page leads to: its links, and the addresses of its forms.</summary>
static partial class Ways
{
    public static IReadOnlyList<string> Links(this WebPage page) => [.. Links(page.Html).Select(m => WebUtility.HtmlDecode(m.Groups[1].Value)).Distinct()];
    public static IReadOnlyList<string> Actions(this WebPage page) => [.. HtmlForm.On(page.Html).Select(f => f.Action)];

    static MatchCollection Links(string html) => LinkTags().Matches(html);

    [GeneratedRegex("<a [^>]*href=\"([^\"]+)\"")]
    private static partial Regex LinkTags();
}
