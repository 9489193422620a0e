using System.Net;
using System.Text.RegularExpressions;
using Minka.Domain.Members;
using Minka.Domain.Organizations;
using Minka.Domain.Papers;
using Minka.Domain.Turns;
using Minka.Domain.Turns.Rosters;
using Minka.Tests.Web;
using Minka.Ui;
using Minka.Ui.Drawing;

namespace Minka.Tests.Features.Turns;

public class TurnPaperTests
{
    [Fact]
    public async Task The_wall_names_everybody_of_each_day_says_how_it_was_made_and_nothing_of_anybody_s_life()
    {
        await using var node = await Neighbours.Kitchen();
        await node.Do(new DescribeHousehold(node.Kitchen.Read(o => o.Register.HouseholdOf(2)!.Id), "Familia Rosales", "Mz. B lote 7", null));
        await HungTurns.Hang(node, days: 8);
        using var yeni = await node.SignedIn(5);
        var wall = await yeni.Get("/papeles/rol/hoja");
        Assert.True(wall.Says("Turnos de noviembre de 2026") && wall.Says("últimas 12 semanas") && wall.Says("sorteo: 2026-11-23") && wall.Says("Rol 1, publicado el 23 de noviembre de 2026."), wall.Html);
        Assert.True(wall.Says(new SheetCode(SheetKind.Turns, node.Today).ToString()), wall.Html);
        foreach (var name in new[] { "Elena", "Rosa", "Justa", "Nélida", "Yeni" }) Assert.True(wall.Says(name), name);
        foreach (var secret in new[] { "Mz. B", "Rosales" }) Assert.False(wall.Says(secret), secret);
        Assert.DoesNotContain("style=", wall.Html, StringComparison.Ordinal);
        Assert.True((await yeni.Get("/papeles/rol/copiar")).Says("línea 1 de"));
        Assert.True((await yeni.Get("/papeles/rol/hoja?mes=2027-03")).Says("Todavía no se publicó ningún turno"));
    }

    [Fact]
    public async Task Who_said_that_she_cannot_leaves_an_empty_box_a_day_without_pot_says_so_and_namesakes_carry_their_number()
    {
        await using var node = await Neighbours.Kitchen();
        await Neighbours.Add(node, "Rosa");
        await HungTurns.Hang(node, days: 4, hands: 3);
        await node.Do(new CancelTurn(node.Today.AddDays(1), Duties.Cook));
        var gone = HungTurns.In(node, node.Today.AddDays(2))[0];
        await node.Do(new AnnounceAbsence(node.Today.AddDays(2), Duties.Cook, node.Person(gone)));
        using var elena = await node.SignedIn();
        var wall = (await elena.Get("/papeles/rol/hoja")).Html;
        Assert.Single(Regex.Matches(wall, "class=\"box\""));
        Assert.Contains("no se cocina", wall, StringComparison.Ordinal);
        Assert.Contains("Rosa 2", wall, StringComparison.Ordinal);
        Assert.Contains("Rosa 6", wall, StringComparison.Ordinal);
        Assert.True((await elena.Get("/papeles/rol/imagen")).IsOk);
    }

    [Theory]
    [InlineData(3, 24, 14)]
    [InlineData(4, 26, 13)]
    [InlineData(5, 22, 11)]
    [InlineData(8, 26, 8)]
    public void A_month_fits_one_sheet_in_the_largest_letters(int hands, int days, int least)
    {
        string[] names = ["Doña Encarnación", "Rosa Quispe", "Sra. Justa", "Nélida", "Yeni M.", "Flor", "Sra. Natividad", "Luz"];
        var wall = new WallBlock([.. Enumerable.Range(1, days).Select(d => new WallDay("Mié", $"{d}", d % 6 == 1, [new WallLine(null, [.. Enumerable.Range(d, hands).Select(n => names[n % 8])], d == 3 ? 1 : 0)]))], "falta una", [], 180, 187);
        Assert.True(wall.Points >= least, $"{wall.Points}");
        Assert.Equal(180, wall.Widths.Sum(), 6);
        foreach (var row in wall.Days.SelectMany(d => d.Lines).SelectMany(wall.Rows))
            for (var at = 0; at < row.Length; at++)
                Assert.True(Pen.WidthOf(row[at] ?? "", wall.Points, true) < wall.Widths[at + 2], row[at]);
        Assert.Equal(wall.Days[2].Lines[0].Names.Order(), wall.Rows(wall.Days[2].Lines[0]).SelectMany(r => r).OfType<string>().Order());
        Assert.True(wall.Days.Sum(d => d.Lines.Sum(l => wall.Rows(l).Count) * WallBlock.RowOf(wall.Points) + 2 * wall.Pad) <= 187.001);
    }

    [Fact]
    public async Task A_card_is_hers_alone_and_everybody_s_for_who_arranges()
    {
        await using var node = await Neighbours.Kitchen();
        await HungTurns.Hang(node, days: 8);
        using var yeni = await node.SignedIn(5);
        var hers = await yeni.Get("/papeles/mis-turnos/hoja");
        Assert.Single(Regex.Matches(hers.Html, "paper quarter"));
        var first = node.Kitchen.Read(o => o.Turns.StandingBetween(node.Today, node.Today.AddDays(7)).First(t => t.Serves(node.Person(5))).Key.Day);
        Assert.True(hers.Says("Yeni") && hers.Says($" {first.Day}") && hers.Says("8:00 a") && !hers.Says("Rosa"), hers.Html);
        Assert.Equal(HttpStatusCode.NotFound, (await yeni.Get("/papeles/mis-turnos/hoja?de=2")).Status);
        Assert.True((await yeni.Get("/papeles/mis-turnos/hoja?mes=2027-03")).Says("No le toca ningún turno"));
        using var elena = await node.SignedIn();
        Assert.Equal(5, Regex.Count((await elena.Get("/papeles/mis-turnos/hoja")).Html, "paper quarter"));
        var one = await elena.Get("/papeles/mis-turnos/hoja?de=2");
        Assert.True(one.Says("Rosa") && Regex.Count(one.Html, "paper quarter") == 1, one.Html);
        Assert.Equal(HttpStatusCode.NotFound, (await elena.Get("/papeles/mis-turnos/hoja?de=99")).Status);
    }

    [Fact]
    public async Task A_sheet_of_attendance_is_ticked_typed_by_code_and_becomes_the_book()
    {
        await using var node = await Neighbours.Kitchen();
        await HungTurns.Hang(node, days: 8);
        using var elena = await node.SignedIn();
        var code = new SheetCode(SheetKind.Turns, node.Today);
        var (one, other) = (HungTurns.In(node, node.Today)[0], HungTurns.In(node, node.Today)[1]);
        var (first, second) = (one * 7, other * 7);
        var sheet = await elena.Get("/papeles/asistencia/hoja");
        Assert.True(sheet.Says(code.ToString()) && sheet.Says(code.Row(first)) && sheet.Says(code.Row(second)) && sheet.Says("2 Otra por ella") && !sheet.Says("Huella del libro"), sheet.Html);
        var url = $"/papeles/tipear/{code}";
        await elena.Get("/papeles/tipear");
        Assert.Equal(url, (await elena.Submit("/papeles/tipear", ("Code", code.ToString()))).Path);
        var compare = await elena.Submit(url, ($"Came-{first}", "2"), ("Code-1", code.Row(second).ToLowerInvariant()), ("Value-1", "4"));
        Assert.True(compare.Says("vino otra por ella") && compare.Says("no vino") && compare.Says("2 filas con algo; se anota 1 cosa."), compare.Html);
        var done = await elena.Submit(url + "/anotar");
        Assert.True(done.Says("La hoja está en los libros."), done.Html);
        var turn = node.Kitchen.Read(o => o.Turns.StandingAt(new TurnKey(node.Today, Duties.Cook))!);
        Assert.Equal((true, PlaceStatus.StoodIn, (StandIn?)StandIn.Other, PlaceStatus.Missed), (turn.IsTaken, turn.PlaceOf(node.Person(one))!.Status, turn.PlaceOf(node.Person(one))!.By, turn.PlaceOf(node.Person(other))!.Status));
        var again = await elena.Get(url);
        Assert.True(again.Says("Esta hoja ya se tipeó") && again.Says("vino otra por ella"), again.Html);
        Assert.True((await elena.Submit(url, ($"Came-{first}", "2"))).Says("ya está en el libro"));
    }

    [Fact]
    public async Task A_wrong_box_a_wrong_code_a_day_to_come_and_a_week_without_turns_are_said_beside_their_field()
    {
        await using var node = await Neighbours.Kitchen();
        await HungTurns.Hang(node, days: 8);
        using var elena = await node.SignedIn();
        var code = new SheetCode(SheetKind.Turns, node.Today);
        var (url, row) = ($"/papeles/tipear/{code}", HungTurns.In(node, node.Today)[0] * 7);
        await elena.Get(url);
        var wrong = await elena.Submit(url, ($"Came-{row}", "5"), ("Code-1", "ZZZ"), ("Value-1", "1"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.True(wrong.Says("no es una de las cuatro casillas"), wrong.Html);
        Assert.Contains($"id=\"f-Came-{row}-error\"", wrong.Html, StringComparison.Ordinal);
        Assert.Contains("id=\"f-Code-1-error\"", wrong.Html, StringComparison.Ordinal);
        // The code of an order sheet is none of this sheet.
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await elena.Submit(url, ($"Came-{row}", ""), ("Code-1", new SheetCode(SheetKind.Orders, node.Today).Row(row)))).Status);
        var tomorrow = HungTurns.In(node, node.Today.AddDays(1))[0] * 7 + 1;
        await elena.Get(url);
        await elena.Submit(url, ($"Came-{tomorrow}", "1"));
        var refused = await elena.Submit(url + "/anotar");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains($"id=\"f-Came-{tomorrow}-error\"", refused.Html, StringComparison.Ordinal);
        var empty = await elena.Get($"/papeles/tipear/{new SheetCode(SheetKind.Turns, node.Today.AddDays(70))}");
        Assert.True(empty.Status == HttpStatusCode.NotFound && empty.Says("no tiene nada que tipear"), empty.Html);
    }

    [Fact]
    public async Task Who_neither_arranges_nor_closes_the_day_is_refused_and_nothing_is_written()
    {
        await using var node = await Neighbours.Kitchen();
        await HungTurns.Hang(node, days: 8);
        using var yeni = await node.SignedIn(5);
        var (url, row) = ($"/papeles/tipear/{new SheetCode(SheetKind.Turns, node.Today)}", HungTurns.In(node, node.Today)[0] * 7);
        await yeni.Get(url);
        await yeni.Submit(url, ($"Came-{row}", "1"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await yeni.Submit(url + "/anotar")).Status);
        Assert.False(node.Kitchen.Read(o => o.Turns.StandingAt(new TurnKey(node.Today, Duties.Cook))!.IsTaken));
    }
}
