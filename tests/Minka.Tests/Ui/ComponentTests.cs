using System.Text.RegularExpressions;
using CsCheck;
using Minka.Ui;

namespace Minka.Tests.Ui;

public class ComponentTests
{
    [Theory]
    [InlineData(74, 8)]
    [InlineData(70, 7)]
    [InlineData(3, 1)]
    [InlineData(0, 0)]
    public async Task Rations_are_plates_of_ten_and_a_part_of_one(int rations, int plates)
    {
        var html = await Rendering.Html(typeof(Plates), With(("Rations", rations)));

        Assert.Equal(plates, Regex.Count(html, "<svg class=\"i\""));
        Assert.Contains($"aria-label=\"{rations} raciones, en platos de diez\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_chart_tells_the_highest_the_lowest_and_the_last_and_keeps_the_whole_table()
    {
        var bars = new[] { 62, 66, 58, 73, 58, 68 }.Select(v => new Bar("lun", v, 5, $"día de {v}")).ToList();
        var html = await Rendering.Html(typeof(BarChart), With(("Bars", bars), ("Sentence", "De 58 a 73."), ("ValueName", "Raciones"), ("PartName", "Solidarias")));

        Assert.Equal(["58", "73", "68"], Regex.Matches(html, "<text class=\"value\"[^>]*>(\\d+)").Select(m => m.Groups[1].Value));
        Assert.Equal(6, Regex.Count(html, "<td>día de"));
        Assert.Contains("<figcaption class=\"sub\">De 58 a 73.</figcaption>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_chart_stays_inside_its_frame() =>
        Gen.Int[0, 2_000_000].Array[0, 40].Sample(values =>
        {
            var bars = values.Select((v, i) => new Bar("lun", v, v / 3, "x", i % 5 == 0)).ToList();
            var html = Rendering.Html(typeof(BarChart), With(("Bars", bars), ("Sentence", "s"), ("ValueName", "v"))).GetAwaiter().GetResult();
            var width = int.Parse(Regex.Match(html, @"viewBox=""0 0 (\d+) 140""").Groups[1].Value);
            return Regex.Matches(html, @"<rect class=""[^""]+"" x=""(-?\d+)"" y=""(-?\d+)"" width=""(\d+)"" height=""(-?\d+)""").All(m =>
            {
                var n = m.Groups.Cast<Group>().Skip(1).Select(g => int.Parse(g.Value)).ToArray();
                return n[0] >= 0 && n[0] + n[2] <= width && n[1] >= 20 && n[3] >= 0 && n[1] + n[3] == 112;
            });
        }, iter: 50);

    [Fact]
    public async Task Shares_fill_the_bar_and_stand_in_words_below_it()
    {
        var html = await Rendering.Html(typeof(ShareBar), With(
            ("Shares", new List<Share> { new("nosotras", 2, "gold"), new("Estado", 1, "cash"), new("parroquia", 0, "cases") }),
            ("Sentence", "De cada 3 soles, nosotras 2."), ("ShowSentence", true)));

        Assert.Contains("x=\"666\" y=\"0\" width=\"327\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("width=\"-", html, StringComparison.Ordinal);
        Assert.Matches("nosotras <b class=\"num\">2</b>", html);
    }

    [Fact]
    public async Task A_corrected_row_of_a_book_is_struck_and_still_there()
    {
        var html = await Rendering.Html(typeof(Book), With(
            ("Columns", new List<Column> { new("Qué"), new("S/", true) }),
            ("Rows", new List<BookRow> { new(["Mercado", "−62.20"], IsStruck: true), new(["Una frase."]), new(["En caja", "1.00"], IsTotal: true) })));

        Assert.Matches("<tr class=\"struck\"><td>Mercado</td>\\s*<td class=\"n\">−62.20</td>", html);
        Assert.Contains("<td colspan=\"2\">Una frase.</td>", html, StringComparison.Ordinal);
        Assert.Matches("<tr class=\"total\">", html);
    }

    [Fact]
    public async Task What_people_typed_is_never_read_as_markup()
    {
        var html = await Rendering.Html(typeof(Row), With(("Name", "<script>ñ</script>"), ("Quantity", "\"1\" kg")));

        Assert.DoesNotContain("<script>", html, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;ñ&lt;/script&gt;", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_drawing_that_this_version_does_not_have_is_shown_as_a_person() =>
        Assert.Contains(Pictograms.Svg("user", "i"), await Rendering.Html(typeof(Face), With(("Drawing", "from-the-future"))), StringComparison.Ordinal);

    [Fact]
    public async Task An_area_that_does_not_exist_is_a_slip_of_the_page() =>
        await Assert.ThrowsAsync<ArgumentException>(() => Rendering.Html(typeof(Sheet), With(("Area", "kitchen"))));

    [Fact]
    public void The_box_can_be_counted_in_every_coin_and_note_of_Peru()
    {
        Assert.Equal([20000, 10000, 5000, 2000, 1000, 500, 200, 100, 50, 20, 10], MoneyPiece.All.Select(p => p.Cents));
        Assert.Equal(("S/ 0.10", "S/ 0.50", "S/ 5", "S/ 200"),
            (MoneyPiece.Of(10).Written, MoneyPiece.Of(50).Written, MoneyPiece.Of(500).Written, MoneyPiece.Of(20000).Written));
        Assert.Throws<ArgumentException>(() => MoneyPiece.Of(25));
    }

    [Fact]
    public async Task A_sheet_of_paper_carries_its_number_its_blank_for_the_folio_and_words_to_copy_by_hand()
    {
        var html = await Rendering.Html(typeof(PaperSheet), With(
            ("Title", "Cuaderno diario"), ("Organization", "Comedor"), ("Number", "218"), ("Signatures", new List<string> { "Presidenta", "Fiscal" }),
            ("Entry", "4118"), ("Words", new List<string> { "río", "batán", "faro", "nudo", "trigo", "luna" })));

        Assert.Contains("hoja 218", html, StringComparison.Ordinal);
        Assert.Contains("folio del libro legalizado:", html, StringComparison.Ordinal);
        Assert.Contains("río · batán · faro · nudo · trigo · luna", html, StringComparison.Ordinal);
        Assert.Contains("hasta la entrada 4118.", html, StringComparison.Ordinal);
        Assert.Equal(2, Regex.Count(html, "<li>(Presidenta|Fiscal)</li>"));
    }

    static Dictionary<string, object?> With(params (string Name, object? Value)[] parameters) =>
        parameters.ToDictionary(p => p.Name, p => p.Value);
}
