using System.Net;
using Minka.Domain.Organizations;
using Minka.Domain.Turns;
using Minka.Domain.Turns.Conditions;
using Minka.Domain.Turns.Rosters;

namespace Minka.Tests.Features.Turns;

/// <summary>Asking for a roster, looking at it, changing it by hand, hanging it up; and each one reading why.</summary>
public class RosterWalkTests
{
    static string Written(DateOnly day) => Wall.Written(day)[..10];

    [Fact]
    public async Task A_month_is_proposed_looked_at_changed_by_hand_and_hung_up()
    {
        await using var wall = await Wall.Empty();
        using var elena = await wall.Enters(wall.Board.Elena);
        Assert.True((await elena.Get("/turnos")).Says("Todavía no hay rol publicado."), elena.Page.Html);
        await elena.Get("/turnos/armar");
        var proposed = await elena.Submit("/turnos/armar", ("From", Written(wall.Board.Today)), ("To", Written(wall.Board.Today.AddDays(13))));
        Assert.True(proposed.Path.StartsWith("/turnos/armar/1", StringComparison.Ordinal) && proposed.Says("Propuesto, sin publicar") && proposed.Says("Está probado"), proposed.Html);

        var roster = wall.Read(o => o.Turns.RosterOf(1)!);
        var turn = roster.Turns.First();
        var leaves = wall.Read(o => o.Register.NumberOf(roster.In(turn.Key).First().Person));
        var comes = wall.Read(o => o.Register.MembersOn(turn.Date).First(p => roster.In(turn.Key).All(x => x.Person != p.Id)).Number);
        var change = $"/turnos/armar/1/cambiar?dia={Written(turn.Date)}&tarea=cook";
        Assert.True((await elena.Get(change)).Says("llevaría"), elena.Page.Html);
        var empty = await elena.Submit("/turnos/armar/1/cambiar", ("Out", ""), ("In", ""));
        Assert.True(empty.Status == HttpStatusCode.UnprocessableEntity && empty.Says("Elija a quién poner o a quién quitar."), empty.Html);
        await elena.Get(change);
        var changed = await elena.Submit("/turnos/armar/1/cambiar", ("Out", $"{leaves}"), ("In", $"{comes}"));
        Assert.True(changed.Says("Se cambió a mano") && changed.Says("a mano"), changed.Html);

        var hung = await elena.Submit("/turnos/armar/1/publicar");
        Assert.True(hung.Path.StartsWith("/turnos?", StringComparison.Ordinal) && hung.Says("El rol está publicado"), hung.Html);
        Assert.True(wall.Read(o => o.Days.CrewOn(turn.Date).Any(c => o.Register.NumberOf(c.Person) == comes)));
        Assert.True((await elena.Get("/turnos/armar/1")).Says("Publicado"), elena.Page.Html);
        foreach (var path in new[] { "/turnos", "/turnos/yo", "/turnos/semana", "/turnos/carga", $"/turnos/turno?dia={Written(turn.Date)}&tarea=cook" }) Assert.Equal(HttpStatusCode.OK, (await elena.Get(path)).Status);
        Assert.Contains("Elena", (await elena.Get("/turnos/semana?como=csv")).Html + (await elena.Get("/turnos/semana?dia=" + Written(wall.Board.Today.AddDays(7)) + "&como=csv")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Days_that_make_no_roster_are_said_beside_the_field_and_stay_as_typed()
    {
        await using var wall = await Wall.Empty();
        using var elena = await wall.Enters(wall.Board.Elena);
        async Task Refused(string from, string to, string sentence)
        {
            await elena.Get("/turnos/armar");
            var page = await elena.Submit("/turnos/armar", ("From", from), ("To", to));
            Assert.True(page.Status == HttpStatusCode.UnprocessableEntity && page.Says(sentence) && page.Html.Contains($"value=\"{from}\"", StringComparison.Ordinal), page.Html);
        }
        var today = wall.Board.Today;
        await Refused(Written(today.AddDays(-1)), Written(today.AddDays(5)), "El rol empieza en un día que ya pasó.");
        await Refused(Written(today.AddDays(5)), Written(today), "El último día no puede ser antes del primero.");
        await Refused(Written(today), Written(today.AddDays(RosterQuestions.DaysMax)), "Un rol puede durar hasta");
        await Refused("", Written(today), "Elija el día.");
        foreach (var member in wall.People) await wall.Node.Do(new GrantExemption(member, today, today.AddDays(40), false, null, wall.People.First(p => p != member && p != wall.Board.Elena)));
        await Refused(Written(today), Written(today.AddDays(5)), "No hay a quién pedirle turno");
    }

    [Fact]
    public async Task Each_one_reads_why_and_another_is_told_no_more_than_is_hers_to_know()
    {
        await using var wall = await Wall.Hung();
        var day = wall.Days[2];
        var hers = wall.In(day)[0];
        var away = wall.People.First(p => !wall.In(day).Contains(p) && p != wall.Board.Elena);
        using var her = await wall.Enters(hers);
        Assert.True((await her.Get("/turnos/yo")).Says("¿Por qué me toca?"), her.Page.Html);
        var other = wall.Read(o => o.Register.NumberOf(away));
        var why = await her.Get($"/turnos/turno?dia={Written(day)}&tarea=cook&quien={other}");
        string[] told = ["No estaba disponible para este turno.", "Ya llevaba más que quien tiene el turno.", "decidió la regla publicada para todo el rol."];
        Assert.True(told.Count(why.Says) == 1, why.Html);
        using var asks = await wall.Enters(away);
        var own = await asks.Get($"/turnos/turno?dia={Written(day)}&tarea=cook&quien={other}");
        Assert.True(own.Status == HttpStatusCode.OK && !told.Any(own.Says), own.Html);
        Assert.Equal(HttpStatusCode.NotFound, (await asks.Get("/turnos/turno?dia=2020-01-01&tarea=cook")).Status);
    }

    [Fact]
    public async Task Groups_are_proposed_changed_and_kept()
    {
        await using var wall = await Wall.Empty();
        using var elena = await wall.Enters(wall.Board.Elena);
        var form = await elena.Get("/turnos/grupos/formar?cuantos=2");
        Assert.True(form.Says("Grupo 1") && form.Says("Grupo 2"), form.Html);
        var wrong = await elena.Submit("/turnos/grupos", [.. wall.People.Select((p, i) => ($"g-{wall.Read(o => o.Register.NumberOf(p))}", i == 0 ? "1" : "2")), ("c-1", $"{wall.Read(o => o.Register.NumberOf(wall.People[1]))}")]);
        Assert.True(wrong.Status == HttpStatusCode.UnprocessableEntity && wrong.Says("Quien coordina debe ser del grupo."), wrong.Html);
        await elena.Get("/turnos/grupos/formar?cuantos=2");
        var kept = await elena.Submit("/turnos/grupos", ("Rhythm", nameof(GroupRhythm.EachWeek)));
        Assert.True(kept.Says("Los grupos quedaron formados.") && kept.Says("Cada semana un grupo"), kept.Html);
        Assert.Equal(wall.People.Length, wall.Read(o => o.Turns.GroupsOn(wall.Board.Today)!.Groups.Sum(g => g.Members.Count)));
    }

    [Fact]
    public async Task A_duty_of_its_own_is_defined_with_hours_and_called_and_a_holiday_is_said()
    {
        await using var wall = await Wall.Empty();
        using var elena = await wall.Enters(wall.Board.Elena);
        await elena.Get("/turnos/tareas/una");
        var wrong = await elena.Submit("/turnos/tareas/una", ("Name", "Riego del huerto"), ("FromMinute", "ocho"), ("ToMinute", "9:30"), ("Hands", "2"), ("Rotates", "1"));
        Assert.True(wrong.Status == HttpStatusCode.UnprocessableEntity && wrong.Says("Escriba la hora así: 8:30.") && wrong.Html.Contains("Riego del huerto", StringComparison.Ordinal), wrong.Html);
        Assert.Matches("name=\"Rotates\"[^>]*checked", wrong.Html);
        await elena.Get("/turnos/tareas/una");
        var kept = await elena.Submit("/turnos/tareas/una", ("Name", "Riego del huerto"), ("Weekdays", "5"), ("FromMinute", "22:00"), ("ToMinute", "2:00"), ("Hands", "2"), ("MustFill", "1"), ("Rotates", "1"));
        Assert.True(kept.Says("La tarea quedó guardada.") && kept.Says("Riego del huerto") && kept.Says("Pasa por todas"), kept.Html);
        Assert.True(wall.Read(o => o.Turns.DutyOn("riego-del-huerto", wall.Board.Today).Rotates));
        var again = await elena.Get("/turnos/tareas/una?tarea=riego-del-huerto");
        Assert.Matches("name=\"Rotates\"[^>]*checked", again.Html);
        Assert.Matches("name=\"MustFill\"[^>]*checked", again.Html);
        Assert.Equal(240, wall.Read(o => o.Turns.DutyOn("riego-del-huerto", wall.Board.Today).Minutes));
        await elena.Get("/turnos/tareas/llamar");
        Assert.True((await elena.Submit("/turnos/tareas/llamar", ("Date", Written(wall.Board.Today.AddDays(1))), ("Duty", "water"), ("Hands", "2"), ("FromMinute", "6"), ("ToMinute", "8"))).Says("Quedó llamada."), elena.Page.Html);
        await elena.Get("/turnos/tareas/feriado");
        var holiday = wall.Read(o => TurnCalendar.Between(o, wall.Board.Today.AddDays(1), wall.Board.Today.AddDays(7)).First(x => x.Duty == Duties.Cook).Date);
        Assert.True((await elena.Submit("/turnos/tareas/feriado", ("Date", Written(holiday)), ("Duty", "cook"))).Says("ese día no se hace"), elena.Page.Html);
        Assert.DoesNotContain(wall.Read(o => TurnCalendar.On(o, holiday)), t => t.Duty == Duties.Cook);
    }
}
