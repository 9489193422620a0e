using System.Diagnostics;
using Microsoft.Playwright;

namespace Minka.Browser.Tests.Screens;

/// <summary>A page as it leaves the printer on A4: the text of each sheet, read back from the PDF by a program that is not ours.</summary>
/// <param name="Articles">Sheets that the page means to be one.</param>
/// <param name="Words">The six words of the fingerprint, as the page shows them; null on a form to fill in and on a poster.</param>
public sealed record Print(int Articles, IReadOnlyList<string> Sheets, string? Words)
{
    public static async Task<Print> Of(IPage page)
    {
        var file = Path.GetTempFileName();
        try
        {
            await page.PdfAsync(new() { Path = file, Format = "A4", PreferCSSPageSize = true });
            if (Environment.GetEnvironmentVariable("MINKA_SCREENS") is { } folder) File.Copy(file, Path.Combine(folder, new Uri(page.Url).AbsolutePath.Trim('/').Replace('/', '-') + ".pdf"), overwrite: true);
            var text = await Read(file);
            var fingerprint = page.Locator(".paper .words");
            var words = await fingerprint.CountAsync() > 0 ? await fingerprint.First.InnerTextAsync() : null;
            return new Print(await page.Locator(".paper").CountAsync(), text.Split('\f')[..^1], words);
        }
        finally { File.Delete(file); }
    }

    static async Task<string> Read(string file)
    {
        using var reader = Process.Start(new ProcessStartInfo("pdftotext", ["-layout", file, "-"]) { RedirectStandardOutput = true })!;
        var text = await reader.StandardOutput.ReadToEndAsync();
        await reader.WaitForExitAsync();
        return reader.ExitCode == 0 ? text : throw new InvalidOperationException($"pdftotext ended with {reader.ExitCode}");
    }
}
