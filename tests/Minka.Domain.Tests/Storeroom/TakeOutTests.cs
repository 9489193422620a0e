using Minka.Domain.Amounts;
using Minka.Domain.Ledger;
using Minka.Domain.Organizations;
using Minka.Domain.Storeroom;

namespace Minka.Domain.Tests.Storeroom;

public class TakeOutTests
{
    readonly Story kitchen = Story.Founded();

    StoreBook Store => kitchen.Books.Store;

    Lot Receives(string item, long quantity, DateOnly? expiry = null, Soles? value = null)
    {
        kitchen.Accepts(new ReceiveDelivery(kitchen.Today, Origin.Municipality, [new ReceivedProduct(item, quantity, quantity, null, expiry, value ?? Soles.Zero)], kitchen.Elena));
        return Store.LotsOf(item).Last();
    }

    TakeOut Take(string item, long quantity, Lot? lot = null, LotChoice? why = null) => new(kitchen.Today, [new Take(item, quantity, lot?.Id, why)]);

    [Fact]
    public void Rosa_cannot_take_more_than_the_store_holds()
    {
        Receives("rice", 5_000);
        var refusal = kitchen.Refuses<NotEnoughInStore>(Take("rice", 6_000));
        Assert.Equal(("rice", 5_000L, 6_000L, 0L, "Takes[0]"), (refusal.Item, refusal.Have, refusal.Asked, refusal.Expired, refusal.Field));
        Assert.Equal(5_000, Store.QuantityOf("rice"));
    }

    [Fact]
    public void Two_lines_of_one_form_cannot_take_the_same_kilo()
    {
        Receives("rice", 5_000);
        kitchen.Refuses<NotEnoughInStore>(new TakeOut(kitchen.Today, [new Take("rice", 3_000), new Take("rice", 3_000)]));
    }

    [Fact]
    public void The_first_to_expire_is_the_first_to_go()
    {
        var late = Receives("rice", 5_000, kitchen.Today.AddDays(300));
        var soon = Receives("rice", 2_000, kitchen.Today.AddDays(20));
        var undated = Receives("rice", 5_000);
        var plan = Store.PlanTaking("rice", 8_000, kitchen.Today);
        Assert.Equal([(soon.Id, 2_000L), (late.Id, 5_000L), (undated.Id, 1_000L)], plan.Select(p => (p.Lot, p.Quantity)));
        kitchen.Accepts(Take("rice", 3_000));
        Assert.Equal((0L, 4_000L, 5_000L), (Store.QuantityOf(soon), Store.QuantityOf(late), Store.QuantityOf(undated)));
    }

    [Fact]
    public void An_expired_lot_is_not_cooked_and_leaves_as_waste()
    {
        var old = Receives("rice", 2_000, kitchen.Today);
        kitchen.Accepts(Take("rice", 500));
        kitchen.Today = kitchen.Today.AddDays(1);
        Assert.Equal(1_500, kitchen.Refuses<NotEnoughInStore>(Take("rice", 100)).Expired);
        kitchen.Refuses<LotExpired>(Take("rice", 100, old, LotChoice.OpenBag));
        kitchen.Accepts(new Waste(kitchen.Today, [new LotOut(old.Id, 1_500)], WasteReason.Expired, "Se mojó"));
        Assert.Equal(0, Store.QuantityOf("rice"));
        Assert.Equal("Se mojó", Assert.Single(Store.Losses).Text);
    }

    [Fact]
    public void Another_lot_than_the_first_needs_a_reason()
    {
        var soon = Receives("rice", 2_000, kitchen.Today.AddDays(20));
        var late = Receives("rice", 2_000, kitchen.Today.AddDays(300));
        Assert.Equal((late.Number, soon.Number), (kitchen.Refuses<LotChoiceNeedsReason>(Take("rice", 500, late)).Lot, kitchen.Refuses<LotChoiceNeedsReason>(Take("rice", 500, late)).First));
        kitchen.Accepts(Take("rice", 500, late, LotChoice.OpenBag));
        kitchen.Accepts(Take("rice", 500, soon));
        Assert.Equal((1_500L, 1_500L), (Store.QuantityOf(soon), Store.QuantityOf(late)));
    }

    [Fact]
    public void Food_goes_to_the_pot_and_gas_under_it_at_what_they_cost()
    {
        Receives("rice", 3_000, value: Soles.Of(10));
        Receives("gas", 10_000, value: Soles.Of(50));
        kitchen.Accepts(new TakeOut(kitchen.Today, [new Take("rice", 1_000), new Take("gas", 2_000)]));
        Assert.Equal(new Balance(1_000, 3_33), kitchen.Books.Ledger[Accounting.PotFood("rice")].Of(Store.CommodityOf("rice")));
        Assert.Equal(new Balance(2_000, 10_00), kitchen.Books.Ledger[Accounting.PotFuel].Of(Store.CommodityOf("gas")));
    }

    [Fact]
    public void Two_halves_taken_in_one_act_cost_what_the_whole_cost()
    {
        var lot = Receives("rice", 2_000, value: new Soles(1));
        kitchen.Accepts(new TakeOut(kitchen.Today, [new Take("rice", 1_000), new Take("rice", 1_000)]));
        Assert.Equal(new Balance(0, 0), Store.BalanceOf(lot));
        Assert.Equal(new Balance(2_000, 1), kitchen.Books.Ledger[Accounting.PotFood("rice")].Of(Store.CommodityOf("rice")));
    }

    [Fact]
    public void Food_that_is_there_and_not_in_the_book_is_found_in_one_tap_and_the_pot_goes_on()
    {
        Receives("rice", 1_000, value: Soles.Of(4));
        kitchen.Refuses<NotEnoughInStore>(Take("rice", 3_000));
        kitchen.Accepts(new RecordFound(kitchen.Today, "rice", 2_000));
        kitchen.Accepts(Take("rice", 3_000));
        Assert.Equal(new Balance(3_000, 12_00), kitchen.Books.Ledger[Accounting.PotFood("rice")].Of(Store.CommodityOf("rice")));
        Assert.Equal(new Balance(-2_000, -8_00), kitchen.Books.Ledger[Accounting.Found("rice")].Of(Store.CommodityOf("rice")));
    }

    [Fact]
    public void What_came_later_cannot_have_been_cooked_before()
    {
        kitchen.Today = kitchen.Today.AddDays(5);
        Receives("rice", 1_000);
        kitchen.Refuses<NotEnoughInStore>(Take("rice", 500) with { Date = kitchen.Today.AddDays(-2) });
    }

    [Fact]
    public void Raw_food_that_is_handed_out_stands_apart_from_the_pot()
    {
        Receives("rice", 1_000);
        kitchen.Accepts(new GiveOut(kitchen.Today, [new Take("rice", 400)], GivenReason.Raw));
        Assert.Equal(400, kitchen.Books.Ledger[Accounting.GivenOut("raw", "rice")].Of(Store.CommodityOf("rice")).Quantity);
    }

    [Fact]
    public void What_was_taken_out_by_mistake_comes_back_with_its_cost()
    {
        var lot = Receives("rice", 3_000, value: Soles.Of(10));
        kitchen.Accepts(Take("rice", 1_000));
        kitchen.Accepts(new CorrectAct(kitchen.LastAct, "eran lentejas"));
        Assert.Equal(new Balance(3_000, 10_00), Store.BalanceOf(lot));
    }

    [Fact]
    public void More_than_a_lot_holds_is_not_thrown_away()
    {
        var lot = Receives("rice", 1_000);
        kitchen.Refuses<NotEnoughInStore>(new Waste(kitchen.Today, [new LotOut(lot.Id, 600), new LotOut(lot.Id, 600)], WasteReason.Pests));
        kitchen.Refuses<UnknownLot>(new Waste(kitchen.Today, [new LotOut(default, 600)], WasteReason.Pests));
    }
}
