using System.Globalization;
using System.Net;
using Minka.Tests.Commands;

namespace Minka.Tests.Durability;

public class ServingTests
{
    [Fact]
    public async Task A_second_server_on_the_same_folder_is_refused_in_a_sentence_and_the_first_goes_on()
    {
        using var kitchen = await SmallKitchen.Make();
        await using var first = ShippedServer.Start(kitchen.Data, ShippedServer.FreePort());
        Assert.True(await first.Listening);
        await using var second = ShippedServer.Start(kitchen.Data, ShippedServer.FreePort());
        Assert.False(await second.Listening);
        await second.Ended();
        Assert.Equal(1, second.ExitCode);
        Assert.Equal($"minka: The data folder {kitchen.Data} is in use by process {first.Pid}. Stop that one first, or give another folder with --data.", Assert.Single(second.Lines));
        using var browser = first.Browser();
        Assert.Equal(HttpStatusCode.OK, (await browser.Get("/salud")).Status);
    }

    [Fact]
    public async Task A_polite_end_takes_less_than_five_seconds_and_keeps_what_was_answered()
    {
        using var kitchen = await SmallKitchen.Make();
        await using var server = ShippedServer.Start(kitchen.Data, ShippedServer.FreePort());
        Assert.True(await server.Listening);
        var cooks = new List<Cook>();
        for (var i = 0; i < 3; i++) cooks.Add(new Cook(await SmallKitchen.SignedIn(server), i));
        var working = Task.WhenAll(cooks.Select(c => c.Work()));
        await Task.Delay(1500);
        Assert.True(await server.Terminate() < TimeSpan.FromSeconds(5));
        await working;
        Assert.Equal(0, server.ExitCode);
        var acts = kitchen.Acts();
        Assert.True(cooks.Sum(c => c.Answered.Count) > 5);
        Assert.All(cooks.SelectMany(c => c.Answered.Keys), act => Assert.Equal(1, acts[act]));
        Assert.Equal(0, (await Said.By("verify", kitchen.File)).Code);
        // Nothing was left in the write-ahead log: the file alone is the whole of the books.
        Assert.False(File.Exists(kitchen.File + "-wal") && new FileInfo(kitchen.File + "-wal").Length > 0);
        Assert.False(File.Exists(Path.Combine(kitchen.Data, "pid")));
    }

    [Fact]
    public async Task The_log_holds_no_name_no_address_and_no_word_that_somebody_typed()
    {
        using var kitchen = await SmallKitchen.Make();
        await using var server = ShippedServer.Start(kitchen.Data, ShippedServer.FreePort());
        Assert.True(await server.Listening);
        using var browser = await SmallKitchen.SignedIn(server);
        string[] typed = ["Primitiva", "Condorcanqui", "Jirón Las Retamas", "7391"];
        foreach (var path in (string[])["/", "/servir", "/pedidos", "/padron", $"/personas/{typed[0]}", $"/servir?dia={typed[1]}", $"/{Uri.EscapeDataString(typed[2])}", "/entrar/1"]) await browser.Get(path);
        await browser.Submit("/entrar/1", ("Pin", typed[3]));
        await browser.Get("/pedidos/1");
        await browser.Submit("/pedidos/1", ("Paid", typed[0]), ("Operation", typed[1]));
        await browser.Send("/servir/mostrador", [new("Counter", typed[0]), new("Rations", typed[1])]);
        await browser.Send("/pedidos/1", [new("acto", typed[2])]);
        // Damaged after the fact: what fails speaks of codes and places only.
        await browser.Send("/servir/casa", [new("acto", new string('9', 40)), new("Household", int.MaxValue.ToString(CultureInfo.InvariantCulture))]);
        await server.Terminate();
        var log = string.Join('\n', server.Lines);
        Assert.Contains("Minka: http", log, StringComparison.Ordinal);
        Assert.All([.. typed, .. SmallKitchen.Words, "Casimira", "Yupanqui", "Jazmines"], word => Assert.DoesNotContain(word, log, StringComparison.OrdinalIgnoreCase));
    }
}
