using Minka.Domain.Amounts;
using Minka.Domain.Cash;
using Minka.Domain.Kitchen;
using Minka.Domain.Ledger;
using Minka.Domain.Members;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;

namespace Minka.Domain.Tests.Cash;

public class SpendTests
{
    readonly Story kitchen = Story.Founded();

    Soles Box => kitchen.Books.Cash.Box;
    Spend Water(Soles amount, PersonId? second = null) => new(kitchen.Today, ExpenseKind.Water, amount, Paper.Receipt, "88", MoneySource.Box, second);

    void BoxHolds(int soles) => kitchen.Accepts(new ReceiveMoney(kitchen.Today, IncomeKind.Donation, Soles.Of(soles), PaymentMeans.Cash));

    [Fact]
    public void The_box_pays_to_its_last_centimo_and_not_one_more()
    {
        BoxHolds(20);
        Assert.Equal(Soles.Of(20), kitchen.Refuses<NotEnoughMoney>(Water(new Soles(20_01))).Have);
        kitchen.Accepts(Water(Soles.Of(20)));
        Assert.Equal(Soles.Zero, Box);
        Assert.Equal(Soles.Of(20), kitchen.Books.Ledger.Soles(Accounting.PotWater));
    }

    [Fact]
    public void Nothing_and_less_than_nothing_is_no_expense()
    {
        BoxHolds(20);
        kitchen.Refuses<AmountNotPositive>(Water(Soles.Zero));
        kitchen.Refuses<AmountNotPositive>(Water(-Soles.Of(1)));
        kitchen.Refuses<AmountNotPositive>(Water(new Soles(TypedNumber.MinorMax + 1)));
        kitchen.Refuses<DateInFuture>(Water(Soles.Of(1)) with { Date = kitchen.Today.AddDays(1) });
    }

    [Fact]
    public void One_signs_to_the_limit_and_two_beyond_it()
    {
        BoxHolds(500);
        var rosa = kitchen.Registers("Rosa");
        kitchen.Elects((Post.President, kitchen.Elena), (Post.Treasurer, rosa));
        kitchen.Accepts(Water(Soles.Of(100)));
        Assert.Equal(Soles.Of(100), kitchen.Refuses<SecondSignatureNeeded>(Water(new Soles(100_01))).Limit);
        kitchen.Refuses<SecondSignatureNeeded>(Water(new Soles(100_01), kitchen.Elena));
        kitchen.Accepts(Water(new Soles(100_01), rosa));
    }

    [Fact]
    public void Whose_office_does_not_sign_for_the_box_signs_no_large_expense()
    {
        BoxHolds(500);
        var (rosa, hilda) = (kitchen.Registers("Rosa"), kitchen.Registers("Hilda"));
        kitchen.Elects((Post.President, kitchen.Elena), (Post.Treasurer, rosa), (Post.Storekeeper, hilda));
        kitchen.Refuses<SecondCannotSign>(Water(Soles.Of(180), hilda));
        Assert.Equal("Amount", kitchen.Refuses<MandateExpired>(hilda, Water(Soles.Of(180), rosa)).Field);
    }

    [Fact]
    public void After_the_mandate_the_daily_expense_goes_on_and_the_large_one_waits()
    {
        BoxHolds(500);
        var rosa = kitchen.Registers("Rosa");
        kitchen.Elects((Post.President, kitchen.Elena), (Post.Treasurer, rosa));
        kitchen.Today = kitchen.Today.AddYears(2).AddDays(1);
        kitchen.Accepts(Water(Soles.Of(6)));
        kitchen.Refuses<MandateExpired>(Water(Soles.Of(180), rosa));
    }

    [Fact]
    public void What_somebody_pays_from_her_own_hands_is_owed_to_her()
    {
        kitchen.Accepts(Water(Soles.Of(6)) with { Source = new MoneySource(MoneyPlace.Hands, null, kitchen.Elena) });
        Assert.Equal(-Soles.Of(6), Assert.Single(kitchen.Books.Cash.InHands).Amount);
        Assert.Equal("Source", kitchen.Refuses<NoSuchPerson>(Water(Soles.Of(6)) with { Source = new MoneySource(MoneyPlace.Hands) }).Field);
    }

    [Fact]
    public void An_expense_that_was_a_mistake_comes_back_and_both_stay_in_the_book()
    {
        BoxHolds(20);
        kitchen.Accepts(Water(Soles.Of(6)) with { Note = "al aguatero" });
        var mistaken = kitchen.LastAct;
        Assert.Equal("al aguatero", kitchen.Books.Cash.WordsOf(mistaken));
        kitchen.Accepts(new CorrectAct(mistaken, "fue ayer"));
        Assert.Equal(Soles.Of(20), Box);
        Assert.Equal(Soles.Zero, kitchen.Books.Ledger.Soles(Accounting.PotWater));
        Assert.Equal(3, kitchen.Books.Ledger[Accounting.CashBox].Postings.Count);
        kitchen.Refuses<AlreadyCorrected>(new CorrectAct(mistaken, "otra vez"));
    }

    [Fact]
    public void Words_beside_an_expense_can_be_erased_and_the_amount_stays()
    {
        BoxHolds(20);
        kitchen.Accepts(Water(Soles.Of(6)) with { Note = "a don Lucho" });
        var without = kitchen.Replayed(fact => fact is not MoneyNoted);
        Assert.Null(without.Cash.WordsOf(kitchen.LastAct));
        Assert.Equal(Soles.Of(14), without.Cash.Box);
    }
}
