using System.Net;
using Minka.Domain.Amounts;
using Minka.Domain.Ledger;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Domain.Papers;
using Minka.Domain.Work;
using Minka.Tests.Web;

namespace Minka.Tests.Features.Work;

/// <summary>The screens of work given, walked as those who use them.</summary>
public class WorkWalkTests
{
    [Fact]
    public async Task Hours_are_written_seen_by_everybody_and_taken_along_as_a_sheet()
    {
        await using var kitchen = await Board.Elected();
        using var rosa = await kitchen.Node.SignedIn(2, Board.PinOfRosa);
        Assert.True((await rosa.Get("/trabajo")).Says("no hay horas anotadas"));
        await rosa.Get("/trabajo/nuevo");
        var refused = await rosa.Submit("/trabajo/nuevo", ("Duty", "water"), ("Minutes", "muchas"), ("Note", "Del pilón de arriba"), ("People", "3"), ("People", "5"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.True(refused.Html.Contains("muchas", StringComparison.Ordinal) && refused.Html.Contains("Del pilón de arriba", StringComparison.Ordinal), refused.Html);
        var done = await rosa.Submit("/trabajo/nuevo", ("Minutes", "1.5"), ("People", "3"), ("People", "5"));
        Assert.True(done.Path == "/trabajo?hecho=work-written", done.Html);
        Assert.True(done.Says("Sra. Justa") && done.Says("1 h 30 min") && done.Says("3 horas"), done.Html);
        Assert.False(done.Says("Sra. Flor"), "who gave none in the month is in no list");
        Assert.Equal(-90L, kitchen.Read(o => o.Ledger.Quantity(Accounting.WorkOf(5), Commodity.WorkMinutes)));
        Assert.Contains("Sra. Justa;1.50;1.50;5;90", (await rosa.Get("/trabajo?como=csv")).Html);
        Assert.True((await rosa.Get("/trabajo?mes=2026-10")).Says("octubre de 2026 no hay horas"));
        Assert.True((await rosa.Get("/trabajo?ano=2026")).Says("Sra. Justa"));
    }

    [Fact]
    public async Task A_member_writes_and_reads_her_own_hours_and_can_correct_them()
    {
        await using var kitchen = await Board.Elected();
        using var justa = await kitchen.Node.SignedIn(5, Board.PinOfJusta);
        var form = await justa.Get("/trabajo/nuevo");
        Assert.False(form.Says("Sra. Rosa"));
        var refused = await justa.Submit("/trabajo/nuevo", ("Duty", "cleaning"), ("Minutes", ""), ("People", "5"));
        Assert.True(refused.Status == HttpStatusCode.UnprocessableEntity && refused.Says("Falta decir cuánto tiempo fue."), refused.Html);
        var done = await justa.Submit("/trabajo/nuevo", ("Minutes", "2"), ("People", "5"));
        Assert.True(done.Path == "/trabajo/yo?hecho=work-written" && done.Says("2 horas") && done.Says("Lo anotó Sra. Justa"), done.Html);
        var correct = done.Links().Single(l => l.StartsWith("/corregir/", StringComparison.Ordinal));
        Assert.True((await justa.Get(correct)).Says("1 persona trabajó: limpieza."));
        await justa.Submit(correct, ("Reason", "fue ayer"));
        Assert.Empty(kitchen.Read(o => o.Work.All.ToArray()));
    }

    [Fact]
    public async Task A_faena_is_called_listed_on_paper_attended_by_household_and_told()
    {
        await using var kitchen = await Board.Elected();
        using var elena = await kitchen.Node.SignedIn();
        await elena.Get("/trabajo/faenas/nueva");
        var refused = await elena.Submit("/trabajo/faenas/nueva", ("What", ""), ("Minutes", "4"), ("Bring", "Guantes"));
        Assert.True(refused.Status == HttpStatusCode.UnprocessableEntity && refused.Html.Contains("Guantes", StringComparison.Ordinal), refused.Html);
        var called = await elena.Submit("/trabajo/faenas/nueva", ("What", "Techar el almacén"));
        Assert.True(called.Path == "/trabajo/faenas?hecho=faena-called" && called.Says("Techar el almacén"), called.Html);
        var list = await elena.Get("/trabajo/faenas/1/lista");
        Assert.True(list.Says("Techar el almacén") && list.Says("Sra. Justa") && list.Says("Llevar: Guantes."), list.Html);

        await elena.Get("/trabajo/faenas/1/asistencia");
        var nobody = await elena.Submit("/trabajo/faenas/1/asistencia", ("Minutes", "3"));
        Assert.True(nobody.Status == HttpStatusCode.UnprocessableEntity && nobody.Says("Falta marcar quién vino.") && nobody.Html.Contains("value=\"3\"", StringComparison.Ordinal), nobody.Html);
        var done = await elena.Submit("/trabajo/faenas/1/asistencia", ("Minutes", ""), ("Present", "2-2"), ("Present", "5-0"));
        Assert.True(done.Path == "/trabajo/faenas/1?hecho=faena-attended" && done.Says("de 5") && done.Says("Otra persona") && done.Says("8 horas"), done.Html);
        Assert.Equal((-240L, -240L), kitchen.Read(o => (o.Ledger.Quantity(Accounting.WorkOf(2), Commodity.WorkMinutes), o.Ledger.Quantity(Accounting.WorkOfHousehold(5), Commodity.WorkMinutes))));
        var again = await elena.Get("/trabajo/faenas/1/asistencia");
        Assert.True(again.Says("Ya está: Sra. Rosa") && !again.Html.Contains("value=\"2-2\"", StringComparison.Ordinal), again.Html);
        Assert.True((await elena.Get("/trabajo")).Says("Casa 5, vino otra persona"));

        await elena.Get("/trabajo/faenas/1/contar");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await elena.Submit("/trabajo/faenas/1/contar", ("Done", ""), ("Tools", "Martillo"))).Status);
        var told = await elena.Submit("/trabajo/faenas/1/contar", ("Done", "Se cambiaron doce calaminas"), ("Guide", "2"));
        Assert.True(told.Path == "/trabajo/faenas/1?hecho=faena-told" && told.Says("Se cambiaron doce calaminas") && told.Says("Martillo"), told.Html);
        Assert.Equal(HttpStatusCode.NotFound, (await elena.Get("/trabajo/faenas/7")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await elena.Get("/trabajo/faenas/7/lista")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await elena.Get("/trabajo/faenas/7/asistencia")).Status);
        using var justa = await kitchen.Node.SignedIn(5, Board.PinOfJusta);
        Assert.Equal(HttpStatusCode.Forbidden, (await justa.Get("/trabajo/faenas/1/asistencia")).Status);
        Assert.True((await justa.Get("/trabajo/faenas/1")).Says("Se cambiaron doce calaminas"));
    }

    [Fact]
    public async Task The_list_of_a_faena_is_typed_back_under_its_code()
    {
        await using var kitchen = await Board.Elected();
        using var elena = await kitchen.Node.SignedIn();
        var url = $"/papeles/tipear/{new SheetCode(SheetKind.Faena, kitchen.Today)}";
        Assert.Equal(HttpStatusCode.NotFound, (await elena.Get(url)).Status);
        await kitchen.Node.Do(new CallFaena(kitchen.Today, 240, "Techar el almacén"));
        Assert.True((await elena.Get("/trabajo/faenas/1/lista")).Says(new SheetCode(SheetKind.Faena, kitchen.Today).ToString()));
        await elena.Get(url);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await elena.Submit(url, ("Came-2", "3"))).Status);
        await elena.Submit(url, ("Came-2", "1"), ("Came-5", "2"), ("Came-3", "0"));
        var done = await elena.Submit(url + "/anotar");
        Assert.True(done.Path == "/trabajo/faenas?hecho=sheet-typed", done.Html);
        Assert.Equal([(2, true), (5, false)], kitchen.Read(o => o.Faenas.ByNumber(1)!.Lines.Select(l => (o.Register.NumberOf(l.Presence.Household), l.Presence.Person is not null)).ToArray()));
        // Typed again with one more household: what stands already is not written twice.
        await elena.Get(url);
        await elena.Submit(url, ("Came-2", "1"), ("Came-4", "1"));
        await elena.Submit(url + "/anotar");
        Assert.Equal(3, kitchen.Read(o => o.Faenas.ByNumber(1)!.Lines.Count));
    }

    [Fact]
    public async Task Who_went_tells_the_others_and_who_never_went_says_that_she_wants_to()
    {
        await using var kitchen = await Board.Elected();
        using var justa = await kitchen.Node.SignedIn(5, Board.PinOfJusta);
        await justa.Get("/trabajo/salidas/nueva");
        var refused = await justa.Submit("/trabajo/salidas/nueva", ("What", "Taller de la central"), ("Minutes", "6"), ("Received", "veinte"), ("Went", "5"));
        Assert.True(refused.Status == HttpStatusCode.UnprocessableEntity && refused.Html.Contains("veinte", StringComparison.Ordinal) && refused.Html.Contains("Taller de la central", StringComparison.Ordinal), refused.Html);
        var done = await justa.Submit("/trabajo/salidas/nueva", ("Received", "20"), ("InvitedBy", "La central"), ("Went", "5"));
        Assert.True(done.Path == "/trabajo/salidas?hecho=represented" && done.Says("Falta contar a las demás"), done.Html);
        Assert.True((await justa.Get("/")).Says("Contar a las demás"), "it waits on her own board");
        using var rosa = await kitchen.Node.SignedIn(2, Board.PinOfRosa);
        Assert.False((await rosa.Get("/")).Says("Contar a las demás"));

        await rosa.Get("/trabajo/salidas/1/entregar");
        var tooMuch = await rosa.Submit("/trabajo/salidas/1/entregar", ("Amount", "20.01"));
        Assert.True(tooMuch.Status == HttpStatusCode.UnprocessableEntity && tooMuch.Says("Queda por entregar S/ 20.00"), tooMuch.Html);
        Assert.Equal("/trabajo/salidas/1?hecho=received-handed-in", (await rosa.Submit("/trabajo/salidas/1/entregar", ("Amount", "15"))).Path);
        Assert.Equal(Soles.Of(15), kitchen.Read(o => o.Cash.Box));

        await justa.Get("/trabajo/salidas/1/informe");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await justa.Submit("/trabajo/salidas/1/informe", ("Said", ""))).Status);
        var told = await justa.Submit("/trabajo/salidas/1/informe", ("Said", "Aprendimos a costear. Habrá otro en julio."));
        Assert.True(told.Path == "/trabajo/salidas/1?hecho=report-given" && told.Says("Aprendimos a costear."), told.Html);
        Assert.False((await justa.Get("/")).Says("Contar a las demás"));

        await rosa.Get("/trabajo/salidas/quiero-ir");
        var wants = await rosa.Submit("/trabajo/salidas/quiero-ir");
        Assert.True(wants.Path == "/trabajo/salidas?hecho=wish-to-go" && wants.Says("Nunca ha ido") && wants.Says("de 5 socias"), wants.Html);
        await rosa.Get("/trabajo/salidas/ya-no");
        Assert.False((await rosa.Submit("/trabajo/salidas/ya-no")).Says("Nunca ha ido"));
        Assert.Equal(HttpStatusCode.NotFound, (await rosa.Get("/trabajo/salidas/9")).Status);
    }

    [Fact]
    public async Task The_board_shows_what_each_of_it_has_done_with_errands_first()
    {
        await using var kitchen = await Board.Elected();
        await kitchen.Node.Do(new RecordWork(kitchen.Today, "errand", [kitchen.Rosa], 120));
        using var justa = await kitchen.Node.SignedIn(5, Board.PinOfJusta);
        var board = await justa.Get("/organizacion/directiva");
        Assert.True(board.Says("En tres meses: 1 gestión, cocinó 0 veces."), board.Html);
    }
}
