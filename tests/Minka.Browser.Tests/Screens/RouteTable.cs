using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Extensions.DependencyInjection;
using Minka.Tests.Web;
using Minka.Ui;

namespace Minka.Browser.Tests.Screens;

/// <summary>Every address that answers a GET, read from the running server: a screen that is added tomorrow is looked at tomorrow.</summary>
public sealed partial class RouteTable
{
    readonly (string Pattern, TemplateMatcher Matcher)[] routes;

    public RouteTable(TestNode node)
    {
        var files = WebFiles.All.Select(f => "/" + f.Path).ToHashSet(StringComparer.Ordinal);
        routes = [.. node.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("GET") == true)
            .OrderBy(e => e.RoutePattern.InboundPrecedence)
            .Select(e => (Pattern: e.RoutePattern.RawText!, new TemplateMatcher(TemplateParser.Parse(e.RoutePattern.RawText!), [])))
            .Where(r => !files.Contains(r.Pattern))];
    }

    public IEnumerable<string> Patterns => routes.Select(r => r.Pattern);

    /// <summary>Addresses that need no number of anything.</summary>
    public IEnumerable<string> Plain => Patterns.Where(p => !p.Contains('{') || OnlyOptional().IsMatch(p));

    /// <summary>The address of a pattern whose parameters may be left out.</summary>
    public static string Bare(string pattern) => OnlyOptional().Replace(pattern, "");

    /// <summary>The pattern that an address of a link belongs to; null for files and for what nobody answers.</summary>
    public string? PatternOf(string address)
    {
        var path = address.Split('?', '#')[0];
        return routes.Where(r => r.Matcher.TryMatch(path, [])).Select(r => r.Pattern).FirstOrDefault();
    }

    /// <summary>Addresses of the links on a page, within the program.</summary>
    public static IEnumerable<string> LinksOn(string html) =>
        Links().Matches(html).Select(m => System.Net.WebUtility.HtmlDecode(m.Groups[1].Value).Split('#')[0]).Where(l => l.StartsWith('/')).Distinct();

    [GeneratedRegex(@"/\{\w+\?\}$")] private static partial Regex OnlyOptional();
    [GeneratedRegex("""<a\b[^>]*\shref="([^"]+)""")] private static partial Regex Links();
}
