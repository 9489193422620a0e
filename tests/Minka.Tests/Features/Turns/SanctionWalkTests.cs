using System.Net;
using Minka.Domain.Amounts;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;

namespace Minka.Tests.Features.Turns;

/// <summary>A missed turn from the proposal to the assembly. Elena (1) presides, Flor (4) is the fiscal; Justa (5) missed it.</summary>
public class SanctionWalkTests
{
    const string List = "/turnos/sanciones";

    [Fact]
    public async Task A_fine_is_proposed_explained_decided_appealed_and_lightened()
    {
        await using var kitchen = await Statute();
        using var elena = await kitchen.Node.SignedIn();
        await Propose(elena);
        using var justa = await kitchen.Node.SignedIn(5, Board.PinOfJusta);
        var page = await justa.Get("/turnos/mis-dias");
        Assert.True(page.Says("Un turno que faltó") && page.Html.Contains(List + "/1"), page.Html);
        page = await justa.Get(List + "/1");
        Assert.True(page.Says("Todavía no se decidió nada") && page.Says("«No vino»") && page.Says("Contar qué pasó") && !page.Says("Decidir"), page.Html);
        await justa.Get(List + "/1/explicar");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await justa.Submit(List + "/1/explicar", ("Words", " "))).Status);
        Assert.Equal(List + "/1?hecho=sanction-explained", (await justa.Submit(List + "/1/explicar", ("Words", "Llevé a mi mamá a la posta"))).Path);

        await elena.Get(List + "/1/decidir");
        var refused = await elena.Submit(List + "/1/decidir", ("Ruling", "Lightened"), ("Kind", "Fine"), ("Fine", "12"), ("Words", "Es la primera vez"), ("Second", "4"), ("SecondPin", Board.PinOfFlor));
        Assert.True(refused.Status == HttpStatusCode.UnprocessableEntity && refused.Says("Tiene que ser menos que antes") && refused.Html.Contains("Es la primera vez"), refused.Html);
        var done = await elena.Submit(List + "/1/decidir", ("Ruling", "Upheld"), ("Kind", ""), ("Fine", ""), ("SecondPin", Board.PinOfFlor));
        Assert.True(done.Path == List + "/1?hecho=sanction-decided" && done.Says("Sra. Elena y Sra. Flor"), done.Html);
        Assert.Equal(Soles.Of(10), Owed(kitchen));
        using var rosa = await kitchen.Node.SignedIn(2, Board.PinOfRosa);
        Assert.True((await rosa.Get("/caja/deudas/5")).Says("Por un turno que faltó"), rosa.Page.Html);

        await justa.Get(List + "/1/apelar");
        done = await justa.Submit(List + "/1/apelar");
        Assert.True(done.Path == List + "/1?hecho=sanction-appealed" && done.Says("Mientras tanto no vale nada"), done.Html);
        Assert.Equal(Soles.Zero, Owed(kitchen));
        await elena.Get(List + "/1/asamblea");
        refused = await elena.Submit(List + "/1/asamblea", ("Words", "La escuchamos"), ("Assembly", "2026-11-22"));
        Assert.True(refused.Status == HttpStatusCode.UnprocessableEntity && refused.Says("Escoja qué se decidió") && refused.Html.Contains("La escuchamos"), refused.Html);
        done = await elena.Submit(List + "/1/asamblea", ("Ruling", "Lightened"), ("Kind", "GiveBack"), ("Assembly", "2026-11-23"));
        Assert.True(done.Path == List + "/1?hecho=appeal-decided" && done.Says("Vale: devolver el turno"), done.Html);
        await elena.Get(List + "/1/devuelto");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await elena.Submit(List + "/1/devuelto", ("Date", "2026-11-20"))).Status);
        Assert.Equal(List + "/1?hecho=turn-given-back", (await elena.Submit(List + "/1/devuelto", ("Date", "2026-11-23"))).Path);
        Assert.True((await elena.Get(List)).Says("Ya vistos"), elena.Page.Html);
    }

    [Fact]
    public async Task What_was_typed_is_kept_when_a_proposal_is_refused()
    {
        await using var kitchen = await Statute();
        using var elena = await kitchen.Node.SignedIn();
        await elena.Get(List + "/nueva?socia=5&dia=2026-11-20&tarea=market");
        var refused = await elena.Submit(List + "/nueva", ("Words", "Se quedó dormida"));
        Assert.True(refused.Status == HttpStatusCode.UnprocessableEntity && refused.Says("Escoja qué se propone") && refused.Html.Contains("Se quedó dormida") && refused.Html.Contains("2026-11-20"), refused.Html);
        Assert.Equal(List + "?hecho=sanction-proposed", (await elena.Submit(List + "/nueva", ("Kind", "Warning"))).Path);
        Assert.Equal((5, "market"), kitchen.Read(o => (o.Register.NumberOf(o.Sanctions.All.Single().Person), o.Sanctions.All.Single().Proposed.Duty)));
    }

    [Fact]
    public async Task Nobody_else_reads_it_and_each_finds_only_her_own()
    {
        await using var kitchen = await Statute();
        using var elena = await kitchen.Node.SignedIn();
        await Propose(elena);
        using var hilda = await kitchen.Node.SignedIn(3, Board.PinOfHilda);
        foreach (var address in new[] { List + "/1", List + "/1/explicar", List + "/1/apelar", List + "/9" }) Assert.Equal(HttpStatusCode.NotFound, (await hilda.Get(address)).Status);
        Assert.False((await hilda.Get(List)).Says("Sra. Justa"), hilda.Page.Html);
        await hilda.Get(List + "/nueva");
        Assert.Equal(HttpStatusCode.Forbidden, hilda.Page.Status);
        using var justa = await kitchen.Node.SignedIn(5, Board.PinOfJusta);
        Assert.True((await justa.Get(List)).Says("Sra. Justa"), justa.Page.Html);
    }

    [Fact]
    public async Task With_an_expired_board_the_page_says_so_and_what_is_open_can_be_dropped()
    {
        await using var kitchen = await Statute();
        using (var before = await kitchen.Node.SignedIn()) await Propose(before);
        var (since, ended) = (kitchen.Today.AddDays(-29), kitchen.Today.AddDays(-1));
        await kitchen.Node.Do(new RecordBoard(since, [new Term(Post.President, kitchen.Elena, since, ended), new Term(Post.Fiscal, kitchen.Flor, since, ended)], Second: kitchen.Flor));
        using var elena = await kitchen.Node.SignedIn();
        Assert.True((await elena.Get(List)).Says("hasta la elección no se sanciona a nadie") && !elena.Page.Says("Traer un turno que faltó"), elena.Page.Html);
        await elena.Get(List + "/1/decidir");
        var refused = await elena.Submit(List + "/1/decidir", ("Ruling", "Upheld"), ("Words", "Así fue"), ("Second", "4"), ("SecondPin", Board.PinOfFlor));
        Assert.True(refused.Status == HttpStatusCode.UnprocessableEntity && refused.Says("decidir sobre un turno que faltó"), refused.Html);
        Assert.Equal(List + "/1?hecho=sanction-decided", (await elena.Submit(List + "/1/decidir", ("Ruling", "Dropped"), ("SecondPin", Board.PinOfFlor))).Path);
    }

    static async Task<Board> Statute()
    {
        var kitchen = await Board.Elected();
        await kitchen.Node.Do(new DecideSetting("sanction.fine", 10_00, kitchen.Today.AddDays(-20), "Asamblea"));
        await kitchen.Node.Do(new DecideSetting("sanction.warnings", 0, kitchen.Today.AddDays(-20), "Asamblea"));
        return kitchen;
    }

    static async Task Propose(Minka.Commands.Walking.SimpleBrowser officer)
    {
        await officer.Get(List + "/nueva");
        var done = await officer.Submit(List + "/nueva", ("Person", "5"), ("Missed", "2026-11-20"), ("Duty", "cook"), ("Kind", "Fine"), ("Words", "No vino"));
        Assert.True(done.Path == List + "?hecho=sanction-proposed" && done.Says("Sra. Justa"), done.Html);
    }

    static Soles Owed(Board kitchen) => kitchen.Read(o => o.Cash.OwedBy(o.Register.HouseholdOf(5)!.Id));
}
