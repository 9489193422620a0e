using Minka.Commands.Walking;
using Minka.Demo;
using Minka.Domain.Kitchen;
using Minka.Domain.Members;
using Minka.Domain.Organizations;
using Minka.Hosting;
using Minka.Hosting.Live;
using Minka.Hosting.Nodes;
using Minka.Journal;
using Minka.Tests.Commands;

namespace Minka.Tests.Durability;

/// <summary>A data folder with a kitchen of a few households, made through the real commands, and what can be read of it from outside.</summary>
sealed class SmallKitchen : IDisposable
{
    public const int Households = 6;
    public const string Pin = "2580";

    /// <summary>Words that people typed; none of them belongs in a log.</summary>
    public static readonly string[] Words = ["Olla Sol Naciente", "Doña Casimira", "Familia Yupanqui", "Pasaje Los Jazmines"];

    readonly Folder folder = new();

    public string Data => folder.Path;
    /// <summary>How many acts it took to make; the enrolment of the device is one.</summary>
    public int ActsOfFounding { get; private set; }

    public string File => Path.Combine(Data, "organizations", "cocina.minka");

    public static async Task<SmallKitchen> Make()
    {
        var kitchen = new SmallKitchen();
        using var data = DataFolder.TryOpen(kitchen.Data, new DataFolderOptions { Clock = new StoryClock(ShippedServer.Morning.AddHours(-1)), PinCost = PinCost.Least }, out _)!;
        await using var shelf = OrganizationShelf.Open(data);
        var founding = new FoundOrganization(OrganizationKind.OllaComun, Words[0], "almuerzo", 40, Words[1], "flower-lotus", 1, ShippedServer.Day.AddYears(-1));
        var (live, _) = await shelf.Found("cocina", founding, ActOf(default));
        var founder = live!.Read(o => o.Register.People.Values.Single().Id);
        await data.Pins.Set(live.Id, founder, Pin);
        for (var i = 1; i < Households; i++)
            Assert.IsType<Reply.Accepted>(await live.Execute(new RegisterHousehold($"{Words[2]} {i}", Words[3], null, ShippedServer.Day.AddDays(-9)), ActOf(founder)));
        kitchen.ActsOfFounding = kitchen.Acts().Count;
        return kitchen;
    }

    /// <summary>A browser of the node's own screen in which the founder gave her PIN.</summary>
    public static async Task<SimpleBrowser> SignedIn(ShippedServer server)
    {
        var browser = server.Browser();
        await browser.Get("/entrar/1");
        var page = await browser.Submit("/entrar/1", ("Pin", Pin));
        Assert.True(page.IsOk && !page.Path.StartsWith("/entrar", StringComparison.Ordinal), $"{page.Path} {page.Status}");
        return browser;
    }

    /// <summary>The books out of the file alone, after every check of its journal.</summary>
    public Organization Books()
    {
        var file = OrganizationFile.ReadOnly(File, TimeProvider.System);
        Assert.True(file.Journal.IsSound, file.Journal.FirstFault?.ToString());
        Assert.Equal((0, 0L), (file.Unknown.Count, file.Malformed));
        return file.Organization;
    }

    /// <summary>How many entries each act wrote.</summary>
    public Dictionary<Guid, int> Acts()
    {
        using var store = SqliteJournalStore.Open(File, JournalAccess.ReadOnly);
        return store.ReadFrom(1).GroupBy(e => e.Header.Act).ToDictionary(g => g.Key, g => g.Count());
    }

    /// <summary>What the books of this day hold, as a screen would show it.</summary>
    public static (int Public, int Crew, int Solidarity, int Ordered) Figures(Organization books)
    {
        var day = books.Days.On(ShippedServer.Day);
        return (day.ServedAt(Counter.Public), day.ServedAt(Counter.Crew), day.ServedAt(Counter.Solidarity), day.Ordered);
    }

    public void Dispose() => folder.Dispose();

    static Act ActOf(PersonId says) => new(SystemChance.Instance.NextId(), says, says, ShippedServer.Day, ShippedServer.Morning.AddHours(-1));
}
