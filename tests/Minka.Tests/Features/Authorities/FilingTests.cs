using System.Net;
using Minka.Domain.Authorities;
using Minka.Domain.Organizations;
using Minka.Domain.Storeroom;
using Minka.Tests.Features;
using Minka.Tests.Web;

namespace Minka.Tests.Features.Authorities;

public class FilingTests
{
    [Fact]
    public async Task A_paper_is_opened_carried_in_vain_taken_and_answered()
    {
        await using var kitchen = await Board.Elected();
        using var elena = await kitchen.Node.SignedIn();
        Assert.True((await elena.Get("/tramites")).Says("Ningún trámite en camino"));
        await elena.Get("/tramites/nuevo");
        var refused = await elena.Submit("/tramites/nuevo", ("Office", ""), ("WhatFor", "pedir ollas"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("pedir ollas", refused.Html);
        Assert.Equal("/tramites/1?hecho=filing-opened", (await elena.Submit("/tramites/nuevo", ("Office", "Mesa de partes"))).Path);

        await elena.Get("/tramites/1/ida");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await elena.Submit("/tramites/1/ida", ("Went", ""), ("Result", "ComeBackTomorrow"), ("Text", "salió a reunión"))).Status);
        var vain = await elena.Submit("/tramites/1/ida", ("Went", "1"), ("Went1", "2"), ("Hours", "2"), ("Minutes", "30"));
        Assert.Equal("/tramites/1?hecho=window-visited", vain.Path);
        Assert.True(vain.Says("1 vez en vano.") && vain.Says("Sra. Elena, Sra. Rosa") && vain.Says("5 horas") && vain.Says("salió a reunión"), vain.Html);
        await elena.Get("/tramites/1/ida");
        var taken = await elena.Submit("/tramites/1/ida", ("Result", "HandedIn"), ("FileNumber", "EXP-77"));
        Assert.True(taken.Says("EXP-77") && taken.Says("Deben responder hasta el"), taken.Html);
        Assert.True((await elena.Get("/tramites/fechas")).Says("Deben responder el trámite 1"));

        await elena.Get("/tramites/1/respuesta");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await elena.Submit("/tramites/1/respuesta", ("Text", "vendrán"))).Status);
        var answered = await elena.Submit("/tramites/1/respuesta", ("Result", "Promised"));
        Assert.True(answered.Says("prometido") && answered.Says("vendrán"), answered.Html);
        Assert.True((await elena.Get("/tramites")).Says("Ya respondidos"));
        Assert.Equal(HttpStatusCode.NotFound, (await elena.Get("/tramites/9")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await elena.Get("/tramites/1/foto/1")).Status);
        Assert.Equal(9 * 60, kitchen.Read(o => o.Ledger.Quantity("expenses:work:errands", Domain.Ledger.Commodity.WorkMinutes)) + 2 * 60);
    }

    [Fact]
    public async Task A_claim_goes_from_the_letter_to_the_stamp_and_after_a_silence_to_the_next_office()
    {
        await using var kitchen = await Board.Elected();
        var day = kitchen.Today.AddDays(-40);
        await kitchen.Node.Do(new ReceiveDelivery(day, Origin.Municipality, [new ReceivedProduct("rice", 150_000, 138_000)], kitchen.Elena) { Programme = "PCA", SheetNumber = "118-2026" }, kitchen.Hilda);
        await kitchen.Node.Do(new FileClaim(kitchen.Read(o => o.Store.Deliveries.Values.Single().Id), day), kitchen.Hilda);
        using var elena = await kitchen.Node.SignedIn();
        var letter = await elena.Get("/almacen/entregas/1/carta");
        Assert.True(letter.Says("Oficina del programa, municipalidad") && letter.Says("12 kg de arroz") && letter.Says("acta 118-2026") && letter.Says("en 3 días útiles"), letter.Html);
        Assert.Contains("/tramites/nuevo?entrega=1", (await elena.Get("/almacen/entregas/1")).Html);
        var form = await elena.Get("/tramites/nuevo?entrega=1");
        Assert.True(form.Says("Reclamo por la entrega 1. Faltaron 12 kg de arroz."), form.Html);
        await elena.Submit("/tramites/nuevo", ("Date", day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));
        await kitchen.Node.Do(new VisitWindow(kitchen.Read(o => o.Authorities.FilingOf(1)!.Id), day, WindowResult.HandedIn, [kitchen.Elena], 60, "EXP-9"), kitchen.Elena);
        var page = await elena.Get("/almacen/entregas/1");
        Assert.True(page.Says("Ya es tiempo del siguiente paso. Siguiente paso: Alcaldía"), page.Html);
        var next = await elena.Get("/almacen/entregas/1/carta");
        Assert.True(next.Says("Alcaldía") && next.Says("(EXP-9) y no hay respuesta."), next.Html);
        Assert.Equal(HttpStatusCode.NotFound, (await elena.Get("/almacen/entregas/8/carta")).Status);
    }

    [Fact]
    public async Task What_expires_stands_in_one_list_and_a_day_before_on_the_board()
    {
        await using var kitchen = await Board.Elected();
        using var elena = await kitchen.Node.SignedIn();
        Assert.True((await elena.Get("/tramites/papeles")).Says("Ninguno anotado"));
        await elena.Get("/tramites/papeles/nuevo");
        var refused = await elena.Submit("/tramites/papeles/nuevo", ("Kind", "Extinguisher"), ("Document", "E-5"), ("Until", "2026-01-01"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("E-5", refused.Html);
        Assert.Equal("/tramites/papeles?hecho=permit-recorded", (await elena.Submit("/tramites/papeles/nuevo", ("Until", "2026-12-10"))).Path);
        Assert.True((await elena.Get("/tramites/fechas")).Says("Vence el extintor"));
        var board = await elena.Get("/");
        Assert.True(board.Says("1 fecha con las autoridades") && board.Says("La primera: Vence el extintor, en 17 días."), board.Html);
    }

    [Fact]
    public async Task Elected_and_recognised_stand_apart_on_the_boards_page()
    {
        await using var kitchen = await Board.Elected();
        using var elena = await kitchen.Node.SignedIn();
        Assert.True((await elena.Get("/organizacion/directiva")).Says("Todavía sin resolución: 30 días."));
        await elena.Get("/tramites/reconocimiento");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await elena.Submit("/tramites/reconocimiento", ("Resolution", " "))).Status);
        await elena.Submit("/tramites/reconocimiento", ("Resolution", "R.G. 214"));
        Assert.True((await elena.Get("/organizacion/directiva")).Says("por R.G. 214, 30 días después."));
    }

    [Fact]
    public async Task Health_cards_are_named_to_who_may_read_them_and_counted_for_all_others()
    {
        await using var kitchen = await Board.Elected();
        using var elena = await kitchen.Node.SignedIn();
        await elena.Get("/tramites/carnes/nuevo");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await elena.Submit("/tramites/carnes/nuevo", ("Until", "2027-11-01"))).Status);
        await elena.Submit("/tramites/carnes/nuevo", ("Person", "2"));
        Assert.True((await elena.Get("/tramites/carnes")).Says("Sra. Rosa"));
        using var justa = await kitchen.Node.SignedIn(5, Board.PinOfJusta);
        var page = await justa.Get("/tramites/carnes");
        Assert.True(page.Says("1 de 5 socias tienen carné vigente; 0 vencen pronto; 4 por sacar."), page.Html);
        Assert.DoesNotContain("Rosa", page.Html);
    }
}
