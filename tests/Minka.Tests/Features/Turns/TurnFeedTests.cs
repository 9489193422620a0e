using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Minka.Commands.Walking;
using Minka.Domain.Members;
using Minka.Domain.Turns;
using Minka.Domain.Turns.Rosters;
using Minka.Tests.Web;

namespace Minka.Tests.Features.Turns;

public class TurnFeedTests
{
    static string AddressIn(string html) => Regex.Match(html, "/turnos/calendario/[0-9a-f]{32}\\.ics").Value;

    static async Task<string> Opened(SimpleBrowser browser)
    {
        await browser.Get("/turnos/calendario");
        var page = await browser.Submit("/turnos/calendario");
        Assert.True(page.Says("Su dirección está lista."), page.Html);
        return AddressIn(page.Html);
    }

    /// <summary>Each event as its properties, read as RFC 5545 unfolds them.</summary>
    static Dictionary<string, string>[] Events(string calendar)
    {
        Assert.StartsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:", calendar, StringComparison.Ordinal);
        Assert.EndsWith("END:VCALENDAR\r\n", calendar, StringComparison.Ordinal);
        Assert.DoesNotContain("\n", calendar.Replace("\r\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.All(calendar.Split("\r\n"), line => Assert.True(Encoding.UTF8.GetByteCount(line) <= 75, line));
        var (events, open) = (new List<Dictionary<string, string>>(), (Dictionary<string, string>?)null);
        foreach (var line in calendar.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n", StringSplitOptions.RemoveEmptyEntries))
        {
            var (name, value) = (line[..line.IndexOf(':', StringComparison.Ordinal)], line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..]);
            if ((name, value) == ("BEGIN", "VEVENT")) { Assert.Null(open); open = []; }
            else if ((name, value) == ("END", "VEVENT")) { events.Add(open!); open = null; }
            else open?.Add(name, value);
        }
        Assert.Null(open);
        return [.. events];
    }

    [Fact]
    public async Task Her_telephone_reads_her_turns_without_cookie_and_nobody_s_name()
    {
        await using var node = await Neighbours.Kitchen();
        await HungTurns.Hang(node, days: 8);
        using var yeni = await node.SignedIn(5);
        using var phone = node.Browser();
        var calendar = (await phone.Get(await Opened(yeni))).Html;
        var events = Events(calendar);
        var hers = node.Kitchen.Read(o => o.Turns.StandingBetween(node.Today, node.Today.AddDays(7)).Where(t => t.Serves(node.Person(5))).Select(t => t.Key.Day).ToArray());
        Assert.Equal(hers, events.Select(e => DateOnly.ParseExact(e["DTSTART"][..8], "yyyyMMdd", CultureInfo.InvariantCulture)));
        Assert.All(events, e => Assert.Equal(("T130000Z", "T190000Z", "Turno: Cocinar", "Comedor Manos Unidas", "CONFIRMED"), (e["DTSTART"][8..], e["DTEND"][8..], e["SUMMARY"], e["LOCATION"], e["STATUS"])));
        Assert.Equal(events.Length, events.Select(e => e["UID"]).Distinct().Count());
        foreach (var name in new[] { "Rosa", "Justa", "Nélida", "Elena", "Yeni" }) Assert.DoesNotContain(name, calendar, StringComparison.Ordinal);
        Assert.Contains("REFRESH-INTERVAL;VALUE=DURATION:PT6H", calendar, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_turn_keeps_its_uid_and_its_sequence_grows_when_it_is_cancelled_or_hung_anew()
    {
        await using var node = await Neighbours.Kitchen();
        await HungTurns.Hang(node, days: 8);
        using var yeni = await node.SignedIn(5);
        var address = await Opened(yeni);
        var before = Events((await yeni.Get(address)).Html)[0];
        var day = DateOnly.ParseExact(before["DTSTART"][..8], "yyyyMMdd", CultureInfo.InvariantCulture);
        await node.Do(new CancelTurn(day, Duties.Cook));
        var after = Events((await yeni.Get(address)).Html).Single(e => e["UID"] == before["UID"]);
        Assert.Equal(("CANCELLED", 1), (after["STATUS"], int.Parse(after["SEQUENCE"], CultureInfo.InvariantCulture) - int.Parse(before["SEQUENCE"], CultureInfo.InvariantCulture)));
        await node.Do(new CallTurn(day, Duties.Cook, 5, 480, 840));
        await HungTurns.Publish(node, node.Today, 8);
        var anew = Events((await yeni.Get(address)).Html).Single(e => e["UID"] == before["UID"]);
        Assert.Equal("CONFIRMED", anew["STATUS"]);
        Assert.True(int.Parse(anew["SEQUENCE"], CultureInfo.InvariantCulture) > int.Parse(after["SEQUENCE"], CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task A_new_address_ends_the_old_one_a_closed_one_opens_nothing_and_each_has_her_own()
    {
        await using var node = await Neighbours.Kitchen();
        await HungTurns.Hang(node, days: 8);
        using var yeni = await node.SignedIn(5);
        using var rosa = await node.SignedIn(2);
        using var phone = node.Browser();
        var (first, hers) = (await Opened(yeni), await Opened(rosa));
        Assert.NotEqual(first, hers);
        Assert.Equal(first, AddressIn((await yeni.Get("/turnos/calendario")).Html));
        await yeni.Send("/turnos/calendario", yeni.Forms.First(f => f["Close"] is null or "").Values);
        var second = AddressIn((await yeni.Get("/turnos/calendario")).Html);
        Assert.Equal(HttpStatusCode.NotFound, (await phone.Get(first)).Status);
        Assert.True((await phone.Get(second)).IsOk);
        await yeni.Get("/turnos/calendario");
        var closed = await yeni.Send("/turnos/calendario", yeni.Forms.Single(f => f["Close"] == "1").Values);
        Assert.True(closed.Says("La dirección ya no sirve.") && closed.Says("Hacer mi dirección"), closed.Html);
        Assert.Equal(HttpStatusCode.NotFound, (await phone.Get(second)).Status);
        Assert.True((await phone.Get(hers)).IsOk);
        foreach (var wrong in new[] { new string('0', 32), "x", hers[^36..^4].ToUpperInvariant() + "F" }) Assert.Equal(HttpStatusCode.NotFound, (await phone.Get($"/turnos/calendario/{wrong}.ics")).Status);
    }

    [Fact]
    public async Task Who_left_has_no_calendar_any_more()
    {
        await using var node = await Neighbours.Kitchen();
        await HungTurns.Hang(node, days: 8);
        using var yeni = await node.SignedIn(5);
        var address = await Opened(yeni);
        await node.Do(new RecordDeparture(node.Person(5), Departure.Left, node.Today));
        using var phone = node.Browser();
        Assert.Equal(HttpStatusCode.NotFound, (await phone.Get(address)).Status);
    }
}
