using System.Net;

namespace Minka.Commands.Walking;

/// <summary>A page as it came: address, status, text.</summary>
public sealed record WebPage(string Path, HttpStatusCode Status, string Html)
{
    public bool IsOk => Status == HttpStatusCode.OK;
    public bool Says(string text) => WebUtility.HtmlDecode(Html).Contains(text, StringComparison.Ordinal);
}

/// <summary>
/// A browser without scripts: follows links, keeps cookies, fills in the forms of a page and sends them as a browser would.
/// The walk through a day and the tests use it against the real server.
/// </summary>
public sealed class SimpleBrowser : IDisposable
{
    readonly HttpClient client;

    /// <param name="address">Where the server listens.</param>
    /// <param name="host">The name by which it is called, as a phone of the house would; null for the address's own.</param>
    /// <param name="cookies">A jar to share; its own unless told.</param>
    public SimpleBrowser(Uri address, string? host = null, CookieContainer? cookies = null)
    {
        client = new HttpClient(new SocketsHttpHandler { CookieContainer = cookies ?? new CookieContainer(), AllowAutoRedirect = true, MaxAutomaticRedirections = 10 }) { BaseAddress = address };
        client.DefaultRequestHeaders.Host = host;
    }

    public WebPage Page { get; private set; } = new("", 0, "");

    public Uri Address => client.BaseAddress!;

    public async Task<WebPage> Get(string path) => await Keep(await client.GetAsync(path));

    /// <summary>Fills in the form of the present page that posts to an action, and sends it. Fields not named keep their values.</summary>
    /// <exception cref="InvalidOperationException">The page has no such form.</exception>
    public async Task<WebPage> Submit(string action, params (string Name, string Value)[] fields)
    {
        var form = HtmlForm.On(Page.Html).FirstOrDefault(f => f.Action == action)
            ?? throw new InvalidOperationException($"{Page.Path} ({(int)Page.Status}) has no form that posts to {action}. It has: {string.Join(", ", HtmlForm.On(Page.Html).Select(f => f.Action))}");
        return await Send(action, form.FilledWith(fields));
    }

    /// <summary>Posts fields as they are, without looking at any page: for forged and repeated submissions.</summary>
    public async Task<WebPage> Send(string path, IReadOnlyList<KeyValuePair<string, string>> fields)
    {
        using var content = new FormUrlEncodedContent(fields);
        return await Keep(await client.PostAsync(path, content));
    }

    /// <summary>Posts fields with one file, as a form with a photograph does.</summary>
    public async Task<WebPage> SendWithFile(string path, IReadOnlyList<KeyValuePair<string, string>> fields, string field, string fileName, byte[] bytes)
    {
        using var content = new MultipartFormDataContent();
        foreach (var (name, value) in fields) content.Add(new StringContent(value), $"\"{name}\"");
        content.Add(new ByteArrayContent(bytes), $"\"{field}\"", fileName);
        return await Keep(await client.PostAsync(path, content));
    }

    /// <summary>Posts a body as it is: a form with files.</summary>
    public async Task<WebPage> SendContent(string path, HttpContent content) => await Keep(await client.PostAsync(path, content));

    /// <summary>The form of the present page as it would be sent: to send it twice, or to change a hidden field.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Filled(string action, params (string Name, string Value)[] fields) =>
        HtmlForm.On(Page.Html).First(f => f.Action == action).FilledWith(fields);

    public IReadOnlyList<HtmlForm> Forms => HtmlForm.On(Page.Html);

    public void Dispose() => client.Dispose();

    async Task<WebPage> Keep(HttpResponseMessage response)
    {
        using (response)
        {
            var path = response.RequestMessage?.RequestUri?.PathAndQuery ?? "";
            return Page = new WebPage(path, response.StatusCode, await response.Content.ReadAsStringAsync());
        }
    }
}
