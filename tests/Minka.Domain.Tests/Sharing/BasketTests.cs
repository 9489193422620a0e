using CsCheck;
using Minka.Domain.Amounts;
using Minka.Domain.Kitchen;
using Minka.Domain.Ledger;
using Minka.Domain.Organizations;
using Minka.Domain.Sharing;
using Minka.Domain.Storeroom;

namespace Minka.Domain.Tests.Sharing;

public class BasketTests
{
    readonly Story kitchen = Story.Founded();

    public BasketTests()
    {
        foreach (var name in new[] { "Rosa", "Flor", "Hilda" }) kitchen.Registers(name);
        kitchen.Accepts(new ReceiveDelivery(kitchen.Today, Origin.Donor, [new("rice", 20_000, 20_000, Value: Soles.Of(80))], kitchen.Elena));
    }

    Basket Basket => kitchen.Books.Sharing.Baskets.Last();

    PlanBasket Plan(bool byDraw = false, int baskets = 0, BasketFor whom = BasketFor.Members) =>
        new(kitchen.Today, Occasion.Christmas, whom, byDraw, baskets, [new("rice", 2_000)]) { Rule = "acta 9", Turns = 1, TurnsFrom = kitchen.Today };

    [Fact]
    public void Each_member_signs_for_hers_and_the_rice_leaves_by_lot()
    {
        kitchen.Accepts(Plan());
        Assert.Equal([1, 2, 3, 4], Basket.Receivers.Select(r => r.Line));
        kitchen.Accepts(new FillBaskets(Basket.Fact.Id, kitchen.Today, 4));
        Assert.Equal((12_000L, 3_200L), (kitchen.Books.Store.QuantityOf("rice"), kitchen.Books.Ledger[Accounting.GivenOut("basket", "rice")].Of(kitchen.Books.Store.CommodityOf("rice")).CostCentimos));
        kitchen.Accepts(new HandBasket(Basket.Fact.Id, 2, kitchen.Today));
        kitchen.Refuses<HandedAlready>(new HandBasket(Basket.Fact.Id, 2, kitchen.Today));
        kitchen.Refuses<NotOnTheList>(new HandBasket(Basket.Fact.Id, 5, kitchen.Today));
        Assert.Equal(3, Basket.Left);
    }

    [Fact]
    public void More_baskets_than_the_store_can_fill_are_refused_and_as_many_as_it_can_are_not()
    {
        kitchen.Accepts(Plan());
        Assert.Equal("Baskets", kitchen.Refuses<NotEnoughInStore>(new FillBaskets(Basket.Fact.Id, kitchen.Today, 11)).Field);
        kitchen.Accepts(new FillBaskets(Basket.Fact.Id, kitchen.Today, 10));
        kitchen.Accepts(new CorrectAct(kitchen.LastAct, "error"));
        Assert.Equal((20_000L, 0), (kitchen.Books.Store.QuantityOf("rice"), Basket.Filled));
    }

    [Fact]
    public void A_draw_names_winners_that_anybody_gets_again()
    {
        kitchen.Accepts(Plan(byDraw: true, baskets: 2));
        Assert.Empty(Basket.Receivers);
        kitchen.Refuses<SpokenNumbersMissing>(new DrawBaskets(Basket.Fact.Id, kitchen.Today, "7", "mesa lana rio sol papa cerro", [7, 23]));
        kitchen.Accepts(new DrawBaskets(Basket.Fact.Id, kitchen.Today, "7", "mesa lana rio sol papa cerro", [7, 23, 4]));
        Assert.Equal(Draw.Pick("Mesa lana río sol papa cerro", [7, 23, 4], 4, 2), Basket.Receivers.Select(r => r.Line));
        kitchen.Refuses<NothingToDraw>(new DrawBaskets(Basket.Fact.Id, kitchen.Today, "7", "mesa lana rio sol papa cerro", [1, 2, 3]));
    }

    [Fact]
    public void Only_who_cooked_is_on_a_list_of_those_who_cooked()
    {
        kitchen.Refuses<NobodyOnTheList>(Plan(whom: BasketFor.CookedAtLeast));
        kitchen.Accepts(new NameCrew(kitchen.Today, [new(kitchen.Elena, false)]));
        kitchen.Accepts(new SayCooked(kitchen.Today, 10));
        kitchen.Accepts(Plan(whom: BasketFor.CookedAtLeast));
        Assert.Equal(kitchen.Elena, Assert.Single(Basket.Receivers).Person);
    }

    [Fact]
    public void A_plan_needs_its_rule_its_food_and_its_number()
    {
        kitchen.Refuses<SourceMissing>(Plan() with { Rule = " " });
        kitchen.Refuses<NothingInBasket>(Plan() with { Each = [] });
        kitchen.Refuses<BasketsOutOfRange>(Plan(byDraw: true));
        kitchen.Refuses<TurnsMissing>(Plan(whom: BasketFor.CookedAtLeast) with { Turns = 0 });
        kitchen.Accepts(Plan(byDraw: true, baskets: 1));
    }

    [Fact]
    public void A_draw_picks_different_lines_of_the_list_and_no_more_than_there_are() =>
        Gen.Select(Gen.String, Gen.Int[0, 9_999].Array[0, 8], Gen.Int[0, 60], Gen.Int[0, 70]).Sample((words, spoken, among, prizes) =>
        {
            var drawn = Draw.Pick(words, spoken, among, prizes);
            Assert.Equal(Math.Min(among, prizes), drawn.Count);
            Assert.Equal(drawn.Distinct(), drawn);
            Assert.All(drawn, line => Assert.InRange(line, 1, among));
        }, iter: 300);

    [Fact]
    public void Every_line_is_drawn_about_as_often_as_any_other()
    {
        var times = new int[5];
        for (var n = 0; n < 5_000; n++) times[Draw.Pick("mesa lana rio sol papa cerro", [n], 5, 1)[0] - 1]++;
        Assert.All(times, t => Assert.InRange(t, 880, 1_120));
    }

    [Fact]
    public void The_procedure_of_the_draw_never_changes() =>
        Assert.Equal(["minka-draw-1\nmesa lana rio sol papa cerro\n7 23 4\n22\n"], [Draw.Seed(" Mesa  lana río sol papa cerro ", [7, 23, 4], 22)]);
}
