using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using CsCheck;
using Minka.Ui;

namespace Minka.Tests.Ui;

public class PaperTests
{
    [Fact]
    public async Task A_print_of_three_sheets_says_on_each_whose_it_is_which_part_and_for_whom()
    {
        var sheets = Enumerable.Range(1, 3).Select(n => Sheet with { Page = n, Of = 3, Copy = CopyFor.Fiscal }).ToList();
        var html = await Rendering.Html(typeof(PrintedSheets), new Dictionary<string, object?> { ["Title"] = "Kardex", ["Sheets"] = sheets });

        Assert.Equal(3, Regex.Count(html, "<article class=\"paper\""));
        Assert.Equal(["parte 1 de 3", "parte 2 de 3", "parte 3 de 3"], Regex.Matches(html, "parte \\d de \\d").Select(m => m.Value));
        Assert.Equal(3, Regex.Count(html, "Copia de la fiscal"));
        Assert.Equal(3, Regex.Count(html, "<thead>"));
        Assert.Equal(3, Regex.Count(html, "río · batán"));
        Assert.DoesNotContain("style=", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(PaperSize.A4, "paper")]
    [InlineData(PaperSize.A4Wide, "paper wide")]
    [InlineData(PaperSize.A5, "paper small")]
    [InlineData(PaperSize.HalfFolio, "paper half")]
    public void Each_size_has_its_class_and_its_room(PaperSize size, string css)
    {
        Assert.Equal(css, PaperSizes.CssClass(size));
        Assert.Equal(PaperSizes.Of(size).Width - 2 * PaperSizes.Of(size).Margin, PaperSizes.Room(size));
    }

    [Fact]
    public async Task The_widths_of_a_table_are_shares_of_the_sheet_and_a_sentence_takes_the_room_of_what_is_missing()
    {
        var block = new TableBlock([new("Fecha", 20), new("Qué", 60), new("S/", 20, true)], [new(["1", "pan", "2.00"]), new(["Saldo", "4.00"], IsTotal: true)]);
        var html = await Rendering.Html(typeof(PaperTable), new Dictionary<string, object?> { ["Block"] = block });

        Assert.Equal(["20%", "60%", "20%"], Regex.Matches(html, "<col width=\"([^\"]+)\"").Select(m => m.Groups[1].Value));
        Assert.Contains("colspan=\"2\">Saldo", html, StringComparison.Ordinal);
        Assert.Contains("<td class=\"n\">4.00", html, StringComparison.Ordinal);
    }

    [Fact]
    public void The_path_of_a_qr_square_covers_exactly_its_dark_modules() =>
        Gen.String[Gen.Char['A', 'Z'], 1, 60].Sample(text =>
        {
            var qr = Qr.Of(text);
            var dark = Enumerable.Range(0, qr.Side).Sum(y => Enumerable.Range(0, qr.Side).Count(x => qr.Modules[y][x]));
            return Regex.Matches(qr.Path, @"h(\d+)v1").Sum(m => int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture)) == dark && dark > 0;
        }, iter: 20);

    [Fact]
    public async Task A_reader_of_squares_finds_the_address_in_the_qr()
    {
        const string address = "http://192.168.1.20:5080/papeles/tipear?codigo=P7KMQ";
        var folder = Directory.CreateTempSubdirectory("minka-qr-").FullName;
        try
        {
            var file = Path.Combine(folder, "square.pgm");
            await File.WriteAllTextAsync(file, Picture(Qr.Of(address), 6), TestContext.Current.CancellationToken);
            using var reader = Process.Start(new ProcessStartInfo("zbarimg", ["--raw", "--quiet", file]) { RedirectStandardOutput = true })!;
            var read = await reader.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            Assert.Equal(address, read.Trim());
        }
        finally { Directory.Delete(folder, recursive: true); }
    }

    /// <summary>A portable grey map that any reader takes.</summary>
    static string Picture(Qr qr, int scale)
    {
        var rows = Enumerable.Range(0, qr.Side * scale).Select(y => string.Join(' ', Enumerable.Range(0, qr.Side * scale).Select(x => qr.Modules[y / scale][x / scale] ? "0" : "255")));
        return $"P2\n{qr.Side * scale} {qr.Side * scale}\n255\n{string.Join('\n', rows)}\n";
    }

    static readonly PrintedSheet Sheet = new("Kardex", "Comedor Manos Unidas", [new TableBlock([new("Fecha", 30), new("Qué")], [new(["23 de noviembre", "Arroz"])])])
    {
        Period = "Noviembre de 2026", Signatures = ["Almacenera"], Entry = "4118", Words = ["río", "batán", "faro", "nudo", "trigo", "luna"],
    };
}
