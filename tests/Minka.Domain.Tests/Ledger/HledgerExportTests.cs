using Minka.Domain.Amounts;
using Minka.Domain.Cash;
using Minka.Domain.Kitchen;
using Minka.Domain.Ledger;
using Minka.Domain.Organizations;
using Minka.Domain.Storeroom;

namespace Minka.Domain.Tests.Ledger;

/// <summary>The lines of the plain-text journal, letter by letter: two accountants' programs read them, and so do people.</summary>
public class HledgerExportTests
{
    static readonly DateOnly monday = Story.FirstDay;
    readonly Story kitchen = Story.Founded();

    string[] Lines => [.. HledgerExport.Lines(kitchen.Books.Ledger)];

    void Receives(DateOnly date, long centimos, string? operation = null) =>
        kitchen.Write(new MoneyReceived(date, IncomeKind.Donation, new Soles(centimos), operation is null ? PaymentMeans.Cash : PaymentMeans.Yape, operation, kitchen.Elena), kitchen.ActBy(kitchen.Elena));

    [Fact]
    public void An_empty_ledger_declares_soles_and_nothing_else() =>
        Assert.Equal(["decimal-mark .", "", "commodity PEN", "  format 1000.00 PEN", ""], Lines);

    [Fact]
    public void A_gift_is_four_lines_with_its_entry() =>
        Assert.Equal(["", "2026-03-02 * (1) income  ; entry:" + Seq(Receive), "    assets:cash:box  12.34 PEN", "    income:other:donation  -12.34 PEN"], Lines[^4..]);

    void Receive() => Receives(monday, 12_34);

    long Seq(Action record)
    {
        record();
        return kitchen.Journal[^1].Stamp.Entry.Seq;
    }

    [Fact]
    public void Accounts_stand_in_the_order_of_the_alphabet_before_they_are_used()
    {
        Receives(monday, 100);
        Assert.Equal(["account assets:cash:box", "account income:other:donation"], Lines.Where(l => l.StartsWith("account ", StringComparison.Ordinal)));
    }

    [Fact]
    public void Transactions_stand_by_date_and_then_by_number()
    {
        kitchen.Today = monday.AddDays(2);
        Receives(monday.AddDays(2), 100);
        Receives(monday, 200);
        Receives(monday, 300);
        Assert.Equal(["2026-03-02 * (2)", "2026-03-02 * (3)", "2026-03-04 * (1)"], Lines.Where(l => l.Contains(" * (")).Select(l => l[..16]));
    }

    [Fact]
    public void What_happened_on_another_day_than_it_is_posted_says_so_and_what_it_corrects()
    {
        Receives(monday, 100);
        var act = kitchen.LastAct;
        kitchen.Write(new CashCounted(monday, [], new Soles(100), new Soles(100), kitchen.Elena, null), kitchen.ActBy(kitchen.Elena));
        kitchen.Today = monday.AddDays(1);
        kitchen.Write(new ActReversed(act), kitchen.ActBy(kitchen.Elena));
        Assert.EndsWith($"; entry:{kitchen.Journal[^1].Stamp.Entry.Seq}, day:2026-03-02, corrects:1", Lines.Single(l => l.Contains("reversal")));
        Assert.Contains("    assets:cash:box  0.00 PEN = 1.00 PEN", Lines);
    }

    [Fact]
    public void Food_carries_its_total_cost_without_a_sign_and_kilos_have_three_decimals()
    {
        Receives(monday, 100_00);
        kitchen.Accepts(new MakePurchase(monday, [new BoughtProduct("rice", 10_005, Soles.Of(39, 10))], MoneySource.Box, kitchen.Elena) { Paper = Paper.Boleta, PaperNumber = "B001-17" });
        kitchen.Accepts(new TakeOut(monday, [new Take("rice", 5)]));
        Assert.Contains("  format 1000.000 RICE", Lines);
        Assert.Contains(Lines, l => l.EndsWith("  10.005 RICE @@ 39.10 PEN", StringComparison.Ordinal));
        Assert.Contains(Lines, l => l.EndsWith("  -0.005 RICE @@ 0.02 PEN", StringComparison.Ordinal));
        Assert.Contains(Lines, l => l.Contains(") purchase B001-17  ; entry:", StringComparison.Ordinal));
    }

    [Fact]
    public void A_paper_number_cannot_begin_a_comment_a_note_or_another_code()
    {
        Receives(monday, 100, "9;1|2(3)4\n5");
        Assert.Contains(Lines, l => l.Contains(") income 9 1 2 3 4 5  ; entry:", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_counted_is_declared_by_the_alphabet_and_whole_things_have_no_format()
    {
        kitchen.Write(new PotCooked(monday, 10, 10), kitchen.ActBy(kitchen.Elena));
        Assert.Equal(["commodity PEN", "  format 1000.00 PEN", "commodity RACION", ""], Lines[2..6]);
    }
}
