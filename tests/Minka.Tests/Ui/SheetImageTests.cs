using System.Buffers.Binary;
using System.Diagnostics;
using Minka.Locale;
using Minka.Ui;
using Minka.Ui.Drawing;

namespace Minka.Tests.Ui;

public class SheetImageTests
{
    static readonly Texts texts = new(PoCatalog.Embedded("es"), strict: true);

    [Theory]
    [InlineData(PaperSize.A4, 2480, 3508)]
    [InlineData(PaperSize.A4Wide, 3508, 2480)]
    [InlineData(PaperSize.A5, 1748, 2480)]
    public void A_sheet_is_drawn_at_three_hundred_dots_an_inch(PaperSize size, int width, int height)
    {
        var png = SheetImage.Png(Sheet with { Size = size }, texts);
        Assert.Equal((width, height), (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20))));
        Assert.Equal(11811, BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(png.AsSpan().IndexOf("pHYs"u8) + 4)));
        Assert.True(png.Length < 400_000, $"{png.Length} bytes");
        Assert.Equal(png, SheetImage.Png(Sheet with { Size = size }, texts));
    }

    [Fact]
    public async Task Another_program_reads_the_picture_and_the_square_on_it()
    {
        var file = Path.Combine(Path.GetTempPath(), $"minka-sheet-{Environment.ProcessId}.png");
        try
        {
            await File.WriteAllBytesAsync(file, SheetImage.Png(Sheet with { Mark = new SheetMark("P7KM4", "http://192.168.1.20:5080/papeles/tipear/P7KM4") }, texts), TestContext.Current.CancellationToken);
            using var reader = Process.Start(new ProcessStartInfo("zbarimg", ["--raw", "--quiet", file]) { RedirectStandardOutput = true })!;
            Assert.Equal("http://192.168.1.20:5080/papeles/tipear/P7KM4", (await reader.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken)).Trim());
        }
        finally { File.Delete(file); }
    }

    [Theory]
    [InlineData(5)]
    [InlineData(40)]
    [InlineData(55)]
    public void However_long_a_sheet_is_nothing_of_it_lies_over_its_signatures(int rows)
    {
        var full = Sheet with { Blocks = [new TableBlock([new("Fecha", 30), new("Qué", 100), new("S/", 50, true)], [.. Enumerable.Range(1, rows).Select(n => new BookRow([$"{n}", "Mercado", "1.20"]))])] };
        var bitmap = SheetImage.Draw(full, texts);
        // Where a hand signs, between the table and the lines, the sheet is white: 8 mm above the line of the signatures.
        var line = Enumerable.Range(0, bitmap.Height).Last(y => Enumerable.Range(bitmap.Width / 4, 40).All(x => bitmap.IsBlack(x, y)) && Enumerable.Range(bitmap.Width / 2 - 10, 20).All(x => !bitmap.IsBlack(x, y)));
        for (var y = line - 100; y < line - 8; y++) Assert.DoesNotContain(Enumerable.Range(0, bitmap.Width), x => bitmap.IsBlack(x, y));
    }

    [Fact]
    public void A_letter_is_black_where_it_has_ink_and_its_hole_stays_white()
    {
        var sheet = new Bitmap(400, 400);
        new Pen(sheet, 300).Write("O", 5, 25, 60);
        var rows = Enumerable.Range(0, 400).Select(y => Enumerable.Range(0, 400).Where(x => sheet.IsBlack(x, y)).ToArray()).Where(r => r.Length > 0).ToArray();
        Assert.InRange(rows.Length, 120, 260);
        var middle = rows[rows.Length / 2];
        Assert.True(middle[^1] - middle[0] + 1 > middle.Length, "the hole of an O is white");
    }

    [Fact]
    public void Spanish_letters_have_a_shape_of_their_own()
    {
        static int Ink(string text)
        {
            var sheet = new Bitmap(300, 300);
            new Pen(sheet, 300).Write(text, 4, 20, 40);
            return Enumerable.Range(0, 300).Sum(y => Enumerable.Range(0, 300).Count(x => sheet.IsBlack(x, y)));
        }
        foreach (var (marked, plain) in new[] { ("ñ", "n"), ("á", "a"), ("Ó", "O"), ("ü", "u") }) Assert.True(Ink(marked) > Ink(plain), marked);
        Assert.All("abcñáéíóúüÑ¿¡0123456789°·–«»", c => Assert.True(Ink($"{c}") > 0, $"{c}"));
    }

    [Fact]
    public void Words_are_broken_into_lines_that_fit_and_none_is_lost()
    {
        const string text = "Si alguien cambia una sola cifra de lo anotado hasta hoy, estas palabras ya no salen.";
        var lines = Pen.Lines(text, 60, 11);
        Assert.True(lines.Count > 1);
        Assert.All(lines, l => Assert.True(Pen.WidthOf(l, 11, false) <= 60));
        Assert.Equal(text, string.Join(' ', lines));
    }

    static readonly PrintedSheet Sheet = new("Libro de caja", "Comedor Manos Unidas · Comas, Lima",
        [new TableBlock([new("Fecha", 30), new("Qué", 100), new("S/", 50, true)], [.. Enumerable.Range(1, 20).Select(n => new BookRow([$"{n} de noviembre", "Mercado, boleta 0441, verdura y condimentos", $"{n}.20"], n == 20, n == 3))])])
    {
        Period = "Noviembre de 2026", Signatures = ["Tesorera", "Fiscal"], Folio = true, Entry = "4118", Words = ["río", "batán", "faro", "nudo", "trigo", "luna"],
    };
}
