using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Minka.Commands;
using Minka.Commands.Walking;
using Minka.Domain.Organizations;
using Minka.Hosting;
using Minka.Hosting.Live;
using Minka.Hosting.Nodes;
using Minka.Journal;
using Minka.Web;

namespace Minka.Tests.Web;

/// <summary>
/// The shipped server on a free port of this machine with a data folder of its own, a kitchen founded in it through the real
/// commands, and browsers to walk it. Nothing is mocked; only the cost of PINs is low and the clock may start elsewhere.
/// </summary>
public sealed class TestNode : IAsyncDisposable
{
    public const string Pin = "2580";
    readonly WebApplication app;
    readonly string folder;
    int acts;

    TestNode(WebApplication app, string folder, TimeProvider clock) => (this.app, this.folder, Clock) = (app, folder, clock);

    public TimeProvider Clock { get; }
    public string DataFolder => folder;
    public Node Node => app.Services.GetRequiredService<Node>();
    public LiveOrganization Kitchen => Node.Shelf.All.Single();
    public Uri Address => new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First().Replace("127.0.0.1", "localhost"));
    public DateOnly Today => Clock.Today();
    public WebApplication App => app;

    /// <summary>A server with an empty data folder.</summary>
    public static Task<TestNode> Empty(DateTimeOffset? now = null) => On(Directory.CreateTempSubdirectory("minka-test-").FullName, now);

    /// <summary>A server on a data folder made elsewhere; the folder is its own and goes with it.</summary>
    public static async Task<TestNode> On(string folder, DateTimeOffset? now = null)
    {
        var clock = new ShiftedClock(now ?? new DateTimeOffset(2026, 11, 23, 8, 0, 0, TimeSpan.FromHours(-5)));
        var app = MinkaHost.Build(new ServeOptions(folder)
        {
            Urls = "http://127.0.0.1:0", Clock = clock, StrictTexts = true, LogLevel = LogLevel.Error,
            Folder = new DataFolderOptions { PinCost = PinCost.Least },
        });
        await app.StartAsync();
        return new TestNode(app, folder, clock);
    }

    /// <summary>A kitchen whose founder, Elena (person 1, household 1), has the PIN <see cref="Pin"/>.</summary>
    public static async Task<TestNode> Founded(DateTimeOffset? now = null)
    {
        var node = await Empty(now);
        var founding = new FoundOrganization(OrganizationKind.SelfManagedKitchen, "Comedor Manos Unidas", "almuerzo", 74, "Sra. Elena", "flower-lotus", 1, node.Today.AddYears(-1));
        var (kitchen, reply) = await node.Node.Shelf.Found("cocina", founding, node.ActOf(PersonId.Nobody));
        Assert.True(reply is Reply.Accepted, reply?.ToString());
        await node.Node.Folder.Pins.Set(kitchen!.Id, node.Founder, Pin);
        return node;
    }

    public PersonId Founder => Kitchen.Read(o => o.Register.People.Values.Single(p => p.Number == 1).Id);

    public Act ActOf(PersonId says) => new(new Guid(++acts, 7, 7, [1, 2, 3, 4, 5, 6, 7, 8]), says, says, Today, Clock.GetUtcNow());

    /// <summary>Carries out a command as a person (the founder unless told); fails the test when it is refused.</summary>
    public async Task<IReadOnlyList<IFact>> Do(ICommand command, PersonId? says = null)
    {
        var reply = await Kitchen.Execute(command, ActOf(says ?? Founder));
        return reply is Reply.Accepted accepted ? accepted.Facts : throw new Xunit.Sdk.XunitException($"{command}: {reply switch { Reply.Refused r => string.Join(", ", r.Refusals), _ => reply.ToString() }}");
    }

    /// <summary>The act by which <see cref="Do"/> just recorded these facts: its ids name what they created.</summary>
    public Act LastAct(IReadOnlyList<IFact> _) => new(new Guid(acts, 7, 7, [1, 2, 3, 4, 5, 6, 7, 8]), Founder, Founder, Today, Clock.GetUtcNow());

    public SimpleBrowser Browser() => new(Address);

    /// <summary>A browser in which a person (by number) gave her PIN.</summary>
    public async Task<SimpleBrowser> SignedIn(int number = 1, string pin = Pin, System.Net.CookieContainer? cookies = null)
    {
        var browser = new SimpleBrowser(Address, cookies: cookies);
        await browser.Get($"/entrar/{number}");
        var page = await browser.Submit($"/entrar/{number}", ("Pin", pin));
        Assert.False(page.Path.StartsWith("/entrar", StringComparison.Ordinal), page.Html);
        return browser;
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
