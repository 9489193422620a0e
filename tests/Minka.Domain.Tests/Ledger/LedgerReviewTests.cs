using CsCheck;
using Minka.Domain.Amounts;
using Minka.Domain.Cash;
using Minka.Domain.Kitchen;
using Minka.Domain.Ledger;
using Minka.Domain.Organizations;

namespace Minka.Domain.Tests.Ledger;

/// <summary>Laws of the fold and of the ledger that hold whatever the journal brings.</summary>
public class LedgerReviewTests
{
    static readonly DateOnly[] dates = [DateOnly.MinValue, Story.FirstDay, Story.FirstDay.AddDays(3), DateOnly.MaxValue];

    static Organization Folded(IEnumerable<(IFact Fact, Stamp Stamp)> journal)
    {
        var books = new Organization();
        foreach (var (fact, stamp) in journal) books.Write(fact, stamp);
        return books;
    }

    /// <summary>All that a person could read of money, food, rations and hours.</summary>
    static string[] Everything(Organization books) =>
    [
        .. HledgerExport.Lines(books.Ledger),
        .. books.OpenDiscrepancies.Select(d => $"{d.Key} {d.On}"),
        .. books.Days.All.Select(d => $"{d.Date} {d.Made} {d.Served} {d.Ordered} {d.InPot} {d.IsCooked} {d.IsTakenOut} {d.Closing is not null}"),
        .. dates.Select(d => $"{CrewAccount.Of(books, d)}"), .. dates.Select(d => $"{RationCost.Of(books, d).Total} {RationCost.Of(books, d).OfHundred}"),
        .. dates.SelectMany(d => PotNeeds.Of(books, d)).Select(n => $"{n.Item} {n.Needed} {n.Taken} {n.ToBuy}"), .. dates.Select(d => $"{FairPrice.Of(books, d).Price}"),
        $"{books.Cash.Box} {books.Cash.LastCount?.IsAlone}", .. books.Cash.SetAside.Select(s => $"{s}"), .. books.Cash.InHands.Select(h => $"{h}"),
    ];

    [Fact]
    public void Folding_in_two_sittings_is_folding_at_once() =>
        Gen.Select(AnyFact.Gen.Array[0, 40], Gen.Int[0, 40]).Sample((journal, cut) =>
        {
            var books = Folded(journal.Take(cut));
            _ = Everything(books);
            foreach (var (fact, stamp) in journal.Skip(cut)) books.Write(fact, stamp);
            Assert.Equal(Everything(Folded(journal)), Everything(books));
        }, iter: 200, threads: 1);

    [Fact]
    public void What_an_act_did_is_found_by_its_id_also_where_acts_alternate() =>
        AnyFact.Gen.Array[0, 60].Sample(journal =>
        {
            var books = Folded(journal);
            foreach (var act in journal.Select(j => j.Stamp.Act).Append(Guid.Empty).Append(Guid.AllBitsSet).Distinct())
            {
                Assert.Equal(journal.Any(j => j.Stamp.Act == act), books.Knows(act));
                Assert.Equal(books.Ledger.Transactions.Where(t => t.Stamp.Act == act), books.Ledger.OfAct(act));
                Assert.Equal(books.History.About(_ => true).Contains(act), books.History.OfAct(act).Count > 0);
                Assert.All(books.History.OfAct(act), f => Assert.Equal(act, f.Stamp.Act));
            }
        }, iter: 200, threads: 1);

    [Fact]
    public void Every_transaction_balances_and_all_accounts_together_are_nothing() =>
        AnyFact.Gen.Array[0, 60].Sample(journal =>
        {
            var ledger = Folded(journal).Ledger;
            Assert.All(ledger.Transactions, t => Assert.True(Transaction.Balances(t.Postings)));
            Assert.All(ledger.Transactions, t => Assert.True(t.Postings.Count + t.Assertions.Count > 0, $"{t.Kind} says nothing"));
            // The export writes codes as they are: other letters would need quotes.
            Assert.All(ledger.Transactions.SelectMany(t => t.Postings), p => Assert.True(p.Commodity.Code.Length > 0 && p.Commodity.Code.All(char.IsAsciiLetterUpper), p.Commodity.Code));
            var sums = new Dictionary<Commodity, Int128>();
            foreach (var posting in ledger.Transactions.SelectMany(t => t.Postings))
            {
                var (commodity, amount) = posting.CostCentimos is { } cost ? (Commodity.Soles, cost) : (posting.Commodity, posting.Quantity);
                sums[commodity] = sums.GetValueOrDefault(commodity) + amount;
            }
            Assert.All(sums.Values, sum => Assert.Equal(Int128.Zero, sum));
            foreach (var account in ledger.Accounts.Values)
                foreach (var (commodity, balance) in account.Balances)
                    Assert.Equal(balance, account.AsOf(commodity, DateOnly.MaxValue));
        }, iter: 200, threads: 1);

    [Fact]
    public void Rations_of_the_day_book_are_those_of_the_ledger() =>
        AnyFact.Of(t => t.Namespace == "Minka.Domain.Kitchen" && t != typeof(RecipeWritten) || t == typeof(ActReversed)).Array[0, 40].Sample(journal =>
        {
            if (journal.Any(w => Biggest(w.Fact) > Bounded.CountMax)) return;
            var books = Folded(journal);
            var standing = books.Days.All.Where(d => d.Closing is null).ToArray();
            Assert.Equal(standing.Sum(d => d.InPotHalves), standing.Sum(d => books.Ledger.OfDay(d.Date).SelectMany(t => t.Postings).Where(p => p.Account == Accounting.Pot).Sum(p => p.Commodity == Commodity.Rations ? 2 * p.Quantity : p.Quantity)));
        }, iter: 300, threads: 1);

    [Fact]
    public void Each_day_begins_with_what_the_day_before_should_hold_and_what_its_counts_changed() =>
        AnyFact.Of(t => t.Namespace is "Minka.Domain.Cash" or "Minka.Domain.Kitchen" || t == typeof(ActReversed)).Array[0, 40].Sample(journal =>
        {
            var books = Folded(journal);
            for (var day = Story.FirstDay.AddDays(-21); day < Story.FirstDay.AddDays(41); day = day.AddDays(1))
            {
                var counted = books.Ledger[Accounting.CashBox].Postings.Where(p => p.Transaction.Kind == "count" && p.Transaction.Date == day).Sum(p => p.Posting.Quantity);
                Assert.Equal(CrewAccount.Of(books, day).Expected + new Soles(counted), CrewAccount.Of(books, day.AddDays(1)).Before);
            }
        }, iter: 100, threads: 1);

    static long Biggest(IFact fact) => fact switch
    {
        PotCooked pot => Math.Abs((long)pot.Added),
        HouseholdServed served => Math.Max(Math.Abs((long)served.Paid), Math.Abs((long)served.Solidarity)),
        CounterServed counter => Math.Abs((long)counter.Rations),
        PortionsServed portions => Math.Abs((long)portions.Halves),
        TotalsTyped t => new[] { t.Members, t.Public, t.Crew, t.Solidarity }.Max(n => Math.Abs((long)n)),
        _ => 0,
    };

    [Fact]
    public void A_reversal_undoes_in_the_ledger_what_the_books_undo_and_nothing_else()
    {
        var kitchen = Story.Founded();
        kitchen.Accepts(new SayCooked(kitchen.Today, 10));
        kitchen.Accepts(new CloseDay(kitchen.Today, 4, 0, 0));
        // A closing cannot be undone; another program's journal may say so all the same.
        kitchen.Write(new ActReversed(kitchen.LastAct, "?"), kitchen.ActBy(kitchen.Elena));
        Assert.NotNull(kitchen.Books.Days.On(kitchen.Today).Closing);
        Assert.Equal(4, kitchen.Books.Ledger.Quantity(Accounting.RationsGone("leftover"), Commodity.Rations));
    }

    [Fact]
    public void The_export_is_the_same_text_at_every_reading_and_on_every_machine()
    {
        var journal = AnyFact.Gen.Array[60, 60].Single();
        var before = System.Globalization.CultureInfo.CurrentCulture;
        var here = HledgerExport.Lines(Folded(journal).Ledger).ToArray();
        try
        {
            System.Globalization.CultureInfo.CurrentCulture = new("ar-SA");
            Assert.Equal(here, HledgerExport.Lines(Folded(journal).Ledger).ToArray());
        }
        finally { System.Globalization.CultureInfo.CurrentCulture = before; }
        Assert.All(here, line => Assert.DoesNotContain(line, char.IsControl));
    }
}
