using Minka.Domain.Amounts;
using Minka.Domain.Cash;
using Minka.Domain.Kitchen;
using Minka.Domain.Members;
using Minka.Domain.Organizations;
using Minka.Domain.Storeroom;
using Minka.Tests.Web;

namespace Minka.Tests.Features.Books;

/// <summary>A whole day of the kitchen through the real commands, with a delivery, the market, orders of three kinds, a closing and a count by two.</summary>
static class KitchenDay
{
    public const string Note = "Rosa guarda la llave; su teléfono es 999 888 777.";

    public static async Task<TestNode> Closed()
    {
        var node = await Neighbours.Kitchen();
        var (today, rosa) = (node.Today, node.Person(2));
        HouseholdId Home(int number) => node.Kitchen.Read(o => o.Register.HouseholdOf(number)!.Id);
        await node.Do(new RecordPlace(null, "Lima", "Lima", "Comas", "Jr. Los Claveles 123", "La Cumbre"));
        await node.Do(new DescribeHousehold(Home(2), "Familia Rosales", "Mz. B lote 7", null));
        await node.Do(new RecordOpening(today.AddDays(-1), Soles.Of(318, 40), null, [new OpeningLot("rice", 40_000, Soles.Of(150), Origin.Municipality, null, null), new OpeningLot("lentils", 10_000, Soles.Of(85), Origin.Church, null, null)], [], rosa));
        await node.Do(new PlanMenu(today, null, "lentils-rice-fish", null, 30));
        await node.Do(new NameCrew(today, [new CrewPlace(rosa, false), new CrewPlace(node.Person(5), true)]));
        await node.Do(new TakeOrder(today, Home(3), 6, 0, PaymentMeans.Cash));
        await node.Do(new TakeOrder(today, Home(4), 4, 2, PaymentMeans.OnAccount));
        await node.Do(new TakeOrder(today, Home(5), 3, 0, PaymentMeans.Yape, "4411"));
        await node.Do(new MakePurchase(today, [new BoughtProduct("oil", 1_000, Soles.Of(9, 20))], MoneySource.Box, rosa) { Paper = Paper.Boleta, PaperNumber = "0441" });
        await node.Do(new Spend(today, ExpenseKind.Water, Soles.Of(6), Paper.Receipt, "88", MoneySource.Box));
        await node.Do(new TakeOut(today, [new Take("rice", 4_500), new Take("lentils", 1_500), new Take("oil", 300)]));
        await node.Do(new SayCooked(today, 30));
        await node.Do(new TypeTotals(today, 13, 5, 10, 2));
        await node.Do(new CloseDay(today, 0, 0, 0, Note));
        await node.Do(new CountCash(today, [new CashPieces(10000, 3), new CashPieces(2000, 1), new CashPieces(20, 1), new CashPieces(100, 12)], rosa));
        return node;
    }

    public static string Iso(this TestNode node) => node.Today.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
