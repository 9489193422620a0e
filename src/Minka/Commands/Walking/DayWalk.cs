namespace Minka.Commands.Walking;

/// <summary>A step of the walk did not do what it should.</summary>
public sealed class WalkFailedException(string message) : Exception(message);

/// <summary>A whole day of the demonstration over HTTP, as somebody without scripts would do it, checking each step by what the next page says.</summary>
public sealed class DayWalk(Uri address, DateOnly today, Action<string> tell)
{
    public async Task Walk()
    {
        using var browser = new SimpleBrowser(address);
        await Step(browser, "sign in", () => browser.Get("/entrar"));
        tell($"{today:yyyy-MM-dd} walked.");
    }

    async Task Step(SimpleBrowser browser, string what, Func<Task<WebPage>> act)
    {
        var page = await act();
        if (!page.IsOk) throw new WalkFailedException($"{what}: {(int)page.Status} at {page.Path}");
        tell($"  {what}");
    }
}
