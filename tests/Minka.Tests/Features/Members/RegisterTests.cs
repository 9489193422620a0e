using System.Net;
using Minka.Domain.Members;
using Minka.Tests.Web;

namespace Minka.Tests.Features.Members;

public class RegisterTests
{
    [Fact]
    public async Task Everybody_sees_the_households_with_their_number_and_their_people()
    {
        await using var node = await Neighbours.Kitchen();
        using var yeni = await node.SignedIn(5);
        var page = await yeni.Get("/socias");
        foreach (var said in new[] { "Táper 1", "Táper 5", "Sra. Elena", "Nélida", "presidenta" }) Assert.True(page.Says(said), said);
        Assert.False(page.Says("/socias/padron.csv"), "no list to take away for whoever does not keep it");
        Assert.False(page.Says("/socias/nueva"));
    }

    [Fact]
    public async Task The_secretary_writes_somebody_into_a_new_household_and_lets_her_choose_a_drawing()
    {
        await using var node = await Neighbours.Kitchen();
        using var secretary = await node.SignedIn(4);
        await secretary.Get("/socias/nueva");
        var page = await secretary.Submit("/socias/nueva", ("Called", "Gladys"), ("Kind", "Member"), ("BirthYear", "1961"));
        Assert.StartsWith("/socias/6/dibujo", page.Path, StringComparison.Ordinal);
        page = await secretary.Submit("/socias/6/dibujo", ("Drawing", "cactus"));
        Assert.True(page.Says("Gladys") && page.Says("1961"), page.Html);
        Assert.Equal(("cactus", 6), node.Kitchen.Read(o => (o.Register.PersonOf(6)!.Drawing!, o.Register.NumberOf(o.Register.PersonOf(6)!.Household!.Value))));
    }

    [Fact]
    public async Task A_child_without_a_guardian_is_refused_and_what_was_typed_stays()
    {
        await using var node = await Neighbours.Kitchen();
        using var secretary = await node.SignedIn(4);
        await secretary.Get("/socias/nueva");
        var page = await secretary.Submit("/socias/nueva", ("Called", "Lucero"), ("Kind", "User"), ("Household", "4"), ("Birth", "2019-05-04"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.True(page.Says("falta la persona adulta que responde por ella"));
        Assert.True(page.Says("Lucero"));
        page = await secretary.Submit("/socias/nueva", ("Guardian", "4"));
        Assert.StartsWith("/socias/6/dibujo", page.Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Searching_finds_by_name_without_accents_and_by_number()
    {
        await using var node = await Neighbours.Kitchen();
        using var yeni = await node.SignedIn(5);
        var byName = await yeni.Get("/socias?buscar=nelida");
        Assert.True(byName.Says("Nélida") && !byName.Says("Justa"));
        var byNumber = await yeni.Get("/socias?buscar=3");
        Assert.True(byNumber.Says("Justa") && !byNumber.Says("Nélida"));
        Assert.True((await yeni.Get("/socias?buscar=zzz")).Says("No se encontró a nadie"));
    }

    [Fact]
    public async Task A_leave_begins_and_ends_and_a_departure_keeps_her_number()
    {
        await using var node = await Neighbours.Kitchen();
        using var secretary = await node.SignedIn(4);
        await secretary.Get("/socias/5/licencia");
        Assert.True((await secretary.Submit("/socias/5/licencia")).Says("de licencia"));
        await secretary.Get("/socias/5/vuelta");
        Assert.True((await secretary.Submit("/socias/5/vuelta")).Says("Quedó anotado que volvió"));
        await secretary.Get("/socias/5/salida");
        var page = await secretary.Submit("/socias/5/salida", ("Why", "Moved"));
        Assert.True(page.Says("Se mudó lejos") && page.Says("N.º 5"), page.Html);
        await secretary.Get("/socias/5/regreso");
        Assert.True((await secretary.Submit("/socias/5/regreso", ("Date", "2030-01-01"))).Says("Esa fecha todavía no llega"));
    }

    [Fact]
    public async Task Whoever_holds_a_post_is_written_out_by_two()
    {
        await using var node = await Neighbours.Kitchen();
        using var secretary = await node.SignedIn(4);
        await secretary.Get("/socias/2/salida");
        Assert.True((await secretary.Submit("/socias/2/salida")).Says("Falta la segunda firma"));
        var page = await secretary.Submit("/socias/2/salida", ("Second", "3"), ("SecondPin", TestNode.Pin));
        Assert.True(page.Says("La salida quedó anotada"), page.Html);
    }

    [Fact]
    public async Task Nothing_sealed_stands_in_the_page_of_whoever_may_not_read_it()
    {
        await using var node = await Neighbours.Kitchen();
        var yeni = node.Person(5);
        await node.Do(new RecordDocument(yeni, DocumentKind.Dni, "44556677"));
        await node.Do(new RecordHealth(yeni, new HealthFlags(true, false)));
        await node.Do(new GrantSolidarity(yeni, "illness", node.Today, null));
        await node.Do(new ChangeKind(yeni, MemberKind.SolidarityCase, node.Today));
        string[] secrets = ["44556677", "Gestante", "Enfermedad", "sin pagar", "solidaria", "sellado"];
        using var treasurer = await node.SignedIn(2);
        foreach (var path in new[] { "/socias", "/socias/5", "/hogares/5", "/socias?buscar=yeni" })
        {
            var page = await treasurer.Get(path);
            Assert.True(page.Says("Yeni"), path);
            foreach (var secret in secrets) Assert.False(page.Says(secret), $"{path} says {secret}");
        }
        Assert.Equal(HttpStatusCode.Forbidden, (await treasurer.Get("/socias/5/documento")).Status);
        using var secretary = await node.SignedIn(4);
        var open = await secretary.Get("/socias/5");
        foreach (var secret in new[] { "44556677", "Gestante", "Enfermedad" }) Assert.True(open.Says(secret), secret);
    }

    [Fact]
    public async Task Each_paper_of_hers_is_written_on_its_form()
    {
        await using var node = await Neighbours.Kitchen();
        using var secretary = await node.SignedIn(4);
        foreach (var (path, fields, said) in new (string, (string, string)[], string)[]
        {
            ("nombre", [("Given", "Yeni"), ("Paternal", "Mamani"), ("Maternal", "Ccori")], "Mamani"),
            ("nacimiento", [("Birth", "1990-02-03")], "3 de febrero de 1990"),
            ("documento", [("Kind", "Dni"), ("Number", "01234567")], "01234567"),
            ("salud", [("Pregnant", "no"), ("Disabled", "yes")], "Con discapacidad"),
            ("solidaridad", [("Criterion", "elder-alone")], "Come sin pagar desde"),
            ("solidaridad-fin", [], "Quedó anotado"),
            ("mudanza", [("Household", "1")], "Táper 1"),
            ("tipo", [("Kind", "User")], "usuaria"),
        })
        {
            await secretary.Get($"/socias/5/{path}");
            var page = await secretary.Submit($"/socias/5/{path}", fields);
            Assert.True(page.IsOk && page.Says(said), $"{path}: {page.Html}");
        }
        await secretary.Get("/socias/5/documento");
        var refused = await secretary.Submit("/socias/5/documento", ("Number", "12"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
    }

    [Fact]
    public async Task A_households_account_is_for_itself_and_for_the_treasurer()
    {
        await using var node = await Neighbours.Kitchen();
        var household = node.Kitchen.Read(o => o.Register.HouseholdOf(5)!.Id);
        await node.Do(new Minka.Domain.Kitchen.TakeOrder(node.Today, household, 3, 0, Minka.Domain.Cash.PaymentMeans.OnAccount));
        using var hers = await node.SignedIn(5);
        Assert.True((await hers.Get("/hogares/5")).Says("S/ 6.00"));
        using var treasurer = await node.SignedIn(2);
        Assert.True((await treasurer.Get("/hogares/5")).Says("por pagar"));
        using var secretary = await node.SignedIn(4);
        var page = await secretary.Get("/hogares/5");
        Assert.False(page.Says("6.00") || page.Says("por pagar"));
        await secretary.Get("/hogares/5/datos");
        Assert.True((await secretary.Submit("/hogares/5/datos", ("Name", "Familia Mamani"), ("Address", "Mz. F lote 3"))).Says("Familia Mamani"));
        Assert.False((await treasurer.Get("/hogares/5")).Says("Mz. F"), "where she lives is not for everybody");
        Assert.True((await hers.Get("/hogares/5")).Says("Mz. F"));
    }

    [Fact]
    public async Task A_number_that_nobody_has_leads_nowhere()
    {
        await using var node = await Neighbours.Kitchen();
        using var secretary = await node.SignedIn(4);
        foreach (var path in new[] { "/socias/99", "/hogares/99", "/socias/99/nombre" }) Assert.Equal(HttpStatusCode.NotFound, (await secretary.Get(path)).Status);
    }
}
