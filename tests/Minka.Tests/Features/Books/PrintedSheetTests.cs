using System.Diagnostics;
using System.Text.RegularExpressions;
using Minka.Tests.Web;

namespace Minka.Tests.Features.Books;

/// <summary>The sheet as a browser prints it: one A4 page that a notary could fold into the book.</summary>
public class PrintedSheetTests
{
    [Theory]
    [InlineData("", new[] { "Cuaderno diario", "hoja 1", "Raciones", "Caja, en efectivo", "Lo que se usó", "Turno", "Observaciones", "Presidenta", "Tesorera", "Fiscal" })]
    [InlineData("?pared=1", new[] { "Cuaderno diario", "hoja 1", "Raciones", "Lo que se usó", "Turno", "Copia para la pared" })]
    public async Task It_is_one_sheet_with_its_headings_and_nothing_of_the_screen(string query, string[] headings)
    {
        await using var node = await KitchenDay.Closed();
        using var yeni = await node.SignedIn(5);
        var (pages, text) = await Print(node, (await yeni.Get($"/cuaderno/{node.Iso()}/hoja{query}")).Html);
        Assert.Equal(1, pages);
        foreach (var heading in headings) Assert.Contains(heading, text, StringComparison.Ordinal);
        foreach (var tool in new[] { "Imprimir", "Volver", "Salir" }) Assert.DoesNotContain(tool, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_with_a_long_market_is_still_one_sheet()
    {
        await using var node = await KitchenDay.Closed();
        string[] bought = ["onion", "tomato", "garlic", "carrot", "squash", "leek", "celery", "potato", "salt", "sugar", "oats", "noodles"];
        var known = bought.Where(item => node.Kitchen.Read(o => o.Store.Find(item) is not null)).ToArray();
        Assert.True(known.Length >= 8, string.Join(", ", known));
        await node.Do(new Minka.Domain.Storeroom.MakePurchase(node.Today, [.. known.Select(item => new Minka.Domain.Storeroom.BoughtProduct(item, 2_000, Minka.Domain.Amounts.Soles.Of(5)))], Minka.Domain.Cash.MoneySource.Box, node.Founder));
        await node.Do(new Minka.Domain.Storeroom.TakeOut(node.Today, [.. known.Select(item => new Minka.Domain.Storeroom.Take(item, 1_000))]));
        using var yeni = await node.SignedIn(5);
        var sheet = await yeni.Get($"/cuaderno/{node.Iso()}/hoja");
        Assert.True(sheet.Says("Del mercado de hoy"), "the market is one line");
        Assert.Equal(1, (await Print(node, sheet.Html)).Pages);
        Assert.False((await yeni.Get($"/cuaderno/{node.Iso()}")).Says("Del mercado de hoy"), "the screen has every lot");
    }

    /// <summary>Prints a page by Chromium, its styles and letters beside it: no server has to be asked twice for a signed-in page.</summary>
    internal static async Task<(int Pages, string Text)> Print(TestNode node, string html)
    {
        var folder = Directory.CreateTempSubdirectory("minka-paper-").FullName;
        try
        {
            using var client = new HttpClient { BaseAddress = node.Address };
            foreach (var file in new[] { "minka.css", "bold.css", "fonts/andika-400.woff2", "fonts/andika-700.woff2" })
            {
                using var answer = await client.GetAsync(file);
                if (!answer.IsSuccessStatusCode) continue;
                var path = Path.Combine(folder, file);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                await File.WriteAllBytesAsync(path, await answer.Content.ReadAsByteArrayAsync());
            }
            var page = Path.Combine(folder, "sheet.html");
            await File.WriteAllTextAsync(page, Regex.Replace(Regex.Replace(html, "<script[^>]*></script>", ""), @"href=""/(minka|bold)\.css\?v=[^""]*""", @"href=""$1.css"""));
            var pdf = Path.Combine(folder, "sheet.pdf");
            await Run("/usr/bin/chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking", "--disable-component-update", "--disable-sync",
                $"--user-data-dir={folder}/profile", "--no-pdf-header-footer", "--allow-file-access-from-files", $"--print-to-pdf={pdf}", "file://" + page);
            if (Environment.GetEnvironmentVariable("MINKA_PAPER") is { Length: > 0 } keep) File.Copy(pdf, Path.Combine(keep, $"sheet-{html.Length}.pdf"), overwrite: true);
            var pages = Regex.Match(await Run("pdfinfo", pdf), @"Pages:\s+(\d+)").Groups[1].Value;
            return (int.Parse(pages, System.Globalization.CultureInfo.InvariantCulture), await Run("pdftotext", "-layout", pdf, "-"));
        }
        finally { Directory.Delete(folder, recursive: true); }
    }

    static async Task<string> Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{program}: {await errors}");
        return output;
    }
}
