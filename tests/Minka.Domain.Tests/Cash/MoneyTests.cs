using Minka.Domain.Amounts;
using Minka.Domain.Cash;
using Minka.Domain.Kitchen;
using Minka.Domain.Ledger;
using Minka.Domain.Members;
using Minka.Domain.Organizations;

namespace Minka.Domain.Tests.Cash;

public class MoneyTests
{
    readonly Story kitchen = Story.Founded();

    static readonly MoneySource gas = new(MoneyPlace.SetAside, "gas");
    MoneySource HandsOf(PersonId person) => new(MoneyPlace.Hands, null, person);
    ReceiveMoney Yape(string? operation, int soles = 14) => new(kitchen.Today, IncomeKind.FundRaiser, Soles.Of(soles), PaymentMeans.Yape, operation, kitchen.Elena);

    [Fact]
    public void An_operation_number_is_used_once_until_its_act_is_corrected()
    {
        kitchen.Accepts(Yape("0099"));
        var first = kitchen.LastAct;
        Assert.Equal("0099", kitchen.Refuses<OperationUsedOn>(Yape(" 0099 ")).Operation);
        kitchen.Accepts(Yape("0100"));
        kitchen.Accepts(new CorrectAct(first, "no llegó"));
        kitchen.Accepts(Yape("0099"));
    }

    [Fact]
    public void Two_payments_without_a_number_are_two_payments()
    {
        kitchen.Accepts(Yape(null));
        kitchen.Accepts(Yape(null));
        Assert.Equal(Soles.Of(28), Assert.Single(kitchen.Books.Cash.InHands).Amount);
    }

    [Fact]
    public void Money_on_a_telephone_is_handed_over_to_the_last_centimo_and_no_further()
    {
        kitchen.Accepts(Yape("0099"));
        kitchen.Refuses<NotEnoughMoney>(new MoveMoney(kitchen.Today, HandsOf(kitchen.Elena), MoneySource.Box, new Soles(14_01)));
        kitchen.Accepts(new MoveMoney(kitchen.Today, HandsOf(kitchen.Elena), MoneySource.Box, Soles.Of(14)));
        Assert.Equal(Soles.Of(14), kitchen.Books.Cash.Box);
        Assert.Empty(kitchen.Books.Cash.InHands);
    }

    [Fact]
    public void What_is_kept_apart_for_gas_pays_the_gas_and_nothing_beyond()
    {
        kitchen.Accepts(new ReceiveMoney(kitchen.Today, IncomeKind.Donation, Soles.Of(60), PaymentMeans.Cash));
        kitchen.Accepts(new MoveMoney(kitchen.Today, MoneySource.Box, gas, Soles.Of(48)));
        Assert.Equal([("gas", Soles.Of(48))], kitchen.Books.Cash.SetAside);
        kitchen.Refuses<NotEnoughMoney>(new Spend(kitchen.Today, ExpenseKind.Fuel, Soles.Of(50), Paper.Boleta, null, gas));
        kitchen.Accepts(new Spend(kitchen.Today, ExpenseKind.Fuel, Soles.Of(48), Paper.Boleta, null, gas));
        Assert.Empty(kitchen.Books.Cash.SetAside);
        kitchen.Refuses<SamePlace>(new MoveMoney(kitchen.Today, MoneySource.Box, MoneySource.Box, Soles.Of(1)));
    }

    [Fact]
    public void A_household_that_owed_pays_and_may_pay_ahead()
    {
        var house = kitchen.Books.Register.People[kitchen.Elena].Household!.Value;
        var rosa = kitchen.Registers("Rosa");
        kitchen.Accepts(new RecordOpening(kitchen.Today, null, null, [], [new OpeningDebt(house, Soles.Of(8))], rosa));
        kitchen.Accepts(new PayDebt(kitchen.Today, house, Soles.Of(10), PaymentMeans.Cash));
        Assert.Equal((-Soles.Of(2), Soles.Of(10)), (kitchen.Books.Cash.OwedBy(house), kitchen.Books.Cash.Box));
        kitchen.Refuses<NotMoneyYet>(new PayDebt(kitchen.Today, house, Soles.Of(1), PaymentMeans.OnAccount));
        kitchen.Refuses<NoSuchHousehold>(new PayDebt(kitchen.Today, new HouseholdId(Guid.Empty), Soles.Of(1), PaymentMeans.Cash));
    }

    [Fact]
    public void Nobody_s_telephone_holds_no_money() =>
        kitchen.Refuses<NobodyHoldsTheMoney>(Yape("1") with { Holder = null });

    [Theory]
    [InlineData("gas", "gas")]
    [InlineData("Techo: 2026", "techo2026")]
    [InlineData("::", "other")]
    [InlineData(null, "other")]
    public void A_purpose_becomes_part_of_an_account_s_name(string? purpose, string slug)
    {
        Assert.Equal(slug, MoneySource.Slug(purpose));
        Assert.Equal(Accounting.SetAside(slug), new MoneySource(MoneyPlace.SetAside, purpose).Account(kitchen.Books));
    }
}
