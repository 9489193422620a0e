using System.Net;
using Minka.Domain.Turns;

namespace Minka.Tests.Features.Turns;

/// <summary>«I cannot come», «I go», and filling what lacks.</summary>
public class GapWalkTests
{
    const string Url = "/turnos/falta";

    [Fact]
    public async Task A_gap_is_shown_to_all_without_a_name_and_the_first_who_goes_is_thanked()
    {
        await using var wall = await Wall.Hung();
        var day = wall.Days[1];
        var absent = wall.In(day).First(p => p != wall.Board.Elena);
        using var her = await wall.Enters(absent);
        await her.Get(Url);
        var said = await her.Submit(Url + "/avisar", ("Turn", Wall.Written(day)));
        Assert.True(said.Path == Url + "?hecho=absence-announced" && said.Says("Gracias por avisar") && said.Says("Avisó que no puede ir"), said.Html);
        Assert.True(said.Says("Sí puedo"));
        Assert.False(said.Html.Contains(Url + "/voy", StringComparison.Ordinal), "nobody goes in her own place");

        var free = wall.Read(o => wall.People.Where(p => p != wall.Board.Elena && FreePlaces.CanTake(o, Wall.Cook(day), p)).ToArray());
        using var one = await wall.Enters(free[0]);
        using var two = await wall.Enters(free[1]);
        Assert.True((await one.Get(Url)).Says("falta una persona"), one.Page.Html);
        Assert.False(one.Page.Says(wall.NameOf(absent)), "who cannot come is nobody's culprit");
        await two.Get(Url);
        var goes = await one.Submit(Url + "/voy", ("Owed", "si"));
        Assert.True(goes.Path == Url + "?hecho=substitute-found" && goes.Says("¡Gracias! Usted va.") && goes.Says(wall.NameOf(free[0])) && goes.Says("No falta nadie"), goes.Html);
        Assert.Equal([new OwedTurns(absent, free[0], 1)], wall.Read(o => o.Turns.Owed.ToArray()));
        var late = await two.Submit(Url + "/voy", ("Owed", "no"));
        Assert.True(late.Status == HttpStatusCode.UnprocessableEntity && late.Says("Ese lugar no está libre."), late.Html);
    }

    [Fact]
    public async Task A_turn_that_lacked_somebody_from_the_first_can_be_filled_by_whoever_goes()
    {
        await using var wall = await Wall.Hung();
        var day = wall.Days[1];
        var dead = wall.In(day).First(p => p != wall.Board.Elena);
        await wall.Node.Do(new Minka.Domain.Members.RecordDeparture(dead, Minka.Domain.Members.Departure.Died, wall.Board.Today, wall.Board.Rosa == dead ? wall.Board.Hilda : wall.Board.Rosa));
        var goes = wall.Read(o => wall.People.First(p => p != dead && FreePlaces.CanTake(o, Wall.Cook(day), p)));
        using var her = await wall.Enters(goes);
        Assert.False((await her.Get(Url)).Says("me lo devuelven"), "nobody is there to give it back");
        await her.Submit(Url + "/voy", ("Turn", Wall.Written(day)), ("Owed", "si"));
        Assert.Contains(goes, wall.In(day));
        Assert.Empty(wall.Read(o => o.Turns.Owed.ToArray()));
    }

    [Fact]
    public async Task She_who_cannot_may_come_after_all_while_nobody_goes_for_her()
    {
        await using var wall = await Wall.Hung();
        var day = wall.Days[1];
        var absent = wall.In(day).First(p => p != wall.Board.Elena);
        await wall.Node.Do(new AnnounceAbsence(day, Duties.Cook, absent));
        using var her = await wall.Enters(absent);
        await her.Get(Url);
        var done = await her.Submit(Url + "/si-puedo");
        Assert.True(done.Path == Url + "?hecho=came-after-all" && done.Says("No falta nadie"), done.Html);
        Assert.Contains(absent, wall.In(day));
        var fields = her.Filled(Url + "/avisar").Where(f => f.Key is "acto" or "__RequestVerificationToken");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await her.Send(Url + "/si-puedo", [.. fields, new("Turn", Wall.Written(day))])).Status);
    }

    [Fact]
    public async Task Whoever_arranges_writes_who_cannot_and_who_agreed_to_go()
    {
        await using var wall = await Wall.Hung();
        var day = wall.Days[1];
        var absent = wall.In(day).First(p => p != wall.Board.Elena);
        using var elena = await wall.Enters(wall.Board.Elena);
        var page = $"{Url}/otra?dia={day:yyyy-MM-dd}";
        await elena.Get(page);
        var said = await elena.Submit(Url + "/otra", ("Turn", Wall.Written(day)), ("Person", $"{wall.NumberOf(absent)}"));
        Assert.True(said.Path == page + "&hecho=absence-written" && said.Says("Avisó que no puede"), said.Html);
        Assert.True((await elena.Get("/")).Says("Falta una persona mañana"), elena.Page.Html);
        await elena.Get(page);
        var refused = await elena.Submit(Url + "/va", ("Owed.cook", "1"));
        Assert.True(refused.Status == HttpStatusCode.UnprocessableEntity && refused.Says("Elija quién va."), refused.Html);
        Assert.Contains("value=\"1\" checked", refused.Html);
        var goes = wall.Read(o => wall.People.First(p => FreePlaces.CanTake(o, Wall.Cook(day), p)));
        var done = await elena.Submit(Url + "/va", ("Person.cook", $"{wall.NumberOf(goes)}"));
        Assert.True(done.Path == page + "&hecho=substitute-written", done.Html);
        Assert.Equal([new OwedTurns(absent, goes, 1)], wall.Read(o => o.Turns.Owed.ToArray()));
        using var justa = await wall.Enters(wall.Board.Justa);
        Assert.Equal(HttpStatusCode.Forbidden, (await justa.Get(page)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await justa.Get(Url + "/cubrir")).Status);
    }

    [Fact]
    public async Task What_lacks_is_shown_filled_in_words_and_hung_up_as_it_was_shown()
    {
        await using var wall = await Wall.Hung();
        var (one, two) = (wall.Days[2], wall.Days[5]);
        foreach (var day in new[] { one, two })
        {
            var absent = wall.In(day)[0];
            await wall.Node.Do(new AnnounceAbsence(day, Duties.Cook, absent), absent);
        }
        using var elena = await wall.Enters(wall.Board.Elena);
        using var second = await wall.Enters(wall.Board.Elena);
        var shown = await elena.Get(Url + "/cubrir");
        Assert.True(shown.Says("Viene el") && shown.Says("No falta nadie más."), shown.Html);
        await second.Get(Url + "/cubrir");
        Assert.Equal(Url + "?hecho=roster-mended", (await elena.Submit(Url + "/cubrir")).Path);
        Assert.All(new[] { one, two }, d => Assert.Equal(2, wall.In(d).Length));
        var late = await second.Submit(Url + "/cubrir");
        Assert.True(late.Status == HttpStatusCode.UnprocessableEntity && late.Says("Mientras tanto se anotó algo"), late.Html);
        Assert.True((await elena.Get(Url + "/cubrir")).Says("No falta nadie más."));
    }

    [Fact]
    public async Task Forms_made_by_hand_are_refused()
    {
        await using var wall = await Wall.Hung();
        using var elena = await wall.Enters(wall.Board.Elena);
        await elena.Get(Url);
        var fields = elena.Filled(Url + "/avisar").Where(f => f.Key is "acto" or "__RequestVerificationToken").ToArray();
        foreach (var path in new[] { "/avisar", "/voy", "/si-puedo", "/otra", "/va" })
            foreach (var turn in new[] { "", "2026-11-26", "hoy|cook", "2026-11-26|nadar", "9999-12-31|cook" })
                Assert.Equal(HttpStatusCode.UnprocessableEntity, (await elena.Send(Url + path, [.. fields, new("Turn", turn), new("Person", "2"), new("Person.cook", "77")])).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await elena.Send(Url + "/cubrir", [.. fields, new("Places", "x y z"), new("Places", "2 2026-11-26|cook ")])).Status);
    }
}
