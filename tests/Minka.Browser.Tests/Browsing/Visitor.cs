using Microsoft.Playwright;
using Minka.Demo;

namespace Minka.Browser.Tests.Browsing;

/// <summary>
/// A person at a browser. Keeps what the browser complains about: errors on the console, broken policies of content, exceptions
/// in scripts, files that did not come. The answers 403 and 422 are pages like others and no complaint.
/// </summary>
public sealed class Visitor : IAsyncDisposable
{
    public const int PhoneWidth = 360, PhoneHeight = 640, LaptopWidth = 1280, LaptopHeight = 800;
    public const float PatienceMs = 20_000;
    readonly bool scripts;
    readonly List<string> complaints = [];

    public Visitor(IBrowserContext context, IPage page, bool scripts)
    {
        (Context, Page, this.scripts) = (context, page, scripts);
        page.Console += (_, message) => { if (message.Type is "error" or "warning" && !IsAnswer(message.Text)) complaints.Add(message.Text); };
        page.PageError += (_, error) => complaints.Add(error);
        page.RequestFailed += (_, request) => { if (request.ResourceType != "document") complaints.Add($"{request.Url}: {request.Failure}"); };
    }

    public IBrowserContext Context { get; }
    public IPage Page { get; }
    public string Path => new Uri(Page.Url).PathAndQuery;

    /// <summary>Another page of the same browser, signed in as she is.</summary>
    public async Task<Visitor> Beside() => new(Context, await Context.NewPageAsync(), scripts);

    /// <summary>What the browser complained about since the last time somebody asked.</summary>
    public IReadOnlyList<string> TakeComplaints()
    {
        var taken = complaints.ToArray();
        complaints.Clear();
        return taken;
    }

    public async Task<IResponse> Go(string path) => await Page.GotoAsync(path) ?? throw new InvalidOperationException($"{path} gave no page.");

    /// <summary>Finds her drawing and taps her PIN; without scripts she types it.</summary>
    public async Task SignIn(int number, string pin = DemoFolder.Pin)
    {
        await Go("/entrar");
        await Page.ClickAsync($"a.tile[href='/entrar/{number}']");
        if (scripts)
        {
            foreach (var digit in pin) await Page.TapAsync($"[data-key='{digit}']");
            await Page.TapAsync(".key.ok");
        }
        else
        {
            await Page.FillAsync("[name=Pin]", pin);
            await Page.ClickAsync("form .act button");
        }
        await Page.WaitForURLAsync(url => !url.Contains("/entrar"));
    }

    /// <summary>Sends the form that posts to an action by its main button.</summary>
    public Task Send(string action) => Page.ClickAsync($"form[action='{action}'] .act button");

    public Task<bool> Says(string text) => Page.EvaluateAsync<bool>("text => document.body.innerText.replace(/\\s+/g, ' ').includes(text)", text);

    public Task<string> Text(string selector = "body") => Page.InnerTextAsync(selector);

    public async ValueTask DisposeAsync() => await Context.DisposeAsync();

    static bool IsAnswer(string text) => text.Contains("status of 422") || text.Contains("status of 403");
}
