using System.IO.Compression;
using Microsoft.Extensions.DependencyInjection;
using Minka.Domain.Kitchen;
using Minka.Tests.Features.Daily;
using Minka.Web;

namespace Minka.Tests.Web;

public class KeptPagesTests
{
    [Fact]
    public async Task What_was_acknowledged_stands_on_the_board_that_is_asked_for_next_however_many_look()
    {
        await using var kitchen = await KitchenWithFamilies.InTheMorning();
        using var stop = new CancellationTokenSource();
        var onlookers = Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            using var onlooker = await kitchen.Node.SignedIn();
            while (!stop.IsCancellationRequested) Assert.True((await onlooker.Get("/")).IsOk);
        })).ToArray();
        using var elena = await kitchen.Node.SignedIn();
        for (var rations = 201; rations <= 240; rations++)
        {
            await kitchen.Node.Do(new SayCooked(kitchen.Today, rations));
            Assert.True((await elena.Get("/")).Says($"{rations}"), $"{rations} were cooked, and the board does not say so");
        }
        await stop.CancelAsync();
        await Task.WhenAll(onlookers);
    }

    [Fact]
    public async Task A_board_is_kept_for_one_person_and_its_plain_address()
    {
        await using var kitchen = await KitchenWithFamilies.InTheMorning();
        var other = kitchen.Books(o => o.Register.People.Values.First(p => p.Number != 1 && p.IsActive(kitchen.Today) && p.MinorOn(kitchen.Today) != true));
        await kitchen.Node.Node.Folder.Pins.Set(kitchen.Node.Kitchen.Id, other.Id, TestNode.Pin);
        using var elena = await kitchen.Node.SignedIn();
        using var hers = await kitchen.Node.SignedIn(other.Number);
        Assert.True((await elena.Get("/")).Says("Sra. Elena"));
        Assert.True((await hers.Get("/")).Says(other.Called!));
        Assert.False((await hers.Get("/")).Says("class=\"names\"><b>Sra. Elena"), hers.Page.Html);
        var kept = kitchen.Node.App.Services.GetRequiredService<KeptPages>();
        Assert.Equal(2, kept.Count);
        await elena.Get("/?hecho=order-taken");
        Assert.Equal(2, kept.Count);
        Assert.Contains("class=\"large\"", (await elena.Get("/ver?letra=grande&a=/")).Html);
        Assert.DoesNotContain("class=\"large\"", (await hers.Get("/")).Html);
    }

    [Fact]
    public async Task A_kept_page_reaches_whoever_takes_it_plain_or_compressed_the_same()
    {
        await using var kitchen = await KitchenWithFamilies.InTheMorning();
        var jar = new System.Net.CookieContainer();
        using var elena = await kitchen.Node.SignedIn(cookies: jar);
        var plain = (await elena.Get("/")).Html;
        using var client = new HttpClient(new SocketsHttpHandler { CookieContainer = jar }) { BaseAddress = kitchen.Node.Address };
        client.DefaultRequestHeaders.Add("Accept-Encoding", "gzip");
        for (var i = 0; i < 2; i++)
        {
            using var answer = await client.GetAsync("/");
            Assert.Equal(["gzip"], answer.Content.Headers.ContentEncoding);
            Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
            using var reader = new StreamReader(new GZipStream(await answer.Content.ReadAsStreamAsync(), CompressionMode.Decompress));
            Assert.Equal(plain, await reader.ReadToEndAsync());
        }
    }
}
