using Minka.Domain.Amounts;
using Minka.Domain.Ledger;
using Minka.Domain.Lending;
using Minka.Domain.Organizations;
using Minka.Domain.Storeroom;

namespace Minka.Domain.Tests.Lending;

public class LoanTests
{
    readonly Story kitchen = Story.Founded();

    public LoanTests() => kitchen.Accepts(new ReceiveDelivery(kitchen.Today, Origin.State,
        [new("rice", 50_000, 50_000, Value: Soles.Of(200)), new("lentils", 10_000, 10_000, Value: Soles.Of(85))], kitchen.Elena));

    Organization Books => kitchen.Books;
    Loan Loan => Books.Lending.All.Last();
    Balance Owed(string item) => Books.Lending.Outstanding(Loan, item);

    void Lends(string item, long quantity) => kitchen.Accepts(new MakeLoan(kitchen.Today, LoanSide.Lent, "Comedor Santa Rosa") { Lent = [new Take(item, quantity)], Due = kitchen.Today.AddDays(7) });

    [Fact]
    public void Lent_rice_leaves_its_lot_at_cost_and_comes_back_in_two_parts()
    {
        Lends("rice", 10_000);
        Assert.Equal((10_000L, 4_000L), (Owed("rice").Quantity, Owed("rice").CostCentimos));
        Assert.Equal(40_000, Books.Store.QuantityOf("rice"));
        kitchen.Accepts(new ReturnLoan(Loan.Fact.Id, kitchen.Today, [new("rice", 4_000)], []));
        Assert.Equal((6_000L, 2_400L), (Owed("rice").Quantity, Owed("rice").CostCentimos));
        Assert.True(Books.Lending.IsOpen(Loan));
        kitchen.Accepts(new ReturnLoan(Loan.Fact.Id, kitchen.Today, [new("rice", 6_000)], []));
        Assert.False(Books.Lending.IsOpen(Loan));
        Assert.Equal(50_000, Books.Store.QuantityOf("rice"));
        Assert.Equal((0L, 0L), (Books.Ledger[Accounting.LoansSettled].Of(Books.Store.CommodityOf("rice")).Quantity, Books.Ledger[Accounting.LoansSettled].Of(Books.Store.CommodityOf("rice")).CostCentimos));
        Assert.Equal([Origin.Loan, Origin.Loan], Books.Store.LotsOf("rice").Skip(1).Select(l => l.Origin));
    }

    [Fact]
    public void What_comes_back_as_other_food_is_worth_what_left()
    {
        Lends("rice", 10_000);
        kitchen.Accepts(new ReturnLoan(Loan.Fact.Id, kitchen.Today, [new("rice", 10_000, "noodles", 8_000)], []));
        Assert.False(Books.Lending.IsOpen(Loan));
        Assert.Equal((8_000L, 4_000L), (Books.Store.QuantityOf("noodles"), Books.Store.BalanceOf(Books.Store.LotsOf("noodles").Single()).CostCentimos));
    }

    [Fact]
    public void More_than_is_owed_does_not_come_back_and_exactly_what_is_owed_does()
    {
        Lends("rice", 10_000);
        Assert.Equal(10_000, kitchen.Refuses<MoreThanOwed>(new ReturnLoan(Loan.Fact.Id, kitchen.Today, [new("rice", 10_001)], [])).Owed);
        Assert.Equal(10_001, kitchen.Refuses<MoreThanOwed>(new ReturnLoan(Loan.Fact.Id, kitchen.Today, [new("rice", 5_000), new("rice", 5_001)], [])).Asked);
        kitchen.Accepts(new ReturnLoan(Loan.Fact.Id, kitchen.Today, [new("rice", 5_000), new("rice", 5_000)], []));
    }

    [Fact]
    public void Nobody_lends_what_the_store_does_not_hold()
    {
        kitchen.Refuses<NotEnoughInStore>(new MakeLoan(kitchen.Today, LoanSide.Lent, "Olla Los Pinos") { Lent = [new Take("rice", 50_001)] });
        kitchen.Refuses<KitchenMissing>(new MakeLoan(kitchen.Today, LoanSide.Lent, " ") { Lent = [new Take("rice", 1_000)] });
        kitchen.Refuses<NothingOnLoan>(new MakeLoan(kitchen.Today, LoanSide.Lent, "Olla Los Pinos"));
        kitchen.Refuses<DueBeforeLoan>(new MakeLoan(kitchen.Today, LoanSide.Lent, "Olla Los Pinos") { Lent = [new Take("rice", 1_000)], Due = kitchen.Today.AddDays(-1) });
        kitchen.Accepts(new MakeLoan(kitchen.Today, LoanSide.Lent, "Olla Los Pinos") { Lent = [new Take("rice", 50_000)], Due = kitchen.Today });
    }

    [Fact]
    public void Borrowed_oil_enters_the_store_and_is_owed_until_it_is_given_back()
    {
        kitchen.Accepts(new MakeLoan(kitchen.Today, LoanSide.Borrowed, "Comedor Santa Rosa") { Borrowed = [new("oil", 5_000)] });
        Assert.Equal((5_000L, 5_000L), (Books.Store.QuantityOf("oil"), Owed("oil").Quantity));
        kitchen.Accepts(new ReturnLoan(Loan.Fact.Id, kitchen.Today, [new("oil", 5_000)], []));
        Assert.Equal(0, Books.Store.QuantityOf("oil"));
        Assert.False(Books.Lending.IsOpen(Loan));
    }

    [Fact]
    public void What_is_forgiven_becomes_food_given_away()
    {
        Lends("lentils", 4_000);
        kitchen.Refuses<SourceMissing>(new ForgiveLoan(Loan.Fact.Id, kitchen.Today, " "));
        kitchen.Accepts(new ForgiveLoan(Loan.Fact.Id, kitchen.Today, "acta 12"));
        Assert.False(Books.Lending.IsOpen(Loan));
        Assert.Equal(3_400, Books.Ledger[Accounting.GivenOut("loan", "lentils")].Of(Books.Store.CommodityOf("lentils")).CostCentimos);
        kitchen.Refuses<NothingOwed>(new ForgiveLoan(Loan.Fact.Id, kitchen.Today, "otra vez"));
    }

    [Fact]
    public void A_loan_that_was_a_mistake_is_undone_while_nothing_came_back()
    {
        Lends("rice", 10_000);
        var lent = kitchen.LastAct;
        kitchen.Accepts(new ReturnLoan(Loan.Fact.Id, kitchen.Today, [new("rice", 1_000)], []));
        var returned = kitchen.LastAct;
        kitchen.Refuses<LoanGoesOn>(new CorrectAct(lent, "error"));
        kitchen.Accepts(new CorrectAct(returned, "error"));
        kitchen.Accepts(new CorrectAct(lent, "error"));
        Assert.True(Loan.IsReversed);
        Assert.Equal(50_000, Books.Store.QuantityOf("rice"));
        Assert.Empty(Books.OpenDiscrepancies);
    }

    [Fact]
    public void The_other_kitchens_name_can_be_erased_and_the_debt_stays()
    {
        Lends("rice", 10_000);
        var without = kitchen.Replayed(f => f is not LoanTold);
        Assert.Null(without.Lending.All.Single().Kitchen);
        Assert.Equal(10_000, without.Lending.Outstanding(without.Lending.All.Single(), "rice").Quantity);
    }
}
