using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Minka.Browser.Tests.Screens;

/// <summary>Something that keeps somebody out, as axe names it.</summary>
public sealed record Barrier(string Rule, string Impact, string Help, string Where)
{
    public bool IsGrave => Impact is "serious" or "critical";
    public override string ToString() => $"{Impact} {Rule}: {Help} ({Where})";
}

public static class Accessibility
{
    public static async Task<IReadOnlyList<Barrier>> Of(IPage page)
    {
        var result = await page.RunAxe();
        return [.. result.Violations.Select(v => new Barrier(v.Id, v.Impact, v.Help, string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html.Length > 140 ? n.Html[..140] : n.Html))))];
    }
}
