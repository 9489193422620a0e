using Minka.Domain.Ledger;

namespace Minka.Domain.Tests.Ledger;

/// <summary>The tree of accounts: names that leave the program, and what an account's name tells.</summary>
public class AccountingTests
{
    [Theory]
    [InlineData("assets:store:rice:lot-17", "rice", 17)]
    [InlineData("assets:store:red-onion:lot-0", "red-onion", 0)]
    public void A_lot_s_account_names_its_item_and_number(string path, string item, int number)
    {
        Assert.Equal((item, number), Accounting.LotOf(path));
        Assert.Equal(path, Accounting.Lot(item, number));
    }

    [Theory]
    [InlineData("assets:store:rice")]
    [InlineData("assets:store:rice:lot-17:x")]
    [InlineData("assets:store:rice:lot-")]
    [InlineData("assets:store:rice:lot--1")]
    [InlineData("assets:store:rice:lot-1a")]
    [InlineData("assets:store:rice:bag-1")]
    [InlineData("expenses:store:rice:lot-1")]
    [InlineData("")]
    public void No_other_account_is_a_lot(string path) => Assert.Null(Accounting.LotOf(path));

    [Theory]
    [InlineData("assets:cash:box", true)]
    [InlineData("assets:cash:set-aside:gas", true)]
    [InlineData("assets:store:rice:lot-1", true)]
    [InlineData("assets:milk:oats", true)]
    [InlineData("assets:in-doubt:payments", true)]
    [InlineData("assets:hands:person-3", false)]
    [InlineData("assets:receivable:household-3", false)]
    [InlineData("assets:pot:rations", false)]
    [InlineData("assets:vouchers:gas", false)]
    [InlineData("income:rations:member", false)]
    public void Food_and_the_box_cannot_be_less_than_nothing_and_debts_can(string path, bool never) => Assert.Equal(never, Accounting.NeverNegative(path));

    [Fact]
    public void Every_account_stands_where_an_accountant_looks_for_it() => Assert.Equal(
        [
            "assets:cash:set-aside:gas", "assets:hands:person-4", "assets:receivable:household-5", "assets:store:rice", "expenses:rations:member", "income:rations:public",
            "income:aid:state:rice", "income:other:raffle", "expenses:pot:food:rice", "expenses:other:repair", "expenses:waste:rice", "expenses:given:raw:rice",
            "equity:differences:store:rice", "equity:found:rice", "expenses:work:cook", "income:work:person-4",
        ],
        [
            Accounting.SetAside("gas"), Accounting.Hands(4), Accounting.Household(5), Accounting.Store("rice"), Accounting.RationsGone("member"), Accounting.RationIncome("public"),
            Accounting.Aid("state", "rice"), Accounting.OtherIncome("raffle"), Accounting.PotFood("rice"), Accounting.Expense("repair"), Accounting.Waste("rice"), Accounting.GivenOut("raw", "rice"),
            Accounting.StoreDifference("rice"), Accounting.Found("rice"), Accounting.Work("cook"), Accounting.WorkOf(4),
        ]);

    [Fact]
    public void What_others_owe_and_lend_and_what_is_bought_together_stands_by_number() => Assert.Equal(
        [
            "assets:receivable:kitchen-2", "assets:loans:loan-3", "liabilities:loans:loan-3", "assets:things:thing-4", "assets:contributions:household-5",
            "assets:cards:activity-6:person-7", "equity:cards:activity-6", "income:activity:activity-6:cards", "expenses:activity:activity-6:food", "income:subsidy:subsidy-8",
        ],
        [
            Accounting.OtherKitchen(2), Accounting.LentOut(3), Accounting.BorrowedIn(3), Accounting.Thing(4), Accounting.Contributions(5),
            Accounting.CardsOf(6, 7), Accounting.CardsPrinted(6), Accounting.ActivityIncome(6, "cards"), Accounting.ActivityCost(6, "food"), Accounting.SubsidyIncome(8),
        ]);

    [Fact]
    public void What_is_counted_bears_a_code_of_letters() =>
        Assert.Equal(["PEN", "RACION", "MEDIARACION", "MIN", "TARJETA"],
            [Commodity.Soles.Code, Commodity.Rations.Code, Commodity.HalfRations.Code, Commodity.WorkMinutes.Code, Commodity.Cards.Code]);
}
