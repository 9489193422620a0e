using Minka.Domain.Amounts;
using Minka.Domain.Cash;
using Minka.Domain.Kitchen;
using Minka.Domain.Ledger;
using Minka.Domain.Organizations;
using Minka.Domain.Storeroom;

namespace Minka.Domain.Tests.Ledger;

/// <summary>How the ledger numbers, dates, refuses to believe, and takes back.</summary>
public class LedgerBookTests
{
    static readonly DateOnly monday = Story.FirstDay;
    readonly Story kitchen = Story.Founded();

    LedgerBook Ledger => kitchen.Books.Ledger;
    Transaction Last => Ledger.Transactions[^1];

    void Receives(DateOnly date, long centimos) => kitchen.Write(new MoneyReceived(date, IncomeKind.Donation, new Soles(centimos), PaymentMeans.Cash, null, null), kitchen.ActBy(kitchen.Elena));
    void Counts(DateOnly date, long centimos) => kitchen.Write(new CashCounted(date, [], new Soles(centimos), kitchen.Books.Cash.Box, kitchen.Elena, null), kitchen.ActBy(kitchen.Elena));
    void Closes(DateOnly date) => kitchen.Write(new DayClosed(date, 0, 0, 0, 0, 0), kitchen.ActBy(kitchen.Elena));

    [Fact]
    public void Transactions_are_numbered_from_one_without_a_gap()
    {
        Receives(monday, 100);
        Receives(monday, 200);
        Assert.Equal([1, 2], Ledger.Transactions.Select(t => t.Number));
    }

    [Fact]
    public void A_late_fact_posts_on_its_own_day_while_that_day_is_open()
    {
        kitchen.Today = monday.AddDays(3);
        Receives(monday, 100);
        Assert.Equal((monday, monday), (Last.Date, Last.Day));
        Assert.Same(Last, Assert.Single(Ledger.OfDay(monday)));
    }

    [Fact]
    public void Once_its_day_is_closed_it_posts_on_the_day_it_is_recorded_and_keeps_its_civil_date()
    {
        Closes(monday);
        kitchen.Today = monday.AddDays(3);
        Receives(monday, 100);
        Assert.Equal((monday.AddDays(3), monday), (Last.Date, Last.Day));
        Assert.Same(Last, Assert.Single(Ledger.OfDay(monday)));
        Assert.Empty(Ledger.OfDay(monday.AddDays(3)));
    }

    [Fact]
    public void What_is_recorded_for_a_day_to_come_never_moves_back()
    {
        Closes(monday.AddDays(5));
        Receives(monday.AddDays(5), 100);
        Assert.Equal(monday.AddDays(5), Last.Date);
    }

    [Fact]
    public void A_count_freezes_its_account_up_to_and_with_its_day()
    {
        Receives(monday, 500);
        Counts(monday, 500);
        kitchen.Today = monday.AddDays(2);
        Receives(monday, 100);
        Assert.Equal(monday.AddDays(2), Last.Date);
        Receives(monday.AddDays(1), 100);
        Assert.Equal(monday.AddDays(1), Last.Date);
    }

    [Fact]
    public void Nothing_posts_before_a_count_of_a_later_day_either()
    {
        Counts(monday.AddDays(4), 0);
        Receives(monday, 100);
        Assert.Equal(monday.AddDays(4), Last.Date);
    }

    [Fact]
    public void A_count_of_one_account_leaves_the_others_their_days()
    {
        Counts(monday, 0);
        kitchen.Today = monday.AddDays(2);
        kitchen.Write(new MoneyReceived(monday, IncomeKind.Donation, new Soles(300), PaymentMeans.Yape, "1", kitchen.Elena), kitchen.ActBy(kitchen.Elena));
        Assert.Equal(monday, Last.Date);
    }

    [Fact]
    public void The_latest_count_stands_whatever_comes_after_it()
    {
        Counts(monday.AddDays(1), 700);
        Counts(monday, 200);
        Assert.Equal(monday.AddDays(1), Ledger[Accounting.CashBox].LastCountedOn);
        Assert.Equal(7_00, Ledger.Quantity(Accounting.CashBox, Commodity.Soles));
    }

    [Fact]
    public void A_second_count_of_a_counted_day_posts_on_the_day_it_is_recorded_though_it_agrees()
    {
        Counts(monday, 0);
        kitchen.Today = monday.AddDays(2);
        Counts(monday, 0);
        Assert.Equal((monday.AddDays(2), monday), (Last.Date, Last.Day));
    }

    [Fact]
    public void A_count_that_agrees_posts_no_money_and_still_stands_in_the_ledger()
    {
        Receives(monday, 500);
        Counts(monday, 500);
        Assert.Empty(Last.Postings);
        Assert.Equal(new Assertion(Accounting.CashBox, Commodity.Soles, 500), Assert.Single(Last.Assertions));
    }

    [Theory]
    [InlineData(TypedNumber.MinorMax, true)]
    [InlineData(TypedNumber.MinorMax + 1, false)]
    [InlineData(long.MinValue, false)]
    public void An_amount_that_nobody_could_have_is_not_believed(long centimos, bool believed)
    {
        Receives(monday, centimos);
        Assert.Equal(believed ? 1 : 0, Ledger.Transactions.Count);
        var asked = kitchen.Books.OpenDiscrepancies.Where(d => d.Kind == "impossible-amount");
        Assert.Equal(believed ? [] : [[("Kind", "income")]], asked.Select(d => d.About));
    }

    [Fact]
    public void Food_whose_cost_nobody_could_have_paid_is_not_believed()
    {
        kitchen.Write(new FoodFound(monday, new LotIn(new LotId(new Guid(7, 0, 0, new byte[8])), 1, "rice", 3_000, long.MaxValue, Origin.Found, null, null)), kitchen.ActBy(kitchen.Elena));
        Assert.Empty(Ledger.Transactions);
        Assert.Single(kitchen.Books.OpenDiscrepancies, d => d.Kind == "impossible-amount");
    }

    [Fact]
    public void More_taken_than_there_was_is_posted_and_asked_about_and_an_empty_box_is_not()
    {
        Receives(monday, 100);
        Spends(100);
        Assert.DoesNotContain(kitchen.Books.OpenDiscrepancies, d => d.Kind == "negative-balance");
        Spends(1);
        Assert.Equal(-1, Ledger.Quantity(Accounting.CashBox, Commodity.Soles));
        Assert.Equal([("Account", "assets:cash:box"), ("Commodity", "PEN")], Assert.Single(kitchen.Books.OpenDiscrepancies, d => d.Kind == "negative-balance").About);
        Receives(monday, 0_50);
        kitchen.Write(new MoneyMoved(monday, MoneySource.Box, new MoneySource(MoneyPlace.SetAside, "gas"), Soles.Zero), kitchen.ActBy(kitchen.Elena));
        Assert.Single(kitchen.Books.OpenDiscrepancies, d => d.Kind == "negative-balance");

        void Spends(long centimos) => kitchen.Write(new Spent(monday, ExpenseKind.Water, new Soles(centimos), Paper.None, null, MoneySource.Box, null), kitchen.ActBy(kitchen.Elena));
    }

    [Fact]
    public void What_is_taken_back_is_posted_the_other_way_round_on_its_own_day_and_names_what_it_undoes()
    {
        Receives(monday, 500);
        var act = kitchen.LastAct;
        var first = Last;
        kitchen.Today = monday.AddDays(1);
        kitchen.Accepts(new CorrectAct(act, "era de otra"));
        Assert.Equal(("reversal", 1, monday, monday), (Last.Kind, Last.Reverses, Last.Date, Last.Day));
        Assert.Equal(first.Postings.Select(p => p with { Quantity = -p.Quantity }), Last.Postings);
        Assert.True(Ledger.IsReversed(first));
        Assert.False(Ledger.IsReversed(Last));
        Assert.Equal(0, Ledger.Quantity(Accounting.CashBox, Commodity.Soles));
    }

    [Fact]
    public void A_purchase_that_is_taken_back_leaves_neither_food_nor_cost_nor_a_hole_in_the_box_and_keeps_its_paper()
    {
        Receives(monday, 100_00);
        kitchen.Accepts(new MakePurchase(monday, [new BoughtProduct("rice", 10_000, Soles.Of(39, 10))], MoneySource.Box, kitchen.Elena) { Paper = Paper.Boleta, PaperNumber = "B001-17" });
        var purchase = Last;
        kitchen.Accepts(new CorrectAct(kitchen.LastAct, "era de otra"));

        Assert.Equal((purchase.Number, "B001-17"), (Last.Reverses, Last.Code));
        Assert.Equal(100_00, Ledger.Quantity(Accounting.CashBox, Commodity.Soles));
        Assert.Equal([new Balance()], Ledger.Under("assets:store:rice").SelectMany(a => a.Balances.Values));
    }

    [Fact]
    public void An_act_is_found_with_all_that_it_posted_and_nothing_of_another_that_came_between()
    {
        var (hers, another) = (kitchen.ActBy(kitchen.Elena), kitchen.ActBy(kitchen.Elena));
        foreach (var act in new[] { hers, another, hers })
            kitchen.Write(new MoneyReceived(monday, IncomeKind.Donation, new Soles(100), PaymentMeans.Cash, null, null), act);

        Assert.Equal([1, 3], Ledger.OfAct(hers.Id).Select(t => t.Number));
        Assert.Equal([2], Ledger.OfAct(another.Id).Select(t => t.Number));
    }

    [Fact]
    public void What_was_taken_back_once_is_not_taken_back_again()
    {
        Receives(monday, 500);
        var act = kitchen.LastAct;
        kitchen.Accepts(new CorrectAct(act, "era de otra"));
        kitchen.Write(new ActReversed(act), kitchen.ActBy(kitchen.Elena));
        Assert.Equal(2, Ledger.Transactions.Count);
    }

    [Fact]
    public void Rations_that_come_back_to_the_pot_of_a_closed_day_change_its_difference()
    {
        kitchen.Write(new PotCooked(monday, 10, 10), kitchen.ActBy(kitchen.Elena));
        var act = kitchen.LastAct;
        kitchen.Write(new DayClosed(monday, 10, 0, 0, 0, 0), kitchen.ActBy(kitchen.Elena));
        Assert.Equal(0, Ledger.Quantity(Accounting.Pot, Commodity.Rations));
        kitchen.Write(new ActReversed(act), kitchen.ActBy(kitchen.Elena));
        Assert.Equal(0, Ledger.Quantity(Accounting.Pot, Commodity.Rations));
        Assert.Equal(-10, Ledger.Quantity(Accounting.RationsDifference, Commodity.Rations));
    }

    [Fact]
    public void An_account_that_nobody_used_is_empty_and_is_not_opened_by_looking()
    {
        Assert.Equal(0, Ledger.Quantity("assets:cash:elsewhere", Commodity.Soles));
        Assert.Equal(Soles.Zero, Ledger.Soles("assets:cash:elsewhere"));
        Assert.DoesNotContain("assets:cash:elsewhere", Ledger.Accounts.Keys);
        Assert.Empty(Ledger.OfAct(Guid.Empty));
        Assert.Empty(Ledger.OfDay(monday));
    }

    [Fact]
    public void Under_a_name_stand_the_account_itself_and_its_branches_and_no_neighbour_with_the_same_beginning()
    {
        Receives(monday, 500);
        kitchen.Write(new MoneyMoved(monday, MoneySource.Box, new MoneySource(MoneyPlace.SetAside, "gas"), new Soles(200)), kitchen.ActBy(kitchen.Elena));
        Assert.Equal(["assets:cash:box", "assets:cash:set-aside:gas"], Ledger.Under("assets:cash").Select(a => a.Path).Order());
        Assert.Equal(["assets:cash:box"], Ledger.Under("assets:cash:box").Select(a => a.Path));
        Assert.Empty(Ledger.Under("assets:ca"));
    }
}
