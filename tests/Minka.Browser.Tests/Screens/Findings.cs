using Microsoft.Playwright;

namespace Minka.Browser.Tests.Screens;

/// <summary>What is wrong with a page at its present width: each list holds sentences that name the element and the number.</summary>
public sealed record Findings(string[] Scroll, string[] Text, string[] Target, string[] Cut, string[] Over)
{
    static readonly string measure = Read();

    public static async Task<Findings> On(IPage page)
    {
        var found = await page.EvaluateAsync<Dictionary<string, string[]>>(measure);
        return new Findings(found["scroll"], found["text"], found["target"], found["cut"], found["over"]);
    }

    static string Read()
    {
        using var stream = typeof(Findings).Assembly.GetManifestResourceStream("measure.js")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
