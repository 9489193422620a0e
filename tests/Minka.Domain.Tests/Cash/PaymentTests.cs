using Minka.Domain.Amounts;
using Minka.Domain.Cash;
using Minka.Domain.Kitchen;
using Minka.Domain.Ledger;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;

namespace Minka.Domain.Tests.Cash;

public class PaymentTests
{
    readonly Story kitchen = Story.Founded();
    readonly PersonId rosa, hilda;
    readonly HouseholdId home;

    public PaymentTests()
    {
        (rosa, hilda) = (kitchen.Registers("Rosa"), kitchen.Registers("Hilda"));
        home = kitchen.Books.Register.People[hilda].HouseholdOn(kitchen.Today)!.Value;
        kitchen.Elects((Post.President, kitchen.Elena), (Post.Treasurer, rosa));
        kitchen.Accepts(rosa, new ReceiveMoney(kitchen.Today, IncomeKind.Donation, Soles.Of(20), PaymentMeans.Yape, "0041 55"));
    }

    Soles Hands => kitchen.Books.Ledger.Soles(Accounting.Hands(2));
    Soles InDoubt => kitchen.Books.Ledger.Soles(Accounting.InDoubt);
    TakeOrder Order(bool inDoubt) => new(kitchen.Today, home, 3, 0, PaymentMeans.Plin, "004155", rosa, inDoubt);

    [Fact]
    public void A_number_that_was_used_is_pointed_out_with_its_day_only_to_who_may_see_it()
    {
        var seen = kitchen.Refuses<OperationUsedOn>(rosa, Order(false));
        Assert.Equal(("004155", kitchen.Today, rosa, "Operation"), (seen.Operation, seen.Day, seen.By, seen.Field));
        kitchen.Accepts(rosa, new NameCrew(kitchen.Today, [new CrewPlace(hilda, false)]));
        Assert.Equal("004155", kitchen.Refuses<OperationAlreadyUsed>(hilda, Order(false)).Operation);
    }

    [Fact]
    public void In_doubt_nobody_answers_for_it_until_the_bank_confirms()
    {
        kitchen.Accepts(rosa, Order(true));
        var act = kitchen.LastAct;
        Assert.Equal((Soles.Of(20), Soles.Of(6)), (Hands, InDoubt));
        Assert.Equal(PaymentState.InDoubt, kitchen.Books.Payments.Find(act)!.State);
        kitchen.Accepts(rosa, new MatchPayments([act]));
        Assert.Equal((Soles.Of(26), Soles.Zero, PaymentState.Confirmed), (Hands, InDoubt, kitchen.Books.Payments.Find(act)!.State));
        kitchen.Refuses<NothingToMatch>(rosa, new MatchPayments([act]));
    }

    [Fact]
    public void What_never_arrived_is_to_be_paid_again_by_its_household()
    {
        kitchen.Accepts(rosa, Order(true));
        var act = kitchen.LastAct;
        kitchen.Accepts(rosa, new SettlePayment(act, PaymentVerdict.NeverArrived));
        Assert.Equal((Soles.Of(20), Soles.Zero, Soles.Of(6)), (Hands, InDoubt, kitchen.Books.Cash.OwedBy(home)));
        kitchen.Refuses<NoPaymentInDoubt>(rosa, new SettlePayment(act, PaymentVerdict.Arrived));
        kitchen.Refuses<AlreadyUsed>(rosa, new CorrectAct(act, "no era"));
    }

    [Fact]
    public void A_gift_that_never_arrived_is_written_off()
    {
        kitchen.Accepts(rosa, new ReceiveMoney(kitchen.Today, IncomeKind.Donation, Soles.Of(50), PaymentMeans.Transfer, "9", InDoubt: true));
        kitchen.Accepts(rosa, new SettlePayment(kitchen.LastAct, PaymentVerdict.NeverArrived));
        Assert.Equal((Soles.Of(20), Soles.Of(50)), (Hands, kitchen.Books.Ledger.Soles(Accounting.PaymentsLost)));
    }

    [Fact]
    public void An_order_that_is_paid_otherwise_takes_its_doubt_with_it()
    {
        kitchen.Accepts(rosa, Order(true));
        kitchen.Accepts(rosa, Order(false) with { Pay = PaymentMeans.Cash });
        Assert.Equal((Soles.Of(20), Soles.Zero, Soles.Of(6)), (Hands, InDoubt, kitchen.Books.Cash.Box));
        Assert.Empty(kitchen.Books.Payments.InDoubt);
    }

    [Fact]
    public void A_payment_in_doubt_that_was_a_mistake_leaves_nothing_behind()
    {
        kitchen.Accepts(rosa, Order(true));
        kitchen.Accepts(rosa, new CorrectAct(kitchen.LastAct, "otra casa"));
        Assert.Equal((Soles.Of(20), Soles.Zero), (Hands, InDoubt));
        Assert.Empty(kitchen.Books.Payments.InDoubt);
    }
}
