using CsCheck;
using Minka.Features.Papers.Layouts;
using Minka.Tests.Commands;
using Minka.Ui;

namespace Minka.Tests.Features.Papers;

public class LayoutTests
{
    const string Good = """
        # Municipality of somewhere
        book register
        name Padrón de aquí
        source La municipalidad
        title Padrón
        size a4
        rows 20
        column number 20 N°
        column given 160 Nombres
        """;

    [Fact]
    public void Every_layout_inside_the_program_is_sound_and_every_book_has_its_standard_one()
    {
        var shelf = LayoutShelf.Of(null);
        Assert.Empty(shelf.Faults);
        Assert.All(BookColumns.Books, book => Assert.StartsWith(LayoutShelf.Standard, shelf.Chosen(book, null).Name, StringComparison.Ordinal));
    }

    [Fact]
    public void There_is_an_official_register_of_fifteen_columns_in_their_order_a_half_folio_and_an_A5()
    {
        var shelf = LayoutShelf.Of(null);
        Assert.Equal(BookColumns.Official, shelf.Find("pca-15")!.Columns.Select(c => c.Key));
        Assert.Contains(shelf.All, l => l.Size == PaperSize.HalfFolio);
        Assert.Contains(shelf.All, l => l.Size == PaperSize.A5);
    }

    [Fact]
    public void A_good_file_is_read_and_written_back_the_same()
    {
        var (layout, faults) = Read(Good);
        Assert.Empty(faults);
        Assert.Equal(("Padrón de aquí", 20, 2), (layout!.Says, layout.Rows, layout.Columns.Count));
        var (again, _) = Read(layout.AsFile());
        Assert.Equal(layout.AsFile(), again!.AsFile());
    }

    [Theory]
    [InlineData("rows 20", "rows 3", 7, LayoutFaultKind.RowsOutOfRange)]
    [InlineData("rows 20", "rows 61", 7, LayoutFaultKind.RowsOutOfRange)]
    [InlineData("size a4", "size a3", 6, LayoutFaultKind.UnknownSize)]
    [InlineData("book register", "book cuentos", 2, LayoutFaultKind.UnknownBook)]
    [InlineData("column given 160 Nombres", "column sexo 160 Sexo", 9, LayoutFaultKind.UnknownColumn)]
    [InlineData("column given 160 Nombres", "column given 161 Nombres", 9, LayoutFaultKind.TooWide)]
    [InlineData("column given 160 Nombres", "column given ancho Nombres", 9, LayoutFaultKind.NotANumber)]
    [InlineData("column given 160 Nombres", "column given 160", 9, LayoutFaultKind.HeadingOutOfRange)]
    [InlineData("column given 160 Nombres", "column number 20 Otra vez", 9, LayoutFaultKind.ColumnTwice)]
    [InlineData("column number 20 N°", "column number 4 N°", 8, LayoutFaultKind.WidthOutOfRange)]
    [InlineData("title Padrón", "title Padrón\ntitle Otro", 6, LayoutFaultKind.SaidTwice)]
    [InlineData("title Padrón", "titulo Padrón", 5, LayoutFaultKind.UnknownWord)]
    [InlineData("title Padrón", "", 0, LayoutFaultKind.Missing)]
    public void What_is_wrong_is_said_with_its_line(string good, string wrong, int line, LayoutFaultKind kind)
    {
        var (layout, faults) = Read(Good.Replace(good, wrong, StringComparison.Ordinal));
        Assert.Null(layout);
        Assert.Contains(faults, f => f.Line == line && f.Kind == kind);
        Assert.StartsWith($"layouts/x.layout:{line}: ", faults.First(f => f.Kind == kind).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_sheet_to_type_back_begins_with_its_code() =>
        Assert.Contains(Read("book orders\nname x\nsource x\ntitle x\nsize a4\nrows 10\ncolumn number 20 N\ncolumn code 20 C").Faults, f => f.Kind == LayoutFaultKind.CodeFirst);

    [Fact]
    public void No_text_whatsoever_breaks_the_reader() => Gen.String.Sample(text => { _ = Read(text); });

    [Fact]
    public async Task An_own_layout_stands_before_the_programs_and_a_broken_one_is_named()
    {
        var folder = Directory.CreateTempSubdirectory("minka-layouts-");
        try
        {
            var own = folder.CreateSubdirectory("layouts");
            await File.WriteAllTextAsync(Path.Combine(own.FullName, "pca-15.layout"), Good, TestContext.Current.CancellationToken);
            await File.WriteAllTextAsync(Path.Combine(own.FullName, "roto.layout"), Good.Replace("rows 20", "rows muchas", StringComparison.Ordinal), TestContext.Current.CancellationToken);
            var shelf = LayoutShelf.Of(folder.FullName);
            Assert.True(shelf.Find("pca-15")!.IsOwn);
            Assert.Equal("roto.layout", Path.GetFileName(Assert.Single(shelf.Faults).File));
            var listed = await Said.By("layouts", "list", "--data", folder.FullName);
            Assert.Equal(1, listed.Code);
            Assert.Contains("roto.layout:7:", listed.Error, StringComparison.Ordinal);
            Assert.Equal(0, (await Said.By("layouts", "check", Path.Combine(own.FullName, "pca-15.layout"))).Code);
            Assert.Equal(1, (await Said.By("layouts", "check", Path.Combine(own.FullName, "roto.layout"))).Code);
            Assert.Contains("column guardian-given", (await Said.By("layouts", "show", "pca-15")).Output, StringComparison.Ordinal);
        }
        finally { folder.Delete(recursive: true); }
    }

    static (Layout? Layout, IReadOnlyList<LayoutFault> Faults) Read(string text) => LayoutFile.Read("x", "layouts/x.layout", text, isOwn: true);
}
