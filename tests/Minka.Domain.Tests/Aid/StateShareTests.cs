using Minka.Domain.Aid;
using Minka.Domain.Amounts;
using Minka.Domain.Cash;
using Minka.Domain.Kitchen;
using Minka.Domain.Organizations;
using Minka.Domain.Storeroom;

namespace Minka.Domain.Tests.Aid;

public class StateShareTests
{
    readonly Story kitchen = Story.Founded();

    StateShare Share => StateShare.Of(kitchen.Books, kitchen.Today, kitchen.Today);

    /// <summary>The reference day of the field: inputs of S/ 236, of which aid worth S/ 96.</summary>
    void LivesTheReferenceDay(Origin origin = Origin.Municipality)
    {
        var crew = new[] { kitchen.Elena, kitchen.Registers("Rosa"), kitchen.Registers("Hilda"), kitchen.Registers("Flor") };
        kitchen.Accepts(new ReceiveMoney(kitchen.Today, IncomeKind.Donation, Soles.Of(300), PaymentMeans.Cash));
        kitchen.Accepts(new ReceiveDelivery(kitchen.Today, origin, [new ReceivedProduct("rice", 24_000, 24_000, Value: Soles.Of(96))], kitchen.Elena));
        kitchen.Accepts(new Spend(kitchen.Today, ExpenseKind.Market, Soles.Of(90), Paper.None, null, MoneySource.Box, null));
        kitchen.Accepts(new Spend(kitchen.Today, ExpenseKind.Fuel, Soles.Of(50), Paper.None, null, MoneySource.Box, null));
        kitchen.Accepts(new TakeOut(kitchen.Today, [new Take("rice", 24_000)]));
        kitchen.Accepts(new NameCrew(kitchen.Today, [.. crew.Select(c => new CrewPlace(c, false))]));
        kitchen.Accepts(new SayCooked(kitchen.Today, 74));
        kitchen.Accepts(new CloseDay(kitchen.Today, 74, 0, 0));
    }

    [Fact]
    public void With_the_subsidy_of_the_month_the_State_puts_half()
    {
        LivesTheReferenceDay();
        Assert.Equal(41, Share.Percent);
        kitchen.Accepts(new ReceiveMoney(kitchen.Today, IncomeKind.Subsidy, new Soles(22_20), PaymentMeans.Cash));
        Assert.Equal((Soles.Of(236), Soles.Of(96), new Soles(22_20), 50), (Share.Used, Share.StateFood, Share.Subsidy, Share.Percent));
        Assert.Equal((74, 24 * 60L, 65), (Share.Rations, Share.WorkMinutes, Share.LegalPercent));
        // 65 of every hundred of 236 are 153.40.
        Assert.Equal(new Soles(35_20), Share.Missing);
    }

    [Fact]
    public void Work_becomes_soles_only_where_an_assembly_said_what_an_hour_is_worth()
    {
        LivesTheReferenceDay();
        kitchen.Accepts(new ReceiveMoney(kitchen.Today, IncomeKind.Subsidy, new Soles(22_20), PaymentMeans.Cash));
        Assert.Null(Share.PercentWithWork);
        kitchen.Accepts(new DecideSetting(AidSettings.HourValue.Key, 500, kitchen.Today, "Asamblea de marzo"));
        Assert.Equal((Soles.Of(120), 33), (Share.WorkValue, Share.PercentWithWork));
    }

    [Theory]
    [InlineData(Origin.State, 41)]
    [InlineData(Origin.Municipality, 41)]
    [InlineData(Origin.Church, 0)]
    [InlineData(Origin.Donor, 0)]
    public void What_the_parish_and_donors_give_is_not_the_States(Origin origin, int percent)
    {
        LivesTheReferenceDay(origin);
        Assert.Equal(percent, Share.Percent);
    }

    [Fact]
    public void A_subsidy_larger_than_all_other_costs_makes_a_hundred_and_no_more()
    {
        LivesTheReferenceDay();
        kitchen.Accepts(new ReceiveMoney(kitchen.Today, IncomeKind.Subsidy, Soles.Of(900), PaymentMeans.Cash));
        Assert.Equal((100, Soles.Zero), (Share.Percent, Share.Missing));
    }

    [Fact]
    public void A_month_without_cost_has_no_share_and_another_month_is_not_counted()
    {
        LivesTheReferenceDay();
        Assert.Null(StateShare.Of(kitchen.Books, kitchen.Today.AddMonths(1), kitchen.Today.AddMonths(1)).Percent);
        Assert.Equal([null, 41], StateShare.Months(kitchen.Books, kitchen.Today, 2).Select(m => m.Percent));
    }

    [Fact]
    public void A_subsidy_that_was_typed_twice_and_undone_counts_once()
    {
        LivesTheReferenceDay();
        kitchen.Accepts(new ReceiveMoney(kitchen.Today, IncomeKind.Subsidy, Soles.Of(20), PaymentMeans.Cash));
        kitchen.Accepts(new ReceiveMoney(kitchen.Today, IncomeKind.Subsidy, Soles.Of(20), PaymentMeans.Cash));
        kitchen.Accepts(new CorrectAct(kitchen.LastAct, "Dos veces"));
        Assert.Equal(Soles.Of(20), Share.Subsidy);
    }
}
