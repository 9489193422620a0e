using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Minka.Browser.Tests.Browsing.Chromium))]

namespace Minka.Browser.Tests.Browsing;

/// <summary>One browser for the whole run: the distribution's own Chromium, which nothing here downloads.</summary>
public sealed class Chromium : IAsyncLifetime
{
    static readonly string[] switches = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--lang=es-PE"];
    IPlaywright? playwright;
    IBrowser? browser;

    public async ValueTask InitializeAsync()
    {
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = "/usr/bin/chromium", Args = switches });
    }

    /// <summary>Somebody at a small phone of her own, with an empty cache and no cookies.</summary>
    public async Task<Visitor> Phone(Uri address, bool scripts = true)
    {
        var context = await browser!.NewContextAsync(new()
        {
            BaseURL = address.ToString(), ViewportSize = new() { Width = Visitor.PhoneWidth, Height = Visitor.PhoneHeight }, HasTouch = true, JavaScriptEnabled = scripts, Locale = "es-PE", TimezoneId = "America/Lima",
        });
        context.SetDefaultTimeout(Visitor.PatienceMs);
        context.SetDefaultNavigationTimeout(Visitor.PatienceMs);
        return new Visitor(context, await context.NewPageAsync(), scripts);
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
    }
}
