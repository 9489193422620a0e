using System.Net;
using Minka.Domain.Amounts;
using Minka.Domain.Cash;
using Minka.Domain.Contributions;
using Minka.Domain.Fundraising;
using Minka.Domain.Ledger;
using Minka.Domain.Organizations;
using Minka.Domain.Storeroom;
using Minka.Domain.Subsidies;

namespace Minka.Tests.Features.Money;

/// <summary>The screens of money beyond the daily box, walked as those who use them.</summary>
public class MoneyWalkTests
{
    [Fact]
    public async Task An_errand_is_written_signed_above_the_cap_and_seen_by_everybody_as_a_total()
    {
        await using var kitchen = await Board.Elected();
        await kitchen.BoxHolds(Soles.Of(90));
        using var rosa = await kitchen.Node.SignedIn(2, Board.PinOfRosa);
        await rosa.Get("/caja/pasajes/nueva");
        var refused = await rosa.Submit("/caja/pasajes/nueva", ("Purpose", "Reclamar el arroz"), ("Minutes", "2.5"), ("Travellers", "3"), ("Travellers", "5"), ("Fares", "12"), ("Refreshments", "6"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.True(refused.Says("Pasa lo que acordó la asamblea: S/ 10.00 de pasaje"), refused.Html);
        Assert.Contains("Reclamar el arroz", refused.Html);
        var done = await rosa.Submit("/caja/pasajes/nueva", ("WhyMore", "Hubo paro de buses"), ("Second", "4"), ("SecondPin", Board.PinOfFlor));
        Assert.True(done.Path == "/caja/pasajes?hecho=errand", done.Html);
        Assert.True(done.Says("S/ 36.00"));
        Assert.True(done.Says("Sra. Hilda"), "the treasurer reads each one's total");
        Assert.Equal((Soles.Of(54), -150L), kitchen.Read(o => (o.Cash.Box, o.Ledger.Quantity(Accounting.WorkOf(5), Commodity.WorkMinutes))));
        var sheet = await rosa.Get("/caja/pasajes/1/hoja");
        Assert.True(sheet.Says("Motivo: Reclamar el arroz") && sheet.Says("Sra. Justa"), sheet.Html);
        Assert.True((await rosa.Get("/caja/pasajes/1")).Says("Hubo paro de buses"));
        using var justa = await kitchen.Node.SignedIn(5, Board.PinOfJusta);
        var hers = await justa.Get("/caja/pasajes");
        Assert.True(hers.Says("S/ 36.00") && hers.Says("S/ 18.00") && !hers.Says("Sra. Hilda"), "a member reads the total and her own");
    }

    [Fact]
    public async Task A_household_reads_its_own_contributions_and_nobody_elses()
    {
        await using var kitchen = await Board.Elected();
        await kitchen.Node.Do(new DecideSetting(MoneySettings.MonthlyDues.Key, 5_00, kitchen.Today.AddDays(-60), "Asamblea"));
        using var rosa = await kitchen.Node.SignedIn(2, Board.PinOfRosa);
        await rosa.Get("/caja/aportes/valor");
        Assert.Equal(HttpStatusCode.Forbidden, rosa.Page.Status);
        await kitchen.Node.Do(new DecideContributionValue("potato", Soles.Of(2), kitchen.Today, "Asamblea, acta 3"));
        await rosa.Get("/caja/aportes/cuota");
        Assert.Equal("/caja/aportes?hecho=dues-charged", (await rosa.Submit("/caja/aportes/cuota")).Path);
        await rosa.Get("/caja/aportes/viveres");
        var refused = await rosa.Submit("/caja/aportes/viveres", ("Household", "5"), ("Item", "potato"), ("Quantity", "muchas"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("muchas", refused.Html);
        var done = await rosa.Submit("/caja/aportes/viveres", ("Quantity", "2 kg"));
        Assert.True(done.Path == "/caja/aportes?hecho=contribution-goods", done.Html);
        Assert.Equal((Soles.Of(1), 2_000L), kitchen.Read(o => (o.Contributions.OwedBy(o.Register.HouseholdOf(5)!.Id), o.Store.QuantityOf("potato"))));
        await rosa.Get("/caja/aportes/trabajo");
        Assert.Equal("/caja/aportes?hecho=contribution-work", (await rosa.Submit("/caja/aportes/trabajo", ("Person", "5"), ("Minutes", "3"))).Path);
        await rosa.Get("/caja/aportes/plata");
        Assert.Equal("/caja/aportes?hecho=contribution-money", (await rosa.Submit("/caja/aportes/plata", ("Household", "3"), ("Amount", "5"))).Path);
        await rosa.Get("/caja/aportes/agua");
        Assert.Equal("/caja/aportes?hecho=contribution-water", (await rosa.Submit("/caja/aportes/agua", ("Household", "3"), ("Millilitres", "20"))).Path);
        using var justa = await kitchen.Node.SignedIn(5, Board.PinOfJusta);
        Assert.True((await justa.Get("/caja/aportes")).Says("S/ 1.00"));
        Assert.True((await justa.Get("/caja/aportes/5")).Says("Papa blanca"));
        Assert.Equal(HttpStatusCode.NotFound, (await justa.Get("/caja/aportes/3")).Status);
    }

    [Fact]
    public async Task Who_has_cards_is_told_to_her_and_never_printed()
    {
        await using var kitchen = await Board.Elected();
        using var rosa = await kitchen.Node.SignedIn(2, Board.PinOfRosa);
        await rosa.Get("/caja/actividades/nueva");
        var refused = await rosa.Submit("/caja/actividades/nueva", ("Name", ""), ("CardPrice", "15"), ("Cards", "50"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal("/caja/actividades?hecho=activity-opened", (await rosa.Submit("/caja/actividades/nueva", ("Name", "Pollada para la cocina"))).Path);
        await rosa.Get("/caja/actividades/1/entregar");
        Assert.Equal("/caja/actividades/1?hecho=cards-handed", (await rosa.Submit("/caja/actividades/1/entregar", ("Person", "5"), ("From", "1"), ("To", "5"))).Path);
        await rosa.Get("/caja/actividades/1/cobrar");
        var notHers = await rosa.Submit("/caja/actividades/1/cobrar", ("Person", "5"), ("From", "4"), ("To", "6"));
        Assert.True(notHers.Status == HttpStatusCode.UnprocessableEntity && notHers.Says("La tarjeta 6"), notHers.Html);
        var paid = await rosa.Submit("/caja/actividades/1/cobrar", ("From", "1"), ("To", "3"));
        Assert.True(paid.Path == "/caja/actividades/1?hecho=cards-paid" && paid.Says("4–5"), paid.Html);
        using var justa = await kitchen.Node.SignedIn(5, Board.PinOfJusta);
        Assert.True((await justa.Get("/caja/actividades/1")).Says("2 tarjetas por pagar o devolver"));
        using var hilda = await kitchen.Node.SignedIn(3, Board.PinOfHilda);
        Assert.False((await hilda.Get("/caja/actividades/1")).Says("Sra. Justa"));
        Assert.False((await rosa.Get("/caja/actividades/1/hoja")).Says("Sra. Justa"));
        await rosa.Get("/caja/actividades/1/cerrar");
        Assert.Equal("/caja/actividades/1?hecho=activity-closed", (await rosa.Submit("/caja/actividades/1/cerrar")).Path);
        Assert.Equal(Soles.Of(45), kitchen.Read(o => o.Cash.Box));
    }

    [Fact]
    public async Task The_subsidy_is_rendered_with_its_sworn_lines()
    {
        await using var kitchen = await Board.Elected();
        using var rosa = await kitchen.Node.SignedIn(2, Board.PinOfRosa);
        await rosa.Get("/caja/subvenciones/nueva");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await rosa.Submit("/caja/subvenciones/nueva", ("Amount", "nada"))).Status);
        Assert.Equal("/caja/subvenciones?hecho=subsidy-received", (await rosa.Submit("/caja/subvenciones/nueva", ("Amount", "285"))).Path);
        await rosa.Get("/caja/gasto");
        var refused = await rosa.Submit("/caja/gasto", ("Kind", "Water"), ("Amount", "6"), ("Source", "apart-subsidy-1"), ("Paper", "Receipt"));
        Assert.True(refused.Status == HttpStatusCode.UnprocessableEntity && refused.Says("solo para comida"), refused.Html);
        Assert.Equal("/caja?hecho=spent", (await rosa.Submit("/caja/gasto", ("Kind", "Fuel"), ("Paper", "SwornStatement"), ("Note", "leña de la feria"))).Path);
        var page = await rosa.Get("/caja/subvenciones/1");
        Assert.True(page.Says("S/ 279.00") && page.Says("leña de la feria"), page.Html);
        await rosa.Get("/caja/subvenciones/1/presentar");
        Assert.Equal("/caja/subvenciones/1?hecho=subsidy-Filed", (await rosa.Submit("/caja/subvenciones/1/presentar")).Path);
        await rosa.Get("/caja/subvenciones/1/observacion");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await rosa.Submit("/caja/subvenciones/1/observacion")).Status);
        Assert.Equal("/caja/subvenciones/1?hecho=subsidy-Observed", (await rosa.Submit("/caja/subvenciones/1/observacion", ("Note", "falta un número"))).Path);
        var sheet = await rosa.Get("/caja/subvenciones/1/hoja");
        Assert.True(sheet.Says("Declaración jurada de gastos") && sheet.Says("leña de la feria"), sheet.Html);
        using var flor = await kitchen.Node.SignedIn(4, Board.PinOfFlor);
        Assert.True((await flor.Get("/caja/subvenciones")).Says("Observado: responder hasta el 26 de noviembre."), flor.Page.Html);
    }

    [Fact]
    public async Task A_gas_voucher_buys_a_cylinder_with_the_rest_from_the_box()
    {
        await using var kitchen = await Board.Elected();
        await kitchen.BoxHolds(Soles.Of(60));
        using var rosa = await kitchen.Node.SignedIn(2, Board.PinOfRosa);
        await rosa.Get("/caja/vales/nuevo");
        Assert.Equal("/caja/vales?hecho=voucher-received", (await rosa.Submit("/caja/vales/nuevo", ("Code", "00412"), ("Expiry", "2026-12-10"))).Path);
        Assert.True((await rosa.Get("/caja/vales")).Says("sirve hasta el 10 de diciembre de 2026"));
        await rosa.Get("/caja/vales/1/usar");
        Assert.Equal("/caja/vales/1?hecho=voucher-used", (await rosa.Submit("/caja/vales/1/usar", ("Price", "50"))).Path);
        Assert.Equal((Soles.Of(26), 10_000L), kitchen.Read(o => (o.Cash.Box, o.Store.QuantityOf("gas"))));
    }

    [Fact]
    public async Task The_balance_is_read_aloud_and_names_nobody()
    {
        await using var kitchen = await Board.Elected();
        await kitchen.BoxHolds(Soles.Of(100));
        await kitchen.Node.Do(new MoveMoney(kitchen.Today, MoneySource.Box, new MoneySource(MoneyPlace.Hands, null, kitchen.Hilda), Soles.Of(30)), kitchen.Rosa);
        await kitchen.Node.Do(new Spend(kitchen.Today, ExpenseKind.Water, Soles.Of(6), Paper.None, null, MoneySource.Box), kitchen.Rosa);
        using var justa = await kitchen.Node.SignedIn(5, Board.PinOfJusta);
        var page = await justa.Get("/caja/balance");
        Assert.Equal("/caja/balance/2026-11", page.Path);
        Assert.True(page.Says("En noviembre de 2026 empezamos con S/ 0.00. Entraron S/ 100.00 y salieron S/ 6.00. Quedan S/ 94.00."), page.Html);
        var sheet = await justa.Get("/caja/balance/2026-11/hoja");
        Assert.True(sheet.Says("Quedan S/ 94.00.") && !sheet.Says("Sra. Hilda"), sheet.Html);
        Assert.Equal(HttpStatusCode.NotFound, (await justa.Get("/caja/balance/2026-13")).Status);
    }

    [Fact]
    public async Task A_treasurer_who_hands_over_in_order_takes_the_slip_that_says_so()
    {
        await using var kitchen = await Board.Elected();
        await kitchen.BoxHolds(Soles.Of(120));
        using var rosa = await kitchen.Node.SignedIn(2, Board.PinOfRosa);
        await rosa.Get("/caja/traspasos/caja");
        var refused = await rosa.Submit("/caja/traspasos/caja", ("Incoming", "2"), ("Witness", "4"), ("Pieces-10000", "1"));
        Assert.True(refused.Status == HttpStatusCode.UnprocessableEntity && refused.Says("Son tres personas distintas"), refused.Html);
        var written = await rosa.Submit("/caja/traspasos/caja", ("Incoming", "3"), ("Pieces-2000", "1"));
        Assert.True(written.Path == "/caja/traspasos/1?hecho=handover" && written.Says("Falta que confirme: Sra. Hilda, Sra. Flor."), written.Html);
        Assert.Equal(HttpStatusCode.NotFound, (await rosa.Get("/caja/traspasos/1/constancia")).Status);
        await rosa.Get("/caja/traspasos/1");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await rosa.Submit("/caja/traspasos/1", ("Second", "3"), ("SecondPin", "0000"))).Status);
        Assert.Equal("/caja/traspasos/1?hecho=handover-confirmed", (await rosa.Submit("/caja/traspasos/1", ("Second", "3"), ("SecondPin", Board.PinOfHilda))).Path);
        using var flor = await kitchen.Node.SignedIn(4, Board.PinOfFlor);
        await flor.Get("/caja/traspasos/1");
        await flor.Submit("/caja/traspasos/1");
        var slip = await flor.Get("/caja/traspasos/1/constancia");
        Assert.True(slip.Says("Entregó en orden") && slip.Says("Sra. Rosa entregó la caja a Sra. Hilda ante Sra. Flor"), slip.Html);
        Assert.True(slip.Says(string.Join(" · ", kitchen.Node.Kitchen.Integrity.Words!.Split(' '))));
    }

    [Fact]
    public async Task A_repeated_operation_is_pointed_out_kept_in_doubt_and_settled_by_the_bank_s_list()
    {
        await using var kitchen = await Board.Elected();
        await kitchen.Node.Do(new ReceiveMoney(kitchen.Today, IncomeKind.Donation, Soles.Of(20), PaymentMeans.Yape, "0041551", kitchen.Rosa), kitchen.Rosa);
        using var rosa = await kitchen.Node.SignedIn(2, Board.PinOfRosa);
        await rosa.Get("/caja/ingreso");
        var repeated = await rosa.Submit("/caja/ingreso", ("Kind", "Donation"), ("Amount", "30"), ("Means", "Plin"), ("Operation", "0041551"));
        Assert.True(repeated.Says("ya está anotada el 23 de noviembre de 2026; la anotó Sra. Rosa"), repeated.Html);
        Assert.Equal("/caja?hecho=income", (await rosa.Submit("/caja/ingreso", ("InDoubt", "1"))).Path);
        Assert.Equal(Soles.Of(30), kitchen.Read(o => o.Ledger.Soles(Accounting.InDoubt)));
        await rosa.Get("/caja/operaciones");
        Assert.True((await rosa.Submit("/caja/operaciones")).Says("Falta la lista."));
        var compared = await rosa.Submit("/caja/operaciones", ("List", "23/11 YAPE DE JULIA 0041551 S/ 20.00\n23/11 OTRO 998877 S/ 5.00"));
        Assert.True(compared.Says("1 coincide") && compared.Says("En la lista dice S/ 20.00"), compared.Html);
        Assert.Equal("/caja/operaciones?hecho=payments-matched", (await rosa.Submit("/caja/operaciones/confirmar")).Path);
        var doubtful = kitchen.Read(o => o.Payments.InDoubt.Single().Act);
        Assert.Equal("/caja/operaciones?hecho=payment-settled", (await rosa.Submit($"/caja/operaciones/{doubtful:N}/no-llego")).Path);
        Assert.Equal((Soles.Zero, Soles.Of(30)), kitchen.Read(o => (o.Ledger.Soles(Accounting.InDoubt), o.Ledger.Soles(Accounting.PaymentsLost))));
    }
}
