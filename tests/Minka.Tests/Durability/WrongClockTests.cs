using System.Net;
using Minka.Domain.Kitchen;
using Minka.Journal;
using Minka.Tests.Features;
using Minka.Tests.Web;

namespace Minka.Tests.Durability;

/// <summary>The machine an hour back, a year ahead: a warning that says it, nothing refused, nothing lost, the order kept.</summary>
public class WrongClockTests
{
    static readonly DateTimeOffset morning = new(2026, 11, 23, 8, 0, 0, TimeSpan.FromHours(-5));

    [Fact]
    public async Task An_hour_back_the_board_says_so_and_the_work_goes_on_in_order()
    {
        await using var before = await Neighbours.Kitchen();
        await before.Do(new ServeCounter(before.Today, Counter.Public, 2));
        await using var node = await TestNode.On(Copy(before.DataFolder), morning.AddHours(-1));
        using var president = await node.SignedIn();
        Assert.True((await president.Get("/")).Says("El reloj de esta computadora está atrasado"), president.Page.Html);
        await node.Kitchen.Execute(new ServeCounter(node.Today, Counter.Public, 3), NewAct(node));
        Assert.Equal(5, node.Kitchen.Read(o => o.Days.On(node.Today).ServedAt(Counter.Public)));
        AssertInOrder(node);
    }

    [Fact]
    public async Task A_year_ahead_the_board_says_so_and_once_it_is_set_right_the_dates_are_right_again()
    {
        await using var before = await Neighbours.Kitchen();
        await before.Do(new ServeCounter(before.Today, Counter.Public, 2));
        var folder = Copy(before.DataFolder);
        var later = Copy(folder);
        await using (var ahead = await TestNode.On(folder, morning.AddYears(1)))
        {
            using var president = await ahead.SignedIn();
            Assert.True((await president.Get("/")).Says("Nadie anota desde"), president.Page.Html);
            await ahead.Kitchen.Execute(new ServeCounter(ahead.Today, Counter.Public, 3), NewAct(ahead));
            AssertInOrder(ahead);
            Directory.Delete(later, recursive: true);
            later = Copy(folder);
        }
        await using var node = await TestNode.On(later, morning.AddMinutes(10));
        using var again = await node.SignedIn();
        Assert.True((await again.Get("/")).Says("El reloj de esta computadora está atrasado"), again.Page.Html);
        Assert.True(node.Kitchen.Integrity.AheadOfClock > 0);
        Assert.True((await again.Get("/organizacion/libros")).Says("fecha adelantada"), again.Page.Html);
        await node.Kitchen.Execute(new ServeCounter(node.Today, Counter.Public, 4), NewAct(node));
        // What was said in the wrong year stays in its year; today is today.
        Assert.Equal((6, 3), node.Kitchen.Read(o => (o.Days.On(node.Today).ServedAt(Counter.Public), o.Days.On(node.Today.AddYears(1)).ServedAt(Counter.Public))));
        AssertInOrder(node);
    }

    [Fact]
    public async Task A_right_clock_is_not_spoken_of()
    {
        await using var node = await Neighbours.Kitchen();
        using var president = await node.SignedIn();
        Assert.False((await president.Get("/")).Says("reloj"));
    }

    static void AssertInOrder(TestNode node)
    {
        using var store = SqliteJournalStore.Open(Path.Combine(node.DataFolder, "organizations", "cocina.minka"), JournalAccess.ReadOnly);
        Assert.True(Verification.Of(store, node.Clock.GetUtcNow().ToUnixTimeMilliseconds()).IsSound);
        var readings = store.ReadFrom(1).Select(e => e.Header.At).ToArray();
        Assert.Equal(readings.Order(), readings);
    }

    static Domain.Organizations.Act NewAct(TestNode node) => new(SystemChance.Instance.NextId(), node.Founder, node.Founder, node.Today, node.Clock.GetUtcNow());

    static string Copy(string folder)
    {
        var copy = Directory.CreateTempSubdirectory("minka-test-").FullName;
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(p => Path.GetFileName(p) is not ("lock" or "pid")))
        {
            var to = Path.Combine(copy, Path.GetRelativePath(folder, path));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            using var from = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var into = File.Create(to);
            from.CopyTo(into);
        }
        return copy;
    }
}
