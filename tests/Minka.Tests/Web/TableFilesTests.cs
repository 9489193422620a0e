using System.Net;
using System.Text.RegularExpressions;
using Minka.Domain.Amounts;
using Minka.Domain.Cash;
using Minka.Domain.Members;
using Minka.Tests.Features;

namespace Minka.Tests.Web;

/// <summary>Every table of the screens goes along as a file, from the same address and for the same people.</summary>
public partial class TableFilesTests
{
    [Fact]
    public async Task The_cash_book_goes_along_as_a_sheet_with_the_figures_of_the_screen()
    {
        await using var kitchen = await Board.Elected();
        await kitchen.BoxHolds(Soles.Of(350));
        await kitchen.Node.Do(new ReceiveMoney(kitchen.Today, IncomeKind.FundRaiser, Soles.Of(14), PaymentMeans.Cash, null, kitchen.Rosa), kitchen.Rosa);
        using var rosa = await kitchen.Node.SignedIn(2, Board.PinOfRosa);

        var screen = await rosa.Get("/caja/libro");
        var link = WebUtility.HtmlDecode(CsvLink().Match(screen.Html).Groups[1].Value);
        var file = await rosa.Get(link);

        var rows = Csv.Read(file.Html);
        Assert.Equal(["Día", "Entra (S/)", "364.00"], [rows[0][0], rows[0][3], rows[^1][5]]);
        Assert.True(screen.Says("364.00"));
        Assert.Equal(HttpStatusCode.OK, (await rosa.Get("/caja/libro?como=xlsx")).Status);
    }

    [Theory]
    [InlineData("/almacen")]
    [InlineData("/almacen/rice")]
    [InlineData("/almacen/entregas")]
    [InlineData("/caja/libro")]
    [InlineData("/caja/deudas")]
    [InlineData("/caja/deudas/1")]
    [InlineData("/hogares/1")]
    [InlineData("/cuaderno")]
    [InlineData("/racion")]
    public async Task A_page_with_a_table_gives_it_in_both_forms(string address)
    {
        await using var kitchen = await Board.Elected();
        using var rosa = await kitchen.Node.SignedIn(2, Board.PinOfRosa);

        Assert.NotEmpty(Csv.Read((await rosa.Get(address + "?como=csv")).Html)[0][0]);
        Assert.StartsWith("PK", (await rosa.Get(address + "?como=xlsx")).Html, StringComparison.Ordinal);
        Assert.Contains("<html", (await rosa.Get(address + "?como=pdf")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_may_not_see_an_account_gets_no_file_of_it()
    {
        await using var kitchen = await Board.Elected();
        using var justa = await kitchen.Node.SignedIn(5, Board.PinOfJusta);

        Assert.Equal(HttpStatusCode.Forbidden, (await justa.Get("/caja/deudas?como=csv")).Status);
        Assert.Contains("<html", (await justa.Get("/hogares/1?como=csv")).Html, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"href=""([^""]*como=csv[^""]*)""")] private static partial Regex CsvLink();
}
