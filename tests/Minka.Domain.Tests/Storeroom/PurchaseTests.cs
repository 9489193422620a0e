using Minka.Domain.Amounts;
using Minka.Domain.Cash;
using Minka.Domain.Ledger;
using Minka.Domain.Members;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Domain.Storeroom;

namespace Minka.Domain.Tests.Storeroom;

public class PurchaseTests
{
    readonly Story kitchen = Story.Founded();

    StoreBook Store => kitchen.Books.Store;

    MakePurchase Market(params BoughtProduct[] products) => new(kitchen.Today, products, MoneySource.Box, kitchen.Elena) { Paper = Paper.Boleta, PaperNumber = "B001-17" };

    void BoxHolds(Soles soles) => kitchen.Accepts(new ReceiveMoney(kitchen.Today, IncomeKind.Donation, soles, PaymentMeans.Cash));

    static BoughtProduct Rice(long grams, Soles paid) => new("rice", grams, paid);

    [Fact]
    public void What_was_paid_leaves_the_box_and_stands_as_the_lot_s_cost()
    {
        BoxHolds(Soles.Of(100));
        kitchen.Accepts(Market(Rice(10_000, Soles.Of(39, 10))) with { Seller = "Puesto 14" });
        Assert.Equal(new Balance(10_000, 39_10), Store.BalanceOf(Assert.Single(Store.LotsOf("rice"))));
        Assert.Equal(Soles.Of(60, 90), kitchen.Books.Ledger.Soles(Accounting.CashBox));
        Assert.Equal("Puesto 14", Assert.Single(Store.Purchases).Seller);
    }

    [Fact]
    public void The_freight_is_spread_by_cost_and_not_a_centimo_is_lost()
    {
        BoxHolds(Soles.Of(100));
        kitchen.Accepts(Market(Rice(3_000, Soles.Of(10)), new BoughtProduct("onion", 3_000, Soles.Of(10)), new BoughtProduct("tomato", 3_000, Soles.Of(10))) with { Freight = Soles.Of(2) });
        Assert.Equal([10_67L, 10_67L, 10_66L], new[] { "rice", "onion", "tomato" }.Select(i => Store.BalanceOf(Store.LotsOf(i).Single()).CostCentimos));
        Assert.Equal(Soles.Of(68), kitchen.Books.Ledger.Soles(Accounting.CashBox));
    }

    [Fact]
    public void What_the_seller_threw_in_enters_without_a_cost()
    {
        BoxHolds(Soles.Of(100));
        kitchen.Accepts(Market(Rice(3_000, Soles.Of(10)), new BoughtProduct("coriander", 250, Soles.Zero)));
        Assert.Equal(new Balance(250, 0), Store.BalanceOf(Store.LotsOf("coriander").Single()));
        Assert.Equal(Soles.Of(90), kitchen.Books.Ledger.Soles(Accounting.CashBox));
    }

    [Fact]
    public void The_box_cannot_pay_more_than_it_holds()
    {
        BoxHolds(Soles.Of(20));
        var refusal = kitchen.Refuses<NotEnoughMoney>(Market(Rice(10_000, Soles.Of(39))));
        Assert.Equal((Soles.Of(20), Soles.Of(39)), (refusal.Have, refusal.Asked));
        Assert.Empty(Store.Purchases);
    }

    [Fact]
    public void What_she_paid_from_her_own_hands_is_owed_to_her()
    {
        kitchen.Accepts(Market(Rice(10_000, Soles.Of(39))) with { Source = new MoneySource(MoneyPlace.Hands, null, kitchen.Elena) });
        Assert.Equal(-Soles.Of(39), kitchen.Books.Ledger.Soles(Accounting.Hands(1)));
    }

    [Fact]
    public void Above_the_statute_s_limit_two_officers_sign()
    {
        var rosa = kitchen.Registers("Rosa");
        var marta = kitchen.Registers("Marta");
        BoxHolds(Soles.Of(500));
        kitchen.Elects((Post.President, kitchen.Elena), (Post.Treasurer, rosa));
        var dear = Market(Rice(50_000, Soles.Of(190)));
        Assert.Equal(Soles.Of(100), kitchen.Refuses<SecondSignatureNeeded>(dear).Limit);
        Assert.IsType<Outcome.Refused>(kitchen.Does(kitchen.Elena, dear with { Second = kitchen.Elena }));
        Assert.IsType<Outcome.Refused>(kitchen.Does(kitchen.Elena, dear with { Second = marta }));
        kitchen.Accepts(dear with { Second = rosa });
        Assert.Equal(rosa, Assert.Single(Store.Purchases).Fact.SecondSignature);
    }

    [Fact]
    public void A_reversed_purchase_gives_the_money_back_and_stays_in_the_list()
    {
        BoxHolds(Soles.Of(100));
        kitchen.Accepts(Market(Rice(10_000, Soles.Of(39))));
        kitchen.Accepts(new CorrectAct(kitchen.LastAct, "era de otra cocina"));
        Assert.Equal((Soles.Of(100), 0L, true), (kitchen.Books.Ledger.Soles(Accounting.CashBox), Store.QuantityOf("rice"), Assert.Single(Store.Purchases).IsReversed));
    }

    [Fact]
    public void What_cannot_be_a_purchase_is_asked_again()
    {
        BoxHolds(Soles.Of(100));
        kitchen.Refuses<NothingBought>(Market());
        kitchen.Refuses<QuantityOutOfRange>(Market(Rice(0, Soles.Of(1))));
        kitchen.Refuses<AmountOutOfRange>(Market(Rice(1, -Soles.Of(1))));
        kitchen.Refuses<DateInFuture>(Market(Rice(1, Soles.Of(1))) with { Date = kitchen.Today.AddDays(1) });
        kitchen.Refuses<UnknownItem>(Market(new BoughtProduct("moon-dust", 1, Soles.Of(1))));
    }
}
