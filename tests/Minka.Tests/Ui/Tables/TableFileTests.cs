using System.IO.Compression;
using System.Text;
using Minka.Domain.Amounts;
using Minka.Domain.Members;
using Minka.Locale;
using Minka.Ui.Tables;
using MiniExcelLibs;

namespace Minka.Tests.Ui.Tables;

/// <summary>A table leaves the program exactly: real numbers, real days, words that no spreadsheet runs.</summary>
public class TableFileTests
{
    static readonly Texts texts = new(PoCatalog.Embedded("es"), strict: true);

    static readonly Table table = new("Lo que se usó: arroz/aceite", "usado",
        [TableColumn.Date("Día"), TableColumn.Text("Qué"), TableColumn.Count("Raciones"), TableColumn.Quantity("Queda", "kg"), TableColumn.Quantity("Usado"), TableColumn.Soles("Costo")],
        [
            new([new DateOnly(2026, 11, 1), "Viene de antes", default, Cell.Quantity(50_000, 3), default, new Soles(0)], IsTotal: true),
            new([new DateOnly(2026, 11, 23), "=HYPERLINK(\"http://x\")", 74, Cell.Quantity(11_100, 3), Cell.Quantity(250, 3, "kg"), new Soles(123450)]),
            new([new DateOnly(2026, 11, 24), "-5 latas, \"caja\"; atún", 0, Cell.Quantity(0, 3), Cell.Quantity(-2, 0, "unidades"), new Soles(-5)], IsStruck: true),
        ]);

    [Fact]
    public void A_csv_has_a_row_of_heads_exact_figures_and_no_sums()
    {
        var rows = Csv.Read(Encoding.UTF8.GetString(CsvTable.Of(table, texts)));

        Assert.Equal(["Día", "Qué", "Raciones", "Queda (kg)", "Usado", "Unidad", "Costo (S/)", "Anulado"], rows[0]);
        Assert.Equal(["2026-11-23", "=HYPERLINK(\"http://x\")", "74", "11.100", "0.250", "kg", "1234.50", ""], rows[1]);
        Assert.Equal("-0.05", rows[2][6]);
        Assert.Equal("sí", rows[2][7]);
        Assert.Equal(3, rows.Count);
    }

    [Fact]
    public void A_csv_lets_no_spreadsheet_run_what_somebody_wrote()
    {
        var raw = Encoding.UTF8.GetString(CsvTable.Of(table, texts));

        Assert.Contains("'=HYPERLINK", raw, StringComparison.Ordinal);
        Assert.Contains("'-5 latas", raw, StringComparison.Ordinal);
        Assert.Contains(";-2;", raw, StringComparison.Ordinal);
        Assert.StartsWith("\uFEFF", raw, StringComparison.Ordinal);
    }

    [Fact]
    public void An_xlsx_read_back_has_numbers_to_reckon_with_and_days_that_are_days()
    {
        using var bytes = new MemoryStream(XlsxTable.Of(table, texts));
        var rows = bytes.Query(useHeaderRow: true).Cast<IDictionary<string, object?>>().ToList();

        Assert.Equal(2, rows.Count);
        Assert.Equal(new DateTime(2026, 11, 23), rows[0]["Día"]);
        Assert.Equal(1234.5, rows[0]["Costo (S/)"]);
        Assert.Equal(11.1, rows[0]["Queda (kg)"]);
        Assert.Equal("=HYPERLINK(\"http://x\")", rows[0]["Qué"]);
        Assert.Equal(-0.05, rows[1]["Costo (S/)"]);
        Assert.Equal("sí", rows[1]["Anulado"]);
        Assert.Equal(["Lo que se usó arrozaceite"], bytes.GetSheetNames());
    }

    [Fact]
    public void An_xlsx_holds_no_formula()
    {
        using var zip = new ZipArchive(new MemoryStream(XlsxTable.Of(table, texts)));
        using var sheet = new StreamReader(zip.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        var xml = sheet.ReadToEnd();

        Assert.DoesNotContain("<x:f>", xml, StringComparison.Ordinal);
        Assert.DoesNotContain("<f>", xml, StringComparison.Ordinal);
        Assert.Contains("1234.5", xml, StringComparison.Ordinal);
        using var styles = new StreamReader(zip.GetEntry("xl/styles.xml")!.Open());
        Assert.Contains("yyyy-mm-dd", styles.ReadToEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_without_rows_still_has_its_heads()
    {
        var empty = table with { Rows = [] };
        using var bytes = new MemoryStream(XlsxTable.Of(empty, texts));

        Assert.Contains("Costo (S/)", bytes.Query().Cast<IDictionary<string, object?>>().First().Values);
        Assert.Single(Csv.Read(Encoding.UTF8.GetString(CsvTable.Of(empty, texts))));
    }

    [Fact]
    public void Heads_of_the_same_name_are_told_apart()
    {
        var twice = new Table("x", "x", [TableColumn.Text("Día"), TableColumn.Text("Día")], [new(["a", "b"])]);

        Assert.Equal(["Día", "Día 2"], Csv.Read(Encoding.UTF8.GetString(CsvTable.Of(twice, texts)))[0]);
        Assert.NotEmpty(XlsxTable.Of(twice, texts));
    }

    [Theory]
    [InlineData("Libro de caja, noviembre de 2026 y todos los demás", "Libro de caja, noviembre de 202")]
    [InlineData("[x]:*?/\\'", "x")]
    [InlineData("''", "Minka")]
    public void The_name_of_a_sheet_is_one_that_Excel_takes(string title, string name) => Assert.Equal(name, XlsxTable.SheetName(title));
}
