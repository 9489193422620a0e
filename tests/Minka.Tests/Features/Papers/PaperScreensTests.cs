using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Minka.Domain.Members;
using Minka.Domain.Papers;
using Minka.Features.Papers;
using Minka.Tests.Features.Books;
using Minka.Tests.Web;

namespace Minka.Tests.Features.Papers;

public class PaperScreensTests
{
    public static TheoryData<string> Keys => [.. AllPapers.All.Select(p => p.Key)];

    [Theory]
    [MemberData(nameof(Keys))]
    public async Task Every_paper_has_its_page_its_print_and_its_image(string key)
    {
        await using var node = await KitchenDay.Closed();
        using var elena = await node.SignedIn();
        var about = key is "kardex" or "tarjeta" ? "?de=rice" : key == "entrega" ? "?de=1" : "";
        if (key == "entrega")
            await node.Do(new Minka.Domain.Storeroom.ReceiveDelivery(node.Today, Minka.Domain.Storeroom.Origin.Municipality, [new Minka.Domain.Storeroom.ReceivedProduct("rice", 12_000, 10_000)], node.Founder));
        var page = await elena.Get($"/papeles/{key}{about}");
        Assert.True(page.IsOk && page.Says("Imprimir"), page.Html);
        var print = await elena.Get($"/papeles/{key}/hoja{about}");
        Assert.True(print.IsOk, print.Html);
        Assert.True(print.Says("Comedor Manos Unidas · Comas, Lima"), print.Html);
        Assert.Contains("class=\"paper", print.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("style=", print.Html, StringComparison.Ordinal);
        Assert.True((await elena.Get($"/papeles/{key}/imagen{about}")).IsOk);
        Assert.Equal(AllPapers.Find(key)!.IsForm ? HttpStatusCode.NotFound : HttpStatusCode.OK, (await elena.Get($"/papeles/{key}/copiar{about}")).Status);
    }

    [Fact]
    public async Task The_home_of_paper_shows_a_member_the_open_books_and_neither_the_register_nor_the_forms()
    {
        await using var node = await Neighbours.Kitchen();
        using var yeni = await node.SignedIn(5);
        var home = await yeni.Get("/papeles");
        Assert.True(home.Says("Libro de caja") && !home.Says("Libro padrón de socias") && !home.Says("Tipear una hoja"), home.Html);
        foreach (var path in new[] { "/papeles/padron", "/papeles/padron/hoja", "/papeles/padron/imagen", "/papeles/socias/copiar", "/papeles/pedidos/hoja" }) Assert.Equal(HttpStatusCode.Forbidden, (await yeni.Get(path)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await yeni.Get("/papeles/cuento")).Status);
        using var elena = await node.SignedIn();
        Assert.True((await elena.Get("/papeles")).Says("Tipear una hoja"));
    }

    [Fact]
    public async Task The_official_register_has_its_fifteen_columns_and_the_houses_own_has_no_documents()
    {
        await using var node = await KitchenDay.Closed();
        await node.Do(new RecordDocument(node.Person(2), DocumentKind.Dni, "40302010"));
        using var elena = await node.SignedIn();
        Assert.False((await elena.Get("/papeles/padron/hoja")).Says("40302010"));
        await elena.Get("/papeles/formatos");
        var chosen = await elena.Send("/papeles/formatos", elena.Forms.Single(f => f["Layout"] == "pca-15").Values);
        Assert.True(chosen.Says("Ese formato se usa desde ahora."), chosen.Html);
        var official = await elena.Get("/papeles/padron/hoja");
        Assert.True(official.Says("40302010"), official.Html);
        Assert.Contains("paper wide", official.Html, StringComparison.Ordinal);
        Assert.Equal(15, Regex.Count(official.Html, "<th "));
    }

    [Fact]
    public async Task A_layout_that_is_not_there_is_refused_and_a_member_cannot_choose()
    {
        await using var node = await KitchenDay.Closed();
        using var elena = await node.SignedIn();
        await elena.Get("/papeles/formatos");
        var values = elena.Forms.First(f => f["Layout"] == "pca-15").Values.Select(v => v.Key == "Layout" ? new("Layout", "otro") : v).ToArray();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await elena.Send("/papeles/formatos", values)).Status);
        using var yeni = await node.SignedIn(5);
        Assert.DoesNotContain("name=\"Layout\"", (await yeni.Get("/papeles/formatos")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_wall_copy_of_the_diary_has_rations_and_no_money()
    {
        await using var node = await KitchenDay.Closed();
        using var yeni = await node.SignedIn(5);
        var (full, wall) = (await yeni.Get("/papeles/raciones/hoja"), await yeni.Get("/papeles/raciones/hoja?copia=pared"));
        Assert.True(full.Says("Mercado") && full.Says("9.20"), full.Html);
        Assert.True(wall.Says("Copia para la pared") && wall.Says("Lentejas con arroz y pescado") && !wall.Says("9.20") && !wall.Says("Mercado") && !wall.Says("Presidenta"), wall.Html);
        Assert.True((await yeni.Get("/papeles/caja/hoja?copia=pared")).Says("No es para la pared."));
        Assert.False((await yeni.Get("/papeles/caja/hoja?copia=pared")).Says("Copia para la pared"));
    }

    [Fact]
    public async Task The_cards_of_the_tapers_carry_the_number_and_nobody_by_name()
    {
        await using var node = await KitchenDay.Closed();
        using var elena = await node.SignedIn();
        var cards = await elena.Get("/papeles/taper/hoja");
        Assert.Equal(5, Regex.Count(cards.Html, "paper half"));
        foreach (var name in new[] { "Rosa", "Justa", "Mz. B", "Familia" }) Assert.False(cards.Says(name), name);
        Assert.Equal(1, Regex.Count((await elena.Get("/papeles/taper/hoja?de=3")).Html, "paper half"));
        Assert.Equal(HttpStatusCode.NotFound, (await elena.Get("/papeles/taper/hoja?de=99")).Status);
    }

    [Fact]
    public async Task The_kardex_of_a_month_begins_with_what_there_was_and_ends_with_what_there_is()
    {
        await using var node = await KitchenDay.Closed();
        using var elena = await node.SignedIn();
        var kardex = await elena.Get("/papeles/kardex/hoja?de=rice");
        var figures = kardex.Html.Replace(" class=\"n\"", "", StringComparison.Ordinal);
        Assert.Contains("<td>Había</td><td></td><td></td><td></td><td>0</td>", figures, StringComparison.Ordinal);
        Assert.Contains("<td>Queda</td><td></td><td>40</td><td>4.5</td><td>35.5</td>", figures, StringComparison.Ordinal);
        Assert.True((await elena.Get("/papeles/kardex")).Says("¿De qué producto?"));
        Assert.Equal(HttpStatusCode.NotFound, (await elena.Get("/papeles/kardex/hoja?de=oro")).Status);
    }

    [Fact]
    public async Task Copying_by_hand_goes_line_by_line_and_remembers_where_she_was()
    {
        await using var node = await KitchenDay.Closed();
        using var elena = await node.SignedIn();
        var first = await elena.Get("/papeles/caja/copiar");
        Assert.True(first.Says("línea 1 de"), first.Html);
        var next = Regex.Match(first.Html, "href=\"(/papeles/caja/copiar[^\"]*linea=2)\"").Groups[1].Value;
        var second = await elena.Get(WebUtility.HtmlDecode(next));
        Assert.True(second.Says("línea 2 de"), second.Html);
        Assert.True((await elena.Get("/papeles/caja/copiar")).Says("línea 2 de"));
        Assert.True((await elena.Get("/papeles/dia/copiar")).Says("línea 1 de"));
        var last = await elena.Get("/papeles/caja/copiar?linea=9999");
        Assert.True(last.Says(node.Kitchen.Integrity.Number!) && last.Says("Terminado"), last.Html);
    }

    [Fact]
    public async Task The_order_sheet_carries_its_code_each_row_another_and_the_address_of_the_house()
    {
        await using var node = await KitchenDay.Closed();
        using var elena = await node.SignedIn();
        var day = node.Today.AddDays(1);
        var code = new SheetCode(SheetKind.Orders, day);
        var sheet = await elena.Get($"/papeles/pedidos/hoja?dia={day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}");
        Assert.True(sheet.Says(code.ToString()), sheet.Html);
        for (var home = 1; home <= 5; home++) Assert.True(sheet.Says(code.Row(home)));
        Assert.False(sheet.Says("Huella del libro"), "a blank form is no page of a book");
    }
}
