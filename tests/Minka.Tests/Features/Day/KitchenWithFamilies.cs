using Minka.Commands.Walking;
using Minka.Domain.Amounts;
using Minka.Domain.Kitchen;
using Minka.Domain.Members;
using Minka.Domain.Organizations;
using Minka.Domain.Storeroom;
using Minka.Tests.Web;

namespace Minka.Tests.Features.Daily;

/// <summary>
/// A kitchen of invented people for the walks of a day: Elena (household 1) founded it and holds every power; Rosa, Hilda and
/// Flor have the households 2 to 4. Lentils for 74 are in the store, but for the salt.
/// </summary>
sealed class KitchenWithFamilies : IAsyncDisposable
{
    KitchenWithFamilies(TestNode node) => Node = node;

    public TestNode Node { get; }
    public DateOnly Today => Node.Today;

    public static async Task<KitchenWithFamilies> Open()
    {
        var kitchen = new KitchenWithFamilies(await TestNode.Founded());
        foreach (var called in new[] { "Rosa", "Hilda", "Flor" }) await kitchen.Registers(called);
        return kitchen;
    }

    /// <summary>The same with the menu of the day, the food for it and the households' orders (3, 2 and 1 solidary, 4).</summary>
    public static async Task<KitchenWithFamilies> InTheMorning()
    {
        var kitchen = await Open();
        await kitchen.Has("rice", 50_000);
        await kitchen.Has("lentils", 10_000);
        await kitchen.Node.Do(new PlanMenu(kitchen.Today, null, "lentils-rice-fish", null, 12));
        await kitchen.Orders(2, 3);
        await kitchen.Orders(3, 2, 1);
        await kitchen.Orders(4, 4);
        return kitchen;
    }

    public async Task Registers(string called)
    {
        await Node.Do(new RegisterHousehold(null, null, null, Today));
        var number = Books(o => o.Register.Households.Values.Max(h => h.Number));
        await Node.Do(new RegisterPerson(Household(number), MemberKind.Member, new PersonalName(null, null, null, called), Today.AddYears(-1), Birth.Unknown, null, null));
    }

    public Task Has(string item, long quantity) => Node.Do(new RecordFound(Today, item, quantity));

    public Task Orders(int number, int paid, int solidarity = 0, DateOnly? on = null) =>
        Node.Do(new TakeOrder(on ?? Today, Household(number), paid, solidarity, Domain.Cash.PaymentMeans.Cash));

    public HouseholdId Household(int number) => Books(o => o.Register.HouseholdOf(number)!.Id);
    public PersonId Person(int number) => Books(o => o.Register.PersonOf(number)!.Id);
    public T Books<T>(Func<Organization, T> view) => Node.Kitchen.Read(view);
    public Domain.Kitchen.Day Day => Books(o => o.Days.On(Today));
    public Soles Box => Books(o => o.Cash.Box);

    /// <summary>Person 2 (Rosa) with a PIN of her own and no office.</summary>
    public async Task<SimpleBrowser> AsRosa()
    {
        await Node.Node.Folder.Pins.Set(Node.Kitchen.Id, Person(2), "8246");
        return await Node.SignedIn(2, "8246");
    }

    public ValueTask DisposeAsync() => Node.DisposeAsync();
}
