using Minka.Domain.Amounts;
using Minka.Domain.Authorities;
using Minka.Domain.Cash;
using Minka.Domain.Members;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Domain.Readiness;
using Minka.Domain.Storeroom;

namespace Minka.Domain.Tests.Readiness;

public class StoreAndMoneyObservationTests : ObservedKitchen
{
    [Fact]
    public void Food_past_its_date_in_the_store()
    {
        kitchen.Accepts(Delivery() with { Products = [new ReceivedProduct("rice", 4_000, 4_000, Expiry: Today)] });
        Assert.False(Sees("expired-in-store"));
        Today = Today.AddDays(1);
        Assert.Equal(("rice", 4_000L), (Only("expired-in-store").Item, Only("expired-in-store").Count));
    }

    [Theory]
    [InlineData(9_700, false)]
    [InlineData(9_699, true)]
    [InlineData(10_300, false)]
    [InlineData(10_301, true)]
    public void A_count_that_differs_by_more_than_three_of_a_hundred(long counted, bool seen)
    {
        kitchen.Accepts(new RecordFound(Today, "rice", 10_000));
        kitchen.Accepts(new CountStore(Today, "rice", null, counted, CountReason.NotYetKnown));
        Assert.Equal(seen, Sees("count-differs-less") || Sees("count-differs-more"));
    }

    [Fact]
    public void Stock_below_nothing()
    {
        kitchen.Accepts(new RecordFound(Today, "rice", 1_000));
        Assert.False(Sees("negative-stock"));
        var lot = kitchen.Books.Store.LotsOf("rice").Single().Id;
        kitchen.Write(new FoodTakenOut(Today, [new LotOut(lot, 1_500)]), kitchen.ActBy(kitchen.Elena));
        Assert.Equal("rice", Only("negative-stock").Item);
    }

    [Fact]
    public void The_box_is_not_counted_for_thirty_five_days()
    {
        kitchen.Accepts(new ReceiveMoney(Today, IncomeKind.Donation, Soles.Of(20), PaymentMeans.Cash));
        kitchen.Accepts(new CountCash(Today, [new CashPieces(2000, 1)]));
        Today = Today.AddDays(35);
        Assert.False(Sees("no-cash-count"));
        Today = Today.AddDays(1);
        Assert.Equal(36, Only("no-cash-count").Count);
    }

    [Theory]
    [InlineData(Paper.SwornStatement, false)]
    [InlineData(Paper.None, true)]
    public void Money_that_went_out_without_a_paper(Paper paper, bool seen)
    {
        kitchen.Accepts(new ReceiveMoney(Today, IncomeKind.Donation, Soles.Of(20), PaymentMeans.Cash));
        kitchen.Accepts(new Spend(Today, ExpenseKind.Water, Soles.Of(6), paper, null, MoneySource.Box));
        Assert.Equal(seen, Sees("no-receipt"));
    }

    [Theory]
    [InlineData(100_00, false)]
    [InlineData(100_01, true)]
    public void More_than_one_may_pay_alone_with_one_signature(long centimos, bool seen)
    {
        // A second device may bring such a fact: this one refuses it.
        kitchen.Write(new Spent(Today, ExpenseKind.Repair, new Soles(centimos), Paper.Boleta, "1", MoneySource.Box, null), kitchen.ActBy(kitchen.Elena));
        Assert.Equal(seen, Sees("one-signature"));
    }

    [Fact]
    public void A_second_subsidy_without_the_balance_of_the_first()
    {
        kitchen.Accepts(new ReceiveMoney(Today, IncomeKind.Subsidy, Soles.Of(285), PaymentMeans.Cash));
        Assert.False(Sees("balance-late"));
        Today = Today.AddMonths(1);
        kitchen.Accepts(new ReceiveMoney(Today, IncomeKind.Subsidy, Soles.Of(285), PaymentMeans.Cash));
        Assert.Equal(Story.FirstDay, Only("balance-late").On);
        kitchen.Accepts(new OpenFiling(FilingKind.SubsidyBalance, Today, "Programa", "Balance de marzo"));
        Assert.True(Sees("balance-late"));
        kitchen.Accepts(new VisitWindow(new FilingId(kitchen.NewId(0)), Today, WindowResult.HandedIn, [kitchen.Elena], 60));
        Assert.False(Sees("balance-late"));
    }
}
