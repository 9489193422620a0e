using Minka.Domain.Amounts;
using Minka.Domain.Cash;
using Minka.Domain.Ledger;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;

namespace Minka.Domain.Tests.Cash;

public class CountCashTests
{
    readonly Story kitchen = Story.Founded();
    readonly PersonId rosa;

    public CountCashTests()
    {
        rosa = kitchen.Registers("Rosa");
        kitchen.Accepts(new ReceiveMoney(kitchen.Today, IncomeKind.Donation, Soles.Of(100), PaymentMeans.Cash));
    }

    CashBook Cash => kitchen.Books.Cash;
    CountCash Count(int coinsOfOne, PersonId? second = null) => new(kitchen.Today, [new CashPieces(100, coinsOfOne)], second);

    [Fact]
    public void What_the_box_held_and_what_the_book_said_stay_side_by_side()
    {
        kitchen.Accepts(new CountCash(kitchen.Today, [new CashPieces(5_000, 1), new CashPieces(2_000, 2), new CashPieces(50, 19), new CashPieces(10, 0)], rosa));
        var count = Cash.LastCount!;
        Assert.Equal((Soles.Of(99, 50), Soles.Of(100), -new Soles(50), false), (count.Fact.Total, count.Fact.Book, count.Fact.Difference, count.IsAlone));
        Assert.Equal(Soles.Of(99, 50), Cash.Box);
        Assert.Equal(new Soles(50), kitchen.Books.Ledger.Soles(Accounting.CashDifference));
        Assert.Contains(kitchen.Books.OpenDiscrepancies, d => d.Kind == "cash-difference");
        // Pieces of which there are none say nothing.
        Assert.Equal(3, count.Fact.Pieces.Count);
    }

    [Fact]
    public void A_count_that_agrees_posts_nothing_and_raises_nothing()
    {
        kitchen.Accepts(Count(100, rosa));
        Assert.Equal(Soles.Of(100), Cash.Box);
        Assert.Empty(kitchen.Books.OpenDiscrepancies);
    }

    [Fact]
    public void Counted_alone_is_said_and_another_stands_by_it_once()
    {
        kitchen.Accepts(Count(100));
        var count = kitchen.LastAct;
        Assert.True(Cash.LastCount!.IsAlone);
        kitchen.Refuses<CannotConfirmOwnCount>(new ConfirmCount(count));
        var (hilda, flor) = (kitchen.Registers("Hilda"), kitchen.Registers("Flor"));
        kitchen.Elects((Post.President, kitchen.Elena), (Post.Treasurer, hilda), (Post.Fiscal, flor));
        kitchen.Accepts(flor, new ConfirmCount(count));
        Assert.Equal((flor, false), (Cash.LastCount!.ConfirmedBy, Cash.LastCount.IsAlone));
        kitchen.Refuses<AlreadyConfirmed>(hilda, new ConfirmCount(count));
        kitchen.Refuses<NoSuchCount>(flor, new ConfirmCount(Guid.Empty));
    }

    [Fact]
    public void Nobody_counts_with_herself() => kitchen.Refuses<CannotConfirmOwnCount>(Count(100, kitchen.Elena));

    [Fact]
    public void Only_coins_and_notes_that_exist_in_a_number_that_fits_a_box()
    {
        kitchen.Refuses<CountOutOfRange>(new CountCash(kitchen.Today, [new CashPieces(25, 1)]));
        kitchen.Refuses<CountOutOfRange>(Count(-1));
        Assert.Equal(CountCash.PiecesMax, kitchen.Refuses<CountOutOfRange>(Count(CountCash.PiecesMax + 1)).Most);
        kitchen.Accepts(Count(CountCash.PiecesMax));
    }

    [Fact]
    public void What_is_remembered_after_a_count_does_not_change_what_was_counted()
    {
        kitchen.Accepts(Count(100, rosa));
        kitchen.Accepts(new Spend(kitchen.Today.AddDays(-1), ExpenseKind.Water, Soles.Of(6), Paper.None, null, MoneySource.Box));
        Assert.Equal(Soles.Of(94), Cash.Box);
        var late = kitchen.Books.Ledger[Accounting.PotWater].Postings.Single().Transaction;
        Assert.Equal((kitchen.Today.AddDays(-1), true), (late.Day, late.Date >= kitchen.Today));
    }

    [Fact]
    public void A_count_typed_after_a_later_one_changes_nothing_and_stays_in_the_list()
    {
        kitchen.Today = kitchen.Today.AddDays(3);
        kitchen.Accepts(Count(90, rosa));
        kitchen.Accepts(Count(70, rosa) with { Date = kitchen.Today.AddDays(-2) });
        Assert.Equal(Soles.Of(90), Cash.Box);
        Assert.Equal(2, Cash.Counts.Count);
        Assert.Equal(Soles.Of(90), Cash.LastCount!.Fact.Total);
    }
}
