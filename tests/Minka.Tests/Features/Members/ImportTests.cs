using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Minka.Commands.Walking;
using Minka.Domain.Members;
using Minka.Features.Members;
using Minka.Tests.Web;
using MiniExcelLibs;

namespace Minka.Tests.Features.Members;

public class ImportTests
{
    const string Sheet = """
        N°;DNI;APELLIDO PATERNO;APELLIDO MATERNO;NOMBRES;GESTANTE;DISCAPACIDAD;DIRECCIÓN COMPLETA;CENTRO POBLADO;DISTRITO;TIPO DE BENEFICIARIO;DNI DEL APODERADO;APELLIDO PATERNO DEL APODERADO;APELLIDO MATERNO DEL APODERADO;NOMBRES DEL APODERADO
        10;4455667;MAMANI;CCORI;GLADYS;No;No;Mz. A lote 1;La Cumbre;Comas;Socia;;;;
        11;;MAMANI;QUISPE;LUCERO;;;Mz. A lote 1;La Cumbre;Comas;2;04455667;MAMANI;CCORI;GLADYS
        12;;ROJAS;DÍAZ;SAÚL;;;;;;2;;;;
        13;123;TORRES;PAZ;INÉS;;;;;;1;;;;
        """;

    [Fact]
    public async Task A_sheet_is_looked_at_row_by_row_and_then_taken()
    {
        await using var node = await Neighbours.Kitchen();
        using var secretary = await node.SignedIn(4);
        var preview = await Upload(secretary, "padron.csv", Encoding.UTF8.GetBytes(Sheet));
        foreach (var said in new[] { "fila 2", "04455667", "se leyó como 1", "no entra", "entra", "GLADYS" }) Assert.True(preview.Says(said), said + preview.Html);
        Assert.Equal(5, node.Kitchen.Read(o => o.Register.People.Count));
        var tray = await secretary.Submit("/socias/importar/guardar", ("Since", "2020-03-01"));
        Assert.StartsWith("/socias/por-ubicar", tray.Path, StringComparison.Ordinal);
        Assert.True(tray.Says("SAÚL") && !tray.Says("LUCERO"), tray.Html);
        Assert.Equal(8, node.Kitchen.Read(o => o.Register.People.Count));
        await secretary.Get("/socias/12/ubicar");
        Assert.True((await secretary.Submit("/socias/12/ubicar", ("Household", "2"))).Says("Ya tiene su casa"));
        Assert.True((await secretary.Get("/socias/por-ubicar")).Says("Todas tienen su casa"));
    }

    [Fact]
    public async Task A_sheet_at_the_limit_of_the_screen_is_taken_and_one_row_more_is_refused_with_the_other_way_in()
    {
        await using var node = await Neighbours.Kitchen();
        using var secretary = await node.SignedIn(4);
        var over = await Upload(secretary, "padron.csv", Encoding.UTF8.GetBytes(Csv.Write(Limits.LargeRegister.Rows(SheetFile.RowsOfAScreen + 1, 10))));
        Assert.True(over.Status == HttpStatusCode.UnprocessableEntity && over.Says("La hoja tiene 3001 filas y en esta pantalla entran 3000.") && over.Says("minka import"), over.Html);
        Assert.Equal(HttpStatusCode.OK, (await Upload(secretary, "padron.csv", Encoding.UTF8.GetBytes(Csv.Write(Limits.LargeRegister.Rows(SheetFile.RowsOfAScreen, 10))))).Status);
        var taken = await secretary.Submit("/socias/importar/guardar");
        Assert.True(taken.IsOk && taken.Path.StartsWith("/socias", StringComparison.Ordinal), $"{taken.Status} {taken.Path}");
        Assert.Equal(5 + SheetFile.RowsOfAScreen, node.Kitchen.Read(o => o.Register.People.Count));
    }

    [Fact]
    public async Task Whoever_is_in_the_book_already_is_recognised_and_not_written_twice()
    {
        await using var node = await Neighbours.Kitchen();
        using var secretary = await node.SignedIn(4);
        await Upload(secretary, "padron.csv", Encoding.UTF8.GetBytes(Sheet));
        await secretary.Submit("/socias/importar/guardar", ("Known5", "2"));
        Assert.Equal((7, "Yeni", "CCORI"), node.Kitchen.Read(o => (o.Register.People.Count, o.Register.PersonOf(5)!.Called!, o.Register.PersonOf(5)!.Names!.Maternal!)));
    }

    [Fact]
    public async Task The_exported_register_comes_back_in_as_the_same_rows_as_CSV_and_as_a_workbook()
    {
        await using var node = await Neighbours.Kitchen();
        await node.Do(new RecordDocument(node.Person(5), DocumentKind.Dni, "01234567"));
        using var secretary = await node.SignedIn(4);
        var csv = Csv.Read((await secretary.Get("/socias/padron.csv")).Html);
        Assert.Equal(SheetColumns.Official, csv[0]);
        Assert.Equal(6, csv.Count);
        Assert.Equal("01234567", csv[5][1]);
        Assert.Equal("Sra. Elena", csv[1][4]);
        using var workbook = new MemoryStream(SheetFile.AsXlsx(csv));
        var rows = workbook.Query(useHeaderRow: false).Select(r => ((IDictionary<string, object?>)r).Values.Select(v => v?.ToString() ?? "").ToArray()).ToArray();
        Assert.Equal(csv.Select(r => string.Join('|', r)), rows.Select(r => string.Join('|', r)));
        Assert.True((await secretary.Get("/socias/padron.xlsx")).IsOk);
        using var treasurer = await node.SignedIn(2);
        Assert.Equal(HttpStatusCode.Forbidden, (await treasurer.Get("/socias/padron.csv")).Status);
    }

    [Fact]
    public async Task A_workbook_is_read_like_the_same_rows_as_text()
    {
        await using var node = await Neighbours.Kitchen();
        using var secretary = await node.SignedIn(4);
        var preview = await Upload(secretary, "padron.xlsx", SheetFile.AsXlsx([.. Csv.Read(Sheet)]));
        Assert.True(preview.Says("GLADYS") && preview.Says("04455667"), preview.Html);
    }

    [Theory]
    [InlineData("no es una lista")]
    [InlineData("PK\u0003\u0004 roto")]
    [InlineData("")]
    public async Task A_file_that_is_no_register_is_refused_kindly(string content)
    {
        await using var node = await Neighbours.Kitchen();
        using var secretary = await node.SignedIn(4);
        var page = await Upload(secretary, "foto.xlsx", Encoding.UTF8.GetBytes(content));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
    }

    [Fact]
    public void What_was_not_packed_here_is_not_unpacked()
    {
        Assert.Null(SheetFile.Unpack("no"));
        Assert.Null(SheetFile.Unpack(Convert.ToBase64String("plain"u8)));
        Assert.Equal("a", SheetFile.Unpack(SheetFile.Pack([["a", "b"]]))![0][0]);
        Assert.Null(SheetFile.Unpack(SheetFile.Pack([[new string('x', 5_000_000)]])));
    }

    static async Task<WebPage> Upload(SimpleBrowser browser, string name, byte[] bytes)
    {
        await browser.Get("/socias/importar");
        using var content = new MultipartFormDataContent();
        foreach (var (field, value) in browser.Filled("/socias/importar")) content.Add(new StringContent(value), field);
        var file = new ByteArrayContent(bytes);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        content.Add(file, "Sheet", name);
        return await browser.SendContent("/socias/importar", content);
    }
}
