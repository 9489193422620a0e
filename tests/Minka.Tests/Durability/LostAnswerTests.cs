using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Minka.Domain.Kitchen;
using Minka.Domain.Organizations;
using Minka.Tests.Features;
using Minka.Tests.Web;

namespace Minka.Tests.Durability;

/// <summary>The phone that loses the network between the tap and the answer, and two people before one form.</summary>
public class LostAnswerTests
{
    [Fact]
    public async Task A_tap_whose_answer_was_lost_is_sent_again_and_counts_once()
    {
        await using var node = await Neighbours.Kitchen();
        var cookies = new CookieContainer();
        using var browser = await node.SignedIn(cookies: cookies);
        var chance = new Random(7);
        const int taps = 25;
        for (var tap = 0; tap < taps; tap++)
        {
            var form = Cook.FormOf(await browser.Get("/servir"), "/servir/mostrador", ("Counter", "Public"), ("Rations", "1"));
            // Cut off anywhere: half sent, sent and not answered, answered by half.
            for (var loss = chance.Next(1, 3); loss > 0; loss--) await SendAndLose(node.Address, cookies, "/servir/mostrador", form, chance);
            Assert.True((await browser.Send("/servir/mostrador", form)).IsOk);
            Assert.Equal(tap + 1, node.Kitchen.Read(o => o.Days.On(node.Today).ServedAt(Counter.Public)));
        }
        // And after the books are read again from the file.
        using var store = Journal.SqliteJournalStore.Open(Path.Combine(node.DataFolder, "organizations", "cocina.minka"), Journal.JournalAccess.ReadOnly);
        Assert.Equal(taps, store.ReadFrom(1).Count(e => e.Header.Kind == "kitchen.counter-served"));
    }

    [Fact]
    public async Task Two_browsers_on_one_form_record_it_once_and_neither_sees_a_fault()
    {
        await using var node = await Neighbours.Kitchen();
        await node.Do(new SayCooked(node.Today, 10));
        await node.Do(new CloseDay(node.Today, 0, 0, 0));
        var key = node.Kitchen.Read(o => o.OpenDiscrepancies.Single().Key);
        using var president = await node.SignedIn();
        using var secretary = await node.SignedIn(4);
        await president.Get($"/organizacion/pendientes/{key}");
        await secretary.Get($"/organizacion/pendientes/{key}");
        var pages = await Task.WhenAll(
            president.Submit($"/organizacion/pendientes/{key}", ("Explanation", "No se anotó la ventana.")),
            secretary.Submit($"/organizacion/pendientes/{key}", ("Explanation", "Se olvidó anotar.")));
        Assert.All(pages, page => Assert.True(page.IsOk && page.Path.StartsWith("/organizacion/pendientes", StringComparison.Ordinal), $"{page.Status} {page.Path}"));
        Assert.Single(node.Kitchen.Read(o => o.Settlements.All.ToArray()));
        Assert.Empty(node.Kitchen.Read(o => o.OpenDiscrepancies.ToArray()));
    }

    [Fact]
    public async Task One_act_sent_by_many_hands_at_once_is_written_once()
    {
        await using var node = await Neighbours.Kitchen();
        var act = node.ActOf(node.Founder);
        var replies = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => node.Kitchen.Execute(new ServeCounter(node.Today, Counter.Public, 3), act)));
        Assert.All(replies, r => Assert.IsType<Hosting.Live.Reply.Accepted>(r));
        Assert.Equal(1, replies.Count(r => r is Hosting.Live.Reply.Accepted { Facts.Count: > 0 }));
        Assert.Equal(3, node.Kitchen.Read(o => o.Days.On(node.Today).ServedAt(Counter.Public)));
    }

    static async Task SendAndLose(Uri address, CookieContainer cookies, string path, IReadOnlyList<KeyValuePair<string, string>> fields, Random chance)
    {
        using var content = new FormUrlEncodedContent(fields);
        var body = await content.ReadAsStringAsync();
        var request = Encoding.ASCII.GetBytes(string.Join("\r\n",
            $"POST {path} HTTP/1.1", $"Host: {address.Authority}", $"Cookie: {cookies.GetCookieHeader(address)}", "Content-Type: application/x-www-form-urlencoded",
            $"Content-Length: {body.Length.ToString(CultureInfo.InvariantCulture)}", $"Origin: {address.Scheme}://{address.Authority}", "", body));
        using var phone = new TcpClient();
        await phone.ConnectAsync(IPAddress.Loopback, address.Port);
        var sent = chance.Next(3) == 0 ? chance.Next(1, request.Length) : request.Length;
        await phone.GetStream().WriteAsync(request.AsMemory(0, sent));
        if (chance.Next(2) == 0) await Task.Delay(chance.Next(1, 15));
        phone.LingerState = new LingerOption(true, 0);
    }
}
