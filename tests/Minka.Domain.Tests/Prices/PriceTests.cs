using Minka.Domain.Amounts;
using Minka.Domain.Cash;
using Minka.Domain.Organizations;
using Minka.Domain.Prices;
using Minka.Domain.Storeroom;

namespace Minka.Domain.Tests.Prices;

public class PriceTests
{
    readonly Story kitchen = Story.Founded();

    NotePrices Seen(string item, long quantity, Soles price, string? stall = null) => new(kitchen.Today, [new ItemPrice(item, quantity, price)], stall);

    BoardPrice Onion => PriceBoard.On(kitchen.Books, kitchen.Today).Single(p => p.Item.Key == "onion");

    [Fact]
    public void Before_anybody_saw_a_price_a_built_in_one_stands_in_and_says_so()
    {
        Assert.Equal(new KnownPrice(240, PriceKind.Reference, null), kitchen.Books.Prices.PerThousand("onion", kitchen.Today));
        kitchen.Accepts(Seen("onion", 2_000, Soles.Of(5)));
        Assert.Equal(new KnownPrice(250, PriceKind.Seen, kitchen.Today), kitchen.Books.Prices.PerThousand("onion", kitchen.Today));
        Assert.Equal(new KnownPrice(0, PriceKind.Unknown, null), kitchen.Books.Prices.PerThousand("soap", kitchen.Today));
        Assert.Equal(Soles.Of(7, 50), kitchen.Books.Prices.PerThousand("onion", kitchen.Today).For(3_000));
    }

    [Fact]
    public void A_purchase_counts_as_a_price_seen_at_its_seller_s()
    {
        kitchen.Accepts(new ReceiveMoney(kitchen.Today, IncomeKind.Donation, Soles.Of(50), PaymentMeans.Cash));
        kitchen.Accepts(new MakePurchase(kitchen.Today, [new BoughtProduct("onion", 4_000, Soles.Of(8))], MoneySource.Box, kitchen.Elena) { Seller = "Puesto 14" });
        Assert.Equal(("Puesto 14", 200L, true), (Onion.Last.Stall, Onion.Last.PerThousand, Onion.Last.IsPurchase));
        kitchen.Accepts(new CorrectAct(kitchen.LastAct, "no se compró"));
        Assert.Empty(PriceBoard.On(kitchen.Books, kitchen.Today));
    }

    [Fact]
    public void The_cheapest_is_the_cheapest_of_the_last_days_not_of_all_times()
    {
        kitchen.Accepts(Seen("onion", 1_000, Soles.Of(1), "Mercado de abajo"));
        kitchen.Today = kitchen.Today.AddDays(31);
        kitchen.Accepts(Seen("onion", 1_000, Soles.Of(2, 20), "Puesto 3"));
        kitchen.Accepts(Seen("onion", 1_000, Soles.Of(2, 60), "Puesto 9"));
        Assert.Equal("Puesto 3", Onion.Cheapest.Stall);
        kitchen.Today = kitchen.Today.AddDays(-1);
        Assert.Equal("Mercado de abajo", Onion.Cheapest.Stall);
    }

    [Theory]
    [InlineData(105, Trend.Same)]
    [InlineData(106, Trend.Up)]
    [InlineData(95, Trend.Same)]
    [InlineData(94, Trend.Down)]
    public void A_price_goes_up_or_down_when_more_than_one_in_twenty_parts_it_from_the_middle(int now, Trend trend)
    {
        foreach (var before in new[] { 90, 100, 300 })
        {
            kitchen.Accepts(Seen("onion", 1_000, new Soles(before)));
            kitchen.Today = kitchen.Today.AddDays(1);
        }
        Assert.Equal(Trend.Down, Seen_now(93));
        Assert.Equal(trend, Seen_now(now));

        Trend Seen_now(int centimos)
        {
            kitchen.Accepts(Seen("onion", 1_000, new Soles(centimos)));
            var found = Onion.Trend;
            kitchen.Accepts(new CorrectAct(kitchen.LastAct, "otra vez"));
            return found;
        }
    }

    [Fact]
    public void The_stall_s_name_can_be_forgotten_and_the_price_stays()
    {
        kitchen.Accepts(Seen("onion", 1_000, Soles.Of(2), "Señora Juana, puesto 3"));
        var forgotten = kitchen.Replayed(f => f is not StallNoted);
        Assert.Equal((200L, null), (forgotten.Prices.Until(kitchen.Today).Single().PerThousand, forgotten.Prices.Until(kitchen.Today).Single().Stall));
    }

    [Fact]
    public void What_is_no_price_is_asked_again()
    {
        kitchen.Refuses<NoPriceSeen>(new NotePrices(kitchen.Today, [], null));
        kitchen.Refuses<QuantityOutOfRange>(Seen("onion", 0, Soles.Of(1)));
        kitchen.Refuses<AmountOutOfRange>(Seen("onion", 1_000, Soles.Zero));
        kitchen.Refuses<UnknownItem>(Seen("moon-dust", 1_000, Soles.Of(1)));
        kitchen.Refuses<DateInFuture>(Seen("onion", 1_000, Soles.Of(1)) with { Date = kitchen.Today.AddDays(1) });
        kitchen.Refuses<TextTooLong>(Seen("onion", 1_000, Soles.Of(1), new string('x', NotePrices.StallLengthMax + 1)));
        kitchen.Accepts(Seen("onion", 1_000, Soles.Of(1), new string('x', NotePrices.StallLengthMax)));
    }
}
