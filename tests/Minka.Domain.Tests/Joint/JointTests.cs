using CsCheck;
using Minka.Domain.Amounts;
using Minka.Domain.Cash;
using Minka.Domain.Joint;
using Minka.Domain.Ledger;
using Minka.Domain.Organizations;
using Minka.Domain.Prices;
using Minka.Domain.Storeroom;

namespace Minka.Domain.Tests.Joint;

public class JointDivisionTests
{
    static readonly string[] items = ["rice", "onion", "tomato"];

    static readonly Gen<JointOrder[]> orders = Gen.Select(Gen.Int[0, 5], Gen.Int[0, items.Length - 1].Select(i => items[i]), Gen.Long[0, 100_000], (k, i, q) => new JointOrder(k, i, q)).Array[1, 15];
    static readonly Gen<JointGot[]> goods = Gen.Select(Gen.Long[0, 300_000].Array[3], Gen.Long[0, 500_00].Array[3], (q, p) => items.Select((i, n) => new JointGot(i, q[n], new Soles(p[n]))).ToArray());

    [Fact]
    public void The_parts_of_every_item_and_of_the_freight_add_up_to_the_gram_and_the_centimo() =>
        Gen.Select(orders, goods, Gen.Long[0, 90_00]).Sample((asked, got, freight) =>
        {
            var shares = JointDivision.Of(asked, got, new Soles(freight));
            if (shares.Count == 0) return;
            foreach (var item in got.Where(g => asked.Any(o => o.Item == g.Item && o.Quantity > 0)))
            {
                var parts = shares.SelectMany(s => s.Parts).Where(p => p.Item == item.Item).ToArray();
                Assert.Equal((item.Quantity, item.Paid.Centimos), (parts.Sum(p => p.Quantity), parts.Sum(p => p.Cost.Centimos)));
                Assert.All(parts, p => Assert.True(p.Quantity >= 0 && p.Cost.Centimos >= 0));
            }
            Assert.Equal(freight, shares.Sum(s => s.Freight.Centimos));
        });

    [Fact]
    public void Nobody_who_asked_for_more_of_an_item_gets_less_of_it() =>
        Gen.Select(orders, goods).Sample((asked, got) =>
        {
            foreach (var item in JointDivision.Of(asked, got, Soles.Zero).SelectMany(s => s.Parts).GroupBy(p => p.Item))
                foreach (var (more, less) in item.SelectMany(_ => item, (a, b) => (a, b)).Where(p => p.a.Ordered > p.b.Ordered)) Assert.True(more.Quantity >= less.Quantity);
        });

    [Fact]
    public void Ten_kilos_short_are_short_for_each_in_proportion()
    {
        // Fifty kilos were asked for by three kitchens, forty came, at S/ 3.91 a kilo, with S/ 10 for the lorry.
        var shares = JointDivision.Of([new(0, "rice", 20_000), new(1, "rice", 20_000), new(2, "rice", 10_000)], [new("rice", 40_000, new Soles(156_40))], Soles.Of(10));
        Assert.Equal([(16_000L, 4_000L), (16_000L, 4_000L), (8_000L, 2_000L)], shares.Select(s => (s.Parts[0].Quantity, s.Parts[0].Short)));
        Assert.Equal([new Soles(62_56), new Soles(62_56), new Soles(31_28)], shares.Select(s => s.Goods));
        Assert.Equal([Soles.Of(4), Soles.Of(4), Soles.Of(2)], shares.Select(s => s.Freight));
    }

    [Fact]
    public void An_odd_centimo_goes_to_the_largest_remainder_and_then_to_the_lower_number()
    {
        var shares = JointDivision.Of([new(0, "rice", 1_000), new(1, "rice", 1_000), new(2, "rice", 1_000)], [new("rice", 3_000, Soles.Of(10))], Soles.Of(2));
        Assert.Equal([334L, 333L, 333L], shares.Select(s => s.Goods.Centimos));
        Assert.Equal(200, shares.Sum(s => s.Freight.Centimos));
    }
}

public class JointTests
{
    readonly Story kitchen = Story.Founded();

    public JointTests()
    {
        kitchen.Accepts(new ReceiveMoney(kitchen.Today, IncomeKind.Donation, Soles.Of(90), PaymentMeans.Cash));
        kitchen.Accepts(new KnowKitchen("Comedor Santa Rosa"));
        kitchen.Accepts(new KnowKitchen("Olla Vista Alegre"));
        kitchen.Accepts(new OpenJointTrip(kitchen.Today));
        kitchen.Accepts(new OrderTogether(1, 0, [new("rice", 10_000), new("onion", 4_000)]));
        kitchen.Accepts(new OrderTogether(1, 1, [new("rice", 5_000)]));
        kitchen.Accepts(new OrderTogether(1, 2, [new("rice", 5_000)]));
    }

    BuyTogether Bought(int payer = 0) => new(1, kitchen.Today, [new("rice", 16_000, Soles.Of(64)), new("onion", 4_000, Soles.Of(8))], Soles.Of(7), payer, MoneySource.Box);

    Soles Owes(int number) => kitchen.Books.Joint.Owes(number);

    [Fact]
    public void Our_part_enters_our_store_and_the_others_owe_theirs()
    {
        kitchen.Accepts(Bought());
        Assert.Equal((8_000L, 4_000L), (kitchen.Books.Store.QuantityOf("rice"), kitchen.Books.Store.QuantityOf("onion")));
        Assert.Equal(Soles.Of(11), kitchen.Books.Cash.Box);
        var shares = kitchen.Books.Joint.Trip(1)!.Made!.Shares;
        Assert.Equal((shares[1].Total, shares[2].Total), (Owes(1), Owes(2)));
        Assert.Equal(Soles.Of(79), new Soles(shares.Sum(s => s.Total.Centimos)));
        var ours = kitchen.Books.Store.Lots.Values.Sum(l => kitchen.Books.Store.BalanceOf(l).CostCentimos);
        Assert.Equal(shares[0].Total.Centimos, ours);
    }

    [Fact]
    public void What_all_of_them_paid_at_the_market_is_a_price_paid_without_the_lorry()
    {
        kitchen.Accepts(Bought());
        Assert.Equal(new KnownPrice(400, PriceKind.Bought, kitchen.Today), kitchen.Books.Prices.PerThousand("rice", kitchen.Today));
        Assert.Equal(new KnownPrice(200, PriceKind.Bought, kitchen.Today), kitchen.Books.Prices.PerThousand("onion", kitchen.Today));
        kitchen.Accepts(new CorrectAct(kitchen.Books.Joint.Trip(1)!.MadeBy!.Act, "faltó una boleta"));
        Assert.NotEqual(PriceKind.Bought, kitchen.Books.Prices.PerThousand("rice", kitchen.Today).Kind);
    }

    [Fact]
    public void When_another_kitchen_paid_we_owe_it_our_part_and_the_third_is_not_our_matter()
    {
        kitchen.Accepts(Bought(payer: 1));
        Assert.Equal((Soles.Of(90), Soles.Zero), (kitchen.Books.Cash.Box, Owes(2)));
        Assert.Equal(-kitchen.Books.Joint.Trip(1)!.Made!.Shares[0].Total, Owes(1));
        kitchen.Accepts(new SettleWithKitchen(kitchen.Today, 1, HandedWay.WeGaveThem, -Owes(1), MoneySource.Box));
        Assert.Equal(Soles.Zero, Owes(1));
    }

    [Fact]
    public void Money_handed_over_before_the_trip_is_theirs_until_it_is_spent_for_them()
    {
        kitchen.Accepts(new SettleWithKitchen(kitchen.Today, 1, HandedWay.TheyGaveUs, Soles.Of(20), MoneySource.Box));
        Assert.Equal((Soles.Of(110), Soles.Of(-20)), (kitchen.Books.Cash.Box, Owes(1)));
        kitchen.Accepts(Bought());
        Assert.Equal(kitchen.Books.Joint.Trip(1)!.Made!.Shares[1].Total - Soles.Of(20), Owes(1));
    }

    [Fact]
    public void A_mistaken_purchase_is_undone_whole_and_the_trip_can_be_made_again()
    {
        kitchen.Accepts(Bought());
        kitchen.Refuses<TripAlreadyMade>(Bought());
        kitchen.Refuses<TripAlreadyMade>(new OrderTogether(1, 1, [new("rice", 1)]));
        kitchen.Accepts(new CorrectAct(kitchen.Books.Joint.Trip(1)!.MadeBy!.Act, "faltó una boleta"));
        Assert.Equal((Soles.Of(90), Soles.Zero, 0L), (kitchen.Books.Cash.Box, Owes(1), kitchen.Books.Store.QuantityOf("rice")));
        kitchen.Accepts(Bought());
    }

    [Fact]
    public void What_breaks_a_rule_is_asked_again()
    {
        kitchen.Refuses<NotEnoughMoney>(Bought() with { Freight = Soles.Of(19) });
        kitchen.Refuses<SecondSignatureNeeded>(WithMoney() with { Freight = Soles.Of(29) });
        kitchen.Refuses<NobodyOrdered>(Bought() with { Got = [new("tomato", 1_000, Soles.Of(1))] });
        kitchen.Refuses<NothingBought>(Bought() with { Got = [] });
        kitchen.Refuses<UnknownTrip>(Bought() with { Trip = 9 });
        kitchen.Refuses<UnknownKitchen>(Bought() with { Payer = 9 });
        kitchen.Refuses<DateInFuture>(Bought() with { Date = kitchen.Today.AddDays(1) });
        kitchen.Refuses<KitchenAlreadyKnown>(new KnowKitchen("  comedor SANTA rosa"));
        kitchen.Refuses<NameMissing>(new KnowKitchen(" "));
        kitchen.Refuses<TooLongAgo>(new OpenJointTrip(kitchen.Today.AddDays(-61)));
        kitchen.Refuses<UnknownItem>(new OrderTogether(1, 1, [new("moon-dust", 1)]));
        kitchen.Refuses<UnknownKitchen>(new SettleWithKitchen(kitchen.Today, 0, HandedWay.TheyGaveUs, Soles.Of(1), MoneySource.Box));
        kitchen.Refuses<AmountNotPositive>(new SettleWithKitchen(kitchen.Today, 1, HandedWay.TheyGaveUs, Soles.Zero, MoneySource.Box));

        BuyTogether WithMoney()
        {
            kitchen.Accepts(new ReceiveMoney(kitchen.Today, IncomeKind.Donation, Soles.Of(90), PaymentMeans.Cash));
            return Bought();
        }
    }

    [Fact]
    public void A_later_word_of_a_kitchen_takes_the_place_of_the_earlier_and_zero_takes_it_off()
    {
        kitchen.Accepts(new OrderTogether(1, 1, [new("rice", 7_000)]));
        kitchen.Accepts(new OrderTogether(1, 2, [new("rice", 0)]));
        Assert.Equal([(0, "rice", 10_000L), (0, "onion", 4_000L), (1, "rice", 7_000L)], kitchen.Books.Joint.Trip(1)!.Orders.Select(o => (o.Kitchen, o.Item, o.Quantity)));
    }

    [Fact]
    public void A_kitchen_s_name_can_be_forgotten_and_what_it_owes_stays()
    {
        kitchen.Accepts(Bought());
        var forgotten = kitchen.Replayed(f => f is not KitchenNamed);
        Assert.Equal((null, Owes(1)), (forgotten.Joint.NameOf(1), forgotten.Joint.Owes(1)));
    }
}
