using Minka.Commands.Walking;
using Minka.Tests.Commands;

namespace Minka.Tests.Durability;

public class KillTests
{
    const int Cooks = 3;
    static readonly int Kills = Environment.GetEnvironmentVariable("MINKA_LONG") == "1" ? 200 : 50;

    /// <summary>The shipped program dies at any moment, also while it starts; several people order and serve through the real forms.</summary>
    [Fact]
    public async Task However_often_the_program_is_killed_what_it_answered_is_there_exactly_once()
    {
        using var kitchen = await SmallKitchen.Make();
        var (port, chance, answered) = (ShippedServer.FreePort(), new Random(50), new HashSet<Guid>());
        var cooks = Array.Empty<Cook>();
        var browsers = Array.Empty<SimpleBrowser>();
        for (var kill = 0; kill <= Kills; kill++)
        {
            await using var server = ShippedServer.Start(kitchen.Data, port);
            if (kill > 0 && chance.Next(6) == 0)
            {
                await Task.Delay(chance.Next(400));
                await server.Kill();
                continue;
            }
            Assert.True(await server.Listening, string.Join('\n', server.Lines));
            if (browsers.Length == 0)
            {
                // One signs in, all have her cookies: they outlive every restart.
                browsers = [.. await Task.WhenAll(Enumerable.Range(0, Cooks).Select(_ => SmallKitchen.SignedIn(server)))];
                cooks = [.. browsers.Select((b, i) => new Cook(b, i))];
            }
            foreach (var cook in cooks) await cook.SendAgain();
            Assert.Equal(SmallKitchen.Figures(kitchen.Books()), await Cook.Figures(browsers[0]));
            if (kill == Kills) break;

            var working = Task.WhenAll(cooks.Select(c => c.Work()));
            await Task.Delay(chance.Next(30, 500));
            await server.Kill();
            await working;
            answered.UnionWith(cooks.SelectMany(c => c.Answered.Keys));
            AssertKept(kitchen, answered, cooks.SelectMany(c => c.Unanswered.Keys));
        }
        answered.UnionWith(cooks.SelectMany(c => c.Answered.Keys));
        AssertKept(kitchen, answered, []);
        Assert.Equal(0, (await Said.By("verify", kitchen.File)).Code);
        Assert.True(answered.Count > Kills * 5, $"only {answered.Count} acts were answered");
    }

    /// <summary>Each answered act wrote its one entry; nothing is there that nobody sent; the fold counts what the entries say.</summary>
    static void AssertKept(SmallKitchen kitchen, HashSet<Guid> answered, IEnumerable<Guid> unanswered)
    {
        var acts = kitchen.Acts();
        var lost = answered.Where(a => !acts.ContainsKey(a)).ToArray();
        Assert.True(lost.Length == 0, $"{lost.Length} answered acts are lost");
        Assert.True(answered.All(a => acts[a] == 1), "an act was written twice");
        var known = answered.Concat(unanswered).ToHashSet();
        Assert.Equal(kitchen.ActsOfFounding, acts.Keys.Count(a => !known.Contains(a)));
        var books = kitchen.Books();
        Assert.True(answered.All(books.Knows));
    }
}
