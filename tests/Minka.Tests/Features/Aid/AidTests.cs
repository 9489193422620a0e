using System.Net;
using Minka.Domain.Aid;
using Minka.Domain.Amounts;
using Minka.Domain.Authorities;
using Minka.Domain.Cash;
using Minka.Domain.Kitchen;
using Minka.Domain.Organizations;
using Minka.Domain.Readiness;
using Minka.Domain.Storeroom;
using Minka.Tests.Features;
using Minka.Tests.Web;

namespace Minka.Tests.Features.Aid;

public class AidTests
{
    static RecordProgramme Pca(DateOnly from) => new(null, "PCA", ProgrammeKind.Pca, from, 74, 60, false, [new("rice", 150), new("lentils", 50)], true, "Resolución 12");

    [Fact]
    public async Task A_programme_is_written_down_and_tells_what_is_owed()
    {
        await using var kitchen = await Board.Elected();
        using var elena = await kitchen.Node.SignedIn();
        Assert.True((await elena.Get("/ayuda")).Says("Ningún programa anotado"));
        var form = await elena.Get("/ayuda/programas/nuevo");
        Assert.True(form.IsOk, form.Html);
        var refused = await elena.Submit("/ayuda/programas/nuevo", ("Name", "PCA Comas"), ("Users", "0"), ("Source", ""));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("PCA Comas", refused.Html);
        Assert.True(refused.Says("Escriba para cuántas personas es: de 1 a 5000."), refused.Html);
        var done = await elena.Submit("/ayuda/programas/nuevo", ("Users", "74"), ("Source", "Resolución 12"), ("From", "2026-11-02"));
        Assert.Equal("/ayuda/programas/pca-comas?hecho=programme-recorded", done.Path);
        // Sixteen days of service until today: 74 × 16 × 150 g of rice.
        Assert.True(done.Says("177.6 kg"), done.Html);
        Assert.True((await elena.Get("/ayuda")).Says("En 21 días no llegó nada."));

        await elena.Get("/ayuda/programas/pca-comas/terminos");
        var terms = await elena.Submit("/ayuda/programas/pca-comas/terminos", ("Users", "60"), ("Source", "Resolución 40"), ("From", "2026-11-23"), ("Amount0", "9999"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, terms.Status);
        Assert.Equal("/ayuda/programas/pca-comas?hecho=programme-recorded", (await elena.Submit("/ayuda/programas/pca-comas/terminos", ("Amount0", "160"))).Path);
        await elena.Get("/ayuda/programas/pca-comas/fin");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await elena.Submit("/ayuda/programas/pca-comas/fin", ("LastDay", "2026-10-01"))).Status);
        Assert.Equal("/ayuda/programas/pca-comas?hecho=programme-ended", (await elena.Submit("/ayuda/programas/pca-comas/fin", ("LastDay", "2026-12-31"))).Path);
        Assert.Equal(HttpStatusCode.NotFound, (await elena.Get("/ayuda/programas/luna")).Status);
    }

    [Fact]
    public async Task The_figures_leave_as_a_spreadsheet_from_the_page_they_stand_on()
    {
        await using var kitchen = await Board.Elected();
        await kitchen.Node.Do(Pca(new DateOnly(2026, 11, 2)), kitchen.Elena);
        using var justa = await kitchen.Node.SignedIn(5, Board.PinOfJusta);
        var csv = await justa.Get("/ayuda/programas/pca?como=csv");
        Assert.True(csv.IsOk);
        Assert.Contains("177.600", csv.Html);
        Assert.True((await justa.Get("/ayuda/parte?como=csv")).IsOk);
        Assert.True((await justa.Get("/tramites/fechas?como=csv")).IsOk);
    }

    [Fact]
    public async Task The_share_of_the_State_stands_against_the_law_with_its_method()
    {
        await using var kitchen = await Cooked();
        using var justa = await kitchen.Node.SignedIn(5, Board.PinOfJusta);
        var page = await justa.Get("/ayuda/parte");
        Assert.True(page.Says("En promedio el Estado puso 40 de cada 100 soles; la ley ordena 65. Llegó a la ley en 0 meses de 1."), page.Html);
        Assert.True(page.Says("No se vuelve soles mientras una asamblea no le ponga valor."));
        Assert.True((await justa.Get("/ayuda")).Says("de cada 100 soles los puso el Estado"));
    }

    [Fact]
    public async Task The_sheet_for_the_mayors_table_names_nobody_and_carries_the_six_words()
    {
        await using var kitchen = await Cooked();
        await kitchen.Node.Do(Pca(new DateOnly(2026, 11, 16)), kitchen.Elena);
        using var justa = await kitchen.Node.SignedIn(5, Board.PinOfJusta);
        var paper = await justa.Get("/ayuda/hoja");
        Assert.True(paper.IsOk, paper.Html);
        foreach (var said in new[] { "Lo que hicimos en noviembre de 2026", "En noviembre de 2026 cocinamos 50 raciones.", "La ley ordena que el Estado ponga 65 de cada 100 soles.", "Llegaron 40 de cada 100.", "Pedimos la fecha en que llegarán" })
            Assert.True(paper.Says(said), said + paper.Html);
        foreach (var name in new[] { "Elena", "Rosa", "Hilda", "Flor", "Justa" }) Assert.DoesNotContain(name, paper.Html);
        Assert.True(paper.Says(string.Join(" · ", kitchen.Node.Kitchen.Integrity.Words!.Split(' '))));
        Assert.True((await justa.Get("/ayuda/hoja?mes=2026-10")).Says("Lo que hicimos en octubre de 2026"));
        // A month that has not begun is this one.
        Assert.True((await justa.Get("/ayuda/hoja?mes=2027-10")).Says("Lo que hicimos en noviembre de 2026"));
    }

    [Fact]
    public async Task What_is_missing_to_be_ready_has_its_door_and_prints_as_the_folders_cover()
    {
        await using var kitchen = await Cooked();
        using var elena = await kitchen.Node.SignedIn();
        var page = await elena.Get("/ayuda/al-dia");
        Assert.True(page.Says("Falta algo para estar al día"), page.Html);
        Assert.Contains("/ayuda/al-dia/actas", page.Html);
        await elena.Get("/ayuda/al-dia/actas");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await elena.Submit("/ayuda/al-dia/actas", ("Date", "2027-01-01"))).Status);
        await elena.Submit("/ayuda/al-dia/actas", ("Date", "2026-11-20"));
        await kitchen.Node.Do(new CountCash(kitchen.Today, []), kitchen.Rosa);
        Assert.True((await elena.Get("/ayuda/al-dia")).Says("La carpeta se puede mostrar ahora mismo."), (await elena.Get("/ayuda/al-dia")).Html);
        var paper = await elena.Get("/ayuda/al-dia/hoja");
        Assert.True(paper.Says("Carpeta del comedor") && paper.Says("Libro de actas de asamblea") && paper.Says("El último: 20 de noviembre de 2026."), paper.Html);
        Assert.True((await elena.Get("/organizacion")).Says("Al día"));
    }

    [Fact]
    public async Task What_might_be_asked_about_is_for_the_board_alone_and_never_written()
    {
        await using var kitchen = await Cooked();
        var entries = kitchen.Node.Kitchen.Integrity.Entries;
        using var flor = await kitchen.Node.SignedIn(4, Board.PinOfFlor);
        var page = await flor.Get("/ayuda/observaciones");
        Assert.True(page.Says("Extintor por recargar") && page.Says("Esto lo ve solo la directiva."), page.Html);
        using var justa = await kitchen.Node.SignedIn(5, Board.PinOfJusta);
        Assert.Equal(HttpStatusCode.Forbidden, (await justa.Get("/ayuda/observaciones")).Status);
        Assert.DoesNotContain("/ayuda/observaciones", (await justa.Get("/ayuda")).Html);
        Assert.Equal(entries, kitchen.Node.Kitchen.Integrity.Entries);
    }

    [Fact]
    public async Task Every_observation_can_be_said()
    {
        await using var kitchen = await Board.Elected();
        await kitchen.Node.Do(new RecordFound(kitchen.Today, "rice", 10_000), kitchen.Hilda);
        await kitchen.Node.Do(new GiveOut(kitchen.Today, [new Take("rice", 1_000)], GivenReason.Raw), kitchen.Hilda);
        await kitchen.Node.Do(new CountStore(kitchen.Today, "rice", null, 5_000, CountReason.NotYetKnown), kitchen.Hilda);
        await kitchen.Node.Do(new ReceiveDelivery(kitchen.Today.AddDays(-20), Origin.State, [new ReceivedProduct("lentils", 9_000, 8_000, Expiry: kitchen.Today.AddDays(-1))], kitchen.Justa) { PeriodFrom = kitchen.Today, PeriodTo = kitchen.Today.AddDays(3) }, kitchen.Hilda);
        await kitchen.BoxHolds(Soles.Of(100));
        await kitchen.Node.Do(new Spend(kitchen.Today, ExpenseKind.Water, Soles.Of(6), Paper.None, null, MoneySource.Box), kitchen.Rosa);
        await kitchen.Node.Do(Pca(kitchen.Today.AddDays(-100)), kitchen.Elena);
        using var elena = await kitchen.Node.SignedIn();
        var page = await elena.Get("/ayuda/observaciones");
        foreach (var said in new[] { "1 entrega cruda", "Faltaron 4 kg de arroz", "Recibió alguien sin cargo, entrega 1", "Acta sin completar, entrega 1", "Canasta incompleta, entrega 1", "Período raro, entrega 1", "Vencido: lentejas, 8 kg", "1 gasto sin papel" })
            Assert.True(page.Says(said), said + page.Html);
    }

    [Fact]
    public async Task A_supervision_is_written_down_and_what_it_asked_for_put_in_order()
    {
        await using var kitchen = await Board.Elected();
        using var elena = await kitchen.Node.SignedIn();
        Assert.True((await elena.Get("/ayuda/supervision")).Says("Ninguna anotada"));
        await elena.Get("/ayuda/supervision/nueva");
        var refused = await elena.Submit("/ayuda/supervision/nueva", ("Arrived", "diez"), ("Asked", "parihuelas"), ("Fault-Store", "1"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.True(refused.Says("«diez» no es una hora. Por ejemplo 10:30.") && refused.Html.Contains("parihuelas", StringComparison.Ordinal), refused.Html);
        var done = await elena.Submit("/ayuda/supervision/nueva", ("Arrived", "10:30"), ("Fault-Store", "1"));
        Assert.Equal("/ayuda/supervision/1?hecho=supervision-held", done.Path);
        Assert.True(done.Says("Hasta el martes 8 de diciembre, en 15 días.") && done.Says("Vino antes de la entrega de ese mes."), done.Html);
        var mended = await elena.Submit("/ayuda/supervision/1/orden");
        Assert.True(mended.Says("En orden desde el 23 de noviembre."), mended.Html);
        Assert.True((await elena.Get("/ayuda/supervision")).Says("todo en orden"));
        Assert.Equal(HttpStatusCode.NotFound, (await elena.Get("/ayuda/supervision/9")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await elena.Get("/ayuda/supervision/1/foto")).Status);
    }

    [Fact]
    public async Task Food_handed_out_raw_is_written_apart()
    {
        await using var kitchen = await Board.Elected();
        await kitchen.Node.Do(new RecordFound(kitchen.Today, "rice", 10_000), kitchen.Hilda);
        using var hilda = await kitchen.Node.SignedIn(3, Board.PinOfHilda);
        Assert.Contains("/almacen/rice/entregar", (await hilda.Get("/almacen/rice")).Html);
        Assert.True((await hilda.Get("/almacen/rice/entregar")).Says("Hay 10 kg."));
        var refused = await hilda.Submit("/almacen/rice/entregar", ("Quantity", "12 kg"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("12 kg", refused.Html);
        Assert.EndsWith("?hecho=handed-out", (await hilda.Submit("/almacen/rice/entregar", ("Quantity", "2 kg"))).Path);
        Assert.Equal(8_000, kitchen.Read(o => o.Store.QuantityOf("rice")));
        Assert.Equal(HttpStatusCode.NotFound, (await hilda.Get("/almacen/moon/entregar")).Status);
    }

    [Fact]
    public async Task A_member_takes_her_years_and_hours_along_and_nobody_elses()
    {
        await using var kitchen = await Cooked();
        using var justa = await kitchen.Node.SignedIn(5, Board.PinOfJusta);
        Assert.Contains("/socias/5/constancia", (await justa.Get("/socias/5")).Html);
        var paper = await justa.Get("/socias/5/constancia");
        Assert.True(paper.Says("Constancia de servicio") && paper.Says("Sra. Justa") && paper.Says("Cocinó 1 turno. De las ollas en que trabajó salieron 50 raciones.") && paper.Says("6 horas"), paper.Html);
        Assert.Equal(HttpStatusCode.Forbidden, (await justa.Get("/socias/2/constancia")).Status);
        using var elena = await kitchen.Node.SignedIn();
        Assert.True((await elena.Get("/socias/1/constancia")).Says("Presidenta"));
        Assert.Equal(HttpStatusCode.NotFound, (await elena.Get("/socias/99/constancia")).Status);
    }

    /// <summary>One pot of fifty: aid worth S/ 40 and a market of S/ 60; Justa cooked.</summary>
    static async Task<Board> Cooked()
    {
        var kitchen = await Board.Elected();
        var (node, today) = (kitchen.Node, kitchen.Today);
        await kitchen.BoxHolds(Soles.Of(60));
        await node.Do(new ReceiveDelivery(today, Origin.Municipality, [new ReceivedProduct("rice", 10_000, 10_000, Expiry: today.AddYears(1), Value: Soles.Of(40))], kitchen.Elena)
        { Programme = "PCA", SheetNumber = "7", Folio = "31", PeriodFrom = today, PeriodTo = today.AddDays(59) }, kitchen.Hilda);
        await node.Do(new Spend(today, ExpenseKind.Market, Soles.Of(60), Paper.Boleta, "B-1", MoneySource.Box), kitchen.Rosa);
        await node.Do(new TakeOut(today, [new Take("rice", 10_000)]), kitchen.Hilda);
        await node.Do(new NameCrew(today, [new CrewPlace(kitchen.Justa, false)]), kitchen.Hilda);
        await node.Do(new SayCooked(today, 50), kitchen.Hilda);
        await node.Do(new CloseDay(today, 50, 0, 0), kitchen.Hilda);
        return kitchen;
    }
}
