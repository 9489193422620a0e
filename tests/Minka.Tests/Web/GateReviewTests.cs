using System.Net;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Minka.Commands.Walking;
using Minka.Domain.Offices;
using Minka.Web;

namespace Minka.Tests.Web;

/// <summary>What strangers, relays and old cookies meet at the door.</summary>
public class GateReviewTests
{
    static HttpClient Bare(TestNode node, CookieContainer? jar = null) =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = jar ?? new CookieContainer() }) { BaseAddress = node.Address };

    static async Task<HttpResponseMessage> Ask(HttpClient client, string path, Action<HttpRequestMessage>? with = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        with?.Invoke(request);
        return await client.SendAsync(request);
    }

    [Theory, InlineData("HEAD"), InlineData("OPTIONS"), InlineData("DELETE")]
    public async Task A_method_that_no_page_knows_is_answered_and_is_no_fault(string method)
    {
        await using var node = await TestNode.Founded();
        using var client = Bare(node);
        foreach (var path in new[] { "/entrar", "/salud", "/" })
        {
            using var answer = await Ask(client, path, r => r.Method = new HttpMethod(method));
            Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        }
    }

    [Theory, InlineData("/nada", 404), InlineData("/entrar?v=1", 200), InlineData("/salud?v=1", 200)]
    public async Task Every_answer_but_a_file_carries_the_policy_and_is_kept_by_no_phone(string path, int status)
    {
        await using var node = await TestNode.Founded();
        using var client = Bare(node);
        using var answer = await Ask(client, path);
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Contains("no-store", answer.Headers.CacheControl!.ToString());
        Assert.Contains("default-src 'self'", string.Join(' ', answer.Headers.GetValues("Content-Security-Policy")));
        Assert.Equal("nosniff", string.Join(' ', answer.Headers.GetValues("X-Content-Type-Options")));
    }

    [Theory, InlineData("X-Forwarded-For"), InlineData("X-Real-IP"), InlineData("X-Forwarded-Host"), InlineData("Via"), InlineData("Forwarded"), InlineData(null)]
    public async Task Behind_a_relay_on_the_same_machine_nobody_sits_at_the_nodes_own_screen(string? header)
    {
        await using var node = await TestNode.Founded();
        using var client = Bare(node);
        // A relay that says nothing about itself speaks the old protocol, as nginx does unless told otherwise; no browser does.
        using var answer = await Ask(client, "/entrar", r => { if (header is null) r.Version = HttpVersion.Version10; else r.Headers.TryAddWithoutValidation(header, "1.1 example"); });
        Assert.Equal("/enlazar", answer.Headers.Location?.OriginalString);
        using var direct = await Ask(client, "/entrar");
        Assert.Equal(HttpStatusCode.OK, direct.StatusCode);
    }

    [Theory, InlineData("//example.org"), InlineData("/\\example.org"), InlineData("/\t/example.org"), InlineData("/ñandú"), InlineData("https://example.org"), InlineData("/a\r\nX: y")]
    public async Task Signing_in_never_leads_out_of_the_house(string back)
    {
        await using var node = await TestNode.Founded();
        using var browser = node.Browser();
        var page = await browser.Get("/entrar/1?a=" + Uri.EscapeDataString(back));
        var home = await browser.Submit(browser.Forms.First(f => f.Action.StartsWith("/entrar/1", StringComparison.Ordinal)).Action, ("Pin", TestNode.Pin));
        Assert.Equal((HttpStatusCode.OK, "/"), (home.Status, home.Path));
        Assert.NotEqual(page.Path, home.Path);
    }

    [Fact]
    public async Task A_visit_belongs_to_the_browser_in_which_it_began()
    {
        await using var node = await TestNode.Founded();
        var jar = new CookieContainer();
        using (var browser = new SimpleBrowser(node.Address, null, jar))
        {
            await browser.Get("/entrar/1");
            await browser.Submit("/entrar/1", ("Pin", TestNode.Pin));
        }
        using var client = Bare(node, jar);
        using (var hers = await Ask(client, "/")) Assert.Equal(HttpStatusCode.OK, hers.StatusCode);
        jar.Add(new Cookie(Gate.BrowserCookie, node.Node.Folder.Browsers.Enrol(new Guid(1, 2, 3, new byte[8]), node.Kitchen.Id, "otro"), "/", node.Address.Host));
        using var other = await Ask(client, "/");
        Assert.StartsWith("/entrar", other.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task A_browser_that_the_books_shut_out_stays_out_even_where_the_node_missed_it()
    {
        await using var node = await TestNode.Founded();
        var id = new Guid(1, 2, 3, new byte[8]);
        await node.Do(new EnrolBrowser(id, null, null));
        var jar = new CookieContainer();
        jar.Add(new Cookie(Gate.BrowserCookie, node.Node.Folder.Browsers.Enrol(id, node.Kitchen.Id, "perdido"), "/", "cocina.local"));
        using var client = Bare(node, jar);
        void FromThePhone(HttpRequestMessage request)
        {
            request.Headers.Host = "cocina.local";
            request.Headers.Add("Cookie", jar.GetCookieHeader(new Uri("http://cocina.local/")));
        }
        using (var before = await Ask(client, "/entrar", FromThePhone)) Assert.Equal(HttpStatusCode.OK, before.StatusCode);
        await node.Do(new RevokeBrowser(id));
        using var after = await Ask(client, "/entrar", FromThePhone);
        Assert.Equal("/enlazar", after.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task The_cookie_of_forms_travels_only_as_safely_as_its_page()
    {
        await using var node = await TestNode.Empty();
        Assert.Equal(CookieSecurePolicy.SameAsRequest, node.App.Services.GetRequiredService<IOptions<AntiforgeryOptions>>().Value.Cookie.SecurePolicy);
    }
}
