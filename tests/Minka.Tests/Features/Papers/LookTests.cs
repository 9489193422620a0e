using System.Globalization;
using System.Text.RegularExpressions;
using CsCheck;
using Minka.Tests.Features.Books;
using Minka.Tests.Ui;
using Minka.Tests.Web;
using Minka.Ui;

namespace Minka.Tests.Features.Papers;

public class LookTests
{
    [Theory]
    [InlineData("")]
    [InlineData("?semanas=13")]
    [InlineData("?semanas=52")]
    [InlineData("?semanas=tres")]
    public async Task Each_drawing_has_its_sentence_and_its_table_for_every_span(string span)
    {
        await using var node = await KitchenDay.Closed();
        using var yeni = await node.SignedIn(5);
        var page = await yeni.Get("/mirar" + span);
        Assert.True(page.IsOk, page.Html);
        foreach (var said in new[] { "En un día de olla, 30 raciones", "De cada 100 soles de comida", "El precio de socia es S/ 2.00", "falta cobrar S/ 8.00", "No se botó nada.", "La caja estuvo entre" }) Assert.True(page.Says(said), $"{said}: {page.Html}");
        var drawings = Regex.Count(page.Html, "<svg class=\"chart\\b");
        Assert.True(drawings >= 5, page.Html);
        Assert.Equal(drawings, Regex.Count(page.Html, "<details>"));
        Assert.DoesNotContain("style=", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_who_owes_is_named_and_the_print_is_not_for_the_wall()
    {
        await using var node = await KitchenDay.Closed();
        using var yeni = await node.SignedIn(5);
        foreach (var path in new[] { "/mirar", "/mirar/hoja" })
        {
            var page = await yeni.Get(path);
            foreach (var name in new[] { "Rosa", "Nélida", "Familia Rosales" }) Assert.False(page.Says(name) && path.EndsWith("hoja", StringComparison.Ordinal), name);
        }
        Assert.True((await yeni.Get("/mirar/hoja")).Says("Copia de la fiscal"));
    }

    [Fact]
    public void A_scale_begins_at_zero_ends_above_the_highest_and_has_few_lines() => Gen.Long[0, 1_000_000_000_000].Array[0, 30].Sample(values =>
    {
        var scale = ChartScale.For(values);
        return scale.Lines.First() == 0 && scale.Lines.Last() == scale.Top && scale.Top >= values.DefaultIfEmpty(0).Max() && scale.Lines.Count() is >= 2 and <= 5;
    });

    [Fact]
    public void The_parts_of_a_bar_stand_on_each_other_and_their_heights_are_in_proportion() => Gen.Int[0, 500].Array[4].Array[1, 20].Sample(rows =>
    {
        var points = rows.Select((r, i) => new ChartPoint($"{i}", $"día {i}", [.. r.Select(v => (long?)v)])).ToList();
        var html = Rendering.Html(typeof(StackedBars), new Dictionary<string, object?> { ["Id"] = "x", ["Points"] = points, ["Names"] = new[] { "a", "b", "c", "d" }, ["Sentence"] = "s", ["Say"] = (Func<long, string>)(v => $"{v}") }).GetAwaiter().GetResult();
        var bars = Regex.Matches(html, @"class=""(?:fill )?part""[^>]* x=""(\d+)"" y=""(\d+)"" width=""(\d+)"" height=""(\d+)""").Select(m => m.Groups.Cast<Group>().Skip(1).Select(g => int.Parse(g.Value, CultureInfo.InvariantCulture)).ToArray()).ToArray();
        return bars.GroupBy(b => b[0]).All(column =>
        {
            var foot = 164;
            return column.All(b => { var stands = b[1] + b[3] == foot; foot = b[1]; return stands && b[0] >= 46 && b[0] + b[2] <= 360 && b[1] >= 20; });
        });
    }, iter: 30);

    [Fact]
    public async Task A_line_has_a_gap_where_nothing_is_known()
    {
        var points = new long?[] { 1, 2, null, 4, 5 }.Select((v, i) => new ChartPoint($"{i}", $"día {i}", [v])).ToList();
        var html = await Rendering.Html(typeof(LineChart), new Dictionary<string, object?> { ["Id"] = "x", ["Points"] = points, ["Names"] = new[] { "a" }, ["Sentence"] = "s", ["Say"] = (Func<long, string>)(v => $"{v}") });
        Assert.Equal(2, Regex.Count(html, "<polyline class=\"line line-0\""));
        Assert.Contains("<td class=\"n\">–</td>", html, StringComparison.Ordinal);
    }
}
