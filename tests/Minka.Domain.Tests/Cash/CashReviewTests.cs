using Minka.Domain.Amounts;
using Minka.Domain.Cash;
using Minka.Domain.Kitchen;
using Minka.Domain.Ledger;
using Minka.Domain.Members;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;

namespace Minka.Domain.Tests.Cash;

public class CashReviewTests
{
    readonly Story kitchen = Story.Founded();

    DateOnly Today => kitchen.Today;
    static CountCash Count(DateOnly date, int soles) => new(date, [new CashPieces(100, soles)]);
    ReceiveMoney Gets(DateOnly date, int soles) => new(date, IncomeKind.Donation, Soles.Of(soles), PaymentMeans.Cash);

    [Fact]
    public void A_correction_without_a_reason_is_refused_and_not_a_fault()
    {
        kitchen.Accepts(Gets(Today, 10));
        kitchen.Refuses<ExplanationMissing>(new CorrectAct(kitchen.LastAct, null!));
        kitchen.Accepts(Count(Today, 9));
        var difference = kitchen.Books.OpenDiscrepancies.First();
        kitchen.Refuses<ExplanationMissing>(new SettleDiscrepancy(difference.Key, null!));
    }

    [Fact]
    public void Two_of_one_household_are_one_signature_over_the_limit()
    {
        var home = kitchen.Books.Register.People[kitchen.Elena].Household;
        var (sister, rosa) = (kitchen.Registers("Ana", household: home), kitchen.Registers("Rosa"));
        kitchen.Accepts(Gets(Today, 500));
        kitchen.Write(new BoardElected(Today, [.. new[] { (Post.Treasurer, sister), (Post.Fiscal, rosa), (Post.President, kitchen.Elena) }
            .Select(t => new Term(t.Item1, t.Item2, Today, Today.AddYears(2)))]), kitchen.ActBy(kitchen.Elena));
        var spend = new Spend(Today, ExpenseKind.Repair, Soles.Of(145), Paper.Boleta, null, MoneySource.Box, sister);
        kitchen.Refuses<SameHousehold>(spend);
        kitchen.Accepts(spend with { Second = rosa });
    }

    [Fact]
    public void Money_remembered_after_its_day_was_counted_leaves_that_count_as_it_was()
    {
        var day = Today;
        kitchen.Accepts(Gets(day, 10));
        kitchen.Accepts(Count(day, 12));
        kitchen.Today = day.AddDays(1);
        kitchen.Accepts(Gets(day, 2));
        Assert.Equal(Soles.Of(12), new Soles(kitchen.Books.Ledger[Accounting.CashBox].AsOf(Commodity.Soles, day).Quantity));
        Assert.Equal(Soles.Of(14), kitchen.Books.Cash.Box);
    }

    [Fact]
    public void The_account_of_a_day_begins_where_that_of_the_day_before_ended()
    {
        var day = Today;
        kitchen.Accepts(Gets(day, 100));
        kitchen.Accepts(new CloseDay(day, 0, 0, 0, Count: Count(day, 97)));
        kitchen.Today = day.AddDays(2);
        kitchen.Accepts(new Spend(day, ExpenseKind.Water, Soles.Of(6), Paper.None, null, MoneySource.Box));
        kitchen.Accepts(Gets(kitchen.Today, 5));
        var (first, then) = (CrewAccount.Of(kitchen.Books, day), CrewAccount.Of(kitchen.Books, kitchen.Today));
        Assert.Equal((Soles.Of(100), Soles.Of(6), Soles.Of(6)), (first.Expected, first.Spent, first.Late));
        Assert.Equal((Soles.Of(97), Soles.Of(5), Soles.Of(-6), Soles.Of(96)), (then.Before, then.OtherIn, then.Late, then.Expected));
        Assert.Equal(kitchen.Books.Cash.Box, then.Expected);
    }

    [Fact]
    public void The_account_of_the_first_day_of_the_calendar_can_be_read() =>
        Assert.Equal(Soles.Zero, CrewAccount.Of(kitchen.Books, DateOnly.MinValue).Expected);
}
