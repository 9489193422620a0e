using Minka.Domain.Amounts;
using Minka.Domain.Cash;
using Minka.Domain.Kitchen;
using Minka.Domain.Organizations;

namespace Minka.Domain.Tests.Kitchen;

/// <summary>What a household orders, eats and pays adds up whatever is changed afterwards.</summary>
public class OrderReviewTests
{
    static readonly Soles price = Soles.Of(2);
    readonly Story kitchen = Story.Founded();
    readonly HouseholdId home;

    public OrderReviewTests() => home = kitchen.Books.Register.HouseholdOf(1)!.Id;

    DateOnly Today => kitchen.Today;
    Soles Owes => kitchen.Books.Cash.OwedBy(home);
    void Order(int paid, int solidarity = 0) => kitchen.Accepts(new TakeOrder(Today, home, paid, solidarity, PaymentMeans.Cash));
    void Serve(int rations) => kitchen.Accepts(new ServeHousehold(Today, home, rations));

    [Fact]
    public void A_day_whose_only_order_was_undone_has_no_orders()
    {
        Order(3);
        kitchen.Accepts(new CorrectAct(kitchen.LastAct, "era de otra casa"));
        Assert.Empty(kitchen.Books.Days.On(Today).Orders);
        Assert.Equal(0, kitchen.Books.Days.On(Today).Ordered);
    }

    [Fact]
    public void An_order_enlarged_after_the_plates_went_out_is_paid_once()
    {
        Order(1);
        Serve(2);
        Assert.Equal(price, Owes);
        Order(2);
        Assert.Equal((Soles.Zero, price * 2), (Owes, kitchen.Books.Cash.Box));
    }

    [Fact]
    public void An_order_made_smaller_after_the_plates_went_out_is_owed()
    {
        Order(3);
        Serve(3);
        Order(2);
        Assert.Equal((price, price * 2), (Owes, kitchen.Books.Cash.Box));
        Serve(-1);
        Assert.Equal(Soles.Zero, Owes);
    }

    [Fact]
    public void Undoing_the_second_order_restores_what_the_first_said_of_the_plates()
    {
        Order(1);
        Serve(2);
        Order(2);
        kitchen.Accepts(new CorrectAct(kitchen.LastAct, "no pagó"));
        Assert.Equal((price, price), (Owes, kitchen.Books.Cash.Box));
        Assert.Equal(new ServedRations(2, 0, price), kitchen.Books.Days.On(Today).ServedTo(home));
    }

    [Fact]
    public void A_solidary_ration_costs_what_the_assembly_decided()
    {
        kitchen.Accepts(new DecideSetting(Settings.SolidarityPrice.Key, 50, Today, "Asamblea"));
        Order(2, solidarity: 2);
        Assert.Equal(Soles.Of(5), kitchen.Books.Cash.Box);
    }

    [Fact]
    public void Nobody_pays_into_the_box_of_a_day_that_has_not_come() =>
        kitchen.Refuses<DateInFuture>(new TakeOrder(Today.AddDays(1), home, 1, 0, PaymentMeans.Cash));

    [Fact]
    public void The_operation_of_a_payment_that_was_undone_may_be_written_where_it_belongs()
    {
        var other = kitchen.Books.Register.People[kitchen.Registers("Rosa")].Household!.Value;
        kitchen.Accepts(new TakeOrder(Today, home, 2, 0, PaymentMeans.Yape, "123456", kitchen.Elena));
        var mistaken = kitchen.LastAct;
        kitchen.Refuses<OperationUsedOn>(new TakeOrder(Today, other, 2, 0, PaymentMeans.Yape, "123456", kitchen.Elena));
        kitchen.Accepts(new CorrectAct(mistaken, "era de la otra casa"));
        kitchen.Accepts(new TakeOrder(Today, other, 2, 0, PaymentMeans.Yape, "123456", kitchen.Elena));
    }
}
