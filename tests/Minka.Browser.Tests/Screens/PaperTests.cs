using System.Text.RegularExpressions;

namespace Minka.Browser.Tests.Screens;

/// <summary>Every page meant for paper, printed on A4 and read back.</summary>
[Collection(SweepCollection.Name)]
public class PaperTests(Sweep sweep)
{
    /// <summary>Posters and forms to fill in: they are no page of a book.</summary>
    static readonly string[] unsealed = ["/almacen/precios/hoja"];

    IEnumerable<(string Path, Print Print)> Prints => sweep.Screens.Where(s => s.Print is not null).Select(s => (s.Path, s.Print!));

    [Fact]
    public void Every_sheet_of_a_print_says_whose_it_is_and_which_of_how_many()
    {
        Assert.NotEmpty(Prints);
        var wrong = new List<string>();
        foreach (var (path, print) in Prints)
        {
            if (print.Sheets.Count < print.Articles) wrong.Add($"{path}: {print.Sheets.Count} sheets for {print.Articles}");
            if (!print.Sheets[0].Contains("Manos Unidas", StringComparison.Ordinal)) wrong.Add($"{path} does not say whose it is");
            for (var i = 0; i < print.Sheets.Count; i++)
                if (!Regex.IsMatch(print.Sheets[i], $@"\b{i + 1} ?/ ?{print.Sheets.Count}\b")) wrong.Add($"{path}: sheet {i + 1} of {print.Sheets.Count} does not say so");
        }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void A_table_that_goes_on_repeats_its_heads()
    {
        var books = Prints.Where(p => p.Path.StartsWith("/caja/libro", StringComparison.Ordinal)).ToArray();
        Assert.Contains(books, b => b.Print.Sheets.Count(s => Amounts(s) > 2) > 1);
        foreach (var (path, print) in books)
            Assert.All(print.Sheets.Where(s => Amounts(s) > 2), sheet => Assert.True(sheet.Contains("Queda", StringComparison.Ordinal), $"{path}:\n{sheet}"));
    }

    [Fact]
    public void A_print_carries_its_fingerprint_and_figures_and_nothing_to_press()
    {
        var wrong = new List<string>();
        foreach (var (path, print) in Prints)
        {
            var all = string.Join('\n', print.Sheets);
            if (print.Words is null ? !unsealed.Contains(path) : print.Words.Split('·').Length != 6 || !all.Contains(print.Words.Split('·')[0].Trim(), StringComparison.Ordinal)) wrong.Add($"{path} has no fingerprint");
            if (!Regex.IsMatch(all, @"\d")) wrong.Add($"{path} has no figure");
            wrong.AddRange(new[] { "Imprimir", "Volver", "Salir" }.Where(word => all.Contains(word, StringComparison.Ordinal)).Select(word => $"{path} prints «{word}»"));
        }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    static int Amounts(string sheet) => Regex.Count(sheet, @"\d\.\d\d\b");
}
