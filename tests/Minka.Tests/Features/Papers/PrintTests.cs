using Minka.Domain.Members;
using Minka.Domain.Papers;
using Minka.Tests.Features.Books;
using Minka.Tests.Web;

namespace Minka.Tests.Features.Papers;

/// <summary>Paper as a browser prints it: how many sheets, a head on each, nothing to press.</summary>
public class PrintTests
{
    [Theory]
    [InlineData("/papeles/caja/hoja?copia=fiscal", "Libro de caja", "Copia de la fiscal")]
    [InlineData("/papeles/raciones/hoja", "Diario de raciones", "Lentejas con arroz")]
    [InlineData("/papeles/kardex/hoja?de=rice", "Kardex de almacén", "Había")]
    [InlineData("/papeles/socias/hoja", "Libro padrón de socias", "Huella")]
    [InlineData("/papeles/pedidos/hoja", "Hoja de pedidos", "para tipear")]
    [InlineData("/papeles/turno/hoja", "Hoja de turno", "Aprende")]
    [InlineData("/papeles/tarjeta/hoja?de=rice", "Tarjeta de almacén", "Arroz")]
    [InlineData("/mirar/hoja", "Mirar", "Copia de la fiscal")]
    public async Task A_small_paper_is_one_sheet_with_its_head_and_nothing_of_the_screen(string path, string title, string said)
    {
        await using var node = await KitchenDay.Closed();
        using var elena = await node.SignedIn();
        var (pages, text) = await PrintedSheetTests.Print(node, (await elena.Get(path)).Html);
        Assert.Equal(1, pages);
        Assert.Contains(title, text, StringComparison.Ordinal);
        Assert.Contains(said, text, StringComparison.Ordinal);
        foreach (var tool in new[] { "Imprimir", "Volver", "Tipear esta hoja", "Copiar a mano" }) Assert.DoesNotContain(tool, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_register_of_forty_is_four_lying_sheets_each_with_its_head_and_its_part()
    {
        await using var node = await KitchenDay.Closed();
        for (var n = 0; n < 35; n++) await Neighbours.Add(node, $"Vecina {n}", MemberKind.User);
        await node.Do(new ChooseLayout("register", "pca-15"));
        using var elena = await node.SignedIn();
        var (pages, text) = await PrintedSheetTests.Print(node, (await elena.Get("/papeles/padron/hoja")).Html);
        Assert.Equal(4, pages);
        var sheets = text.Split('\f')[..4];
        for (var n = 0; n < 4; n++)
        {
            Assert.Contains("Padrón nominal de usuarios", sheets[n], StringComparison.Ordinal);
            Assert.Contains("Gestante", sheets[n], StringComparison.Ordinal);
            Assert.Contains($"parte {n + 1} de 4", sheets[n], StringComparison.Ordinal);
        }
        Assert.Contains("40 personas", sheets[3], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_taper_cards_lie_on_one_sheet_of_A4()
    {
        await using var node = await KitchenDay.Closed();
        using var elena = await node.SignedIn();
        Assert.Equal(3, (await PrintedSheetTests.Print(node, (await elena.Get("/papeles/taper/hoja")).Html)).Pages);
    }
}
