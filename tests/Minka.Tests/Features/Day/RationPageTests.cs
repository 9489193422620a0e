using Minka.Domain.Amounts;
using Minka.Domain.Cash;
using Minka.Domain.Kitchen;
using Minka.Domain.Storeroom;
using Minka.Tests.Web;

namespace Minka.Tests.Features.Day;

public class RationPageTests
{
    [Fact]
    public async Task A_ration_says_what_it_cost_and_what_it_holds()
    {
        await using var node = await TestNode.Founded();
        await node.Do(new ReceiveDelivery(node.Today, Origin.Municipality, [new ReceivedProduct("rice", 10_000, 10_000, Value: Soles.Of(39))], node.Founder));
        await node.Do(new TakeOut(node.Today, [new Take("rice", 5_000)]));
        await node.Do(new SayCooked(node.Today, 50));
        using var browser = await node.SignedIn();
        var page = await browser.Get("/racion");
        // 5 kg of S/ 39 for 10 kg, among 50; rice has 358 kcal in 100 g, and each plate 100 g.
        Assert.True(page.Says("S/ 0.39"), page.Html);
        Assert.True(page.Says("358 kcal"));
        Assert.True(page.Says("nosotras 0, Estado 100"));
    }

    [Fact]
    public async Task A_day_with_nothing_used_says_so_kindly()
    {
        await using var node = await TestNode.Founded();
        using var browser = await node.SignedIn();
        Assert.True((await browser.Get("/racion")).Says("Todavía no hay qué contar"));
    }
}
