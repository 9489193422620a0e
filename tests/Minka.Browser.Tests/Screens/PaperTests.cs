using System.Text.RegularExpressions;

namespace Minka.Browser.Tests.Screens;

/// <summary>Every page meant for paper, printed on A4 and read back.</summary>
[Collection(SweepCollection.Name)]
public class PaperTests(Sweep sweep)
{
    IEnumerable<(string Path, Print Print)> Prints => sweep.Screens.Where(s => s.Print is not null).Select(s => (s.Path, s.Print!));

    [Fact]
    public void Every_sheet_of_a_print_says_whose_it_is_and_which_of_how_many()
    {
        Assert.NotEmpty(Prints);
        foreach (var (path, print) in Prints)
        {
            Assert.True(print.Sheets.Count >= print.Articles, $"{path}: {print.Sheets.Count} sheets for {print.Articles}");
            Assert.Contains("Manos Unidas", print.Sheets[0]);
            for (var i = 0; i < print.Sheets.Count; i++) Assert.Matches($@"\b{i + 1} ?/ ?{print.Sheets.Count}\b", print.Sheets[i]);
        }
    }

    [Fact]
    public void A_table_that_goes_on_repeats_its_heads()
    {
        foreach (var (path, print) in Prints.Where(p => p.Path.StartsWith("/caja/libro", StringComparison.Ordinal)))
            Assert.All(print.Sheets.Where(s => Amounts(s) > 2), sheet => Assert.True(sheet.Contains("Queda", StringComparison.Ordinal), $"{path}:\n{sheet}"));
    }

    [Fact]
    public void A_print_carries_its_fingerprint_and_figures_and_nothing_to_press()
    {
        foreach (var (path, print) in Prints)
        {
            var all = string.Join('\n', print.Sheets);
            Assert.Equal(6, print.Words.Split('·').Length);
            Assert.Contains(print.Words.Split('·')[0].Trim(), all);
            Assert.Matches(@"\d", all);
            foreach (var word in new[] { "Imprimir", "Volver", "Salir" }) Assert.False(all.Contains(word, StringComparison.Ordinal), $"{path} prints «{word}»");
        }
    }

    static int Amounts(string sheet) => Regex.Count(sheet, @"\d\.\d\d\b");
}
