using System.Net;
using Minka.Domain.Organizations;
using Minka.Domain.Turns.Conditions;

namespace Minka.Tests.Features.Turns;

/// <summary>The screens of what each can and cannot, walked as those who use them. Elena (1) presides; Justa (5) holds no post.</summary>
public class ConditionWalkTests
{
    const string Mine = "/turnos/mis-dias", List = "/turnos/condiciones";

    [Fact]
    public async Task Justa_says_her_days_and_what_she_ticked_is_kept_when_it_is_refused()
    {
        await using var kitchen = await Board.Elected();
        using var justa = await kitchen.Node.SignedIn(5, Board.PinOfJusta);
        await justa.Get(Mine);
        var refused = await justa.Send(Mine + "/dias", [.. justa.Filled(Mine + "/dias").Where(f => f.Key != "Weekdays"), new("Weekdays", "")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.True(refused.Says("No queda ningún día de la semana") && refused.Says("se anota licencia"), refused.Html);
        Assert.DoesNotContain("checked", refused.Html);
        var fields = justa.Filled(Mine + "/dias").Where(f => f.Key is not ("Weekdays" or "From")).ToArray();
        var wrong = await justa.Send(Mine + "/dias", [.. fields, new("Weekdays", ""), new("Weekdays", "0"), new("Weekdays", "3"), new("From", "ayer")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Contains("value=\"ayer\"", wrong.Html);
        Assert.Equal(2, wrong.Html.Split(" checked").Length - 1);
        var done = await justa.Submit(Mine + "/dias", ("From", "2026-11-23"));
        Assert.True(done.Path == Mine + "?hecho=availability-said", done.Html);
        Assert.Equal(1 | 8, kitchen.Read(o => o.Conditions.WeekdaysOn(kitchen.Justa, kitchen.Today)));
    }

    [Fact]
    public async Task Justa_writes_days_away_comes_back_sooner_and_corrects_what_was_wrong()
    {
        await using var kitchen = await Board.Elected();
        using var justa = await kitchen.Node.SignedIn(5, Board.PinOfJusta);
        await justa.Get(Mine + "/ausencia");
        var refused = await justa.Submit(Mine + "/ausencia", ("From", "2026-12-03"), ("To", "2026-12-01"));
        Assert.True(refused.Status == HttpStatusCode.UnprocessableEntity && refused.Says("Termina antes de empezar") && refused.Html.Contains("2026-12-01"), refused.Html);
        var done = await justa.Submit(Mine + "/ausencia", ("To", "2026-12-08"));
        Assert.True(done.Path == Mine + "?hecho=away-said" && done.Says("Del 3 de diciembre al 8 de diciembre") && done.Says("6 días"), done.Html);
        Assert.Contains("/corregir/", done.Html);
        done = await justa.Submit(Mine + "/vuelta");
        Assert.True(done.Path == Mine + "?hecho=came-back" && !done.Says("8 de diciembre"), done.Html);
        await justa.Get(Mine + "/ausencia");
        await justa.Submit(Mine + "/ausencia", ("From", "2026-11-20"), ("To", "2026-11-30"));
        await justa.Submit(Mine + "/vuelta");
        Assert.Equal(["2026-11-20", "2026-11-21", "2026-11-22"], kitchen.Read(o => o.Conditions.AwayBetween(kitchen.Justa, new DateOnly(2026, 11, 15), new DateOnly(2026, 12, 20)).Select(d => d.ToString("yyyy-MM-dd", null)).ToArray()));
        var again = await justa.Send(Mine + "/vuelta", [.. (await justa.Get(Mine)).Html.Length > 0 ? justa.Filled(Mine + "/dias").Where(f => f.Key is "acto" or "__RequestVerificationToken") : [], new("Away", Guid.NewGuid().ToString("N"))]);
        Assert.True(again.Status == HttpStatusCode.UnprocessableEntity && again.Says("ya no están anotados"), again.Html);
    }

    [Fact]
    public async Task Justa_says_what_she_likes_and_with_whom_and_takes_it_away()
    {
        await using var kitchen = await Board.Elected();
        using var justa = await kitchen.Node.SignedIn(5, Board.PinOfJusta);
        await justa.Get(Mine + "/deseos");
        var refused = await justa.Submit(Mine + "/deseos", ("Wished", "0"), ("RatherNot", "0"));
        Assert.True(refused.Status == HttpStatusCode.UnprocessableEntity && refused.Says("a la vez"), refused.Html);
        Assert.Equal(Mine + "?hecho=weekday-wishes", (await justa.Submit(Mine + "/deseos", ("RatherNot", "4"))).Path);
        await justa.Get(Mine + "/un-dia");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await justa.Submit(Mine + "/un-dia", ("Day", ""))).Status);
        var done = await justa.Submit(Mine + "/un-dia", ("Day", "2026-12-24"), ("Wish", "RatherNot"));
        Assert.True(done.Path == Mine + "?hecho=day-wish" && done.Says("Jueves 24 de diciembre") && done.Says("Lunes") && done.Says("Viernes"), done.Html);
        await justa.Get(Mine + "/juntas");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await justa.Submit(Mine + "/juntas")).Status);
        done = await justa.Submit(Mine + "/juntas", ("With", "2"));
        Assert.True(done.Path == Mine + "?hecho=together" && done.Says("Sra. Rosa"), done.Html);
        using var rosa = await kitchen.Node.SignedIn(2, Board.PinOfRosa);
        Assert.True((await rosa.Get(Mine)).Says("La otra lo pidió"), rosa.Page.Html);
        Assert.Equal(Mine + "?hecho=together-ended", (await rosa.Submit(Mine + "/juntas-fin")).Path);
        Assert.Empty(kitchen.Read(o => o.Conditions.TogetherWith(kitchen.Justa, kitchen.Today)));
    }

    [Fact]
    public async Task The_president_writes_share_exemption_duties_and_skills_and_the_list_says_them_in_one_line()
    {
        await using var kitchen = await Board.Elected();
        using var elena = await kitchen.Node.SignedIn();
        var page = await elena.Get(List);
        Assert.True(page.Says("Falta preguntarles") && page.Says("Sra. Justa"), page.Html);
        await elena.Get(List + "/5");
        Assert.Equal(List + "/5?hecho=availability-said", (await elena.Submit(List + "/5/dias")).Path);
        await elena.Get(List + "/5/parte");
        var refused = await elena.Submit(List + "/5/parte", ("Other", "1001"), ("DecidedBy", "Asamblea de marzo"));
        Assert.True(refused.Status == HttpStatusCode.UnprocessableEntity && refused.Says("de 1 a 1000 milésimas") && refused.Html.Contains("Asamblea de marzo"), refused.Html);
        Assert.Equal(List + "/5?hecho=share-decided", (await elena.Submit(List + "/5/parte", ("Other", ""), ("Until", "2027-03-31"))).Path);
        await elena.Get(List + "/5/exoneracion");
        refused = await elena.Submit(List + "/5/exoneracion", ("Reason", "operación de la vista"));
        Assert.True(refused.Status == HttpStatusCode.UnprocessableEntity && refused.Says("tiene fecha de fin, o es por la edad") && refused.Html.Contains("operación de la vista"), refused.Html);
        var done = await elena.Submit(List + "/5/exoneracion", ("Until", "2026-12-31"));
        Assert.True(done.Says("operación de la vista") && done.Says("Media parte"), done.Html);
        await elena.Get(List + "/5/tareas");
        Assert.Equal(List + "/5?hecho=duties-ruled-out", (await elena.Submit(List + "/5/tareas", ("Duties", "water"), ("Duties", "market"))).Path);
        await elena.Get(List + "/5/sabe");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await elena.Submit(List + "/5/sabe", ("Skills", "lead"), ("Learns", "lead"))).Status);
        Assert.Equal(List + "/5?hecho=skills-noted", (await elena.Submit(List + "/5/sabe", ("Learns", "accounts"))).Path);
        page = await elena.Get(List);
        Assert.True(page.Says("Con exoneración hasta el 31 de diciembre de 2026 · media parte · dirige la olla · aprende las cuentas · no hace:"), page.Html);
        Assert.False(page.Says("operación"));
        await elena.Get(List + "/5/exoneracion-fin");
        Assert.Equal(List + "/5?hecho=exemption-ended", (await elena.Submit(List + "/5/exoneracion-fin", ("LastDay", "2026-11-30"))).Path);
        using var justa = await kitchen.Node.SignedIn(5, Board.PinOfJusta);
        page = await justa.Get(Mine);
        Assert.True(page.Says("Con exoneración hasta el 30 de noviembre de 2026") && !page.Says("operación"), "she reads what holds, and the reason is only for who arranges");
        await justa.Get(List + "/5");
        Assert.Equal(HttpStatusCode.Forbidden, justa.Page.Status);
    }

    [Fact]
    public async Task Less_work_for_ones_own_house_takes_a_second_officer()
    {
        await using var kitchen = await Board.Elected();
        using var elena = await kitchen.Node.SignedIn();
        await elena.Get(List + "/1/exoneracion");
        var refused = await elena.Submit(List + "/1/exoneracion", ("Until", "2026-12-31"));
        Assert.True(refused.Status == HttpStatusCode.UnprocessableEntity && refused.Says("Es de su propia casa"), refused.Html);
        Assert.Equal(List + "/1?hecho=exemption-granted", (await elena.Submit(List + "/1/exoneracion", ("Second", "4"), ("SecondPin", Board.PinOfFlor))).Path);
    }

    [Fact]
    public async Task A_pair_kept_apart_stands_on_nobodys_own_page_and_is_read_only_by_who_arranges()
    {
        await using var kitchen = await Board.Elected();
        using var elena = await kitchen.Node.SignedIn();
        await elena.Get(List + "/5/aparte");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await elena.Submit(List + "/5/aparte")).Status);
        var done = await elena.Submit(List + "/5/aparte", ("Other", "3"));
        Assert.True(done.Path == List + "/5?hecho=kept-apart" && done.Says("Sra. Hilda"), done.Html);
        foreach (var (number, pin) in new[] { (5, Board.PinOfJusta), (3, Board.PinOfHilda) })
        {
            using var one = await kitchen.Node.SignedIn(number, pin);
            foreach (var address in new[] { Mine, $"/socias/{number}", "/" })
            {
                var page = await one.Get(address);
                Assert.False(page.Says("No se juntan") || page.Says("separación") || page.Says("sellad"), $"{address}: {page.Html}");
            }
        }
        var files = await Files(kitchen);
        Assert.Contains("turns.pair-sealed", files);
        Assert.DoesNotContain($"{kitchen.Hilda.Value:N} {kitchen.Justa.Value:N}", files);
        await elena.Get(List + "/3");
        Assert.Equal(List + "/3?hecho=pair-let-go", (await elena.Submit(List + "/3/aparte-fin")).Path);
        Assert.Empty(kitchen.Read(o => o.Conditions.ApartFrom(kitchen.Justa, kitchen.Today)));
    }

    [Fact]
    public async Task A_stranger_number_is_not_found()
    {
        await using var kitchen = await Board.Elected();
        using var elena = await kitchen.Node.SignedIn();
        Assert.Equal(HttpStatusCode.NotFound, (await elena.Get(List + "/99")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await elena.Get(List + "/99/parte")).Status);
    }

    /// <summary>The data folder as anybody finds it who opens it with another program.</summary>
    static async Task<string> Files(Board kitchen)
    {
        var text = new System.Text.StringBuilder();
        foreach (var file in Directory.EnumerateFiles(kitchen.Node.DataFolder, "*.minka*", SearchOption.AllDirectories))
        {
            await using var open = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var reader = new StreamReader(open, System.Text.Encoding.Latin1);
            text.Append(await reader.ReadToEndAsync());
        }
        return text.ToString();
    }
}
