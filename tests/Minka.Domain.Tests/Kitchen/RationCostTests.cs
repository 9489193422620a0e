using Minka.Domain.Amounts;
using Minka.Domain.Cash;
using Minka.Domain.Kitchen;
using Minka.Domain.Organizations;
using Minka.Domain.Storeroom;

namespace Minka.Domain.Tests.Kitchen;

public class RationCostTests
{
    readonly Story kitchen = Story.Founded();

    /// <summary>The reference day of the field: 74 cooked, market 112, gas 18, water 6, transport 4, and aid worth S/ 96.</summary>
    void LivesTheReferenceDay()
    {
        var crew = new[] { kitchen.Elena, kitchen.Registers("Rosa"), kitchen.Registers("Hilda"), kitchen.Registers("Flor") };
        kitchen.Accepts(new ReceiveMoney(kitchen.Today, IncomeKind.Donation, Soles.Of(300), PaymentMeans.Cash));
        kitchen.Accepts(new ReceiveDelivery(kitchen.Today, Origin.Municipality,
            [new ReceivedProduct("rice", 20_000, 20_000, Value: Soles.Of(80)), new ReceivedProduct("lentils", 4_000, 4_000, Value: Soles.Of(24))], kitchen.Elena));
        kitchen.Accepts(Buys(new BoughtProduct("chicken", 6_000, Soles.Of(60))));
        kitchen.Accepts(Buys(new BoughtProduct("onion", 10_000, Soles.Of(52)), new BoughtProduct("gas", 10_000, Soles.Of(45))));
        kitchen.Accepts(new TakeOut(kitchen.Today, [new Take("rice", 18_000), new Take("lentils", 4_000), new Take("chicken", 6_000), new Take("onion", 10_000), new Take("gas", 4_000)]));
        kitchen.Accepts(new Spend(kitchen.Today, ExpenseKind.Water, Soles.Of(6), Paper.None, null, MoneySource.Box));
        kitchen.Accepts(new Spend(kitchen.Today, ExpenseKind.Transport, Soles.Of(4), Paper.None, null, MoneySource.Box));
        kitchen.Accepts(new NameCrew(kitchen.Today, [.. crew.Select(c => new CrewPlace(c, false))]));
        kitchen.Accepts(new SayCooked(kitchen.Today, 74));
    }

    MakePurchase Buys(params BoughtProduct[] products) => new(kitchen.Today, products, MoneySource.Box, kitchen.Elena);

    [Fact]
    public void Seventy_four_rations_cost_what_was_used_for_them()
    {
        LivesTheReferenceDay();
        var cost = RationCost.Of(kitchen.Books, kitchen.Today);
        Assert.Equal((Soles.Of(236), Soles.Of(140), Soles.Of(96), Soles.Zero), (cost.Total, cost.Own, cost.State, cost.Others));
        Assert.Equal(new Soles(3_19), cost.PerRation);
        Assert.Equal((59, 41, 0), cost.OfHundred);
        Assert.Equal(24 * 60, cost.WorkMinutes);
        Assert.Equal(cost.Total.Centimos, cost.Used.Sum(u => u.Value.Centimos));
    }

    [Fact]
    public void What_stays_in_the_store_costs_the_day_nothing_and_what_goes_back_is_taken_off()
    {
        LivesTheReferenceDay();
        kitchen.Accepts(new RecordFound(kitchen.Today, "salt", 1_000));
        Assert.Equal(Soles.Of(236), RationCost.Of(kitchen.Books, kitchen.Today).Total);
        kitchen.Accepts(new TakeOut(kitchen.Today, [new Take("rice", 2_000)]));
        var taken = kitchen.LastAct;
        Assert.Equal(Soles.Of(244), RationCost.Of(kitchen.Books, kitchen.Today).Total);
        kitchen.Accepts(new CorrectAct(taken, "No se usó"));
        Assert.Equal(Soles.Of(236), RationCost.Of(kitchen.Books, kitchen.Today).Total);
    }

    [Fact]
    public void A_market_of_which_only_the_sum_is_known_counts_in_the_ration()
    {
        kitchen.Accepts(new ReceiveMoney(kitchen.Today, IncomeKind.Donation, Soles.Of(300), PaymentMeans.Cash));
        kitchen.Accepts(new Spend(kitchen.Today, ExpenseKind.Market, Soles.Of(90), Paper.Boleta, "B-7", MoneySource.Box));
        kitchen.Accepts(new Spend(kitchen.Today, ExpenseKind.Repair, Soles.Of(50), Paper.None, null, MoneySource.Box));
        kitchen.Accepts(new SayCooked(kitchen.Today, 60));
        Assert.Equal(new Soles(1_50), RationCost.Of(kitchen.Books, kitchen.Today).PerRation);
    }

    [Fact]
    public void Before_anything_is_cooked_nothing_is_divided()
    {
        Assert.Null(RationCost.Of(kitchen.Books, kitchen.Today).PerRation);
        Assert.Null(FairPrice.Of(kitchen.Books, kitchen.Today).Price);
    }

    [Fact]
    public void The_free_menus_move_the_price_of_the_ration_that_is_paid()
    {
        // 60 cooked, four cooks with five menus each, five solidary, S/ 2.60 a ration: 35 pay S/ 4.46, asked as S/ 4.50.
        var home = kitchen.Books.Register.People[kitchen.Elena].Household!.Value;
        var crew = new[] { kitchen.Elena, kitchen.Registers("Rosa"), kitchen.Registers("Hilda"), kitchen.Registers("Flor") };
        kitchen.Accepts(new ReceiveMoney(kitchen.Today, IncomeKind.Donation, Soles.Of(300), PaymentMeans.Cash));
        kitchen.Accepts(new Spend(kitchen.Today, ExpenseKind.Market, Soles.Of(100), Paper.None, null, MoneySource.Box));
        kitchen.Accepts(new Spend(kitchen.Today, ExpenseKind.Fuel, Soles.Of(56), Paper.None, null, MoneySource.Box));
        kitchen.Accepts(new NameCrew(kitchen.Today, [.. crew.Select(c => new CrewPlace(c, false))]));
        kitchen.Accepts(new TakeOrder(kitchen.Today, home, 0, 5, PaymentMeans.Cash));
        kitchen.Accepts(new SayCooked(kitchen.Today, 60));
        var price = FairPrice.Of(kitchen.Books, kitchen.Today);
        Assert.Equal((Soles.Of(156), 60, 25), (price.OwnCosts, price.Made, price.Free));
        Assert.Equal(new Soles(4_46), price.OwnCosts.DividedBy(60 - 25));
        Assert.Equal(new Soles(4_50), price.Price);
        Assert.Equal([(1, 51, new Soles(3_10)), (3, 43, new Soles(3_70)), (5, 35, new Soles(4_50))],
            price.Menus.Where(m => m.MenusPerCook % 2 == 1).Select(m => (m.MenusPerCook, m.PaidRations, m.Price!.Value)));
    }

    [Theory]
    [InlineData(0, 10, 0)]
    [InlineData(1, 10, 10)]
    [InlineData(100, 10, 10)]
    [InlineData(101, 10, 20)]
    public void A_price_is_rounded_up_to_ten_céntimos(long centimos, int rations, long price) =>
        Assert.Equal(new Soles(price), FairPrice.RoundedUp(new Soles(centimos), rations));
}
