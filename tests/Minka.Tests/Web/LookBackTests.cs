using System.Net;
using System.Text.RegularExpressions;
using Minka.Domain.Amounts;
using Minka.Domain.Cash;
using Minka.Domain.Members;
using Minka.Domain.Organizations;
using Minka.Tests.Features;

namespace Minka.Tests.Web;

/// <summary>The journal is the database: any past day can be read as it was, and nothing can be written on it.</summary>
public partial class LookBackTests
{
    static readonly DateTimeOffset friday = new(2026, 11, 20, 8, 0, 0, TimeSpan.FromHours(-5));

    [Fact]
    public async Task A_page_on_a_past_day_is_the_page_of_a_node_that_stopped_that_day()
    {
        await using var board = await Board.Elected(friday);
        await board.BoxHolds(Soles.Of(120));
        await using var stopped = await TestNode.On(Copied(board.Node.DataFolder), friday.AddHours(10));
        await using var moved = await TestNode.On(Copied(board.Node.DataFolder), friday.AddDays(3));
        await Income(moved, board.Rosa, Soles.Of(30));

        using var then = await stopped.SignedIn(2, Board.PinOfRosa);
        using var now = await moved.SignedIn(2, Board.PinOfRosa);
        Assert.True((await now.Get("/caja")).Says("S/ 150.00"));
        var band = await now.Get("/al/2026-11-20?a=/caja");

        Assert.Equal("/caja", band.Path);
        Assert.True(band.Says("Está mirando el cuaderno como estaba el 20 de noviembre de 2026"), band.Html);
        foreach (var page in new[] { "/", "/caja", "/caja/libro", "/caja/libro/hoja", "/almacen", "/socias", "/organizacion", "/organizacion/directiva", "/cuaderno", "/hogares/2" })
            Assert.Equal(Plain((await then.Get(page)).Html), Plain((await now.Get(page)).Html));
        Assert.True((await now.Get("/al/hoy?a=/caja")).Says("S/ 150.00"));
    }

    [Fact]
    public async Task Nothing_is_recorded_on_a_past_day()
    {
        await using var board = await Board.Elected(friday);
        await using var moved = await TestNode.On(Copied(board.Node.DataFolder), friday.AddDays(3));
        using var rosa = await moved.SignedIn(2, Board.PinOfRosa);
        await rosa.Get("/caja/ingreso");
        var form = rosa.Forms.Single(f => f.Action == "/caja/ingreso").FilledWith([("Kind", "Donation"), ("Amount", "5")]);
        var before = moved.Kitchen.Integrity.Entries;

        await rosa.Get("/al/2026-11-20");
        var refused = await rosa.Send("/caja/ingreso", form);

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.True(refused.Says("En el cuaderno del 20 de noviembre de 2026 no se puede anotar"), refused.Html);
        Assert.Equal(before, moved.Kitchen.Integrity.Entries);
    }

    [Theory]
    [InlineData("2031-01-01", "/")]
    [InlineData("hoy", "/")]
    public async Task Today_and_what_comes_are_the_present(string day, string leads)
    {
        await using var board = await Board.Elected(friday);
        using var rosa = await board.Node.SignedIn(2, Board.PinOfRosa);

        var page = await rosa.Get($"/al/{day}");

        Assert.Equal(leads, page.Path);
        Assert.False(page.Says("Está mirando el cuaderno"));
    }

    [Theory]
    [InlineData("2026-11-19", "El cuaderno empieza el 20 de noviembre de 2026")]
    [InlineData("ayer", "Esa fecha no se entiende")]
    public async Task A_day_that_the_books_do_not_have_is_said(string day, string said)
    {
        await using var board = await Board.Elected(friday);
        using var rosa = await board.Node.SignedIn(2, Board.PinOfRosa);

        var page = await rosa.Get($"/al/{day}");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.True(page.Says(said), page.Html);
    }

    [Fact]
    public async Task An_office_that_began_later_does_not_open_less_and_one_that_ended_does_not_open_more()
    {
        await using var board = await Board.Elected(friday);
        await using var moved = await TestNode.On(Copied(board.Node.DataFolder), friday.AddDays(3));
        using var justa = await moved.SignedIn(5, Board.PinOfJusta);
        await justa.Get("/al/2026-11-20");

        Assert.Equal(HttpStatusCode.Forbidden, (await justa.Get("/caja/deudas")).Status);
    }

    [Fact]
    public async Task The_next_who_signs_in_reads_today()
    {
        await using var board = await Board.Elected(friday);
        await using var moved = await TestNode.On(Copied(board.Node.DataFolder), friday.AddDays(3));
        var cookies = new CookieContainer();
        using (var rosa = await moved.SignedIn(2, Board.PinOfRosa, cookies)) Assert.True((await rosa.Get("/al/2026-11-20")).Says("Está mirando"));
        using var hilda = await moved.SignedIn(3, Board.PinOfHilda, cookies);

        Assert.False((await hilda.Get("/")).Says("Está mirando"));
    }

    [Fact]
    public async Task Only_a_few_days_are_held_and_each_is_read_once_for_all()
    {
        await using var board = await Board.Elected(friday);
        await using var moved = await TestNode.On(Copied(board.Node.DataFolder), friday.AddDays(9));
        var day = new DateOnly(2026, 11, 20);

        Assert.Same(moved.Kitchen.At(day).Books, moved.Kitchen.At(day).Books);
        var first = moved.Kitchen.At(day).Books;
        for (var i = 1; i <= 3; i++) Assert.NotNull(moved.Kitchen.At(day.AddDays(i)).Books.Charter.Name);
        Assert.NotSame(first, moved.Kitchen.At(day).Books);
        Assert.Equal(board.Node.Kitchen.Integrity.Words, moved.Kitchen.At(day).Integrity.Words);
    }

    static async Task Income(TestNode node, PersonId person, Soles amount)
    {
        var act = new Act(new Guid("00000000-0000-4000-8000-00000000cafe"), person, person, node.Today, node.Clock.GetUtcNow());
        Assert.IsType<Minka.Hosting.Live.Reply.Accepted>(await node.Kitchen.Execute(new ReceiveMoney(node.Today, IncomeKind.Donation, amount, PaymentMeans.Cash), act));
    }

    static string Copied(string folder)
    {
        var copy = Directory.CreateTempSubdirectory("minka-then-").FullName;
        foreach (var directory in Directory.GetDirectories(folder, "*", SearchOption.AllDirectories)) Directory.CreateDirectory(Path.Combine(copy, Path.GetRelativePath(folder, directory)));
        foreach (var file in Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Where(f => Path.GetFileName(f) != "lock")) File.Copy(file, Path.Combine(copy, Path.GetRelativePath(folder, file)));
        return copy;
    }

    /// <summary>What a reader sees: without the band, and without the ids that each form is given anew.</summary>
    static string Plain(string html) => Hidden().Replace(Band().Replace(html, ""), "");

    [GeneratedRegex(@"<p class=""past"".*?</p>\s*", RegexOptions.Singleline)] private static partial Regex Band();
    [GeneratedRegex(@"<input type=""hidden"" name=""(acto|__RequestVerificationToken)""[^>]*>")] private static partial Regex Hidden();
}
