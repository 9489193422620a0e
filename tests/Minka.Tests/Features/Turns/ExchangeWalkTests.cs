using System.Net;
using Minka.Domain.Turns;
using Minka.Domain.Turns.Conditions;

namespace Minka.Tests.Features.Turns;

/// <summary>Changing turns, walked as the two who change.</summary>
public class ExchangeWalkTests
{
    const string Mine = "/turnos/cambios", New = "/turnos/cambios/nuevo", Answer = "/turnos/cambios/responder";

    [Fact]
    public async Task One_asks_the_other_answers_on_her_own_page_and_the_turns_change_hands()
    {
        await using var wall = await Wall.Hung();
        var (asks, with, mine, theirs) = wall.Changeable();
        using var her = await wall.Enters(asks);
        Assert.Contains($"{New}?{Wall.Query(mine)}", WebUtility.HtmlDecode((await her.Get(Mine)).Html));
        var whom = await her.Get($"{New}?{Wall.Query(mine)}");
        Assert.True(whom.Says(wall.NameOf(with)) && !whom.Html.Contains($"con={wall.NumberOf(wall.In(mine).Single(p => p != asks))}\"", StringComparison.Ordinal), whom.Html);
        await her.Get($"{New}?{Wall.Query(mine)}&con={wall.NumberOf(with)}");
        var refused = await her.Submit(New);
        Assert.True(refused.Status == HttpStatusCode.UnprocessableEntity && refused.Says("Elija qué turno a cambio"), refused.Html);
        var asked = await her.Submit(New, ("Theirs", Wall.Written(theirs)));
        Assert.True(asked.Path == Mine + "?hecho=exchange-asked" && asked.Says("Pedidos suyos sin respuesta"), asked.Html);

        using var other = await wall.Enters(with);
        Assert.True((await other.Get("/")).Says("Le piden cambiar un turno"), other.Page.Html);
        Assert.True((await other.Get(Mine)).Says("Le piden un cambio"), other.Page.Html);
        var done = await other.Submit(Answer, ("Agreed", "si"));
        Assert.True(done.Path == Mine + "?hecho=exchange-agreed" && done.Says("Lo que se cambió"), done.Html);
        Assert.Contains("/corregir/", done.Html);
        Assert.True(wall.In(mine).Contains(with) && wall.In(theirs).Contains(asks) && !wall.In(mine).Contains(asks));
        Assert.False((await other.Get("/")).Says("Le piden cambiar un turno"));
    }

    [Fact]
    public async Task The_other_signs_beside_her_and_a_wrong_pin_loses_nothing_that_was_chosen()
    {
        await using var wall = await Wall.Hung();
        var (asks, with, mine, theirs) = wall.Changeable();
        using var her = await wall.Enters(asks);
        await her.Get($"{New}?{Wall.Query(mine)}&con={wall.NumberOf(with)}");
        var refused = await her.Submit(New, ("Theirs", Wall.Written(theirs)), ("SecondPin", "1111"));
        Assert.True(refused.Status == HttpStatusCode.UnprocessableEntity && !refused.Html.Contains("1111", StringComparison.Ordinal), refused.Html);
        Assert.Equal(Wall.Written(theirs), her.Filled(New).Single(f => f.Key == "Theirs").Value);
        var done = await her.Submit(New, ("SecondPin", wall.PinOf(with)));
        Assert.True(done.Path == Mine + "?hecho=exchange-agreed", done.Html);
        Assert.True(wall.In(mine).Contains(with) && wall.In(theirs).Contains(asks));
    }

    [Fact]
    public async Task A_turn_promised_to_two_goes_to_the_first_and_the_second_reads_why_not()
    {
        await using var wall = await Wall.Hung();
        var (asks, with, mine, _) = wall.Changeable();
        var other = wall.WhoCanTake(asks, mine).First(p => p != with);
        await wall.Node.Do(new AskExchange(asks, with, Wall.Cook(mine), null), asks);
        await wall.Node.Do(new AskExchange(asks, other, Wall.Cook(mine), null), asks);
        using var first = await wall.Enters(with);
        using var second = await wall.Enters(other);
        await first.Get(Mine);
        await second.Get(Mine);
        Assert.Equal(Mine + "?hecho=exchange-agreed", (await first.Submit(Answer, ("Agreed", "si"))).Path);
        var late = await second.Submit(Answer, ("Agreed", "si"));
        Assert.True(late.Status == HttpStatusCode.UnprocessableEntity && late.Says("Ese turno ya cambió de manos. Mire cómo está ahora.") && late.Says("Ya no se puede: los turnos cambiaron."), late.Html);
        Assert.True(wall.In(mine).Contains(with) && !wall.In(mine).Contains(other));
        Assert.Equal(Mine + "?hecho=exchange-declined", (await second.Submit(Answer, ("Agreed", "no"))).Path);
    }

    [Fact]
    public async Task Two_browsers_change_the_same_turn_at_once_and_the_second_keeps_what_she_chose()
    {
        await using var wall = await Wall.Hung();
        var (asks, with, mine, theirs) = wall.Changeable();
        var other = wall.WhoCanTake(asks, mine).First(p => p != with);
        using var phone = await wall.Enters(asks);
        using var laptop = await wall.Enters(asks);
        await phone.Get($"{New}?{Wall.Query(mine)}&con={wall.NumberOf(with)}");
        await laptop.Get($"{New}?{Wall.Query(mine)}&con={wall.NumberOf(other)}");
        var signed = await Task.WhenAll(phone.Submit(New, ("Theirs", Wall.Written(theirs)), ("SecondPin", wall.PinOf(with))), laptop.Submit(New, ("Theirs", "nada"), ("SecondPin", wall.PinOf(other))));
        var late = Assert.Single(signed, p => p.Status == HttpStatusCode.UnprocessableEntity);
        Assert.Equal(Mine + "?hecho=exchange-agreed", Assert.Single(signed, p => p != late).Path);
        Assert.True(late.Says("Ese turno ya cambió de manos."), late.Html);
        Assert.Equal(late == signed[0] ? Wall.Written(theirs) : "nada", (late == signed[0] ? phone : laptop).Filled(New).Single(f => f.Key == "Theirs").Value);
        Assert.Equal(2, wall.In(mine).Length);
    }

    [Fact]
    public async Task A_favour_is_owed_between_the_two_only_and_given_back()
    {
        await using var wall = await Wall.Hung();
        var (asks, with, mine, _) = wall.Changeable();
        await wall.Node.Do(new AskExchange(asks, with, Wall.Cook(mine), null, Signed: with), asks);
        using var her = await wall.Enters(asks);
        Assert.True((await her.Get(Mine)).Says("Usted le debe 1 turno."), her.Page.Html);
        using var other = await wall.Enters(with);
        Assert.True((await other.Get(Mine)).Says("Le debe a usted 1 turno."), other.Page.Html);
        using var third = await wall.Enters(wall.People.First(p => p != asks && p != with));
        Assert.False((await third.Get(Mine)).Says("Turnos por devolver"), third.Page.Html);
        var back = wall.Read(o => wall.Days.Skip(1).First(d => ExchangeRules.Allows(o, wall.Board.Today, asks, with, null, Wall.Cook(d))));
        await her.Get($"{New}?con={wall.NumberOf(with)}");
        Assert.Equal(Mine + "?hecho=exchange-asked", (await her.Submit(New, ("Theirs", Wall.Written(back)))).Path);
        Assert.True((await other.Get(Mine)).Says("Así queda devuelto un turno que se debía."), other.Page.Html);
        await other.Submit(Answer, ("Agreed", "si"));
        Assert.Empty(wall.Read(o => o.Turns.Owed.ToArray()));
        Assert.False(other.Page.Says("Turnos por devolver"));
    }

    [Fact]
    public async Task Who_cannot_is_not_offered_and_nobody_reads_why()
    {
        await using var wall = await Wall.Hung();
        var (asks, with, mine, _) = wall.Changeable();
        var beside = wall.In(mine).Single(p => p != asks);
        await wall.Node.Do(new KeepApart(with, beside, wall.Board.Today));
        using var her = await wall.Enters(asks);
        Assert.False((await her.Get($"{New}?{Wall.Query(mine)}")).Html.Contains($"con={wall.NumberOf(with)}\"", StringComparison.Ordinal));
        var form = await her.Get($"{New}?{Wall.Query(mine)}&con={wall.NumberOf(with)}");
        var forced = await her.Submit(New, ("Theirs", "nada"));
        Assert.True(form.IsOk && forced.Status == HttpStatusCode.UnprocessableEntity && forced.Says("Esa persona no está disponible ese día."), forced.Html);
    }

    [Fact]
    public async Task A_request_is_taken_back_and_odd_addresses_lead_nowhere()
    {
        await using var wall = await Wall.Hung();
        var (asks, with, mine, theirs) = wall.Changeable();
        await wall.Node.Do(new AskExchange(asks, with, Wall.Cook(mine), Wall.Cook(theirs)), asks);
        using var her = await wall.Enters(asks);
        await her.Get(Mine);
        var fields = her.Filled(Answer);
        var done = await her.Submit(Answer);
        Assert.True(done.Path == Mine + "?hecho=exchange-taken-back" && !done.Says("Pedidos suyos"), done.Html);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await her.Send(Answer, [.. fields.Where(f => f.Key is not ("acto" or "Exchange")), new("acto", Guid.NewGuid().ToString("N")), new("Exchange", "nada")])).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await her.Get($"{New}?{Wall.Query(theirs)}&con={wall.NumberOf(with)}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await her.Get($"{New}?{Wall.Query(mine)}&con=99")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await her.Get($"{New}?{Wall.Query(mine)}&con={wall.NumberOf(asks)}")).Status);
        Assert.Equal(Mine, (await her.Get($"{New}?dia=ayer&tarea=")).Path);
    }
}
