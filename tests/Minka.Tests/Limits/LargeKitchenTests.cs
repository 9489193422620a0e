using System.Diagnostics;
using Minka.Browser.Tests.Screens;
using Minka.Demo;
using Minka.Domain.Cash;
using Minka.Domain.Kitchen;
using Minka.Domain.Members;
using Minka.Tests.Web;

namespace Minka.Tests.Limits;

/// <summary>
/// Ten thousand members and a year of days (MINKA_LONG=1; ten years of days are tried by LargeBooksTests), a thousand and two months otherwise: every screen that a link leads to is
/// opened; the screens of every day keep nobody waiting.
/// </summary>
public class LargeKitchenTests
{
    static readonly bool isLong = Environment.GetEnvironmentVariable("MINKA_LONG") == "1";
    static readonly int members = isLong ? 10_000 : 1_000, months = isLong ? 12 : 2;

    /// <summary>The day board, the register and whom it is asked for, orders and window, the box, the store with a card, the day book.</summary>
    static readonly string[] everyDay = ["/", "/socias", "/socias/1500", "/hogares/500", "/socias?buscar=rosa", "/socias?buscar=quispe9", "/pedidos", "/pedidos/500", "/servir", "/caja", "/almacen", "/almacen/rice", "/cuaderno"];

    /// <summary>Papers for everybody, pictures of a sheet and forms that offer all members to choose from may take longer.</summary>
    static readonly TimeSpan screenMost = TimeSpan.FromSeconds(isLong ? 1 : 2), anythingMost = TimeSpan.FromSeconds(15), openingMost = TimeSpan.FromSeconds(30);
    const int PageBytesMost = 3 * 1024 * 1024, ThingsRead = 3;
    static readonly DateOnly today = new(2026, 11, 23);

    [Fact]
    public async Task The_screens_of_every_day_open_within_a_second_in_a_large_and_old_kitchen()
    {
        var folder = Directory.CreateTempSubdirectory("minka-large-").FullName;
        var lived = await Seconds(async () => Assert.NotNull(await DemoFolder.Make(folder, new DemoPlan(today, months))));
        var opening = Stopwatch.GetTimestamp();
        await using var node = await TestNode.On(folder, new DateTimeOffset(today, new TimeOnly(12, 20), TimeSpan.FromHours(-5)));
        var opened = Stopwatch.GetElapsedTime(opening);
        var imported = await Seconds(async () => await node.Do(new ImportRegister(LargeRegister.Rows(members, 1_000), today.AddYears(-2), []), node.Kitchen.Read(o => o.Offices.Holder(Domain.Offices.Post.President, today)!.Value)));
        foreach (var home in node.Kitchen.Read(o => o.Register.HouseholdsOn(today).Take(200).ToArray())) await node.Do(new TakeOrder(today, home.Id, 2, 0, PaymentMeans.OnAccount));
        await node.Do(new SayCooked(today, 500));
        var seen = new List<(string Path, double Seconds, int Bytes)>();
        foreach (var number in FormWalk.Visitors) await Walk(node, number, seen);
        Tell(FormattableString.Invariant($"{members} members, {months} months, {node.Kitchen.Integrity.Entries} entries: lived in {lived:0.0} s, opened in {opened.TotalSeconds:0.00} s, imported in {imported:0.0} s; {seen.Count} pages of {seen.DistinctBy(s => s.Path.Split('?')[0]).Count()} addresses; {Process.GetCurrentProcess().WorkingSet64 / 1024 / 1024} MB"));
        foreach (var (path, seconds, bytes) in seen.OrderByDescending(s => s.Seconds).Take(40)) Tell(FormattableString.Invariant($"  {seconds,6:0.000} s {bytes / 1024,6} KB {path}"));
        var slow = seen.Where(s => everyDay.Contains(s.Path) ? s.Seconds > screenMost.TotalSeconds || s.Bytes > PageBytesMost : s.Seconds > anythingMost.TotalSeconds).Select(s => FormattableString.Invariant($"{s.Path}: {s.Seconds:0.00} s, {s.Bytes / 1024} KB")).ToArray();
        Assert.True(slow.Length == 0, $"{slow.Length} pages keep people waiting:\n{string.Join('\n', slow)}");
        Assert.True(opened < openingMost, $"{opened}");
        Assert.All(everyDay, path => Assert.Contains(seen, s => s.Path == path));
        Assert.True(seen.Count > 100, $"only {seen.Count} pages were seen");
    }

    /// <summary>Opens each address without numbers and three examples of each of the others; twice, since the first who asks waits for the compiler too.</summary>
    static async Task Walk(TestNode node, int number, List<(string Path, double Seconds, int Bytes)> seen)
    {
        using var browser = await node.SignedIn(number);
        var table = new RouteTable(node);
        var waiting = new Queue<(string Path, string Pattern)>(table.Plain.Where(p => p is not "/salir").Order(StringComparer.Ordinal).Select(p => (RouteTable.Bare(p), p)));
        foreach (var path in everyDay) waiting.Enqueue((path, path));
        var (known, read) = (waiting.Select(w => w.Path).ToHashSet(), new Dictionary<string, int>());
        while (waiting.TryDequeue(out var next))
        {
            read[next.Pattern] = read.GetValueOrDefault(next.Pattern) + 1;
            if (read[next.Pattern] > (next.Pattern.Contains('{') ? ThingsRead : 1)) continue;
            var first = await browser.Get(next.Path);
            Assert.True((int)first.Status < 500, $"{next.Path}: {first.Status}");
            if (!first.IsOk) continue;
            var seconds = await Seconds(() => browser.Get(next.Path));
            seen.Add((next.Path, seconds, first.Html.Length));
            foreach (var link in RouteTable.LinksOn(first.Html))
                if (table.PatternOf(link) is { } pattern && pattern is not "/salir" && known.Add(link)) waiting.Enqueue((link, pattern));
        }
    }

    static async Task<double> Seconds(Func<Task> work)
    {
        var began = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(began).TotalSeconds;
    }

    static void Tell(string line) => TestContext.Current.TestOutputHelper!.WriteLine(line);
}
