using CsCheck;
using Minka.Domain.Amounts;
using Minka.Domain.Cash;
using Minka.Domain.Ledger;
using Minka.Domain.Storeroom;

namespace Minka.Domain.Tests.Ledger;

/// <summary>What an account holds: now, at the end of a day, and the cost that leaves with a quantity.</summary>
public class AccountTests
{
    static readonly DateOnly monday = Story.FirstDay;
    readonly Story kitchen = Story.Founded();

    Account Box => kitchen.Books.Ledger[Accounting.CashBox];

    void Receives(DateOnly date, long centimos) => kitchen.Write(new MoneyReceived(date, IncomeKind.Donation, new Soles(centimos), PaymentMeans.Cash, null, null), kitchen.ActBy(kitchen.Elena));

    [Fact]
    public void At_the_end_of_a_day_it_holds_what_was_posted_until_then()
    {
        Receives(monday, 100);
        Receives(monday.AddDays(2), 200);
        long[] held = [.. Enumerable.Range(-1, 5).Select(n => Box.AsOf(Commodity.Soles, monday.AddDays(n)).Quantity)];
        Assert.Equal([0, 100, 100, 300, 300], held);
        Assert.Equal(monday.AddDays(2), Box.LatestDate);
    }

    [Fact]
    public void A_late_posting_counts_from_its_own_day()
    {
        kitchen.Today = monday.AddDays(2);
        Receives(monday.AddDays(2), 200);
        Receives(monday, 100);
        Assert.Equal(100, Box.AsOf(Commodity.Soles, monday.AddDays(1)).Quantity);
        Assert.Equal(monday.AddDays(2), Box.LatestDate);
    }

    [Fact]
    public void Another_commodity_in_the_same_account_is_counted_apart()
    {
        Receives(monday, 100);
        Receives(monday.AddDays(1), 100);
        Assert.Equal(new Balance(), Box.AsOf(Commodity.Rations, monday));
        Assert.Equal(new Balance(), Box.Of(Commodity.Rations));
        Assert.Equal([Commodity.Soles], Box.Balances.Keys);
    }

    [Theory]
    [InlineData(1, 0)]          // 3.33 would be too fine: 10/3 of a céntimo rounds to the even neighbour
    [InlineData(1_500, 5)]
    [InlineData(2_999, 10)]
    [InlineData(3_000, 10)]     // the last to leave takes all that is left
    [InlineData(3_001, 10)]
    [InlineData(6_000, 10)]
    [InlineData(0, 0)]
    [InlineData(-1_500, 0)]
    public void Cost_leaves_in_proportion_and_the_last_takes_the_rest(long grams, long cost)
    {
        Receives(monday, 100);
        kitchen.Accepts(new MakePurchase(monday, [new BoughtProduct("rice", 3_000, new Soles(10))], MoneySource.Box, kitchen.Elena));
        var lot = Assert.Single(kitchen.Books.Ledger.Under("assets:store:rice"), a => a.Balances.Count > 0);
        Assert.Equal(cost, lot.CostOfTaking(lot.Balances.Keys.Single(), grams));
    }

    [Fact]
    public void An_empty_account_gives_no_cost() => Assert.Equal(0, Box.CostOfTaking(Commodity.Soles, 10));

    [Fact]
    public void Taken_out_in_any_pieces_the_whole_cost_leaves_and_not_a_centimo_more() =>
        Gen.Select(Gen.Int[1, 5000], Gen.Int[1, 400].Array[1, 12]).Sample((paid, pieces) =>
        {
            var story = Story.Founded();
            story.Accepts(new ReceiveMoney(monday, IncomeKind.Donation, new Soles(paid), PaymentMeans.Cash));
            story.Accepts(new MakePurchase(monday, [new BoughtProduct("rice", pieces.Sum(p => (long)p), new Soles(paid))], MoneySource.Box, story.Elena));
            foreach (var piece in pieces) story.Accepts(new TakeOut(monday, [new Take("rice", piece)]));
            Assert.Equal(0, story.Books.Ledger.Under("assets:store:rice").Sum(a => a.Balances.Values.Sum(b => b.Quantity)));
            Assert.Equal(0, story.Books.Ledger.Under("assets:store:rice").Sum(a => a.Balances.Values.Sum(b => b.CostCentimos)));
            Assert.Equal(paid, story.Books.Ledger[Accounting.PotFood("rice")].Balances.Values.Sum(b => b.CostCentimos));
        }, iter: 60, threads: 1);
}
