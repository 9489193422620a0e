using Minka.Domain.Amounts;
using Minka.Domain.Cash;
using Minka.Domain.Ledger;
using Minka.Domain.Organizations;
using Minka.Domain.Storeroom;
using Minka.Domain.Subsidies;

namespace Minka.Domain.Tests.Subsidies;

public class SubsidyTests
{
    readonly Story kitchen = Story.Founded();
    readonly Guid march;

    public SubsidyTests()
    {
        kitchen.Accepts(new ReceiveSubsidy(kitchen.Today, kitchen.Today, Soles.Of(285), "B-771"));
        march = kitchen.NewId(0);
    }

    static MoneySource Purse => Earmark.OfSubsidy(1);
    Subsidy March => kitchen.Books.Subsidies.Find(march)!;
    MakePurchase Buys(string item, long quantity, int soles) => new(kitchen.Today, [new BoughtProduct(item, quantity, Soles.Of(soles))], Purse, kitchen.Elena) { Paper = Paper.Boleta, PaperNumber = "001-88" };
    void Steps(BalanceStep step, string? note = null) => kitchen.Accepts(new StepBalance(march, step, kitchen.Today, note));

    [Fact]
    public void The_subsidy_lies_in_an_account_of_its_own_and_the_box_stays_as_it_was()
    {
        Assert.Equal((Soles.Zero, Soles.Of(285)), (kitchen.Books.Cash.Box, kitchen.Books.Subsidies.LeftOf(March)));
        kitchen.Refuses<SubsidyStaysApart>(new MoveMoney(kitchen.Today, Purse, MoneySource.Box, Soles.Of(1)));
        kitchen.Refuses<SubsidyStaysApart>(new MoveMoney(kitchen.Today, MoneySource.Box, Purse, Soles.Of(1)));
    }

    [Fact]
    public void It_buys_food_and_fuel_each_with_its_paper_and_nothing_else()
    {
        kitchen.Accepts(Buys("chicken", 10_000, 90));
        kitchen.Accepts(new Spend(kitchen.Today, ExpenseKind.Fuel, Soles.Of(60), Paper.SwornStatement, null, Purse, Note: "leña, feria"));
        kitchen.Refuses<SubsidyIsForFood>(Buys("bleach", 1_000, 5));
        kitchen.Refuses<SubsidyNeedsPaper>(Buys("chicken", 1_000, 9) with { Paper = Paper.None });
        kitchen.Refuses<SubsidyIsForFood>(new Spend(kitchen.Today, ExpenseKind.Repair, Soles.Of(5), Paper.Boleta, "1", Purse));
        kitchen.Refuses<NotEnoughMoney>(Buys("chicken", 1_000, 136) with { Second = kitchen.Registers("Rosa") });
        var lines = kitchen.Books.Subsidies.LinesOf(March);
        Assert.Equal([(Soles.Of(90), Paper.Boleta, false), (Soles.Of(60), Paper.SwornStatement, true)], lines.Select(l => (l.Amount, l.Paper, l.IsFuel(kitchen.Books))));
        Assert.Equal(Soles.Of(135), kitchen.Books.Subsidies.LeftOf(March));
    }

    [Fact]
    public void A_line_that_was_corrected_is_not_rendered()
    {
        kitchen.Accepts(Buys("chicken", 10_000, 90));
        kitchen.Accepts(new CorrectAct(kitchen.LastAct, "era de la caja"));
        Assert.Empty(kitchen.Books.Subsidies.LinesOf(March));
        Assert.Equal(Soles.Of(285), kitchen.Books.Subsidies.LeftOf(March));
    }

    [Fact]
    public void What_another_device_paid_wrongly_is_posted_and_shown()
    {
        kitchen.Write(new Spent(kitchen.Today, ExpenseKind.Repair, Soles.Of(20), Paper.None, null, Purse, null), kitchen.ActBy(kitchen.Elena));
        Assert.Equal("subsidy-misused", Assert.Single(kitchen.Books.Subsidies.Discrepancies).Kind);
        Assert.Equal(Soles.Of(265), kitchen.Books.Subsidies.LeftOf(March));
    }

    [Fact]
    public void A_balance_is_filed_observed_answered_and_approved_each_by_its_working_day()
    {
        kitchen.Today = new DateOnly(2026, 3, 26);
        Assert.Equal((SubsidyDuty.File, new DateOnly(2026, 3, 31)), Duty());
        kitchen.Refuses<StepOutOfTurn>(new StepBalance(march, BalanceStep.Approved, kitchen.Today));
        Steps(BalanceStep.Filed);
        // Thursday; then Friday, and the Monday and Tuesday of Holy Week.
        Assert.Equal((SubsidyDuty.WaitForObservation, new DateOnly(2026, 3, 31)), Duty());
        kitchen.Refuses<ExplanationMissing>(new StepBalance(march, BalanceStep.Observed, kitchen.Today));
        kitchen.Today = new DateOnly(2026, 3, 31);
        Steps(BalanceStep.Observed, "Falta el número de una boleta");
        // Maundy Thursday and Good Friday are no working days: Wednesday, Monday, Tuesday.
        Assert.Equal((SubsidyDuty.Answer, new DateOnly(2026, 4, 7)), Duty());
        Steps(BalanceStep.Answered);
        Steps(BalanceStep.Approved);
        Assert.Equal(SubsidyDuty.WaitForPayment, Duty()!.Value.Duty);
        kitchen.Refuses<StepOutOfTurn>(new StepBalance(march, BalanceStep.Observed, kitchen.Today, "otra"));
        kitchen.Accepts(new ReceiveSubsidy(kitchen.Today, kitchen.Today, Soles.Of(285)));
        Assert.Null(Duty());
    }

    [Fact]
    public void What_is_left_goes_back_and_not_a_centimo_more()
    {
        kitchen.Refuses<NotEnoughMoney>(new ReturnSubsidy(march, kitchen.Today, new Soles(285_01)));
        kitchen.Accepts(new ReturnSubsidy(march, kitchen.Today, Soles.Of(285)));
        Assert.Equal((Soles.Zero, Soles.Of(285), Soles.Zero), (kitchen.Books.Subsidies.LeftOf(March), March.Returned, kitchen.Books.Ledger.Soles(Accounting.SubsidyIncome(1))));
        Assert.Empty(kitchen.Books.Subsidies.LinesOf(March));
    }

    (SubsidyDuty Duty, DateOnly? By)? Duty() => kitchen.Books.Subsidies.DutyOf(March, kitchen.Today);
}
