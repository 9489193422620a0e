using System.Net;
using System.Text.RegularExpressions;
using Minka.Commands;
using Minka.Domain.Turns;
using Minka.Tests.Commands;
using Minka.Tests.Web;

namespace Minka.Tests.Features.Turns;

public class TurnMessageTests
{
    static string TextIn(string html) => WebUtility.HtmlDecode(Regex.Match(html, "<textarea[^>]*>(?<text>[^<]*)</textarea>", RegexOptions.ExplicitCapture).Groups["text"].Value).Trim();

    [Fact]
    public async Task Tomorrow_is_a_few_lines_to_paste_with_a_question_where_somebody_is_lacking()
    {
        await using var node = await Neighbours.Kitchen();
        await HungTurns.Hang(node, days: 8);
        var tomorrow = node.Today.AddDays(1);
        var (stays, gone) = (HungTurns.In(node, tomorrow)[0], HungTurns.In(node, tomorrow)[1]);
        await node.Do(new AnnounceAbsence(tomorrow, Duties.Cook, node.Person(gone)));
        using var yeni = await node.SignedIn(5);
        var page = await yeni.Get("/turnos/mensaje");
        var called = node.Kitchen.Read(o => o.Register.PersonOf(stays)!.Called);
        Assert.Equal($"Comedor Manos Unidas\nTurnos del martes 24 de noviembre\n\nCocinar, 8:00 a 14:00: {called}\nFalta 1 persona para Cocinar, 8:00 a 14:00. ¿Quién puede?", TextIn(page.Html));
        Assert.Contains("readonly", page.Html, StringComparison.Ordinal);
        Assert.Matches("<button type=\"button\"[^>]*data-copy=\"mensaje\"[^>]*hidden", page.Html);
    }

    [Fact]
    public async Task The_week_goes_from_its_monday_to_its_sunday_and_says_where_nothing_hangs()
    {
        await using var node = await Neighbours.Kitchen();
        using var yeni = await node.SignedIn(5);
        Assert.Contains("No hay turnos publicados.", TextIn((await yeni.Get("/turnos/mensaje?de=semana")).Html), StringComparison.Ordinal);
        await HungTurns.Hang(node, days: 8);
        await node.Do(new CancelTurn(node.Today.AddDays(2), Duties.Cook));
        var text = TextIn((await yeni.Get("/turnos/mensaje?de=semana")).Html);
        Assert.StartsWith("Comedor Manos Unidas\nTurnos del 23 de noviembre al 29 de noviembre\n\nLunes 23 de noviembre\n", text, StringComparison.Ordinal);
        Assert.Contains("Miércoles 25 de noviembre\nCocinar: no hay\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("30 de noviembre", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_command_line_says_the_same_out_of_the_file()
    {
        await using var node = await Neighbours.Kitchen();
        await HungTurns.Hang(node, days: 5);
        await node.Do(new AnnounceAbsence(node.Today, Duties.Cook, node.Person(HungTurns.In(node, node.Today)[0])));
        var file = Path.Combine(node.Node.Folder.OrganizationsFolder, "cocina.minka");
        var who = node.Kitchen.Read(o => o.Register.PersonOf(HungTurns.In(node, node.Today)[0])!.Called);
        var text = await Said.By("roster", file, "--month", "2026-11");
        Assert.Equal((Verbs.Done, ""), (text.Code, text.Error));
        Assert.Equal($"2026-11-23 Mon  08:00-14:00  cook      {who}; 1 lacking", text.Lines[0]);
        var json = (await Said.By("roster", file, "--month", "2026-11", "--as", "json")).Json().AsArray();
        Assert.Equal(("2026-11-23", "cook", 1, who), ($"{json[0]!["date"]}", $"{json[0]!["duty"]}", (int)json[0]!["lacking"]!, $"{json[0]!["people"]![0]}"));
        Assert.Contains("date,duty,from,to,group,hands,lacking,cancelled,people", (await Said.By("roster", file, "--month", "2026-11", "--as", "csv")).Output, StringComparison.Ordinal);
        Assert.Contains("Turnos del 1 de noviembre al 30 de noviembre", (await Said.By("roster", file, "--month", "2026-11", "--as", "chat")).Output, StringComparison.Ordinal);
        var none = await Said.By("roster", file, "--month", "2031-01");
        Assert.Equal((Verbs.Finding, ""), (none.Code, none.Output));
        Assert.Contains("2031-01", none.Error, StringComparison.Ordinal);
    }
}
