using CsCheck;
using Minka.Domain.Ledger;

namespace Minka.Domain.Tests.Ledger;

/// <summary>When a transaction balances: each commodity by itself, or through stated total costs.</summary>
public class TransactionTests
{
    static readonly Commodity rice = new("RICE", 3);

    static Posting[] Lines(params Posting[] postings) => postings;
    static Posting Money(long centimos) => new("assets:cash:box", Commodity.Soles, centimos);
    static Posting Rice(long grams, long? cost = null) => new("assets:store:rice:lot-1", rice, grams, cost);

    [Fact]
    public void Money_that_comes_in_and_goes_out_by_the_same_amount_balances() => Assert.True(Transaction.Balances(Lines(Money(250), Money(-250))));

    [Fact]
    public void One_centimo_more_on_one_side_does_not_balance()
    {
        Assert.False(Transaction.Balances(Lines(Money(250), Money(-249))));
        Assert.False(Transaction.Balances(Lines(Money(1))));
    }

    [Fact]
    public void Food_balances_against_money_by_its_total_cost() => Assert.True(Transaction.Balances(Lines(Rice(10_000, 3910), Money(-3910))));

    [Fact]
    public void Food_with_another_cost_than_what_was_paid_does_not_balance() => Assert.False(Transaction.Balances(Lines(Rice(10_000, 3911), Money(-3910))));

    [Fact]
    public void Food_without_a_cost_balances_only_against_the_same_food()
    {
        Assert.True(Transaction.Balances(Lines(Rice(10_000), Rice(-10_000))));
        Assert.False(Transaction.Balances(Lines(Rice(10_000), Rice(-9_999))));
        Assert.False(Transaction.Balances(Lines(Rice(10_000), new Posting("equity:found:oil", new Commodity("OIL", 3), -10_000))));
    }

    [Fact]
    public void A_cost_of_nothing_is_a_cost() => Assert.False(Transaction.Balances(Lines(Rice(10_000, 0), Rice(-10_000))));

    [Fact]
    public void The_least_cost_there_is_stays_a_cost_and_no_cost_stays_none()
    {
        Assert.Equal([null, 0, -1, long.MinValue + 1, long.MaxValue], new long?[] { null, 0, -1, long.MinValue, long.MaxValue }.Select(cost => Rice(1, cost).CostCentimos));
        Assert.Null((Rice(1, 5) with { CostCentimos = null }).CostCentimos);
        Assert.Equal(Rice(1, 5), Rice(1) with { CostCentimos = 5 });
        Assert.NotEqual(Rice(1), Rice(1, 0));
    }

    [Fact]
    public void Nothing_at_all_balances() => Assert.True(Transaction.Balances(Lines()));

    [Fact]
    public void Sums_beyond_a_long_are_still_exact() =>
        Assert.False(Transaction.Balances(Lines(Money(long.MaxValue), Money(long.MaxValue), Money(2))));

    /// <summary>Few postings are summed without a table and many with one: both say what a plain table of sums says.</summary>
    [Fact]
    public void Any_postings_balance_exactly_when_every_commodity_sums_to_nothing()
    {
        var any = from commodity in Gen.Int[0, 2].Select(i => new[] { Commodity.Soles, rice, new Commodity("OIL", 3) }[i])
                  from quantity in Gen.Long[-2, 2]
                  from cost in Gen.Long[-2, 4].Select(c => c > 2 ? (long?)null : c)
                  select new Posting("equity:any", commodity, quantity, cost);
        any.Array[0, 12].Sample(postings =>
        {
            var sums = postings.GroupBy(p => p.CostCentimos is null ? p.Commodity.Code : "PEN", p => p.CostCentimos ?? p.Quantity);
            return Transaction.Balances(Lines(postings)) == sums.All(s => s.Sum() == 0);
        });
        // By chance nine or more hardly ever balance.
        any.Array[5, 6].Sample(postings => Transaction.Balances(Lines([.. postings, .. postings.Select(p => p with { Quantity = -p.Quantity, CostCentimos = -p.CostCentimos })])));
    }
}
