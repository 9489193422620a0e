using System.Net;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Minka.Browser.Tests.Browsing;
using Minka.Tests.Web;

namespace Minka.Tests.Limits;

/// <summary>Addresses that somebody typed or forged, and forms that no page of ours made: none ends in a fault.</summary>
public partial class AddressLimitTests
{
    static readonly string[] odd = ["0", "-1", "2147483647", "99999999999999999999", "otra-cosa", "2026-02-30", "9999-12-31", "0001-01-01", "%00", "..%2F..%2Fetc%2Fpasswd", "%F0%9F%8D%B2", new string('a', 1_500), "00000000-0000-0000-0000-000000000000", "<script>alert(1)</script>"];

    [Fact]
    public async Task No_address_and_no_question_after_it_ends_in_a_fault()
    {
        await using var node = await DemoServer.At(12);
        using var browser = await node.SignedIn(DemoServer.Rosa);
        var (findings, asked) = (new List<string>(), 0);
        foreach (var (pattern, questions) in EndPoints(node, "GET"))
            foreach (var path in Addresses(pattern).Concat(questions.SelectMany(q => odd.Select(o => $"{Plausible(pattern)}?{q}={o}"))))
            {
                if (pattern == "/salir") continue;
                var page = await browser.Get(path);
                asked++;
                if ((int)page.Status >= 500) findings.Add($"{path}: {(int)page.Status}");
                else if (page.Html.Contains("<script>alert(1)", StringComparison.Ordinal)) findings.Add($"{path}: runs as a script");
            }
        Assert.True(asked > 1_000, $"only {asked} addresses were asked");
        Assert.True(findings.Count == 0, $"{findings.Count} of {asked}:\n{string.Join('\n', findings)}");
    }

    [Fact]
    public async Task No_form_without_its_fields_or_with_others_ends_in_a_fault()
    {
        await using var node = await DemoServer.At(12);
        using var browser = await node.SignedIn(DemoServer.Rosa);
        await browser.Get("/servir");
        var token = browser.Forms.Select(f => f["__RequestVerificationToken"]).First(t => t is not null)!;
        var findings = new List<string>();
        foreach (var (pattern, _) in EndPoints(node, "POST").Where(e => e.Pattern is not ("/salir" or "/fundar")))
            foreach (var path in Addresses(pattern).Append(Plausible(pattern)))
                foreach (var fields in (KeyValuePair<string, string>[][])[[], [new("acto", "no es ninguno")], [new("acto", Guid.NewGuid().ToString("N")), new("", ""), new("a[", "1"), new("lines", "2147483647"), new("lines", "-5")]])
                {
                    var page = await browser.Send(path, [new("__RequestVerificationToken", token), .. fields]);
                    if ((int)page.Status >= 500) findings.Add($"{path} with {string.Join(' ', fields.Select(f => f.Key))}: {(int)page.Status}");
                }
        Assert.True(findings.Count == 0, $"{findings.Count} findings:\n{string.Join('\n', findings)}");
    }

    [Theory]
    [InlineData("text/plain", "acto=1")]
    [InlineData("application/json", "{}")]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nhalf")]
    [InlineData("multipart/form-data", "no boundary")]
    [InlineData("application/x-www-form-urlencoded", "%ZZ=%&=&&&a=%C3%28")]
    public async Task A_body_of_another_kind_is_turned_away(string type, string body)
    {
        await using var node = await TestNode.Founded();
        using var browser = await node.SignedIn();
        using var content = new StringContent(body);
        content.Headers.Remove("Content-Type");
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        Assert.Equal(HttpStatusCode.BadRequest, (await browser.SendContent("/servir/mostrador", content)).Status);
    }

    [Fact]
    public async Task A_body_over_the_limit_is_turned_away_and_one_under_it_is_read()
    {
        await using var node = await TestNode.Founded();
        using var browser = await node.SignedIn();
        foreach (var (bytes, expected) in ((long, HttpStatusCode[])[])[(Minka.Web.MinkaHost.BodyBytesMax + 1, [HttpStatusCode.BadRequest, HttpStatusCode.RequestEntityTooLarge]), (Minka.Web.MinkaHost.BodyBytesMax - 4096, [HttpStatusCode.UnprocessableEntity])])
        {
            await browser.Get("/socias/importar");
            try
            {
                var page = await browser.SendWithFile("/socias/importar", browser.Filled("/socias/importar"), "Sheet", "padron.csv", new byte[bytes]);
                Assert.True(expected.Contains(page.Status), $"{bytes} bytes: {page.Status}");
            }
            // The server hung up before the whole was sent.
            catch (HttpRequestException) when (bytes > Minka.Web.MinkaHost.BodyBytesMax) { }
        }
    }

    static IEnumerable<(string Pattern, IReadOnlyList<string> Questions)> EndPoints(TestNode node, string method) =>
        from endpoint in node.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        where endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains(method) == true
        let pattern = "/" + endpoint.RoutePattern.RawText!.TrimStart('/')
        where !Minka.Ui.WebFiles.All.Any(f => "/" + f.Path == pattern)
        orderby pattern
        select (pattern, Questions(endpoint));

    /// <summary>What a handler reads after the question mark: its parameters of plain types, and what every screen of days and tables understands.</summary>
    static IReadOnlyList<string> Questions(RouteEndpoint endpoint) =>
        [.. (endpoint.Metadata.GetMetadata<MethodInfo>()?.GetParameters() ?? []).Where(p => (Nullable.GetUnderlyingType(p.ParameterType) ?? p.ParameterType) is var type && (type.IsPrimitive || type == typeof(string) || type == typeof(DateOnly)) && endpoint.RoutePattern.Parameters.All(r => r.Name != p.Name)).Select(p => p.Name!), "dia", "como"];

    /// <summary>The pattern with each odd thing in its places; addresses without places as they are.</summary>
    static IEnumerable<string> Addresses(string pattern) => pattern.Contains('{') ? odd.Select(o => Places().Replace(pattern, o)) : [pattern];

    static string Plausible(string pattern) => Places().Replace(pattern, "1");

    [GeneratedRegex(@"\{[^}]+\}")] private static partial Regex Places();
}
