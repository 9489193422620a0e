using System.Net;
using Minka.Domain.Amounts;
using Minka.Domain.Cash;
using Minka.Domain.Ledger;
using Minka.Domain.Organizations;

namespace Minka.Tests.Features.Cash;

public class CashTests
{
    [Fact]
    public async Task The_box_shows_what_it_holds_what_is_apart_and_what_is_in_hands()
    {
        await using var kitchen = await Board.Elected();
        await kitchen.BoxHolds(Soles.Of(350));
        await kitchen.Node.Do(new MoveMoney(kitchen.Today, MoneySource.Box, new MoneySource(MoneyPlace.SetAside, "gas"), Soles.Of(18)), kitchen.Rosa);
        await kitchen.Node.Do(new ReceiveMoney(kitchen.Today, IncomeKind.FundRaiser, Soles.Of(14), PaymentMeans.Yape, "0099", kitchen.Rosa), kitchen.Rosa);
        using var justa = await kitchen.Node.SignedIn(5, Board.PinOfJusta);
        var page = await justa.Get("/caja");
        Assert.True(page.IsOk, page.Html);
        foreach (var said in new[] { "S/ 332.00", "Guardada para el gas", "S/ 18.00", "Sra. Rosa", "S/ 14.00", "por entregar a la caja", "Todavía no hubo un arqueo.", "Pasó: de la caja, guardada para el gas" }) Assert.True(page.Says(said), said);
        // A member reads; only those with the office find the ways to write.
        Assert.DoesNotContain("/caja/gasto", page.Html);
    }

    [Fact]
    public async Task An_expense_leaves_the_box_with_its_paper()
    {
        await using var kitchen = await Board.Elected();
        await kitchen.BoxHolds(Soles.Of(20));
        using var rosa = await kitchen.Node.SignedIn(2, Board.PinOfRosa);
        await rosa.Get("/caja/gasto");
        var refused = await rosa.Submit("/caja/gasto", ("Amount", "1,250"), ("Note", "al aguatero"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.True(refused.Says("«1,250» no se entiende como monto"));
        Assert.True(refused.Says("Elija en qué se gastó."));
        Assert.Contains("al aguatero", refused.Html);
        var done = await rosa.Submit("/caja/gasto", ("Kind", "Water"), ("Amount", "6,00"), ("Paper", "Receipt"), ("PaperNumber", "88"));
        Assert.Equal("/caja?hecho=spent", done.Path);
        Assert.True(done.Says("Agua, recibo 88"), done.Html);
        Assert.True(done.Says("al aguatero"));
        Assert.Equal(Soles.Of(14), kitchen.Read(o => o.Cash.Box));
        Assert.Equal(Soles.Of(6), kitchen.Read(o => o.Ledger.Soles(Accounting.PotWater)));
    }

    [Fact]
    public async Task A_large_expense_asks_for_the_second_person_s_PIN()
    {
        await using var kitchen = await Board.Elected();
        await kitchen.BoxHolds(Soles.Of(400));
        using var rosa = await kitchen.Node.SignedIn(2, Board.PinOfRosa);
        await rosa.Get("/caja/gasto");
        Assert.DoesNotContain(rosa.Forms, f => f["SecondPin"] is not null);
        await rosa.Submit("/caja/gasto", ("Kind", "Repair"), ("Amount", "180"));
        Assert.Contains(rosa.Forms, f => f["SecondPin"] is not null);
        var without = await rosa.Submit("/caja/gasto", ("Second", "4"));
        Assert.True(without.Says("Falta el PIN de la segunda persona."));
        var done = await rosa.Submit("/caja/gasto", ("Second", "4"), ("SecondPin", Board.PinOfFlor));
        Assert.Equal("/caja?hecho=spent", done.Path);
        Assert.Equal(Soles.Of(220), kitchen.Read(o => o.Cash.Box));
    }

    [Fact]
    public async Task Income_by_Yape_is_in_her_hands_until_she_hands_it_over()
    {
        await using var kitchen = await Board.Elected();
        using var rosa = await kitchen.Node.SignedIn(2, Board.PinOfRosa);
        await rosa.Get("/caja/ingreso");
        var refused = await rosa.Submit("/caja/ingreso", ("Kind", "Donation"), ("Amount", ""), ("Means", "Yape"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        var received = await rosa.Submit("/caja/ingreso", ("Amount", "50"), ("Operation", "7788"));
        Assert.Equal("/caja?hecho=income", received.Path);
        Assert.Equal((Soles.Zero, Soles.Of(50)), kitchen.Read(o => (o.Cash.Box, o.Cash.InHands.Single().Amount)));
        await rosa.Get("/caja/mover");
        var tooMuch = await rosa.Submit("/caja/mover", ("Amount", "60"), ("From", "hand-2"), ("To", "box"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, tooMuch.Status);
        Assert.True(tooMuch.Says("Hay S/ 50.00; se pidió S/ 60.00"), tooMuch.Html);
        var handed = await rosa.Submit("/caja/mover", ("Amount", "50"));
        Assert.Equal("/caja?hecho=moved", handed.Path);
        Assert.Equal(Soles.Of(50), kitchen.Read(o => o.Cash.Box));
    }

    [Fact]
    public async Task Money_for_the_gas_is_kept_apart_in_one_form()
    {
        await using var kitchen = await Board.Elected();
        await kitchen.BoxHolds(Soles.Of(30));
        using var rosa = await kitchen.Node.SignedIn(2, Board.PinOfRosa);
        await rosa.Get("/caja/mover?de=box&a=apart-gas");
        await rosa.Submit("/caja/mover", ("Amount", "18"));
        Assert.Equal([("gas", Soles.Of(18))], kitchen.Read(o => o.Cash.SetAside.ToArray()));
    }

    [Fact]
    public async Task Two_count_the_box_and_the_book_is_not_shown_before()
    {
        await using var kitchen = await Board.Elected();
        await kitchen.BoxHolds(Soles.Of(100));
        using var rosa = await kitchen.Node.SignedIn(2, Board.PinOfRosa);
        var form = await rosa.Get("/caja/arqueo");
        Assert.False(form.Says("S/ 100.00"));
        Assert.True((await rosa.Submit("/caja/arqueo")).Says("Falta lo que contó."));
        var wrong = await rosa.Submit("/caja/arqueo", ("Pieces-5000", "1"), ("Pieces-2000", "2"), ("Pieces-50", "19"), ("Second", "4"), ("SecondPin", "1111"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Contains("value=\"19\"", wrong.Html);
        var done = await rosa.Submit("/caja/arqueo", ("SecondPin", Board.PinOfFlor));
        Assert.Equal("/caja?hecho=cash-counted", done.Path);
        Assert.True(done.Says("Último arqueo hoy, entre Sra. Rosa y Sra. Flor. Faltó S/ 0.50."), done.Html);
        Assert.Equal(Soles.Of(99, 50), kitchen.Read(o => o.Cash.Box));
    }

    [Fact]
    public async Task A_count_made_alone_waits_for_another_who_stands_by_it()
    {
        await using var kitchen = await Board.Elected();
        await kitchen.BoxHolds(Soles.Of(20));
        using var rosa = await kitchen.Node.SignedIn(2, Board.PinOfRosa);
        await rosa.Get("/caja/arqueo");
        var alone = await rosa.Submit("/caja/arqueo", ("Pieces-2000", "1"));
        Assert.True(alone.Says("Sra. Rosa contó sola el 23 de noviembre: S/ 20.00"), alone.Html);
        var confirm = $"/caja/arqueo/{kitchen.Read(o => o.Cash.Counts.Single().Stamp.Act):N}/confirmar";
        await rosa.Get(confirm);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await rosa.Submit(confirm)).Status);
        using var flor = await kitchen.Node.SignedIn(4, Board.PinOfFlor);
        await flor.Get(confirm);
        Assert.Equal("/caja?hecho=count-confirmed", (await flor.Submit(confirm)).Path);
        Assert.False(kitchen.Read(o => o.Cash.Counts.Single().IsAlone));
        Assert.Equal(HttpStatusCode.NotFound, (await flor.Get($"/caja/arqueo/{Guid.Empty:N}/confirmar")).Status);
    }

    [Fact]
    public async Task The_book_of_a_month_adds_up_and_its_print_names_nobody()
    {
        await using var kitchen = await Board.Elected();
        await kitchen.BoxHolds(Soles.Of(100));
        await kitchen.Node.Do(new Spend(kitchen.Today, ExpenseKind.Water, Soles.Of(6), Paper.Receipt, "88", MoneySource.Box), kitchen.Rosa);
        await kitchen.Node.Do(new Spend(kitchen.Today, ExpenseKind.Fares, Soles.Of(4), Paper.None, null, MoneySource.Box), kitchen.Rosa);
        await kitchen.Node.Do(new CorrectAct(kitchen.Read(o => o.Ledger.Transactions[^1].Stamp.Act), "no se viajó"), kitchen.Rosa);
        await kitchen.Node.Do(new MoveMoney(kitchen.Today, MoneySource.Box, new MoneySource(MoneyPlace.Hands, null, kitchen.Hilda), Soles.Of(30)), kitchen.Rosa);
        using var flor = await kitchen.Node.SignedIn(4, Board.PinOfFlor);
        var book = await flor.Get("/caja/libro?mes=2026-11");
        Assert.True(book.IsOk, book.Html);
        Assert.Contains("<tr class=\"struck\">", book.Html);
        Assert.True(book.Says("64.00"), book.Html);
        var paper = await flor.Get("/caja/libro/hoja?mes=2026-11");
        Assert.True(paper.Says("en manos de la socia N.º 3"), paper.Html);
        Assert.False(paper.Says("Hilda"));
        Assert.True(paper.Says("No es para la pared."));
        Assert.True(paper.Says(string.Join(" · ", kitchen.Node.Kitchen.Integrity.Words!.Split(' '))));
        Assert.True((await flor.Get("/caja/libro?mes=2026-12")).Says("64.00"));
    }

    [Fact]
    public async Task What_a_household_owes_is_seen_and_paid_only_by_whoever_keeps_the_box()
    {
        await using var kitchen = await Board.Elected();
        var house = kitchen.Read(o => o.Register.HouseholdOf(5)!.Id);
        await kitchen.Node.Do(new RecordOpening(kitchen.Today, null, null, [], [new OpeningDebt(house, Soles.Of(8))], kitchen.Rosa));
        using var justa = await kitchen.Node.SignedIn(5, Board.PinOfJusta);
        Assert.Equal(HttpStatusCode.Forbidden, (await justa.Get("/caja/deudas")).Status);
        using var rosa = await kitchen.Node.SignedIn(2, Board.PinOfRosa);
        Assert.True((await rosa.Get("/caja/deudas")).Says("S/ 8.00"));
        await rosa.Get("/caja/deudas/5");
        var refused = await rosa.Submit("/caja/deudas/5", ("Amount", "ocho"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("ocho", refused.Html);
        var paid = await rosa.Submit("/caja/deudas/5", ("Amount", "8"));
        Assert.Equal("/caja/deudas?hecho=debt-paid", paid.Path);
        Assert.True(paid.Says("Nadie tiene nada por pagar"), paid.Html);
        Assert.Equal(Soles.Of(8), kitchen.Read(o => o.Cash.Box));
        Assert.True((await rosa.Get("/caja/deudas/5")).Says("Pagó"));
    }
}
