using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Minka.Features.Manual;

/// <summary>A page's Markdown as HTML: links to other pages and pictures lead to where the program serves them.</summary>
static class ManualText
{
    static readonly MarkdownPipeline pipeline = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().Build();

    public static string Html(string markdown)
    {
        var document = Markdown.Parse(markdown, pipeline);
        foreach (var link in document.Descendants<LinkInline>()) link.Url = Served(link.Url);
        return document.ToHtml(pipeline);
    }

    static string? Served(string? url) => url switch
    {
        null => null,
        _ when url.Contains("://", StringComparison.Ordinal) => url,
        _ when url.StartsWith("fotos/", StringComparison.Ordinal) => "/manual/" + url,
        _ when url.EndsWith(".md", StringComparison.Ordinal) => url == ManualBook.Contents + ".md" ? "/manual" : "/manual/" + url[..^".md".Length],
        _ => url,
    };
}
