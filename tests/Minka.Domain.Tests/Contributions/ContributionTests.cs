using Minka.Domain.Amounts;
using Minka.Domain.Cash;
using Minka.Domain.Contributions;
using Minka.Domain.Ledger;
using Minka.Domain.Organizations;
using Minka.Domain.Storeroom;

namespace Minka.Domain.Tests.Contributions;

public class ContributionTests
{
    readonly Story kitchen = Story.Founded();
    readonly PersonId rosa;
    readonly HouseholdId home;

    public ContributionTests()
    {
        rosa = kitchen.Registers("Rosa");
        home = kitchen.Books.Register.People[rosa].HouseholdOn(kitchen.Today)!.Value;
        kitchen.Accepts(new DecideSetting(MoneySettings.MonthlyDues.Key, 10_00, kitchen.Today, "Asamblea de febrero"));
        kitchen.Accepts(new DecideContributionValue("potato", new Soles(2_50), kitchen.Today, "Asamblea de febrero"));
        kitchen.Today = new DateOnly(2026, 4, 6);
    }

    Soles Owed => kitchen.Books.Contributions.OwedBy(home);
    void Charges() => kitchen.Accepts(new ChargeDues(kitchen.Today));

    [Fact]
    public void The_month_is_charged_once_to_every_household_with_a_member()
    {
        Charges();
        Assert.Equal(Soles.Of(10), Owed);
        kitchen.Refuses<DuesChargedAlready>(new ChargeDues(kitchen.Today.AddDays(3)));
        Assert.Equal(2, kitchen.Books.Contributions.Charged.Single().Households.Count);
        Assert.Equal(-Soles.Of(20), kitchen.Books.Ledger.Soles(Accounting.Dues));
    }

    [Fact]
    public void Without_an_agreed_amount_nothing_is_charged()
    {
        kitchen.Accepts(new DecideSetting(MoneySettings.MonthlyDues.Key, 0, kitchen.Today.AddDays(-10), "Asamblea de marzo"));
        kitchen.Refuses<NoDuesAgreed>(new ChargeDues(kitchen.Today));
    }

    [Fact]
    public void Food_of_the_table_pays_the_contribution_and_enters_the_store_at_what_was_agreed()
    {
        Charges();
        kitchen.Accepts(new ContributeGoods(kitchen.Today, home, "potato", 3_000));
        Assert.Equal(new Soles(2_50), Owed);
        var lot = kitchen.Books.Store.Lots.Values.Single();
        Assert.Equal((Origin.Contribution, 3_000L, 7_50L), (lot.Origin, kitchen.Books.Store.QuantityOf("potato"), kitchen.Books.Store.BalanceOf(lot).CostCentimos));
    }

    [Fact]
    public void Food_that_nobody_valued_is_a_gift()
    {
        Charges();
        kitchen.Accepts(new ContributeGoods(kitchen.Today, home, "onion", 1_000));
        Assert.Equal(Soles.Of(10), Owed);
        Assert.Equal(1_000, kitchen.Books.Store.QuantityOf("onion"));
        Assert.Equal(-1_000, kitchen.Books.Ledger.Quantity(Accounting.Aid("contribution", "onion"), kitchen.Books.Store.CommodityOf("onion")));
    }

    [Fact]
    public void Hours_are_hours_and_count_in_soles_only_where_the_assembly_said_so()
    {
        Charges();
        kitchen.Accepts(new ContributeWork(kitchen.Today, rosa, 90));
        Assert.Equal((Soles.Of(10), -90L), (Owed, kitchen.Books.Ledger.Quantity(Accounting.WorkOf(2), Commodity.WorkMinutes)));
        kitchen.Accepts(new DecideSetting(MoneySettings.HourOfWork.Key, 5_00, kitchen.Today, "Asamblea de marzo"));
        kitchen.Accepts(new ContributeWork(kitchen.Today, rosa, 90));
        Assert.Equal(new Soles(2_50), Owed);
        kitchen.Refuses<Domain.Errands.TooManyHours>(new ContributeWork(kitchen.Today, rosa, 0));
    }

    [Fact]
    public void Money_and_water_pay_the_same_account()
    {
        Charges();
        kitchen.Accepts(new DecideContributionValue(ContributionValueDecided.Water, new Soles(5), kitchen.Today, "Directiva"));
        kitchen.Accepts(new ContributeMoney(kitchen.Today, home, Soles.Of(6), PaymentMeans.Cash));
        kitchen.Accepts(new ContributeWater(kitchen.Today, home, 40_000));
        Assert.Equal((Soles.Of(2), Soles.Of(6), Soles.Of(2)), (Owed, kitchen.Books.Cash.Box, kitchen.Books.Ledger.Soles(Accounting.PotWater)));
        Assert.Equal(2, kitchen.Books.Contributions.Given.Count);
    }

    [Fact]
    public void A_value_holds_from_its_day_and_a_day_before_is_judged_by_the_earlier_one()
    {
        kitchen.Accepts(new DecideContributionValue("potato", Soles.Of(3), kitchen.Today, "Asamblea de marzo"));
        Assert.Equal(new Soles(2_50), kitchen.Books.Contributions.CreditOf("potato", 1_000, 1_000, kitchen.Today.AddDays(-1)));
        Assert.Equal(Soles.Of(3), kitchen.Books.Contributions.CreditOf("potato", 1_000, 1_000, kitchen.Today));
        Assert.Equal("Asamblea de marzo", kitchen.Books.Contributions.DecidedBy("potato"));
        kitchen.Refuses<UnknownItem>(new DecideContributionValue("palabra", Soles.Of(1), kitchen.Today, "Asamblea"));
        kitchen.Refuses<PriceOutOfRange>(new DecideContributionValue("potato", new Soles(DecideContributionValue.ValueMax + 1), kitchen.Today, "Asamblea"));
    }

    [Fact]
    public void What_was_brought_by_mistake_leaves_the_store_and_the_account()
    {
        Charges();
        kitchen.Accepts(new ContributeGoods(kitchen.Today, home, "potato", 3_000));
        kitchen.Accepts(new CorrectAct(kitchen.LastAct, "era de otra casa"));
        Assert.Equal((Soles.Of(10), 0L), (Owed, kitchen.Books.Store.QuantityOf("potato")));
        Assert.True(kitchen.Books.Store.Lots.Values.Single().IsReversed);
        Assert.Empty(kitchen.Books.Contributions.Given);
    }
}
