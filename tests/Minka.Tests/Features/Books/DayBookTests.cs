using System.Net;
using Minka.Tests.Web;

namespace Minka.Tests.Features.Books;

public class DayBookTests
{
    [Fact]
    public async Task A_member_finds_the_day_in_the_list_and_reads_its_figures()
    {
        await using var node = await KitchenDay.Closed();
        using var yeni = await node.SignedIn(5);
        var list = await yeni.Get("/cuaderno");
        foreach (var said in new[] { "Noviembre de 2026", "hoja 1", "Lunes 23 de noviembre", "Lentejas con arroz y pescado", "30 raciones" }) Assert.True(list.Says(said), said);
        var day = await yeni.Get($"/cuaderno/{node.Iso()}");
        foreach (var said in new[] { "Raciones preparadas", "Saldo anterior", "318.40", "Mercado, papel 0441", "Agua, papel 88", "−6.00", "Municipio · lote 1", "Cada ración: S/", "12 horas", "aprende" })
            Assert.True(day.Says(said), $"{said}: {day.Html}");
    }

    [Fact]
    public async Task The_rations_of_the_sheet_add_up_to_what_was_made()
    {
        await using var node = await KitchenDay.Closed();
        using var yeni = await node.SignedIn(5);
        var sheet = await yeni.Get($"/cuaderno/{node.Iso()}/hoja");
        var table = sheet.Html[..sheet.Html.IndexOf("Saldo anterior", StringComparison.Ordinal)];
        var rows = System.Text.RegularExpressions.Regex.Matches(table, @"<tr(?<head>[^>]*)>\s*<td[^>]*>[^<]*</td>\s*<td[^>]*>(?<n>\d+)</td>")
            .Select(m => (IsTotal: m.Groups["head"].Value.Contains("total", StringComparison.Ordinal), Rations: int.Parse(m.Groups["n"].Value, System.Globalization.CultureInfo.InvariantCulture))).ToArray();
        Assert.Equal(30, rows.Single(r => r.IsTotal).Rations);
        Assert.Equal(30, rows.Where(r => !r.IsTotal).Sum(r => r.Rations));
    }

    [Fact]
    public async Task The_sheet_carries_number_signatures_folio_and_the_fingerprint_of_its_entry()
    {
        await using var node = await KitchenDay.Closed();
        using var yeni = await node.SignedIn(5);
        var sheet = await yeni.Get($"/cuaderno/{node.Iso()}/hoja");
        var state = node.Kitchen.Integrity;
        foreach (var said in new[] { "Cuaderno diario", "Comedor Manos Unidas · Comas, Lima", "hoja 1", "Lunes 23 de noviembre de 2026", "folio del libro legalizado", "Presidenta", "Tesorera", "Fiscal", "Arqueo: presidenta y tesorera.", state.Number!, string.Join(" · ", state.Words!.Split(' ')), KitchenDay.Note })
            Assert.True(sheet.Says(said), said);
        Assert.Equal(6, state.Words!.Split(' ').Length);
    }

    [Fact]
    public async Task The_copy_for_the_wall_carries_no_balance_no_keeper_no_phone_and_no_home()
    {
        await using var node = await KitchenDay.Closed();
        using var yeni = await node.SignedIn(5);
        var full = await yeni.Get($"/cuaderno/{node.Iso()}/hoja");
        var wall = await yeni.Get($"/cuaderno/{node.Iso()}/hoja?pared=1");
        string[] secrets = ["Caja", "Saldo", "318.40", "Arqueo", "Rosa", "999 888 777", "Yape", "tesorera", "Tesorera", "Mz. B", "Claveles", "La Cumbre"];
        foreach (var secret in secrets) Assert.False(wall.Says(secret), secret);
        // The full sheet has what the wall leaves out: the test could fail.
        foreach (var there in new[] { "Caja", "318.40", "Rosa", "Yape", "Tesorera" }) Assert.True(full.Says(there), there);
        foreach (var said in new[] { "Lentejas con arroz y pescado", "Raciones preparadas", "Cada ración: S/", "Cocinaron 2", "hoja 1" }) Assert.True(wall.Says(said), said);
        Assert.False(full.Says("Mz. B") || full.Says("Claveles"), "no home on any sheet");
    }

    [Fact]
    public async Task A_note_is_added_to_a_day_even_after_it_was_closed()
    {
        await using var node = await KitchenDay.Closed();
        using var president = await node.SignedIn();
        var url = $"/cuaderno/{node.Iso()}/nota";
        await president.Get(url);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await president.Submit(url, ("Text", " "))).Status);
        Assert.True((await president.Submit(url, ("Text", "Vino la supervisora."))).Says("Vino la supervisora."));
    }

    [Fact]
    public async Task A_day_of_which_nothing_is_known_has_no_sheet()
    {
        await using var node = await KitchenDay.Closed();
        using var yeni = await node.SignedIn(5);
        foreach (var path in new[] { "/cuaderno/2020-01-01", "/cuaderno/2020-01-01/hoja", "/cuaderno/ayer" }) Assert.Equal(HttpStatusCode.NotFound, (await yeni.Get(path)).Status);
        Assert.True((await yeni.Get("/cuaderno?mes=2020-01")).Says("Este mes no hay días anotados"));
    }
}
