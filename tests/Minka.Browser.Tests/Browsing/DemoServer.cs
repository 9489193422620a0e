using Minka.Demo;
using Minka.Domain.Cash;
using Minka.Domain.Kitchen;
using Minka.Domain.Members;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Domain.Storeroom;
using Minka.Domain.Turns.Rosters;
using Minka.Domain.Turns.Sanctions;
using Minka.Domain.Turns;
using Minka.Tests.Web;

namespace Minka.Browser.Tests.Browsing;

/// <summary>
/// The shipped server over the demonstration, on a Monday whose orders have not come yet. The story is lived once a run; each
/// server gets its own copy of the folder.
/// </summary>
public static class DemoServer
{
    public static readonly DateOnly Today = new(2026, 11, 23);
    static readonly Lazy<Task<string>> story = new(Live);

    /// <summary>Numbers of the register in the demonstration.</summary>
    public const int Elena = 1, Rosa = 2, Hilda = 4, Away = 20, Gone = 22;

    public static async Task<TestNode> At(int hour, int minute = 0)
    {
        var copy = Directory.CreateTempSubdirectory("minka-browser-").FullName;
        Copy(await story.Value, copy);
        return await TestNode.On(copy, new DateTimeOffset(Today, new TimeOnly(hour, minute), TimeSpan.FromHours(-5)));
    }

    /// <summary>The morning as it stands after nine: every household but some has ordered, and what the pot needs is bought.</summary>
    public static async Task TakeOrders(TestNode node, int homes = 18)
    {
        var holder = node.Kitchen.Read(o => o.Offices.Holder(Post.Treasurer, Today));
        foreach (var home in node.Kitchen.Read(o => o.Register.Households.Values.OrderBy(h => h.Number).Take(homes).ToArray()))
        {
            var pay = home.Number % 6 == 0 ? PaymentMeans.Yape : PaymentMeans.Cash;
            await node.Do(new TakeOrder(Today, home.Id, 2 + home.Number % 3, home.Number % 5 == 2 ? 1 : 0, pay, pay == PaymentMeans.Yape ? $"4471{home.Number:0000}" : null, pay == PaymentMeans.Yape ? holder : null));
        }
    }

    public static async Task TakeOut(TestNode node)
    {
        var takes = node.Kitchen.Read(o => PotNeeds.Of(o, Today).Where(n => n.ToTake > 0).Select(n => new Take(n.Item, n.ToTake)).ToArray());
        await node.Do(new TakeOut(Today, takes), Holder(node, Post.Storekeeper));
    }

    public static async Task Cook(TestNode node, int rations) => await node.Do(new SayCooked(Today, rations));

    /// <summary>The first households at the window.</summary>
    public static async Task Serve(TestNode node, int homes)
    {
        foreach (var order in node.Kitchen.Read(o => o.Days.On(Today).Orders.Take(homes).ToArray()))
            await node.Do(new ServeHousehold(Today, order.Household, order.Rations));
    }

    /// <summary>Somebody on leave, somebody who left, and a phone that may come in: what only some screens speak of.</summary>
    public static async Task ChangeTheRegister(TestNode node)
    {
        var (away, gone) = node.Kitchen.Read(o => (o.Register.PersonOf(Away)!.Id, o.Register.PersonOf(Gone)!.Id));
        await node.Do(new StartLeave(away, Today), Holder(node, Post.Secretary));
        await node.Do(new RecordDeparture(gone, Departure.Moved, Today), Holder(node, Post.Secretary));
        // A row that no household is known for waits to be placed.
        await node.Do(new ImportRegister([["N°", "APELLIDO PATERNO", "NOMBRES", "TIPO"], ["", "Soto", "Luis", "2"]], Today, []), Holder(node, Post.Secretary));
        await node.Do(new EnrolBrowser(new Guid(7, 7, 7, [7, 7, 7, 7, 7, 7, 7, 7]), "Celular de la cocina", Holder(node, Post.Secretary)), Holder(node, Post.President));
        await ArrangeTheTurns(node);
    }

    /// <summary>A roster that does not hang yet, and a turn that somebody missed.</summary>
    static async Task ArrangeTheTurns(TestNode node)
    {
        var from = node.Kitchen.Read(o => o.Turns.HangsUntil is { } until && until >= Today ? until.AddDays(1) : Today);
        var asked = node.Kitchen.Read(o => RosterQuestions.Of(o, from, from.AddDays(20)));
        await node.Do(new KeepRoster(from, from.AddDays(20), new SimpleRoster().Answer(asked.Question), asked.Mark), Holder(node, Post.Secretary));
        await node.Do(new ProposeSanction(node.Kitchen.Read(o => o.Register.PersonOf(Missed)!.Id), Today.AddDays(-3), Duties.Water, SanctionKind.Warning, null), Holder(node, Post.Vocal));
    }

    /// <summary>Her line in the register.</summary>
    const int Missed = 9;

    /// <summary>A claim that waits for its answer, a count made alone that waits for a second pair of eyes.</summary>
    public static async Task LeaveThingsWaiting(TestNode node)
    {
        var storekeeper = Holder(node, Post.Storekeeper);
        foreach (var delivery in node.Kitchen.Read(o => o.Store.Deliveries.Values.Where(d => d.Shortages.Any() && d.Claim is null).Select(d => d.Id).ToArray()))
            await node.Do(new FileClaim(delivery, Today), storekeeper);
        await node.Do(new CountCash(Today, [new CashPieces(10_000, 2), new CashPieces(50, 3)]), Holder(node, Post.Treasurer));
    }

    public static PersonId Holder(TestNode node, Post post) => node.Kitchen.Read(o => o.Offices.Holder(post, Today)) ?? throw new InvalidOperationException($"Nobody is {post}.");

    static async Task<string> Live()
    {
        var folder = Directory.CreateTempSubdirectory("minka-story-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        _ = await DemoFolder.Make(folder, new DemoPlan(Today, Months: 2)) ?? throw new InvalidOperationException("The demonstration could not be made.");
        return folder;
    }

    static void Copy(string from, string to)
    {
        foreach (var folder in Directory.EnumerateDirectories(from, "*", SearchOption.AllDirectories)) Directory.CreateDirectory(folder.Replace(from, to, StringComparison.Ordinal));
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories)) File.Copy(file, file.Replace(from, to, StringComparison.Ordinal), overwrite: true);
    }
}
