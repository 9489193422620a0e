using System.Net;
using Minka.Domain.Turns;

namespace Minka.Tests.Features.Turns;

public class WhoCameWalkTests
{
    const string Url = "/turnos/asistencia";

    [Fact]
    public async Task A_daughter_served_her_mothers_turn_and_somebody_came_who_was_not_on_the_wall()
    {
        await using var wall = await Wall.Hung();
        var today = wall.Board.Today;
        var (one, two) = (wall.In(today)[0], wall.In(today)[1]);
        var extra = wall.People.First(p => p != one && p != two);
        using var elena = await wall.Enters(wall.Board.Elena);
        await elena.Get(Url);
        var (first, second) = ($"cook.{wall.NumberOf(one)}", $"cook.{wall.NumberOf(two)}");
        var refused = await elena.Submit(Url, (first, "StoodIn"), (second, "Missed"), ("Others", $"{wall.NumberOf(extra)}"));
        Assert.True(refused.Status == HttpStatusCode.UnprocessableEntity && refused.Says("Diga quién vino en su lugar."), refused.Html);
        Assert.Equal(("StoodIn", "Missed", $"{wall.NumberOf(extra)}"), (elena.Filled(Url).Single(f => f.Key == first).Value, elena.Filled(Url).Single(f => f.Key == second).Value, elena.Filled(Url).Single(f => f.Key == "Others").Value));
        var done = await elena.Submit(Url, (first + ".por", "Daughter"));
        Assert.True(done.Path == Url + "?hecho=attendance-taken" && done.Says("Su turno está hecho: vino su hija.") && done.Says("No estaba en la lista y vino") && done.Says("Lo anotó Sra. Elena."), done.Html);
        Assert.Contains("Sra. Elena. <a href=\"/corregir/", done.Html);
        Assert.Equal(new[] { one, extra }.ToHashSet(), wall.In(today).ToHashSet());
        Assert.Contains(one, wall.Read(o => o.Turns.DoneBetween(today, today.AddDays(1)).Select(d => d.Person).ToArray()));

        var member = wall.People.First(p => p == wall.Nora || p == wall.Board.Justa);
        using var her = await wall.Enters(member);
        var seen = await her.Get(Url);
        Assert.True(seen.IsOk && !seen.Html.Contains($"\"{Url}\"", StringComparison.Ordinal) && !seen.Says("No vino"), "others see who served, and nobody's absence");
    }

    [Fact]
    public async Task A_day_to_come_is_not_written_and_a_member_does_not_write_for_others()
    {
        await using var wall = await Wall.Hung();
        var tomorrow = wall.Days[1];
        using var elena = await wall.Enters(wall.Board.Elena);
        Assert.True((await elena.Get($"{Url}?dia={tomorrow:yyyy-MM-dd}")).Says("todavía no llega"));
        Assert.True((await elena.Get($"{Url}?dia=2026-01-04")).Says("no hay turnos publicados"));
        await elena.Get(Url);
        var fields = elena.Filled(Url);
        var early = await elena.Send(Url, [.. fields.Where(f => f.Key != "Turn"), new("Turn", Wall.Written(tomorrow)), .. wall.In(tomorrow).Select(p => KeyValuePair.Create($"cook.{wall.NumberOf(p)}", "Came"))]);
        Assert.True(early.Status == HttpStatusCode.UnprocessableEntity && early.Says("todavía no llega"), early.Html);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await elena.Send(Url, [.. fields.Where(f => f.Key != "Turn"), new("Turn", "mañana")])).Status);
        using var nora = await wall.Enters(wall.Nora);
        await nora.Get("/turnos/falta");
        var token = nora.Filled("/turnos/falta/avisar").Where(f => f.Key is "acto" or "__RequestVerificationToken");
        var refused = await nora.Send(Url, [.. fields.Where(f => f.Key is not ("acto" or "__RequestVerificationToken")), .. token]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.False(wall.Read(o => o.Turns.StandingAt(Wall.Cook(wall.Board.Today))!.IsTaken));
    }
}
